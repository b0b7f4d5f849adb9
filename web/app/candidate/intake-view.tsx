/** Where a resume comes in: dropped, chosen, or pasted; with progress and a way to stop. */

import { useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import { Notice } from "../../shared/notice.tsx";
import { words } from "../../shared/words.ts";
import exampleAddress from "./example-resume.txt?url";
import { ClaimsPanel } from "./claims-panel.tsx";
import { OwnResumes } from "./own-resumes.tsx";
import { intake, openFile, openText } from "./review-state.ts";
import "./intake-view.css";

export const acceptedFiles = ".pdf,.docx,.json,.txt,.md,.markdown,.html,.htm";

export const IntakeView = () => {
  const now = intake.value;
  const pasting = useSignal(false);
  const input = useRef<HTMLInputElement>(null);
  return (
    <div class="intake">
      <div class="stack intake-words">
        <h1 tabIndex={-1}>{words.intake.heading}</h1>
        <p class="lead">{words.intake.lead}</p>
      </div>
      <div class="stack intake-way">
        <ClaimsPanel />
        <OwnResumes />
        {now.stage === "failed" && (
          <Notice kind="problem">
            <h2>{words.reading.failed}</h2>
            <p>{now.message}</p>
          </Notice>
        )}
        {now.stage === "reading" ? (
          <Reading {...now} />
        ) : pasting.value ? (
          <PasteForm onCancel={() => (pasting.value = false)} />
        ) : (
          <DropZone>
            <Sheets />
            <p class="drop-call">{words.intake.drop}</p>
            <p class="soft" id="formats">
              {words.intake.formats}
            </p>
            <div class="row intake-actions">
              <button
                type="button"
                class="button primary"
                aria-describedby="formats"
                onClick={() => {
                  input.current?.click();
                }}
              >
                {words.intake.choose}
              </button>
              <button type="button" class="button" onClick={() => (pasting.value = true)}>
                {words.intake.paste}
              </button>
            </div>
            <input
              ref={input}
              type="file"
              accept={acceptedFiles}
              hidden
              onChange={(event) => {
                const file = event.currentTarget.files?.[0];
                if (file !== undefined) void openFile(file);
              }}
            />
          </DropZone>
        )}
        {now.stage !== "reading" && !pasting.value && (
          <p class="intake-example">
            <button
              type="button"
              class="button quiet"
              onClick={() => void fetch(exampleAddress).then(async (reply) => openText(await reply.text(), "example-resume.txt"))}
            >
              {words.intake.example}
            </button>
          </p>
        )}
      </div>
      <ul role="list" class="promises">
        {words.intake.promises.map(({ title, text }) => (
          <li key={title}>
            <strong>{title}</strong>
            <span class="soft">{text}</span>
          </li>
        ))}
      </ul>
    </div>
  );
};

/** Takes a dropped file, or dropped text. Its buttons are the way in for everybody else. */
const DropZone = ({ children }: { children: preact.ComponentChildren }) => {
  const over = useSignal(false);
  return (
    <div
      class={`drop-zone sheet${over.value ? " over" : ""}`}
      onDragOver={(event) => {
        event.preventDefault();
        over.value = true;
      }}
      onDragLeave={() => (over.value = false)}
      onDrop={(event) => {
        event.preventDefault();
        over.value = false;
        const file = event.dataTransfer?.files[0];
        if (file !== undefined) return void openFile(file);
        const text = event.dataTransfer?.getData("text/plain") ?? "";
        if (text.trim() !== "") void openText(text);
      }}
    >
      {children}
    </div>
  );
};

const PasteForm = ({ onCancel }: { onCancel: () => void }) => {
  const text = useSignal("");
  const missing = useSignal(false);
  const field = useRef<HTMLTextAreaElement>(null);
  // Before the next key can be pressed.
  useLayoutEffect(() => field.current?.focus(), []);
  return (
    <form
      class="sheet stack"
      onSubmit={(event) => {
        event.preventDefault();
        missing.value = text.value.trim() === "";
        if (missing.value) field.current?.focus();
        else void openText(text.value);
      }}
    >
      <div class="field">
        <label for="paste">{words.intake.pasteLabel}</label>
        <p class="help" id="paste-help">
          {missing.value ? <span class="nothing-entered">{words.intake.tooShort}</span> : words.intake.pasteHelp}
        </p>
        <textarea
          ref={field}
          id="paste"
          class="input"
          aria-describedby="paste-help"
          aria-invalid={missing.value}
          value={text.value}
          onInput={(event) => (text.value = event.currentTarget.value)}
        />
      </div>
      <div class="row">
        <button type="submit" class="button primary">
          {words.intake.read}
        </button>
        <button type="button" class="button quiet" onClick={onCancel}>
          {words.intake.cancel}
        </button>
      </div>
    </form>
  );
};

const Reading = ({ name, done, total, cancel }: { name: string; done: number; total: number; cancel: () => void }) => (
  <section class="sheet stack reading" aria-busy="true">
    <h2 tabIndex={-1}>{words.reading.heading(name)}</h2>
    <progress aria-label={words.reading.heading(name)} {...(total > 1 ? { value: done, max: total } : {})} />
    <p class="soft">{words.reading.progress(done, total)}</p>
    <div>
      <button type="button" class="button" onClick={cancel}>
        {words.reading.cancel}
      </button>
    </div>
  </section>
);

/** A page with its head veiled: what is done here, drawn. */
const Sheets = () => (
  <svg class="sheets" viewBox="0 0 132 104" aria-hidden="true">
    <rect class="back" x="16" y="14" width="68" height="84" rx="7" transform="rotate(-7 50 56)" />
    <rect class="front" x="34" y="8" width="70" height="88" rx="7" />
    <rect class="veil" x="44" y="19" width="34" height="8" rx="4" />
    <rect class="veil thin" x="44" y="31" width="22" height="4" rx="2" />
    <path class="line" d="M44 47h50M44 57h42M44 67h50M44 77h30" />
    <path class="line found" d="M44 57h26M44 77h30" />
    <circle class="glass" cx="98" cy="74" r="19" />
    <path class="handle" d="m112 88 12 12" />
    <path class="tick" d="m90 74 6 6 11-12" />
  </svg>
);
