/**
 * The order in which a person reads a page: columns one after the other, but a line whose date stands at the right edge, or
 * a table's row, as one line. Regions are cut in two at empty gutters, again and again, until none is left.
 */

import { lookOf, type Row, type Segment } from "./lines.ts";
import { isMargin, labelsFirst } from "./margin-labels.ts";
import { withWholeCells } from "./wrapped-cells.ts";

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
const fewestLinesOfCards = 3;
const fewestLinesAbreast = 2;
const fewestPlainHeadings = 2;
const narrowestGutter = 6;
/** Left edges closer than this are one, in points. */
const sameEdge = 4;
/** Text is set in from its heading by no more, in points. */
const indent = 9;
const deepest = 6;
const plainlyLarger = 1.15;
const farLarger = 1.6;
/** Lines of a card are no farther apart, in the distances of its closest ones. */
const roomInCard = 1.6;
/** A heading between two lines leaves room of so many letters' sizes. */
const roomOfHeading = 2.5;

const isDate = ({ kind }: Segment): boolean => kind === "date";

type Cut = { readonly x: number; readonly from: number; readonly to: number; readonly weight: number };

type Side = { readonly segments: readonly Segment[]; readonly lines: number; readonly headings: number };

const sideOf = (rows: readonly Row[], keep: (segment: Segment) => boolean): Side => {
  const segments = rows.flatMap((row) => row.segments.filter(keep));
  const letters = new Map<string, number>();
  for (const segment of segments) letters.set(lookOf(segment), (letters.get(lookOf(segment)) ?? 0) + segment.text.length);
  const usual = [...letters].reduce((best, one) => (one[1] > best[1] ? one : best), ["", 0])[0];
  // A heading looks like one: "Online" among places is none.
  const headings = segments.filter(
    (segment) => segment.kind === "heading" && (lookOf(segment) !== usual || segment.text === segment.text.toUpperCase()),
  ).length;
  return { segments, lines: rows.filter((row) => row.segments.some(keep)).length, headings };
};

const sidesOf = (rows: readonly Row[], x: number): readonly [Side, Side] => [
  sideOf(rows, (segment) => segment.x1 <= x),
  sideOf(rows, (segment) => segment.x0 >= x),
];

/** Rows that both sides share, as a part of the smaller side's rows. A heading stands alone in a table as well. */
const sharedRows = (rows: readonly Row[], x: number): number => {
  let left = 0;
  let right = 0;
  let both = 0;
  for (const row of rows) {
    const texts = row.segments.filter((segment) => segment.kind !== "heading");
    const onLeft = texts.some((segment) => segment.x1 <= x);
    const onRight = texts.some((segment) => segment.x0 >= x);
    if (onLeft) left++;
    if (onRight) right++;
    if (onLeft && onRight) both++;
  }
  return both / Math.max(1, Math.min(left, right));
};

/** Cards side by side: a line that tells two dates is none, unless every line of a table tells when something began and ended. */
const areCards = (rows: readonly Row[], x: number): boolean => {
  const pairs = rows.flatMap(({ segments }) => {
    const [left, right] = [segments.find(({ x1 }) => x1 <= x), segments.find(({ x0 }) => x0 >= x)];
    return left === undefined || right === undefined ? [] : [[left, right]];
  });
  const dates = pairs.filter((pair) => pair.every(isDate)).length;
  return dates > 0 && pairs.filter((pair) => !pair.some(isDate)).length >= dates;
};

/** A column of dates under headings, to the right of other text: it opens a column, so the gutter lies before it. */
const hasColumnOfDates = (left: Side): boolean =>
  left.segments.some(
    (date) =>
      date.kind === "date" &&
      left.segments.some((segment) => segment.kind === "heading" && Math.abs(segment.x0 - date.x0) < indent) &&
      left.segments.filter((segment) => segment.x1 < date.x0 - narrowestGutter).length >= fewestLines,
  );

/** The rows from where the second side begins to where the first one ends. */
const abreast = (rows: readonly Row[], x: number): readonly Row[] => {
  const left = rows.map(({ segments }) => segments.some(({ x1 }) => x1 <= x));
  const right = rows.map(({ segments }) => segments.some(({ x0 }) => x0 >= x));
  const from = Math.max(left.indexOf(true), right.indexOf(true));
  return rows.slice(from, Math.min(left.lastIndexOf(true), right.lastIndexOf(true)) + 1);
};

const namesOfHeadings = ({ segments }: Side): ReadonlySet<string> =>
  new Set(segments.filter(({ kind }) => kind === "heading").map(({ text }) => text));

/** Mostly dates, with a place or two: they belong on the lines beside them, whatever comes further down. */
const areDates = (segments: readonly Segment[]): boolean => segments.filter(isDate).length * 2 > segments.length;

/** Two flows of text side by side, rather than one text with dates or labels at its edge. */
const areColumns = (rows: readonly Row[], x: number): boolean => {
  const [left, right] = sidesOf(rows, x);
  if (left.lines < fewestLines || right.lines < fewestLines) return false;
  const near = sidesOf(abreast(rows, x), x);
  if (near.some(({ lines, segments }) => lines < fewestLinesAbreast || isMargin(segments) || areDates(segments))) return false;
  if (near[0].lines * 2 < left.lines && near[1].lines * 2 < right.lines) return false;
  if (hasColumnOfDates(left)) return false;
  const headingsLeft = left.headings;
  const headingsRight = right.headings;
  if (headingsLeft > 0 && headingsRight > 0) return true;
  // Headings that look like text are some where both sides have several: the labels of a table stand on one.
  if ([left, right].every((side) => namesOfHeadings(side).size >= fewestPlainHeadings)) return true;
  const smaller = left.lines <= right.lines ? left : right;
  const dated = smaller.segments.filter(isDate).length;
  if (dated >= smaller.segments.length * 0.4) return false;
  if (headingsLeft + headingsRight > 0 && sharedRows(rows, x) < 0.85 && smaller.lines * 5 > Math.max(left.lines, right.lines))
    return true;
  return sharedRows(rows, x) < 0.55;
};

/**
 * The rows whose line goes on over a gutter at `x`: text that crosses it or ends too close to it, or that has a date which
 * belongs to nothing beyond the gutter: no text there begins or ends where it does, and no heading stands above it.
 */
const crossingRows = (rows: readonly Row[], x: number): readonly boolean[] => {
  const beyond = rows.map((row) => row.segments.filter((segment) => segment.x0 >= x));
  const begins = beyond.flatMap((segments) => segments.filter(({ kind }) => kind !== "date").map(({ x0 }) => x0));
  const ends = beyond.flatMap((segments) => segments.slice(1).map(({ x1 }) => x1));
  const headings = beyond.flatMap((segments) => segments.filter(({ kind }) => kind === "heading"));
  const isNear = (edges: readonly number[], at: number, room = sameEdge): boolean =>
    edges.some((edge) => Math.abs(edge - at) < room);
  return rows.map(({ segments, isWhole }, index) => {
    if (isWhole === true || segments.some((segment) => segment.x0 < x && segment.x1 > x - narrowestGutter + 1)) return true;
    const [date, ...others] = beyond[index] ?? [];
    const isForeign = date !== undefined && date.kind === "date" && !isNear(begins, date.x0, indent) && !isNear(ends, date.x1);
    return isForeign && segments.length > others.length + 1 && (others.length === 0 || headings.length > 0);
  });
};

/**
 * Headings of the whole page, though they end at their letters: alone on their line, with text on both sides of `x` on the line
 * below, room for them on the other side, and what stands there begins elsewhere than above. Where that side has headings of its
 * own, it is a column.
 */
const openingRows = (rows: readonly Row[], x: number): ReadonlySet<number> => {
  const sides = [(segment: Segment) => segment.x1 <= x, (segment: Segment) => segment.x0 >= x] as const;
  const opening = new Set<number>();
  for (const [own, other] of [sides, sides.toReversed()] as const) {
    if (own === undefined || other === undefined) continue;
    const found: number[] = [];
    let edges: number[] = [];
    let last = Infinity;
    rows.forEach(({ segments, y }, index) => {
      const [heading, beside] = segments;
      const below = rows[index + 1]?.segments ?? [];
      const next = below.find(other);
      const isAlone = heading?.kind === "heading" && beside === undefined && own(heading);
      if (isAlone && next !== undefined && below.some(own) && next.y - last > roomOfHeading * next.size) {
        if (!edges.some((edge) => Math.abs(edge - next.x0) < sameEdge)) found.push(index);
        edges = [];
      }
      const far = segments.find(other);
      if (far === undefined) return;
      edges.push(far.x0);
      last = y;
    });
    if (found.length > 0 && sideOf(rows, other).headings === 0) for (const index of found) opening.add(index);
  }
  return opening;
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
    const crossed = crossingRows(rows, x);
    const opening = openingRows(rows, x);
    for (let index = 0; index <= rows.length; index++) {
      if (index < rows.length && crossed[index] !== true && !opening.has(index)) continue;
      close(index);
      from = index + 1;
    }
  }
  return cuts
    .sort((left, right) => right.weight - left.weight || left.x - right.x)
    .find((cut) => areColumns(rows.slice(cut.from, cut.to), cut.x));
};

/** A block without headings, such as an address beside the name, ends above the first heading beside it: what follows is the page's. */
const aboveHeadings = (rows: readonly Row[], cut: Cut): Cut => {
  const sides = [(segment: Segment) => segment.x1 <= cut.x, (segment: Segment) => segment.x0 >= cut.x] as const;
  for (const [own, other] of [sides, sides.toReversed()]) {
    if (own === undefined || other === undefined) continue;
    const stretch = rows.slice(cut.from, cut.to);
    const last = stretch.findLastIndex(({ segments }) => segments.some(own));
    const heading = stretch.findIndex(({ segments }) => segments.some((one) => one.kind === "heading" && other(one)));
    if (heading > last && sideOf(stretch, own).headings === 0) return { ...cut, to: cut.from + heading };
  }
  return cut;
};

/** Where cards end that stand side by side: after the lines that only the longer one has, close below the others. */
const endOfCards = (rows: readonly Row[], x: number, from: number, to: number): number => {
  const stretch = rows.slice(from, to);
  const leading = stretch.slice(1).reduce((least, { y }, index) => Math.min(least, y - (stretch[index]?.y ?? 0)), Infinity);
  const edges = [0, 1].map((side) =>
    stretch.reduce((edge, { segments }) => Math.min(edge, segments[side]?.x0 ?? edge), Infinity),
  );
  const isInside = ({ x0, x1, kind }: Segment): boolean =>
    kind !== "heading" && (x0 >= x ? x0 > (edges[1] ?? x) - sameEdge : x1 <= x && x0 > (edges[0] ?? x) - sameEdge);
  let end = to;
  while (end < rows.length) {
    const [above, row] = [rows[end - 1], rows[end]];
    if (above === undefined || row === undefined || row.y - above.y > leading * roomInCard || !row.segments.every(isInside))
      break;
    end++;
  }
  return end;
};

/** Cards that stand side by side within one text: the lines that both have. */
const findCards = (rows: readonly Row[]): Cut | undefined => {
  const edges = new Set(rows.flatMap((row) => row.segments.slice(1).map(({ x0 }) => Math.floor(x0) - 1)));
  for (const x of edges) {
    const isPaired = rows.map(
      ({ segments }) => segments.length > 1 && segments.every(({ x0, x1 }) => x1 <= x || x0 >= x) && (segments[0]?.x1 ?? x) <= x,
    );
    for (let from = isPaired.indexOf(true); from >= 0;) {
      const end = isPaired.indexOf(false, from);
      const to = end < 0 ? rows.length : end;
      if (to - from >= fewestLinesOfCards && areCards(rows.slice(from, to), x))
        return { x, from, to: endOfCards(rows, x, from, to), weight: 0 };
      from = isPaired.indexOf(true, to);
    }
  }
  return undefined;
};

/** `largest` is the size of the page's largest letters, where the candidate's name may be. */
const writeRows = (rows: readonly Row[], region: number, largest: number): readonly VisualLine[] => {
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
    const [first, ...others] = row.segments;
    const usual = Math.min(...row.segments.map(({ size }) => size));
    const name = others.find(({ size }) => size >= largest && size > usual * farLarger);
    // A label in the margin opens its section, and a name in large letters comes before what stands beside it.
    const apart = first !== undefined && others.length > 0 && first.kind === "heading" ? first : name;
    if (apart !== undefined) push([apart]);
    push(row.segments.filter((segment) => segment !== apart));
  }
  return lines;
};

const part = (rows: readonly Row[], keep: (segment: Segment) => boolean): readonly Row[] =>
  rows.flatMap((row) => {
    const segments = row.segments.filter(keep);
    const [first] = segments;
    return first === undefined ? [] : [{ y: first.y, size: Math.max(...segments.map((segment) => segment.size)), segments }];
  });

/** The eye goes first where the largest letters are, when these head a column: there stands the name. */
const isReadFirst = (column: readonly Row[], other: readonly Row[]): boolean => {
  const largest = Math.max(...column.slice(0, 2).map(({ size }) => size));
  return largest > plainlyLarger * Math.max(...other.map(({ size }) => size));
};

/** Lines of a page, which counts from 0, in reading order. */
export const inReadingOrder = (rows: readonly Row[], page: number): readonly VisualLine[] => {
  let region = 0;
  const largest = page === 0 ? rows.reduce((size, row) => Math.max(size, row.size), 0) : Infinity;
  const order = (given: readonly Row[], depth: number): readonly VisualLine[] => {
    const part_ = withWholeCells(given);
    const found = depth > deepest ? undefined : (findCut(part_) ?? findCards(part_));
    const cut = found === undefined ? undefined : aboveHeadings(part_, found);
    if (cut === undefined) return writeRows(labelsFirst(part_), region++, largest);
    const middle = part_.slice(cut.from, cut.to);
    const left = part(middle, (segment) => segment.x1 <= cut.x);
    const right = part(middle, (segment) => segment.x0 >= cut.x);
    const columns = page === 0 && isReadFirst(right, left) ? [right, left] : [left, right];
    return [part_.slice(0, cut.from), ...columns, part_.slice(cut.to)].flatMap((rows_) => order(rows_, depth + 1));
  };
  return order(rows, 0);
};
