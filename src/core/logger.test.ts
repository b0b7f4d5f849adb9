import { describe, expect, it } from "vitest";
import { describeFault } from "./logger.ts";

const faultOf = (message: string): unknown => {
  try {
    throw new RangeError(message);
  } catch (fault) {
    return fault;
  }
};

describe("what is logged of a fault", () => {
  it("is its class and place", () => {
    const { fault, place } = describeFault(faultOf("boom"));
    expect(fault).toBe("RangeError");
    expect(place).toMatch(/^at .*logger\.test/u);
  });

  it.each(["Jane Sample", "lines\n  at Jane Sample, 12 Elm Street\nat home", "at Jane Sample", "Jane Sample\n"])(
    "is never a word of its message: %j",
    (message) => {
      expect(JSON.stringify(describeFault(faultOf(message)))).not.toMatch(/Jane|Elm|home/u);
    },
  );

  it("is never what was thrown when that is no error", () => {
    expect(describeFault("Jane Sample")).toEqual({ fault: "string" });
    expect(describeFault(undefined)).toEqual({ fault: "undefined" });
  });

  it("is no place when the message was changed after the throw, since the two can then not be told apart", () => {
    const fault = new Error("at Jane Sample");
    fault.message = "other words";
    expect(JSON.stringify(describeFault(fault))).not.toContain("Jane");
  });
});
