/**
 * Text items of a page as fragments on a sheet whose origin is the upper left corner, and which of them a reader cannot
 * see. Hidden ones are taken out here; nothing after this step can bring them back.
 */

import type { PdfPage, PdfTextItem } from "../libraries.ts";
import { isBulletUnit } from "../visual-text.ts";
import type { DocumentWarningKind } from "../read-document-types.ts";
import { withLettersOfTex } from "./letters-of-tex.ts";
import type { PaintedRun } from "./painting.ts";
import { seenText, withoutCopies } from "./seen-copies.ts";

export type Fragment = {
  readonly text: string;
  readonly x: number;
  /** Of the baseline, downwards. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly font: string;
  readonly rightToLeft: boolean;
  /** Its letters stand apart, and its text is words all the same. */
  readonly wordsOfSpacedLetters?: boolean;
};

export type Hidden = { readonly kind: DocumentWarningKind; readonly y: number };
export type PageFragments = {
  readonly fragments: readonly Fragment[];
  readonly hidden: readonly Hidden[];
  readonly width: number;
  readonly height: number;
};

/** Points below which nobody reads. */
export const smallestReadable = 4;

const isText = (item: PdfTextItem | { readonly type: string }): item is PdfTextItem => "str" in item;

type Placed = Fragment & { readonly across: boolean };

const place = (item: PdfTextItem, transform: readonly number[]): Placed => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform;
  const [ia = 1, ib = 0, ic = 0, id = 1, ie = 0, iff = 0] = item.transform;
  // Direction of writing on the sheet: level text runs to the right.
  const dx = a * ia + c * ib;
  const dy = b * ia + d * ib;
  return {
    // A soft hyphen that was painted is a hyphen.
    text: withLettersOfTex(item.str)
      .replaceAll("\u00AD", "-")
      // Arabic letters by their shape within a word are the letters themselves.
      .replaceAll(/[\uFB1D-\uFDFF\uFE70-\uFEFC]/g, (shape) => shape.normalize("NFKC")),
    x: a * ie + c * iff + e,
    y: b * ie + d * iff + f,
    width: item.width,
    size: Math.hypot(a * ic + c * id, b * ic + d * id) || Math.hypot(dx, dy),
    font: item.fontName,
    rightToLeft: item.dir === "rtl",
    across: Math.abs(dy) > Math.abs(dx) * 0.1,
  };
};

const isOutside = (item: Placed, width: number, height: number): boolean => {
  const right = item.across ? item.x + item.size : item.x + item.width;
  return right < 1 || item.x > width - 1 || item.y < 0 || item.y - item.size > height;
};

/** Stretches of a line that are seen, or hidden for one reason, in sheet coordinates, neighbours drawn together. */
type PaintedStretch = {
  readonly kind: DocumentWarningKind | undefined;
  readonly y: number;
  readonly size: number;
  x0: number;
  x1: number;
  text: string;
};
type HiddenStretch = PaintedStretch & { readonly kind: DocumentWarningKind; readonly isCopy: boolean };

const stretchesOf = (runs: readonly PaintedRun[], transform: readonly number[]): readonly PaintedStretch[] => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform;
  const stretches: PaintedStretch[] = [];
  for (const run of runs) {
    if (run.text === "") continue;
    const x = a * run.x + c * run.y + e;
    const y = b * run.x + d * run.y + f;
    const end = a * run.endX + c * run.endY + e;
    const last = stretches[stretches.length - 1];
    if (
      last !== undefined &&
      last.kind === run.hidden &&
      Math.abs(last.y - y) < run.size * 0.2 &&
      Math.abs(x - last.x1) < run.size * 0.6
    ) {
      last.x1 = Math.max(last.x1, end);
      last.text += run.text;
    } else stretches.push({ kind: run.hidden, y, size: run.size, x0: Math.min(x, end), x1: Math.max(x, end), text: run.text });
  }
  return stretches;
};

/** What is hidden, each with whether the same is seen at its place, and where anything is seen. */
const lookUp = (runs: readonly PaintedRun[], transform: readonly number[]) => {
  const stretches = stretchesOf(runs, transform);
  if (stretches.every(({ kind }) => kind === undefined)) return { hidden: [], isSeen: () => true };
  const isSeen = seenText(stretches.filter(({ kind }) => kind === undefined));
  const hidden = stretches.flatMap((stretch): readonly HiddenStretch[] =>
    stretch.kind === undefined ? [] : [{ ...stretch, kind: stretch.kind, isCopy: isSeen(stretch) }],
  );
  return { hidden, isSeen };
};

const isOnLine = (stretch: PaintedStretch, { y, size }: Placed): boolean => Math.abs(stretch.y - y) <= Math.max(2, size * 0.4);
const overlapOf = (stretch: PaintedStretch, { x, width }: Placed): number =>
  Math.min(x + width, stretch.x1) - Math.max(x, stretch.x0);

/** What is left of a fragment beside the hidden stretches on its line: itself, parts of it, or nothing. */
const visiblePartsOf = (fragment: Placed, stretches: readonly HiddenStretch[], hidden: Hidden[]): readonly Placed[] => {
  let parts: readonly Placed[] = [fragment];
  for (const stretch of stretches) {
    if (!isOnLine(stretch, fragment)) continue;
    parts = parts.flatMap((part) => {
      const right = part.x + part.width;
      const overlap = overlapOf(stretch, part);
      if (overlap <= 0.5 || part.text.trim() === "") return [part];
      if (!stretch.isCopy) hidden.push({ kind: stretch.kind, y: part.y });
      if (overlap > part.width * 0.9) return [];
      const perCharacter = part.width / part.text.length;
      let from = part.text.indexOf(stretch.text.trim());
      let to = from + stretch.text.trim().length;
      if (from < 0) {
        from = Math.max(0, Math.floor((stretch.x0 - part.x) / perCharacter));
        to = Math.min(part.text.length, Math.ceil((stretch.x1 - part.x) / perCharacter));
      }
      const pieces: Placed[] = [];
      if (from > 0) pieces.push({ ...part, text: part.text.slice(0, from), width: Math.max(0, stretch.x0 - part.x) });
      if (to < part.text.length)
        pieces.push({ ...part, text: part.text.slice(to), x: stretch.x1, width: Math.max(0, right - stretch.x1) });
      return pieces;
    });
  }
  return parts;
};

/**
 * An image or shape over most of a page's text does not hide it: it is see-through, or the text is a scan's own layer.
 * And text that is nothing but blanks or marks is not worth a warning.
 */
const believable = (runs: readonly PaintedRun[]): readonly PaintedRun[] => {
  const behind = runs.filter((run) => run.hidden === "text-behind-image").length;
  return behind * 2 > runs.length && runs.length > 20 ? runs.filter((run) => run.hidden !== "text-behind-image") : runs;
};

export const fragmentsOf = (
  page: PdfPage,
  items: readonly (PdfTextItem | { readonly type: string })[],
  painted: readonly PaintedRun[] | undefined,
): PageFragments => {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { hidden: stretches, isSeen } = lookUp(believable(painted ?? []), transform);
  const copies = stretches.filter(({ isCopy }) => isCopy);
  const fragments: Placed[] = [];
  const hidden: Hidden[] = [];
  // pdf.js leaves out what lies off the page; what is painted there is told all the same.
  for (const run of painted ?? []) {
    const x = (transform[0] ?? 1) * run.x + (transform[2] ?? 0) * run.y + (transform[4] ?? 0);
    const y = (transform[1] ?? 0) * run.x + (transform[3] ?? 1) * run.y + (transform[5] ?? 0);
    const along = Math.hypot(run.endX - run.x, run.endY - run.y);
    if (run.text.trim() !== "" && (x + along < 1 || x > width - 1 || y < 0 || y - run.size > height))
      hidden.push({ kind: "text-outside-page", y: Math.max(0, Math.min(height, y)) });
  }
  for (const item of items) {
    if (!isText(item) || item.str === "") continue;
    const placed = place(item, transform);
    const blank = item.str.trim() === "";
    if (isOutside(placed, width, height)) {
      if (!blank) hidden.push({ kind: "text-outside-page", y: Math.max(0, Math.min(height, placed.y)) });
      continue;
    }
    if (placed.size < smallestReadable && !blank) {
      // Marks may be small; letters may not.
      if (/[\p{L}\p{N}]/u.test(item.str) && !isBulletUnit(item.str.charCodeAt(0)))
        hidden.push({ kind: "tiny-text", y: placed.y });
      continue;
    }
    // Text across the sheet (a label on the edge) would tear lines apart.
    if (placed.across) {
      fragments.push({ ...placed, y: height + placed.size * 2 + fragments.length * 1e-6, x: 0 });
      continue;
    }
    const { x, y, text } = placed;
    // What is hidden behind text that is seen takes nothing from it.
    const isWhole = stretches.length === 0 || (!blank && isSeen({ x0: x, x1: x + placed.width, y, text }));
    if (isWhole) fragments.push(placed);
    else fragments.push(...visiblePartsOf(placed, stretches, hidden));
  }
  const isCopied = (text: Placed): boolean => copies.some((copy) => isOnLine(copy, text) && overlapOf(copy, text) > 0.5);
  return { fragments: copies.length === 0 ? fragments : withoutCopies(fragments, isCopied), hidden, width, height };
};
