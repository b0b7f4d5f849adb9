/**
 * A text cut into words once, so that every later step looks words up in a table in place of running patterns over
 * the text. Linear in the text's length, whatever it holds.
 */

import { fold, isDigit, isLetter, isWordUnit } from "./characters.ts";
import { marksOf } from "./marks.ts";

/** Parallel arrays: word `i` is `text.slice(starts[i], ends[i])`, `folded[i]` its lower-case form without accents, `marks[i]` its bits. */
export type Words = {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly folded: readonly string[];
  readonly marks: readonly number[];
};

/** Longer runs are data, not words; they are kept whole but not folded in full. */
const longestWord = 64;

/** Words are runs of letters, or runs of digits; "COVID19" gives "covid" and "19", "O'Brien" gives "o" and "brien". */
export const cutWords = (text: string, from = 0, to = text.length): Words => {
  const starts: number[] = [];
  const ends: number[] = [];
  const folded: string[] = [];
  const marks: number[] = [];
  let at = from;
  while (at < to) {
    const unit = text.charCodeAt(at);
    if (!isWordUnit(unit)) {
      at++;
      continue;
    }
    const start = at;
    // 0: small ASCII letters or digits, as they are; 1: capitals among them; 2: anything else.
    let folding = 0;
    if (isDigit(unit)) while (at < to && isDigit(text.charCodeAt(at))) at++;
    else
      for (; at < to; at++) {
        const letter = text.charCodeAt(at);
        if (letter >= 97 && letter <= 122) continue;
        if (letter >= 65 && letter <= 90) folding |= 1;
        else if (letter < 0x80 || !isLetter(letter)) break;
        else folding = 2;
      }
    starts.push(start);
    ends.push(at);
    const word = text.slice(start, Math.min(at, start + longestWord));
    const form = folding === 0 ? word : folding === 1 ? word.toLowerCase() : fold(word);
    folded.push(form);
    marks.push(folding === 0 && isDigit(unit) ? 0 : marksOf(form));
  }
  return { starts, ends, folded, marks };
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
export const wordSet = (list: string): ReadonlySet<string> => new Set(list.replaceAll("\n", " ").split(" "));
