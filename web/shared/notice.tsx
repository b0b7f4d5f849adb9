/** A message that stands on the page: what went wrong and the next step, or something worth knowing. */

import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { signal } from "@preact/signals";
import { path, signInPath } from "./router.ts";
import { refreshWho, who } from "./session.ts";
import { keepToken } from "./token.ts";
import { words } from "./words.ts";
import "./notice.css";

type Props = { readonly kind: "problem" | "warning" | "good"; readonly children: ComponentChildren };

export const Notice = ({ kind, children }: Props) => <div class={`notice ${kind}`}>{children}</div>;

const entered = signal("");

/** An employer's room refused: people act for no organisation yet, or their role there is not enough. */
const NotAllowed = () => {
  useEffect(() => {
    if (who.value === undefined) void refreshWho();
  }, []);
  if (who.value === undefined) return null;
  return (
    <Notice kind="warning">
      {who.value.kind === "organisation" ? (
        <p>{words.problems.role}</p>
      ) : (
        <p>
          {words.account.organisationNeeded} <a href={signInPath}>{words.account.toAccount}</a>
        </p>
      )}
    </Notice>
  );
};

/** The problem of a call. One about the token brings the field that mends it; `retry` then calls again. */
export const CallProblem = ({
  problem,
  retry,
}: {
  problem: { readonly code: string; readonly message: string } | undefined;
  retry?: () => unknown;
}) => {
  if (problem === undefined) return null;
  if (problem.code === "forbidden" && path.value.startsWith("/employers")) return <NotAllowed />;
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
          <a class="button primary" href={signInPath}>
            {words.account.open}
          </a>
        </p>
        <details>
          <summary>{words.token.own}</summary>
          <div class="stack tight">
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
              <button class="button" type="submit">
                {words.token.keep}
              </button>
            </div>
          </div>
        </details>
      </form>
    </Notice>
  );
};
