import { describe, expect, it } from "vitest";
import { queueOperationsOf, usageMeter } from "./usage.ts";

describe("usage", () => {
  it.each([
    [0, 3],
    [1, 3],
    [65_536, 3],
    [65_537, 6],
    [131_072, 6],
  ])("counts a message of %i bytes as %i queue operations", (bytes, operations) => {
    expect(queueOperationsOf(bytes)).toBe(operations);
  });

  it("adds up, and hands out copies", () => {
    const before = usageMeter.read();
    usageMeter.add("queueOperations", 3);
    expect(usageMeter.read().queueOperations - before.queueOperations).toBe(3);
    usageMeter.read().queueOperations = 0;
    expect(usageMeter.read().queueOperations - before.queueOperations).toBe(3);
  });
});
