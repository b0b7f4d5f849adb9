/**
 * What plugins say of failures, alike for all providers: which statuses pass by themselves, which wait, which never will.
 * A plugin adds what its provider says beyond the status.
 */

import type { Instant } from "../../core/clock.ts";
import { type Err, err } from "../../core/result.ts";
import type { FailureCause, ProviderFailure, Verdict } from "./v1.ts";

export const never: Verdict = { kind: "never" };
export const retryNow: Verdict = { kind: "retry-now" };

/** How long to wait where a provider asks for patience and does not say how long. */
const patienceSeconds = 2;

export const retryAfter = (seconds: number = patienceSeconds): Verdict => ({ kind: "retry-after", seconds });

export const failed = (cause: FailureCause, verdict: Verdict, message: string): Err<ProviderFailure> =>
  err({ cause, verdict, message });

export const refused = (): Err<ProviderFailure> => failed("content", never, "The model refused to answer.");
export const cutOff = (): Err<ProviderFailure> => failed("content", never, "The answer is longer than the call allows.");
export const unreadable = (): Err<ProviderFailure> =>
  failed("transient", retryNow, "The reply is not what the provider documents.");

const day = 86_400_000;

/** The next moment at which it is `hour` o'clock in UTC. */
export const nextHourOfDay = (now: Instant, hour = 0): Instant => {
  const today = Math.floor(now / day) * day + hour * 3_600_000;
  return today > now ? today : today + day;
};

/** The first of the next month, 00:00 UTC. */
export const nextMonth = (now: Instant): Instant => {
  const date = new Date(now);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
};

export const quotaUntil = (at: Instant, code: string): Err<ProviderFailure> =>
  failed("quota", { kind: "quota-until", at }, `The provider's quota is used up (${code}).`);

/** Seconds of a Retry-After header, which holds seconds or a date (RFC 9110, 10.2.3); absent when it says neither. */
export const secondsOfRetryAfter = (header: string | null, now: Instant): number | undefined => {
  if (header === null || header.trim() === "") return undefined;
  if (/^\s*-?\d{1,15}(?:\.\d+)?\s*$/u.test(header)) return Math.max(0, Number(header));
  // Every form of a date begins with its weekday; parsers find one in "soon 5" as well.
  const at = /^\s*(?:mon|tue|wed|thu|fri|sat|sun)/iu.test(header) ? Date.parse(header) : Number.NaN;
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - now) / 1000));
};

/** A provider's code when it looks like one; anything else may quote what it was sent. */
const plainCode = (code: unknown): string => (typeof code === "string" && /^[\w.-]{1,60}$/u.test(code) ? ` ${code}` : "");

/** What a status means wherever a provider says no more. `seconds`: what it asks to wait. */
export const failureOfStatus = (status: number, seconds?: number, code?: unknown): Err<ProviderFailure> => {
  const message = `The provider answered ${status}${plainCode(code)}.`;
  if (status === 429) return failed("overloaded", retryAfter(seconds), message);
  if (status === 503 || status === 529) return failed("overloaded", retryAfter(seconds), message);
  if (status === 408 || status === 409 || status === 425 || status >= 500) return failed("transient", retryNow, message);
  // Providers answer so for a model that they do not have, or not for this key; their other models may be well.
  if (status === 404) return err({ cause: "configuration", scope: "model", verdict: never, message });
  if (status === 401 || status === 402 || status === 403 || status < 400) return failed("configuration", never, message);
  return failed("request", never, message);
};

/** A call that brought no reply: cut, timed out, or never made because of what the deployment did not set. */
export const failureOfThrown = (thrown: unknown): Err<ProviderFailure> => {
  if (thrown instanceof PluginDenied) return failed("configuration", never, thrown.message);
  if (thrown instanceof ReplyTooLarge) return failed("content", never, thrown.message);
  return failed("transient", retryNow, "The provider could not be reached, or its reply broke off.");
};

/** The kernel's host refused a plugin something, or the deployment has not set it. The message names it, never its value. */
export class PluginDenied extends Error {
  override readonly name = "PluginDenied";
}

/** More came than any answer holds, and the rest was left unread. */
export class ReplyTooLarge extends Error {
  override readonly name = "ReplyTooLarge";

  constructor() {
    super("The reply is larger than any answer.");
  }
}
