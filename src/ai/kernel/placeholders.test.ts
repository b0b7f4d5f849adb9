import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createPlaceholders } from "./placeholders.ts";

describe("placeholders", () => {
  it("stand for names and contacts, the same for the same words", () => {
    const { hide } = createPlaceholders(["Ada Sample", "Sample"]);
    expect(hide({ text: "Ada Sample led it. SAMPLE, ada@sample.example, +49 170 1234567, www.sample.example/x" })).toEqual({
      text: "[[HIDDEN 1]] led it. [[HIDDEN 2]], [[HIDDEN 3]], [[HIDDEN 4]], [[HIDDEN 5]]",
    });
    expect(hide("Ada Sample")).toBe("[[HIDDEN 1]]");
  });

  it("leave words alone that only hold a name", () => {
    expect(createPlaceholders(["Art"]).hide("Started art and Article 5 of 2019-2021")).toBe(
      "Started [[HIDDEN 1]] and Article 5 of 2019-2021",
    );
  });

  it.each(["vandermolen-i@example.org", "https://x.example/a?b=c", "O'Neil-[Smith] {x} $1 a|b ^*+. \\d"])(
    "stand for %s",
    (words) => {
      const { hide, restore } = createPlaceholders([words]);
      expect(hide(`I am ${words} now`)).toBe("I am [[HIDDEN 1]] now");
      expect(restore("[[HIDDEN 1]]")).toBe(words);
    },
  );

  it("tell which of an answer stand for nothing", () => {
    const { hide, unknownIn } = createPlaceholders(["Ada"]);
    hide("Ada");
    expect(unknownIn({ a: "[[HIDDEN 1]] met [[HIDDEN 7]]" })).toEqual(["[[HIDDEN 7]]"]);
  });

  it.each([
    ["[[hidden 1]]", "Ada"],
    ["[[ HIDDEN 1 ]]", "Ada"],
    ["[HIDDEN 1]", "Ada"],
    ["[[HIDDEN1]]", "Ada"],
    ["[[Hidden 2]]", undefined],
    ["[[PERSON 1]]", undefined],
    ["[hidden 9]", undefined],
    ["see [Figure 1], [1] and hidden 1", "see [Figure 1], [1] and hidden 1"],
  ])("are known as a model may spell them: %s", (words, restored) => {
    const placeholders = createPlaceholders(["Ada"]);
    placeholders.hide("Ada");
    expect(placeholders.unknownIn({ words })).toEqual(restored === undefined ? [words] : []);
    expect(placeholders.restore(words)).toBe(restored ?? words);
  });

  it("bring everything back, and let no given word out", () => {
    const word = fc.stringMatching(/^[A-Z][a-z]{2,8}$/u);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), fc.array(fc.oneof(word, fc.string())), (names, words) => {
        const text = [...words, ...names].join(" ");
        const { hide, restore } = createPlaceholders(names);
        const hidden = hide({ deep: [text] });
        for (const name of names)
          expect(hidden.deep[0]).not.toMatch(new RegExp(String.raw`(?<![\p{L}\p{N}])${name}(?![\p{L}\p{N}])`, "iu"));
        expect(restore(hidden)).toEqual({ deep: [text] });
      }),
    );
  });
});
