/**
 * What may be spent for a task and an organisation on a day, in money and in tokens. An isolate leases a slice at a time from
 * the common account and pays its calls from it, so that most calls ask nobody. A call sets aside all it can cost and gives
 * back what it did not: calls that run side by side never spend beyond the limit. What is left of a slice is lost with its
 * isolate, so a limit is rather missed by a slice than passed.
 */

import { dayOf } from "../../core/clock.ts";
import type { Budget, Spent } from "./ports.ts";

export type Account = { readonly day: string; readonly task: string; readonly organisation: string | undefined };

/** Port: takes `slice` from what `account` may spend, unless that would pass `limit`. True: it is taken. */
export type TakeSlice = (account: Account, slice: Spent, limit: Spent) => Promise<boolean>;

/** Where a route says nothing: a dollar and two million tokens. */
const usual: Spent = { microdollars: 1_000_000, tokens: 2_000_000 };

/** A slice is this part of the limit, and never less than the call needs. */
const slices = 20;
const mostTries = 4;
/** In milliseconds. */
const longestFetch = 10_000;

const plus = (left: Spent, right: Spent, sign: 1 | -1 = 1): Spent => ({
  microdollars: left.microdollars + sign * right.microdollars,
  tokens: left.tokens + sign * right.tokens,
});
const covers = (held: Spent, asked: Spent): boolean => held.microdollars >= asked.microdollars && held.tokens >= asked.tokens;

export const createSlicedBudget = (takeSlice: TakeSlice): Budget => {
  const held = new Map<string, Spent>();
  /** Until when others count as asking for a slice; one whose asker was cut off must not count for ever. */
  const sliceAsked = new Map<string, number>();
  let today = "";
  return {
    lease: async ({ task, organisation, now, limit = usual }, atMost) => {
      const day = dayOf(now);
      if (day !== today) {
        held.clear();
        sliceAsked.clear();
      }
      today = day;
      const account = { day, task, organisation };
      const key = JSON.stringify([day, task, organisation ?? null]);
      const left = (): Spent => held.get(key) ?? { microdollars: 0, tokens: 0 };
      const needed = (part: "microdollars" | "tokens"): number => Math.max(0, atMost[part] - left()[part]);
      const usualSlice = (part: "microdollars" | "tokens"): number => Math.max(needed(part), Math.ceil(limit[part] / slices));
      const take = async (slice: Spent): Promise<boolean> => {
        const taken = await takeSlice(account, slice, limit);
        if (taken) held.set(key, plus(left(), slice));
        return taken;
      };
      // Again, because others may have spent a slice while it was fetched.
      for (let tries = 0; !covers(left(), atMost); tries++) {
        if (tries >= mostTries) return undefined;
        // Of many that begin at once, one fetches a slice and the others what they need: else they would take the whole day.
        const first = (sliceAsked.get(key) ?? now) <= now;
        const least: Spent = { microdollars: needed("microdollars"), tokens: needed("tokens") };
        const more: Spent = first ? { microdollars: usualSlice("microdollars"), tokens: usualSlice("tokens") } : atMost;
        if (first) sliceAsked.set(key, now + longestFetch);
        // Near the limit a whole slice is too much, while what this call needs may still be there.
        const taken = (await take(more)) || (await take(least));
        if (first) sliceAsked.delete(key);
        // Others may have given back what they did not need.
        if (!taken && !covers(left(), atMost)) return undefined;
      }
      held.set(key, plus(left(), atMost, -1));
      return {
        settle: async (spent) => {
          // A lease of yesterday was dropped with its day.
          if (day === today) held.set(key, plus(left(), plus(atMost, spent, -1)));
        },
      };
    },
  };
};

/** Whether an account that holds `before` may take `slice`. */
export const mayTake = (before: Spent, slice: Spent, limit: Spent): boolean => covers(limit, plus(before, slice));
