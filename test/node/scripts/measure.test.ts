import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { benchResult, tableOf } from "../../../scripts/bench/result.ts";
import { freePlanOf, type ResumeUsage } from "../../../scripts/measure/free-plan.ts";
import { percentile, rounded, spreadOf } from "../../../scripts/measure/percentiles.ts";

describe("percentile", () => {
  it("is the nearest rank", () => {
    const values = [5, 1, 4, 2, 3];
    expect(percentile(values, 0.5)).toBe(3);
    expect(percentile(values, 0.95)).toBe(5);
    expect(percentile(values, 0)).toBe(1);
    expect(percentile([7], 0.95)).toBe(7);
    expect(percentile([], 0.5)).toBeNaN();
  });

  it("is a value that was measured, with enough of the others at or below it", () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), fc.double({ min: 0, max: 1, noNaN: true }), (values, share) => {
        const found = percentile(values, share);
        expect(values).toContain(found);
        expect(values.filter((value) => value <= found).length).toBeGreaterThanOrEqual(share * values.length);
      }),
    );
  });
});

describe("rounded", () => {
  it("rounds half away from zero", () => {
    expect(rounded(2.5, 0)).toBe(3);
    expect(rounded(-2.5, 0)).toBe(-3);
    expect(rounded(1.234, 2)).toBe(1.23);
    expect(spreadOf([1.04, 1.06], 1)).toEqual({ p50: 1, p95: 1.1 });
  });
});

describe("freePlanOf", () => {
  const usage: ResumeUsage = {
    workerRequests: 1,
    queueOperations: 6,
    durableObjectRequests: 6,
    durableObjectRowsWritten: 19,
    d1RowsWritten: 6.4,
    objectSeconds: 0.05,
  };

  it.each([
    { change: {}, resumesPerDay: 1_666, limitedBy: "queueOperations" },
    { change: { durableObjectRowsWritten: 100 }, resumesPerDay: 1_000, limitedBy: "durableObjectRowsWritten" },
    { change: { objectSeconds: 101.5625 }, resumesPerDay: 1_000, limitedBy: "objectSeconds" },
    { change: { queueOperations: 0, durableObjectRowsWritten: 0 }, resumesPerDay: 15_625, limitedBy: "d1RowsWritten" },
  ])("names the allowance that ends first: $limitedBy", ({ change, resumesPerDay, limitedBy }) => {
    expect(freePlanOf({ ...usage, ...change })).toEqual({ resumesPerDay, limitedBy });
  });
});

describe("benchResult", () => {
  it("holds the target against the value before rounding", () => {
    expect(benchResult("a", 3.004, "ms", { atMost: 3 })).toEqual({ name: "a", value: 3, unit: "ms", target: "≤ 3", met: false });
    expect(benchResult("a", 0.6, "×", { atLeast: 0.6 }, "b").met).toBe(true);
    expect(benchResult("a", Number.NaN, "ms", { atMost: 3 }).met).toBe(false);
    expect(benchResult("a", 12, "ms")).toEqual({ name: "a", value: 12, unit: "ms", target: null, met: null });
  });

  it("marks what was missed", () => {
    const lines = tableOf([benchResult("slow", 9, "ms", { atMost: 3 }), benchResult("fast", 1, "ms", { atMost: 3 })]);
    expect(lines[0]).toMatch(/^MISS slow/u);
    expect(lines[1]).toMatch(/^ok {3}fast/u);
  });
});
