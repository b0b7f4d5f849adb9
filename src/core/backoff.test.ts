import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backoffMilliseconds, backoffSeconds } from "./backoff.ts";

const fraction = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe("backoff", () => {
  it("waits between nothing and the doubled bound, never beyond the cap", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fraction, (attempt, part) => {
        const wait = backoffMilliseconds(attempt, part);
        expect(wait).toBeGreaterThanOrEqual(0);
        expect(wait).toBeLessThan(Math.min(300_000, 1000 * 2 ** attempt));
        expect(Number.isInteger(wait)).toBe(true);
        const seconds = backoffSeconds(attempt, part);
        expect(seconds).toBeGreaterThanOrEqual(wait / 1000);
        expect(seconds).toBeLessThan(wait / 1000 + 1);
      }),
    );
  });

  it("uses the whole width, so that those who failed together come back apart", () => {
    expect(backoffMilliseconds(3, 0)).toBe(0);
    expect(backoffMilliseconds(3, 0.999)).toBe(7992);
    expect(backoffMilliseconds(1, 0.5, 100, 150)).toBe(75);
  });
});
