/**
 * Step three for education: degree, field, school and dates fill the slots of an entry, in whatever order they come; a
 * slot already taken opens the next entry. Absent stays absent.
 */

import type { EducationEntry } from "../../domain/resume/profile.ts";
import { isDigit, isUpper, opensName } from "../text/characters.ts";
import { writeDate, type FoundDate } from "../text/dates.ts";
import { findDegree } from "../text/degrees.ts";
import { lettered } from "../text/lettered.ts";
import { schoolWords } from "../text/title-words.ts";
import { wordAt, wordSet } from "../text/words.ts";
import { textAt, wordsBetween, type LaidLine, type Layout } from "./layout.ts";
import { marks, partsOf, trimmed, type Part } from "./parts.ts";
import { isProse } from "./prose.ts";
import { dateLabels, isColumnHead, isOrganisation } from "./work-heads.ts";

type Slice = { readonly start: number; readonly end: number };
type Draft = {
  studyType?: Slice;
  level?: EducationEntry["level"];
  area?: Slice;
  institution?: Slice | undefined;
  /** What stands above it by itself, and is its school if nothing else is. */
  above?: Slice | undefined;
  date?: FoundDate;
  start: number;
  end: number;
  /** Lines since something was filled in: an entry does not reach over long text. */
  idle: number;
};

const fieldAfter = lettered(
  String.raw`^\s*(?:degree\s*|[12](?= \p{Lu}))?(?:\([^)]{1,40}\)\s*)?(?:\s(?:in|of|en|im|em|zur|zum|als|fach|mention|major(?:ing)? in)\s+|\s+d['’]|\s*[:,(–-]\s*(?:fachrichtung\s+)?|\s+)`,
  "i",
);
const fieldEnd = /\s(?:from|at|with|\||–|—|-|von|de la|aus|du|an der|presso)\s|[,;|(•\t]|\.\s|\s{2,}/i;
const noField = wordSet(
  "at de di du del certificate cgpa course degree diploma expected from gpa grade graduated graduation honors honours in level minor program programme school student with year",
);
const broad = wordSet("science+ art+ technology philosophy");
const weak = wordSet(
  "activities advisor average award awarded cgpa committee coursework dissertation gpa grade honors honours marks minor modules nota note percentage relevant scholarship specialization subjects tesis thesis",
);

/** "Name and type of organisation providing education and training". */
const schoolLabel =
  /^(?:name (?:and \w+ )?of (?:the )?(?:school|institution|organisation)|nome e tipo d|nombre y tipo d|nom et type d|name und art d)[^\t:]*[\t:]/i;
const holdsSchool = (words: readonly string[]): boolean =>
  words.some((word) => schoolWords.has(word) || (word.length > 8 && word.endsWith("schule")));
const isSchool = (part: Part): boolean => holdsSchool(part.words);

const openings = `${marks}-.[]()`;
const closings = `${marks}-.[(`;
const trimSlice = (layout: Layout, start: number, end: number): Slice | undefined => {
  let [from, to] = trimmed(layout.text, start, end, openings, closings);
  if (layout.text[to - 1] === ")" && !layout.text.slice(from, to).includes("(")) to--;
  return to - from >= 2 ? { start: from, end: to } : undefined;
};

/** "Science Informatik", "Arts History" behind "Master of": what the degree is called, and its field. */
const wideName = lettered(String.raw`^(?:[Ss]ciences?|[Aa]rts?)\s+(?=\p{Lu})`);

/** "BA (Fine Arts)": a field in brackets, which mostly hold honours, grades or how the study went. */
const inBrackets = lettered(
  String.raw`^\s*\((?!hon|first|second|third|upper|lower|distin|merit|pass|part|full|with|cum|summa|magna|expected|in\s|equiv|ongoing)(\p{Lu}[\p{L} &,-]{4,40})\)`,
  "i",
);

/** The field of study after a degree, up to the next separator, date or school. */
const fieldOf = (layout: Layout, from: number, to: number): Slice | undefined => {
  const bracket = inBrackets.exec(layout.text.slice(from, Math.min(to, from + 60)));
  const inner = bracket?.[1];
  if (bracket !== null && inner !== undefined && !holdsSchool(wordsBetween(layout.words, from, from + bracket[0].length))) {
    const start = from + bracket[0].indexOf(inner);
    return { start, end: start + inner.length };
  }
  return fieldBehind(layout, from, to);
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
  return words.length === 1 && broad.has(words[0] ?? "") ? fieldBeyond(layout, slice.end, to) : slice;
};

const mayBeField = (words: readonly string[]): boolean =>
  words.length > 0 &&
  words.length <= 9 &&
  !noField.has(words[0] ?? "") &&
  !holdsSchool(words) &&
  !words.some((word) => isDigit(word.charCodeAt(0)));

const beyond = /^\s*(?:\((?:hons?|honou?rs)\.?\))?(\s+in\s+|\s*,\s*)/i;
const endsField =
  /(?:[^d]ing|ics|logy|graphy|nomy|tion|ment|ies|istry|sophy|ture|ness|history|english|law|music|arts?|design|finance|science|accounting)$/;

/** "Bachelor of Science, Civil Engineering", "Bachelor of Arts (Honours) in History": behind a comma only what sounds like a field. */
const fieldBeyond = (layout: Layout, from: number, to: number): Slice | undefined => {
  const rest = layout.text.slice(from, Math.min(to, from + 120));
  const lead = beyond.exec(rest);
  if (lead === null) return undefined;
  const start = from + lead[0].length;
  const after = rest.slice(lead[0].length);
  const slice = trimSlice(layout, start, start + (fieldEnd.exec(after)?.index ?? after.length));
  const words = slice === undefined ? [] : wordsBetween(layout.words, slice.start, slice.end);
  return mayBeField(words) && (!(lead[1] ?? "").includes(",") || endsField.test(words.at(-1) ?? "")) ? slice : undefined;
};

/** Where a school's name begins that follows a degree with no mark between: "BSc University of Oslo", "B.E. Anna University". */
const schoolStart = ({ text, words }: Layout, degreeEnd: number, end: number): number => {
  const first = wordAt(words, degreeEnd);
  let index = first;
  // "EM ENGENHARIA Universidade de Coimbra"
  const isCapitals = (at: number): boolean => isUpper(text.charCodeAt((words.starts[at] ?? 0) + 1));
  while ((words.starts[index] ?? end) < end && !schoolWords.has(words.folded[index] ?? "")) index++;
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

type Found = {
  readonly degree?: { slice: Slice; level: EducationEntry["level"]; area?: Slice };
  readonly school?: Slice;
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
    (opensName(text.charCodeAt(words.starts[word - 1] ?? 0)) || words.folded[word - 1] === "of") &&
    (words.folded[ends + 1] !== "diploma" || /\t| {2}/.test(text.slice(words.ends[ends], words.starts[ends + 1])))
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

const smallLetters = lettered(String.raw`\p{Ll}{3}`);
/** "ENSEEIHT", "EASD Valencia": a school known by its letters. */
const schoolByLetters = lettered(String.raw`^(?:\p{Lu}{5,9}|\p{Lu}{3,9} (?:de )?\p{Lu}\p{Ll}[\p{L} -]*)$`);

const readHead = (layout: Layout, line: LaidLine, contentFrom: number): Found => {
  const { text } = layout;
  const found: { -readonly [Key in keyof Found]: Found[Key] } = {};
  const usable = line.dates.find((date) => date.range) ?? line.dates[line.dates.length - 1];
  if (usable !== undefined) found.date = usable;
  const degree = degreeOf(layout, wordAt(layout.words, contentFrom), line.lastWord);
  if (degree === undefined && !holdsSchool(layout.words.folded.slice(line.firstWord, line.lastWord))) return found;
  const parts = partsOf(layout, line, contentFrom);
  let school = parts.find(
    (part) => isSchool(part) && (degree === undefined || degree.start < part.start || degree.start >= part.end),
  );
  // "University: Monash"
  if (school?.words.length === 1 && text[school.end] === ":") school = parts[parts.indexOf(school) + 1];
  if (degree !== undefined) {
    const start = degree.start;
    const degreeEnd = degree.end;
    let limit = line.contentEnd;
    for (const date of line.dates) if (date.start >= degreeEnd) limit = Math.min(limit, date.start);
    const own = parts.find((part) => part.start <= start && part.end >= degreeEnd);
    let partEnd = own === undefined ? limit : Math.min(limit, own.end);
    // School and degree in one breath: "MBA from Leeds University", "B.E. Anna University".
    if (school === undefined && own !== undefined && isSchool(own) && degree.level !== "secondary") {
      const from = /\s(?:from|at|von der|an der|de la|presso)\s(?:the\s)?/i.exec(text.slice(degreeEnd, own.end));
      const schoolFrom = from === null ? schoolStart(layout, degreeEnd, own.end) : degreeEnd + from.index + from[0].length;
      const slice = trimSlice(layout, schoolFrom, own.end);
      if (slice !== undefined && wordsBetween(layout.words, slice.start, slice.end).length >= 2) {
        school = { ...own, start: slice.start, end: slice.end };
        partEnd = from === null ? schoolFrom : degreeEnd + from.index;
      }
    }
    const area = fieldOf(
      layout,
      degreeEnd,
      school === undefined || school.start < degreeEnd ? limit : Math.min(limit, school.start),
    );
    const slice = trimSlice(
      layout,
      start,
      area === undefined ? Math.max(degreeEnd, Math.min(partEnd, degreeEnd + 90)) : degreeWithin(text, degreeEnd, area),
    );
    const tight = slice === undefined ? undefined : trimSlice(layout, slice.start, cutTail(text, slice, degreeEnd));
    if (tight !== undefined) found.degree = { slice: tight, level: degree.level, ...(area === undefined ? {} : { area }) };
  }
  // "Grado en Diseño — EASD Valencia", where not all is in capitals and the field is told.
  const from = found.degree?.area?.end;
  if (from !== undefined && smallLetters.test(text.slice(degree?.start, from)))
    school ??= parts.find((part) => part.start >= from && !noField.has(part.words[0] ?? "") && schoolByLetters.test(part.text));
  if (school !== undefined) found.school = { start: school.start, end: school.end };
  return found;
};

/** "Bachelor of Engineering in Mechanics" ends before "in"; "Master of Law" keeps its field; "BSc Physics" ends at once. */
const degreeWithin = (text: string, degreeEnd: number, area: Slice): number => {
  const between = text.slice(degreeEnd, area.start);
  if (/\sof\s+\S+\s+$/.test(between)) return degreeEnd + between.trimEnd().length;
  const last = /\s(?:in|en|im)\s+$/i.exec(between);
  if (last !== null) return degreeEnd + last.index;
  if (/(?:^|\s)(?:of|de|di|der)\s+$/i.test(text.slice(degreeEnd - 3, area.start))) return area.end;
  return degreeEnd;
};

const tail = /\s(?:in|of|from|en|at|with|di|de)$|\s(?:from|at)\s.*$/i;
const cutTail = (text: string, slice: Slice, degreeEnd: number): number => {
  const written = text.slice(slice.start, slice.end);
  const match = tail.exec(written);
  if (match === null) return slice.end;
  // "Grado en" is known by both words.
  return Math.max(/^\s(?:en|in)$/i.test(match[0]) ? 0 : degreeEnd, slice.start + match.index);
};

/** Has an entry all that names, so that the next name is of another? */
const isToldWhole = ({ institution, area, above }: Draft): boolean =>
  above !== undefined || (institution !== undefined && area !== undefined);
const isDatedWhole = ({ institution, above, studyType, date }: Draft): boolean =>
  (institution ?? above) !== undefined && studyType !== undefined && date !== undefined;

/** "NYU", "Sorbonne, Paris" on a line by itself: a school that no word calls one. */
const nameAlone = (layout: Layout, line: LaidLine, from: number): Slice | undefined => {
  const [part] = line.bullet ? [] : partsOf(layout, line, from);
  return part !== undefined &&
    part.words.length <= 6 &&
    !noField.has(part.words[0] ?? "") &&
    (part.guessed === true || isOrganisation(part))
    ? part
    : undefined;
};

/** The entries of one education section, whose lines are `from` to `to`. */
export const parseEducation = (layout: Layout, from: number, to: number, contentFrom?: number): readonly EducationEntry[] => {
  const drafts: Draft[] = [];
  let draft: Draft | undefined;
  let above: Slice | undefined;
  let endsInDegree = false;
  const lines = layout.lines.slice(from, to);
  for (const [index, line] of lines.entries()) {
    const label = schoolLabel.exec(line.content)?.[0].length ?? 0;
    const start = index === 0 && contentFrom !== undefined ? contentFrom : line.contentStart + label;
    if (line.content.length > 300 || isColumnHead(layout, line)) continue;
    const found = readHead(layout, line, start);
    const firstWord = layout.words.folded[line.firstWord] ?? "";
    const aside =
      (weak.has(firstWord) && !(firstWord === "awarded" && found.degree !== undefined)) ||
      (label === 0 && isProse(layout, line) && found.degree === undefined && line.dates.length === 0);
    const says = found.degree !== undefined || found.school !== undefined;
    // A line of its own right after the degree may name the field; anything else is left alone.
    if (aside || (!says && ((line.bullet && !dateLabels.has(firstWord)) || found.date === undefined))) {
      if (draft !== undefined) {
        // Set beside a bullet at the edge of the page, a range dates the entry that has none yet.
        if (draft.date === undefined && found.date?.range === true && layout.text[found.date.start - 1] === "\t")
          draft.date = found.date;
        draft.idle++;
        if (draft.idle < 12) draft.end = line.end;
      }
      // What stands right below a degree may be its field.
      const isDone = draft !== undefined && isDatedWhole(draft) && (draft.area !== undefined || draft.idle > 1 || !endsInDegree);
      const isOpen = draft === undefined || isDone || (line.gapBefore && isToldWhole(draft));
      if (aside) above = isOpen ? undefined : above;
      else if (isOpen) above ??= nameAlone(layout, line, start);
      // "2003 – 2008", and the school on the line below.
      else if (draft !== undefined && draft.studyType === undefined && draft.institution === undefined)
        draft.above ??= nameAlone(layout, line, start);
      continue;
    }
    const collides =
      draft === undefined ||
      (found.degree !== undefined && draft.studyType !== undefined) ||
      (found.school !== undefined &&
        (draft.studyType === undefined
          ? draft.institution !== undefined && (found.degree !== undefined || (line.gapBefore && draft.date !== undefined))
          : draft.institution !== undefined || (draft.above !== undefined && line.gapBefore))) ||
      (found.date !== undefined &&
        draft.date !== undefined &&
        (says || found.date.range === draft.date.range || (isDatedWhole(draft) && line.lastWord - line.firstWord < 3)));
    if (collides) {
      if (!says) above ??= nameAlone(layout, line, start);
      draft = { start: line.start, end: line.end, idle: 0, ...(above === undefined ? {} : { above }) };
      drafts.push(draft);
    }
    above = undefined;
    endsInDegree = found.degree !== undefined;
    const current = draft as Draft;
    current.idle = 0;
    current.end = line.end;
    if (found.degree !== undefined && current.studyType === undefined) {
      current.studyType = found.degree.slice;
      current.level = found.degree.level;
      if (found.degree.area !== undefined) current.area = found.degree.area;
    }
    if (current.institution === undefined && found.school !== undefined) current.institution = found.school;
    else above = found.school;
    if (found.date !== undefined && current.date === undefined) current.date = found.date;
  }
  for (const [index, one] of drafts.entries()) {
    const before = drafts[index - 1];
    const { above } = one;
    if (above !== undefined && (one.studyType !== undefined || holdsSchool(wordsBetween(layout.words, above.start, above.end))))
      one.institution ??= above;
    // A second degree under the school of the first.
    if (
      one.institution === undefined &&
      before?.institution !== undefined &&
      before.studyType !== undefined &&
      one.level !== "secondary" &&
      one.level !== "vocational" &&
      layout.text.slice(before.institution.end, before.studyType.start).includes("\n")
    )
      one.institution = before.institution;
  }
  return drafts
    .filter((one) => one.studyType !== undefined || one.institution !== undefined)
    .map((one) => ({
      ...(one.institution === undefined ? {} : { institution: textAt(layout, one.institution) }),
      ...(one.studyType === undefined ? {} : { studyType: textAt(layout, one.studyType) }),
      ...(one.area === undefined ? {} : { area: textAt(layout, one.area) }),
      ...(one.level === undefined ? {} : { level: one.level }),
      ...datesOf(one.date),
      span: { start: one.start, end: one.end },
    }));
};

/** A single date in education is when it ended. */
const datesOf = (date: FoundDate | undefined): Partial<EducationEntry> => {
  if (date === undefined) return {};
  const dateSpan = { start: date.start, end: date.end };
  return {
    dateSpan,
    ...(date.range && date.from !== undefined ? { startDate: writeDate(date.from) } : {}),
    ...(date.to === undefined ? {} : { endDate: date.to === "present" ? ("present" as const) : writeDate(date.to) }),
  };
};
