/** The parts of the API's answers that the commands read. */

import type { CloudEvent } from "../../src/events/cloud-event.ts";
import type { MatchReceipt } from "../../src/domain/scoring/receipt.ts";
import type { UsageTotals } from "../../src/core/usage.ts";

export type CandidateCreated = {
  readonly candidateId: string;
  readonly documentId?: string;
  readonly response?: { readonly code: string; readonly message: string };
  readonly runId?: string;
  readonly status?: string;
};
/** `status` leads to the run that matches the job. */
export type JobPosted = { readonly jobId: string; readonly runId: string; readonly status: string };
export type JobRead = {
  readonly jobId: string;
  readonly title: string;
  readonly status: "open" | "closed";
  readonly sequence: number;
};
export type RunState = {
  readonly runId: string;
  readonly status: "open" | "completed" | "failed";
  readonly reason?: string;
  readonly startedAt: number | string;
  readonly endedAt?: number | string;
};
export type JobMatch = {
  readonly candidateId: string;
  readonly score: number;
  readonly talentScore: number;
  readonly matched: readonly string[];
  readonly missing: readonly string[];
};
export type Page<Item> = { readonly items: readonly Item[]; readonly nextCursor?: string };
export type ReceiptAnswer = { readonly receipt: MatchReceipt; readonly text: string; readonly talentScore: number };
export type EventCounts = { readonly total: number; readonly byType: Readonly<Record<string, number>> };
export type UsageAnswer = { readonly totals: UsageTotals };
export type Timeline = { readonly items: readonly CloudEvent[] };
export type BatchAccepted = { readonly batchId: string; readonly items: number; readonly status: string };
export type BatchState = {
  readonly batchId: string;
  readonly status: string;
  readonly items: Readonly<Record<"total" | "waiting" | "working" | "done" | "failed" | "cancelled", number>>;
};
