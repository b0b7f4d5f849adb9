/**
 * Carries out runs: loads one with one call, does its world steps in order, reports with one call. Both sides of a match
 * insert first and query second, so two that arrive together find each other. Steps done before a fault are reported, and
 * the run goes on from there when it is tried again.
 */

import { type Clock, type Instant, systemClock } from "../core/clock.ts";
import type { Result } from "../core/result.ts";
import type { LoadedRun } from "../durable-objects/stubs/runs.ts";
import type { Kernel } from "../ai/kernel/kernel.ts";
import { explainMatch } from "../ai/tasks/explain-match.ts";
import { type FoundPair, maximumFoundPairs } from "../domain/run/events.ts";
import { pairIdOf } from "../domain/run/pair-id.ts";
import type { UnlockOutcome } from "../domain/candidate/unlock-types.ts";
import type { StepOutcome } from "../domain/run/runs.ts";
import type { IndexMatch } from "../durable-objects/stubs/match-index.ts";
import type { Owner } from "../events/cloud-event.ts";
import type { Actors } from "./actors.ts";
import { createEnrich } from "./ai/enrich.ts";
import { inParallel } from "./in-parallel.ts";
import { type IndexedOwner, indexKindOf, type MatchIndexService } from "./match-index.ts";
import { createRankingWatchers } from "./ranking-watchers.ts";
import { startStopwatch } from "./stopwatch.ts";

export type RunService = {
  /** `queuedAt`: when the message was sent that brought it. Throws when a step failed and should be tried again. */
  readonly carryOut: (owner: Owner, id: string, runId: string, queuedAt?: Instant) => Promise<void>;
  /** Ends a run whose message died. */
  readonly fail: (owner: Owner, id: string, runId: string) => Promise<void>;
};

type OpenRun = Extract<LoadedRun, { kind: "open" }>;

const otherOf: Record<IndexedOwner, IndexedOwner> = { candidate: "job", job: "candidate" };

/** How many of the best pairs are told in words. */
const explainedPairs = 3;

const unwrap = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
};

export const createRunService = (
  actors: Actors,
  index: MatchIndexService,
  kernel: Pick<Kernel, "run">,
  clock: Clock = systemClock,
  /** Whether a language model tells a candidate's matches in words too; the engine's own words cost more calls than they say. */
  tellsCandidates: () => Promise<boolean> = async () => false,
  /** What else is kept of an erased candidate, outside of its actor. */
  forgetElsewhere: (candidateId: string) => Promise<void> = async () => undefined,
): RunService => {
  const watchers = createRankingWatchers(actors, index);
  const enrich = createEnrich(kernel);

  /** Names of what a job asks for, in the order of its vector; none when the job has closed meanwhile. */
  const labelsOf = async (owner: IndexedOwner, { id }: IndexMatch, { entry, labels = [] }: OpenRun) => {
    if (owner === "job") return labels;
    const job = await actors.job(id, (actor) => actor.publicRequirements(entry?.onlyFor));
    return job.ok ? job.value.labels : [];
  };

  const summaryOf = async (owner: IndexedOwner, match: IndexMatch, loaded: OpenRun) => {
    const labels = await labelsOf(owner, match, loaded);
    const matched = labels.filter((_, position) => (match.met[position] ?? 0) > 0);
    const missing = labels.filter((_, position) => (match.met[position] ?? 0) === 0);
    if (matched.length + missing.length === 0) return undefined;
    const { traceparent } = loaded.run;
    const organisation = loaded.entry?.organisation;
    const told = await kernel.run(explainMatch, { matched, missing }, { traceparent, organisation });
    // A pair is found whether or not somebody can put it into words.
    return told.ok ? told.value.output.summary : undefined;
  };

  const pairOf = async (
    owner: IndexedOwner,
    entry: NonNullable<OpenRun["entry"]>,
    match: IndexMatch,
    summary: string | undefined,
  ): Promise<FoundPair> => {
    const [candidate, job] = owner === "candidate" ? [entry, match] : [match, entry];
    return {
      pairId: await pairIdOf(candidate.id, candidate.version, job.id, job.version),
      candidateId: candidate.id,
      candidateVersion: candidate.version,
      jobId: job.id,
      jobVersion: job.version,
      score: match.score,
      ...(summary === undefined ? {} : { summary }),
    };
  };

  const match = async (owner: IndexedOwner, loaded: OpenRun): Promise<FoundPair[]> => {
    const { entry } = loaded;
    if (entry === undefined) return [];
    const other = otherOf[owner];
    const whose = owner === "job" ? { organisation: entry.organisation ?? null } : { onlyFrom: entry.onlyFor };
    const query = { seeker: owner, vector: entry.vector, limit: maximumFoundPairs, fromThreshold: true, ...whose } as const;
    const { matches, watching } = unwrap(await index.query(indexKindOf[other], query));
    if (watching.length > 0) await watchers.tell(other, watching);
    const told = owner === "job" || (await tellsCandidates()) ? explainedPairs : 0;
    const summaries = await inParallel(matches.slice(0, told), (found) => summaryOf(owner, found, loaded));
    return Promise.all(matches.map((found, position) => pairOf(owner, entry, found, summaries[position])));
  };

  const ask = ({ unlock, run }: OpenRun, step: "unlock" | "resolve-unlock"): Promise<UnlockOutcome> => {
    if (unlock === undefined) throw new Error("A run that unlocks has nobody to ask.");
    const { candidateId, request } = unlock;
    const cause = { traceparent: run.traceparent, correlationId: run.correlationId, causationId: run.runId };
    return actors.candidate(candidateId, (actor) =>
      step === "unlock" ? actor.unlock(request, cause) : actor.resolveUnlock(request, cause),
    );
  };

  /** What has ended or been overtaken is taken out of the index again. */
  const forget = async (owner: Owner, id: string, version: number): Promise<void> => {
    if (owner !== "employer" && version > 0) await index.remove(indexKindOf[owner], id, version);
  };

  const takeStep = async (
    step: OpenRun["run"]["steps"][number],
    owner: Owner,
    id: string,
    loaded: OpenRun,
  ): Promise<StepOutcome> => {
    if (step === "unlock" || step === "resolve-unlock") return { step, outcome: await ask(loaded, step) };
    if (step === "enrich") {
      if (loaded.enrichment === undefined) throw new Error("A run that enriches has nothing to ask about.");
      return { step, enrichment: await enrich(loaded.enrichment, { traceparent: loaded.run.traceparent }) };
    }
    if (owner === "employer") throw new Error("The index holds nothing of an employer's.");
    switch (step) {
      case "index": {
        if (loaded.entry === undefined) throw new Error("A run that indexes has nothing to index.");
        const shard = await index.upsert(indexKindOf[owner], loaded.entry, loaded.shard);
        // Outdated: a newer version or a removal is there; the report will be told to stop.
        return { step, shard: shard ?? loaded.shard ?? 0 };
      }
      case "match":
        return { step, pairs: await match(owner, loaded) };
      case "remove":
        await index.remove(indexKindOf[owner], id, loaded.removedVersion);
        if (loaded.erased === true) await forgetElsewhere(id);
        await watchers.tellAll(otherOf[owner]);
        return { step };
    }
  };

  return {
    carryOut: async (owner, id, runId, queuedAt) => {
      const watch = startStopwatch(clock);
      const loaded = await watch.time("load", () => actors.owner(owner, id, (actor) => actor.loadRun(runId)));
      if (loaded.kind === "unreadable") throw new Error(loaded.code);
      if (loaded.kind === "stop") {
        await forget(owner, id, loaded.removedVersion);
        return;
      }
      const outcomes: StepOutcome[] = [];
      try {
        for (const step of loaded.run.steps) outcomes.push(await watch.time(step, () => takeStep(step, owner, id, loaded)));
      } finally {
        if (outcomes.length > 0) {
          const { startedAt, steps } = watch;
          const timing = { queuedAt: queuedAt ?? startedAt, startedAt, steps: [...steps] };
          const reply = await actors.owner(owner, id, (actor) => actor.report(runId, outcomes, timing));
          if (owner !== "employer" && reply.watchedIn !== undefined)
            await watchers.watch(owner, id, reply.watchedIn).catch(() => undefined);
          if (!reply.accepted) await forget(owner, id, reply.removedVersion);
        }
      }
    },
    fail: (owner, id, runId) => actors.owner(owner, id, (actor) => actor.failRun(runId, "dead-letter")),
  };
};
