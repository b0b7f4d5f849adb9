/**
 * Headings that a designer put into the left margin, beside the text they open. They may stand at the middle of that text or a
 * little under its first line; a reader takes them first all the same.
 */

import { withWholeHeadings } from "./broken-headings.ts";
import { lookOf, type Row, type Segment } from "./lines.ts";

const nearlyAsWide = 0.9;
const fewestLabels = 2;

/** One in so many things in a margin may be something else. */
const strayShare = 8;

/** Headings that look like some: capitals, or a look that more headings have than text ("training", the last word of a line). */
const headingsAmong = (segments: readonly Segment[]): readonly Segment[] => {
  const balance = new Map<string, number>();
  for (const segment of segments) {
    const vote = segment.kind === "heading" ? 1 : segment.kind === "text" ? -1 : 0;
    balance.set(lookOf(segment), (balance.get(lookOf(segment)) ?? 0) + vote);
  }
  return segments.filter(
    (segment) =>
      segment.kind === "heading" && (segment.text === segment.text.toUpperCase() || (balance.get(lookOf(segment)) ?? 0) > 0),
  );
};

/** Nothing but headings, what looks like them, and dates: they stand beside the text they belong to, be it at another height. */
export const isMargin = (segments: readonly Segment[]): boolean => {
  const headings = headingsAmong(segments);
  const looks = new Set(headings.map(lookOf));
  // What stands above the first heading is the end of the text above.
  const from = headings[0] === undefined ? 0 : segments.indexOf(headings[0]);
  const others = segments.slice(from).filter((segment) => segment.kind === "text");
  const strays = others.filter((segment) => !looks.has(lookOf(segment)));
  return others.length < headings.length && strays.length * strayShare <= segments.length;
};

/** Where the margin ends, when all that stands left of its edge makes one. */
const marginOf = (rows: readonly Row[]): { readonly edge: number; readonly looks: ReadonlySet<string> } | undefined => {
  const headings = rows.flatMap((row) => row.segments.slice(0, 1).filter((segment) => segment.kind === "heading"));
  const outermost = Math.min(...headings.map((segment) => segment.x0));
  const edge = Math.max(...headings.map((segment) => segment.x1));
  const looks = new Set(headings.map(lookOf));
  const from = rows.findIndex((row) => row.segments[0] === headings[0]);
  const inside = rows.slice(from).flatMap((row) => row.segments.filter((segment) => segment.x0 < edge));
  const beside = rows.some((row) => row.segments.some((segment) => segment.x0 >= edge));
  const ends = inside.every((segment) => segment.x1 <= edge);
  return headings.length >= fewestLabels && beside && outermost < edge && ends && isMargin(inside) ? { edge, looks } : undefined;
};

/**
 * Where the block of a label begins, between the label before it and its own row: after the widest gap between the lines beside
 * the margin, or the last one that is nearly as wide.
 */
const blockStart = (beside: readonly number[], rows: readonly Row[], before: number, at: number): number => {
  const lines = beside.filter((row) => row >= before && row < at);
  const next = beside.find((row) => row >= at);
  const ys = [...lines, ...(next === undefined ? [] : [next])].map((row) => rows[row]?.y ?? 0);
  const gaps = ys.slice(1).map((y, index) => y - (ys[index] ?? 0));
  const widest = Math.max(...gaps);
  const gap = gaps.findLastIndex((distance) => distance > widest * nearlyAsWide);
  return gap < 0 ? at : Math.min(at, lines[gap + 1] ?? at);
};

/** The rows, each label of the margin before the block it stands beside. Rows that have no such margin stay as they are. */
export const labelsFirst = (given: readonly Row[]): readonly Row[] => {
  const rows = withWholeHeadings(given);
  const margin = marginOf(rows);
  if (margin === undefined) return given;
  const isLabel = (segment: Segment): boolean =>
    segment.x1 <= margin.edge && segment.kind !== "date" && margin.looks.has(lookOf(segment));
  const beside = rows.flatMap((row, index) => (row.segments.some((segment) => segment.x0 >= margin.edge) ? [index] : []));
  const moved = rows.map((): Row[] => []);
  let before = 0;
  const stayed = rows.map((row, index): Row | undefined => {
    const labels = row.segments.filter(isLabel);
    if (labels.length === 0) return row;
    moved[blockStart(beside, rows, before, index)]?.push({ ...row, segments: labels });
    before = index;
    const others = row.segments.filter((segment) => !isLabel(segment));
    return others.length === 0 ? undefined : { ...row, segments: others };
  });
  return rows.flatMap((_, index) => [...(moved[index] ?? []), ...[stayed[index] ?? []].flat()]);
};
