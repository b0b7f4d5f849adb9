/**
 * How much one organisation, or one person without one, may use in a day of UTC. The same thing asked for again is counted
 * once, and what did not come about is given back, so that only what happened counts. Pure.
 */

import * as z from "zod";
import { dayOf, type Instant } from "../core/clock.ts";
import { type Failure, failure } from "../core/failure.ts";
import { err, ok, type Result } from "../core/result.ts";

export const quotaKinds = ["candidates", "uploads", "jobs", "lines", "look-ups"] as const;
export const QuotaKind = z.enum(quotaKinds);
export type QuotaKind = z.infer<typeof QuotaKind>;

/** How many of each a day. */
export type Quotas = Readonly<Record<QuotaKind, number>>;

/** For the free plan, which carries some 1,600 resumes a day in all. */
export const defaultQuotas: Quotas = { candidates: 10, uploads: 20, jobs: 100, lines: 2000, "look-ups": 50 };

const words: Readonly<Record<QuotaKind, string>> = {
  candidates: "profiles begun by one person",
  uploads: "documents for one profile",
  jobs: "jobs posted by one organisation",
  lines: "resumes and jobs sent by one organisation",
  "look-ups": "companies looked up by one organisation",
};

const dayMilliseconds = 86_400_000;

/** Retry-After of what begins anew with the day. */
const secondsToMidnight = (now: Instant): number => Math.ceil((dayMilliseconds - (now % dayMilliseconds)) / 1000);

export const quotaExhausted = (kind: QuotaKind, limit: number, now: Instant): Failure =>
  failure(
    "quota-exhausted",
    `Today's quota is used up: ${String(limit)} ${words[kind]}. It begins anew at 00:00 UTC. Ask the operator if you need more.`,
    { retryAfterSeconds: secondsToMidnight(now) },
  );

/** Of a batch that has more lines than are left. */
export const quotaTooSmall = (left: number, now: Instant): Failure =>
  failure(
    "quota-exhausted",
    `Today's quota has room for ${String(left)} more lines, and nothing of this batch was taken. Send fewer, or come back after 00:00 UTC.`,
    { retryAfterSeconds: secondsToMidnight(now) },
  );

/** What was taken on one day: for each kind, how much under which key. Keys are ids. */
export const Taken = z.object({
  day: z.string(),
  amounts: z.partialRecord(QuotaKind, z.record(z.string(), z.number().int().positive())),
});
export type Taken = z.infer<typeof Taken>;

export const nothingTaken: Taken = { day: "", amounts: {} };

export type QuotaWish = {
  readonly kind: QuotaKind;
  /** The id of what comes about; counted once, however often it is asked for. */
  readonly key: string;
  /** As much of it as there is, at least one. */
  readonly most: number;
  readonly limit: number;
};

export type Granted = {
  readonly granted: number;
  /** What stood under the key before. */
  readonly before: number;
};

const onDay = (taken: Taken, now: Instant): Taken => (taken.day === dayOf(now) ? taken : { day: dayOf(now), amounts: {} });

const withAmount = (taken: Taken, kind: QuotaKind, key: string, amount: number): Taken => {
  const { [key]: _, ...others } = taken.amounts[kind] ?? {};
  return { ...taken, amounts: { ...taken.amounts, [kind]: amount > 0 ? { ...others, [key]: amount } : others } };
};

export const takeQuota = (
  before: Taken,
  { kind, key, most, limit }: QuotaWish,
  now: Instant,
): Result<Granted & { readonly taken: Taken }> => {
  const taken = onDay(before, now);
  const amounts = taken.amounts[kind] ?? {};
  const own = Object.hasOwn(amounts, key) ? (amounts[key] ?? 0) : 0;
  const used = Object.values(amounts).reduce((sum, amount) => sum + amount, 0) - own;
  const granted = Math.max(own, Math.min(most, limit - used));
  if (granted < 1) return err(quotaExhausted(kind, limit, now));
  return ok({ granted, before: own, taken: withAmount(taken, kind, key, granted) });
};

/** What has really come about under a key: less than was granted, or nothing. */
export const settleQuota = (before: Taken, kind: QuotaKind, key: string, amount: number, now: Instant): Taken =>
  withAmount(onDay(before, now), kind, key, amount);
