import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { embeddingLength, embedText } from "./embed-text.ts";

const nearness = (left: string, right: string): number => {
  const [one, other] = [embedText(left), embedText(right)];
  return one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
};

describe("embedText", () => {
  it("gives this vector for this text, on every machine", () => {
    const filled = embedText("Café 7").flatMap((value, at) => (value === 0 ? [] : [[at, value]]));
    expect(filled).toEqual([
      [66, -0.377964],
      [81, -0.377964],
      [84, -0.377964],
      [90, 0.377964],
      [126, 0.377964],
      [239, -0.377964],
      [247, 0.377964],
    ]);
  });

  it("takes capitals, accents, order and punctuation for nothing", () => {
    expect(embedText("Wound care, Zoë!")).toEqual(embedText("zoe CARE wound"));
  });

  it("has what shares words, or parts of words, nearer than what does not", () => {
    expect(nearness("wound care on a ward", "care of wounds")).toBeGreaterThan(0.4);
    expect(nearness("welder", "welding")).toBeGreaterThan(nearness("welder", "accountant") + 0.2);
    expect(Math.abs(nearness("wound care", "quarterly budget"))).toBeLessThan(0.3);
  });

  it.each(["", " ", "–!?", "\u{1f600}"])("has nothing to say of %j", (text) => {
    expect(embedText(text)).toEqual(Array.from({ length: embeddingLength }, () => 0));
  });

  it("is of one length and one size, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        const vector = embedText(text);
        const size = vector.reduce((sum, value) => sum + value * value, 0);
        expect(vector).toHaveLength(embeddingLength);
        expect(vector.every((value) => Number.isFinite(value) && !Object.is(value, -0))).toBe(true);
        expect(size === 0 || Math.abs(size - 1) < 1e-4).toBe(true);
      }),
    );
  });
});
