import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { heldMilliseconds, nothingTaken, quotaExhausted, settleQuota, type Taken, takeQuota } from "./quota.ts";

const noon = Date.UTC(2026, 10, 21, 12);
const wish = (key: string, most = 1, limit = 3) => ({ kind: "jobs", key, most, limit }) as const;

const taking = (taken: Taken, ...[asked, now = noon]: [ReturnType<typeof wish>, number?]): Taken => {
  const done = takeQuota(taken, asked, now);
  if (!done.ok) throw new Error(done.failure.code);
  return done.value.taken;
};

describe("a daily quota", () => {
  it("grants up to its limit, then refuses until midnight UTC", () => {
    let taken = nothingTaken;
    for (const key of ["a", "b", "c"]) taken = taking(taken, wish(key));
    expect(takeQuota(taken, wish("d"), noon)).toMatchObject({
      ok: false,
      failure: { code: "quota-exhausted", retryAfterSeconds: 12 * 3600 },
    });
    const midnight = Date.UTC(2026, 10, 22);
    expect(takeQuota(taken, wish("d"), midnight - 1)).toMatchObject({ ok: false, failure: { retryAfterSeconds: 1 } });
    expect(takeQuota(taken, wish("d"), midnight)).toMatchObject({ ok: true, value: { granted: 1 } });
  });

  it("counts the same thing once, and is there for it even when used up", () => {
    const taken = taking(taking(nothingTaken, wish("a", 1, 1)), wish("a", 1, 1));
    expect(takeQuota(taken, wish("a", 1, 1), noon)).toMatchObject({ ok: true, value: { granted: 1 } });
    expect(takeQuota(taken, wish("b", 1, 1), noon).ok).toBe(false);
  });

  it("grants what is left, and takes back what was not used", () => {
    const taken = taking(taking(nothingTaken, wish("a", 5, 8)), wish("b", 5, 8));
    expect(takeQuota(taken, wish("c", 1, 8), noon).ok).toBe(false);
    expect(takeQuota(settleQuota(taken, "jobs", "a", 2, noon), wish("c", 5, 8), noon)).toMatchObject({ value: { granted: 3 } });
    expect(takeQuota(settleQuota(taken, "jobs", "a", 0, noon), wish("c", 9, 8), noon)).toMatchObject({ value: { granted: 5 } });
  });

  it("takes nothing back by the refusal of one, where another has taken the same at the same time", () => {
    const taken = taking(taking(nothingTaken, wish("a", 1, 1)), wish("a", 1, 1));
    expect(takeQuota(settleQuota(taken, "jobs", "a", 0, noon), wish("b", 1, 1), noon).ok).toBe(false);
    const alone = taking(nothingTaken, wish("a", 1, 1));
    expect(takeQuota(settleQuota(alone, "jobs", "a", 0, noon), wish("b", 1, 1), noon).ok).toBe(true);
  });

  it("gives back after an hour what nobody settled, and what was settled stays counted", () => {
    const left = taking(nothingTaken, wish("left behind", 8, 8));
    expect(takeQuota(left, wish("b", 5, 8), noon + heldMilliseconds - 1).ok).toBe(false);
    const after = noon + heldMilliseconds;
    expect(takeQuota(left, wish("b", 5, 8), after)).toMatchObject({ value: { granted: 5 } });
    // Whoever goes on with it late is counted all the same.
    const late = settleQuota(taking(left, wish("b", 5, 8), after), "jobs", "left behind", 3, after);
    expect(takeQuota(late, wish("c", 5, 8), after).ok).toBe(false);
    for (const used of [8, 6]) {
      const settled = settleQuota(left, "jobs", "left behind", used, noon);
      const again = taking(settled, wish("left behind", 8, 8));
      expect(takeQuota(again, wish("b", 8, 8), after)).toMatchObject(used === 8 ? { ok: false } : { value: { granted: 2 } });
    }
    // One thing, of which there is no telling how much, is not held but had.
    expect(takeQuota(taking(nothingTaken, wish("a", 1, 1)), wish("b", 1, 1), after).ok).toBe(false);
  });

  it("counts what was taken yesterday on no other day", () => {
    const midnight = Date.UTC(2026, 10, 22);
    const settled = settleQuota(taking(nothingTaken, wish("a", 3, 3)), "jobs", "a", 3, midnight, midnight - 1);
    expect(takeQuota(settled, wish("b", 3, 3), midnight)).toMatchObject({ value: { granted: 3 } });
  });

  it("holds each kind for itself", () => {
    const taken = taking(nothingTaken, wish("a", 3, 3));
    expect(takeQuota(taken, { ...wish("b"), kind: "look-ups" }, noon).ok).toBe(true);
  });

  it("says how much it was and what to do", () => {
    expect(quotaExhausted("uploads", 20, noon).message).toMatch(/20 documents.*00:00 UTC.*operator/u);
  });

  it("never grants more than its limit in a day, in whatever order things are taken and settled", () => {
    const step = fc.record({
      key: fc.constantFrom("a", "b", "c", "__proto__", "constructor"),
      most: fc.integer({ min: 1, max: 6 }),
      used: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let taken = nothingTaken;
        const held = new Map<string, number>();
        for (const { key, most, used } of steps) {
          const done = takeQuota(taken, wish(key, most, 10), noon);
          if (!done.ok) continue;
          const amount = Math.floor(done.value.granted * used);
          held.set(key, done.value.granted);
          expect([...held.values()].reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(10);
          taken = settleQuota(done.value.taken, "jobs", key, amount, noon);
          held.set(key, amount);
        }
      }),
    );
  });
});
