/** The end of an account: asked twice, and where something is in the way, told what has to be done before. */

import type { ComponentChildren } from "preact";
import { AskTwice } from "../../shared/ask-twice.tsx";
import { Notice } from "../../shared/notice.tsx";
import { eraseAccountWords as told } from "../../shared/room-words.ts";
import { busy, eraseAccount, eraseProblem, goToResumes, signOut } from "./account-state.ts";

const Step = ({ action, onClick }: { readonly action: string; readonly onClick: () => Promise<void> }) => (
  <div>
    <button type="button" class="button" aria-disabled={busy.value} onClick={() => void onClick()}>
      {action}
    </button>
  </div>
);

/** By the code of what is in the way. */
const nextSteps: Readonly<Record<string, () => ComponentChildren>> = {
  "profiles-remain": () => (
    <>
      <p>{told.resumes}</p>
      <Step action={told.toResumes} onClick={goToResumes} />
    </>
  ),
  "owner-needed": () => <p>{told.owner}</p>,
  "sign-in-again": () => (
    <>
      <p>{told.again}</p>
      <Step action={told.signOut} onClick={() => signOut(false)} />
    </>
  ),
};

export const EraseAccount = () => {
  const problem = eraseProblem.value;
  return (
    <section class="sheet stack">
      <h2>{told.heading}</h2>
      <p class="soft">{told.lead}</p>
      {problem !== undefined && (
        <Notice kind="warning">
          <div class="stack tight">{nextSteps[problem.code]?.() ?? <p>{problem.message}</p>}</div>
        </Notice>
      )}
      <AskTwice action={told.erase} question={told.confirm} yes={told.yes} no={told.no} onYes={eraseAccount} />
    </section>
  );
};
