/** What every actor with runs answers, and what its runs are told. Every method does one whole step, since each call is billed.
 * Values cross as plain data; expected failures as Results. */

import type { FailureCode } from "../../core/failure.ts";
import type { Result } from "../../core/result.ts";
import type { UnlockRequest } from "../../domain/candidate/unlock.ts";
import type { Principal } from "../../domain/principal.ts";
import type { EnrichmentRequest } from "../../domain/resume/enrichment.ts";
import type { FoundPair, RunTiming } from "../../domain/run/events.ts";
import type { Run, StepOutcome } from "../../domain/run/runs.ts";
import type { Delivery } from "../../domain/trace/delivery.ts";
import type { WorldStep } from "../../domain/workflows/define-workflow.ts";
import type { CloudEvent } from "../../events/cloud-event.ts";
import type { Commit } from "../../events/commit.ts";
import type { AskedLabel } from "../../domain/scoring/asked-requirements.ts";
import type { ReceiptRequest } from "./candidate.ts";

/** A command's answer and the sequence it left the actor at. */
export type Executed<Reply> = { readonly reply: Reply; readonly sequence: number };

export type RunHeader = {
  readonly runId: string;
  readonly workflow: string;
  /** What is left to do, in order. */
  readonly steps: readonly WorldStep[];
  readonly entityVersion: number;
  readonly traceparent: string;
  readonly correlationId: string;
};

/** One entry of the match index. */
export type IndexEntry = {
  readonly id: string;
  /** A newer version replaces an older one; a removed version refuses older ones. */
  readonly version: number;
  readonly vector: Uint8Array;
  /** Of a candidate: the one organisation whose jobs find it. Absent: every job does. */
  readonly onlyFor?: string | undefined;
  /** Of a job: whose it is. */
  readonly organisation?: string | undefined;
};

/** Pairs to be put into words, and what the other side has to be asked with. */
export type ExplanationRequest = {
  readonly pairs: readonly FoundPair[];
  /** Of a job's run: what it asks for. */
  readonly asked?: ReceiptRequest;
  /** To whom the candidate must be shown: of a job's run its organisation, of a candidate's run the one that brought the resume. */
  readonly organisation?: string | undefined;
};

export type LoadedRun =
  | {
      readonly kind: "open";
      readonly run: RunHeader;
      /** What to index and to match with; absent when there is only something to remove. */
      readonly entry?: IndexEntry;
      /** Names of what a job asks for, in the order of its vector; for a job's run. */
      readonly labels?: readonly AskedLabel[];
      readonly shard?: number | undefined;
      readonly removedVersion: number;
      /** What is to be removed has been erased for good. */
      readonly erased?: boolean;
      /** What a language model is asked; of a run that enriches. Holds identity. */
      readonly enrichment?: EnrichmentRequest;
      /** What is to be put into words; of a run that explains. */
      readonly explanation?: ExplanationRequest;
      /** Whom to ask for what; for an employer's run. */
      readonly unlock?: { readonly candidateId: string; readonly request: UnlockRequest };
    }
  /** The run has ended or been overtaken: remove index entries up to `removedVersion` and report nothing. */
  | { readonly kind: "stop"; readonly removedVersion: number }
  /** What the run needs does not open: to be tried again, and in the end a dead letter. */
  | { readonly kind: "unreadable"; readonly code: FailureCode };

/** What an actor has in the index, or would have: for a walk that fills the index anew. */
export type Indexed =
  | { readonly kind: "present"; readonly entry: IndexEntry; readonly shard?: number | undefined }
  /** Nothing is published; entries up to this version are to be gone. */
  | { readonly kind: "absent"; readonly removedVersion: number }
  | { readonly kind: "unreadable"; readonly code: FailureCode };

export type ReportReply = {
  readonly accepted: boolean;
  readonly removedVersion: number;
  /** Somebody looks already at what has just been indexed: in this shard it is to be watched from now on. */
  readonly watchedIn?: number | undefined;
  /** Runs that the report has opened; whoever reports sends them on. */
  readonly opened?: readonly string[] | undefined;
};

/** What an actor knows of a trace: its commits in it, oldest first, and how its last commits, of any trace, were delivered. */
export type TraceOfActor = { readonly commits: readonly Commit[]; readonly deliveries: readonly Delivery[] };

export type FailReason = "attempts-exhausted" | "dead-letter";

/** What became of an actor's data key when it was to be wrapped again; "none": it has no key, or no longer. */
export type Rewrapped = "rewrapped" | "current" | "none" | "unreadable";

export type RunActor = {
  /** Wraps the actor's data key with the master key that wraps now. */
  rewrapKey(): Promise<Rewrapped>;
  /** A live connection, asked for by `liveRequest`: 101 with the socket, or 404 with a Failure as JSON. Serves nothing else. */
  fetch(request: Request): Promise<Response>;
  loadRun(runId: string): Promise<LoadedRun>;
  report(runId: string, outcomes: readonly StepOutcome[], timing?: RunTiming): Promise<ReportReply>;
  failRun(runId: string, reason: FailReason): Promise<void>;
  /** `delivery`: how the commits got there; the newest are remembered for traces. */
  confirm(sequence: number, delivery?: Delivery): Promise<void>;
  /** What it has been told is kept, after `sequence`, in order; of what was erased, from the erasure on. */
  confirmedAfter(sequence: number): Promise<readonly Commit[]>;
  readTrace(principal: Principal, traceId: string): Promise<Result<TraceOfActor>>;
  /** Whose it is; `undefined` of what was never made. */
  principal(): Promise<string | undefined>;
  readRun(principal: Principal, runId: string): Promise<Result<Run>>;
  timeline(principal: Principal): Promise<Result<readonly CloudEvent[]>>;
};

/** Of what is published in the match index. */
export type IndexedActor = RunActor & {
  /** What is published, read again first when another version of the engine read it. `traceparent`: of the walk that asks. */
  reindex(traceparent: string): Promise<Indexed>;
  /** Its ranking would read otherwise now. Whoever looks at it live is told; says whether anybody does, and where it is indexed. */
  rankingChanged(): Promise<{ readonly listening: boolean; readonly shard: number }>;
};
