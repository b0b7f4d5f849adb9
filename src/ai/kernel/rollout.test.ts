import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareAnswers, nextShare, targetsAt } from "./rollout.ts";

describe("targets for an input", () => {
  const targets = [{ provider: "canary", share: 0.2 }, { provider: "copy", share: 0.5, shadow: true }, { provider: "builtin" }];
  it.each([
    [0, ["canary", "builtin"], ["copy"]],
    [0.1999, ["canary", "builtin"], ["copy"]],
    [0.2, ["builtin"], ["copy"]],
    [0.5, ["builtin"], []],
    [0.9999, ["builtin"], []],
  ])("at %d", (fraction, serving, shadowing) => {
    const chosen = targetsAt(targets, fraction);
    expect(chosen.serving.map(({ provider }) => provider)).toEqual(serving);
    expect(chosen.shadowing.map(({ provider }) => provider)).toEqual(shadowing);
  });
});

describe("two answers", () => {
  it("agree by field, whatever the order of their keys", () => {
    expect(compareAnswers({ a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 2 })).toEqual({ fields: 2, agreeing: 1 });
    expect(compareAnswers({}, {})).toEqual({ fields: 0, agreeing: 0 });
    expect(compareAnswers({ a: 1 }, {})).toEqual({ fields: 1, agreeing: 0 });
  });
});

describe("a canary", () => {
  const well = { answered: 1000, failed: 10 };
  it.each([
    ["waits while too little is known", 0.05, { answered: 29, failed: 0 }, 0.05],
    ["takes the next step when it fails no more than what serves", 0.05, { answered: 30, failed: 0 }, 0.2],
    ["takes all of the traffic in the end", 0.5, { answered: 99, failed: 1 }, 1],
    ["returns when it fails more often", 0.5, { answered: 95, failed: 5 }, 0],
    ["returns without waiting when it answers hardly anybody", 0.5, { answered: 0, failed: 3 }, 0],
    ["may fail twice by chance", 0.05, { answered: 0, failed: 2 }, 0.05],
  ])("%s", (_, share, canary, next) => {
    expect(nextShare(share, canary, well)).toBe(next);
  });

  it("never grows by more than one step, and never while it fails more than what serves", () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), fc.constantFrom(0.01, 0.05, 0.2, 0.5), (answered, failed, share) => {
        const next = nextShare(share, { answered, failed }, well);
        expect([0, share, { 0.01: 0.05, 0.05: 0.2, 0.2: 0.5, 0.5: 1 }[share]]).toContain(next);
        const worse = failed / Math.max(1, answered + failed) > 0.031;
        expect(worse && next > share).toBe(false);
      }),
    );
  });
});
