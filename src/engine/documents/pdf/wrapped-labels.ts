/** Labels of a form that their narrow column broke over lines ("Name and address of" above "employer"): one label, on its first line. */

import { kindOf } from "../segment-kinds.ts";
import type { Row, Segment } from "./lines.ts";

/** What a label that goes on ends with; two items of a list do not. */
const endsOpen = /\s(?:and|or|of|for|the|to|in|with|by|providing|et|ou|de|du|des|und|oder|der|von|y|o|e|del|di|da|do)$/iu;
const words = /^[\p{L} /()&-]+$/u;
const opensSmall = /^\p{Ll}/u;
/** Lines of one label are closer than this, in letters' sizes, and start or end at the same place within so many points. */
const nextLine = 1.7;
const sameEdge = 1;
/** A form has so many labels, which begin at so many places though they end at one. */
const fewestLabels = 5;
const fewestBeginnings = 4;
/** Lines of one such label are closer than this, in letters' sizes, or nearly as close as any; most labels stand farther apart. */
const nextLineOfForm = 1.25;
const farthestLineOfForm = 1.4;
const nearlyAsClose = 1.12;
const mostCompared = 50;

const isRest = (above: Segment, below: Segment): boolean =>
  opensSmall.test(below.text) &&
  words.test(below.text) &&
  words.test(above.text) &&
  endsOpen.test(above.text) &&
  above.font === below.font &&
  below.y - above.y < below.size * nextLine &&
  (Math.abs(above.x0 - below.x0) < sameEdge || Math.abs(above.x1 - below.x1) < sameEdge);

/** The right edge of a form's labels, which stand against their values. */
const edgeOfLabels = (rows: readonly Row[]): number | undefined => {
  const edges = new Map<number, number[]>();
  for (const { segments } of rows) {
    const [label, value] = segments;
    if (label === undefined || value === undefined) continue;
    const edge = Math.round(label.x1);
    edges.set(edge, [...(edges.get(edge) ?? []).slice(-mostCompared), label.x0]);
  }
  const [edge, beginnings] = [...edges].reduce((best, one) => (one[1].length > best[1].length ? one : best), [0, [] as number[]]);
  const different = new Set(beginnings.map(Math.round)).size;
  return beginnings.length >= fewestLabels && different >= fewestBeginnings ? edge : undefined;
};

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

/** The rows of a form, labels made whole that are set to the right: there the lines of a label, and nothing else, stand close. */
export const withWholeLabelsAtRight = (rows: readonly Row[]): readonly Row[] => {
  const edge = edgeOfLabels(rows);
  if (edge === undefined) return rows;
  const isLabel = (segment: Segment): boolean => Math.abs(segment.x1 - edge) <= sameEdge;
  const labels = rows.filter(({ segments: [label] }) => label !== undefined && isLabel(label));
  const steps = labels.slice(1).map(({ y }, index) => y - (labels[index]?.y ?? 0));
  const closest = steps.reduce((least, step) => Math.min(least, step), Infinity) * nearlyAsClose;
  const isClose = ({ y }: Segment, below: Segment): boolean =>
    below.y - y < Math.min(Math.max(closest, below.size * nextLineOfForm), below.size * farthestLineOfForm);
  const close = labels.filter(({ segments: [below, value] }, index) => {
    const above = labels[index - 1]?.segments[0];
    return above !== undefined && below !== undefined && value !== undefined && isClose(above, below);
  });
  const isTight = close.length * 3 > labels.length;
  const written: Row[] = [];
  let home = -1;
  let above: Segment | undefined;
  for (const row of rows) {
    const [label, ...values] = row.segments;
    if (label === undefined || !isLabel(label)) {
      written.push(row);
      continue;
    }
    const open = written[home];
    const isNext = above !== undefined && isClose(above, label);
    // What stands below a date is no label: an employer, and a place below that.
    const isOther = label.kind === "date" || (isNext && home < 0);
    const goesOn = isNext && above?.font === label.font && above.size === label.size && (!isTight || values.length === 0);
    const first = open?.segments[0];
    above = label;
    if (open === undefined || first === undefined || isOther || !goesOn) {
      home = isOther ? -1 : written.length;
      written.push(row);
      continue;
    }
    const text = `${first.text} ${label.text}`;
    // At its middle: no gap is seen above or below it, where a label has two lines and its value one.
    const whole = { ...first, text, kind: kindOf(text), x0: Math.min(first.x0, label.x0), y: (first.y + label.y) / 2 };
    written[home] = { ...open, segments: [whole, ...open.segments.slice(1)] };
    if (values.length > 0) written.push({ ...row, segments: values });
  }
  return written;
};
