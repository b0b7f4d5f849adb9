/** How long an actor waits before it does something again. Configured, so that a test of crashes need not wait minutes. */

import * as z from "zod";

export type LedgerTiming = {
  /** The first wait before unconfirmed commits are sent again. */
  readonly resendMilliseconds: number;
  /** The first wait before the id of a run that nobody reported is sent again. */
  readonly runTimeoutMilliseconds: number;
};

const longestWaitMilliseconds = 3_600_000;

/** The wait doubles each time, up to an hour. */
export const doubling = (first: number, times: number): number =>
  Math.min(longestWaitMilliseconds, first * 2 ** Math.min(times, 20));

/** All waits up to and with number `times`: when the next one ends, counted from the beginning, with nothing kept but `times`. */
export const doublingInTotal = (first: number, times: number): number => {
  let total = 0;
  for (let wait = 0; wait <= times; wait++) total += doubling(first, wait);
  return total;
};

const Milliseconds = z.coerce.number().int().min(100).max(longestWaitMilliseconds).catch(60_000);

export const ledgerTiming = (settings: {
  readonly RESEND_MILLISECONDS?: string;
  readonly RUN_TIMEOUT_MILLISECONDS?: string;
}): LedgerTiming => ({
  resendMilliseconds: Milliseconds.parse(settings.RESEND_MILLISECONDS),
  runTimeoutMilliseconds: Milliseconds.parse(settings.RUN_TIMEOUT_MILLISECONDS),
});
