import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countsAboveMedian, impactRatios } from "./impact-ratio.ts";

const anyGroups = fc.array(
  fc.record({ group: fc.string(), total: fc.integer({ min: 0, max: 5_000 }), share: fc.double({ min: 0, max: 1, noNaN: true }) }),
  { minLength: 1, maxLength: 8 },
);

describe("impactRatios", () => {
  it("divides each group's rate by the highest", () => {
    const ratios = impactRatios([
      { group: "a", total: 200, selected: 50 },
      { group: "b", total: 100, selected: 20 },
      { group: "c", total: 80, selected: 10 },
    ]);
    expect(ratios.map(({ rate, ratio, flagged }) => [rate, ratio, flagged])).toEqual([
      [0.25, 1, false],
      [0.2, 0.8, false],
      [0.125, 0.5, true],
    ]);
  });

  it("has no ratio for a group with nobody in it, nor when nobody was selected", () => {
    expect(
      impactRatios([
        { group: "a", total: 0, selected: 0 },
        { group: "b", total: 4, selected: 1 },
      ])[0],
    ).toMatchObject({ rate: undefined, ratio: undefined, flagged: false });
    expect(impactRatios([{ group: "a", total: 3, selected: 0 }])[0]).toMatchObject({ rate: 0, ratio: undefined, flagged: false });
  });

  it.each([
    { total: 3, selected: 4 },
    { total: 3, selected: -1 },
    { total: 2.5, selected: 1 },
    { total: Number.NaN, selected: 0 },
  ])("refuses counts that cannot be: %o", (counts) => {
    expect(() => impactRatios([{ group: "a", ...counts }])).toThrow(RangeError);
  });

  it("stays within 0 and 1, with 1 for the highest", () => {
    fc.assert(
      fc.property(anyGroups, (groups) => {
        const ratios = impactRatios(
          groups.map(({ group, total, share }) => ({ group, total, selected: Math.floor(total * share) })),
        );
        const told = ratios.flatMap(({ ratio }) => (ratio === undefined ? [] : [ratio]));
        expect(told.every((ratio) => ratio >= 0 && ratio <= 1)).toBe(true);
        expect(told.length === 0 || Math.max(...told) === 1).toBe(true);
      }),
    );
  });
});

describe("countsAboveMedian", () => {
  it("takes who scores above the median of everybody", () => {
    const scored = [
      { group: "a", score: 90 },
      { group: "b", score: 40 },
      { group: "a", score: 60 },
      { group: "b", score: 70 },
      { group: "a", score: 60 },
    ];
    expect(countsAboveMedian(scored)).toEqual([
      { group: "a", total: 3, selected: 1 },
      { group: "b", total: 2, selected: 1 },
    ]);
  });

  it("takes the mean of the middle two of an even number", () => {
    expect(countsAboveMedian([10, 20, 30, 40].map((score) => ({ group: "a", score })))).toEqual([
      { group: "a", total: 4, selected: 2 },
    ]);
  });

  it("selects nobody when all score the same, and knows nobody of none", () => {
    expect(countsAboveMedian([5, 5, 5].map((score) => ({ group: "a", score })))).toEqual([{ group: "a", total: 3, selected: 0 }]);
    expect(countsAboveMedian([])).toEqual([]);
  });
});
