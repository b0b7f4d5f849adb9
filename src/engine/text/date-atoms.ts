/** One date as it is written, read word by word: month names, numeric forms, seasons, terms. */

import { dateWords } from "../lexicon/word-lists.ts";
import { holdsAny, isDigit, isSpace } from "./characters.ts";
import { wordSet, type Words } from "./words.ts";

export type YearMonth = { readonly year: number; readonly month?: number };

export const months = new Map<string, number>();
for (const [index, list] of dateWords.months.entries()) for (const word of list.split(" ")) months.set(word, index + 1);
/** A folded word that names a month in one of the languages that are read. */
export const isMonth = (word: string): boolean => months.has(word);
/** Words that are also ordinary words: they count as months only beside a year. */
export const seasons = new Map<string, number>();
for (const [index, list] of dateWords.seasons.entries()) for (const word of list.split(" ")) seasons.set(word, index * 3 || 1);
/** Parts of a year that are counted: "Q3 2019", "Term 2 2018". */
export const terms = wordSet("q term");
const fillers = wordSet("of de del di du");
const ordinals = wordSet("st nd rd th er");

export const isPlausible = (year: number): boolean => year >= 1940 && year <= 2049;

export type Atom = YearMonth & {
  readonly startWord: number;
  readonly endWord: number;
  readonly day: boolean;
  readonly bareMonth?: boolean;
  /** "05/12": a month of a year only where both sides of a range are written so. */
  readonly short?: boolean;
  /** `month` is the first of a quarter. */
  readonly quarter?: boolean;
  /** "02/28/2019": surely the month before the day. */
  readonly monthFirst?: boolean;
  /** "06/01/2016": the month, should it stand before the day. */
  readonly ifFirst?: number;
};

const number = (word: string): number => (isDigit(word.charCodeAt(0)) ? Number(word) : Number.NaN);

const shortYear = (value: number): number => (value >= 50 ? 1900 + value : 2000 + value);

/** True when only spaces and light punctuation lie between two words. */
const near = (text: string, from: number, to: number, allowed: string): boolean => {
  if (to - from > 5) return false;
  for (let at = from; at < to; at++) if (!isSpace(text.charCodeAt(at)) && !allowed.includes(text[at] ?? "")) return false;
  return true;
};

const sameSeparator = (text: string, from: number, to: number): string | undefined => {
  if (to - from !== 1) return undefined;
  const unit = text[from];
  return unit === "/" || unit === "." || unit === "-" ? unit : undefined;
};

const dashBefore = /\d\s*(?:[-–—→~]+|to|until|till)\s*$/i;
const dashBehind = /^\s*(?:[-–—→~]|(?:to|until|till)\b)/i;
const isBesideDash = (text: string, start: number, end: number): boolean =>
  dashBefore.test(text.slice(Math.max(0, start - 12), start)) || dashBehind.test(text.slice(end, end + 8));

const isCutYear = (text: string, start: number): boolean =>
  "'’‘".includes(text.charAt(start - 1)) &&
  start > 0 &&
  (start === 1 || isSpace(text.charCodeAt(start - 2)) || "(-–".includes(text[start - 2] ?? "x"));

/** Reads one date that starts at word `index`, or undefined. */
export const readAtom = (text: string, words: Words, index: number, last: number): Atom | undefined => {
  const word = words.folded[index] ?? "";
  const end = words.ends[index] ?? 0;
  const gap = (offset: number): readonly [number, number] => [
    words.ends[index + offset - 1] ?? 0,
    words.starts[index + offset] ?? 0,
  ];
  const at = (offset: number): string => (index + offset < last ? (words.folded[index + offset] ?? "") : "");
  if (isDigit(word.charCodeAt(0))) {
    const value = number(word);
    if (word.length === 4) {
      if (!isPlausible(value)) return undefined;
      const mark = index + 1 < last ? sameSeparator(text, ...gap(1)) : undefined;
      const month = number(at(1));
      if (mark !== undefined && at(1).length === 2 && month >= 1 && month <= 12) {
        const day = number(at(2));
        if (index + 2 < last && sameSeparator(text, ...gap(2)) === mark && at(2).length === 2 && day >= 1 && day <= 31)
          return { year: value, month, startWord: index, endWord: index + 2, day: true };
        // "2010/11" is a school year; "2008-11" by itself a range of years, before or behind another date a month as ISO 8601 writes it.
        const mayBeYears = mark === "-" ? value % 100 < month : mark === "/" && (value % 100) + 1 === month;
        if (!mayBeYears || isBesideDash(text, words.starts[index] ?? 0, words.ends[index + 1] ?? 0))
          return { year: value, month, startWord: index, endWord: index + 1, day: false };
      }
      // "2016 June – 2019 February", not "2016 – June 2019".
      if (months.has(at(1)) && near(text, ...gap(1), "") && !(at(2).length === 4 && near(text, ...gap(2), ".,'")))
        return { year: value, month: months.get(at(1)) ?? 1, startWord: index, endWord: index + 1, day: false };
      return { year: value, startWord: index, endWord: index, day: false };
    }
    if (word.length === 8 && text.charCodeAt((words.starts[index] ?? 0) - 1) !== 45) return undefined;
    // "'07", "’16": a year cut short, unlike the end of a quotation.
    if (word.length === 2 && isCutYear(text, words.starts[index] ?? 0))
      return { year: shortYear(value), startWord: index, endWord: index, day: false };
    if (word.length <= 2 && value >= 1 && value <= 31) {
      const mark = index + 1 < last ? sameSeparator(text, ...gap(1)) : undefined;
      if (mark !== undefined) {
        const second = number(at(1));
        const third = number(at(2));
        if (
          index + 2 < last &&
          sameSeparator(text, ...gap(2)) === mark &&
          at(1).length <= 2 &&
          (at(2).length === 4 ? isPlausible(third) : at(2).length === 2 && third >= 0)
        ) {
          const year = at(2).length === 4 ? third : shortYear(third);
          const month = second <= 12 && second >= 1 ? second : value <= 12 ? value : 0;
          if (month > 0 && second <= 31 && second >= 1)
            return {
              year,
              month,
              startWord: index,
              endWord: index + 2,
              day: true,
              ...(second > 12 ? { monthFirst: true } : value > 12 ? {} : { ifFirst: value }),
            };
        }
        if (at(1).length === 4 && isPlausible(second) && value <= 12)
          return { year: second, month: value, startWord: index, endWord: index + 1, day: false };
        if (mark === "/" && value <= 12 && at(1).length === 2 && text[words.ends[index + 1] ?? 0] !== "/")
          return { year: shortYear(second), month: value, startWord: index, endWord: index + 1, day: false, short: true };
      }
      // "5 July 1947", "5th of July 1947".
      let month = 1;
      if (ordinals.has(at(month)) || text[end] === ".") month += ordinals.has(at(month)) ? 1 : 0;
      if (fillers.has(at(month))) month++;
      // "Engineer 2    June 2016": a wide gap parts two columns.
      const next = words.starts[index + 1] ?? 0;
      if (months.has(at(month)) && next - end < 4 && near(text, end, next, ".º°")) {
        const inner = readAtom(text, words, index + month, last);
        if (inner !== undefined && inner.bareMonth !== true && !inner.day) return { ...inner, startWord: index, day: true };
      }
    }
    return undefined;
  }
  const quarter = terms.has(word) && /^[1-4]$/.test(at(1));
  const month = quarter ? number(at(1)) * 3 - 2 : (months.get(word) ?? seasons.get(word));
  if (month === undefined) return undefined;
  let next = quarter ? 2 : 1;
  if (fillers.has(at(next))) next++;
  const following = at(next);
  const [gapStart, gapEnd] = gap(next);
  if (isDigit(following.charCodeAt(0)) && near(text, gapStart, gapEnd, ".,'’‘`-/")) {
    const value = number(following);
    if (following.length === 4 && isPlausible(value))
      return { year: value, month, startWord: index, endWord: index + next, day: false, quarter };
    if (following.length === 2 && holdsAny(text, gapStart, gapEnd, "'’‘`-/"))
      return { year: shortYear(value), month, startWord: index, endWord: index + next, day: false };
    // "July 5, 1947", "July 5 Th, 1947".
    if (following.length <= 2 && value >= 1 && value <= 31) {
      let after = next + 1;
      if (ordinals.has(at(after))) after++;
      const year = number(at(after));
      if (
        at(after).length === 4 &&
        isPlausible(year) &&
        near(text, words.ends[index + after - 1] ?? 0, words.starts[index + after] ?? 0, ".,")
      )
        return { year, month, startWord: index, endWord: index + after, day: true };
      if (following.length === 2 && months.has(word) && word.length <= 4)
        return { year: shortYear(value), month, startWord: index, endWord: index + next, day: false };
    }
  }
  return { year: 0, month, startWord: index, endWord: index, day: false, bareMonth: true };
};
