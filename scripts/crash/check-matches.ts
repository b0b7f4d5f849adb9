/** What must hold of matching: rankings hold exactly who is submitted, each once, and every pair was told exactly once. */

import type { ApiClient } from "../client/api-client.ts";
import type { JobMatch, Page } from "../client/api-shapes.ts";
import type { SpawnedRuntime } from "../local-runtime/spawn-runtime.ts";
import { matchFound, maximumFoundPairs } from "../../src/domain/run/events.ts";
import { type EntityState, kindOf } from "./check-entities.ts";
import { readArchive } from "./read-archive.ts";

const rankingLimit = 100;

/**
 * Whether a run of the job told as many pairs as a run may: it may have left others untold, and those stay so when enough
 * of the told are withdrawn for the rest to fit. What a candidate's run tells has no such end here: jobs are too few.
 */
const leftSomeUntold = async (runtime: SpawnedRuntime, job: string): Promise<boolean> => {
  const rows = await readArchive(runtime, `/jobs/${job}`);
  const events = rows.flatMap(({ commits }) => commits.flatMap((commit) => commit.events));
  return events.some((event) => matchFound.is(event) && event.data.pairs.length === maximumFoundPairs);
};

const faultsOfRanking = (job: string, ranked: readonly JobMatch[], submitted: ReadonlySet<string>): string[] => {
  const faults: string[] = [];
  const seen = new Set<string>();
  for (const { candidateId } of ranked) {
    if (seen.has(candidateId)) faults.push(`${job} ranks ${candidateId} twice`);
    seen.add(candidateId);
    if (!submitted.has(candidateId)) faults.push(`${job} ranks ${candidateId}, who is not submitted`);
  }
  if (ranked.length < rankingLimit) {
    for (const id of submitted) if (!seen.has(id)) faults.push(`${job} does not rank ${id}, who is submitted`);
  }
  return faults;
};

/**
 * `untold` are pairs that match and stand nowhere yet. The view of an entity is written before the other consumers run, so a
 * kill between the two leaves the telling to the next resend, after the entity looks settled: the caller waits for it.
 */
export type MatchFaults = { readonly faults: readonly string[]; readonly untold: readonly string[] };

/** `states`: all entities, settled. */
export const faultsOfMatches = async (
  client: ApiClient,
  runtime: SpawnedRuntime,
  states: readonly EntityState[],
): Promise<MatchFaults> => {
  const submitted = states.filter(({ id, status }) => kindOf(id) === "candidates" && status === "submitted");
  const matchedWell = new Set(submitted.filter(({ lastRun }) => lastRun?.status === "completed").map(({ id }) => id));
  const submittedIds = new Set(submitted.map(({ id }) => id));
  const pairs = await runtime.rows<{ candidate_id: string; job_id: string; count: number }>(
    "DB",
    "SELECT candidate_id, job_id, candidate_version, job_version, count(*) AS count FROM found_pairs GROUP BY 1, 2, 3, 4",
  );
  const faults = pairs
    .filter(({ count }) => count > 1)
    .map((pair) => `${pair.candidate_id} and ${pair.job_id} are told ${String(pair.count)} times`);
  const untold: string[] = [];
  const told = new Set(pairs.map((pair) => `${pair.candidate_id} ${pair.job_id}`));
  for (const { id } of states.filter((state) => kindOf(state.id) === "jobs" && state.status === "open")) {
    const { items } = await client.get<Page<JobMatch>>(`/v1/jobs/${id}/matches?limit=${String(rankingLimit)}`);
    faults.push(...faultsOfRanking(id, items, submittedIds));
    const { threshold } = await client.get<{ threshold: number }>(`/v1/jobs/${id}`);
    const worthTelling = items.filter(({ score, candidateId }) => score >= threshold && matchedWell.has(candidateId));
    const never = worthTelling.filter(({ candidateId }) => !told.has(`${candidateId} ${id}`));
    if (never.length === 0 || (await leftSomeUntold(runtime, id))) continue;
    for (const { candidateId } of never) untold.push(`${candidateId} and ${id} match and were never told`);
  }
  return { faults, untold };
};
