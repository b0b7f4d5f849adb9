import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { madeUpWord } from "../../../scripts/bench/made-up-words.ts";
import { pluginPackages, sharesOf } from "../../../scripts/bench/package-shares.ts";
import { extractSkills } from "../../../src/engine/skills/extract-skills.ts";

describe("the share of a package in a bundle", () => {
  const noise = (length: number, seed: number): string =>
    Array.from({ length }, (_, at) => ((at * 7919 + seed) * 104_729).toString(36)).join("");
  const bundle = [
    "// src/ai/kernel.ts",
    noise(500, 1),
    "// node_modules/openai/client.mjs",
    "// @__NO_SIDE_EFFECTS__",
    noise(400, 2),
    "// node_modules/@noble/hashes/node_modules/inner/index.js",
    noise(100, 3),
    "// src/workers/index.ts",
    noise(300, 4),
  ].join("\n");

  it("is what the bundle would be smaller without its modules", () => {
    const shares = sharesOf(bundle, ["openai", "inner", "@noble/hashes"]);
    expect(shares.get("@noble/hashes")).toBe(0);
    expect(shares.get("inner")).toBeGreaterThan(100);
    expect(shares.get("openai")).toBeGreaterThan(3 * shares.get("inner")!);
  });

  it("is told of every package that a plugin imports", () => {
    expect(pluginPackages()).toEqual(["openai"]);
  });
});

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
