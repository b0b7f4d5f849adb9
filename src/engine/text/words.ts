/**
 * A text cut into words once, so that every later step looks words up in a table in place of running patterns over
 * the text. Linear in the text's length, whatever it holds.
 */

import { fold, isDigit, isLetter } from "./characters.ts";
import { marksOf, marksVersion } from "./marks.ts";
import { createSpellings, hashMask } from "./spellings.ts";

/** Parallel arrays: word `i` is `text.slice(starts[i], ends[i])`, `folded[i]` its lower-case form without accents, `marks[i]` its bits. */
export type Words = {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly folded: readonly string[];
  readonly marks: readonly number[];
};

/** Longer runs are data, not words; they are kept whole but not folded in full. */
const longestWord = 64;

type Known = { readonly folded: string; readonly marks: number };

const spellings = createSpellings((written): Known => {
  const word = written.length > longestWord ? written.slice(0, longestWord) : written;
  const folded = fold(word);
  return { folded, marks: isDigit(word.charCodeAt(0)) ? 0 : marksOf(folded) };
});
let version = 0;

/** 1 for ASCII letters, 2 for digits. */
const kinds = new Uint8Array(128);
for (let unit = 0; unit < 128; unit++) kinds[unit] = isDigit(unit) ? 2 : isLetter(unit) ? 1 : 0;
const digit = 2;

/** Where a text's words are written down before they are counted: lists that grow word by word cost three times their size. */
const lists = { starts: [] as number[], ends: [] as number[], folded: [] as string[], marks: [] as number[] };

/** Words are runs of letters, or runs of digits; "COVID19" gives "covid" and "19", "O'Brien" gives "o" and "brien". */
export const cutWords = (text: string, from = 0, to = text.length): Words => {
  if (version !== marksVersion()) {
    spellings.clear();
    version = marksVersion();
  }
  const { starts, ends, folded, marks } = lists;
  let count = 0;
  let at = from;
  while (at < to) {
    const start = at;
    let unit = text.charCodeAt(at);
    let hash = 0;
    if (unit < 128 && kinds[unit] === digit)
      do {
        hash = ((hash << 5) - hash + unit) & hashMask;
        unit = ++at < to ? text.charCodeAt(at) : 0;
      } while (unit < 128 && kinds[unit] === digit);
    else
      while (unit < 128 ? kinds[unit] === 1 : isLetter(unit)) {
        hash = ((hash << 5) - hash + unit) & hashMask;
        unit = ++at < to ? text.charCodeAt(at) : 0;
      }
    if (at === start) {
      at++;
      continue;
    }
    const word = spellings.at(text, start, at, hash);
    starts[count] = start;
    ends[count] = at;
    folded[count] = word.folded;
    marks[count] = word.marks;
    count++;
  }
  return {
    starts: starts.slice(0, count),
    ends: ends.slice(0, count),
    folded: folded.slice(0, count),
    marks: marks.slice(0, count),
  };
};

/** Index of the first word that starts at or after `offset`. */
export const wordAt = (words: Words, offset: number): number => {
  let low = 0;
  let high = words.starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words.starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** A word list written as one string, for short source and a cheap cold start. */
export const wordSet = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));
