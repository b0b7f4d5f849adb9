import { describe, expect, it } from "vitest";
import { maximumAttempts, retryLater } from "./deliveries.ts";

describe("a retry", () => {
  it("waits between nothing and a bound that doubles, in whole seconds", () => {
    for (let attempts = 1; attempts <= maximumAttempts; attempts++) {
      for (let round = 0; round < 50; round++) {
        let delay = -1;
        retryLater({ attempts, retry: (options) => void (delay = options?.delaySeconds ?? -1) });
        expect(Number.isInteger(delay)).toBe(true);
        expect(delay).toBeGreaterThanOrEqual(0);
        expect(delay).toBeLessThanOrEqual(2 ** attempts);
      }
    }
  });
});
