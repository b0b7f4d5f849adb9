/** One job and its ranking, which changes by itself when people submit or withdraw. Nobody here has a name. */

import { type Signal, useSignal } from "@preact/signals";
import { askedTogether, labelOfAlternatives } from "../../../src/domain/job/alternatives.ts";
import { AskTwice } from "../../shared/ask-twice.tsx";
import { useEffect, useMemo } from "preact/hooks";
import { get, post } from "../../shared/api.ts";
import type { JobChanged, ReceiptAnswer } from "../../shared/api-types.ts";
import { MatchList } from "../../shared/match-list.tsx";
import { CallProblem } from "../../shared/notice.tsx";
import { unlockWords as told } from "../../shared/room-words.ts";
import { capitalised } from "../../shared/shown-name.ts";
import { scoreWords, words } from "../../shared/words.ts";
import { FiltersForm } from "./filters-form.tsx";
import { askedFacts, Facts, termFacts } from "./job-facts.tsx";
import { startEditing } from "./posting-state.ts";
import type { RankedCandidate } from "./compare-rankings.ts";
import { createRanking, type Ranking } from "./ranking-state.ts";
import { UnlockList } from "./unlock-list.tsx";
import { UnlockPanel } from "./unlock-panel.tsx";
import { createUnlocks, type Unlocks } from "./unlock-state.ts";
import { WeightsForm } from "./weights-form.tsx";
import "./job-page.css";
import "../../shared/chips.css";
import "../../shared/live-mark.css";

const change = ({ moved }: RankedCandidate): string | undefined => {
  if (moved === "new") return words.job.fresh;
  if (moved === 0) return undefined;
  return moved > 0 ? words.job.up(moved) : words.job.down(-moved);
};

export const JobPage = ({ jobId }: { jobId: string }) => {
  const ranking = useMemo(() => createRanking(jobId), [jobId]);
  useEffect(ranking.start, [ranking]);
  const unlocks = useMemo(() => createUnlocks(jobId), [jobId]);
  useEffect(unlocks.start, [unlocks]);
  const opened = useSignal<string | undefined>(undefined);
  const { job, items, problem, connected, next, reason } = ranking;
  const list = items.value;
  if (job.value === undefined && problem.value?.code === "not-found") return <NoSuchJob />;
  return (
    <div class="stack job">
      <div class="stack tight">
        <p>
          <a href="/employers">{words.job.back}</a>
        </p>
        <h1 tabIndex={-1}>{job.value?.title ?? words.titles.job}</h1>
      </div>
      <CallProblem problem={problem.value} retry={ranking.refresh} />
      <div class="job-columns">
        <div class="stack">
          <section class="sheet stack">
            <div class="row apart">
              <h2>{words.job.ranking}</h2>
              <span class={`live ${connected.value ? "on" : ""}`}>
                {connected.value ? words.job.live : words.timeline.asking}
              </span>
            </div>
            {job.value !== undefined && (
              <div>
                <FiltersForm ranking={ranking} />
                <WeightsForm ranking={ranking} job={job.value} />
              </div>
            )}
            {list === undefined && problem.value === undefined && <p class="soft">{words.job.loading}</p>}
            {list?.length === 0 && <p>{words.job.empty[reason.value ?? "end-of-ranking"]}</p>}
            {list !== undefined && list.length > 0 && (
              <MatchList
                items={list.map((each) => ({
                  id: each.candidateId,
                  title: words.job.candidate(each.candidateId),
                  score: each.score,
                  change: change(each),
                  action: unlocks.offered.value && (
                    <UnlockButton unlocks={unlocks} opened={opened} candidateId={each.candidateId} />
                  ),
                  opened: opened.value === each.candidateId && (
                    <UnlockPanel
                      unlocks={unlocks}
                      candidateId={each.candidateId}
                      title={words.job.candidate(each.candidateId)}
                      onClose={() => {
                        opened.value = undefined;
                        document.getElementById(unlockButtonId(each.candidateId))?.focus();
                      }}
                    />
                  ),
                  details: (
                    <p class="soft">
                      {words.matches.met(each.matched.length, each.matched.length + each.missing.length)} ·{" "}
                      {words.job.talent(scoreWords(each.talentScore))}
                    </p>
                  ),
                }))}
                fetchReceipt={(candidateId) => get<ReceiptAnswer>(ranking.receiptAddress(candidateId))}
              />
            )}
            {list !== undefined && next.value !== undefined && (
              <div>
                <button type="button" class="button" onClick={() => void ranking.more()}>
                  {words.job.more}
                </button>
              </div>
            )}
          </section>
          <UnlockList unlocks={unlocks} opened={opened} />
        </div>
        {job.value !== undefined && (
          <aside class="sheet stack" aria-label={words.job.asked}>
            <h2>{words.job.asked}</h2>
            <ul role="list" class="chips">
              {askedTogether(job.value.requirements.requirements).map((alternatives) => (
                <li key={alternatives[0]?.id}>
                  <span class="chip">
                    {capitalised(labelOfAlternatives(alternatives.map(({ label }) => label)))}
                    {alternatives.some(({ must }) => must) && <span class="must">{words.receipt.must}</span>}
                  </span>
                </li>
              ))}
            </ul>
            <Facts
              heading={words.job.also}
              facts={[...askedFacts(job.value.requirements), ...termFacts(job.value.requirements)]}
            />
            {job.value.status === "open" ? <Changing jobId={jobId} ranking={ranking} /> : <p>{words.employer.closed}</p>}
          </aside>
        )}
      </div>
    </div>
  );
};

const NoSuchJob = () => (
  <div class="stack">
    <h1 tabIndex={-1}>{words.titles.lost}</h1>
    <p>{words.job.lost}</p>
    <p>
      <a href="/employers">{words.job.back}</a>
    </p>
  </div>
);

const unlockButtonId = (candidateId: string): string => `unlock-${candidateId}`;

type UnlockButtonProps = { unlocks: Unlocks; opened: Signal<string | undefined>; candidateId: string };

const UnlockButton = ({ unlocks, opened, candidateId }: UnlockButtonProps) => {
  const shown = opened.value === candidateId;
  const isUnlocked = unlocks.unlocks.value.get(candidateId)?.status === "unlocked";
  return (
    <button
      type="button"
      id={unlockButtonId(candidateId)}
      class="button"
      aria-expanded={shown}
      onClick={() => (opened.value = shown ? undefined : candidateId)}
    >
      {shown ? told.close : isUnlocked ? told.open : told.ask}
      <span class="only-heard">: {words.job.candidate(candidateId)}</span>
    </button>
  );
};

const Changing = ({ jobId, ranking }: { jobId: string; ranking: Ranking }) => {
  const close = async (): Promise<void> => {
    const done = await post<JobChanged>(`/v1/jobs/${jobId}/close`);
    if (done.ok) await ranking.refresh();
    else ranking.problem.value = done.failure;
  };
  return (
    <div class="row">
      <button type="button" class="button" onClick={() => ranking.job.value !== undefined && startEditing(ranking.job.value)}>
        {words.job.edit}
      </button>
      <AskTwice
        action={words.job.close}
        question={words.job.confirm}
        more={words.job.closeText}
        yes={words.job.yes}
        no={words.job.no}
        onYes={close}
      />
    </div>
  );
};
