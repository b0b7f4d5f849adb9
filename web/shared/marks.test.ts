import * as fc from "fast-check";
import { expect, test } from "vitest";
import { cutAtMarks, type Mark } from "./marks.ts";

const text = "Led a team of nine nurses";
const shown = (marks: readonly Mark[]): string =>
  cutAtMarks(text, marks)
    .map(({ text, mark }) => (mark === undefined ? text : `[${mark.look}${mark.strong === true ? "!" : ""}:${text}]`))
    .join("");

test.each<[string, Mark[], string]>([
  ["none", [], text],
  ["one", [{ start: 4, end: 10, look: "stated" }], "Led [stated:a team] of nine nurses"],
  [
    "the shorter within the longer",
    [
      { start: 0, end: 25, look: "tip" },
      { start: 6, end: 10, look: "stated" },
    ],
    "[tip:Led a ][stated:team][tip: of nine nurses]",
  ],
  [
    "the strong one over a shorter",
    [
      { start: 0, end: 10, look: "tip", strong: true },
      { start: 6, end: 10, look: "stated" },
    ],
    "[tip!:Led a team] of nine nurses",
  ],
  [
    "outside and empty",
    [
      { start: 3, end: 3, look: "tip" },
      { start: 19, end: 90, look: "inferred" },
      { start: 90, end: 99, look: "tip" },
    ],
    "Led a team of nine [inferred:nurses]",
  ],
])("%s", (_, marks, expected) => expect(shown(marks)).toBe(expected));

test("nothing of the text is lost or doubled, and each mark's label comes once at most", () => {
  const mark = fc
    .record({ start: fc.nat(30), length: fc.nat(12), strong: fc.boolean() })
    .map(({ start, length, strong }): Mark => ({ start, end: start + length, look: "stated", strong }));
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 8 }), (marks) => {
      const pieces = cutAtMarks(text, marks);
      expect(pieces.map((piece) => piece.text).join("")).toBe(text);
      for (const each of marks) expect(pieces.filter((piece) => piece.last && piece.mark === each).length).toBeLessThanOrEqual(1);
    }),
  );
});
