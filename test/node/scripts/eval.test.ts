import { describe, expect, it } from "vitest";
import { createBm25 } from "../../../scripts/eval/bm25.ts";
import { ndcgOf } from "../../../scripts/eval/ranking.ts";
import { countSpans, f1Of, precisionOf, recallOf } from "../../../scripts/eval/span-scores.ts";

const range = (start: number, end: number) => ({ start, end });

describe("spans", () => {
  it("are met once each, strictly by their ends or by any overlap", () => {
    const gold = [range(0, 4), range(10, 20)];
    const found = [range(0, 4), range(1, 3), range(12, 15), range(30, 40)];
    expect(countSpans(found, gold, "strict")).toEqual({ met: 1, found: 4, gold: 2 });
    expect(countSpans(found, gold, "overlap")).toEqual({ met: 2, found: 4, gold: 2 });
  });

  it("do not overlap where one ends and the other starts", () => {
    expect(countSpans([range(0, 4)], [range(4, 8)], "overlap").met).toBe(0);
  });

  it("find partners for all where that can be done", () => {
    expect(countSpans([range(0, 10), range(0, 3)], [range(2, 4), range(8, 12)], "overlap").met).toBe(2);
  });

  it("give F1 as the harmonic mean, and 0 for nothing", () => {
    const counts = { met: 2, found: 4, gold: 3 };
    const [precision, recall] = [precisionOf(counts), recallOf(counts)];
    expect(f1Of(counts)).toBeCloseTo((2 * precision * recall) / (precision + recall), 12);
    expect(f1Of({ met: 0, found: 0, gold: 0 })).toBe(0);
  });
});

describe("ranking", () => {
  it.each([
    [[1, 1, 0, 0], 1],
    [[0, 0, 0], 0],
    [[0, 1], 1 / Math.log2(3)],
  ])("nDCG of %o", (gains, expected) => {
    expect(ndcgOf(gains)).toBeCloseTo(expected, 12);
  });

  it("BM25 prefers rare shared words, saturates repetition, and knows no empty query", () => {
    const score = createBm25(["plums and pears", "pears and pears and pears", "apples and pears"]);
    const [plums, repeated, apples] = score("plums pears");
    expect(plums).toBeGreaterThan(repeated!);
    expect(repeated).toBeGreaterThan(apples!);
    expect(repeated).toBeLessThan(2 * apples!);
    expect(score("")).toEqual([0, 0, 0]);
  });
});
