/**
 * Step one of parsing: a text as lines with their words, dates and contacts. Everything later reads this and never scans
 * the text again. Linear in the text's length.
 */

import type { Span } from "../../domain/resume/evidence.ts";
import type { TextAt } from "../../domain/resume/profile.ts";
import { findContacts, type FoundContact } from "../text/contacts.ts";
import { findDates, monthNumber, presentWords, type FoundDate } from "../text/dates.ts";
import { cutLines, type Line } from "../text/lines.ts";
import { withCapitals } from "../text/capitals.ts";
import { readable } from "../text/readable.ts";
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

/** "Jan 2020" over "Dec 2022" or "Current", each a line of its own: one line with the range. */
const withEndBelow = (layout: Pick<Layout, "text" | "words">, above: DraftLine, line: DraftLine): DraftLine | undefined => {
  const [from] = above.dates;
  const [to] = line.dates;
  const isDate = ({ contentStart, contentEnd }: DraftLine, date: FoundDate | undefined): boolean =>
    date !== undefined && !date.range && date.start === contentStart && date.end === contentEnd;
  if (from?.from === undefined || line.gapBefore || above.bullet || line.bullet || !isDate(above, from)) return undefined;
  const isPresent = line.lastWord - line.firstWord === 1 && presentWords.has(layout.words.folded[line.firstWord] ?? "");
  if (!isPresent && (to?.from === undefined || !isDate(line, to) || monthNumber(to.from, 12) < monthNumber(from.from, 1)))
    return undefined;
  const { end, contentEnd, lastWord } = line;
  const range = { ...from, end: contentEnd, range: true, to: to?.from ?? ("present" as const) };
  return { ...above, end, contentEnd, lastWord, content: layout.text.slice(above.contentStart, contentEnd), dates: [range] };
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
    if (above !== undefined && !gapBefore) dates = endRangeAbove(text, above, line, dates);
    const laid = {
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
    };
    const both = above === undefined ? undefined : withEndBelow({ text, words }, above, laid);
    if (both === undefined) lines.push(laid);
    else lines[lines.length - 1] = both;
  }
  return { original, shown, text, lines, words };
};

/** What stands between two offsets, with its place. */
export const textAt = ({ text }: Pick<Layout, "text">, { start, end }: Span): TextAt => ({
  text: text.slice(start, end),
  span: { start, end },
});

/** The folded words between two offsets. */
export const wordsBetween = (words: Words, start: number, end: number): readonly string[] =>
  words.folded.slice(wordAt(words, start), wordAt(words, end));
