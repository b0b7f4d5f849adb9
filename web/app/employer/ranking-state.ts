/**
 * A job's ranking, page by page, kept fresh while it is looked at. Filters narrow it and weights that are tried order it anew,
 * at once and on the server, without the job being changed. What has moved since the last look is told.
 */

import { batch, signal } from "@preact/signals";
import type { MatchWeights } from "../../../src/domain/scoring/match-weights.ts";
import { announce } from "../../shared/announcer.tsx";
import { type ApiFailure, get, put } from "../../shared/api.ts";
import type { CandidateMatch, CandidateMatches, Job, JobChanged } from "../../shared/api-types.ts";
import { follow } from "../../shared/live.ts";
import { words } from "../../shared/words.ts";
import { compareRankings, type RankedCandidate } from "./compare-rankings.ts";
import { type Filters, noFilters, readFilters, weightsParameter } from "./ranking-query.ts";

const askEvery = 60_000;
const pageSize = 20;
/** The most that the API gives at once. */
const most = 100;
/** Asked for once the hand rests. */
const settleMilliseconds = 200;

const told = (list: readonly CandidateMatch[]): string =>
  JSON.stringify(list.map(({ candidateId, score }) => [candidateId, score]));

export const createRanking = (jobId: string) => {
  const job = signal<Job | undefined>(undefined);
  const items = signal<readonly RankedCandidate[] | undefined>(undefined);
  const problem = signal<ApiFailure | undefined>(undefined);
  const connected = signal(false);
  const filters = signal<Filters>(noFilters);
  /** What to mend in the filters; the ranking stays as it was until then. */
  const mistake = signal<string | undefined>(undefined);
  /** Weights that are tried; the job's own count when there are none. */
  const tried = signal<MatchWeights | undefined>(undefined);
  const next = signal<string | undefined>(undefined);
  const reason = signal<CandidateMatches["reason"]>(undefined);
  let parameters: Readonly<Record<string, string>> = {};
  /** Filters have changed and their answer has not been told. */
  let narrowed = false;
  let settling: ReturnType<typeof setTimeout> | undefined;
  let asking: Promise<void> | undefined;
  let askAgain = false;

  const weightsQuery = (): Record<string, string> =>
    tried.value === undefined ? {} : { weights: weightsParameter(tried.value) };
  const getPage = (page: Record<string, string>) =>
    get<CandidateMatches>(
      `/v1/jobs/${jobId}/matches?${new URLSearchParams({ ...parameters, ...weightsQuery(), ...page }).toString()}`,
    );

  const ask = async (): Promise<void> => {
    const asked = parameters;
    const limit = Math.min(most, Math.max(pageSize, items.value?.length ?? 0));
    const [read, ranked] = await Promise.all([get<Job>(`/v1/jobs/${jobId}`), getPage({ limit: String(limit) })]);
    if (asked !== parameters) return;
    batch(() => {
      problem.value = !read.ok ? read.failure : !ranked.ok ? ranked.failure : undefined;
      if (read.ok) job.value = read.value;
      if (!ranked.ok) return;
      const before = items.value;
      const now = ranked.value.items;
      next.value = ranked.value.nextCursor;
      reason.value = ranked.value.reason;
      if (before !== undefined && told(before) === told(now)) return;
      items.value = compareRankings(before, now);
      if (before !== undefined)
        announce(words.job.changed(now.length, items.value.filter(({ moved }) => moved === "new").length));
      else if (narrowed) announce(words.job.narrowed(now.length));
      narrowed = false;
    });
  };

  /** One question at a time; a change that comes meanwhile is asked for afterwards. */
  const inTurn = async (question: () => Promise<void>): Promise<void> => {
    const turn = (asking ?? Promise.resolve()).then(question).finally(() => {
      if (asking === turn) asking = undefined;
    });
    asking = turn;
    await turn;
    if (askAgain && asking === undefined) {
      askAgain = false;
      await refresh();
    }
  };

  const refresh = async (): Promise<void> => {
    if (asking === undefined) return inTurn(ask);
    askAgain = true;
    return asking;
  };

  const refreshSoon = (): void => {
    clearTimeout(settling);
    settling = setTimeout(() => void refresh(), settleMilliseconds);
  };

  const narrow = (part: Partial<Filters>): void => {
    filters.value = { ...filters.value, ...part };
    const read = readFilters(filters.value);
    mistake.value = read.ok ? undefined : read.failure;
    if (!read.ok || JSON.stringify(read.value) === JSON.stringify(parameters)) return;
    parameters = read.value;
    // Another selection: nobody in it has moved.
    items.value = undefined;
    narrowed = true;
    refreshSoon();
  };

  const tryWeights = (weights: MatchWeights | undefined): void => {
    tried.value = weights;
    refreshSoon();
  };

  /** Keeps weights and threshold in the job, for everybody who looks at it. */
  const keep = async (weights: MatchWeights, threshold: number): Promise<boolean> => {
    if (job.value === undefined) return false;
    const kept = await put<JobChanged>(`/v1/jobs/${jobId}`, { ...job.value.posting, weights, threshold });
    problem.value = kept.ok ? undefined : kept.failure;
    if (!kept.ok) return false;
    tried.value = undefined;
    await refresh();
    return true;
  };

  const askMore = async (): Promise<void> => {
    const cursor = next.value;
    const shown = items.value;
    if (cursor === undefined || shown === undefined) return;
    const page = await getPage({ limit: String(pageSize), cursor });
    // Another selection may have been made meanwhile.
    if (next.value !== cursor || items.value !== shown) return;
    batch(() => {
      problem.value = page.ok ? undefined : page.failure;
      if (!page.ok) return;
      const known = new Set(shown.map(({ candidateId }) => candidateId));
      const further = page.value.items.filter(({ candidateId }) => !known.has(candidateId));
      items.value = [...shown, ...further.map((each) => ({ ...each, moved: 0 }))];
      next.value = page.value.nextCursor;
      announce(words.job.further(further.length));
    });
  };

  const more = (): Promise<void> => inTurn(askMore);

  const receiptAddress = (candidateId: string): string => {
    const query = new URLSearchParams(weightsQuery()).toString();
    return `/v1/jobs/${jobId}/matches/${candidateId}${query === "" ? "" : `?${query}`}`;
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
      clearTimeout(settling);
      document.removeEventListener("visibilitychange", askIfSeen);
    };
  };

  return {
    job,
    items,
    problem,
    connected,
    filters,
    mistake,
    tried,
    next,
    reason,
    refresh,
    start,
    narrow,
    tryWeights,
    keep,
    more,
    receiptAddress,
  };
};

export type Ranking = ReturnType<typeof createRanking>;
