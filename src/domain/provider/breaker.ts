/**
 * Stops asking a provider that cannot answer, by the kind of its failure: a used-up quota until the moment it begins anew, a
 * wrong configuration for long, overload and passing faults only when they repeat. Then one call tries whether it is well
 * again. A refused content says nothing about the provider.
 */

import type { Instant } from "../../core/clock.ts";

/** What a call said of its provider: it answered, how it failed, or nothing, since whoever asked has left. */
export type CallOutcome =
  | "answered"
  | "left"
  | {
      readonly cause: "transient" | "overloaded" | "quota" | "configuration" | "content" | "request";
      /** "model": wrong for the model that was asked alone. */
      readonly scope?: "model" | undefined;
      readonly verdict:
        | { readonly kind: "retry-now" | "never" }
        | { readonly kind: "retry-after"; readonly seconds: number }
        | { readonly kind: "quota-until"; readonly at: Instant };
    };

export type BreakerState = {
  /** Failures since the last answer. */
  readonly failures: number;
  /** Nobody is asked before; absent: closed. */
  readonly openUntil?: Instant | undefined;
  /** When the one call went out that tries whether the provider is well again. */
  readonly triedAt?: Instant | undefined;
  /** Models that are not asked before a moment, while the others are. Absent: none. */
  readonly models?: Readonly<Record<string, Instant>> | undefined;
};

export const closedBreaker: BreakerState = { failures: 0 };

const seconds = 1000;
const bounds = {
  transient: { failures: 5, openFor: 30 * seconds },
  overloaded: { failures: 3, openFor: 20 * seconds },
  configuration: 600 * seconds,
  longest: 600 * seconds,
  /** No provider's word about waiting is taken for more than a day, nor one about its quota for more than a month. */
  asked: 86_400 * seconds,
  quota: 32 * 86_400 * seconds,
  /** A try that has not come back after this long is given up, and another one may go. */
  tryFor: 60 * seconds,
  /** More closed models than these are nobody's configuration. */
  models: 50,
};

/** Doubles with every failure beyond those that opened it. */
const openFor = (base: number, beyond: number): number => Math.min(bounds.longest, base * 2 ** Math.min(beyond, 10));

/** The closed models, without those whose time is over and without `model`, unless it is closed until a moment. */
const closedModels = (
  { models = {} }: BreakerState,
  now: Instant,
  model: string,
  until?: Instant,
): Pick<BreakerState, "models"> => {
  const others = Object.entries(models).filter(([name, end]) => name !== model && end > now);
  const closed = until === undefined ? others : [...others.slice(1 - bounds.models), [model, until] as const];
  return closed.length === 0 ? {} : { models: Object.fromEntries(closed) };
};

/** What an outcome of a call of `model` makes of a state. */
export const afterOutcome = (state: BreakerState, outcome: CallOutcome, now: Instant, model = ""): BreakerState => {
  if (outcome === "left") return { ...state, triedAt: undefined };
  if (outcome === "answered") return { ...closedBreaker, ...closedModels(state, now, model) };
  // It answers; what is wrong is the model.
  if (outcome.scope === "model") return { ...closedBreaker, ...closedModels(state, now, model, now + bounds.configuration) };
  return { ...afterFailure(state, outcome, now), ...(state.models === undefined ? {} : { models: state.models }) };
};

/** Open until `until`, or for longer where it is so already: what was under way before says nothing about what opened it. */
const opened = (state: BreakerState, failures: number, until: Instant): BreakerState => ({
  failures,
  openUntil: Math.max(state.openUntil ?? 0, Math.ceil(until)),
});

const afterFailure = (state: BreakerState, outcome: Exclude<CallOutcome, "answered" | "left">, now: Instant): BreakerState => {
  const { cause, verdict } = outcome;
  const failures = state.failures + 1;
  switch (cause) {
    case "content":
    case "request":
      // It answers, so a try has succeeded.
      return closedBreaker;
    case "quota": {
      const until = verdict.kind === "quota-until" ? Math.min(verdict.at, now + bounds.quota) : now + bounds.longest;
      return opened(state, failures, until);
    }
    case "configuration":
      return opened(state, failures, now + bounds.configuration);
    case "transient":
    case "overloaded": {
      const bound = bounds[cause];
      if (failures < bound.failures && state.openUntil === undefined) return { failures };
      const asked = verdict.kind === "retry-after" ? Math.min(verdict.seconds * seconds, bounds.asked) : 0;
      return opened(state, failures, now + Math.max(asked, openFor(bound.openFor, Math.max(0, failures - bound.failures))));
    }
  }
};

/** Whether to ask now, and the state once that has been decided. */
export const mayAsk = (
  state: BreakerState,
  now: Instant,
  model = "",
): { readonly allowed: boolean; readonly state: BreakerState } => {
  const closed = state.models !== undefined && Object.hasOwn(state.models, model) ? state.models[model] : undefined;
  if (closed !== undefined && now < closed) return { allowed: false, state };
  if (state.openUntil === undefined) return { allowed: true, state };
  if (now < state.openUntil) return { allowed: false, state };
  if (state.triedAt !== undefined && now - state.triedAt < bounds.tryFor) return { allowed: false, state };
  return { allowed: true, state: { ...state, triedAt: now } };
};
