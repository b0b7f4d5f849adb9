/**
 * Many resumes or jobs at once. A batch is read as it arrives and worked on parcel by parcel; each item becomes a candidate
 * or job of its own, whose id derives from batch and line, so that whatever comes twice makes nothing twice.
 */

import type { Failure } from "../core/failure.ts";
import { failure } from "../core/failure.ts";
import { err, type Result } from "../core/result.ts";
import { traceparentFor } from "../core/trace.ts";
import type { BatchList, BatchPage } from "../db/batch-list.ts";
import { type ItemOutcome, maximumItems } from "../domain/batch/batch.ts";
import type { BatchLine, ItemKind } from "../domain/batch/read-line.ts";
import type { Principal } from "../domain/principal.ts";
import type { BatchActorStub, BatchItem, BatchResultLine, BatchSnapshot, ItemsRequest } from "../durable-objects/stubs/batch.ts";
import type { Owner } from "../events/cloud-event.ts";
import type { Actors } from "./actors.ts";
import type { CandidateService } from "./candidates.ts";
import { createdIdOf, type RequestContext } from "./commands.ts";
import type { JobService } from "./jobs.ts";
import type { QuotaService } from "./quotas.ts";
import type { RunService } from "./runs.ts";
import type { TamperWatch } from "./tampering.ts";

export type BatchService = {
  readonly create: (
    request: RequestContext,
    kind: ItemKind | undefined,
    body: ReadableStream<Uint8Array> | null,
  ) => Promise<Result<BatchSnapshot>>;
  /** Newest first. */
  readonly list: (principal: Principal, page: BatchPage) => Promise<readonly BatchSnapshot[]>;
  readonly read: (principal: Principal, batchId: string) => Promise<Result<BatchSnapshot>>;
  readonly items: (principal: Principal, batchId: string, page: ItemsRequest) => Promise<Result<readonly BatchItem[]>>;
  readonly pause: (principal: Principal, batchId: string) => Promise<Result<BatchSnapshot>>;
  readonly resume: (principal: Principal, batchId: string) => Promise<Result<BatchSnapshot>>;
  readonly cancel: (principal: Principal, batchId: string) => Promise<Result<BatchSnapshot>>;
  readonly result: (principal: Principal, batchId: string) => Promise<Result<readonly BatchResultLine[]>>;
  /** Works on one parcel. Throws when an item failed in a way that trying again may mend. */
  readonly carryOut: (batchId: string, parcel: number) => Promise<void>;
  /** Gives up a parcel whose message died. */
  readonly fail: (batchId: string, parcel: number) => Promise<void>;
};

type Dependencies = {
  readonly actors: Actors;
  readonly batchList: BatchList;
  readonly candidates: Pick<CandidateService, "create">;
  readonly jobs: Pick<JobService, "post">;
  readonly runs: Pick<RunService, "carryOut">;
  readonly quotas: QuotaService;
  readonly tampering: TamperWatch;
};

/** Items of a parcel worked on side by side. */
const sideBySide = 5;

const nothing = failure("batch-empty", "There is no line in this batch. Send one resume or job as JSON on each line.");

/** Calls `work` for each of `values`, at most `lanes` at a time. `work` does not reject. */
const forEachInLanes = async <Value>(
  values: readonly Value[],
  lanes: number,
  work: (value: Value) => Promise<void>,
): Promise<void> => {
  const left = values.values();
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (const value of left) await work(value);
    }),
  );
};

/** A failure for good is the item's outcome; one that asks to come back later is not. */
const failedWith = (line: number, { code, retryAfterSeconds }: Failure): ItemOutcome => {
  if (retryAfterSeconds !== undefined) throw new Error(code);
  return { line, state: "failed", reason: code };
};

/** What a line is once its run, where there is one, has been carried out. */
type Begun = {
  readonly outcome: ItemOutcome;
  readonly run?: { readonly owner: Owner; readonly id: string; readonly runId: string };
};

const linesOf = (name: string, version: string) => ({ kind: "lines", name, version }) as const;

export const createBatchService = (dependencies: Dependencies): BatchService => {
  const { actors, batchList, candidates, jobs, runs, quotas, tampering } = dependencies;
  const beginResume = async (
    request: RequestContext,
    { line, document, preferences }: Extract<BatchLine, { kind: "resume" }>,
  ): Promise<Begun> => {
    const broughtBy = request.principal.organisationId;
    const made = await candidates.create(request, { document, preferences, submit: true, broughtBy, runByCaller: true });
    if (!made.ok) return { outcome: failedWith(line, made.failure) };
    const { candidateId, response, runId, talentScore } = made.value;
    const facts = { line, entityId: candidateId, response: response?.code, talentScore };
    if (runId === undefined) return { outcome: { ...facts, state: "failed", reason: "document-not-a-resume" } };
    return { outcome: { ...facts, state: "done" }, run: { owner: "candidate", id: candidateId, runId } };
  };

  const beginJob = async (request: RequestContext, { line, posting }: Extract<BatchLine, { kind: "job" }>): Promise<Begun> => {
    const made = await jobs.post(request, posting, { runByCaller: true });
    if (!made.ok) return { outcome: failedWith(line, made.failure) };
    const { jobId, runId } = made.value;
    const outcome = { line, entityId: jobId, state: "done" } as const;
    return runId === undefined ? { outcome } : { outcome, run: { owner: "job", id: jobId, runId } };
  };

  const toActor =
    <Reply>(call: (actor: BatchActorStub, principal: Principal) => Promise<Reply>) =>
    (principal: Principal, batchId: string): Promise<Reply> =>
      actors.batch(batchId, (actor) => call(actor, principal));

  return {
    create: async (request, kind, body) => {
      if (body === null) return err(nothing);
      const { principal, requestId, locationHint } = request;
      const batchId = await createdIdOf("batch", request);
      const taken = await quotas.take(principal, "lines", batchId, maximumItems);
      if (!taken.ok) return taken;
      const { granted } = taken.value;
      const upload = { batchId, principal, correlationId: requestId, kind, mostLines: granted };
      const received = await actors.batch(batchId, (actor) => actor.receive(upload, body), locationHint);
      await quotas.settle(principal, "lines", batchId, received.ok ? received.value.items.total : 0);
      if (received.ok) await batchList.add(principal, received.value);
      const noRoom = !received.ok && received.failure.code === "batch-too-many-lines" && granted < maximumItems;
      return noRoom ? err(quotas.roomForLines(granted)) : received;
    },
    list: async (principal, page) => {
      const ids = await batchList.page(principal, page);
      const read = await Promise.all(ids.map((batchId) => actors.batch(batchId, (actor) => actor.read(principal))));
      return read.flatMap((batch) => (batch.ok ? [batch.value] : []));
    },
    read: toActor((actor, principal) => actor.read(principal)),
    items: (principal, batchId, page) => actors.batch(batchId, (actor) => actor.items(principal, page)),
    pause: toActor((actor, principal) => actor.pause(principal)),
    resume: toActor((actor, principal) => actor.resume(principal)),
    cancel: toActor((actor, principal) => actor.cancel(principal)),
    result: async (principal, batchId) => {
      const read = await actors.batch(batchId, (actor) => actor.result(principal));
      return tampering.see(linesOf(batchId, "some"), read);
    },
    carryOut: async (batchId, parcel) => {
      const taken = await actors.batch(batchId, (actor) => actor.take(parcel));
      if (taken.kind === "unreadable") {
        if (taken.code === "content-tampered") await tampering.tell(linesOf(batchId, String(parcel)));
        throw new Error(taken.code);
      }
      if (taken.kind === "stop") return;
      const { principal, createdAt, correlationId, total, lines } = taken;
      // The invocation that took the upload may have died before it could count and list the batch.
      if (parcel === 0) {
        await quotas.settle(principal, "lines", batchId, total, createdAt);
        await batchList.add(principal, { batchId, createdAt });
      }
      const outcomes: ItemOutcome[] = [];
      const faults: unknown[] = [];
      await forEachInLanes(lines, sideBySide, async (line) => {
        // The id of what the line becomes derives from this key, so it is the same thing whenever the line comes.
        const idempotencyKey = `${batchId}/${line.line}`;
        let begun: Begun | undefined;
        try {
          const request = {
            principal,
            traceparent: await traceparentFor(idempotencyKey),
            requestId: correlationId,
            idempotencyKey,
          };
          begun = await (line.kind === "resume" ? beginResume(request, line) : beginJob(request, line));
          const { outcome, run } = begun;
          if (run !== undefined) await runs.carryOut(run.owner, run.id, run.runId, { engineAlone: true });
          outcomes.push(outcome);
        } catch (fault) {
          faults.push(fault);
          if (begun !== undefined) outcomes.push({ ...begun.outcome, state: "open" });
        }
      });
      if (outcomes.length > 0) await actors.batch(batchId, (actor) => actor.report(parcel, outcomes));
      if (faults.length > 0) throw faults[0];
    },
    fail: (batchId, parcel) => actors.batch(batchId, (actor) => actor.failParcel(parcel, "dead-letter")),
  };
};
