/**
 * Carries out runs: loads one with one call, does its world steps in order, reports with one call. Both sides of a match
 * insert first and query second, so two that arrive together find each other. Steps done before a fault are reported, and
 * the run goes on from there when it is tried again.
 */

import { type Clock, type Instant, systemClock } from "../core/clock.ts";
import type { Result } from "../core/result.ts";
import type { LoadedRun } from "../durable-objects/stubs/runs.ts";
import type { Kernel } from "../ai/kernel/kernel.ts";
import { bytesOf } from "../core/encoding.ts";
import { describeFault, type Logger } from "../core/logger.ts";
import { createPlaces, type Places } from "../core/places.ts";
import { queueOperationsOf, usageMeter } from "../core/usage.ts";
import { explainedPairs, type FoundPair, maximumFoundPairs } from "../domain/run/events.ts";
import { pairIdOf } from "../domain/run/pair-id.ts";
import type { UnlockOutcome } from "../domain/candidate/unlock-types.ts";
import type { StepOutcome } from "../domain/run/runs.ts";
import type { IndexMatch } from "../durable-objects/stubs/match-index.ts";
import { type AskedLabel, namesByMet } from "../domain/scoring/asked-requirements.ts";
import { explainMatch } from "../engine/explain/explain-match.ts";
import type { Owner } from "../events/cloud-event.ts";
import type { RunsMessage } from "../events/messages.ts";
import type { Actors } from "./actors.ts";
import { createEnrich } from "./ai/enrich.ts";
import { createExplain } from "./ai/explain.ts";
import { type IndexedOwner, indexKindOf, type MatchIndexService } from "./match-index.ts";
import { createRankingWatchers } from "./ranking-watchers.ts";
import { startStopwatch } from "./stopwatch.ts";

/** Runs as messages name them. */
type NamedRuns = RunsMessage["runs"];

export type CarryOutOptions = {
  /** When the message was sent that brought it. */
  readonly queuedAt?: Instant;
  /** The connections of the invocation, for whatever else it does too. */
  readonly places?: Places;
  /** Nothing follows that asks a model: whoever brings much at once is served by the engine. */
  readonly engineAlone?: boolean;
};

export type RunService = {
  /** Gives the runs that follow, to be sent for. Throws when a step failed and should be tried again. */
  readonly carryOut: (owner: Owner, id: string, runId: string, options?: CarryOutOptions) => Promise<NamedRuns>;
  /** Sends for runs, several in a message. Never throws: what gets lost is sent for again by its actor. */
  readonly sendFor: (runs: NamedRuns) => Promise<void>;
  /** Ends a run whose message died. */
  readonly fail: (owner: Owner, id: string, runId: string) => Promise<void>;
};

type OpenRun = Extract<LoadedRun, { kind: "open" }>;

const otherOf: Record<IndexedOwner, IndexedOwner> = { candidate: "job", job: "candidate" };

/** Three pairs in each, and for each a call or two of D1 and of a model: a message of them stays within an invocation. */
const runsInMessage = 5;

const unwrap = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
};

export type RunPorts = {
  readonly actors: Actors;
  readonly index: MatchIndexService;
  readonly kernel: Pick<Kernel, "run">;
  /** Where runs that follow are sent for; absent: their actors' timers alone do it. */
  readonly queue?: Pick<Queue<RunsMessage>, "send"> | undefined;
  readonly logger?: Logger | undefined;
  /** Whether a route names a language model that puts matches into words. */
  readonly explains?: () => Promise<boolean>;
  /** What else is kept of an erased candidate, outside of its actor. */
  readonly forgetElsewhere?: (candidateId: string) => Promise<void>;
  readonly clock?: Clock;
};

/** What the engine says of a pair, where the names of requirements are at hand: a candidate's run would have to ask each job. */
const saidByEngine = (labels: readonly AskedLabel[] | undefined, { met }: IndexMatch): string | undefined =>
  labels === undefined || labels.length === 0 ? undefined : explainMatch(namesByMet(labels, met));

export const createRunService = ({
  actors,
  index,
  kernel,
  queue,
  logger,
  explains = async () => false,
  forgetElsewhere = async () => undefined,
  clock = systemClock,
}: RunPorts): RunService => {
  const watchers = createRankingWatchers(actors, index);
  const enrich = createEnrich(kernel);
  const explain = createExplain(actors, kernel);

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
    const said = (found: IndexMatch, position: number) =>
      position < explainedPairs ? saidByEngine(loaded.labels, found) : undefined;
    return Promise.all(matches.map((found, position) => pairOf(owner, entry, found, said(found, position))));
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
    { places = createPlaces(), engineAlone = false }: CarryOutOptions,
  ): Promise<StepOutcome> => {
    const { traceparent } = loaded.run;
    if (step === "unlock" || step === "resolve-unlock") return { step, outcome: await ask(loaded, step) };
    if (step === "enrich") {
      if (loaded.enrichment === undefined) throw new Error("A run that enriches has nothing to ask about.");
      return { step, enrichment: await enrich(loaded.enrichment, { traceparent, places }) };
    }
    if (step === "explain") {
      if (loaded.explanation === undefined) throw new Error("A run that explains has no pairs.");
      return { step, pairs: await explain(loaded.explanation, { traceparent, places }) };
    }
    if (owner === "employer") throw new Error("The index holds nothing of an employer's.");
    switch (step) {
      case "index": {
        if (loaded.entry === undefined) throw new Error("A run that indexes has nothing to index.");
        const shard = await index.upsert(indexKindOf[owner], loaded.entry, loaded.shard);
        // Outdated: a newer version or a removal is there; the report will be told to stop.
        return { step, shard: shard ?? loaded.shard ?? 0 };
      }
      case "match": {
        const pairs = await match(owner, loaded);
        return { step, pairs, ...(pairs.length > 0 && !engineAlone && (await explains()) ? { explain: true } : {}) };
      }
      case "remove":
        await index.remove(indexKindOf[owner], id, loaded.removedVersion);
        if (loaded.erased === true) await forgetElsewhere(id);
        await watchers.tellAll(otherOf[owner]);
        return { step };
    }
  };

  return {
    carryOut: async (owner, id, runId, options = {}) => {
      const watch = startStopwatch(clock);
      const loaded = await watch.time("load", () => actors.owner(owner, id, (actor) => actor.loadRun(runId)));
      if (loaded.kind === "unreadable") throw new Error(loaded.code);
      if (loaded.kind === "stop") {
        await forget(owner, id, loaded.removedVersion);
        return [];
      }
      const outcomes: StepOutcome[] = [];
      const following: NamedRuns = [];
      try {
        for (const step of loaded.run.steps) {
          outcomes.push(await watch.time(step, () => takeStep(step, owner, id, loaded, options)));
        }
      } finally {
        if (outcomes.length > 0) {
          const { startedAt, steps } = watch;
          const timing = { queuedAt: options.queuedAt ?? startedAt, startedAt, steps: [...steps] };
          const reply = await actors.owner(owner, id, (actor) => actor.report(runId, outcomes, timing));
          if (owner !== "employer" && reply.watchedIn !== undefined)
            await watchers.watch(owner, id, reply.watchedIn).catch(() => undefined);
          if (!reply.accepted) await forget(owner, id, reply.removedVersion);
          following.push(...(reply.opened ?? []).map((opened) => ({ owner, id, runId: opened })));
        }
      }
      return following;
    },
    sendFor: async (runs) => {
      if (queue === undefined) return;
      for (let from = 0; from < runs.length; from += runsInMessage) {
        const message: RunsMessage = { v: 1, runs: runs.slice(from, from + runsInMessage) };
        usageMeter.add("queueOperations", queueOperationsOf(bytesOf(JSON.stringify(message)).length));
        await queue
          .send(message, { contentType: "json" })
          .catch((fault: unknown) => logger?.warn("queue-send-failed", describeFault(fault)));
      }
    },
    fail: (owner, id, runId) => actors.owner(owner, id, (actor) => actor.failRun(runId, "dead-letter")),
  };
};
