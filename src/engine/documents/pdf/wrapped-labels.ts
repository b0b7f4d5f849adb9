/** Labels of a form that their narrow column broke over lines ("Name and address of" above "employer"): one label, on its first line. */

import type { Row, Segment } from "./lines.ts";

/** What a label that goes on ends with; two items of a list do not. */
const endsOpen = /\s(?:and|or|of|for|the|to|in|with|by|providing|et|ou|de|du|des|und|oder|der|von|y|o|e|del|di|da|do)$/iu;
const words = /^[\p{L} /()&-]+$/u;
const opensSmall = /^\p{Ll}/u;
/** Lines of one label are closer than this, in letters' sizes, and start or end at the same place within so many points. */
const nextLine = 1.7;
const sameEdge = 1;

const isRest = (above: Segment, below: Segment): boolean =>
  opensSmall.test(below.text) &&
  words.test(below.text) &&
  words.test(above.text) &&
  endsOpen.test(above.text) &&
  above.font === below.font &&
  below.y - above.y < below.size * nextLine &&
  (Math.abs(above.x0 - below.x0) < sameEdge || Math.abs(above.x1 - below.x1) < sameEdge);

/** The rows, such labels made whole; what stands to their right stays on its line. */
export const withWholeLabels = (rows: readonly Row[]): readonly Row[] => {
  const written: Row[] = [];
  let home = -1;
  for (const row of rows) {
    const [first, ...values] = row.segments;
    const labelled = written[home];
    const label = labelled?.segments[0];
    const value = labelled?.segments[1];
    const isBeside = value !== undefined && values.every(({ x0 }) => Math.abs(x0 - value.x0) < sameEdge);
    if (first === undefined || label === undefined || labelled === undefined || !isBeside || !isRest(label, first)) {
      if (row.segments.length > 1) home = written.length;
      written.push(row);
      continue;
    }
    const whole = { ...label, text: `${label.text} ${first.text}`, x1: Math.max(label.x1, first.x1), y: first.y };
    written[home] = { ...labelled, segments: [whole, ...labelled.segments.slice(1)] };
    if (values.length > 0) written.push({ ...row, segments: values });
  }
  return written;
};
