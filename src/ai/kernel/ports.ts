/** What the kernel needs of the world around it: where a task goes, what it may cost, what is known already, who is ill. */

import type { Instant } from "../../core/clock.ts";
import type { ProviderFailure, TokenUsage } from "../spec/v1.ts";

/** One place a task may be sent. */
export type RouteTarget = {
  readonly provider: string;
  /** Which of the provider's models; an engine needs none. */
  readonly model?: string;
  readonly timeoutMilliseconds?: number;
  /** Which part of the inputs it gets, 0 to 1; the others pass it over. Absent: all. */
  readonly share?: number;
  /** Gets a copy; its answer is compared and thrown away. */
  readonly shadow?: boolean;
  /** US dollars for a million tokens. Absent: unknown, so its calls count in tokens alone. */
  readonly price?: { readonly input: number; readonly output: number };
  /** Tokens that the model reads and writes at most; a prompt that does not fit is not sent. */
  readonly contextTokens?: number;
};

/** Port: which targets serve a task, best first. Routes that change at run time come through here. */
export type RouteSource = { readonly targetsFor: (task: string) => Promise<readonly RouteTarget[]> };

/** Port: which providers are asked at all. */
export type Breaker = {
  readonly allows: (provider: string, now: Instant) => Promise<boolean>;
  readonly record: (provider: string, outcome: "answered" | ProviderFailure, now: Instant) => Promise<void>;
};

/** Millionths of a US dollar, and tokens of both directions. */
export type Spent = { readonly microdollars: number; readonly tokens: number };

export type Lease = { readonly settle: (spent: Spent) => Promise<void> };

/** Port: what may be spent. Asked before every call, also of a fallback and of a repair. */
export type Budget = {
  /** `atMost` is what the call can cost; undefined: there is not that much left. */
  readonly lease: (
    whose: { readonly task: string; readonly organisation: string | undefined; readonly now: Instant },
    atMost: Spent,
  ) => Promise<Lease | undefined>;
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
