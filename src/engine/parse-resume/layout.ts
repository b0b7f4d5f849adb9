/**
 * Step one of parsing: a text as lines with their words, dates and contacts. Everything later reads this and never scans
 * the text again. Linear in the text's length.
 */

import type { Span } from "../../domain/resume/evidence.ts";
import type { TextAt } from "../../domain/resume/profile.ts";
import { dateWords } from "../lexicon/word-lists.ts";
import { findContacts, type FoundContact } from "../text/contacts.ts";
import { findDates, monthNumber, presentWords, type FoundDate } from "../text/dates.ts";
import { cutLines, type Line } from "../text/lines.ts";
import { withCapitals } from "../text/capitals.ts";
import { readable } from "../text/readable.ts";
import { lettered } from "../text/lettered.ts";
import { cutWords, wordAt, type Words } from "../text/words.ts";

export type LaidLine = Line & {
  /** Words `firstWord` to `lastWord` (exclusive) of the layout lie in the line's content. */
  readonly firstWord: number;
  readonly lastWord: number;
  readonly dates: readonly FoundDate[];
  readonly contacts: readonly FoundContact[];
};

/** Of the same length as the original: `shown`, made readable, and `text`, with capitals where the author sets none. */
export type Layout = {
  readonly original: string;
  readonly shown: string;
  readonly text: string;
  readonly lines: readonly LaidLine[];
  readonly words: Words;
};

/** Text beyond this many lines is kept but not parsed: no resume is that long, and work stays bounded. */
const mostLines = 20_000;

/**
 * Lays out a text. Classifying, parsing and anonymising one text share a layout: whoever does several of them hands on the
 * one made before as `known`, which is the answer when it is of the same text.
 */
export const layOut = (original: string, known?: Layout): Layout =>
  known !== undefined && known.original === original ? known : makeLayout(original);

const overlapping = (date: FoundDate, contacts: readonly FoundContact[]): boolean => {
  for (const found of contacts) if (found.start < date.end && date.start < found.end) return true;
  return false;
};

const noContacts: readonly FoundContact[] = [];

type DraftLine = Omit<LaidLine, "dates"> & { dates: readonly FoundDate[] };

/** In a column of dates a range may take two lines: "Sept 2016 –" beside the school, "June 2018" beside the title below it. */
const endRangeAbove = (text: string, above: DraftLine, line: Line, dates: readonly FoundDate[]): readonly FoundDate[] => {
  const [from] = above.dates;
  const [to, ...rest] = dates;
  const isOpen = from?.range === true && from.to === undefined && from.start === above.contentStart;
  if (!isOpen || to?.from === undefined || to.range || to.start !== line.contentStart || to.from.year < (from.from?.year ?? 0))
    return dates;
  if (!/^(?:\t|  )/.test(text.slice(to.end, to.end + 2))) return dates;
  above.dates = [{ ...from, to: to.from }, ...above.dates.slice(1)];
  return rest;
};

/** "FROM: August 2019" over "TO: July 2021", "Date started" over "Date left". */
const limit = new RegExp(String.raw`^${dateWords.limits}\s*(?::|\t| {2})\s*`, "i");

/** Nothing but one date, no range. */
const isDate = ({ content, contentStart, contentEnd, bullet, dates: [date] }: DraftLine): boolean =>
  !bullet &&
  date !== undefined &&
  !date.range &&
  date.start === contentStart + (limit.exec(content)?.[0].length ?? 0) &&
  date.end === contentEnd;

/** "2020-03 -", and nothing else. */
const isOpenRange = ({ contentStart, contentEnd, bullet, dates: [date] }: DraftLine): boolean =>
  !bullet && date?.range === true && date.to === undefined && date.start === contentStart && contentEnd - date.end < 3;

/** "Jan 2020" over "Dec 2022" or "Current", each a line of its own: one line with the range, where no third one makes a column of them. */
const withRanges = ({ text, words }: Pick<Layout, "text" | "words">, lines: readonly DraftLine[]): readonly DraftLine[] => {
  const laid: DraftLine[] = [];
  for (let index = 0; index < lines.length; index++) {
    const { [index - 1]: before, [index]: above, [index + 1]: line, [index + 2]: beyond } = lines;
    if (above === undefined) break;
    laid.push(above);
    const isOpen = isOpenRange(above);
    const from = isOpen || isDate(above) ? above.dates[0]?.from : undefined;
    if (from === undefined || line === undefined || line.gapBefore) continue;
    if (!isOpen && ((before !== undefined && isDate(before)) || (beyond !== undefined && isDate(beyond)))) continue;
    const isPresent =
      (line.lastWord - line.firstWord === 1 || limit.test(line.content)) &&
      (presentWords.has(words.folded[line.lastWord - 1] ?? "") || /\tstill |: still /i.test(line.content));
    const to: FoundDate["to"] = isPresent ? "present" : isDate(line) ? line.dates[0]?.from : undefined;
    if (to === undefined || (to !== "present" && monthNumber(to, 12) < monthNumber(from, 1))) continue;
    const { end, contentEnd, lastWord } = line;
    const range = { start: above.contentStart, end: contentEnd, range: true, from, to, day: false };
    laid[laid.length - 1] = {
      ...above,
      end,
      contentEnd,
      lastWord,
      content: text.slice(above.contentStart, contentEnd),
      dates: [range],
    };
    index++;
  }
  return laid;
};

const shortest = 20;
/** "… (Jul 2017 –" and "… Jul 2017 – Feb": a range that goes on below. */
const opensRange = lettered(String.raw`\d\s?[–—-]\s?(?:\p{L}{2,9}\.?)?$`);

/** Is the line the rest of a range at the end of the line above, and nothing else ("Present)", "Feb 2021")? Then that line is whole with it. */
const isEndOfRange = (
  { text, words }: Pick<Layout, "text" | "words">,
  above: DraftLine,
  { content, contentEnd, end, bullet }: Line,
  lastWord: number,
): boolean => {
  if (bullet || content.length > shortest || !opensRange.test(above.content)) return false;
  const found = findDates(text, words, above.firstWord, lastWord, contentEnd).at(-1);
  const { contentStart, dates } = above;
  const open = dates.at(-1);
  const { to, end: dateEnd } = found ?? {};
  if (to === undefined || dateEnd === undefined || !/^\)?\.?$/.test(text.slice(dateEnd, contentEnd))) return false;
  const isOpen = open?.range === true && open.to === undefined;
  const range = isOpen ? { ...open, to, end: dateEnd } : found;
  if (range?.range !== true || range.start > above.contentEnd) return false;
  const whole = { end, contentEnd, lastWord, content: text.slice(contentStart, contentEnd) };
  Object.assign(above, whole, { dates: [...dates.filter(({ start }) => start < range.start), range] });
  return true;
};

const makeLayout = (original: string): Layout => {
  const shown = readable(original);
  const text = withCapitals(shown);
  const words = cutWords(text);
  const contacts = findContacts(text);
  const lines: DraftLine[] = [];
  let word = 0;
  let contact = 0;
  for (const line of cutLines(text)) {
    if (lines.length === mostLines) break;
    while (word < words.starts.length && (words.starts[word] ?? 0) < line.contentStart) word++;
    const firstWord = word;
    while (word < words.starts.length && (words.starts[word] ?? 0) < line.contentEnd) word++;
    const firstContact = contact;
    while (contact < contacts.length && (contacts[contact]?.start ?? 0) < line.end) contact++;
    const own = contact > firstContact ? contacts.slice(firstContact, contact) : noContacts;
    let dates = findDates(text, words, firstWord, word, line.contentEnd);
    if (own.length > 0 && dates.length > 0) dates = dates.filter((date) => !overlapping(date, own));
    const { start, end, contentStart, contentEnd, content, bullet, marked, gapBefore } = line;
    const above = lines[lines.length - 1];
    if (above !== undefined && !gapBefore && isEndOfRange({ text, words }, above, line, word)) continue;
    if (above !== undefined && !gapBefore) dates = endRangeAbove(text, above, line, dates);
    lines.push({
      start,
      end,
      contentStart,
      contentEnd,
      content,
      bullet,
      marked,
      gapBefore,
      firstWord,
      lastWord: word,
      dates,
      contacts: own,
    });
  }
  return { original, shown, text, lines: withRanges({ text, words }, lines), words };
};

/** The place among the lines of the one that starts at `start`. */
export const placeOfLine = ({ lines }: Pick<Layout, "lines">, start: number): number => {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((lines[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** What stands between two offsets, with its place. */
export const textAt = ({ text }: Pick<Layout, "text">, { start, end }: Span): TextAt => ({
  text: text.slice(start, end),
  span: { start, end },
});

/** The folded words between two offsets. */
export const wordsBetween = (words: Words, start: number, end: number): readonly string[] =>
  words.folded.slice(wordAt(words, start), wordAt(words, end));
