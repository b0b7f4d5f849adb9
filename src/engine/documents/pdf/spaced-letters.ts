/**
 * Words whose letters a designer set apart ("E D U C AT I O N"). A reader sees words; what comes out of the page are letters
 * and blanks, so they are drawn together before anything looks for words.
 */

import type { Fragment } from "./fragments.ts";

/** Letters one by one; a pair that the font draws closer ("AT") comes as one. */
const apart = /^(?=(?:.*?\S ){2})(?:\S{1,3} )+\S{1,3}$/u;
const oneLetter = /^[\p{L}\p{N}&]$/u;
const fewestLetters = 3;
/** A gap is one between words when it is so many times the narrowest one of its line. */
const widerThanLetters = 1.6;
/** In em: no font's blank is so narrow. */
const narrowerThanBlank = 0.22;
/** In em: pdf.js writes a blank of its own item only for a gap wider than this, so letters that share an item are closer. */
const closerThanItems = 0.35;

const isBlank = (fragment: Fragment): boolean => fragment.text.trim() === "";
const isOneLetter = (fragment: Fragment): boolean => fragment.text.trim().length === 1;
/** Letters that came as words of one letter each ("E D U C AT I O N"). */
export const isSpacedText = (text: string): boolean => {
  if (!apart.test(text)) return false;
  const parts = text.split(" ");
  return parts.length >= 3 && parts.filter((part) => oneLetter.test(part)).length * 4 >= parts.length * 3;
};
const isSpaced = (fragment: Fragment): boolean => fragment.wordsOfSpacedLetters === true || isSpacedText(fragment.text.trim());
/** Few letters say nothing by themselves ("M E"), beside spaced words they do. */
const mayBeSpaced = (fragment: Fragment): boolean => /^\S{1,3}(?: \S{1,2})?$/u.test(fragment.text.trim()) || isSpaced(fragment);

/** Room between two letters of a line, in points; none where the line begins or ends. */
const gapBetween = (left: Fragment | undefined, right: Fragment | undefined): number =>
  left === undefined || right === undefined ? Infinity : right.x - left.x - left.width;

/** How far apart letters of one word stand in a line that is plainly spaced, in points. */
const widestLetterGap = (letters: readonly Fragment[], gaps: readonly number[]): number | undefined => {
  const spaced = letters.filter(isSpaced);
  if (spaced.length > 0) return Math.max(...spaced.map(({ size }) => size)) * closerThanItems;
  const single = letters.filter(isOneLetter).length;
  if (letters.length >= fewestLetters && single === letters.length) return Math.min(...gaps) * widerThanLetters;
  const capitals = single * 2 > letters.length && letters.every(({ text }) => text === text.toUpperCase());
  return capitals ? Math.max(...letters.map(({ size }) => size)) * narrowerThanBlank : undefined;
};

/** A run of letters and blanks as words. */
const drawn = (run: readonly Fragment[]): readonly Fragment[] => {
  const letters = run.filter((fragment) => !isBlank(fragment));
  const count = letters.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);
  const gaps = letters.slice(1).map((letter, index) => gapBetween(letters[index], letter));
  const widest = widestLetterGap(letters, gaps);
  if (count < 2 || widest === undefined) return run;
  // Capitals of two sizes ("ST. MARY'S") come as single letters too, but a blank among them is one.
  const hasSpaced = letters.some(isSpaced);
  const words: Fragment[] = [];
  for (const [index, letter] of letters.entries()) {
    const text = letter.wordsOfSpacedLetters === true || !hasSpaced ? letter.text : letter.text.trim().replaceAll(" ", "");
    const word = words.at(-1);
    if (word === undefined || (gaps[index - 1] ?? Infinity) > widest) words.push({ ...letter, text });
    else
      words[words.length - 1] = {
        ...word,
        text: word.text + text,
        width: letter.x + letter.width - word.x,
        size: Math.max(word.size, letter.size),
      };
  }
  return words;
};

/** The fragments of one line from left to right, spaced letters drawn together. */
export const withoutSpacedLetters = (fragments: readonly Fragment[]): readonly Fragment[] => {
  if (!fragments.some((fragment) => isOneLetter(fragment) || isSpaced(fragment))) return fragments;
  const written: Fragment[] = [];
  let run: Fragment[] = [];
  for (const fragment of fragments) {
    const [first] = run;
    if (
      first === undefined ? mayBeSpaced(fragment) : isBlank(fragment) || (mayBeSpaced(fragment) && fragment.font === first.font)
    ) {
      run.push(fragment);
      continue;
    }
    written.push(...drawn(run));
    run = mayBeSpaced(fragment) ? [fragment] : [];
    if (run.length === 0) written.push(fragment);
  }
  written.push(...drawn(run));
  return written;
};
