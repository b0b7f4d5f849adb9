import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bytesOf, textOf } from "../../core/encoding.ts";
import { createLineSplitter } from "./split-lines.ts";

const split = (pieces: readonly Uint8Array[], maximum = 1_000) => {
  const splitter = createLineSplitter(maximum);
  return [...pieces.flatMap((piece) => splitter.push(piece)), ...splitter.end()];
};
const textsOf = (lines: ReturnType<typeof split>) =>
  lines.map(({ number, bytes }) => [number, bytes === undefined ? undefined : textOf(bytes)]);

describe("lines", () => {
  it("are the same however the bytes arrive, also inside a character", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" })), fc.array(fc.nat({ max: 400 })), (texts, cuts) => {
        const whole = bytesOf(texts.join("\n"));
        const at = [0, ...cuts.filter((cut) => cut < whole.length).sort((left, right) => left - right), whole.length];
        const pieces = at.slice(1).map((end, index) => whole.slice(at[index], end));
        expect(textsOf(split(pieces))).toEqual(textsOf(split([whole])));
      }),
    );
  });

  it("are numbered with blank ones counted, and the last needs no line feed", () => {
    expect(textsOf(split([bytesOf("a\n\nb\r\nc")]))).toEqual([
      [1, "a"],
      [2, ""],
      [3, "b\r"],
      [4, "c"],
    ]);
    expect(split([bytesOf("a\n")])).toHaveLength(1);
    expect(split([])).toEqual([]);
  });

  it("that are too long are told and not kept, and the next one is read as ever", () => {
    const long = "x".repeat(11);
    for (const pieces of [[`${long}\nb`], [long.slice(0, 6), long.slice(6), "\nb"]]) {
      expect(
        textsOf(
          split(
            pieces.map((piece) => bytesOf(piece)),
            10,
          ),
        ),
      ).toEqual([
        [1, undefined],
        [2, "b"],
      ]);
    }
    expect(textsOf(split([bytesOf(`a\n${long}`)], 10))).toEqual([
      [1, "a"],
      [2, undefined],
    ]);
  });

  it("survive that the memory of a piece is used again", () => {
    const splitter = createLineSplitter(100);
    const piece = bytesOf("first");
    splitter.push(piece);
    piece.fill(0);
    expect(textsOf(splitter.push(bytesOf(" line\n")))).toEqual([[1, "first line"]]);
  });
});
