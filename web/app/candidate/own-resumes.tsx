/** The person's resumes on the server that are not open now, to choose from. */

import { CallProblem } from "../../shared/notice.tsx";
import { scoreWords, words } from "../../shared/words.ts";
import { bringUp, openOwn, others, problem } from "./own-state.ts";
import "./own-resumes.css";

const { own: told } = words;

export const OwnResumes = () => (
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
        <h2>{told.heading(others.value.length)}</h2>
        <ul role="list" class="own-resumes">
          {others.value.map(({ id, status, talentScore, registeredAt }) => (
            <li key={id} class="row apart">
              <span>
                <strong>{told.uploaded(registeredAt)}</strong>
                <br />
                <span class="soft">
                  {told.status[status]}
                  {talentScore !== null && `, ${told.score(scoreWords(talentScore))}`}
                </span>
              </span>
              <button type="button" class="button" aria-label={told.openHeard(registeredAt)} onClick={() => void openOwn(id)}>
                {told.open}
              </button>
            </li>
          ))}
        </ul>
      </section>
    )}
  </>
);
