/**
 * Where the words of letters set apart end. pdf.js writes "R O S A O K A F O R" for them, every gap a blank; what it paints with
 * still tells a gap between letters from one between words.
 */

import type { PdfOperatorList } from "../libraries.ts";
import type { Fragment } from "./fragments.ts";
import { isSpacedText } from "./spaced-letters.ts";

type Glyph = { readonly unicode?: string; readonly isSpace?: boolean };

/** In thousandths of an em. */
const narrowestWordGap = 150;
/** A gap between words is that many times the middle one of its line. */
const widerThanLetters = 1.5;

/** The letters of a page in the order painted, and before each how far apart it was set: Infinity after a blank. */
const paintedLetters = (list: PdfOperatorList, operators: Readonly<Record<string, number>>) => {
  const shows = new Set(["showText", "showSpacedText", "nextLineShowText"].map((name) => operators[name]));
  let letters = "";
  const gaps: number[] = [];
  let gap = 0;
  list.fnArray.forEach((operator, index) => {
    const args = list.argsArray[index];
    const glyphs: unknown = shows.has(operator) && Array.isArray(args) ? args[0] : undefined;
    for (const glyph of Array.isArray(glyphs) ? (glyphs as readonly (Glyph | number | null)[]) : []) {
      if (typeof glyph === "number") gap -= glyph;
      else if (glyph !== null) {
        const text = (glyph.unicode ?? "").trim();
        if (text === "") gap = Infinity;
        else {
          letters += text;
          gaps.push(gap, ...Array.from({ length: text.length - 1 }, () => 0));
          gap = 0;
        }
      }
    }
  });
  return { letters, gaps };
};

/** The fragments, those of letters set apart as words wherever the page's operators tell these. */
export const withPaintedWords = (
  fragments: readonly Fragment[],
  list: PdfOperatorList,
  operators: Readonly<Record<string, number>>,
): readonly Fragment[] => {
  const { letters, gaps } = paintedLetters(list, operators);
  return fragments.map((fragment) => {
    if (!isSpacedText(fragment.text.trim())) return fragment;
    const together = fragment.text.replaceAll(/\s/gu, "");
    const at = letters.indexOf(together);
    if (at < 0) return fragment;
    const within = gaps.slice(at + 1, at + together.length);
    const middle = within.toSorted((left, right) => left - right)[Math.floor(within.length / 2)] ?? 0;
    const widest = Math.max(narrowestWordGap, middle * widerThanLetters);
    const text = [...together].map((letter, index) => ((within[index - 1] ?? 0) > widest ? ` ${letter}` : letter)).join("");
    return { ...fragment, text, wordsOfSpacedLetters: true };
  });
};
