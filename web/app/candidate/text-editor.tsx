/** The candidate's text, to look at or to change; changed text is read again on this computer. */

import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { words } from "../../shared/words.ts";
import { changeText } from "./review-state.ts";
import "./text-editor.css";

export const TextEditor = ({ text, children }: { text: string; children: ComponentChildren }) => {
  const draft = useSignal<string | undefined>(undefined);
  const field = useRef<HTMLTextAreaElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const editing = draft.value !== undefined;
  const wasEditing = useRef(false);
  useLayoutEffect(() => {
    if (editing) field.current?.focus();
    else if (wasEditing.current) opener.current?.focus();
    wasEditing.current = editing;
  }, [editing]);
  return (
    <div class="text-editor stack">
      <div class="row apart">
        <h2>{words.text.heading}</h2>
        {!editing && (
          <button type="button" class="button quiet" ref={opener} onClick={() => (draft.value = text)}>
            {words.text.edit}
          </button>
        )}
      </div>
      {editing ? (
        <form
          class="stack"
          onSubmit={(event) => {
            event.preventDefault();
            void changeText(draft.value ?? text).then(() => (draft.value = undefined));
          }}
        >
          <textarea
            ref={field}
            class="input"
            aria-label={words.text.label}
            value={draft.value ?? ""}
            onInput={(event) => (draft.value = event.currentTarget.value)}
          />
          <div class="row">
            <button type="submit" class="button primary">
              {words.text.done}
            </button>
            <button type="button" class="button quiet" onClick={() => (draft.value = undefined)}>
              {words.text.cancel}
            </button>
          </div>
        </form>
      ) : (
        children
      )}
    </div>
  );
};
