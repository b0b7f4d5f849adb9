/**
 * Step two of parsing: lines gathered under their headings. What stands before the first heading is the header.
 */

import { resumeShapes } from "../lexicon/resume-shapes.ts";
import type { SectionName } from "../../domain/resume/profile.ts";
import { opensName } from "../text/characters.ts";
import { countCase } from "../text/lines.ts";
import { mark } from "../text/marks.ts";
import { headingForm, kindsOfExperience, sectionOfHeading, sectionOfPhrase } from "../text/headings.ts";
import { languageNamed } from "../text/languages.ts";
import { cutWords, wordAt, wordSet } from "../text/words.ts";
import { holdsSchool } from "./fields-of-study.ts";
import { headerExtent } from "./header.ts";
import { nameBelowColumn } from "./header-name.ts";
import { placeOfLine, type LaidLine, type Layout } from "./layout.ts";
import { mayHoldJobs, mayHoldStudies } from "./strays.ts";
import { cutAtUnlisted } from "./unlisted-headings.ts";

export type Section = {
  readonly name: SectionName;
  /** The heading's text, absent for the header. */
  readonly heading?: { readonly start: number; readonly end: number };
  /** Lines `from` to `to` (exclusive), the heading's own line left out unless content shares it. */
  readonly from: number;
  readonly to: number;
  /** Where content starts on the first line, when the heading shares that line ("Skills: Java"). */
  readonly contentFrom?: number;
};

type Found = { readonly name: SectionName; readonly headingEnd: number; readonly inlineFrom?: number };

/** Sections that may begin on the heading's own line; other labels are parts of entries. */
const inlineSections = wordSet(resumeShapes.inlineSections);

/** Labels that end a job when they stand at the start of a line; others may be a part of it. */
const endsWork = wordSet(resumeShapes.endsWork);

/** Parts of a job that read like sections when the resume's headings are louder than they are. */
const withinWork = wordSet(resumeShapes.withinWork);

/** Numbers that no heading has: the volume and pages of a journal, an amount. A number in front and a year may stand. */
/** "SECTION 3: PAST POSTS", "PART B – EDUCATION": how forms count theirs. */
const longestCounted = 120;
const partOfForm = new RegExp(resumeShapes.partOfForm, "i");
const counted = /[^\d\s.)(]\s*\d{1,3}(?!\d)/;

/** "RETAIL EXPERIENCE": capitals whose last word is one of headings; "Retail Work Experience" is one in small letters too. */
const isLoud = ({ text, words }: Layout, { firstWord, lastWord }: LaidLine): boolean =>
  lastWord - firstWord <= 6 &&
  ((words.marks[lastWord - 1] ?? 0) & mark.heading) !== 0 &&
  (kindsOfExperience.has(words.folded[lastWord - 2] ?? "") ||
    countCase(text.slice(words.starts[firstWord], words.ends[lastWord - 1])).lower === 0);

/** How many lines below its heading a column of contacts tells a way to reach somebody. */
const contactReach = 7;
const holdsContacts = (layout: Layout, { start }: LaidLine): boolean => {
  const index = placeOfLine(layout, start);
  return layout.lines.slice(index + 1, index + 1 + contactReach).some(({ contacts }) => contacts.length > 0);
};

/** How many lines below a label the next entry of its section is looked for. */
const entryReach = 8;

/** "Honors: cum laude", "References: Ann Lee" under an entry: do entries of the same kind follow before any other heading? */
const goesOnBelow = (layout: Layout, index: number, current: SectionName): boolean => {
  const { lines, words } = layout;
  for (let below = index + 1; below <= index + entryReach; below++) {
    const line = lines[below];
    if (line === undefined || sectionOfHeading(line.content, true, countCase(line.content).lower === 0) !== undefined) break;
    if (line.dates.length === 0) continue;
    const last = Math.min(below + 2, lines.length);
    if (
      current === "work"
        ? mayHoldJobs(layout, below, last)
        : holdsSchool(words.folded.slice(line.firstWord, line.lastWord)) || mayHoldStudies(layout, below - 1, last)
    )
      return true;
  }
  return false;
};

const asHeading = (
  layout: Layout,
  line: LaidLine,
  current: SectionName | undefined,
  currentInCapitals: boolean,
): Found | undefined => {
  const { content } = line;
  const { words } = layout;
  if (line.firstWord >= line.lastWord) return undefined;
  const part = content.length <= longestCounted ? partOfForm.exec(content)?.[0].length : undefined;
  if (part !== undefined) {
    const contentStart = line.contentStart + part;
    const rest = { ...line, contentStart, content: content.slice(part), firstWord: wordAt(words, contentStart) };
    return asHeading(layout, rest, current, currentInCapitals);
  }
  // Single letters may be a letter-spaced heading.
  if (
    ((words.marks[line.firstWord] ?? 0) & mark.heading) === 0 &&
    !isLoud(layout, line) &&
    (words.ends[line.firstWord] ?? 0) - (words.starts[line.firstWord] ?? 0) > 1
  )
    return undefined;
  const colon = content.indexOf(":");
  const contact = line.contacts[0];
  // "References: Ada Smith, 555 0100" has its contacts behind the heading.
  if (
    content.length < 3 ||
    line.dates.length > 1 ||
    (contact !== undefined && (colon < 0 || contact.start < line.contentStart + colon))
  )
    return undefined;
  if (
    content.length <= 64 &&
    !counted.test(content) &&
    (line.lastWord - line.firstWord <= 7 || (words.ends[line.firstWord] ?? 0) - (words.starts[line.firstWord] ?? 0) === 1) &&
    (colon < 0 || colon >= content.length - 2)
  ) {
    // A bullet is a heading only when its glyph is decoration: whole phrase, nothing else.
    const { upper, lower } = countCase(content);
    let titled = true;
    for (let word = line.firstWord; word < line.lastWord && titled; word++)
      titled =
        opensName(layout.text.charCodeAt(words.starts[word] ?? 0)) || words.folded[word] === "and" || words.folded[word] === "of";
    const emphasis = titled || line.marked || colon > 0 || (upper > 2 && lower <= upper * 0.25) || (line.gapBefore && upper >= 1);
    const name = sectionOfHeading(content, emphasis && !line.bullet, upper > 2 && lower === 0, line.bullet);
    if (name !== undefined) {
      // "Details" over an address and a phone, whatever it stands below; without them it is a part of that.
      if (name === "contact" && current !== undefined)
        return holdsContacts(layout, line) ? { name, headingEnd: line.contentEnd } : undefined;
      // "Languages" and "Tools" inside a skills section are groups of skills, unless written as headings.
      const lowKey = upper <= 1 && !line.marked && !line.gapBefore;
      // In small letters between gaps, where the others are no louder; "papers" may be of any kind.
      if (upper === 0 && lower > 0 && !line.marked && (!line.gapBefore || currentInCapitals || name === "publications"))
        return undefined;
      if (current === "skills" && lowKey && colon > 0 && (name === "languages" || name === "skills")) return undefined;
      if (current === "work" && line.bullet && name !== "education") return undefined;
      // "Achievements:" and "Responsibilities:" belong to the job they stand under.
      if (
        current === "work" &&
        colon > 0 &&
        (name === "awards" || name === "other" || name === "skills" || name === "projects" || name === "summary") &&
        !line.marked &&
        upper < lower &&
        !line.gapBefore
      )
        return undefined;
      if (
        (current === "work" || current === "projects") &&
        currentInCapitals &&
        lower > 0 &&
        !line.marked &&
        withinWork.has(name)
      )
        return undefined;
      return { name, headingEnd: line.contentEnd };
    }
  }
  if (colon > 2 && colon <= 48 && !line.bullet) {
    const name = sectionOfPhrase(headingForm(content.slice(0, colon)));
    if (name === undefined || !inlineSections.has(name) || name === current) return undefined;
    if (current === "work" && !endsWork.has(name)) return undefined;
    if (current === "projects" && (name === "skills" || name === "work" || name === "summary")) return undefined;
    if (name === "languages") {
      const rest = cutWords(content.slice(colon + 1, colon + 80)).folded;
      if (!rest.some((word) => languageNamed(word) !== undefined)) return undefined;
    }
    // "Education: trained new staff" is of a job; what tells a degree or a time is a section.
    const index = placeOfLine(layout, line.start);
    if (
      (current === "work" || current === "education") &&
      !line.dates.some(({ range }) => range || name === "education") &&
      (name !== "education" || !mayHoldStudies(layout, index, index + 1)) &&
      goesOnBelow(layout, index, current)
    )
      return undefined;
    let inline = line.contentStart + colon + 1;
    while (inline < line.contentEnd && " *_\t".includes(content[inline - line.contentStart] ?? "x")) inline++;
    return { name, headingEnd: line.contentStart + colon, inlineFrom: inline };
  }
  return undefined;
};

const found = new WeakMap<Layout, readonly Section[]>();

/**
 * Sections in order; the first is always the header, named "contact", and may be empty. Another one without a heading is the
 * block below a column of contacts that says who the resume is about.
 */
export const findSections = (layout: Layout): readonly Section[] => {
  const known = found.get(layout);
  if (known !== undefined) return known;
  const sections = cutSections(layout);
  found.set(layout, sections);
  return sections;
};

/** "Education" in a section of that heading: somebody's subject, or the heading again on the next page. */
const isSubject = ({ text }: Layout, { start, end }: NonNullable<Section["heading"]>, { content }: LaidLine): boolean =>
  headingForm(content) === "education" && headingForm(text.slice(start, end)) === "education";

/** "EXPÉRIENCE" over "PROFESSIONNELLE": a heading that a narrow column broke. */
const isRestOfHeading = (line: LaidLine, below: LaidLine | undefined, name: SectionName): boolean =>
  below !== undefined &&
  !below.gapBefore &&
  below.dates.length === 0 &&
  below.lastWord - below.firstWord < 4 &&
  countCase(line.content).lower === 0 &&
  countCase(below.content).upper > 2 &&
  countCase(below.content).lower === 0 &&
  sectionOfPhrase(headingForm(below.content)) === undefined &&
  sectionOfPhrase(headingForm(`${line.content} ${below.content}`)) === name;

const cutSections = (layout: Layout): readonly Section[] => {
  const sections: Section[] = [];
  let name: SectionName = "contact";
  let heading: Section["heading"];
  let contentFrom: number | undefined;
  let from = 0;
  let capitals = false;
  const close = (to: number): void => {
    sections.push({
      name,
      from,
      to,
      ...(heading === undefined ? {} : { heading }),
      ...(contentFrom === undefined ? {} : { contentFrom }),
    });
  };
  const block = nameBelowColumn(layout)?.line;
  let rest = -1;
  for (const [index, line] of layout.lines.entries()) {
    if (index === rest) continue;
    if (index === block) {
      close(index);
      name = "contact";
      heading = undefined;
      contentFrom = undefined;
      from = index;
      continue;
    }
    const found = asHeading(layout, line, heading === undefined ? undefined : name, capitals);
    if (
      found === undefined ||
      (heading !== undefined && name === "education" && from < index && isSubject(layout, heading, line))
    )
      continue;
    close(index);
    name = found.name;
    heading = { start: line.contentStart, end: found.headingEnd };
    capitals = countCase(layout.text.slice(heading.start, heading.end)).lower === 0;
    contentFrom = found.inlineFrom;
    rest = found.inlineFrom === undefined && isRestOfHeading(line, layout.lines[index + 1], name) ? index + 1 : -1;
    from = found.inlineFrom === undefined ? Math.max(index, rest) + 1 : index;
  }
  close(layout.lines.length);
  // In the header only below the lines that are about the person.
  return cutAtUnlisted(layout, sections, headerExtent(layout, sections[0]?.to ?? 0));
};
