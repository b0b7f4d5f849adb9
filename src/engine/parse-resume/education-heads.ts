/** What one line of an education section tells: a degree with its field, a school, a date. */

import type { EducationEntry } from "../../domain/resume/profile.ts";
import { resumeShapes } from "../lexicon/resume-shapes.ts";
import { resumeWords } from "../lexicon/word-lists.ts";
import { isUpper, opensName } from "../text/characters.ts";
import type { FoundDate } from "../text/dates.ts";
import { findDegree, type FoundDegree } from "../text/degrees.ts";
import { lettered } from "../text/lettered.ts";
import { schoolWords } from "../text/title-words.ts";
import { wordAt, wordSet } from "../text/words.ts";
import {
  broad,
  degreeWithin,
  endsField,
  fieldBefore,
  fieldOf,
  holdsSchool,
  mayBeField,
  noField,
  trimSlice,
  type Slice,
} from "./fields-of-study.ts";
import { wordsBetween, type LaidLine, type Layout } from "./layout.ts";
import type { Part } from "./part-kinds.ts";
import { partsOf } from "./parts.ts";
import { isProse } from "./prose.ts";

const isSchool = ({ words }: Part): boolean => holdsSchool(words);
const bareSchool = wordSet(resumeShapes.bareSchool);

/** Where a school's name begins that follows a degree with no mark between: "BSc University of Oslo", "B.E. Anna University". */
const schoolStart = ({ text, words }: Layout, degreeEnd: number, end: number): number => {
  const first = wordAt(words, degreeEnd);
  let index = first;
  // "EM ENGENHARIA Universidade de Coimbra"
  const isCapitals = (at: number): boolean => isUpper(text.charCodeAt((words.starts[at] ?? 0) + 1));
  while ((words.starts[index] ?? end) < end && !schoolWords.has(words.folded[index] ?? "")) index++;
  // "BSc in Accounting. King's College London": behind a full stop it begins.
  const sentence = /^.*[a-zà-ÿ)]{4}\. (?=[A-ZÀ-Ý])/.exec(text.slice(degreeEnd, words.starts[index]));
  if (sentence !== null) return degreeEnd + sentence[0].length;
  if (words.folded[index + 1] === "of") return words.starts[index] ?? degreeEnd;
  while (
    index > first &&
    opensName(text.charCodeAt(words.starts[index - 1] ?? 0)) &&
    !broad.has(words.folded[index - 1] ?? "") &&
    (isCapitals(index) || !isCapitals(index - 1)) &&
    text.slice(words.ends[index - 1], words.starts[index]) === " "
  )
    index--;
  return words.starts[index] ?? degreeEnd;
};

export type Reached = { readonly slice?: Slice; readonly level?: EducationEntry["level"]; readonly area?: Slice };
type Found = {
  readonly degree?: Reached & { readonly slice: Slice };
  /** In place of a degree, what fills an entry and opens none. */
  readonly reached?: Reached;
  readonly school?: Slice;
  /** What may be the school if nothing else is. */
  readonly above?: Slice;
  readonly date?: FoundDate;
};

/** "Arlington High School, Arlington": a school by its name; "High School Diploma" and "High School, 2012" are what was reached. */
const namesSchool = ({ text, words }: Layout, first: number, start: number, end: number): boolean => {
  const word = wordAt(words, start);
  const after = wordAt(words, end);
  const ends = schoolEnds.has(words.folded[after] ?? "") ? after : schoolEnds.has(words.folded[after - 1] ?? "") ? after - 1 : -1;
  return (
    ends > word &&
    word > first &&
    !/[,;:(|\t\n]| {2}/.test(text.slice(words.ends[word - 1], start)) &&
    (opensName(text.charCodeAt(words.starts[word - 1] ?? 0)) ||
      "'’".includes(text.charAt((words.starts[word - 1] ?? 0) - 1)) ||
      words.folded[word - 1] === "of") &&
    (words.folded[ends + 1] !== "diploma" || /[\t,–—-]| {2}/.test(text.slice(words.ends[ends], words.starts[ends + 1])))
  );
};
const schoolEnds = wordSet("school board college");
const schoolKinds = wordSet("higher senior secondary hr sec");

/** "Board of Secondary Education", "Matriculation Higher Secondary School", "M.L.S. College": the name of who teaches or examines. */
const isPartOfName = ({ words }: Layout, start: number, end: number): boolean => {
  const word = wordAt(words, start);
  if (words.folded[word - 1] === "of" && words.folded[word - 2] === "board") return true;
  let after = wordAt(words, end);
  if (words.folded[after - 1] === "school" || words.folded[after - 1] === "education") return words.folded[after] === "board";
  while (schoolKinds.has(words.folded[after] ?? "")) after++;
  const next = words.folded[after] ?? "";
  return (
    (next === "school" || next === "college") &&
    words.folded[after + 1] !== "of" &&
    words.folded[after + 1] !== "diploma" &&
    (words.starts[after] ?? 0) - (words.ends[after - 1] ?? 0) === 1
  );
};

/** The first degree that is no part of the name of a school or a board: "Harbour High School, high school diploma". */
const degreeOf = (layout: Layout, first: number, last: number): ReturnType<typeof findDegree> => {
  for (let from = first; from < last;) {
    const degree = findDegree(layout.text, layout.words, from, last);
    if (degree === undefined) return undefined;
    if (
      !isPartOfName(layout, degree.start, degree.end) &&
      !(degree.level === "secondary" && namesSchool(layout, first, degree.start, degree.end))
    )
      return degree;
    from = wordAt(layout.words, degree.end);
  }
  return undefined;
};

/** "BSc (Hons)", "NVQ Level 3", "BTEC Extended Diploma": what still belongs to the name of a degree. */
const addition = new RegExp(resumeShapes.addition, "i");
const calledByKind = /diploma|certificate/i;
const opening = lettered(resumeShapes.opening);

/** "Kenya Certificate of Secondary Education", "Professional Diploma": where a name begins that a kind of degree ends. */
const openingOf = (text: string, start: number, end: number, own: Part | undefined): number => {
  if (own === undefined || own.start >= start || !calledByKind.test(text.slice(start, end))) return start;
  const before = opening.exec(text.slice(own.start, start));
  const words = before?.[0].toLowerCase().split(/\s+/) ?? [];
  return before === null || noField.has(words[0] ?? "") || holdsSchool(words) ? start : own.start + before.index;
};

/** What schools award under no name that lists know, and how long somebody was there. */
const qualification = new RegExp(String.raw`(?:^|\s)(?:${resumeWords.qualifications})(?:$|\s)`, "i");

const soundsLikeField = ({ words }: Layout, { start, end }: Slice): boolean => {
  const own = words.folded.slice(wordAt(words, start), wordAt(words, end));
  return mayBeField(own) && endsField.test(own.at(-1) ?? "");
};

/** "Hotel Reception and Tourism, QQI Level 5 Certificate": the field before the comma. */
const fieldAhead = (layout: Layout, parts: readonly Part[], own: Part, school: Part | undefined): Part | undefined => {
  const before = own.afterComma ? parts[parts.indexOf(own) - 1] : undefined;
  return before !== undefined && before !== school && before.kind !== "place" && soundsLikeField(layout, before)
    ? before
    : undefined;
};

/**
 * What a line says was reached at a school, where no list knows its name: "Grade 12", "Certificate, Local Government",
 * "Film Studies" before a school. It opens no entry; it fills one that has a school and no degree.
 */
const reachedIn = (layout: Layout, line: LaidLine, parts: readonly Part[], school: Part | undefined): Reached | undefined => {
  if (line.bullet || (line.dates.length === 0 && isProse(layout, line))) return undefined;
  const known = parts.find((part) => part !== school && part.words.length <= 8 && qualification.test(part.text));
  if (known !== undefined) {
    const inner = / (?:in|en|em) (?=\S)/.exec(known.text);
    if (inner !== null)
      return {
        slice: { start: known.start, end: known.start + inner.index },
        area: { start: known.start + inner.index + inner[0].length, end: known.end },
      };
    // "Welding Technology certificate"
    const kind = known.text.lastIndexOf(" ") + 1;
    if (kind > 0 && calledByKind.test(known.text.slice(kind)) && endsField.test(known.words.at(-2) ?? ""))
      return { slice: { start: known.start + kind, end: known.end }, area: { start: known.start, end: known.start + kind - 1 } };
    const next = parts[parts.indexOf(known) + 1];
    const isField = next !== undefined && next !== school && next.kind !== "place" && endsField.test(next.words.at(-1) ?? "");
    const area = isField ? next : fieldAhead(layout, parts, known, school);
    return { slice: known, ...(area === undefined ? {} : { area }) };
  }
  // "Film Studies, York University", "York University — Film Studies (left after two years)"
  for (const { start, text, words, kind } of school === undefined ? [] : parts) {
    const name = text.replace(/ \(.*/, "");
    if (start !== school?.start && kind !== "place" && mayBeField(words) && endsField.test(name.toLowerCase()))
      return { area: { start, end: start + name.length } };
  }
  return undefined;
};

/** "(495 points)" behind a school, "Generación 2010" behind its full stop. */
const remark = lettered(String.raw` \([\d\p{Ll}].*$|(?<=\p{Ll}{4})\. .*$`);
export const smallLetters = lettered(String.raw`\p{Ll}{3}`);
/** "ENSEEIHT", "EASD Valencia": a school known by its letters. */
const schoolByLetters = lettered(resumeShapes.schoolByLetters);

/** "B.A." is written with both its dots. */
const withLastDot = (text: string, { start, end }: Slice): Slice =>
  text[end] === "." && text.slice(start, end).includes(".") ? { start, end: end + 1 } : { start, end };

/** "Bachelor of Engineering Information Technology": a degree's whole name, where its field follows without a mark. */
const faculty = new RegExp(resumeShapes.faculty);

/** What a line tells of the degree found in it: its whole name, its field, and the school where that stands in the same breath. */
const readDegree = (
  layout: Layout,
  line: LaidLine,
  parts: readonly Part[],
  degree: FoundDegree,
  besides: Part | undefined,
): { readonly degree: Found["degree"] | undefined; readonly school: Part | undefined } => {
  const { text } = layout;
  let school = besides;
  const own = parts.find((part) => part.start <= degree.start && part.end >= degree.end);
  const isWhole = endsField.test(own?.words.at(-1) ?? "");
  const named = degree.end + (isWhole ? (faculty.exec(text.slice(degree.end, own?.end))?.[0].length ?? 0) : 0);
  const degreeEnd = named + (addition.exec(text.slice(named, named + 40))?.[0].length ?? 0);
  let limit = line.contentEnd;
  for (const date of line.dates) if (date.start >= degreeEnd) limit = Math.min(limit, date.start);
  const opened = openingOf(text, degree.start, degreeEnd, own);
  // "Building Maintenance Certificate", unlike "Leaving Certificate"
  const before = trimSlice(layout, opened, degree.start);
  const isField = before !== undefined && /\s/.test(text.slice(before.start, before.end)) && soundsLikeField(layout, before);
  const start = isField ? degree.start : opened;
  let partEnd = own === undefined ? limit : Math.min(limit, own.end);
  // School and degree in one breath: "MBA from Leeds University", "B.E. Anna University".
  if (school === undefined && own !== undefined) {
    const from = /\s(?:from|at|von der|an der|de la|presso)\s(?:the\s)?/i.exec(text.slice(degreeEnd, own.end));
    const isNamed = isSchool(own) && (from !== null || degree.level !== "secondary");
    const schoolFrom = from === null ? schoolStart(layout, degreeEnd, own.end) : degreeEnd + from.index + from[0].length;
    const slice = trimSlice(layout, schoolFrom, own.end);
    if (
      slice !== undefined &&
      (isNamed
        ? from !== null || wordsBetween(layout.words, slice.start, slice.end).length >= 2
        : from !== null && mayBeSchool(layout, { ...own, ...slice, kind: "unknown" }))
    ) {
      school = { ...own, start: slice.start, end: slice.end };
      partEnd = from === null ? schoolFrom : degreeEnd + from.index;
    }
  }
  let area =
    fieldOf(layout, degreeEnd, school === undefined || school.start < degreeEnd ? limit : Math.min(limit, school.start)) ??
    (isField ? before : undefined) ??
    fieldBefore(layout, start, own) ??
    (own?.start === start ? fieldAhead(layout, parts, own, school) : undefined);
  // "Certificate of Education" is one of a school.
  if (
    area !== undefined &&
    /\bof (?:\w+ )?education$/i.test(text.slice(start, area.end)) &&
    calledByKind.test(text.slice(start, degreeEnd))
  )
    area = undefined;
  const slice = trimSlice(
    layout,
    start,
    area === undefined ? Math.max(degreeEnd, Math.min(partEnd, degreeEnd + 90)) : degreeWithin(text, degreeEnd, area),
  );
  const trimmed = slice === undefined ? undefined : trimSlice(layout, slice.start, cutTail(text, slice, degreeEnd));
  const tight = trimmed === undefined ? undefined : withLastDot(text, trimmed);
  return {
    school,
    degree: tight === undefined ? undefined : { slice: tight, level: degree.level, ...(area === undefined ? {} : { area }) },
  };
};

const properName = lettered(resumeShapes.properName);
const noSchool = new RegExp(resumeShapes.noSchool, "i");
/** "Ohio State", "Georgia Tech", "UC Berkeley": schools that are named after a place. */
export const namedAfterPlace = lettered(resumeShapes.namedAfterPlace);
/** "Taratahi Valley Training Farm": a name of its own, and no field, honour or grade. */
export const mayBeSchool = ({ text, words }: Layout, { start, end, kind }: Slice & { readonly kind?: Part["kind"] }): boolean => {
  const name = text.slice(start, end);
  if (namedAfterPlace.test(name)) return true;
  return (
    kind !== "place" &&
    kind !== "title" &&
    properName.test(name) &&
    !noSchool.test(name) &&
    !noField.has(words.folded[wordAt(words, start)] ?? "") &&
    !endsField.test(wordsBetween(words, start, end).at(-1) ?? "")
  );
};

/** "BFA, Graphic Design from Harbour College": a field and a school. */
const fieldsApart = (layout: Layout, line: LaidLine, parts: readonly Part[]): readonly Part[] =>
  parts.flatMap((part, index) => {
    const field = part.text.indexOf(" from ");
    const [school] = field > 0 && index > 0 ? partsOf(layout, line, part.start + field + 6) : [];
    if (school === undefined || !isSchool(school)) return [part];
    const end = part.start + field;
    return [{ ...part, end, text: part.text.slice(0, field), words: wordsBetween(layout.words, part.start, end) }, school];
  });

/** `contentFrom`: where the line goes on behind a heading or a label. `prose`, which names no degree, is read no further. */
export const readHead = (layout: Layout, line: LaidLine, contentFrom: number, prose: boolean): Found => {
  const { text } = layout;
  const found: { -readonly [Key in keyof Found]: Found[Key] } = {};
  const usable = line.dates.find((date) => date.range) ?? line.dates[line.dates.length - 1];
  if (usable !== undefined) found.date = usable;
  const degree = degreeOf(layout, wordAt(layout.words, contentFrom), line.lastWord);
  if (prose && degree === undefined) return found;
  const parts = fieldsApart(layout, line, partsOf(layout, line, contentFrom));
  let school = parts.find(
    (part) => isSchool(part) && (degree === undefined || degree.start < part.start || degree.start >= part.end),
  );
  // "University: Monash", or a word that names none.
  if (school?.words.length === 1 && bareSchool.has(school.words[0] ?? ""))
    school = /^ *:/.test(text.slice(school.end, school.end + 20)) ? parts[parts.indexOf(school) + 1] : undefined;
  if (degree !== undefined) {
    const read = readDegree(layout, line, parts, degree, school);
    school = read.school;
    if (read.degree !== undefined) found.degree = read.degree;
  } else {
    const reached = reachedIn(layout, line, parts, school);
    if (reached !== undefined) found.reached = reached;
  }
  // "Grado en Diseño — EASD Valencia", where not all is in capitals and the field is told.
  const from = found.degree?.area?.end;
  if (from !== undefined && smallLetters.test(text.slice(degree?.start, from)))
    school ??= parts.find((part) => part.start >= from && !noField.has(part.words[0] ?? "") && schoolByLetters.test(part.text));
  if (school === undefined && degree !== undefined && found.degree !== undefined) {
    const { slice, area } = found.degree;
    const name = [parts.find((part) => part.start >= (area ?? slice).end), parts.find((part) => part.end <= slice.start)].find(
      (part) => part !== undefined && mayBeSchool(layout, part),
    );
    if (name !== undefined) found.above = name;
  }
  // "Presentation College (495 points)"
  if (school !== undefined) {
    const { start, end: nameEnd } = school;
    // "University of California, San Diego"
    const campus = text.slice(start, nameEnd).endsWith(" of California")
      ? parts.find((part) => part.start >= nameEnd)
      : undefined;
    found.school = {
      start,
      end: campus?.afterComma === true ? campus.end : nameEnd - (remark.exec(text.slice(start, nameEnd))?.[0].length ?? 0),
    };
  }
  return found;
};

const tail = new RegExp(resumeShapes.tail, "i");
const cutTail = (text: string, slice: Slice, degreeEnd: number): number => {
  const written = text.slice(slice.start, slice.end);
  const match = tail.exec(written);
  if (match === null) return slice.end;
  // "Grado en" is known by both words.
  return Math.max(/^\s(?:en|in)$/i.test(match[0]) ? 0 : degreeEnd, slice.start + match.index);
};
