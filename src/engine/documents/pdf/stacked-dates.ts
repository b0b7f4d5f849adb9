/** Dates that a narrow column broke over lines ("02/2020 –" above "01/2023"): one date, on the line where it began. */

import { findDates } from "../../text/dates.ts";
import { cutWords } from "../../text/words.ts";
import type { Row, Segment } from "./lines.ts";

const longest = 24;
/** Lines of one date are closer than this, in letters' sizes. */
const nextLine = 2.2;
/** Lines of the text beside it may come between. */
const rowsBetween = 4;
/** Lines of a column begin or end at one place, in points. */
const sameEdge = 1;

/** Does the text tell from when to when, and nothing else? */
export const isRange = (text: string): boolean => {
  const words = cutWords(text);
  const [date, ...others] = findDates(text, words, 0, words.folded.length, text.length);
  return date !== undefined && others.length === 0 && date.range && date.start === 0 && date.end === text.length;
};

const year = /^\d{4}$/;

/** Years of a list, each of its own line: the later one above, or three lines in a row that have one. */
const areListed = (rows: readonly Row[], index: number, above: Segment, below: Segment): boolean => {
  if (!year.test(above.text) || !year.test(below.text)) return false;
  const hasOne = (row: Row | undefined): boolean =>
    row?.segments.some(({ text, x0, x1 }) => year.test(text) && x0 < below.x1 && x1 > below.x0) === true;
  let count = 1;
  for (let at = index - 1; hasOne(rows[at]); at--) count++;
  for (let at = index + 1; hasOne(rows[at]); at++) count++;
  return count > 2 || below.text <= above.text;
};

const isOneDate = (above: Segment, below: Segment): boolean =>
  above.kind === "date" &&
  above.text.length < longest &&
  below.text.length < longest &&
  below.y - above.y < Math.max(above.size, below.size) * nextLine &&
  Math.min(above.x1, below.x1) > Math.max(above.x0, below.x0) &&
  !isRange(above.text) &&
  isRange(`${above.text} ${below.text}`);

/** Does it stand right below, in the same column? */
const isBelow = (above: Segment, below: Segment): boolean =>
  below.y - above.y < Math.max(above.size, below.size) * nextLine &&
  Math.min(Math.abs(above.x0 - below.x0), Math.abs(above.x1 - below.x1)) < sameEdge;

/** The rows, such dates made whole. What stands below one, a place, goes up to the line that the date left. */
export const withWholeDates = (rows: readonly Row[]): readonly Row[] => {
  const written: Row[] = [];
  let freed: { readonly row: number; readonly rest: Segment } | undefined;
  for (const [index, row] of rows.entries()) {
    const left: Segment[] = [];
    const vacated = freed;
    let gone: Segment | undefined;
    for (const segment of row.segments) {
      const above = written.slice(-rowsBetween).toReversed();
      const isBegun = (date: Segment): boolean => isOneDate(date, segment) && !areListed(rows, index, date, segment);
      const home = above.find(({ segments }) => segments.some(isBegun));
      const date = home?.segments.find(isBegun);
      if (home !== undefined && date !== undefined) {
        const whole = { ...date, text: `${date.text} ${segment.text}`, y: segment.y, x1: Math.max(date.x1, segment.x1) };
        written[written.indexOf(home)] = { ...home, segments: home.segments.map((one) => (one === date ? whole : one)) };
        gone = segment;
        continue;
      }
      const line = vacated === undefined ? undefined : written[vacated.row];
      const isPlace =
        row.segments.length > 1 && segment.kind === "text" && vacated !== undefined && isBelow(vacated.rest, segment);
      if (line === undefined || vacated === undefined || !isPlace) {
        left.push(segment);
        continue;
      }
      const place = { ...segment, y: line.y };
      written[vacated.row] = { ...line, segments: [...line.segments, place].sort((one, other) => one.x0 - other.x0) };
      gone = segment;
    }
    if (left.length === 0) continue;
    if (gone !== undefined) freed = { row: written.length, rest: gone };
    written.push({ ...row, segments: left });
  }
  return written;
};
