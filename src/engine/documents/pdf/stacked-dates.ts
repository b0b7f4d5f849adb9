/** Dates that a narrow column broke over lines ("02/2020 –" above "01/2023"): one date, on the line where it began. */

import type { Row, Segment } from "./lines.ts";

const goesOn = /(?:[-–—]|\b(?:to|until|bis|à|au|a|al|até|hasta|fino a))$/iu;
const continues = /^(?:[-–—]|(?:to|until|bis|à|au|a|al|até|hasta|fino a)\b)/iu;
const dated = /\b(?:19|20)\d\d\b|\b\d{1,2}[/.]\d{2,4}\b/u;
const longest = 24;
/** Lines of one date are closer than this, in letters' sizes. */
const nextLine = 2.2;
/** Lines of the text beside it may come between. */
const rowsBetween = 4;

const isPiece = (segment: Segment): boolean => segment.text.length < longest;
const overlaps = (above: Segment, below: Segment): boolean => Math.min(above.x1, below.x1) > Math.max(above.x0, below.x0);

const isOneDate = (above: Segment, below: Segment): boolean =>
  isPiece(above) &&
  isPiece(below) &&
  dated.test(above.text) &&
  below.y - above.y < Math.max(above.size, below.size) * nextLine &&
  overlaps(above, below) &&
  (goesOn.test(above.text) || continues.test(below.text));

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
      const text = `${date.text} ${segment.text}`;
      const whole: Segment = { ...date, text, kind: "date", y: segment.y, x1: Math.max(date.x1, segment.x1) };
      written[written.indexOf(home)] = { ...home, segments: home.segments.map((one) => (one === date ? whole : one)) };
    }
    if (left.length > 0) written.push({ ...row, segments: left });
  }
  return written;
};
