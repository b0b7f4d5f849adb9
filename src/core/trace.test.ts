import { describe, expect, it } from "vitest";
import { systemRandomness } from "./ids.ts";
import { childOf, isTraceparent, newTraceparent, traceIdOf } from "./trace.ts";

const parent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

describe("trace context", () => {
  it("keeps the trace and takes a new span", () => {
    const child = childOf(parent, systemRandomness);
    expect(isTraceparent(child)).toBe(true);
    expect(traceIdOf(child)).toBe("4bf92f3577b34da6a3ce929d0e0e4736");
    expect(child.slice(36, 52)).not.toBe("00f067aa0ba902b7");
  });

  it.each([
    undefined,
    "",
    "nonsense",
    parent.toUpperCase(),
    parent.slice(0, -1),
    `${parent}-more`,
    parent.replace("00-", "ff-"),
    `00-${"0".repeat(32)}-00f067aa0ba902b7-01`,
    `00-4bf92f3577b34da6a3ce929d0e0e4736-${"0".repeat(16)}-01`,
  ])("starts a new trace when the parent is %s", (malformed) => {
    const started = childOf(malformed, systemRandomness);
    expect(isTraceparent(started)).toBe(true);
    expect(traceIdOf(started)).not.toBe(traceIdOf(parent));
    expect(traceIdOf(started)).not.toMatch(/^0+$/u);
  });

  it("makes a new trace each time", () => {
    expect(newTraceparent(systemRandomness)).not.toBe(newTraceparent(systemRandomness));
  });
});
