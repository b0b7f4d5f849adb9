/**
 * A text as the lines a reader sees. Real line breaks count, and where an extraction has flattened a page into a few
 * endless lines, wide gaps and bullets count too. Bullets, list numbers and Markdown marks are set apart from content.
 * Linear in the text's length.
 */

import { resumeShapes } from "../lexicon/resume-shapes.ts";
import { isDigit, isLetter, isSpace, isUpper } from "./characters.ts";

export type Line = {
  /** Where the line starts and ends in the text, marks included, blanks trimmed. */
  readonly start: number;
  readonly end: number;
  /** The content between marks; `content` is `text.slice(contentStart, contentEnd)`. */
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly content: string;
  readonly bullet: boolean;
  /** Written as a heading of Markdown (`#`), or wholly bold, or underlined by a rule on the next line. */
  readonly marked: boolean;
  /** An empty line or a rule came before. */
  readonly gapBefore: boolean;
};

/** When the average line is longer than this, line breaks have been lost on the way. */
const flattenedAverage = 300;
const flattenedLine = 240;

const bulletUnits = new Set([..."•●▪▫■□◦‣⁃∙·➢➤►▶✓✔✦❖◆◇○★☆»→➔*+-–—♦⬤Ø§"].map((character) => character.charCodeAt(0)));
const yearShape = /^(?:19|20)\d\d$/;
const continuesYear = new RegExp(resumeShapes.continuesYear, "i");

const isBulletUnit = (unit: number): boolean => bulletUnits.has(unit) || (unit >= 0xe000 && unit <= 0xf8ff) || unit === 0xfffd;

/** A gap between two years or months, or a year and "present", is a lost dash, not a line break. */
const isLostDash = (text: string, gapStart: number, gapEnd: number): boolean =>
  gapStart > 3 &&
  isDigit(text.charCodeAt(gapStart - 1)) &&
  yearShape.test(text.slice(Math.max(0, gapStart - 4), gapStart)) &&
  continuesYear.test(text.slice(gapEnd, gapEnd + 16));

const breakFlattened = (
  text: string,
  start: number,
  end: number,
  emit: (start: number, end: number, gapAfter: boolean) => void,
): void => {
  let from = start;
  let at = start;
  const emitStretch = (stretchFrom: number, to: number, gapAfter: boolean): void => {
    let last = stretchFrom;
    if (to - stretchFrom > flattenedLine)
      for (const offset of breaksOfRunOn(text.slice(stretchFrom, to))) {
        if (stretchFrom + offset > last && stretchFrom + offset < to) emit(last, stretchFrom + offset, false);
        last = Math.max(last, stretchFrom + offset);
      }
    if (last < to) emit(last, to, gapAfter);
  };
  while (at < end) {
    const unit = text.charCodeAt(at);
    if (isSpace(unit)) {
      const gapStart = at;
      let width = 0;
      for (; at < end && isSpace(text.charCodeAt(at)); at++) if (text.charCodeAt(at) !== 0x200b) width++;
      const wide = width >= 2 || unit === 9;
      const beforeBullet =
        at < end &&
        isBulletUnit(text.charCodeAt(at)) &&
        text.charCodeAt(at) > 0x7f &&
        text.charCodeAt(at) !== 0x2013 &&
        text.charCodeAt(at) !== 0x2014;
      if ((wide || beforeBullet) && !isLostDash(text, gapStart, at)) {
        // A lone bullet keeps its line: the words after the gap belong to it.
        const lone = gapStart - from === 1 && isBulletUnit(text.charCodeAt(from));
        if (!lone) {
          emitStretch(from, gapStart, width >= 4);
          from = at;
        }
      }
    } else at++;
  }
  emitStretch(from, end, false);
};

const months = resumeShapes.englishMonths;
/** "August 2015 to Present" in running text. */
const rangeInText = new RegExp(
  `\\b(?:${months})?(?:19|20)\\d\\d ?(?:-|–|—|to|until|till) ?(?:(?:${months})?(?:19|20)\\d\\d|present|current|now|date)\\b`,
  "gi",
);
/** Headings that open a section even in the middle of a line; a single word does so only in capitals. */
const headings = resumeShapes.runInHeadings;
const headingInText = new RegExp(` (?=${headings}\\b)`, "g");
const leadingHeading = new RegExp(`^${headings}(?= )`);
/** How far before its dates the head of an entry may begin. */
const longestHead = 120;

/**
 * Where to break a stretch of text that lost all its breaks: before and after headings, after the dates of an entry, and
 * before the sentence or heading that the entry follows.
 */
const breaksOfRunOn = (stretch: string): readonly number[] => {
  const breaks = new Set<number>();
  for (const match of stretch.matchAll(headingInText)) breaks.add(match.index + 1);
  for (const at of [0, ...breaks]) {
    const heading = leadingHeading.exec(stretch.slice(at, at + 40));
    if (heading !== null) breaks.add(at + heading[0].length + 1);
  }
  for (const match of stretch.matchAll(rangeInText)) {
    breaks.add(match.index + match[0].length);
    const from = Math.max(0, match.index - longestHead);
    const sentence = stretch.slice(from, match.index).lastIndexOf(". ");
    if (sentence > 0) breaks.add(from + sentence + 2);
  }
  return [...breaks].sort((left, right) => left - right);
};

const isRule = (text: string, start: number, end: number): boolean => {
  if (end - start < 3) return false;
  for (let at = start; at < end; at++) if (!"-_=*~—– ─".includes(text.charAt(at))) return false;
  return true;
};

const longestFramed = 48;
/** "[ WORK ]", "// work", "== Work ==": a few letters between marks of one kind. */
const frame = new RegExp(resumeShapes.frame, "i");

const numbering = /^(?:\d{1,2}[.)]|\(?[a-z\d]\))\s+/i;

type Draft = { -readonly [Key in keyof Line]: Line[Key] };

const readLine = (text: string, start: number, end: number, gapBefore: boolean): Draft => {
  let from = start;
  let to = end;
  let bullet = false;
  let marked = false;
  while (from < to && text.charCodeAt(from) === 62) from++;
  let hashes = 0;
  while (from + hashes < to && text.charCodeAt(from + hashes) === 35) hashes++;
  if (hashes > 0 && hashes <= 6 && isSpace(text.charCodeAt(from + hashes))) {
    marked = true;
    from += hashes;
  }
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  // Markdown emphasis that opens the line is no bullet: "**Title** - *Place*".
  const opening = text.charCodeAt(from);
  const emphasised =
    opening === 95 || (opening === 42 && !isSpace(text.charCodeAt(from + 1)) && text.slice(from + 1, to).includes("*"));
  if (!emphasised && from < to && isBulletUnit(text.charCodeAt(from))) {
    const unit = text.charCodeAt(from);
    const next = text.charCodeAt(from + 1);
    const plain = unit < 0x80 || unit === 0x2013 || unit === 0x2014 || unit === 0xd8 || unit === 0xa7;
    if (!plain || isSpace(next) || (unit === 45 && isUpper(next)) || unit === 42) {
      bullet = true;
      while (from < to && (isBulletUnit(text.charCodeAt(from)) || isSpace(text.charCodeAt(from)))) from++;
    }
  } else if (text.charCodeAt(from) === 111 && isSpace(text.charCodeAt(from + 1)) && isUpper(text.charCodeAt(from + 2))) {
    bullet = true;
    from += 2;
  }
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  const beforeMarks = from;
  while (from < to && (text.charCodeAt(from) === 42 || text.charCodeAt(from) === 95 || text.charCodeAt(from) === 34)) from++;
  while (to > from && (text.charCodeAt(to - 1) === 42 || text.charCodeAt(to - 1) === 95)) to--;
  if (from - beforeMarks >= 2 && to < end) marked = true;
  // "1.", "2)", "(c)": numbering is not content, and says nothing about being a bullet.
  if (!bullet) from += numbering.exec(text.slice(from, from + 6))?.[0].length ?? 0;
  const framed = to - from < longestFramed ? frame.exec(text.slice(from, to)) : null;
  if (framed !== null) {
    from += framed[1]!.length;
    to = from + framed[2]!.length;
    marked = true;
    bullet = false;
  }
  return { start, end, contentStart: from, contentEnd: to, content: text.slice(from, to), bullet, marked, gapBefore };
};

/**
 * What is left where line breaks went: a wide gap, a tab, a bullet or a heading amid a line. A paragraph of plain sentences has
 * none, however long it is: whose name is in it must not decide how it is read.
 */
const traces = new RegExp(`\\S(?:[ \u00A0]{2}|\\t| [•●▪■◦‣·➢✓\uF0B7])|${headingInText.source}`);

/** Cuts `text` into lines; empty lines and rules are not returned, they set `gapBefore` of the line that follows. */
export const cutLines = (text: string): readonly Line[] => {
  const lines: Draft[] = [];
  let newlines = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) newlines++;
  if (text.endsWith("\n")) newlines--;
  const flattened = text.length / (newlines + 1) > flattenedAverage && traces.test(text);
  let gap = false;
  const emit = (rawStart: number, rawEnd: number, gapAfter = false): void => {
    let start = rawStart;
    let end = rawEnd;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    if (start === end) {
      gap = true;
      return;
    }
    if (isRule(text, start, end)) {
      gap = true;
      const previous = lines[lines.length - 1];
      const mark = text.charCodeAt(start);
      if (
        previous !== undefined &&
        (mark === 45 || mark === 61) &&
        text.charCodeAt(previous.end) === 10 &&
        start - previous.end <= 2
      )
        previous.marked = true;
      return;
    }
    lines.push(readLine(text, start, end, gap));
    gap = gapAfter;
  };
  let from = 0;
  while (from <= text.length) {
    let to = text.indexOf("\n", from);
    if (to < 0) to = text.length;
    if (flattened && to - from > flattenedLine) breakFlattened(text, from, to, emit);
    else emit(from, to);
    from = to + 1;
  }
  return lines;
};

/** Counts the letters of a string that are upper case and lower case; other scripts count as neither. */
export const countCase = (text: string): { upper: number; lower: number } => {
  let upper = 0;
  let lower = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (!isLetter(unit)) continue;
    if (isUpper(unit)) upper++;
    else lower++;
  }
  return { upper, lower };
};
