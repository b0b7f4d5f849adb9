import { expect, test } from "vitest";
import type { CallCounts } from "../../shared/api-types.ts";
import { agreement, comparisonsOf, costOf, lastDays, meanCost, meanTime, sumOf, validity } from "./usage.ts";

const row = (more: Partial<CallCounts> = {}): CallCounts => ({
  day: "2026-11-21",
  task: "explain-match",
  routeVersion: 1,
  provider: "openai",
  model: "small",
  role: "served",
  answered: 3,
  failed: 1,
  milliseconds: 2000,
  inputTokens: 100,
  outputTokens: 20,
  microdollars: 40,
  fields: 0,
  agreeing: 0,
  ...more,
});

test("calls are added up, and divided by how many there were", () => {
  const sum = sumOf([row(), row({ answered: 4, failed: 0, microdollars: 0 })]);
  expect(sum).toEqual({ answered: 7, failed: 1, milliseconds: 4000, tokens: 240, microdollars: 40, fields: 0, agreeing: 0 });
  expect([validity(sum), meanTime(sum), meanCost(sum)]).toEqual([7 / 8, 500, 5]);
});

test("nothing at all has no mean", () => {
  const none = sumOf([]);
  expect([validity(none), agreement(none), meanTime(none), meanCost(none)]).toEqual([undefined, undefined, undefined, undefined]);
});

test("calls whose price nobody told cost what nobody knows, not nothing", () => {
  expect([costOf(sumOf([row()])), costOf(sumOf([]))]).toEqual([40, 0]);
  const unpriced = sumOf([row({ microdollars: 0 })]);
  expect([costOf(unpriced), meanCost(unpriced)]).toEqual([undefined, undefined]);
});

test("a shadow is compared with what served the same task under the same versions of its route", () => {
  const shadow = row({ provider: "mistral", role: "shadow", routeVersion: 2, fields: 8, agreeing: 6 });
  const compared = comparisonsOf([
    shadow,
    { ...shadow, day: "2026-11-20" },
    row({ routeVersion: 1 }),
    row({ routeVersion: 2 }),
    row({ routeVersion: 2, task: "parse-job" }),
  ]);
  expect(compared).toHaveLength(1);
  const [one] = compared;
  expect(one).toMatchObject({ task: "explain-match", provider: "mistral", servedBy: ["openai small"] });
  expect([one!.shadow.answered, one!.served.answered, agreement(one!.shadow)]).toEqual([6, 3, 0.75]);
});

test("days end with today", () =>
  expect(lastDays(3, Date.UTC(2026, 2, 1, 23, 59))).toEqual(["2026-02-27", "2026-02-28", "2026-03-01"]));
