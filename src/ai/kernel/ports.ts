/** What the kernel needs of the world around it: where a task goes, what it may cost, what is known already, who is ill. */

import type { Instant } from "../../core/clock.ts";
import type { Route, RouteTarget, Spent } from "../../domain/provider/route.ts";
import type { FailureCause, ProviderFailure, TokenUsage } from "../spec/v1.ts";

export type { RouteTarget, Spent };

/** Port: where a task goes. Routes that change at run time come through here. */
export type RouteSource = { readonly routeFor: (task: string) => Promise<NumberedRoute> };
/** Versions count the changes of a task's route; 0 is the deployment's own. */
export type NumberedRoute = Route & { readonly version: number };

/** "open": the breaker is; "full": as many calls as the target allows are under way. */
export type Admission = "go" | "open" | "full";
/** Places are held for a call that is allowed one: until its outcome is recorded, or for so many milliseconds at most. */
export type Places = { readonly limit: number; readonly heldFor: number };

export type AskedModel = { readonly provider: string; readonly model: string };

/** Port: which providers, and which of their models, are asked at all, and by how many at once. */
export type Breaker = {
  readonly admit: (asked: AskedModel, now: Instant, places?: Places) => Promise<Admission>;
  /** `placed`: the call held a place. */
  readonly record: (
    asked: AskedModel,
    outcome: "answered" | "left" | ProviderFailure,
    now: Instant,
    placed: boolean,
  ) => Promise<void>;
};

export type Lease = { readonly settle: (spent: Spent) => Promise<void> };

/** Whose spending a call counts towards, and how far that may go. */
export type Spender = {
  readonly task: string;
  readonly organisation: string | undefined;
  readonly now: Instant;
  readonly limit: Spent | undefined;
};

/** Port: what may be spent. Asked before every call, also of a fallback and of a repair. */
export type Budget = {
  /** `atMost` is what the call can cost; undefined: there is not that much left. */
  readonly lease: (spender: Spender, atMost: Spent) => Promise<Lease | undefined>;
};

/** Port: answers to anonymous tasks, by a hash of all they depend on. */
export type AnswerCache = {
  readonly get: (key: string, now: Instant) => Promise<CachedAnswer | undefined>;
  readonly set: (key: string, answer: CachedAnswer, expiresAt: Instant) => Promise<void>;
};
export type CachedAnswer = { readonly provider: string; readonly model: string; readonly output: unknown };

/** What a call costs; of an unknown price, nothing but its tokens. */
export const spentOn = (tokens: TokenUsage, price: RouteTarget["price"]): Spent => ({
  tokens: tokens.input + tokens.output,
  microdollars: Math.ceil(tokens.input * (price?.input ?? 0) + tokens.output * (price?.output ?? 0)),
});

/** What one call of a target came to; of a shadow, also how its answer compares. */
export type Observation = {
  readonly task: string;
  readonly routeVersion: number;
  readonly provider: string;
  readonly model: string;
  readonly role: "served" | "shadow";
  readonly answered: boolean;
  readonly milliseconds: number;
  readonly tokens: TokenUsage;
  readonly microdollars: number;
  /** Fields of either answer, and those that agree. */
  readonly compared?: { readonly fields: number; readonly agreeing: number };
};

/** A task that nobody answered, and how each target that could have been asked failed; nothing of what was asked or said. */
export type TaskFailure = {
  readonly task: string;
  readonly taskVersion: number;
  readonly routeVersion: number;
  readonly targets: readonly { readonly provider: string; readonly model?: string | undefined; readonly cause: FailureCause }[];
  readonly traceparent?: string | undefined;
};
