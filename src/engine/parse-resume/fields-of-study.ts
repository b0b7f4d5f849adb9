/** The field of study that a line of an education section tells beside a degree, and where the degree's own name ends. */

import { resumeShapes } from "../lexicon/resume-shapes.ts";
import { resumeWords } from "../lexicon/word-lists.ts";
import { isDigit } from "../text/characters.ts";
import { lettered } from "../text/lettered.ts";
import { isSchoolAlone, schoolWords } from "../text/title-words.ts";
import { wordSet } from "../text/words.ts";
import { wordsBetween, type Layout } from "./layout.ts";
import type { Part } from "./part-kinds.ts";
import { marks, trimmed } from "./parts.ts";

export type Slice = { readonly start: number; readonly end: number };

const fieldAfter = lettered(resumeShapes.fieldAfter, "i");
const fieldEnd = new RegExp(resumeShapes.fieldEnd, "i");
export const noField = wordSet(resumeWords.noField);
export const broad = wordSet("science+ art+ technology philosophy");
export const holdsSchool = (words: readonly string[]): boolean =>
  isSchoolAlone(words) ||
  words.some(
    (word) => schoolWords.has(word) || (word.length > 8 && (word.endsWith("schule") || /^univer[sz]i[td][aàeáä]/.test(word))),
  );
const openings = `${marks}-.[]()`;
const closings = `${marks}-.[(`;
export const trimSlice = (layout: Layout, start: number, end: number): Slice | undefined => {
  let [from, to] = trimmed(layout.text, start, end, openings, closings);
  if (layout.text[to - 1] === ")" && !layout.text.slice(from, to).includes("(")) to--;
  return to - from >= 2 ? { start: from, end: to } : undefined;
};

/** "Science Informatik", "Arts History" behind "Master of": what the degree is called, and its field. */
const wideName = lettered(resumeShapes.wideName);

/** How a study went, as it begins in brackets. */
const outcome = String.raw`\((?:hon|first|second|third|upper|lower|distin|merit|pass|part|full|with|cum|summa|magna|expected|in\s|equiv|ongoing)`;
/** "BA (Fine Arts)": a field in brackets, which mostly hold honours, grades or how the study went. */
const inBrackets = lettered(String.raw`^\s*(?!${outcome})\((\p{Lu}[\p{L} &,-]{4,40})\)`, "i");

const outcomeBehind = new RegExp(String.raw`\s+${outcome}[^)]*\)$`, "i");
/** "University of York (First)": the school alone. */
export const withoutOutcome = ({ text }: Layout, { start, end }: Slice): Slice => ({
  start,
  end: start + text.slice(start, end).replace(outcomeBehind, "").length,
});

const fieldInBrackets = (layout: Layout, from: number, to: number): Slice | undefined => {
  const bracket = inBrackets.exec(layout.text.slice(from, Math.min(to, from + 60)));
  const inner = bracket?.[1];
  if (bracket === null || inner === undefined || holdsSchool(wordsBetween(layout.words, from, from + bracket[0].length)))
    return undefined;
  const start = from + bracket[0].indexOf(inner);
  return { start, end: start + inner.length };
};

const isOf = /^ of $/i;

/** The field of study after a degree, up to the next separator, date or school. */
export const fieldOf = (layout: Layout, from: number, to: number): Slice | undefined => {
  const bracket = fieldInBrackets(layout, from, to);
  if (bracket !== undefined) return bracket;
  const field = fieldBehind(layout, from, to);
  if (field === undefined || !isOf.test(layout.text.slice(from, field.start))) return field;
  // "Master of Public Health (Epidemiology)", "Bachelor of Fine Arts, Graphic Design"
  return fieldInBrackets(layout, field.end, to) ?? fieldBeyond(layout, field.end, to) ?? field;
};

const fieldBehind = (layout: Layout, from: number, to: number): Slice | undefined => {
  const rest = layout.text.slice(from, Math.min(to, from + 140));
  const lead = fieldAfter.exec(rest);
  if (lead === null) return undefined;
  let after = rest.slice(lead[0].length);
  // "Bachelor of Engineering in Mechanics": the wider name belongs to the degree, the narrower one is the field.
  let offset = lead[0].length;
  const end = fieldEnd.exec(after);
  if (end !== null) after = after.slice(0, end.index);
  const inner = /\s(?:in|en)\s/i.exec(after) ?? (/\sof\s+$/i.test(lead[0]) ? wideName.exec(after) : null);
  if (inner !== null) {
    offset += inner.index + inner[0].length;
    after = after.slice(inner.index + inner[0].length);
  }
  const slice = trimSlice(layout, from + offset, from + offset + after.length);
  if (slice === undefined) return undefined;
  const words = wordsBetween(layout.words, slice.start, slice.end);
  if (!mayBeField(words)) return undefined;
  // "Bachelor of Science" names no field yet.
  return words.length === 1 && broad.has(words[0] ?? "")
    ? (fieldInBrackets(layout, slice.end, to) ?? fieldBeyond(layout, slice.end, to))
    : slice;
};

export const mayBeField = (words: readonly string[]): boolean =>
  words.length > 0 &&
  words.length <= 9 &&
  !noField.has(words[0] ?? "") &&
  !holdsSchool(words) &&
  // "GCSE Maths C, English B"
  !(words.length > 1 && words.at(-1)?.length === 1) &&
  !words.some((word) => isDigit(word.charCodeAt(0)));

const beyond = new RegExp(resumeShapes.beyond, "i");
export const endsField = new RegExp(resumeWords.fieldEndings);

/** "Bachelor of Science, Civil Engineering", "Bachelor of Arts (Honours) in History": behind a comma only what sounds like a field. */
const fieldBeyond = (layout: Layout, from: number, to: number): Slice | undefined => {
  const rest = layout.text.slice(from, Math.min(to, from + 120));
  const lead = beyond.exec(rest);
  if (lead === null) return undefined;
  const start = from + lead[0].length;
  const after = rest.slice(lead[0].length);
  const slice = trimSlice(layout, start, start + (fieldEnd.exec(after)?.index ?? after.length));
  const words = slice === undefined ? [] : wordsBetween(layout.words, slice.start, slice.end);
  return mayBeField(words) && (!/[,:]/.test(lead[1] ?? "") || endsField.test(words.at(-1) ?? "")) ? slice : undefined;
};

/** "English Literature (BA Hons, First)": the degree in brackets behind its field. */
export const fieldBefore = ({ text, words }: Layout, start: number, own: Part | undefined): Slice | undefined =>
  own !== undefined &&
  text[start - 1] === "(" &&
  !/(?:bachelor|master|doctor|diploma)/i.test(text.slice(own.start, start)) &&
  endsField.test(wordsBetween(words, own.start, start).at(-1) ?? "")
    ? { start: own.start, end: start - 2 }
    : undefined;

/** "Bachelor of Engineering in Mechanics" ends before "in"; "Master of Law" keeps its field; "BSc Physics" ends at once. */
export const degreeWithin = (text: string, degreeEnd: number, area: Slice): number => {
  const between = text.slice(degreeEnd, area.start);
  if (/\sof\s+\S+\s+$/.test(between)) return degreeEnd + between.trimEnd().length;
  const last = /\s(?:in|en|im)\s+$/i.exec(between);
  if (last !== null) return degreeEnd + between.slice(0, last.index).replace(/, major(?:ing)?$/i, "").length;
  if (/(?:^|\s)(?:of|de|di|der)\s+$/i.test(text.slice(degreeEnd - 3, area.start))) return area.end;
  if (/^ of [^;|]+(?:\(|[,:] )$/i.test(between)) return area.start - 2;
  return degreeEnd;
};
