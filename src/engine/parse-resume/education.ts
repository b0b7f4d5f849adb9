/**
 * Step three for education: degree, field, school and dates fill the slots of an entry, in whatever order they come; a
 * slot already taken opens the next entry. Absent stays absent.
 */

import { resumeShapes } from "../lexicon/resume-shapes.ts";
import { resumeWords } from "../lexicon/word-lists.ts";
import type { EducationEntry, TextAt } from "../../domain/resume/profile.ts";
import { writeDate, type FoundDate } from "../text/dates.ts";
import { wordSet } from "../text/words.ts";
import { mayBeSchool, namedAfterPlace, readHead, smallLetters, type Reached } from "./education-heads.ts";
import { holdsSchool, noField, withoutOutcome, type Slice } from "./fields-of-study.ts";
import { oneLine } from "./highlights.ts";
import { textAt, wordsBetween, type LaidLine, type Layout } from "./layout.ts";
import type { Part } from "./part-kinds.ts";
import { partsOf } from "./parts.ts";
import { isProse } from "./prose.ts";
import { dateLabels, isColumnHead, isOrganisation } from "./work-heads.ts";

type Draft = {
  studyType?: Slice | undefined;
  level?: EducationEntry["level"];
  area?: Slice;
  institution?: Slice | undefined;
  /** What stands above it by itself, and is its school if nothing else is. */
  above?: Slice | undefined;
  /** What was reached there, if nothing else tells. */
  reached?: Reached | undefined;
  date?: FoundDate;
  start: number;
  end: number;
  /** Lines since something was filled in: an entry does not reach over long text. */
  idle: number;
};

const besideDegree = /^\W*[,:|–—-]\W*$/;

const weak = wordSet(resumeWords.besideDegrees);

/** "Name and type of organisation providing education and training", "Last school attended:", "Qualification:". */
const fieldLabel = new RegExp(resumeWords.studyLabels, "i");

/** "Specialisation: Taxation" below a degree. */
const specialisation = new RegExp(resumeShapes.specialisation, "i");

/** Has an entry all that names, so that the next name is of another? */
const isToldWhole = ({ institution, area, above }: Draft): boolean =>
  above !== undefined || (institution !== undefined && area !== undefined);
const isDatedWhole = ({ institution, above, studyType, date }: Draft): boolean =>
  (institution ?? above) !== undefined && studyType !== undefined && date !== undefined;

/** "NYU", "Sorbonne, Paris" on a line by itself: a school that no word calls one. */
const nameAlone = (layout: Layout, line: LaidLine, from: number): Part | undefined => {
  const [part] = line.bullet ? [] : partsOf(layout, line, from);
  return part !== undefined &&
    part.words.length <= 6 &&
    !noField.has(part.words[0] ?? "") &&
    part.words.at(-1) !== "gpa" &&
    (part.guessed === true || isOrganisation(part) || namedAfterPlace.test(part.text))
    ? part
    : undefined;
};

/** What a narrow column broke goes on behind one of these, or with one ("UNIVERSITY OF" over "OREGON", "Institute" over "of Art"). */
const linked = resumeShapes.linked;
const endsOpen = new RegExp(` (?:${linked}|OF|IN|AND|FOR|DE|DES|DU|DI)$`);
const goesOn = new RegExp(`^(?:${linked}|AND|OF) \\p{Lu}`, "u");
const schoolAlone = new RegExp(resumeShapes.schoolAlone, "i");
const endsInName = new RegExp(resumeShapes.endsInName, "u");

/** "Bachelor of Science in" over "Mathematics", "Business and" over "Marketing", "BA, Harbour Hall" over "University". */
const isRest = (line: LaidLine, above: LaidLine): boolean =>
  (endsOpen.test(above.content) ||
    goesOn.test(line.content) ||
    (schoolAlone.test(line.content) && endsInName.test(above.content))) &&
  !line.gapBefore &&
  !line.bullet &&
  line.dates.length === 0 &&
  line.lastWord - line.firstWord < 6;

const withRests = ({ text }: Layout, lines: readonly LaidLine[]): readonly LaidLine[] => {
  const whole: LaidLine[] = [];
  for (const line of lines) {
    const above = whole.at(-1);
    if (above === undefined || !isRest(line, above)) whole.push(line);
    else {
      const { end, contentEnd, lastWord } = line;
      whole[whole.length - 1] = { ...above, end, contentEnd, lastWord, content: text.slice(above.contentStart, contentEnd) };
    }
  }
  return whole;
};

const onOneLine = (layout: Layout, slice: Slice): TextAt => {
  const { text, span } = textAt(layout, slice);
  return { text: oneLine(text), span };
};

/** "Exchange at Uppsala University": where one was for a while. */
const abroad = /\b(?:exchange|abroad|erasmus)\b/i;

/** The entries of one education section, whose lines are `from` to `to`. */
export const parseEducation = (layout: Layout, from: number, to: number, contentFrom?: number): readonly EducationEntry[] => {
  const drafts: Draft[] = [];
  let draft: Draft | undefined;
  let above: Slice | undefined;
  let reachedAbove: Reached | undefined;
  let endsInDegree = false;
  const lines = withRests(layout, layout.lines.slice(from, to));
  for (const [index, line] of lines.entries()) {
    const label = fieldLabel.exec(line.content)?.[0].length ?? 0;
    const start = index === 0 && contentFrom !== undefined ? contentFrom : line.contentStart + label;
    if (line.content.length > 300 || isColumnHead(layout, line)) continue;
    const prose = label === 0 && line.dates.length === 0 && isProse(layout, line);
    const found = readHead(layout, line, start, prose);
    const firstWord = layout.words.folded[line.firstWord] ?? "";
    const aside =
      (line.bullet && abroad.test(line.content)) ||
      (label === 0 && weak.has(firstWord) && !(found.degree !== undefined && /^(?:awarded|grade)$/.test(firstWord))) ||
      (prose && found.degree === undefined);
    const says = found.degree !== undefined || found.school !== undefined;
    const special = specialisation.exec(line.content);
    if (special !== null && draft !== undefined)
      draft.area ??= {
        start: line.contentStart + special[0].length - (special[1]?.length ?? 0),
        end: line.contentStart + special[0].trimEnd().length,
      };
    // A line of its own right after the degree may name the field; anything else is left alone.
    // "• 2012 – 2015" over a school heads an entry as it would without its mark.
    const isDeed = line.bullet && !dateLabels.has(firstWord) && found.date?.end !== line.contentEnd;
    if (aside || (!says && (isDeed || found.date === undefined))) {
      if (draft !== undefined) {
        // Set beside a bullet at the edge of the page, a range dates the entry that has none yet.
        if (draft.date === undefined && found.date?.range === true && layout.text[found.date.start - 1] === "\t")
          draft.date = found.date;
        draft.idle++;
        if (draft.idle < 12) draft.end = line.end;
      }
      // What stands right below a degree may be its field.
      const isDone = draft !== undefined && isDatedWhole(draft) && (draft.area !== undefined || draft.idle > 1 || !endsInDegree);
      const isOpen = draft === undefined || isDone || (line.gapBefore && (isToldWhole(draft) || isDatedWhole(draft)));
      if (aside) above = isOpen ? undefined : above;
      else if (isOpen || draft?.reached !== undefined) {
        above ??= nameAlone(layout, line, start);
        reachedAbove = found.reached;
      } else if (found.reached !== undefined && draft !== undefined) draft.reached = found.reached;
      // "2003 – 2008", and the school on the line below.
      else if (draft !== undefined && draft.institution === undefined) {
        const name = nameAlone(layout, line, start);
        // "NYU" right below a degree whose field is told.
        const isNext = draft.idle === 1 && name !== undefined && mayBeSchool(layout, name);
        if (draft.studyType === undefined || isNext) draft.above ??= name;
      }
      continue;
    }
    // A school over what was studied there, and after a gap the next one.
    const isSchoolAbove =
      drafts.length > 1 &&
      drafts.some(
        ({ institution, studyType }) =>
          institution !== undefined &&
          studyType !== undefined &&
          layout.text.slice(institution.end, studyType.start).includes("\n"),
      );
    const collides =
      draft === undefined ||
      (found.degree !== undefined && (draft.studyType !== undefined || (line.gapBefore && draft.reached?.slice !== undefined))) ||
      (found.school !== undefined &&
        (draft.studyType === undefined
          ? draft.institution !== undefined && (found.degree !== undefined || (line.gapBefore && draft.date !== undefined))
          : draft.institution !== undefined || (line.gapBefore && (draft.above !== undefined || isSchoolAbove)))) ||
      (found.date !== undefined &&
        draft.date !== undefined &&
        (says ||
          found.date.range === draft.date.range ||
          (isDatedWhole(draft) && ((line.gapBefore && !line.content.includes(":")) || line.lastWord - line.firstWord < 3))));
    if (collides) {
      if (!says) above ??= nameAlone(layout, line, start);
      draft = { start: line.start, end: line.end, idle: 0, ...(above === undefined ? {} : { above }) };
      drafts.push(draft);
    }
    above = undefined;
    const reached = found.reached ?? reachedAbove;
    reachedAbove = undefined;
    endsInDegree = found.degree !== undefined;
    const current = draft as Draft;
    current.idle = 0;
    current.end = line.end;
    if (found.degree !== undefined && current.studyType === undefined) {
      current.studyType = found.degree.slice;
      current.level = found.degree.level;
      if (found.degree.area !== undefined) current.area = found.degree.area;
    }
    current.reached ??= reached;
    current.above ??= found.above;
    // "Kestrel, Leeds, 2010 – 2013" below its degree.
    if (!says && current.institution === undefined && current.studyType !== undefined) {
      const name = nameAlone(layout, line, start);
      if (name !== undefined && mayBeSchool(layout, { start: name.start, end: name.end })) current.above ??= name;
    }
    if (current.institution === undefined && found.school !== undefined) current.institution = found.school;
    else above = found.school;
    if (found.date !== undefined && current.date === undefined) current.date = found.date;
  }
  for (const [index, one] of drafts.entries()) {
    const before = drafts[index - 1];
    const { above, reached } = one;
    if (one.institution !== undefined && one.studyType === undefined && reached !== undefined) {
      if (reached.slice !== undefined) one.studyType = reached.slice;
      if (reached.area !== undefined) one.area ??= reached.area;
    }
    if (above !== undefined && (one.studyType !== undefined || holdsSchool(wordsBetween(layout.words, above.start, above.end))))
      one.institution ??= above;
    // "MBA, Kestrel": what sounds like no field and stands where one might.
    if (
      one.institution === undefined &&
      one.area !== undefined &&
      one.studyType !== undefined &&
      besideDegree.test(layout.text.slice(one.studyType.end, one.area.start)) &&
      // "B.TECH, CIVIL"
      smallLetters.test(layout.text.slice(one.studyType.start, one.area.end)) &&
      mayBeSchool(layout, one.area)
    ) {
      one.institution = one.area;
      delete one.area;
    }
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
      ...(one.institution === undefined ? {} : { institution: onOneLine(layout, withoutOutcome(layout, one.institution)) }),
      ...(one.studyType === undefined ? {} : { studyType: onOneLine(layout, one.studyType) }),
      ...(one.area === undefined ? {} : { area: onOneLine(layout, one.area) }),
      ...(one.level === undefined ? {} : { level: one.level }),
      ...datesOf(one.date),
      span: { start: one.start, end: one.end },
    }));
};

const mostSchools = 20;

/** Schools in one list and what was reached in another ("Institutions attended", "Qualifications obtained"): one entry where the year is one's own. */
export const joinedByYear = (entries: readonly EducationEntry[]): EducationEntry[] => {
  const only = (all: readonly EducationEntry[], { endDate = "-" }: EducationEntry): EducationEntry | undefined => {
    const [one, another] = all.filter((entry) => entry.endDate?.startsWith(endDate.slice(0, 4)));
    const isSame = one?.endDate?.startsWith(endDate) === true || endDate.startsWith(one?.endDate ?? "-");
    return another === undefined && isSame ? one : undefined;
  };
  const schools = entries.filter(({ institution, studyType }) => institution !== undefined && studyType === undefined);
  const degrees = entries.filter(({ institution, studyType }) => institution === undefined && studyType !== undefined);
  // Nobody went to so many; each is held against all others.
  if (schools.length > mostSchools) return [...entries];
  const joined = new Map<EducationEntry, EducationEntry>();
  for (const school of schools) {
    const degree = only(degrees, school);
    if (degree !== undefined && only(schools, degree) === school) joined.set(degree, school);
  }
  const used = new Set(joined.values());
  return entries.filter((entry) => !used.has(entry)).map((entry) => ({ ...joined.get(entry), ...entry }));
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
