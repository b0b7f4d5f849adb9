/**
 * How much one organisation, or one person without one, may use in a day of UTC. The same thing asked for again is counted
 * once, and what did not come about is given back, so that only what happened counts. Pure.
 */

import * as z from "zod";
import { dayOf, type Instant } from "../core/clock.ts";
import { type Failure, failure } from "../core/failure.ts";
import { err, ok, type Result } from "../core/result.ts";

export const quotaKinds = ["candidates", "uploads", "jobs", "lines", "applications", "look-ups"] as const;
export const QuotaKind = z.enum(quotaKinds);
export type QuotaKind = z.infer<typeof QuotaKind>;

/** How many of each a day. */
export type Quotas = Readonly<Record<QuotaKind, number>>;

/** For the free plan, which carries some 1,600 resumes a day in all. */
export const defaultQuotas: Quotas = { candidates: 10, uploads: 20, jobs: 100, lines: 2000, applications: 500, "look-ups": 50 };

const words: Readonly<Record<QuotaKind, string>> = {
  candidates: "profiles begun by one person",
  uploads: "documents for one profile",
  jobs: "jobs posted by one organisation",
  lines: "resumes and jobs sent by one organisation",
  applications: "resumes handed in through the boards of one organisation",
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
  /** How often the same was taken again, and not given back: of several at the same time one may come about and another not. */
  again: z.partialRecord(QuotaKind, z.record(z.string(), z.number().int().positive())).optional(),
  /** When something of unknown amount was last taken that nobody has settled. */
  held: z.partialRecord(QuotaKind, z.record(z.string(), z.number().int().positive())).optional(),
});
export type Taken = z.infer<typeof Taken>;

/** Longer than an upload takes: what is not settled by then was left behind by something that died. */
export const heldMilliseconds = 3_600_000;

export const nothingTaken: Taken = { day: "", amounts: {} };

export type QuotaWish = {
  readonly kind: QuotaKind;
  /** The id of what comes about; counted once, however often it is asked for. */
  readonly key: string;
  /** As much of it as there is, at least one. */
  readonly most: number;
  readonly limit: number;
};

/** Of the same taken again, what it was granted first. */
export type Granted = { readonly granted: number };

const under = (counts: Taken["again"], kind: QuotaKind, key: string): number =>
  Object.hasOwn(counts?.[kind] ?? {}, key) ? (counts?.[kind]?.[key] ?? 0) : 0;

const onDay = (taken: Taken, now: Instant): Taken => (taken.day === dayOf(now) ? taken : { day: dayOf(now), amounts: {} });

const withCount = <Counts extends Taken["amounts"]>(counts: Counts, kind: QuotaKind, key: string, count: number): Counts => {
  const { [key]: _, ...others } = counts[kind] ?? {};
  return { ...counts, [kind]: count > 0 ? { ...others, [key]: count } : others };
};

/** Gives back what was held for something that died before it could say how much it used. */
const withoutLapsed = (taken: Taken, kind: QuotaKind, now: Instant): Taken => {
  let { amounts, again = {}, held = {} } = taken;
  for (const [key, since] of Object.entries(held[kind] ?? {})) {
    if (now < since + heldMilliseconds) continue;
    amounts = withCount(amounts, kind, key, 0);
    again = withCount(again, kind, key, 0);
    held = withCount(held, kind, key, 0);
  }
  return { ...taken, amounts, again, held };
};

export const takeQuota = (
  before: Taken,
  { kind, key, most, limit }: QuotaWish,
  now: Instant,
): Result<Granted & { readonly taken: Taken }> => {
  const today = withoutLapsed(onDay(before, now), kind, now);
  const own = under(today.amounts, kind, key);
  // What is settled stays so, whoever asks for the same again.
  const isHeld = own === 0 ? most > 1 : under(today.held, kind, key) > 0;
  const taken = isHeld ? { ...today, held: withCount(today.held ?? {}, kind, key, now) } : today;
  const amounts = taken.amounts[kind] ?? {};
  if (own > 0) {
    const again = withCount(taken.again ?? {}, kind, key, under(taken.again, kind, key) + 1);
    return ok({ granted: own, taken: { ...taken, again } });
  }
  const used = Object.values(amounts).reduce((sum, amount) => sum + amount, 0);
  const granted = Math.min(most, limit - used);
  if (granted < 1) return err(quotaExhausted(kind, limit, now));
  return ok({ granted, taken: { ...taken, amounts: withCount(taken.amounts, kind, key, granted) } });
};

/**
 * What has really come about under a key, which was taken at `since`: less than was granted; or nothing, which gives back one
 * taking of it. What was taken on an earlier day is none of this one's.
 */
export const settleQuota = (
  before: Taken,
  kind: QuotaKind,
  key: string,
  amount: number,
  now: Instant,
  since: Instant = now,
): Taken => {
  const taken = onDay(before, now);
  if (dayOf(since) !== taken.day) return taken;
  const times = under(taken.again, kind, key);
  if (amount === 0 && times > 0) return { ...taken, again: withCount(taken.again ?? {}, kind, key, times - 1) };
  const held = withCount(taken.held ?? {}, kind, key, 0);
  return { ...taken, held, amounts: withCount(taken.amounts, kind, key, amount) };
};
