/** What organisations brought of the person who has signed in: who, when, what taking it over means, and the button that does it. */

import { useGoOnAt } from "../../shared/go-on-at.ts";
import { CallProblem, Notice } from "../../shared/notice.tsx";
import { words } from "../../shared/words.ts";
import { offers, problem, takenId, takeOver, taking } from "./claims-state.ts";
import { openOwn } from "./own-state.ts";

const { claims: told } = words;

export const ClaimsPanel = () => {
  const open = offers.value;
  const taken = takenId.value;
  // First what was done, then what is left to do.
  const done = useGoOnAt<HTMLParagraphElement>(taken);
  const heading = useGoOnAt<HTMLHeadingElement>(open.length);
  const openTaken = async (id: string): Promise<void> => {
    await openOwn(id);
    takenId.value = undefined;
  };
  return (
    <>
      {taken !== undefined && (
        <Notice kind="good">
          <div class="stack tight">
            <p tabIndex={-1} ref={done}>
              {told.taken}
            </p>
            <div>
              <button type="button" class="button primary" onClick={() => void openTaken(taken)}>
                {told.open}
              </button>
            </div>
          </div>
        </Notice>
      )}
      {(open.length > 0 || problem.value !== undefined) && (
        <section class="sheet stack tight">
          <h2 tabIndex={-1} ref={heading}>
            {told.heading(open.length)}
          </h2>
          <p>{told.lead}</p>
          <ul class="plain-list">
            {told.means.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <CallProblem problem={problem.value} />
          <ul role="list" class="ruled-list">
            {open.map(({ candidateId, organisation, broughtAt }) => (
              <li key={candidateId} class="row apart">
                <span>
                  <strong>{told.by(organisation)}</strong>
                  <br />
                  <span class="soft">{told.at(broughtAt)}</span>
                </span>
                <button
                  type="button"
                  class="button primary"
                  aria-disabled={taking.value === candidateId}
                  onClick={() => void takeOver(candidateId)}
                >
                  {told.take}
                  <span class="only-heard">
                    : {told.by(organisation)} {told.at(broughtAt)}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
};
