import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { madeUpWord } from "../../../scripts/bench/made-up-words.ts";
import { extractSkills } from "../../../src/engine/skills/extract-skills.ts";

describe("a made-up word", () => {
  it("is another one for each number", () => {
    const number = fc.integer({ min: 0, max: 10_000_000 });
    fc.assert(
      fc.property(number, number, (one, other) => {
        expect(madeUpWord(one)).toMatch(/^[a-z]{6,}$/u);
        expect(madeUpWord(one) === madeUpWord(other)).toBe(one === other);
      }),
    );
  });

  it("is in no lexicon", () => {
    const words = Array.from({ length: 500 }, (_, number) => madeUpWord(number * 997));
    expect(extractSkills(`Skills: ${words.join(", ")}`).filter(({ known }) => known)).toEqual([]);
  });
});
