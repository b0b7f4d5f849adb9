/** A job's ranking, kept fresh while it is looked at. What has moved since the last look is told. */

import { batch, signal } from "@preact/signals";
import { announce } from "../../shared/announcer.tsx";
import { type ApiFailure, get } from "../../shared/api.ts";
import type { CandidateMatch, Job } from "../../shared/api-types.ts";
import { follow } from "../../shared/live.ts";
import { words } from "../../shared/words.ts";
import { compareRankings, type RankedCandidate } from "./compare-rankings.ts";

const askEvery = 60_000;

const told = (list: readonly CandidateMatch[]): string =>
  JSON.stringify(list.map(({ candidateId, score }) => [candidateId, score]));

export const createRanking = (jobId: string) => {
  const job = signal<Job | undefined>(undefined);
  const items = signal<readonly RankedCandidate[] | undefined>(undefined);
  const problem = signal<ApiFailure | undefined>(undefined);
  const connected = signal(false);
  let asking: Promise<void> | undefined;
  let askAgain = false;

  const ask = async (): Promise<void> => {
    const [read, ranked] = await Promise.all([
      get<Job>(`/v1/jobs/${jobId}`),
      get<{ items: CandidateMatch[] }>(`/v1/jobs/${jobId}/matches?limit=50`),
    ]);
    batch(() => {
      problem.value = !read.ok ? read.failure : !ranked.ok ? ranked.failure : undefined;
      if (read.ok) job.value = read.value;
      if (!ranked.ok) return;
      const before = items.value;
      const now = ranked.value.items;
      if (before !== undefined && told(before) === told(now)) return;
      items.value = compareRankings(before, now);
      if (before !== undefined)
        announce(words.job.changed(now.length, items.value.filter(({ moved }) => moved === "new").length));
    });
  };

  /** One question at a time; a change that comes meanwhile is asked for afterwards. */
  const refresh = async (): Promise<void> => {
    if (asking !== undefined) {
      askAgain = true;
      return asking;
    }
    asking = ask().finally(() => (asking = undefined));
    await asking;
    if (askAgain) {
      askAgain = false;
      await refresh();
    }
  };

  const askIfSeen = (): void => {
    if (document.visibilityState === "visible") void refresh();
  };

  /** Begins to follow the job; call what it returns to stop. */
  const start = (): (() => void) => {
    void refresh();
    const unfollow = follow(`/v1/jobs/${jobId}`, {
      onEvents: () => void refresh(),
      onRankingChanged: () => void refresh(),
      onConnection: (open) => (connected.value = open),
    });
    // That a ranking has changed is a hint, which may be lost on its way.
    const asking = setInterval(askIfSeen, askEvery);
    document.addEventListener("visibilitychange", askIfSeen);
    return () => {
      unfollow();
      clearInterval(asking);
      document.removeEventListener("visibilitychange", askIfSeen);
    };
  };

  return { job, items, problem, connected, refresh, start };
};
