import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lettered } from "./lettered.ts";

/** Letters of the scripts that names and titles come in, marks and digits between them. */
const character = fc.oneof(
  fc.constantFrom(..."AaZzÀàßÞþ×÷ĀāŁłŻżȘșẠạΑαΏώЖжЇїابгדあ漢한द.-'’ 1"),
  fc.integer({ min: 0xc0, max: 0x137 }).map((unit) => String.fromCharCode(unit)),
  fc.integer({ min: 0x410, max: 0x44f }).map((unit) => String.fromCharCode(unit)),
);

describe("lettered", () => {
  it.each([
    String.raw`\p{Lu}\p{Ll}+`,
    String.raw`(?<!\p{L})\p{Lu}{1,3}(?!\p{L})`,
    String.raw`\p{Lu}[\p{L}'’-]*\.?`,
    String.raw`[^\p{L}\d\n]+`,
    String.raw`^\P{L}*`,
    String.raw`\[\p{L}\]|[[\p{Lu}]`.replace("[[", "["),
    String.raw`^\p{Ll}*[\p{Lu}\p{Lo}]`,
  ])("finds with %s what Unicode's own classes find", (source) => {
    fc.assert(
      fc.property(fc.array(character, { maxLength: 12 }), (written) => {
        const text = written.join("");
        expect(text.match(lettered(source, "g"))).toEqual(text.match(new RegExp(source, "gu")));
      }),
      { numRuns: 300, seed: 3 },
    );
  });

  it("knows capitals from small letters wherever a script has both", () => {
    for (const letter of "AÉĞŁŠŻȚẤΩЖҐ") {
      expect(lettered(String.raw`^\p{Lu}$`).test(letter)).toBe(true);
      expect(lettered(String.raw`^\p{Lu}$`).test(letter.toLowerCase())).toBe(false);
      expect(lettered(String.raw`^\p{Ll}$`).test(letter.toLowerCase())).toBe(true);
    }
  });

  it("keeps the flags it is given", () => {
    expect(lettered(String.raw`\p{Lu}`, "gi").flags).toBe("gi");
    expect(lettered(String.raw`^\p{Lu}`, "i").test("é")).toBe(true);
  });
});
