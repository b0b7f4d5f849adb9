/**
 * Writes the anonymised text from the lines that stay and the edits in them, with one fixed use of blanks and separators,
 * so that what was removed leaves no trace of its length or number. Keeps the map back to the original.
 */

import { identityShapes } from "../lexicon/identity-shapes.ts";
import { identityWords } from "../lexicon/identity-words.ts";
import type { Span } from "../../domain/resume/evidence.ts";
import { isDigit, isSpace, isWordUnit } from "../text/characters.ts";
import type { LaidLine } from "../parse-resume/layout.ts";
import type { Edit } from "./edits.ts";
import { wordSet } from "../text/words.ts";

/** `length` units at `to` in the new text come from `from` to `fromEnd` of the original. */
type Segment = { readonly to: number; readonly length: number; readonly from: number; readonly fromEnd: number };

export type Rendered = {
  readonly text: string;
  readonly offsets: [number, number][];
  /** A span of the original carried over, or undefined when nothing of it is left. */
  readonly carry: (span: Span) => Span | undefined;
};

/** A piece of a line under work: one mark or blank, a run of other units, or a whole replacement. */
type Unit = { readonly text: string; readonly from: number; readonly fromEnd: number };

const separators = new Set([",", ";", "|", "/", "-", "–", "—", "•", "·", ":", "~", "●"]);
const closers = new Set([",", ".", ";", ":", ")", "]", "!", "?"]);

const blank: Unit = { text: " ", from: -1, fromEnd: -1 };

/** One blank for each gap, no empty brackets, no doubled or dangling separators. */
const tidy = (units: readonly Unit[]): Unit[] => {
  const out: Unit[] = [];
  const lastIndex = (): number => {
    let index = out.length - 1;
    while (index >= 0 && out[index]?.text === " ") index--;
    return index;
  };
  for (const unit of units) {
    const { text } = unit;
    if (text === "\u00ad" || text === "\u200b") continue;
    if (text.length === 1 && isSpace(text.charCodeAt(0))) {
      if (out.length > 0 && out[out.length - 1]?.text !== " ") out.push({ ...unit, text: " " });
      continue;
    }
    const previous = lastIndex();
    const before = out[previous]?.text;
    if (text === ")" || text === "]") {
      const open = text === ")" ? "(" : "[";
      // Empty brackets go, with separators left alone inside them.
      let inner = previous;
      while (inner >= 0 && (separators.has(out[inner]?.text ?? "") || out[inner]?.text === " ")) inner--;
      if (out[inner]?.text === open) {
        out.length = inner;
        continue;
      }
      out.length = Math.max(previous + 1, 0);
      out.push(unit);
      continue;
    }
    // The dot of a sentence of which nothing is left, and the comma behind what opened one.
    const isOver = text === "." ? before === "." || separators.has(before ?? "") : text === "," && before === ".";
    if (isOver && out[previous]?.fromEnd !== unit.from) continue;
    if (separators.has(text) && before !== undefined) {
      if (before === "(" || before === "[") continue;
      const adjacent = previous === out.length - 1;
      // A separator after another one is what a removal left behind; written doubles ("//", "--") stay.
      const written = adjacent && out[previous]?.fromEnd === unit.from;
      if (separators.has(before) && !written) {
        continue;
      }
    }
    if (
      closers.has(text) &&
      previous >= 0 &&
      previous < out.length - 1 &&
      unit.from > 0 &&
      out[previous]?.fromEnd !== unit.from - 1
    )
      out.length = previous + 1;
    out.push(unit);
  }
  while (
    out.length > 0 &&
    (out[out.length - 1]?.text === " " || (separators.has(out[out.length - 1]?.text ?? "") && out[out.length - 1]?.text !== ":"))
  )
    out.pop();
  return out;
};

const leading = (units: Unit[]): Unit[] => {
  let from = 0;
  while (
    from < units.length &&
    (units[from]?.text === " " || separators.has(units[from]?.text ?? "") || units[from]?.text === ".")
  )
    from++;
  return from === 0 ? units : units.slice(from);
};

/** Marks of emphasis around nothing: "** **". */
const dropEmptyEmphasis = (units: Unit[]): Unit[] => {
  let marks = 0;
  for (const unit of units) if (unit.text === "*" || unit.text === "_") marks++;
  if (marks < 4) return units;
  const text = units.map((unit) => (unit.text.length === 1 ? unit.text : "x")).join("");
  const match = /\*{2,4}\s*\*{2}|_{2}\s*_{2}/.exec(text);
  return match === null
    ? units
    : dropEmptyEmphasis([...units.slice(0, match.index), ...units.slice(match.index + match[0].length)]);
};

/** What sentences begin with; what stands in a header is no sentence. */
const inSentences = wordSet(identityShapes.inSentences);
/** As long as before, and "iOS" stays. */
const capital = (word: string): string => {
  const first = word.charAt(0).toUpperCase();
  return first.length === 1 && word === word.toLowerCase() ? first + word.slice(1) : word;
};

/** `opens`: a sentence begins where the line does. */
const unitsOf = (text: string, line: LaidLine, edits: readonly Edit[], opens: boolean): Unit[] => {
  const units: Unit[] = [];
  let at = line.start;
  /** The first word of a sentence went, however it was written: the next one has a capital. */
  let headless = false;
  const copy = (to: number): void => {
    while (at < to) {
      const from = at;
      while (at < to && isWordUnit(text.charCodeAt(at)) && text.charCodeAt(at) !== 0xad) at++;
      const isWord = at > from;
      if (!isWord) at++;
      const own = text.slice(from, at);
      units.push({ text: headless && isWord ? capital(own) : own, from, fromEnd: at });
      headless &&= !isWord && !".!?".includes(own);
    }
  };
  for (const edit of edits) {
    copy(Math.min(edit.start, line.end));
    headless =
      edit.replacement === "" &&
      (headless ||
        (inSentences.has(edit.kind) &&
          (edit.start === line.contentStart ? opens : /[.!?] $/.test(text.slice(edit.start - 2, edit.start)))));
    if (edit.replacement !== "") {
      const last = units[units.length - 1];
      const beforeLast = units[units.length - 2];
      const repeated = last?.text === edit.replacement || (last?.text === " " && beforeLast?.text === edit.replacement);
      if (!repeated) units.push({ text: edit.replacement, from: edit.start, fromEnd: edit.end });
    } else if (
      units.length > 0 &&
      edit.end < line.end &&
      isWordUnit(text.charCodeAt(edit.start - 1)) &&
      isWordUnit(text.charCodeAt(edit.end))
    )
      units.push(blank);
    at = Math.max(at, edit.end);
  }
  copy(line.end);
  return units;
};

const needsTidying = (text: string): boolean =>
  text.includes("  ") || text.includes("\t") || text.includes("\u00a0") || text.includes("\u00ad") || text.includes("\u200b");
const hollowWords = wordSet(identityWords.hollowWords);

/** After a removal, labels alone say nothing. */
const isHollow = (units: readonly Unit[]): boolean => {
  for (const unit of units) {
    if (!isWordUnit(unit.text.charCodeAt(0)) && !unit.text.startsWith("[")) continue;
    if (unit.text === "[") continue;
    const word = unit.text.startsWith("[") ? unit.text.slice(1, -1) : unit.text.toLowerCase();
    if (!hollowWords.has(word) && !(word.length <= 2 && isDigit(word.charCodeAt(0)))) return false;
  }
  return true;
};

/** Shorter lines are headings, or end their sentence. */
const shortestFull = 45;

/**
 * Joins the lines that `keeps` names, each with its edits. Lines stand on their own line, an original gap becomes one
 * empty line. `edits` must be settled.
 */
export const render = (
  text: string,
  lines: readonly LaidLine[],
  keeps: (index: number) => boolean,
  edits: readonly Edit[],
): Rendered => {
  const parts: string[] = [];
  const segments: Segment[] = [];
  let length = 0;
  let edit = 0;
  let gap = false;
  const write = (piece: string, from: number, fromEnd: number): void => {
    parts.push(piece);
    if (from >= 0) segments.push({ to: length, length: piece.length, from, fromEnd });
    length += piece.length;
  };
  const separate = (line: LaidLine): void => {
    if (length > 0) write(gap || line.gapBefore ? "\n\n" : "\n", -1, -1);
    gap = false;
  };
  const untidy = needsTidying(text);
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined) break;
    while (edit < edits.length && (edits[edit]?.end ?? 0) <= line.start) edit++;
    const first = edit;
    while (edit < edits.length && (edits[edit]?.start ?? 0) < line.end) edit++;
    const own = edits.slice(first, edit);
    // An edit that reaches into the next line is looked at again there.
    if (own.length > 0 && (own[own.length - 1]?.end ?? 0) > line.end) edit--;
    if (!keeps(index)) {
      gap ||= line.gapBefore;
      continue;
    }
    const raw = own.length === 0 ? text.slice(line.start, line.end) : "";
    if (own.length === 0 && !(untidy && needsTidying(raw))) {
      separate(line);
      write(raw, line.start, line.end);
      continue;
    }
    const above = lines[index - 1]?.content ?? "";
    let units = tidy(
      unitsOf(text, line, own, line.bullet || line.gapBefore || above.length < shortestFull || /[.!?:]$/.test(above)),
    );
    const opened = own.length > 0 && (own[0]?.start ?? 0) <= line.contentStart + 2;
    if (own.length > 0) units = dropEmptyEmphasis(units);
    if (opened && !line.bullet) units = leading(units);
    if (own.length > 0 && isHollow(units)) {
      gap ||= line.gapBefore;
      continue;
    }
    separate(line);
    let from = -1;
    let fromEnd = -1;
    let piece = "";
    const flush = (): void => {
      if (piece !== "") write(piece, from, fromEnd);
      piece = "";
    };
    for (const unit of units) {
      if (piece !== "" && unit.from === fromEnd && unit.text.length === unit.fromEnd - unit.from) {
        piece += unit.text;
        fromEnd = unit.fromEnd;
        continue;
      }
      flush();
      ({ text: piece, from, fromEnd } = unit);
      if (unit.text.length !== unit.fromEnd - unit.from) flush();
    }
    flush();
  }
  return { text: parts.join(""), offsets: offsetsOf(segments), carry: carrier(segments) };
};

const offsetsOf = (segments: readonly Segment[]): [number, number][] => {
  const offsets: [number, number][] = [];
  let distance: number | undefined;
  for (const segment of segments) {
    if (segment.from - segment.to !== distance) offsets.push([segment.to, segment.from]);
    distance = segment.length === segment.fromEnd - segment.from ? segment.from - segment.to : undefined;
  }
  return offsets;
};

const carrier =
  (segments: readonly Segment[]) =>
  (span: Span): Span | undefined => {
    let low = 0;
    let high = segments.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((segments[middle]?.fromEnd ?? 0) <= span.start) low = middle + 1;
      else high = middle;
    }
    const first = segments[low];
    if (first === undefined || first.from >= span.end) return undefined;
    let last = low;
    let top = segments.length - 1;
    while (last < top) {
      const middle = (last + top + 1) >>> 1;
      if ((segments[middle]?.from ?? 0) < span.end) last = middle;
      else top = middle - 1;
    }
    const end = segments[last];
    if (end === undefined) return undefined;
    const exactFirst = first.length === first.fromEnd - first.from;
    const exactLast = end.length === end.fromEnd - end.from;
    const from = span.start <= first.from || !exactFirst ? first.to : first.to + (span.start - first.from);
    const to = span.end >= end.fromEnd || !exactLast ? end.to + end.length : end.to + (span.end - end.from);
    return to > from ? { start: from, end: to } : undefined;
  };
