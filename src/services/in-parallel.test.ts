import { describe, expect, it } from "vitest";
import { inParallel } from "./in-parallel.ts";

describe("work in parallel", () => {
  it("goes on at most six at once, and keeps the order", async () => {
    let [underWay, most] = [0, 0];
    const results = await inParallel(
      Array.from({ length: 25 }, (_, number) => number),
      async (number) => {
        underWay += 1;
        most = Math.max(most, underWay);
        for (let turn = 0; turn < 30 - number; turn++) await Promise.resolve();
        underWay -= 1;
        return number * 2;
      },
    );
    expect(results).toEqual(Array.from({ length: 25 }, (_, number) => number * 2));
    expect(most).toBe(6);
    expect(await inParallel([], async () => 1)).toEqual([]);
  });
});
