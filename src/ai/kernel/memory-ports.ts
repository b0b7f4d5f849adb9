/** The kernel's ports as they are within one isolate: for commands and tests, and wherever nothing is shared. */

import { afterOutcome, type BreakerState, closedBreaker, mayAsk } from "../../domain/provider/breaker.ts";
import { createMemoryCache } from "./answer-cache.ts";
import { createSlicedBudget, mayTake, type TakeSlice } from "./budget.ts";
import type { AnswerCache, Breaker, Budget, Spent } from "./ports.ts";

const createMemoryBreaker = (): Breaker => {
  const states = new Map<string, BreakerState>();
  const underWay = new Map<string, number>();
  const stateOf = (provider: string): BreakerState => states.get(provider) ?? closedBreaker;
  return {
    admit: async ({ provider, model }, now, places) => {
      const busy = underWay.get(provider) ?? 0;
      if (places !== undefined && busy >= places.limit) return "full";
      const { allowed, state } = mayAsk(stateOf(provider), now, model);
      states.set(provider, state);
      if (allowed && places !== undefined) underWay.set(provider, busy + 1);
      return allowed ? "go" : "open";
    },
    record: async ({ provider, model }, outcome, now, placed) => {
      if (placed) underWay.set(provider, (underWay.get(provider) ?? 1) - 1);
      states.set(provider, afterOutcome(stateOf(provider), outcome, now, model));
    },
  };
};

export const createMemoryAccounts = (): TakeSlice => {
  const accounts = new Map<string, Spent>();
  return async ({ day, task, organisation }, slice, limit) => {
    const key = JSON.stringify([day, task, organisation ?? null]);
    const before = accounts.get(key) ?? { microdollars: 0, tokens: 0 };
    if (!mayTake(before, slice, limit)) return false;
    accounts.set(key, { microdollars: before.microdollars + slice.microdollars, tokens: before.tokens + slice.tokens });
    return true;
  };
};

export const memoryPorts = (): {
  readonly breaker: Breaker;
  readonly budget: Budget;
  readonly cache: AnswerCache;
  readonly wait: (milliseconds: number) => Promise<void>;
} => ({
  breaker: createMemoryBreaker(),
  budget: createSlicedBudget(createMemoryAccounts()),
  cache: createMemoryCache(),
  wait: (milliseconds) =>
    new Promise((resolve) => {
      setTimeout(resolve, milliseconds);
    }),
});
