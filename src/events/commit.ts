/**
 * A commit is what one command did: a header that says who, when and in which trace, and the events. An actor's log is a
 * list of commits; queue messages and the archive carry them as they are, and a CloudEvent is one event of a commit put
 * with its header.
 */

import * as z from "zod";

export const CommitHeader = z.object({
  /** 1, 2, 3 … within its source, without a gap. */
  sequence: z.number().int().positive(),
  /** Milliseconds since 1970. */
  at: z.number().int(),
  /** When the request that brought the command came in; absent when no request did. */
  receivedAt: z.number().int().optional(),
  traceparent: z.string(),
  /** Shared by everything that one first request set off. */
  correlationId: z.string(),
  /** The event or command that caused this commit. */
  causationId: z.string(),
  /** A keyed hash of the account, or "system". */
  principal: z.string(),
  organisationId: z.string().optional(),
  /** Hash of (principal, idempotency key): the same command twice is one commit. */
  commandKey: z.string(),
  /** Hash of what the command asked for, so that a key reused for something else is noticed. */
  commandHash: z.string(),
});
export type CommitHeader = z.infer<typeof CommitHeader>;

export const RecordedEvent = z.object({
  id: z.string(),
  type: z.string(),
  version: z.number().int().positive(),
  data: z.unknown(),
});
export type RecordedEvent = z.infer<typeof RecordedEvent>;

export const Commit = z.object({ header: CommitHeader, events: z.array(RecordedEvent).min(1) });
export type Commit = z.infer<typeof Commit>;
