/** A button for what cannot be taken back: it asks once more in its own place, and the way out has the focus. */

import type { ComponentChildren } from "preact";
import { batch, useSignal } from "@preact/signals";
import { useGoOnAt } from "./go-on-at.ts";

type Props = {
  readonly action: string;
  readonly question: string;
  readonly more?: ComponentChildren;
  readonly yes: string;
  readonly no: string;
  /** When it is over, the question goes. */
  readonly onYes: () => Promise<unknown>;
};

export const AskTwice = ({ action, question, more, yes, no, onYes }: Props) => {
  const asking = useSignal(false);
  const doing = useSignal(false);
  const first = useGoOnAt<HTMLButtonElement>(asking.value);
  const act = async (): Promise<void> => {
    if (doing.value) return;
    doing.value = true;
    await onYes();
    batch(() => {
      doing.value = false;
      asking.value = false;
    });
  };
  if (!asking.value) {
    return (
      <div>
        <button type="button" class="button danger" ref={first} onClick={() => (asking.value = true)}>
          {action}
        </button>
      </div>
    );
  }
  return (
    <div class="stack tight" role="group" aria-label={question}>
      <p>
        <strong>{question}</strong> {more}
      </p>
      <div class="row">
        <button type="button" class="button danger" aria-disabled={doing.value} onClick={() => void act()}>
          {yes}
        </button>
        <button type="button" class="button" ref={first} onClick={() => (asking.value = false)}>
          {no}
        </button>
      </div>
    </div>
  );
};
