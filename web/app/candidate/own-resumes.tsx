/** The person's resumes on the server that are not open now, to choose from. */

import { useGoOnAt } from "../../shared/go-on-at.ts";
import { CallProblem } from "../../shared/notice.tsx";
import { scoreWords, words } from "../../shared/words.ts";
import { ExpiryNotice } from "./expiry-notice.tsx";
import { bringUp, keepOwn, openOwn, others, problem } from "./own-state.ts";

const { own: told } = words;

export const OwnResumes = () => {
  const heading = useGoOnAt<HTMLHeadingElement>(others.value);
  return (
    <>
      {problem.value !== undefined && (
        <div class="stack tight">
          <CallProblem problem={problem.value} retry={() => bringUp(true)} />
          <div>
            <button type="button" class="button" onClick={() => void bringUp(true)}>
              {words.room.again}
            </button>
          </div>
        </div>
      )}
      {others.value.length > 0 && (
        <section class="sheet stack tight">
          <h2 tabIndex={-1} ref={heading}>
            {told.heading(others.value.length)}
          </h2>
          <ul role="list" class="ruled-list">
            {others.value.map(({ id, status, talentScore, registeredAt, submittedAt, expiresAt }) => (
              <li key={id} class="stack tight">
                <div class="row apart">
                  <span>
                    <strong>{told.uploaded(registeredAt)}</strong>
                    <br />
                    <span class="soft">
                      {told.status[status]}
                      {status === "submitted" && submittedAt !== null && ` ${told.submitted(submittedAt)}`}
                      {talentScore !== null && `, ${told.score(scoreWords(talentScore))}`}
                    </span>
                  </span>
                  <button type="button" class="button" aria-label={told.openHeard(registeredAt)} onClick={() => void openOwn(id)}>
                    {told.open}
                  </button>
                </div>
                {typeof expiresAt === "number" && (
                  <ExpiryNotice expiresAt={expiresAt} heard={told.uploaded(registeredAt)} onKeep={() => keepOwn(id)} />
                )}{" "}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
};
