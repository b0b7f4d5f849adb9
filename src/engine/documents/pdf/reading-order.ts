/**
 * The order in which a person reads a page: columns one after the other, but a line whose date stands at the right edge, or
 * a table's row, as one line. Regions are cut in two at empty gutters, again and again, until none is left.
 */

import { headingForm, sectionOfPhrase } from "../../text/headings.ts";
import type { Row, Segment } from "./lines.ts";

/** A line to be written, with where it stood. Wide gaps inside are tabs. */
export type VisualLine = {
  readonly text: string;
  readonly y: number;
  readonly x: number;
  readonly size: number;
  readonly font: string;
  readonly region: number;
};

const fewestLines = 4;
const narrowestGutter = 6;
const deepest = 6;

const dateLike = /\b(?:19|20)\d\d\b|\bpresent\b|\bcurrent\b|\b\d{1,2}[/.]\d{2,4}\b/i;
const isHeading = (segment: Segment): boolean =>
  segment.text.length < 50 && sectionOfPhrase(headingForm(segment.text)) !== undefined;

type Cut = { readonly x: number; readonly from: number; readonly to: number; readonly weight: number };

type Side = { readonly segments: readonly Segment[]; readonly lines: number; readonly headings: number };

const lookOf = (segment: Segment): string => `${segment.font} ${String(Math.round(segment.size * 2))}`;

const sideOf = (rows: readonly Row[], keep: (segment: Segment) => boolean): Side => {
  const segments = rows.flatMap((row) => row.segments.filter(keep));
  const letters = new Map<string, number>();
  for (const segment of segments) letters.set(lookOf(segment), (letters.get(lookOf(segment)) ?? 0) + segment.text.length);
  const usual = [...letters].reduce((best, one) => (one[1] > best[1] ? one : best), ["", 0])[0];
  // A heading looks like one: "Online" among places is none.
  const headings = segments.filter(
    (segment) => isHeading(segment) && (lookOf(segment) !== usual || segment.text === segment.text.toUpperCase()),
  ).length;
  return { segments, lines: rows.filter((row) => row.segments.some(keep)).length, headings };
};

/** Rows that both sides share, as a part of the smaller side's rows. */
const sharedRows = (rows: readonly Row[], x: number): number => {
  let left = 0;
  let right = 0;
  let both = 0;
  for (const row of rows) {
    const onLeft = row.segments.some((segment) => segment.x1 <= x);
    const onRight = row.segments.some((segment) => segment.x0 >= x);
    if (onLeft) left++;
    if (onRight) right++;
    if (onLeft && onRight) both++;
  }
  return both / Math.max(1, Math.min(left, right));
};

/** Two flows of text side by side, rather than one text with dates or labels at its edge. */
const areColumns = (rows: readonly Row[], x: number): boolean => {
  const left = sideOf(rows, (segment) => segment.x1 <= x);
  const right = sideOf(rows, (segment) => segment.x0 >= x);
  if (left.lines < fewestLines || right.lines < fewestLines) return false;
  const headingsLeft = left.headings;
  const headingsRight = right.headings;
  // A margin of nothing but headings labels what stands beside it.
  if (headingsLeft > 0 && headingsLeft === left.segments.length) return false;
  if (headingsLeft > 0 && headingsRight > 0) return true;
  const smaller = left.lines <= right.lines ? left : right;
  const dated = smaller.segments.filter((segment) => dateLike.test(segment.text) && segment.text.length < 40).length;
  if (dated >= smaller.segments.length * 0.4) return false;
  if (headingsLeft + headingsRight > 0 && sharedRows(rows, x) < 0.85 && smaller.lines * 5 > Math.max(left.lines, right.lines))
    return true;
  return sharedRows(rows, x) < 0.55;
};

/** The gutter that parts most of the region, with the rows it parts. */
const findCut = (rows: readonly Row[]): Cut | undefined => {
  const edges = new Set<number>();
  for (const row of rows) for (const segment of row.segments.slice(1)) edges.add(Math.floor(segment.x0 * 2) / 2 - 1);
  for (const row of rows)
    if (row.segments.length === 1 && row.segments[0] !== undefined) edges.add(Math.floor(row.segments[0].x0 * 2) / 2 - 1);
  const candidates = [...edges].sort((left, right) => left - right);
  const cuts: Cut[] = [];
  const tried =
    candidates.length > 200 ? candidates.filter((_, index) => index % Math.ceil(candidates.length / 200) === 0) : candidates;
  for (const x of tried) {
    let from = 0;
    const close = (to: number): void => {
      if (to - from >= fewestLines) {
        let left = 0;
        let right = 0;
        let nearLeft = -Infinity;
        let nearRight = Infinity;
        for (let index = from; index < to; index++) {
          for (const segment of rows[index]?.segments ?? []) {
            if (segment.x1 <= x) {
              left++;
              nearLeft = Math.max(nearLeft, segment.x1);
            } else {
              right++;
              nearRight = Math.min(nearRight, segment.x0);
            }
          }
        }
        const gutter = nearRight - nearLeft;
        if (left >= fewestLines && right >= fewestLines && gutter >= narrowestGutter)
          cuts.push({ x, from, to, weight: Math.min(left, right) * 4 + (to - from) + Math.min(gutter, 30) / 10 });
      }
    };
    for (let index = 0; index <= rows.length; index++) {
      const crossed =
        index === rows.length || (rows[index]?.segments.some((segment) => segment.x0 < x && segment.x1 > x) ?? false);
      if (!crossed) continue;
      close(index);
      from = index + 1;
    }
  }
  return cuts
    .sort((left, right) => right.weight - left.weight || left.x - right.x)
    .find((cut) => areColumns(rows.slice(cut.from, cut.to), cut.x));
};

const writeRows = (rows: readonly Row[], region: number): readonly VisualLine[] => {
  const lines: VisualLine[] = [];
  const push = (segments: readonly Segment[]): void => {
    const [first] = segments;
    if (first === undefined) return;
    const main = segments.reduce((best, segment) => (segment.x1 - segment.x0 > best.x1 - best.x0 ? segment : best), first);
    lines.push({
      text: segments.map((segment) => segment.text).join("\t"),
      y: main.y,
      x: first.x0,
      size: main.size,
      font: main.font,
      region,
    });
  };
  for (const row of rows) {
    const [first] = row.segments;
    // A label in the margin opens its section.
    if (first !== undefined && row.segments.length > 1 && isHeading(first)) {
      push([first]);
      push(row.segments.slice(1));
    } else push(row.segments);
  }
  return lines;
};

const part = (rows: readonly Row[], keep: (segment: Segment) => boolean): readonly Row[] =>
  rows.flatMap((row) => {
    const segments = row.segments.filter(keep);
    const [first] = segments;
    return first === undefined ? [] : [{ y: first.y, size: Math.max(...segments.map((segment) => segment.size)), segments }];
  });

/** Lines in reading order. */
export const inReadingOrder = (rows: readonly Row[]): readonly VisualLine[] => {
  let region = 0;
  const order = (part_: readonly Row[], depth: number): readonly VisualLine[] => {
    const cut = depth > deepest || part_.length < fewestLines ? undefined : findCut(part_);
    if (cut === undefined) return writeRows(part_, region++);
    const middle = part_.slice(cut.from, cut.to);
    return [
      ...order(part_.slice(0, cut.from), depth + 1),
      ...order(
        part(middle, (segment) => segment.x1 <= cut.x),
        depth + 1,
      ),
      ...order(
        part(middle, (segment) => segment.x0 >= cut.x),
        depth + 1,
      ),
      ...order(part_.slice(cut.to), depth + 1),
    ];
  };
  return order(rows, 0);
};
