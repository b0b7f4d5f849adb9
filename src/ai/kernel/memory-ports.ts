/** The kernel's ports as they are within one isolate, until they are kept for all of them. */

import { createMemoryCache } from "./answer-cache.ts";
import { afterOutcome, type BreakerState, closedBreaker, mayAsk } from "../../domain/provider/breaker.ts";
import { createMemoryBudget } from "./budget.ts";
import type { AnswerCache, Breaker, Budget, Spent } from "./ports.ts";

/** What one task of one organisation may spend a day, as far as one isolate sees. */
const daily: Spent = { microdollars: 1_000_000, tokens: 2_000_000 };

const createMemoryBreaker = (): Breaker => {
  const states = new Map<string, BreakerState>();
  const stateOf = (provider: string): BreakerState => states.get(provider) ?? closedBreaker;
  return {
    allows: async (provider, now) => {
      const { allowed, state } = mayAsk(stateOf(provider), now);
      states.set(provider, state);
      return allowed;
    },
    record: async (provider, outcome, now) => {
      states.set(provider, afterOutcome(stateOf(provider), outcome, now));
    },
  };
};

export const memoryPorts = (): {
  readonly breaker: Breaker;
  readonly budget: Budget;
  readonly cache: AnswerCache;
  readonly wait: (milliseconds: number) => Promise<void>;
} => ({
  breaker: createMemoryBreaker(),
  budget: createMemoryBudget(() => daily),
  cache: createMemoryCache(),
  wait: (milliseconds) =>
    new Promise((resolve) => {
      setTimeout(resolve, milliseconds);
    }),
});
