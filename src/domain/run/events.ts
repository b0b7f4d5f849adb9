/** Events of runs, emitted by the actor that a run belongs to. */

import * as z from "zod";
import { CandidateId, JobId, RunId } from "../../core/ids.ts";
import { defineEvent } from "../../events/define-event.ts";
import { TimedStep } from "../trace/delivery.ts";

/** Of one attempt at a run: when its message was sent and taken up, and how long its steps took. */
export const RunTiming = z.object({
  queuedAt: z.number().int(),
  startedAt: z.number().int(),
  steps: z.array(TimedStep),
});
export type RunTiming = z.infer<typeof RunTiming>;

export const runStarted = defineEvent("run.started", {
  version: 1,
  owner: "run",
  summary: "Work that waits for the outside world has begun; its steps are those of the named workflow version.",
  data: z.object({
    runId: RunId,
    workflow: z.string(),
    workflowVersion: z.number().int().positive(),
    /** The sequence of the commit that opened it: the version of the entity that the run works for. */
    entityVersion: z.number().int().positive(),
  }),
});

export const runProgressed = defineEvent("run.progressed", {
  version: 1,
  owner: "run",
  summary: "Some steps of a run have been reported while others wait to be tried again.",
  data: z.object({
    runId: RunId,
    workflow: z.string(),
    steps: z.array(z.string()),
    shard: z.number().int().nonnegative().optional(),
    matches: z.number().int().nonnegative().optional(),
    timing: RunTiming.optional(),
  }),
});

export const runCompleted = defineEvent("run.completed", {
  version: 1,
  owner: "run",
  summary: "Every step of a run has been reported.",
  data: z.object({
    runId: RunId,
    workflow: z.string(),
    /** The steps that this last report brought. */
    steps: z.array(z.string()),
    /** The shard of the match index that holds the entity, once it has been indexed. */
    shard: z.number().int().nonnegative().optional(),
    matches: z.number().int().nonnegative().optional(),
    timing: RunTiming.optional(),
  }),
});

export const runFailed = defineEvent("run.failed", {
  version: 1,
  owner: "run",
  summary: "A run has ended without finishing; the reason is a stable code.",
  data: z.object({
    runId: RunId,
    workflow: z.string(),
    reason: z.enum(["attempts-exhausted", "dead-letter", "superseded", "withdrawn", "erased"]),
  }),
});

export const FoundPair = z.object({
  /** Hash of both ids and versions: the same pair found from either side is one pair. */
  pairId: z.string(),
  candidateId: CandidateId,
  candidateVersion: z.number().int(),
  jobId: JobId,
  jobVersion: z.number().int(),
  score: z.number().min(0).max(100),
  /** One sentence from skill names alone: what is met, what is missing. */
  summary: z.string().max(300).optional(),
});
export type FoundPair = z.infer<typeof FoundPair>;

export const maximumFoundPairs = 20;

export const matchFound = defineEvent("match.found", {
  version: 1,
  owner: "run",
  summary: "Pairs of a submitted resume and an open job have reached the job's threshold for the first time.",
  data: z.object({ runId: RunId, pairs: z.array(FoundPair).min(1).max(maximumFoundPairs) }),
});

/** How many of the best pairs of a run are put into words. */
export const explainedPairs = 3;

/** A pair whole, so that whoever hears of the words before the find has lost nothing. */
export const ExplainedPair = FoundPair.extend({ summary: z.string().max(300), provider: z.string(), model: z.string() });
export type ExplainedPair = z.infer<typeof ExplainedPair>;

export const matchExplained = defineEvent("match.explained", {
  version: 1,
  owner: "run",
  summary:
    "The best of the pairs that were found have been put into words; who said them stands beside each. No score has moved.",
  data: z.object({ runId: RunId, pairs: z.array(ExplainedPair).min(1).max(explainedPairs) }),
});

export const runEvents = [runStarted, runProgressed, runCompleted, runFailed, matchFound, matchExplained] as const;
