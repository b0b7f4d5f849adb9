/**
 * The heart of an actor: a log of commits, the state folded from it, sealed content, timers, and one confirmed cursor.
 * One command is one commit in one synchronous transaction. Sealing is asynchronous, so a command is decided, sealed, and
 * then committed only if nothing else was committed meanwhile; otherwise it is decided again.
 */

import type { Clock } from "../../core/clock.ts";
import { type Failure, failure } from "../../core/failure.ts";
import { freshId, type IdPrefix, type Randomness } from "../../core/ids.ts";
import type { Logger } from "../../core/logger.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { newTraceparent } from "../../core/trace.ts";
import { type CommandContext, type Decision, type DecisionInputs, nothingToDo, systemContext } from "../../domain/command.ts";
import { mayAccess, mayReadPublished, type Ownership } from "../../domain/principal.ts";
import { runCompleted, runFailed, runStarted } from "../../domain/run/events.ts";
import { contentTampered } from "../../domain/sealed/events.ts";
import { isOptional, type Run, type Runs } from "../../domain/run/runs.ts";
import type { Delivery } from "../../domain/trace/delivery.ts";
import type { Owner } from "../../events/cloud-event.ts";
import type { Commit, CommitHeader } from "../../events/commit.ts";
import type { DomainEvent } from "../../events/define-event.ts";
import type { CommitsMessage, RunsMessage, ViewRow } from "../../events/messages.ts";
import type { Executed, Rewrapped } from "../stubs/runs.ts";
import { AnsweredCommands } from "./answered-commands.ts";
import { CommitLog, type StoredCommit } from "./commit-log.ts";
import { Content, type PreparedContent } from "./content.ts";
import { migrate, type Migrations, schemaVersion } from "./migrate.ts";
import { type Cursor, Outbox, sendInBackground } from "./outbox.ts";
import { meteredSql, type Sql } from "./sql.ts";
import { Alarm, Timers } from "./timers.ts";
import { doubling, type LedgerTiming } from "./timing.ts";

export type LedgerState = { readonly owner?: Ownership | undefined; readonly runs: Runs };

export type LedgerOptions<State extends LedgerState> = {
  readonly storage: DurableObjectStorage;
  readonly owner: Owner;
  readonly migrations: Migrations;
  readonly initial: State;
  readonly evolve: (state: State, commit: Commit) => State;
  readonly viewOf: (entity: string, sequence: number, state: State, aside: string | null) => ViewRow;
  readonly isErased: (state: State) => boolean;
  readonly events: Queue<CommitsMessage>;
  readonly jobs: Queue<RunsMessage>;
  readonly masterSecret: string;
  readonly timing: LedgerTiming;
  readonly clock: Clock;
  readonly randomness: Randomness;
  readonly logger: Logger;
  /** When something of the actor's own is next due, and its alarm to go off. */
  readonly otherDue?: () => number | undefined;
  /** Told of each commit right after it; nothing it does can undo the commit. */
  readonly onCommit?: (commit: Commit) => void;
};

const maximumDecisions = 8;

/** Of an id under which there is nothing, or nothing for whoever asks. */
export const unknownEntity = (owner: Owner): Failure => failure("not-found", `There is no ${owner} under this id. Check the id.`);

export class Ledger<State extends LedgerState> {
  readonly #options: LedgerOptions<State>;
  readonly #sql: Sql;
  readonly #log: CommitLog;
  readonly #outbox: Outbox;
  readonly #content: Content;
  readonly #timers: Timers;
  readonly #alarm: Alarm;
  readonly #answered: AnsweredCommands;
  readonly #runOpeners = new Map<string, CommitHeader>();
  #schema: number;
  #entity = "";
  #state: State;
  #sequence = 0;
  #newestAt = 0;
  #aside: string | null = null;

  constructor(options: LedgerOptions<State>) {
    this.#options = options;
    this.#sql = meteredSql(options.storage.sql);
    this.#answered = new AnsweredCommands(this.#sql);
    this.#log = new CommitLog(this.#sql);
    this.#outbox = new Outbox(this.#sql, this.#log, {
      queue: options.events,
      logger: options.logger,
      resendMilliseconds: options.timing.resendMilliseconds,
      head: () => ({
        source: this.source,
        sequence: this.#sequence,
        at: this.#newestAt,
        view: () => options.viewOf(this.#entity, this.#sequence, this.#state, this.#aside),
      }),
    });
    this.#content = new Content(this.#sql, options.masterSecret);
    this.#timers = new Timers(this.#sql);
    this.#alarm = new Alarm(options.storage);
    this.#state = options.initial;
    this.#schema = schemaVersion(this.#sql);
    if (this.#schema > 0) this.#load();
  }

  get state(): State {
    return this.#state;
  }

  get sequence(): number {
    return this.#sequence;
  }

  /** What stands beside the log; null when nothing does. */
  get aside(): string | null {
    return this.#aside;
  }

  /** The entity's id; empty until the first commit. */
  get entity(): string {
    return this.#entity;
  }

  /** The CloudEvents source of everything in this log. */
  get source(): string {
    return `/${this.#options.owner}s/${this.#entity}`;
  }

  get confirmed(): number {
    return this.#outbox.confirmed;
  }

  /** How the newest commits got to the read side, oldest first. */
  get deliveries(): readonly Delivery[] {
    return this.#outbox.deliveries;
  }

  get timers(): Timers {
    return this.#timers;
  }

  get now(): number {
    return this.#options.clock.now();
  }

  /** The header of the commit that opened a run: whose trace and principal the run carries on. */
  openerOf(runId: string): CommitHeader | undefined {
    return this.#runOpeners.get(runId);
  }

  /** All commits from `after` on, for the timeline. */
  commits(after = 0): Commit[] {
    return this.#schema === 0 ? [] : this.#log.read(after).map(({ header, events }) => ({ header, events }));
  }

  /** What does not open is recorded, once for each, before the failure is told. */
  async readContent(kind: string, version: string): Promise<Result<unknown>> {
    if (this.#schema === 0) return ok(undefined);
    const read = await this.#content.read(this.#entity, kind, version);
    if (!read.ok && read.failure.code === "content-tampered") await this.#recordTampering(kind, version);
    return read;
  }

  async #recordTampering(kind: string, version: string): Promise<void> {
    const { randomness, logger } = this.#options;
    const traceparent = newTraceparent(randomness);
    logger.error("content-tampered", { entity: this.#entity, kind, version, traceparent });
    const context = systemContext(traceparent, `tampered:${kind}:${version}`, this.#state.owner?.organisationId);
    const event = contentTampered.create({ kind, version });
    // Once the entity is erased there is nothing to open, so nothing is said of it any more.
    await this.execute(
      this.#entity,
      context,
      (state) => ok(this.#options.isErased(state) ? nothingToDo({}) : { events: [event], reply: {} }),
      {
        bySystem: true,
      },
    );
  }

  async rewrapKey(): Promise<Rewrapped> {
    return this.#schema === 0 ? "none" : this.#content.rewrap(this.#entity);
  }

  /**
   * Runs one command. A command key seen before gives the reply it gave then, or `idempotency-key-reused` when something
   * else was asked for; somebody else's entity is "not-found".
   */
  async execute<Reply>(
    entity: string,
    context: CommandContext,
    decide: (state: State, sequence: number, inputs: DecisionInputs) => Result<Decision<Reply>>,
    options: { readonly eraseContent?: boolean; readonly bySystem?: boolean; readonly runByCaller?: boolean | undefined } = {},
  ): Promise<Result<Executed<Reply>>> {
    for (let attempt = 0; attempt < maximumDecisions; attempt++) {
      const { owner } = this.#state;
      const mayCommand = options.bySystem === true || owner === undefined || mayAccess(context.principal, owner, entity);
      // Whoever has handed it over since is still answered what it was answered then: its message may come twice.
      const before =
        mayCommand || mayReadPublished(context.principal, owner) ? this.#answered.earlier<Reply>(context) : undefined;
      if (before !== undefined) return before;
      // In the very words for what does not exist, which it must not be told from.
      if (!mayCommand) return err(unknownEntity(this.#options.owner));
      const sequence = this.#sequence;
      const now = this.now;
      const newId = (prefix: IdPrefix): string => freshId(prefix, now, this.#options.randomness);
      const decided = decide(this.#state, sequence, { now, newId });
      if (!decided.ok) return decided;
      const { events, content = [], aside, reply } = decided.value;
      if (events.length === 0) {
        if (this.#schema > 0 && !this.#options.isErased(this.#state)) this.#answered.changedNothing(context, sequence, reply);
        return ok({ reply, sequence });
      }
      const prepared = await this.#content.prepare(entity, this.#schema > 0, content);
      if (!prepared.ok) {
        if (prepared.failure.code === "content-tampered") await this.#recordTampering("key", "current");
        return prepared;
      }
      if (this.#sequence !== sequence) continue;
      const beside = options.eraseContent === true ? null : aside;
      this.#commit(entity, context, now, events, prepared.value, beside, reply, options.eraseContent === true);
      this.publish(options.runByCaller);
      return ok({ reply, sequence: this.#sequence });
    }
    return err(failure("command-conflict", "Too many changes at the same moment. Try again.", { retryAfterSeconds: 1 }));
  }

  /** The views and the archive have everything up to `sequence`. */
  confirm(sequence: number, delivery?: Delivery): void {
    if (!this.#outbox.confirm(sequence, delivery)) return;
    if (this.#options.isErased(this.#state) && this.#log.keepTombstoneAlone(sequence)) this.#answered.forgetIdle();
    if (this.nextDue() === undefined) this.#alarm.disarm();
    else if (!this.#outbox.isUnderWay && this.#awaitedRuns().length === 0) this.sendCommits();
  }

  /**
   * Sends what is unconfirmed: a run's id while the newest commit waits for that run, the commits themselves otherwise. A run
   * that the caller sees to needs no message; its timer sends one if the caller does not come back.
   */
  publish(runByCaller = false): void {
    if (this.#outbox.confirmed >= this.#sequence) return;
    const opened = runByCaller ? [] : this.#openedRuns();
    if (opened.length > 0) this.sendRuns(opened.map(({ runId }) => runId));
    if (this.#awaitedRuns().length === 0) this.sendCommits();
  }

  sendRuns(runIds: readonly string[]): void {
    const { jobs, owner, logger } = this.#options;
    sendInBackground(jobs, { v: 1, runs: runIds.map((runId) => ({ owner, id: this.#entity, runId })) }, logger);
  }

  sendCommits(): void {
    this.#outbox.send();
  }

  /** Call at the start of the alarm. */
  async resendIfDue(): Promise<void> {
    this.#alarm.wentOff();
    await this.#outbox.resendIfDue(() => this.now);
  }

  /** Call when something else has come to be due. */
  wakeInTime(): void {
    const due = this.nextDue();
    if (due !== undefined) this.#alarm.armAt(due);
  }

  /** Call at the end of the alarm. */
  rearm(): void {
    const due = this.nextDue();
    if (due !== undefined) this.#alarm.armAt(Math.max(due, this.now + 1000));
  }

  /** When something is next due; `undefined` when nothing waits. */
  nextDue(): number | undefined {
    const due = [this.#outbox.resendDue(), this.#timers.earliest(), this.#options.otherDue?.()].filter(
      (one) => one !== undefined,
    );
    return due.length === 0 ? undefined : Math.min(...due);
  }

  #openedRuns(): Run[] {
    return [...this.#state.runs.values()].filter((run) => run.status === "open" && run.entityVersion === this.#sequence);
  }

  /** Open runs of the newest commit whose report sends that commit along. */
  #awaitedRuns(): Run[] {
    return this.#openedRuns().filter((run) => !isOptional(run));
  }

  /** A run's id is sent again after this attempt's wait. */
  runTimeout(attempts: number): number {
    return doubling(this.#options.timing.runTimeoutMilliseconds, attempts);
  }

  #commit(
    entity: string,
    context: CommandContext,
    now: number,
    events: readonly DomainEvent[],
    content: PreparedContent,
    beside: string | null | undefined,
    reply: unknown,
    eraseContent: boolean,
  ): void {
    const { organisationId } = context.principal;
    const commit: Commit = {
      header: {
        sequence: this.#sequence + 1,
        at: now,
        ...(context.receivedAt === undefined ? {} : { receivedAt: context.receivedAt }),
        traceparent: context.traceparent,
        correlationId: context.correlationId,
        causationId: context.causationId,
        principal: context.principal.id,
        ...(organisationId === undefined ? {} : { organisationId }),
        commandKey: context.commandKey,
        commandHash: context.commandHash,
      },
      events: events.map((event, order) => ({ id: freshId("evt", now, this.#options.randomness, order), ...event })),
    };
    const stored: StoredCommit = { ...commit, reply };
    const aside = beside === undefined ? this.#aside : beside;
    this.#options.storage.transactionSync(() => {
      const wrappedKey = content.wrappedKey?.buffer ?? null;
      if (this.#schema === 0) migrate(this.#sql, this.#options.migrations, 0, { entity, wrapped_key: wrappedKey, aside });
      else if (wrappedKey !== null) this.#sql("UPDATE meta SET wrapped_key = ? WHERE id = 1", wrappedKey);
      if (this.#schema > 0 && aside !== this.#aside) this.#sql("UPDATE meta SET aside = ? WHERE id = 1", aside);
      if (eraseContent) this.#content.eraseAll();
      this.#content.write(content);
      this.#log.append(stored);
      for (const event of events) {
        if (runStarted.is(event)) this.#timers.set(event.data.runId, now + this.#options.timing.runTimeoutMilliseconds, 0);
        else if (runCompleted.is(event) || runFailed.is(event)) this.#timers.clear(event.data.runId);
      }
    });
    this.#schema = this.#options.migrations.length;
    this.#entity = entity;
    this.#aside = aside;
    this.#outbox.add(commit);
    this.#apply(stored);
    this.wakeInTime();
    this.#options.onCommit?.(commit);
  }

  #load(): void {
    const { storage, migrations } = this.#options;
    if (this.#schema < migrations.length) {
      storage.transactionSync(() => migrate(this.#sql, migrations, this.#schema));
      this.#schema = migrations.length;
    }
    const meta = this.#sql<Cursor & { entity: string; answered: string | null; aside: string | null }>(
      "SELECT entity, confirmed, resends, deliveries, answered, aside FROM meta WHERE id = 1",
    )[0];
    this.#entity = meta?.entity ?? "";
    this.#aside = meta?.aside ?? null;
    this.#answered.load(meta?.answered ?? null);
    const commits = this.#log.read(0);
    for (const commit of commits) this.#apply(commit);
    if (meta !== undefined) this.#outbox.load(meta, commits);
  }

  #apply(commit: StoredCommit): void {
    const { header } = commit;
    this.#sequence = header.sequence;
    this.#newestAt = header.at;
    this.#state = this.#options.evolve(this.#state, commit);
    const { commandKey: key, commandHash: hash, sequence } = header;
    this.#answered.committed({ key, hash, sequence, reply: commit.reply });
    for (const event of commit.events) if (runStarted.is(event)) this.#runOpeners.set(event.data.runId, header);
  }
}
