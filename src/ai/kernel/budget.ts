/**
 * What may be spent for a task and an organisation on a day, in money and in tokens. A call takes a lease of all it can cost
 * and gives back what it did not: calls that run side by side never spend beyond the limit.
 */

import { dayOf } from "../../core/clock.ts";
import type { Budget, Spent } from "./ports.ts";

/** A budget for as long as the isolate lives. `limitFor`: what a task of an organisation may spend a day. */
export const createMemoryBudget = (limitFor: (task: string, organisation: string | undefined) => Spent): Budget => {
  const taken = new Map<string, Spent>();
  const add = (key: string, { microdollars, tokens }: Spent, sign: 1 | -1): void => {
    const before = taken.get(key) ?? { microdollars: 0, tokens: 0 };
    taken.set(key, { microdollars: before.microdollars + sign * microdollars, tokens: before.tokens + sign * tokens });
  };
  let today = "";
  return {
    lease: async ({ task, organisation, now }, atMost) => {
      const day = dayOf(now);
      if (day !== today) taken.clear();
      today = day;
      const key = JSON.stringify([day, task, organisation ?? null]);
      const limit = limitFor(task, organisation);
      const before = taken.get(key) ?? { microdollars: 0, tokens: 0 };
      if (before.microdollars + atMost.microdollars > limit.microdollars || before.tokens + atMost.tokens > limit.tokens)
        return undefined;
      add(key, atMost, 1);
      return {
        settle: async (spent) => {
          // A lease of yesterday was dropped with its day.
          if (day !== today) return;
          add(key, atMost, -1);
          add(key, spent, 1);
        },
      };
    },
  };
};
