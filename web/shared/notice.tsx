/** A message that stands on the page: what went wrong and the next step, or something worth knowing. */

import type { ComponentChildren } from "preact";
import { signal } from "@preact/signals";
import { signInPath } from "./router.ts";
import { keepToken } from "./token.ts";
import { words } from "./words.ts";
import "./notice.css";

type Props = { readonly kind: "problem" | "warning" | "good"; readonly children: ComponentChildren };

export const Notice = ({ kind, children }: Props) => <div class={`notice ${kind}`}>{children}</div>;

const entered = signal("");

/** The problem of a call. One about the token brings the field that mends it; `retry` then calls again. */
export const CallProblem = ({
  problem,
  retry,
}: {
  problem: { readonly code: string; readonly message: string } | undefined;
  retry?: () => unknown;
}) => {
  if (problem === undefined) return null;
  if (problem.code !== "unauthenticated") {
    return (
      <Notice kind="problem">
        <p>{problem.message}</p>
      </Notice>
    );
  }
  return (
    <Notice kind="warning">
      <form
        class="stack tight"
        onSubmit={(event) => {
          event.preventDefault();
          keepToken(entered.value.trim());
          entered.value = "";
          void retry?.();
        }}
      >
        <h2>{words.token.heading}</h2>
        <p>
          <a href={signInPath}>{words.account.open}</a>
        </p>
        <p id="token-help">{words.token.help}</p>
        <div class="field">
          <label for="token">{words.token.label}</label>
          <input
            class="input"
            id="token"
            type="password"
            autocomplete="off"
            aria-describedby="token-help"
            value={entered.value}
            onInput={(event) => (entered.value = event.currentTarget.value)}
          />
        </div>
        <div class="row">
          <button class="button primary" type="submit">
            {words.token.keep}
          </button>
        </div>
      </form>
    </Notice>
  );
};
