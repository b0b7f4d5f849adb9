/**
 * What travels on the queues. Bodies hold commits, ids and facts; never a document, never identity. Numbers in front
 * (`v`) let a deployment meet messages that an older one sent.
 */

import * as z from "zod";
import { CloudEvent, owners } from "./cloud-event.ts";
import { Commit } from "./commit.ts";

/** An actor's row in the views: what lists and searches read. */
export const ViewRow = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));
export type ViewRow = z.infer<typeof ViewRow>;

/** All unconfirmed commits of one actor, in order and without a gap, and its current view. */
export const CommitsMessage = z.object({
  v: z.literal(1),
  kind: z.literal("commits"),
  source: z.string().regex(/^\/[a-z]+\/[a-z]+_[0-9a-z]{26}$/u),
  commits: z.array(Commit).min(1),
  /** Absent only when more commits follow in a further message. */
  view: ViewRow.optional(),
});
export type CommitsMessage = z.infer<typeof CommitsMessage>;

/** Events that one consumer failed on, for that consumer alone. */
export const RedeliveryMessage = z.object({
  v: z.literal(1),
  kind: z.literal("redelivery"),
  consumer: z.string(),
  /** Attempts already made. */
  attempts: z.number().int().positive(),
  events: z.array(CloudEvent).min(1),
  replay: z.boolean(),
});
export type RedeliveryMessage = z.infer<typeof RedeliveryMessage>;

export const EventsMessage = z.discriminatedUnion("kind", [CommitsMessage, RedeliveryMessage]);
export type EventsMessage = z.infer<typeof EventsMessage>;

/** The next page of a walk over everything in an index; the walk itself is kept by the index. */
export const WalkMessage = z.object({
  v: z.literal(1),
  kind: z.literal("walk"),
  index: z.enum(["candidates", "jobs"]),
  walkId: z.string(),
});
export type WalkMessage = z.infer<typeof WalkMessage>;

/** Runs to carry on, as ids alone; the run itself is loaded from its actor. */
export const RunsMessage = z.object({
  v: z.literal(1),
  runs: z
    .array(z.object({ owner: z.enum(owners), id: z.string(), runId: z.string() }))
    .min(1)
    .max(50),
});
export type RunsMessage = z.infer<typeof RunsMessage>;

/** A parcel of a batch: up to twenty items, which are taken from the batch's actor. */
export const ParcelMessage = z.object({ v: z.literal(1), batchId: z.string(), parcel: z.number().int().nonnegative() });
export type ParcelMessage = z.infer<typeof ParcelMessage>;

export const JobsMessage = z.union([RunsMessage, ParcelMessage, WalkMessage]);
export type JobsMessage = z.infer<typeof JobsMessage>;

/**
 * The message as one for each run: together with others, a run that is sent for again and again comes in ever other company, and
 * what is told of it could not be recognised.
 */
export const oneByOne = (message: JobsMessage): readonly JobsMessage[] =>
  "runs" in message ? message.runs.map((run) => ({ v: 1, runs: [run] })) : [message];
