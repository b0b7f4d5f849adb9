import { describe, expect, it } from "vitest";
import { failureOfStatus, failureOfThrown, nextHourOfDay, nextMonth, PluginDenied, secondsOfRetryAfter } from "./failures.ts";

const now = Date.UTC(2026, 11, 31, 23, 59, 30);

describe("Retry-After", () => {
  it.each([
    ["7", 7],
    ["0", 0],
    ["1.5", 1.5],
    ["-3", 0],
    ["0x10", undefined],
    ["1e9", undefined],
    ["5 apples", undefined],
    ["soon 5", undefined],
    ["Fri, 01 Jan 2027 00:00:00 GMT", 30],
    ["Thu, 31 Dec 2026 00:00:00 GMT", 0],
    ["soon", undefined],
    ["", undefined],
    [null, undefined],
  ])("of %j is %j seconds", (header, seconds) => {
    expect(secondsOfRetryAfter(header, now)).toBe(seconds);
  });
});

describe("moments at which quotas begin anew", () => {
  it("are the next midnight, the next hour of a day and the first of the next month, in UTC", () => {
    expect(nextHourOfDay(now)).toBe(Date.UTC(2027, 0, 1));
    expect(nextHourOfDay(now, 8)).toBe(Date.UTC(2027, 0, 1, 8));
    expect(nextHourOfDay(Date.UTC(2026, 3, 14, 7), 8)).toBe(Date.UTC(2026, 3, 14, 8));
    expect(nextHourOfDay(Date.UTC(2026, 3, 14, 8), 8)).toBe(Date.UTC(2026, 3, 15, 8));
    expect(nextMonth(now)).toBe(Date.UTC(2027, 0, 1));
  });
});

describe("a failure", () => {
  it.each([
    [302, "configuration"],
    [400, "request"],
    [402, "configuration"],
    [413, "request"],
    [422, "request"],
    [425, "transient"],
    [502, "transient"],
    [529, "overloaded"],
  ])("of status %i is %s", (status, cause) => {
    expect(failureOfStatus(status).failure.cause).toBe(cause);
  });

  it("tells a provider's code and never its words", () => {
    expect(failureOfStatus(429, 1, "rate_limit").failure.message).toContain("rate_limit");
    expect(failureOfStatus(400, undefined, "Jane Sample wrote").failure.message).not.toContain("Jane");
    expect(failureOfThrown(new Error("Jane Sample")).failure.message).not.toContain("Jane");
    expect(failureOfThrown(new PluginDenied("The secret A is not set.")).failure).toMatchObject({
      cause: "configuration",
      message: "The secret A is not set.",
    });
  });
});
