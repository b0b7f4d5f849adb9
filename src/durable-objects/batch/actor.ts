/**
 * One batch: the lines an organisation sent, sealed, and how far each has come. It decides what is sent to the queue and
 * when, and sends again what nobody reported. It keeps rows of its own and no log: what a batch makes happen is told by the
 * events of the candidates and jobs that its lines become.
 */

import { DurableObject } from "cloudflare:workers";
import { systemClock } from "../../core/clock.ts";
import { type Failure, failure } from "../../core/failure.ts";
import { sha256Hex } from "../../core/hashing.ts";
import { consoleLogger } from "../../core/logger.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { usageMeter } from "../../core/usage.ts";
import {
  type Batch,
  calledBack,
  cancelled,
  contentMilliseconds,
  countItems,
  gaveUp,
  hasEnded,
  type ItemOutcome,
  maximumItems,
  type Parcel,
  parcelsToSend,
  reported,
  sent,
  shownState,
  statusAfter,
} from "../../domain/batch/batch.ts";
import { mayAccess, type Principal } from "../../domain/principal.ts";
import { sendInBackground } from "../shared/outbox.ts";
import { maximumRunAttempts } from "../shared/run-protocol.ts";
import { Alarm } from "../shared/timers.ts";
import { doubling, ledgerTiming, type LedgerTiming } from "../shared/timing.ts";
import type {
  BatchActorStub,
  BatchItem,
  BatchResultLine,
  BatchSnapshot,
  BatchUpload,
  ItemsRequest,
  TakenParcel,
} from "../stubs/batch.ts";
import type { FailReason } from "../stubs/runs.ts";
import { hashOf, interrupted, receiveLines } from "./receive.ts";
import { BatchStorage } from "./storage.ts";

const unknown = failure("not-found", "There is no batch under this id. Check the id.");
const stillArriving = failure("command-conflict", "This batch is still arriving. Ask again when the upload has been answered.", {
  retryAfterSeconds: 5,
});
const reused = failure("idempotency-key-reused", "This Idempotency-Key was used for a different request. Use a new key.");
const ended = failure("batch-ended", "This batch has ended and takes no changes. Send what is left as a new one.");
const notEnded = failure("batch-not-ended", "This batch has not ended. Its items tell how far it is; ask again later.", {
  retryAfterSeconds: 5,
});

/** An upload that has been silent for so long has broken off. */
const silenceMilliseconds = 60_000;

const commandHash = (hash: string, kind: BatchUpload["kind"]): Promise<string> => sha256Hex(JSON.stringify([kind ?? null, hash]));

export class BatchActor extends DurableObject<Env> implements BatchActorStub {
  readonly #kept: BatchStorage;
  readonly #alarm: Alarm;
  readonly #timing: LedgerTiming;
  /** Uploads begun by this instance; an older one that still comes in is refused. */
  #uploads = 0;
  /** When the upload under way was last heard of. */
  #heardAt = 0;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#kept = new BatchStorage(ctx.storage, env.MASTER_KEY);
    this.#alarm = new Alarm(ctx.storage);
    this.#timing = ledgerTiming(env);
    // Its stream was lost together with the instance that read it.
    if (this.#kept.batch?.status === "receiving") this.#interrupt(this.#kept.batch);
  }

  async receive(upload: BatchUpload, body: ReadableStream<Uint8Array>): Promise<Result<BatchSnapshot>> {
    const { batchId, principal, correlationId, kind, mostLines = maximumItems } = upload;
    const before = this.#kept.batch;
    if (before !== undefined && before.status !== "interrupted" && before.status !== "receiving") {
      const hash = await hashOf(body);
      if (!hash.ok) return hash;
      return (await commandHash(hash.value, kind)) === before.hash ? ok(this.#snapshot(before)) : err(reused);
    }
    // The newest upload under a key wins: the one before has broken off, whether this object has noticed yet or not.
    const mine = ++this.#uploads;
    const createdAt = systemClock.now();
    const batch: Batch = { status: "receiving", principal, correlationId, hash: "", createdAt };
    this.#kept.begin(batchId, batch);
    this.#heardAt = createdAt;
    this.#arm();
    const wanted = (): Result<void> => {
      this.#heardAt = systemClock.now();
      return mine === this.#uploads ? ok(undefined) : err(interrupted);
    };
    const hasOrganisation = principal.organisationId !== undefined;
    const received = await receiveLines(body, { kind, hasOrganisation, mostLines }, (number, lines) =>
      this.#kept.keepLines(number, lines, wanted),
    );
    const hash = received.ok ? await commandHash(received.value.hash, kind) : "";
    if (mine !== this.#uploads) return err(interrupted);
    if (received.ok) {
      this.#write(received.value.parcels, { ...batch, hash, status: "running" });
      return ok(this.#snapshot(this.#kept.batch ?? batch));
    }
    if (received.failure === interrupted) this.#interrupt(batch);
    // A refused upload leaves no trace, so its key may be used for one that is in order.
    else await this.#forget();
    return received;
  }

  async read(principal: Principal): Promise<Result<BatchSnapshot>> {
    const batch = this.#seenBy(principal);
    return batch.ok ? ok(this.#snapshot(batch.value)) : batch;
  }

  async items(principal: Principal, { after, limit, state }: ItemsRequest): Promise<Result<readonly BatchItem[]>> {
    const batch = this.#seenBy(principal);
    if (!batch.ok) return batch;
    const wanted = this.#items().filter((item) => item.line > after && (state === undefined || item.state === state));
    return ok(wanted.slice(0, limit));
  }

  async pause(principal: Principal): Promise<Result<BatchSnapshot>> {
    return this.#change(principal, "running", "paused", calledBack);
  }

  async resume(principal: Principal): Promise<Result<BatchSnapshot>> {
    return this.#change(principal, "paused", "running", (parcel) => parcel);
  }

  async cancel(principal: Principal): Promise<Result<BatchSnapshot>> {
    const batch = this.#seenBy(principal);
    if (!batch.ok) return batch;
    if (batch.value.status === "cancelling" || batch.value.status === "cancelled") return ok(this.#snapshot(batch.value));
    return this.#change(principal, batch.value.status, "cancelling", cancelled);
  }

  async result(principal: Principal): Promise<Result<readonly BatchResultLine[]>> {
    const batch = this.#seenBy(principal);
    if (!batch.ok) return batch;
    if (batch.value.status === "interrupted") return err(interrupted);
    if (!hasEnded(batch.value.status)) return err(notEnded);
    const names = new Map<number, string>();
    if (batch.value.contentGoneAt === undefined) {
      for (const { number } of this.#kept.parcels) {
        const lines = await this.#kept.readLines(number);
        if (!lines.ok) return lines;
        for (const { line, id } of lines.value) if (id !== undefined) names.set(line, id);
      }
    }
    if (batch.value.fetchedAt === undefined) this.#forgetContent({ fetchedAt: systemClock.now() });
    return ok(
      this.#items().map((item) => {
        const id = names.get(item.line);
        return id === undefined ? item : { ...item, id };
      }),
    );
  }

  async take(number: number): Promise<TakenParcel> {
    if (!this.#isUnderWay(number)) return { kind: "stop" };
    const lines = await this.#kept.readLines(number);
    if (!lines.ok) return { kind: "unreadable", code: lines.failure.code };
    // Opening the lines took a moment: the parcel may have been called back meanwhile.
    const { batch } = this.#kept;
    const parcel = this.#kept.parcels[number];
    if (batch === undefined || parcel === undefined || !this.#isUnderWay(number)) return { kind: "stop" };
    if (parcel.phase === "sent") this.#write([{ ...parcel, phase: "taken", due: this.#dueAfter(parcel.attempts) }]);
    const { principal, createdAt, correlationId } = batch;
    const open = new Set(parcel.items.filter(({ state }) => state === "open").map(({ line }) => line));
    const { total } = countItems(this.#kept.parcels);
    const left = lines.value.filter(({ line }) => open.has(line));
    return { kind: "open", principal, createdAt, correlationId, total, lines: left };
  }

  async report(number: number, outcomes: readonly ItemOutcome[]): Promise<void> {
    const parcel = this.#kept.parcels[number];
    if (parcel !== undefined) this.#write([reported(parcel, outcomes)]);
  }

  async failParcel(number: number, reason: FailReason): Promise<void> {
    const parcel = this.#kept.parcels[number];
    if (parcel !== undefined && parcel.phase !== "settled") this.#write([gaveUp(parcel, reason)]);
  }

  override async alarm(): Promise<void> {
    usageMeter.add("durableObjectRequests", 1);
    this.#alarm.wentOff();
    const now = systemClock.now();
    const { batch, parcels } = this.#kept;
    if (batch === undefined) return;
    if (batch.status === "receiving") {
      if (now >= this.#heardAt + silenceMilliseconds) this.#interrupt(batch);
    } else if (batch.contentGoneAt === undefined && now >= batch.createdAt + contentMilliseconds) {
      const open = parcels.filter(({ phase }) => phase !== "settled");
      this.#write(open.map((parcel) => gaveUp(parcel, "batch-expired")));
      this.#forgetContent({});
    } else {
      const overdue = parcels.filter(({ due }) => due > 0 && due <= now);
      const lost = overdue.filter(({ attempts }) => attempts >= maximumRunAttempts);
      const again = overdue.filter(({ attempts }) => attempts < maximumRunAttempts);
      this.#write([
        ...lost.map((parcel) => gaveUp(parcel, "attempts-exhausted")),
        ...again.map((parcel) => sent(parcel, this.#dueAfter(parcel.attempts + 1))),
      ]);
      this.#send(again);
    }
    this.#arm();
  }

  /** Opened by whoever made the batch and by the organisation it was made for; anybody else is told that it is not there. */
  #seenBy(principal: Principal): Result<Batch, Failure> {
    const { batch } = this.#kept;
    if (batch === undefined) return err(unknown);
    const { id, organisationId } = batch.principal;
    return mayAccess(principal, { principal: id, organisationId }, "") ? ok(batch) : err(unknown);
  }

  #interrupt(batch: Batch): void {
    this.#uploads += 1;
    this.#kept.eraseContent({ ...batch, status: "interrupted", contentGoneAt: systemClock.now() });
  }

  #change(
    principal: Principal,
    from: Batch["status"],
    to: Batch["status"],
    change: (parcel: Parcel) => Parcel,
  ): Result<BatchSnapshot> {
    const batch = this.#seenBy(principal);
    if (!batch.ok) return batch;
    const { status } = batch.value;
    if (status === "receiving") return err(stillArriving);
    if (hasEnded(status) || (status !== from && status !== to)) return err(ended);
    if (status !== to) {
      const changed = this.#kept.parcels.map(change).filter((parcel, number) => parcel !== this.#kept.parcels[number]);
      this.#write(changed, { ...batch.value, status: to });
    }
    return ok(this.#snapshot(this.#kept.batch ?? batch.value));
  }

  /** Writes parcels that changed, what follows for the batch, and the parcels that may be sent now; then sends them. */
  #write(changed: readonly Parcel[], batch = this.#kept.batch): void {
    if (batch === undefined) return;
    const parcels = [...this.#kept.parcels];
    for (const parcel of changed) parcels[parcel.number] = parcel;
    const status = statusAfter(batch.status, parcels);
    const sending = parcelsToSend(status, parcels).map((parcel) => sent(parcel, this.#dueAfter(1)));
    const rows = new Map([...changed, ...sending].map((parcel) => [parcel.number, parcel]));
    const over = status !== batch.status ? { ...batch, status, endedAt: systemClock.now() } : batch;
    this.#kept.write([...rows.values()], over);
    this.#send(sending);
    this.#arm();
  }

  #send(parcels: readonly Parcel[]): void {
    const batchId = this.#kept.entity;
    for (const { number } of parcels) sendInBackground(this.env.AI_JOBS, { v: 1, batchId, parcel: number }, consoleLogger);
  }

  #dueAfter(attempts: number): number {
    return systemClock.now() + doubling(this.#timing.runTimeoutMilliseconds, attempts - 1);
  }

  /** At the earliest parcel that is under way, where an upload has been silent for long, and at the end of the content's time. */
  #arm(): void {
    const { batch, parcels } = this.#kept;
    if (batch === undefined) return;
    const dues = parcels.flatMap(({ due }) => (due > 0 ? [due] : []));
    if (batch.status === "receiving") dues.push(this.#heardAt + silenceMilliseconds);
    if (batch.contentGoneAt === undefined) dues.push(batch.createdAt + contentMilliseconds);
    if (dues.length > 0) this.#alarm.armAt(Math.max(Math.min(...dues), systemClock.now() + 1000));
  }

  #forgetContent(more: Pick<Batch, "fetchedAt">): void {
    const { batch } = this.#kept;
    if (batch === undefined) return;
    const { contentGoneAt = systemClock.now() } = batch;
    this.#kept.eraseContent({ ...batch, ...more, contentGoneAt });
    this.#alarm.disarm();
  }

  /** With everything its alarm goes too, so the next upload has to set one. */
  async #forget(): Promise<void> {
    await this.#kept.forget();
    this.#alarm.wentOff();
  }

  #isUnderWay(number: number): boolean {
    const phase = this.#kept.parcels[number]?.phase;
    return phase === "sent" || phase === "taken";
  }

  #items(): BatchItem[] {
    return this.#kept.parcels
      .flatMap((parcel) => parcel.items.map((item) => ({ ...item, state: shownState(item, parcel) })))
      .sort((left, right) => left.line - right.line);
  }

  #snapshot({ status, createdAt, endedAt, fetchedAt, contentGoneAt }: Batch): BatchSnapshot {
    const batchId = this.#kept.entity;
    return { batchId, status, items: countItems(this.#kept.parcels), createdAt, endedAt, fetchedAt, contentGoneAt };
  }
}
