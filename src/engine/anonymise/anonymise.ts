/**
 * Takes identity out of a resume and keeps what the person can do. Deterministic, and blind to what it removes: two
 * resumes that differ only in identity give the same bytes, in text and in structure. Names are found by where they
 * stand in this resume, never by a list of names. Linear in the text's length.
 */

import { identityShapes } from "../lexicon/identity-shapes.ts";
import type { Anonymisation, AnonymisedProfile, Removal, RemovalKind } from "../../domain/resume/anonymised-profile.ts";
import type { Profile, SectionName } from "../../domain/resume/profile.ts";
import { isSpace } from "../text/characters.ts";
import { mark } from "../text/marks.ts";
import { anyMarked } from "../text/words.ts";
import { headerEnd } from "../parse-resume/parse-resume.ts";
import { layOut, type LaidLine, type Layout } from "../parse-resume/layout.ts";
import { nameOn } from "../parse-resume/header-name.ts";
import { findSections, type Section } from "../parse-resume/sections.ts";
import { headerProse, isHeaderProse } from "../parse-resume/header.ts";
import { associations } from "./associations.ts";
import { candidateMentions, identityOf } from "./candidate.ts";
import { withCoAuthors } from "./co-authors.ts";
import { datesToDurations } from "./dates-in-text.ts";
import { everywhere, schoolPlaceholder, settle, type Edit } from "./edits.ts";
import { neutralTitles } from "./gendered-words.ts";
import { employersOf, judgeHeaderLine } from "./header-lines.ts";
import { otherPeople } from "./people.ts";
import {
  isAddressLine,
  isKeptPersonal,
  isResidenceLine,
  labelledDetails,
  nativeTongues,
  schoolsOfOneGender,
  shapedDetails,
} from "./personal.ts";
import { neutralPronouns } from "./pronouns.ts";
import { render } from "./render.ts";
import { structure } from "./structure.ts";
import { toldClauses } from "./told-clauses.ts";
import { toldPeople } from "./told-people.ts";
import { namedColleagues } from "./named-colleagues.ts";

export type AnonymiseOptions = {
  /** The day durations are reckoned from, "YYYY-MM-DD". */
  readonly asOf: string;
  /** The name of the uploaded file: it often holds the candidate's name. */
  readonly fileName?: string;
  /** Also take out the names of schools. */
  readonly removeSchools?: boolean;
  /** See `layOut`. */
  readonly layout?: Layout;
};

/** Sections that are identity altogether. */
const identitySections: ReadonlyMap<SectionName, RemovalKind> = new Map([
  ["personal", "address"],
  ["references", "other-person"],
  ["interests", "hobby"],
  ["contact", "address"],
]);
/** A heading read wrongly must not swallow a resume. */
const longestIdentitySection = 40;
/** Whatever is told here may be a membership. */
const openAssociations = new Set<SectionName>(["volunteer", "awards", "projects", "publications"]);
/** Memberships stand at the end of a resume, under whatever heading was last; a list of skills has commas. */
const mayEndWith = (name: SectionName, { content }: LaidLine): boolean =>
  name !== "work" && (name !== "skills" || content.split(",").length < 3);
const durationSections = new Set<SectionName>(["work", "volunteer", "projects", "summary", "contact", "other", "skills"]);

/** Where a clause speaks of the work. */
const silentSections = new Set<SectionName>(["work", "education", "projects", "skills", "certificates", "publications"]);

export type Verdicts = { readonly dropped: (RemovalKind | undefined)[]; readonly edits: Edit[] };

const judgeSectionLine = (layout: Layout, line: LaidLine, section: Section, position: number): RemovalKind | undefined => {
  const { name } = section;
  // What follows the header without a heading of its own is content.
  const kind = section.heading === undefined ? undefined : identitySections.get(name);
  if (kind !== undefined && position < longestIdentitySection) {
    if (
      (name === "personal" || name === "contact") &&
      (isKeptPersonal(line) || (isHeaderProse(layout, line) && line.contacts.length === 0))
    )
      return undefined;
    // References read wrongly, or a list of clients under that name: sentences and bullets are content.
    const content =
      name !== "interests" &&
      (line.bullet || isHeaderProse(layout, line)) &&
      line.contacts.length === 0 &&
      line.lastWord - line.firstWord > 5;
    if (!content) return kind;
  }
  if (isResidenceLine(line) || isAddressLine(layout, line, section.from + position)) return "address";
  return undefined;
};

/** Under a job only who says that they belong somewhere tells of themselves. */
const atWork = new RegExp(identityShapes.atWork, "i");

/** A few words under "About me" are no sentence about the work. */
const fragment = /^[^.]{0,60}$/;

/** `keepLabels`: what a label announces goes, and the label stays to say what stood there. */
export const editLine = (
  layout: Layout,
  line: LaidLine,
  name: SectionName,
  asOf: string,
  edits: Edit[],
  keepLabels = false,
): void => {
  for (const contact of line.contacts)
    edits.push({
      start: contact.start,
      end: contact.end,
      replacement: "",
      kind: contact.kind === "handle" ? "link" : contact.kind,
    });
  const inBody = name === "work" || name === "projects" || name === "skills" || name === "education";
  for (const label of labelledDetails(layout, line, inBody)) {
    let start = keepLabels ? label.labelEnd : label.start;
    while (isSpace(layout.text.charCodeAt(start))) start++;
    if (start < label.end) edits.push({ start, end: label.end, replacement: "", kind: label.kind });
  }
  edits.push(...shapedDetails(layout, line));
  if (openAssociations.has(name)) edits.push(...associations(layout, line, -1));
  else {
    const { content, firstWord, lastWord } = line;
    const isListed =
      name === "other" ||
      (name === "summary" && fragment.test(content) && !anyMarked(layout.words, firstWord, lastWord, mark.title));
    const needed = isListed ? mark.belonging | mark.worship : mark.belonging;
    if (anyMarked(layout.words, firstWord, lastWord, needed) && (mayEndWith(name, line) || (line.bullet && atWork.test(content))))
      edits.push(...associations(layout, line, needed));
  }
  if (!inBody || name === "skills") edits.push(...nativeTongues(layout, line, name === "languages"));
  if (name === "education") edits.push(...schoolsOfOneGender(layout, line));
  // Under a heading that says nothing, a person goes on after their languages.
  if (!silentSections.has(name))
    edits.push(...toldClauses(layout, line).filter(({ kind }) => name !== "languages" || kind !== "nationality"));
  if (line.dates.length > 0) edits.push(...datesToDurations(layout, line, durationSections.has(name), asOf));
};

/** Goes through the lines once and says which go and what goes inside the others. */
const judge = (layout: Layout, profile: Profile, options: AnonymiseOptions): Verdicts => {
  const dropped = new Array<RemovalKind | undefined>(layout.lines.length).fill(undefined);
  const edits: Edit[] = [];
  const sections = findSections(layout);
  const header = headerEnd(layout, sections);
  const prose = headerProse(layout, header);
  const employers = employersOf(profile);
  // What such a line tells is known by its kind all the same.
  const drop = (index: number, line: LaidLine, kind: RemovalKind): void => {
    dropped[index] = kind;
    editLine(layout, line, "personal", options.asOf, edits);
  };
  for (const section of sections) {
    const isHeadedAbove = section.heading !== undefined && layout.lines[section.from - 1]?.contentStart === section.heading.start;
    for (let index = isHeadedAbove ? section.from - 1 : section.from; index < section.to; index++) {
      const line = layout.lines[index];
      if (line === undefined) continue;
      const isHeading = section.heading !== undefined && line.contentStart === section.heading.start;
      const inHeader = index < header || (section.heading === undefined && section !== sections[0]);
      if (inHeader && !(isHeading && section.name !== "contact" && section.name !== "personal")) {
        const verdict =
          isHeading && section.contentFrom === undefined
            ? { keep: false, edits: [] }
            : judgeHeaderLine(layout, line, profile, prose.has(index), employers);
        if (verdict.keep) {
          edits.push(...verdict.edits);
          editLine(layout, line, "contact", options.asOf, edits);
        } else drop(index, line, "address");
        continue;
      }
      if (isHeading && section.contentFrom === undefined) {
        if (identitySections.has(section.name)) dropped[index] = identitySections.get(section.name);
        continue;
      }
      const kind = judgeSectionLine(layout, line, section, index - section.from);
      if (kind === undefined) editLine(layout, line, section.name, options.asOf, edits);
      else drop(index, line, kind);
    }
  }
  return { dropped, edits };
};

const holdsContent = (text: string, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (!isSpace(text.charCodeAt(at)) && !"|,;:•·–—-".includes(text.charAt(at))) return true;
  return false;
};

/** What was removed, for the candidate's own eyes: each piece once, with its place in the original. */
const removals = (
  layout: Layout,
  dropped: readonly (RemovalKind | undefined)[],
  edits: readonly Edit[],
  profile: Profile,
): Removal[] => {
  const removed: Removal[] = [];
  const { lines } = layout;
  let edit = 0;
  for (const [index, line] of lines.entries()) {
    const kind = dropped[index];
    const pieces: Removal[] = [];
    const next = lines[index + 1]?.start ?? Infinity;
    for (let one = edits[edit]; one !== undefined && one.start < next; one = edits[++edit])
      if (kind === undefined || one.kind !== "gender") pieces.push({ start: one.start, end: one.end, kind: one.kind });
    if (kind === undefined) {
      removed.push(...pieces);
      continue;
    }
    // A dropped line is told in pieces where they are known, and as a whole for the rest.
    const name = nameOn(profile.basics.name, line);
    if (name !== undefined) pieces.push({ ...name, kind: "name" });
    pieces.sort((left, right) => left.start - right.start || right.end - left.end);
    let at = line.start;
    for (const piece of [...pieces, { start: line.end, end: line.end, kind }]) {
      if (piece.start < at) continue;
      if (holdsContent(layout.text, at, piece.start)) removed.push({ start: at, end: piece.start, kind });
      if (piece.end > piece.start) removed.push(piece);
      at = piece.end;
    }
  }
  return removed;
};

const schoolEdits = (text: string, profile: Profile): Edit[] => {
  const names = new Set(profile.education.flatMap((entry) => (entry.institution === undefined ? [] : [entry.institution.text])));
  return [...names].flatMap((name) => (name.length > 3 ? everywhere(text, name, schoolPlaceholder, "school") : []));
};

/** Carries out what was judged, after what holds for every kind of text has been added. */
export const carryOut = (
  layout: Layout,
  profile: Profile,
  { dropped, edits }: Verdicts,
  options: AnonymiseOptions,
): Anonymisation => {
  edits.push(...neutralPronouns(layout), ...neutralTitles(layout, profile));
  if (options.removeSchools === true) edits.push(...schoolEdits(layout.text, profile));
  const settled = settle(edits);
  const rendered = render(layout.shown, layout.lines, (index) => dropped[index] === undefined, settled);
  return {
    profile: structure(profile, rendered, options.asOf) as AnonymisedProfile,
    removed: removals(layout, dropped, settled, profile),
    offsets: rendered.offsets,
  };
};

/**
 * Anonymises `text`, a resume whose parsed form is `profile` (from `parseResume` of the same text). The result's `profile`
 * is all an employer may see; `removed` and `offsets` point into the original and stay sealed. Throws nothing on any string.
 */
export const anonymise = (text: string, profile: Profile, options: AnonymiseOptions): Anonymisation => {
  const layout = layOut(text, options.layout);
  const verdicts = judge(layout, profile, options);
  const mentions = candidateMentions(layout, identityOf(layout, profile, options.fileName));
  const bodyFrom = headerEnd(layout, findSections(layout));
  const people = [...otherPeople(layout), ...toldPeople(layout, bodyFrom)];
  verdicts.edits.push(...withCoAuthors(layout, mentions, bodyFrom), ...people, ...namedColleagues(layout, people));
  return carryOut(layout, profile, verdicts, options);
};
