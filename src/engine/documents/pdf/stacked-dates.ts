/** Dates that a narrow column broke over lines ("02/2020 –" above "01/2023"): one date, on the line where it began. */

import { findDates } from "../../text/dates.ts";
import { cutWords } from "../../text/words.ts";
import type { Row, Segment } from "./lines.ts";

const longest = 24;
/** Lines of one date are closer than this, in letters' sizes. */
const nextLine = 2.2;
/** Lines of the text beside it may come between. */
const rowsBetween = 4;

/** Does the text tell from when to when, and nothing else? */
export const isRange = (text: string): boolean => {
  const words = cutWords(text);
  const [date, ...others] = findDates(text, words, 0, words.folded.length, text.length);
  return date !== undefined && others.length === 0 && date.range && date.start === 0 && date.end === text.length;
};

const isOneDate = (above: Segment, below: Segment): boolean =>
  above.kind === "date" &&
  above.text.length < longest &&
  below.text.length < longest &&
  below.y - above.y < Math.max(above.size, below.size) * nextLine &&
  Math.min(above.x1, below.x1) > Math.max(above.x0, below.x0) &&
  !isRange(above.text) &&
  isRange(`${above.text} ${below.text}`);

/** The rows, such dates made whole. */
export const withWholeDates = (rows: readonly Row[]): readonly Row[] => {
  const written: Row[] = [];
  for (const row of rows) {
    const left: Segment[] = [];
    for (const segment of row.segments) {
      const above = written.slice(-rowsBetween).toReversed();
      const home = above.find((candidate) => candidate.segments.some((date) => isOneDate(date, segment)));
      const date = home?.segments.find((candidate) => isOneDate(candidate, segment));
      if (home === undefined || date === undefined) {
        left.push(segment);
        continue;
      }
      const whole = { ...date, text: `${date.text} ${segment.text}`, y: segment.y, x1: Math.max(date.x1, segment.x1) };
      written[written.indexOf(home)] = { ...home, segments: home.segments.map((one) => (one === date ? whole : one)) };
    }
    if (left.length > 0) written.push({ ...row, segments: left });
  }
  return written;
};
