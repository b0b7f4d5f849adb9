/** Fragments to lines: what stands on one baseline within one column, cut into segments at wide gaps. */

import { kindOf, type SegmentKind } from "../segment-kinds.ts";
import { isBulletUnit } from "../visual-text.ts";
import type { Fragment } from "./fragments.ts";
import { withWholeAddresses } from "./broken-addresses.ts";
import { joinAccent } from "./overprinted-accents.ts";
import { inLogicalOrder, isFromRight, type Piece } from "./right-to-left.ts";
import { withoutSpacedLetters } from "./spaced-letters.ts";
import { withWholeDates } from "./stacked-dates.ts";
import { withWholeLabels, withWholeLabelsAtRight } from "./wrapped-labels.ts";

/** A stretch of one line without a wide gap. */
export type Segment = {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
  readonly font: string;
  readonly kind: SegmentKind;
};

/** A whole one is a table's: no column ends in it. */
export type Row = {
  readonly y: number;
  readonly size: number;
  readonly segments: readonly Segment[];
  readonly isWhole?: boolean;
};

/** A gap that wide separates things; in em. A word space is about a quarter of one. */
const wideGap = 1.4;
const wordGap = 0.16;
/** A heading or a date in a margin may stand as close to its text as this. */
const marginGap = 0.7;
/** What begins where much else begins, behind a gap, stands in a column of its own, even as close as this to what is left of it. */
const columnGap = 0.75;
const cellGap = 0.4;
const fewestInColumn = 4;
/** Points: boxes in a column stand in by no more. */
const setInColumn = 12;
/** Baselines closer than this belong together; in em of the larger letter. */
const sameLine = 0.32;

export const lookOf = (segment: Segment): string => `${segment.font} ${String(Math.round(segment.size * 2))}`;

const isBlank = (fragment: Fragment): boolean => fragment.text.trim() === "";

/** Where columns begin, in whole points: the left edges that several lines share behind a gap. */
const columnEdges = (lines: readonly (readonly Fragment[])[]): readonly number[] => {
  const counts = new Map<number, number>();
  for (const line of lines) {
    let before: Fragment | undefined;
    for (const fragment of line) {
      if (isBlank(fragment)) continue;
      if (before !== undefined && fragment.x - before.x - before.width > columnGap * before.size)
        counts.set(Math.round(fragment.x), (counts.get(Math.round(fragment.x)) ?? 0) + 1);
      before = fragment;
    }
  }
  return [...counts].filter(([, count]) => count >= fewestInColumn).map(([edge]) => edge);
};

/** Does a column begin between `left`, where something ends, and `right`, where something begins? */
const beginsColumn = (columns: readonly number[], left: number, right: number): boolean =>
  columns.some((edge) => Math.round(right) === edge || (left < edge && right > edge && right < edge + setInColumn));

const joinFragments = (fragments: readonly Fragment[], columns: readonly number[]): readonly Segment[] => {
  const segments: Segment[] = [];
  let open:
    | { text: string; x0: number; x1: number; y: number; size: number; font: string; weight: number; pieces: Piece[] }
    | undefined;
  const close = (): void => {
    const text = (open === undefined ? "" : isFromRight(open.pieces) ? inLogicalOrder(open.pieces) : open.text).trim();
    if (open !== undefined && text !== "") {
      const { x0, x1, y, size, font } = open;
      segments.push({ text, x0, x1, y, size, font, kind: kindOf(text) });
    }
    open = undefined;
  };
  for (const fragment of fragments) {
    const blank = isBlank(fragment);
    const right = fragment.x + fragment.width;
    if (open === undefined) {
      if (!blank)
        open = {
          text: fragment.text,
          x0: fragment.x,
          x1: right,
          y: fragment.y,
          size: fragment.size,
          font: fragment.font,
          weight: fragment.width,
          pieces: [fragment],
        };
      continue;
    }
    // A blank says only that there is one: its width is often that of the gap.
    if (blank) {
      if (!open.text.endsWith(" ")) open.text += " ";
      open.pieces.push({ text: " ", rightToLeft: undefined });
      continue;
    }
    const gap = fragment.x - open.x1;
    // Beside a name in huge letters a contact keeps its own measure.
    const em = Math.min(Math.max(open.size, fragment.size), Math.min(open.size, fragment.size) * 1.2);
    const bullet = open.text.trim().length === 1 && isBulletUnit(open.text.trim().charCodeAt(0));
    const looksAlike = fragment.size === open.size && fragment.font === open.font;
    const inMargin =
      !looksAlike &&
      gap > em * marginGap &&
      ((segments.length === 0 && kindOf(open.text.trim()) !== "text") || kindOf(fragment.text.trim()) !== "text");
    const inColumn = gap > em * cellGap && !bullet && beginsColumn(columns, open.x1, fragment.x);
    if (inMargin || inColumn || gap > em * (bullet ? 6 : wideGap)) {
      close();
      open = {
        text: fragment.text,
        x0: fragment.x,
        x1: right,
        y: fragment.y,
        size: fragment.size,
        font: fragment.font,
        weight: fragment.width,
        pieces: [fragment],
      };
      continue;
    }
    const accented = gap < 0 ? joinAccent(open.text, fragment.text) : undefined;
    if (accented !== undefined) {
      open.text = accented;
      open.x1 = Math.max(open.x1, right);
      continue;
    }
    const spaced = open.text.endsWith(" ") || fragment.text.startsWith(" ");
    const between = !spaced && gap > em * wordGap ? " " : "";
    open.text += between + fragment.text;
    if (between !== "") open.pieces.push({ text: between, rightToLeft: undefined });
    open.pieces.push(fragment);
    open.x1 = Math.max(open.x1, right);
    if (fragment.width > open.weight) {
      open.weight = fragment.width;
      open.size = fragment.size;
      open.font = fragment.font;
      open.y = fragment.y;
    }
  }
  close();
  return segments;
};

/** Rows from top to bottom; in each, segments from left to right. */
export const rowsOf = (fragments: readonly Fragment[]): readonly Row[] => {
  const sorted = fragments
    .map((fragment, index) => ({ fragment, index }))
    .sort((left, right) => left.fragment.y - right.fragment.y || left.index - right.index);
  const lines: (readonly Fragment[])[] = [];
  let group: Fragment[] = [];
  let baseline = 0;
  let largest = 0;
  const close = (): void => {
    if (group.length > 0) {
      const inOrder = group
        .map((fragment, index) => ({ fragment, index }))
        .sort((left, right) => left.fragment.x - right.fragment.x || left.index - right.index);
      const line = inOrder.map(({ fragment }) => fragment);
      // Letters of scripts from the right come one by one, and their order is not told yet.
      lines.push(line.some(({ rightToLeft }) => rightToLeft) ? line : withoutSpacedLetters(line));
    }
    group = [];
  };
  for (const { fragment } of sorted) {
    if (isBlank(fragment) && group.length === 0) continue;
    const em = Math.max(largest, fragment.size);
    // Letters of one line differ in size (a raised footnote mark), lines of small print stay apart.
    if (group.length > 0 && fragment.y - baseline > Math.min(em, Math.min(largest, fragment.size) * 1.8) * sameLine) close();
    if (group.length === 0) {
      baseline = fragment.y;
      largest = 0;
    }
    if (!isBlank(fragment) && fragment.size > largest) {
      largest = fragment.size;
      baseline = fragment.y;
    }
    group.push(fragment);
  }
  close();
  const columns = columnEdges(lines);
  const rows = lines.flatMap((line): readonly Row[] => {
    const segments = joinFragments(line, columns);
    const [first, ...others] = segments;
    if (first === undefined) return [];
    const { y, size } = others.reduce((best, segment) => (segment.size > best.size ? segment : best), first);
    return [{ y, size, segments }];
  });
  return withWholeLabelsAtRight(withWholeDates(withWholeLabels(withWholeAddresses(rows))));
};
