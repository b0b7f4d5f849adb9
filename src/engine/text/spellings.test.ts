import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSpellings, hashMask, longestKept } from "./spellings.ts";

const hashOf = (written: string): number => {
  let hash = 0;
  for (let index = 0; index < written.length; index++) hash = ((hash << 5) - hash + written.charCodeAt(index)) & hashMask;
  return hash;
};

/** Counts how often each spelling had to be made. */
const counted = () => {
  const made: string[] = [];
  const spellings = createSpellings((written) => {
    made.push(written);
    return { written };
  });
  return {
    made,
    spellings,
    at: (written: string, hash = hashOf(written)) => spellings.at(` ${written}.`, 1, written.length + 1, hash),
  };
};

describe("spellings", () => {
  it("gives what belongs to the spelling, whatever came before and whatever hashes are shared", () => {
    const words = fc.array(fc.string({ minLength: 1, maxLength: 60, unit: "grapheme" }), { maxLength: 60 });
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: hashMask }), (written, hashes) => {
        const { at } = counted();
        for (const word of [...written, ...written]) expect(at(word, hashOf(word) % hashes)).toEqual({ written: word });
      }),
    );
  });

  it("makes a spelling once, and cases apart", () => {
    const { made, at } = counted();
    expect(at("Word")).toBe(at("Word"));
    expect(at("word")).not.toBe(at("Word"));
    expect(made).toEqual(["Word", "word"]);
  });

  it("goes on when a stream of texts brings more words than it keeps", () => {
    const { at, made } = counted();
    const words = Array.from({ length: 40_000 }, (_, index) => `word${String(index)}`);
    for (const word of words) expect(at(word).written).toBe(word);
    const before = made.length;
    at(words.at(-1)!);
    expect(made.length).toBe(before);
  });

  it("does not slow down for spellings made to share a hash", () => {
    const { at, made } = counted();
    const words = Array.from({ length: 1_000 }, (_, index) => `w${String(index)}`);
    for (const word of [...words, ...words]) expect(at(word, 7).written).toBe(word);
    // A dozen are found again; the others are made anew in place of being searched for.
    expect(made.length).toBeGreaterThan(1_900);
  });

  it("does not keep what is longer than a word", () => {
    const { at, made } = counted();
    const long = "x".repeat(longestKept + 1);
    at(long);
    at(long);
    expect(made.length).toBe(2);
  });

  it("forgets when told to", () => {
    const { at, made, spellings } = counted();
    at("word");
    spellings.clear();
    at("word");
    expect(made.length).toBe(2);
  });
});
