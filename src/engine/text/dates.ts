/**
 * Finds dates and date ranges in six languages, by walking words: month names, numeric forms, seasons, "present".
 * A date that does not exist is not found, and a range that runs backwards keeps its place in the text but no values.
 * Linear in the number of words.
 */

import { resumeShapes } from "../lexicon/resume-shapes.ts";
import { dateWords, resumeWords } from "../lexicon/word-lists.ts";
import { fold, holdsAny, isDigit } from "./characters.ts";
import { isPlausible, months, readAtom, seasons, terms, type Atom, type YearMonth } from "./date-atoms.ts";
import { mark, markWords } from "./marks.ts";
import { wordAt, wordSet, type Words } from "./words.ts";

export { isMonth, type YearMonth } from "./date-atoms.ts";

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

export const presentWords = wordSet(resumeWords.present);
/** Words that may stand between the two sides of a range, or between a month and its year. */
const joiners = wordSet(dateWords.joiners);
const openers = wordSet(dateWords.openers);
const leads = wordSet(dateWords.leads);
/** Words of a time that goes on, where one that joins leads to them: "en poste", "até à data". */
const ledPresent = wordSet("data poste curso");
const betweens = wordSet(dateWords.betweens);

/** A date opens with a figure or with one of these. */
for (const words of [months.keys(), seasons.keys(), openers, terms]) markWords(mark.date, words);

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
    : to.month !== undefined && from.day === to.day && between.trim() === "" && order(from, 1) < order(to, 1);

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
    if (joined && (presentWords.has(nextWord) || (ledPresent.has(nextWord) && skipped > 0)) && atom.bareMonth !== true) {
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

/** "Admissão: 03/2016 - Demissão: 12/2023", "Start date: 01/2016  End date: present": labels set the two dates of a line apart. */
const toEnd = new RegExp(String.raw`^\s*[-–|,;]?\s*${dateWords.limits}\s*:\s*$`, "i");
/** "Summers 2017, 2018 and 2019", "winters 2021/22 and 2022/23". */
const listed = new RegExp(resumeShapes.listed, "u");
const longestGap = 60;
const joined = /^ ?[-–—] ?$/;

/** Times that belong together though no dash joins them: set apart by labels, a list of seasons, what lies between two years. */
const asRanges = (
  text: string,
  words: Words,
  last: number,
  lineEnd: number,
  found: readonly FoundDate[],
): readonly FoundDate[] => {
  const ranges: FoundDate[] = [];
  for (const date of found) {
    const before = ranges.at(-1) ?? date;
    const { from } = before;
    const to = date.to ?? date.from;
    const gap = date.start - before.end < longestGap ? text.slice(before.end, date.start) : "";
    const first = wordAt(words, before.start);
    const isLed = seasons.has(words.folded[first] ?? "") || betweens.has(words.folded[first - 1] ?? "");
    const isLabelled = toEnd.test(gap);
    const isOne = isLabelled || (isLed ? listed.test(gap) : before.range && date.range && joined.test(gap));
    if (isOne && from !== undefined && to !== undefined && (to === "present" || order(from, 1) <= order(to, 12))) {
      const [own, other] = isLabelled
        ? [first, wordAt(words, date.start)].map((index) => readAtom(text, words, index, last))
        : [];
      ranges[ranges.length - 1] = {
        ...before,
        end: date.end,
        range: true,
        from: own && other ? valueBeside(own, other) : from,
        to,
      };
    } else ranges.push(date);
  }
  const open = ranges.at(-1);
  const rest = text.slice(open?.end, Math.min(lineEnd, (open?.end ?? 0) + longestGap));
  const label = rest.lastIndexOf(":") + 1;
  if (open?.range === false && toEnd.test(rest.slice(0, label)) && presentWords.has(fold(rest.slice(label).trim())))
    ranges.splice(-1, 1, { ...open, end: lineEnd, range: true, to: "present" });
  return ranges;
};

/** All dates of the words between `first` and `last`, which are taken to be one line that ends at `lineEnd`. */
export const findDates = (text: string, words: Words, first: number, last: number, lineEnd: number): readonly FoundDate[] => {
  for (let index = first; index < last; index++)
    if (isDigit(text.charCodeAt(words.starts[index] ?? 0))) {
      const found: FoundDate[] = [];
      datesOfLine(text, words, first, last, lineEnd, found);
      const led = found.map((date) => withLead(text, words, first, date));
      return asRanges(text, words, last, lineEnd, led);
    }
  return noDates;
};

/** "2019-03", or "2019" when the month is not given. */
export const writeDate = (date: YearMonth): string =>
  date.month === undefined ? String(date.year) : `${date.year}-${String(date.month).padStart(2, "0")}`;

/** Months since year 0, the month of a bare year being given. */
export const monthNumber = (date: YearMonth, monthOfBareYear: number): number => order(date, monthOfBareYear) - 1;
