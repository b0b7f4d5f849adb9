/**
 * Finds dates and date ranges in six languages, by walking words: month names, numeric forms, seasons, "present".
 * A date that does not exist is not found, and a range that runs backwards keeps its place in the text but no values.
 * Linear in the number of words.
 */

import { dateWords, resumeWords } from "../lexicon/word-lists.ts";
import { wordAt, wordSet, type Words } from "./words.ts";
import { fold, holdsAny, isDigit, isSpace } from "./characters.ts";
import { mark, markWords } from "./marks.ts";

export type YearMonth = { readonly year: number; readonly month?: number };

export type FoundDate = {
  /** Offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** A range has two sides, written out or open ("since 2019"); a point is one date. */
  readonly range: boolean;
  readonly from?: YearMonth;
  readonly to?: YearMonth | "present";
  /** A full date with a day, such as a birthday. */
  readonly day: boolean;
};

const months = new Map<string, number>();
for (const [index, list] of dateWords.months.entries()) for (const word of list.split(" ")) months.set(word, index + 1);
/** A folded word that names a month in one of the languages that are read. */
export const isMonth = (word: string): boolean => months.has(word);
/** Words that are also ordinary words: they count as months only beside a year. */
const seasons = new Map<string, number>();
for (const [index, list] of dateWords.seasons.entries()) for (const word of list.split(" ")) seasons.set(word, index * 3 || 1);
export const presentWords = wordSet(resumeWords.present);
/** Words that may stand between the two sides of a range, or between a month and its year. */
const joiners = wordSet(dateWords.joiners);
const openers = wordSet(dateWords.openers);
const leads = wordSet(dateWords.leads);
const fillers = wordSet("of de del di du");
const ordinals = wordSet("st nd rd th er");

/** A date opens with a figure or with one of these. */
for (const words of [months.keys(), seasons.keys(), openers, ["q"]]) markWords(mark.date, words);

const isPlausible = (year: number): boolean => year >= 1940 && year <= 2049;

type Atom = YearMonth & {
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
  (start === 1 || isSpace(text.charCodeAt(start - 2)) || text[start - 2] === "(");

/** Reads one date that starts at word `index`, or undefined. */
const readAtom = (text: string, words: Words, index: number, last: number): Atom | undefined => {
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
        const mayBeYears = mark === "-" && value % 100 < month;
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
  const quarter = word === "q" && /^[1-4]$/.test(at(1));
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

const order = (date: YearMonth, whenYearOnly: number): number => date.year * 12 + (date.month ?? whenYearOnly);

const value = (atom: Atom): { year: number; month?: number } =>
  atom.month === undefined ? { year: atom.year } : { year: atom.year, month: atom.month };

/** As its neighbour is written: "06/01/2016 - 02/28/2019" begins in June. */
const valueBeside = (atom: Atom, { monthFirst }: Atom): { year: number; month?: number } =>
  monthFirst === true && atom.ifFirst !== undefined ? { year: atom.year, month: atom.ifFirst } : value(atom);

/** "Sep. 2023 Mar. 2024", "2012 2016": two dates of one form with nothing but a blank between them, the later one second. */
const grows = (from: Atom, to: Atom, between: string): boolean =>
  from.month === undefined
    ? to.year >= from.year
    : to.month !== undefined && !from.day && !to.day && between.trim() === "" && order(from, 1) < order(to, 1);

/** What stands between two dates makes them a range: a dash, a joining word, or a dash lost between two years. */
const joins = (text: string, from: number, to: number, words: Words, first: number, last: number): boolean => {
  if (to - from > 24) return false;
  for (let index = first; index < last; index++) if (!joiners.has(words.folded[index] ?? "")) return false;
  let dash = false;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10) return false;
    if (unit === 45 || unit === 126 || (unit >= 0x2010 && unit <= 0x2015) || unit === 0x2212 || unit === 0x2192 || unit === 47)
      dash = true;
    else if (unit === 59 || unit === 58 || unit === 40 || unit === 124) return false;
  }
  return dash || first < last || to > from;
};

/** A dash at the end of a line, or before a wide gap: "2017–      Harbour Orchestra". */
const openEnd = /^ ?[-–—→](?:[*_)\]]*\s*$|\t| {3})/;

const leadMark = /[-–—|,;:(\t\n]\s*$|\s{2}$/;
/** Does the word at `index` lead to a time: at the head of its line or behind a mark, unlike "available from"? */
const isLead = (text: string, words: Words, first: number, index: number): boolean => {
  const start = words.starts[index] ?? 0;
  return (
    index >= first &&
    leads.has(words.folded[index] ?? "") &&
    (index === first || leadMark.test(text.slice(Math.max(0, start - 3), start)))
  );
};

const edition = /^\d{3}:$/;
const datesOfLine = (text: string, words: Words, first: number, last: number, lineEnd: number, found: FoundDate[]): void => {
  let index = first;
  while (index < last) {
    const start = words.starts[index] ?? 0;
    const digit = isDigit(text.charCodeAt(start));
    // "ISO 9001:2015" names an edition.
    if (digit ? edition.test(text.slice(start - 4, start)) : ((words.marks[index] ?? 0) & mark.date) === 0) {
      index++;
      continue;
    }
    const word = words.folded[index] ?? "";
    // Two years whose dash was lost on the way: "20122016".
    if (digit && word.length === 8) {
      const from = Number(word.slice(0, 4));
      const to = Number(word.slice(4));
      if (isPlausible(from) && isPlausible(to) && to >= from && to - from < 45)
        found.push({ start, end: words.ends[index] ?? 0, range: true, from: { year: from }, to: { year: to }, day: false });
      index++;
      continue;
    }
    const opener = openers.has(word);
    const atom = readAtom(text, words, opener ? index + 1 : index, last);
    if (atom === undefined) {
      index++;
      continue;
    }
    const atomEnd = words.ends[atom.endWord] ?? 0;
    // The other side of the range, after at most three joining words.
    let next = atom.endWord + 1;
    let skipped = 0;
    while (next < last && skipped < 3 && joiners.has(words.folded[next] ?? "") && !presentWords.has(words.folded[next] ?? "")) {
      next++;
      skipped++;
    }
    const nextWord = next < last ? (words.folded[next] ?? "") : "";
    const nextStart = words.starts[next] ?? 0;
    let joined = next < last && joins(text, atomEnd, nextStart, words, atom.endWord + 1, next);
    // "De 2015 até à data"
    if (joined && (presentWords.has(nextWord) || (nextWord === "data" && skipped > 1)) && atom.bareMonth !== true) {
      // "Aujourd'hui" is two words for a cutter at apostrophes.
      if (nextWord === "aujourd" && words.folded[next + 1] === "hui") next++;
      found.push({ start, end: words.ends[next] ?? 0, range: true, from: value(atom), to: "present", day: atom.day });
      index = next + 1;
      continue;
    }
    const other = joined ? readAtom(text, words, next, last) : undefined;
    if (atom.short === true && (other?.short !== true || order(atom, 1) > order(other, 1))) {
      index++;
      continue;
    }
    // Without a dash or a word, two dates side by side are two dates, unless they are alike and grow: a dash was lost.
    const bareGap = joined && next === atom.endWord + 1 && !holdsAny(text, atomEnd, nextStart, "-‐‑‒–—―−→~/");
    if (other !== undefined && other.bareMonth !== true && bareGap && !grows(atom, other, text.slice(atomEnd, nextStart)))
      joined = false;
    if (joined && other !== undefined && other.bareMonth !== true) {
      const from = atom.bareMonth === true ? { year: other.year, month: atom.month ?? 1 } : valueBeside(atom, other);
      const to = valueBeside(other, atom);
      if (other.quarter === true) to.month = (to.month ?? 1) + 2;
      const span = { start, end: words.ends[other.endWord] ?? 0, range: true, day: atom.day };
      found.push(order(from, 1) <= order(to, 12) ? { ...span, from, to } : span);
      index = other.endWord + 1;
      continue;
    }
    if (atom.bareMonth === true) {
      index++;
      continue;
    }
    // "2010-12" and "2009/10": the second year in two digits.
    if (
      atom.month === undefined &&
      nextWord.length === 2 &&
      isDigit(nextWord.charCodeAt(0)) &&
      next === atom.endWord + 1 &&
      nextStart - atomEnd <= 3 &&
      "-–—/".includes(text.slice(atomEnd, nextStart).trim()) &&
      text.slice(atomEnd, nextStart).trim().length === 1
    ) {
      const to = Math.floor(atom.year / 100) * 100 + Number(nextWord);
      if (to > atom.year && to - atom.year < 30) {
        found.push({ start, end: words.ends[next] ?? 0, range: true, from: { year: atom.year }, to: { year: to }, day: false });
        index = next + 1;
        continue;
      }
    }
    if (opener) found.push({ start, end: atomEnd, range: true, from: value(atom), to: "present", day: false });
    else {
      // A dash with nothing behind it leaves the end open, and so does "from": not said, so not known.
      const open =
        (words.folded[index - 1] === "from" && isLead(text, words, first, index - 1)) ||
        openEnd.test(text.slice(atomEnd, Math.min(lineEnd, atomEnd + 6)));
      // "(Class of 2009)"
      const ofClass = words.folded[index - 2] === "class" && words.folded[index - 1] === "of" ? words.starts[index - 2] : start;
      found.push({
        start: ofClass ?? start,
        end: atomEnd,
        range: open,
        from: value(atom),
        ...(open ? {} : { to: value(atom) }),
        day: atom.day,
      });
    }
    index = atom.endWord + 1;
  }
};

/** "Chef – de 2016 a 2020", "From May 2019 to 2021": what leads to a range belongs to it, at the head of its line or behind a mark. */
const withLead = (text: string, words: Words, first: number, date: FoundDate): FoundDate => {
  const lead = wordAt(words, date.start) - 1;
  return date.range && isLead(text, words, first, lead) ? { ...date, start: words.starts[lead] ?? 0 } : date;
};

const noDates: readonly FoundDate[] = [];

/** The two dates of a line that labels set apart: "Admissão: 03/2016 - Demissão: 12/2023", "Start date: 01/2016  End date: 05/2018". */
const toEnd =
  /^\s*[-–|,;]?\s*(?:end(?: date)?|until|demissao|saida|termino|(?:fecha de )?(?:salida|egreso|retiro|fin)|fim|ende|uscita|fine)\s*:\s*$/;
const asRange = (text: string, found: readonly FoundDate[]): readonly FoundDate[] => {
  const [from, to] = found;
  if (from === undefined || to === undefined || from.range || to.range) return found;
  return from.from !== undefined && to.from !== undefined && toEnd.test(fold(text.slice(from.end, to.start)))
    ? [{ start: from.start, end: to.end, range: true, from: from.from, to: to.from, day: from.day }]
    : found;
};

/** All dates of the words between `first` and `last`, which are taken to be one line that ends at `lineEnd`. */
export const findDates = (text: string, words: Words, first: number, last: number, lineEnd: number): readonly FoundDate[] => {
  for (let index = first; index < last; index++)
    if (isDigit(text.charCodeAt(words.starts[index] ?? 0))) {
      const found: FoundDate[] = [];
      datesOfLine(text, words, first, last, lineEnd, found);
      const led = found.map((date) => withLead(text, words, first, date));
      return led.length === 2 ? asRange(text, led) : led;
    }
  return noDates;
};

/** "2019-03", or "2019" when the month is not given. */
export const writeDate = (date: YearMonth): string =>
  date.month === undefined ? String(date.year) : `${date.year}-${String(date.month).padStart(2, "0")}`;

/** Months since year 0, the month of a bare year being given. */
export const monthNumber = (date: YearMonth, monthOfBareYear: number): number => order(date, monthOfBareYear) - 1;
