/**
 * One provider's breaker, the same for all isolates. Keeps whether the provider is asked, and every opening and closing until
 * somebody has committed it as an event.
 */

import { DurableObject } from "cloudflare:workers";
import * as z from "zod";
import { afterOutcome, type CallOutcome, closedBreaker, mayAsk } from "../../domain/provider/breaker.ts";
import { BreakerTransition, type GuardReply, type ProviderGuardStub } from "../stubs/provider-guard.ts";

const Kept = z.object({
  failures: z.number().int(),
  openUntil: z.number().optional(),
  triedAt: z.number().optional(),
  models: z.record(z.string(), z.number()).optional(),
  /** Openings and closings so far, and those that nobody has committed yet. */
  transitions: z.number().int(),
  untold: z.array(BreakerTransition),
});
type Kept = z.infer<typeof Kept>;

/** More than these and the oldest are left out: the guard tells of trouble, and must not become one. */
const maximumUntold = 20;

export class ProviderGuard extends DurableObject<Env> implements ProviderGuardStub {
  #kept: Kept;
  /** Until when each place is held. In memory alone: a guard that sleeps has no call under way for long. */
  #heldUntil: number[] = [];

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#kept = Kept.parse(ctx.storage.kv.get("breaker") ?? { ...closedBreaker, transitions: 0, untold: [] });
  }

  async admit(places?: { readonly limit: number; readonly heldFor: number }, model?: string): Promise<GuardReply> {
    const now = Date.now();
    this.#heldUntil = this.#heldUntil.filter((until) => until > now);
    if (places !== undefined && this.#heldUntil.length >= places.limit) return this.#reply(false, true);
    const { allowed, state } = mayAsk(this.#kept, now, model);
    if (state !== this.#kept) this.#keep({ ...this.#kept, triedAt: state.triedAt });
    if (allowed && places !== undefined) this.#heldUntil.push(now + places.heldFor);
    return this.#reply(allowed);
  }

  async record(outcome: CallOutcome, placed: boolean, model = ""): Promise<GuardReply> {
    const now = Date.now();
    if (placed) this.#heldUntil.shift();
    const before = this.#kept;
    const { failures, openUntil, triedAt, models } = afterOutcome(before, outcome, now, model);
    const after: Kept = { ...before, failures, openUntil, triedAt, models };
    const number = before.transitions + 1;
    const cause = typeof outcome === "string" ? undefined : outcome.cause;
    if (
      openUntil !== undefined &&
      before.openUntil === undefined &&
      cause !== undefined &&
      cause !== "content" &&
      cause !== "request"
    )
      this.#keep(withTransition(after, { number, at: now, kind: "opened", cause, until: openUntil }));
    else if (openUntil === undefined && before.openUntil !== undefined)
      this.#keep(withTransition(after, { number, at: now, kind: "closed" }));
    else if (models?.[model] !== undefined && before.models?.[model] === undefined)
      this.#keep(withTransition(after, { number, at: now, kind: "opened", cause: "configuration", until: models[model], model }));
    else if (
      failures !== before.failures ||
      openUntil !== before.openUntil ||
      triedAt !== before.triedAt ||
      models?.[model] !== before.models?.[model]
    )
      this.#keep(after);
    return this.#reply(mayAsk(this.#kept, now, model).allowed);
  }

  async told(through: number): Promise<void> {
    this.#keep({ ...this.#kept, untold: this.#kept.untold.filter(({ number }) => number > through) });
  }

  async read(): Promise<GuardReply> {
    return this.#reply(mayAsk(this.#kept, Date.now()).allowed);
  }

  #keep(kept: Kept): void {
    this.#kept = kept;
    this.ctx.storage.kv.put("breaker", kept);
  }

  #reply(allowed: boolean, full = false): GuardReply {
    const { failures, openUntil, models, untold } = this.#kept;
    return { allowed, full, failures, openUntil, models, untold };
  }
}

const withTransition = (kept: Kept, transition: BreakerTransition): Kept => ({
  ...kept,
  transitions: transition.number,
  untold: [...kept.untold, transition].slice(-maximumUntold),
});
