/** The employer's start: a posting, what was understood of it beside, and the jobs that are there. */

import { useEffect } from "preact/hooks";
import { CallProblem } from "../../shared/notice.tsx";
import { companyPath, jobPath } from "../../shared/router.ts";
import { words } from "../../shared/words.ts";
import exampleAddress from "./example-posting.txt?url";
import {
  clearDraft,
  editing,
  jobs,
  openPosting,
  postJob,
  postingDraft,
  postProblem,
  problem,
  refreshJobs,
} from "./posting-state.ts";
import { UnderstoodForm } from "./understood-form.tsx";
import "./employer-page.css";

export const EmployerPage = () => {
  useEffect(() => {
    void refreshJobs();
  }, []);
  return (
    <div class="stack employer">
      <div class="stack tight">
        <h1 tabIndex={-1}>{words.employer.heading}</h1>
        <p class="lead">{words.employer.lead}</p>
        <p>
          <a href={companyPath}>{words.employer.company}</a>
        </p>
      </div>
      {postProblem.value === undefined && <CallProblem problem={problem.value} retry={refreshJobs} />}
      <div class="posting">
        <section class="sheet stack">
          <div class="field">
            <label for="posting">{words.employer.label}</label>
            <p class="help" id="posting-help">
              {words.employer.help}
            </p>
            <textarea
              id="posting"
              class="input"
              aria-describedby="posting-help"
              value={postingDraft.value}
              onInput={(event) => (postingDraft.value = event.currentTarget.value)}
              onDrop={(event) => {
                const file = event.dataTransfer?.files[0];
                if (file === undefined) return;
                event.preventDefault();
                void openPosting(file);
              }}
            />
          </div>
          <div class="row">
            {postingDraft.value === "" ? (
              <button
                type="button"
                class="button"
                onClick={() => void fetch(exampleAddress).then(async (reply) => (postingDraft.value = await reply.text()))}
              >
                {words.employer.example}
              </button>
            ) : (
              <button type="button" class="button quiet" onClick={clearDraft}>
                {editing.value === undefined ? words.review.over : words.text.cancel}
              </button>
            )}
          </div>
        </section>
        <div class="stack">
          <UnderstoodForm />
          <CallProblem problem={postProblem.value} retry={postJob} />
        </div>
      </div>
      <section class="stack tight">
        {jobs.value !== undefined && <h2>{words.employer.yours}</h2>}
        {jobs.value?.length === 0 && <p class="soft">{words.employer.noJobs}</p>}
        <ul role="list" class="job-list">
          {jobs.value?.map(({ id, title, status }) => (
            <li key={id}>
              <a class="sheet" href={jobPath(id)}>
                <strong>{title}</strong>
                <span class="soft">{status === "open" ? words.employer.open : words.employer.closed}</span>
              </a>
            </li>
          ))}
        </ul>
        <p class="soft">
          {words.employer.byApi} <a href="/docs/">{words.reference}</a>
        </p>
      </section>
    </div>
  );
};
