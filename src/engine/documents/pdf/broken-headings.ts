/** Headings that their narrow margin broke over lines ("WORK" above "EXPERIENCE"): one heading, on its first line. */

import { headingForm, sectionOfPhrase } from "../../text/headings.ts";
import { kindOf } from "../segment-kinds.ts";
import { lookOf, type Row, type Segment } from "./lines.ts";

/** Lines of one heading are closer than this, in letters' sizes, and share an edge or their middle within so many points. */
const nextLine = 1.7;
const sameEdge = 1.5;
const longestPiece = 40;
const mostPieces = 4;

const goesOn = /(?:[&+/,]|\s(?:and|und|et|e|y|en|i|a))$/iu;

const sectionOf = (text: string): string | undefined => sectionOfPhrase(headingForm(text));

/** "Skills" right above "Languages" are two headings, unless the first goes on: "Skills &". */
const areOne = (pieces: readonly Segment[], text: string): boolean => {
  const section = sectionOf(text);
  return pieces.every((piece, index) => {
    const own = sectionOf(piece.text);
    const before = pieces[index - 1]?.text;
    return own === undefined || own === section || (before !== undefined && goesOn.test(before));
  });
};

const isNext = (above: Segment, below: Segment): boolean => {
  const atLeft = below.x0 - above.x0;
  const atRight = below.x1 - above.x1;
  return (
    below.y - above.y < below.size * nextLine &&
    below.text.length < longestPiece &&
    below.kind !== "date" &&
    lookOf(above) === lookOf(below) &&
    Math.min(Math.abs(atLeft), Math.abs(atRight), Math.abs(atLeft + atRight) / 2) < sameEdge
  );
};

/** What begins the rows, in stretches of lines that may be one heading's; the text beside them may stand between them. */
const stretchesOf = (rows: readonly Row[]): readonly (readonly Segment[])[] => {
  const stretches: Segment[][] = [];
  let last: Segment | undefined;
  for (const [segment] of rows.map(({ segments }) => segments)) {
    if (segment === undefined) continue;
    const isBeside = last !== undefined && segment.x0 > last.x1 && segment.y - last.y < last.size * nextLine;
    if (isBeside) continue;
    if (last !== undefined && isNext(last, segment)) stretches.at(-1)?.push(segment);
    else stretches.push([segment]);
    last = segment;
  }
  return stretches;
};

const whole = (pieces: readonly Segment[], first: Segment): Segment => {
  const text = pieces.map((piece) => piece.text).join(" ");
  const x0 = Math.min(...pieces.map((piece) => piece.x0));
  return { ...first, text, x0, x1: Math.max(...pieces.map(({ x1 }) => x1)), kind: kindOf(text) };
};

/** The longest heading that begins there, with the lines it has: "Education", "and", "Training". */
const headingAt = (
  stretch: readonly Segment[],
  from: number,
): { readonly heading: Segment; readonly lines: number } | undefined => {
  const pieces = stretch.slice(from, from + mostPieces);
  const [first] = pieces;
  if (first === undefined) return undefined;
  for (let lines = pieces.length; lines > 1; lines--) {
    const heading = whole(pieces.slice(0, lines), first);
    if (heading.kind === "heading" && areOne(pieces.slice(0, lines), heading.text)) return { heading, lines };
  }
  return undefined;
};

/** The rows, such headings made whole; what stands to their right stays on its line. */
export const withWholeHeadings = (rows: readonly Row[]): readonly Row[] => {
  const headings = new Map<Segment, readonly Segment[]>();
  for (const stretch of stretchesOf(rows)) {
    for (let from = 0; from < stretch.length - 1; from++) {
      const found = headingAt(stretch, from);
      if (found === undefined) continue;
      for (const [index, segment] of stretch.slice(from, from + found.lines).entries())
        headings.set(segment, index === 0 ? [found.heading] : []);
      from += found.lines - 1;
    }
  }
  if (headings.size === 0) return rows;
  return rows.flatMap((row) => {
    const segments = row.segments.flatMap((segment) => headings.get(segment) ?? [segment]);
    return segments.length === 0 ? [] : [{ ...row, segments }];
  });
};
