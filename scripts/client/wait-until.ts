/** Waits for a condition, never for a time: ends as soon as it holds and fails loudly when it does not in time. */

import { setTimeout as sleep } from "node:timers/promises";

export type WaitOptions = { readonly deadlineMilliseconds: number; readonly everyMilliseconds?: number | undefined };

/**
 * The first value of `probe` that is not undefined. Throws after the deadline, naming what was waited for and the last
 * thing `describe` told.
 */
export const waitUntil = async <Value>(
  what: string,
  probe: () => Promise<Value | undefined> | Value | undefined,
  { deadlineMilliseconds, everyMilliseconds = 10 }: WaitOptions,
  describe?: () => string,
): Promise<Value> => {
  const end = performance.now() + deadlineMilliseconds;
  for (;;) {
    const value = await probe();
    if (value !== undefined) return value;
    if (performance.now() > end) {
      throw new Error(
        `Waited ${String(deadlineMilliseconds)} ms in vain for ${what}${describe === undefined ? "" : `: ${describe()}`}.`,
      );
    }
    await sleep(everyMilliseconds);
  }
};
