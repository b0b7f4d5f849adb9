/** What OpenAI's errors mean (https://developers.openai.com/api/docs/guides/error-codes), from status, headers and code. */

import type { APIError } from "openai";
import { type Err } from "../../../core/result.ts";
import {
  failed,
  failureOfStatus,
  failureOfThrown,
  nextHourOfDay,
  nextMonth,
  quotaUntil,
  never,
  secondsOfRetryAfter,
} from "../../spec/failures.ts";
import type { ProviderFailure } from "../../spec/v1.ts";

/** Limits of a month; credits come back when somebody pays, which is worth a look every day. */
const monthly = new Set([
  "organization_spend_limit_exceeded",
  "project_spend_limit_exceeded",
  "organization_usage_limit_exceeded",
]);
const unpaid = new Set(["credit_balance_exhausted", "insufficient_quota", "billing_hard_limit_reached"]);

/** A class of the SDK's, told by its shape: the SDK is loaded with the first call. */
const isApiError = (thrown: unknown): thrown is APIError =>
  thrown instanceof Error && "status" in thrown && typeof thrown.status === "number";

export const failureOf = (thrown: unknown, now: number): Err<ProviderFailure> => {
  if (!isApiError(thrown)) {
    // The SDK wraps what its fetch threw.
    return failureOfThrown(thrown instanceof Error && thrown.cause !== undefined ? thrown.cause : thrown);
  }
  const code = thrown.code ?? thrown.type;
  if (monthly.has(code ?? "")) return quotaUntil(nextMonth(now), code ?? "");
  if (unpaid.has(code ?? "") || thrown.type === "insufficient_quota") return quotaUntil(nextHourOfDay(now), code ?? "");
  if (code === "content_filter" || code === "content_policy_violation")
    return failed("content", never, "The provider's filter refused the request.");
  const seconds = secondsOfRetryAfter(thrown.headers?.get("retry-after") ?? null, now);
  return failureOfStatus(thrown.status ?? 500, seconds, code);
};
