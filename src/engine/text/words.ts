/**
 * A text cut into words once, so that every later step looks words up in a table in place of running patterns over
 * the text. Linear in the text's length, whatever it holds.
 */

import { asciiKinds, digitKind, fold, isDigit, isLetter, isPlain } from "./characters.ts";
import { marksOf, marksVersion } from "./marks.ts";
import { createSpellings, hashMask } from "./spellings.ts";
import type { Read } from "../detect/sentences.ts";
import type { Word } from "../skills/tokenise.ts";

/** What is remembered of a spelling, also by those who cut the same text by rules of their own: most words are words by all. */
type Known = {
  readonly folded: string;
  readonly marks: number;
  /** As `spellings.ts` reckons it; -1 where the rules may differ: past ASCII. */
  readonly hash: number;
  read: Read | undefined;
  word: Word | undefined;
};

/** Parallel arrays: word `i` is `text.slice(starts[i], ends[i])`, `folded[i]` its lower-case form without accents, `marks[i]` its bits. */
export type Words = {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly folded: readonly string[];
  readonly marks: readonly number[];
  readonly known: readonly Known[];
};

/** Longer runs are data, not words; they are kept whole but not folded in full. */
const longestWord = 64;

const spellings = createSpellings((written, hash): Known => {
  const word = written.length > longestWord ? written.slice(0, longestWord) : written;
  const folded = fold(word);
  const marks = isDigit(word.charCodeAt(0)) ? 0 : marksOf(folded);
  return { folded, marks, hash: isPlain(written) ? hash : -1, read: undefined, word: undefined };
});
let version = 0;

/** Where a text's words are written down before they are counted: lists that grow word by word cost three times their size. */
const lists = {
  starts: [] as number[],
  ends: [] as number[],
  folded: [] as string[],
  marks: [] as number[],
  known: [] as Known[],
};

/** Words are runs of letters, or runs of digits; "COVID19" gives "covid" and "19", "O'Brien" gives "o" and "brien". */
export const cutWords = (text: string, from = 0, to = text.length): Words => {
  if (version !== marksVersion()) {
    spellings.clear();
    version = marksVersion();
  }
  const { starts, ends, folded, marks, known } = lists;
  let count = 0;
  let at = from;
  while (at < to) {
    const start = at;
    let unit = text.charCodeAt(at);
    let hash = 0;
    if (unit < 128 && asciiKinds[unit] === digitKind)
      do {
        hash = ((hash << 5) - hash + unit) & hashMask;
        unit = ++at < to ? text.charCodeAt(at) : 0;
      } while (unit < 128 && asciiKinds[unit] === digitKind);
    else
      while (unit < 128 ? asciiKinds[unit] === 1 : isLetter(unit)) {
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
    known[count] = word;
    count++;
  }
  return {
    starts: starts.slice(0, count),
    ends: ends.slice(0, count),
    folded: folded.slice(0, count),
    marks: marks.slice(0, count),
    known: known.slice(0, count),
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

/** Has a word from `first` to `last` (exclusive) one of these bits of `marks.ts`? */
export const anyMarked = ({ marks }: Words, first: number, last: number, bits: number): boolean => {
  for (let index = first; index < last; index++) if (((marks[index] ?? 0) & bits) !== 0) return true;
  return false;
};

/** A word list written as one string, for short source and a cheap cold start; "task+" stands for "task tasks", "cook!" for "cook". */
export const wordSet = (list: string): ReadonlySet<string> =>
  new Set(
    list
      .trim()
      .replaceAll("!", "")
      .replace(/\b(\S+)\+/g, "$1 $1s")
      .split(/\s+/),
  );
