/**
 * What every actor with a ledger and runs answers alike. Everything public here can be called from the Worker, so it holds
 * only calls of the `RunActor` interface, the alarm, and what the platform calls for a live connection.
 */

import { DurableObject } from "cloudflare:workers";
import { systemClock } from "../../core/clock.ts";
import type { Failure } from "../../core/failure.ts";
import { systemRandomness } from "../../core/ids.ts";
import { consoleLogger } from "../../core/logger.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { traceIdOf } from "../../core/trace.ts";
import { mayAccess, type Principal } from "../../domain/principal.ts";
import type { RunTiming } from "../../domain/run/events.ts";
import type { Run, StepOutcome } from "../../domain/run/runs.ts";
import type { Delivery } from "../../domain/trace/delivery.ts";
import type { Commit } from "../../events/commit.ts";
import type { CloudEvent } from "../../events/cloud-event.ts";
import { readLiveRequest } from "../stubs/live.ts";
import { type FailReason, type ReportReply, type Rewrapped, type TraceOfActor } from "../stubs/runs.ts";
import { Ledger, type LedgerOptions, type LedgerState, unknownEntity } from "./ledger.ts";
import { LiveSockets } from "./live-sockets.ts";
import { failRun, readRun, reportRun, type RunEnds, timelineOf, whenAlarmed } from "./run-protocol.ts";
import { ledgerTiming } from "./timing.ts";

/** What differs from one kind of actor to another. */
type Kind<State extends LedgerState> = Pick<
  LedgerOptions<State>,
  "owner" | "migrations" | "initial" | "evolve" | "viewOf" | "isErased"
> & {
  /** Why nobody need listen any more, once that is so. */
  readonly ended: (state: State) => Failure | undefined;
  /** What the ends of its runs mean to it. */
  readonly runEnds?: RunEnds<State>;
};

/** Of what is kept in the match index: up to which version it is to be gone, and the shard it is in. */
type IndexedState = LedgerState & { readonly removedVersion?: number; readonly shard?: number | undefined };

export abstract class LedgerActor<State extends IndexedState> extends DurableObject<Env> {
  /** A property, not a method: calls from outside reach methods alone. */
  protected readonly ledger: Ledger<State>;
  protected readonly unknown: Failure;
  protected readonly live: LiveSockets;
  readonly #ended: Kind<State>["ended"];
  readonly #runEnds: RunEnds<State> | undefined;

  constructor(ctx: DurableObjectState, env: Env, kind: Kind<State>) {
    super(ctx, env);
    this.unknown = unknownEntity(kind.owner);
    this.live = new LiveSockets(ctx, consoleLogger);
    this.#ended = kind.ended;
    this.#runEnds = kind.runEnds;
    this.ledger = new Ledger<State>({
      ...kind,
      storage: ctx.storage,
      events: env.EVENTS,
      jobs: env.AI_JOBS,
      masterSecret: env.MASTER_KEY,
      timing: ledgerTiming(env),
      clock: systemClock,
      randomness: systemRandomness,
      logger: consoleLogger,
      otherDue: () => this.live.nextOver(),
      onCommit: (commit) => this.live.broadcast(this.ledger, commit, this.#ended(this.ledger.state)),
    });
  }

  override async fetch(request: Request): Promise<Response> {
    const asked = readLiveRequest(request);
    const refused = refuse(this.ledger, asked.principal, this.unknown);
    if (refused !== undefined && !refused.ok) return Response.json(refused.failure, { status: 404 });
    const { state } = this.ledger;
    const opened = this.live.open(this.ledger, asked, this.#ended(state), state.shard);
    this.ledger.wakeInTime();
    return opened;
  }

  override webSocketMessage(socket: WebSocket): void {
    this.live.refuseMessage(socket);
  }

  async report(runId: string, outcomes: readonly StepOutcome[], timing?: RunTiming): Promise<ReportReply> {
    const removedVersion = () => this.ledger.state.removedVersion ?? 0;
    const reply = await reportRun(this.ledger, runId, outcomes, removedVersion, timing, this.#runEnds);
    const indexed = reply.accepted && outcomes.some(({ step }) => step === "index");
    return indexed && this.live.listening ? { ...reply, watchedIn: this.ledger.state.shard } : reply;
  }

  failRun(runId: string, reason: FailReason): Promise<void> {
    return failRun(this.ledger, runId, reason, this.#runEnds);
  }

  async rankingChanged(): Promise<{ listening: boolean; shard: number }> {
    const { listening } = this.live;
    if (listening) this.live.tell({ kind: "ranking-changed", at: this.ledger.now }, this.ledger.now);
    return { listening, shard: this.ledger.state.shard ?? 0 };
  }

  async confirm(sequence: number, delivery?: Delivery): Promise<void> {
    this.ledger.confirm(sequence, delivery);
  }

  async confirmedAfter(sequence: number): Promise<readonly Commit[]> {
    return this.ledger.commits(sequence).filter(({ header }) => header.sequence <= this.ledger.confirmed);
  }

  async readTrace(principal: Principal, traceId: string): Promise<Result<TraceOfActor>> {
    const refused = refuse(this.ledger, principal, this.unknown);
    if (refused !== undefined) return refused;
    const commits = this.ledger.commits().filter(({ header }) => traceIdOf(header.traceparent) === traceId);
    return ok({ commits, deliveries: this.ledger.deliveries });
  }

  async principal(): Promise<string | undefined> {
    return this.ledger.state.owner?.principal;
  }

  async readRun(principal: Principal, runId: string): Promise<Result<Run>> {
    return refuse(this.ledger, principal, this.unknown) ?? readRun(this.ledger, runId);
  }

  async timeline(principal: Principal): Promise<Result<readonly CloudEvent[]>> {
    return refuse(this.ledger, principal, this.unknown) ?? timelineOf(this.ledger);
  }

  rewrapKey(): Promise<Rewrapped> {
    return this.ledger.rewrapKey();
  }

  override async alarm(): Promise<void> {
    this.live.closeOver(this.ledger.now);
    await whenAlarmed(this.ledger, this.#runEnds);
  }
}

/** The tenant rule for reads: what is somebody else's is answered like what does not exist. */
export const refuse = (
  { state, entity }: { readonly state: LedgerState; readonly entity: string },
  principal: Principal,
  unknown: Failure,
): Result<never> | undefined =>
  state.owner === undefined || !mayAccess(principal, state.owner, entity) ? err(unknown) : undefined;
