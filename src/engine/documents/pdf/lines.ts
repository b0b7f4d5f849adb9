/** Fragments to lines: what stands on one baseline within one column, cut into segments at wide gaps. */

import { kindOf, type SegmentKind } from "../segment-kinds.ts";
import { isBulletUnit } from "../visual-text.ts";
import type { Fragment } from "./fragments.ts";
import { joinAccent } from "./overprinted-accents.ts";
import { withoutSpacedLetters } from "./spaced-letters.ts";
import { withWholeDates } from "./stacked-dates.ts";

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

export type Row = { readonly y: number; readonly size: number; readonly segments: readonly Segment[] };

/** A gap that wide separates things; in em. A word space is about a quarter of one. */
const wideGap = 1.4;
const wordGap = 0.16;
/** A heading or a date in a margin may stand as close to its text as this. */
const marginGap = 0.7;
/** Baselines closer than this belong together; in em of the larger letter. */
const sameLine = 0.32;

export const lookOf = (segment: Segment): string => `${segment.font} ${String(Math.round(segment.size * 2))}`;

const joinFragments = (fragments: readonly Fragment[]): readonly Segment[] => {
  const segments: Segment[] = [];
  let open:
    | { text: string; x0: number; x1: number; y: number; size: number; font: string; weight: number; rightToLeft: boolean }
    | undefined;
  const close = (): void => {
    const text = open?.text.trim() ?? "";
    if (open !== undefined && text !== "") {
      const { x0, x1, y, size, font } = open;
      segments.push({ text, x0, x1, y, size, font, kind: kindOf(text) });
    }
    open = undefined;
  };
  for (const fragment of fragments) {
    const blank = fragment.text.trim() === "";
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
          rightToLeft: fragment.rightToLeft,
        };
      continue;
    }
    // A blank says only that there is one: its width is often that of the gap.
    if (blank) {
      if (!open.text.endsWith(" ")) open.text += " ";
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
    if (inMargin || gap > em * (bullet ? 6 : wideGap)) {
      close();
      open = {
        text: fragment.text,
        x0: fragment.x,
        x1: right,
        y: fragment.y,
        size: fragment.size,
        font: fragment.font,
        weight: fragment.width,
        rightToLeft: fragment.rightToLeft,
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
    open.text =
      open.rightToLeft && fragment.rightToLeft ? fragment.text + between + open.text : open.text + between + fragment.text;
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
  const rows: Row[] = [];
  let group: Fragment[] = [];
  let baseline = 0;
  let largest = 0;
  const close = (): void => {
    if (group.length > 0) {
      const inOrder = group
        .map((fragment, index) => ({ fragment, index }))
        .sort((left, right) => left.fragment.x - right.fragment.x || left.index - right.index);
      const segments = joinFragments(withoutSpacedLetters(inOrder.map(({ fragment }) => fragment)));
      const first = segments.reduce<Segment | undefined>(
        (best, segment) => (best === undefined || segment.size > best.size ? segment : best),
        undefined,
      );
      if (first !== undefined) rows.push({ y: first.y, size: first.size, segments });
    }
    group = [];
  };
  for (const { fragment } of sorted) {
    if (fragment.text.trim() === "" && group.length === 0) continue;
    const em = Math.max(largest, fragment.size);
    // Letters of one line differ in size (a raised footnote mark), lines of small print stay apart.
    if (group.length > 0 && fragment.y - baseline > Math.min(em, Math.min(largest, fragment.size) * 1.8) * sameLine) close();
    if (group.length === 0) {
      baseline = fragment.y;
      largest = 0;
    }
    if (fragment.text.trim() !== "" && fragment.size > largest) {
      largest = fragment.size;
      baseline = fragment.y;
    }
    group.push(fragment);
  }
  close();
  return withWholeDates(rows);
};
