/**
 * Resume text to structured profile, in pure steps: text → lines → sections → entries → fields. Everything found keeps its
 * span in the text; what the text does not say is absent, never filled in. Linear in the text's length.
 */

import { resumeShapes } from "../lexicon/resume-shapes.ts";
import type { Profile, TextAt } from "../../domain/resume/profile.ts";
import { firstHalf } from "../text/headings.ts";
import { detectLanguage } from "../text/languages.ts";
import { wordSet } from "../text/words.ts";
import { joinedByYear, parseEducation } from "./education.ts";
import { headerExtent, headerProse, headline, isNumberOfIdentity, parseHeader } from "./header.ts";
import { nameWithin } from "./header-name.ts";
import { oneLine } from "./highlights.ts";
import { layOut, textAt, type Layout } from "./layout.ts";
import { parseLanguages, parseSkills, tellsLanguages } from "./lists.ts";
import { parseCertificates } from "./certificates.ts";
import { parseProjects } from "./projects.ts";
import { findSections, type Section } from "./sections.ts";
import { isLooseTitle } from "./part-kinds.ts";
import { gatherStrays } from "./strays.ts";
import { statedTitle } from "./stated-title.ts";
import { parseWork } from "./work.ts";

/** Lines of the header: up to the first section that is not about the person, and never more than these many. */
const longestHeader = 24;

/** How many lines, from the top, are the header. */
export const headerEnd = (layout: Layout, sections: readonly Section[]): number => {
  let end = 0;
  for (const section of sections) {
    if (section.name !== "contact" && section.name !== "personal") break;
    end = section.to;
  }
  end = Math.min(end, longestHeader, layout.lines.length);
  // A heading of its own says how far the contact block goes; otherwise its lines do.
  return sections.slice(1).some((section) => section.name === "personal" || section.name === "contact") &&
    sections[1]?.from !== undefined &&
    sections[1].from <= end
    ? end
    : headerExtent(layout, end);
};

/** Sections whose numbers to call are of others, or numbers of cards, but for those beside one's own address. */
const ofOthers = wordSet(resumeShapes.ofOthers);

/** A phone in a column or at the foot of a resume that has none at its top. */
const phoneBelow = (layout: Layout, sections: readonly Section[], email: TextAt | undefined): TextAt | undefined => {
  for (const { name, from, to } of sections)
    for (const { contacts } of layout.lines.slice(from, to))
      for (const contact of contacts)
        if (
          contact.kind === "phone" &&
          !isNumberOfIdentity(layout, contact.start) &&
          ((!ofOthers.has(name) && sections.length > 1) ||
            (name !== "references" && Math.abs(contact.start - (email?.span.start ?? -99)) < 99))
        )
          return textAt(layout, contact);
  return undefined;
};

const summaryOf = (layout: Layout, sections: readonly Section[], header: number): TextAt | undefined => {
  const section = sections.find((one) => one.name === "summary" && (one.to > one.from || one.contentFrom !== undefined));
  if (section !== undefined) {
    const start = section.contentFrom ?? layout.lines[section.from]?.contentStart ?? 0;
    const end = layout.lines[section.to - 1]?.contentEnd ?? start;
    if (end > start) return { text: oneLine(layout.text.slice(start, end)), span: { start, end } };
  }
  let start = -1;
  let end = -1;
  const prose = headerProse(layout, header);
  for (const [index, line] of layout.lines.slice(0, header).entries()) {
    if (prose.has(index)) {
      if (start < 0) start = line.contentStart;
      end = line.contentEnd;
    } else if (start >= 0) break;
  }
  return start < 0 ? undefined : { text: oneLine(layout.text.slice(start, end)), span: { start, end } };
};

/** A title right under the header, or the one that the summary claims. */
const labelBelow = (layout: Layout, sections: readonly Section[], header: number): TextAt | undefined => {
  for (const section of sections) {
    if (section.name === "work") break;
    if (section.name !== "contact" && section.name !== "summary" && section.name !== "personal") continue;
    const from = section.name === "contact" ? Math.max(section.from, Math.min(header, section.to)) : section.from;
    const label = headline(layout, from, section.to) ?? statedTitle(layout, from, section.to);
    if (label !== undefined) return label;
  }
  return undefined;
};

/** Reads a resume's text into a profile; spans are UTF-16 offsets into `text`. Never throws on a string. `known`: see `layOut`. */
export const parseResume = (text: string, known?: Layout): Profile => {
  const layout = layOut(text, known);
  const sections = findSections(layout);
  const header = headerEnd(layout, sections);
  const basics = parseHeader(layout, header);
  for (const { name, from, to } of sections.slice(1))
    if (basics.name === undefined && (name === "contact" || name === "personal")) {
      const below = nameWithin(layout, to, from);
      if (below !== undefined) basics.name = below;
    }
  basics.phone ??= phoneBelow(layout, sections, basics.email);
  if (basics.phone === undefined) delete basics.phone;
  const summary = summaryOf(layout, sections, header);
  if (summary !== undefined) basics.summary = summary;
  basics.label ??= labelBelow(layout, sections, header);
  if (basics.label === undefined) delete basics.label;
  const profile: Profile = {
    language: detectLanguage(layout.words).code,
    basics,
    work: [],
    education: [],
    certificates: [],
    languages: [],
    projects: [],
    skills: [],
    sections: [],
  };
  for (const section of sections) {
    const { name, from, to, contentFrom } = section;
    const heading =
      section.heading === undefined
        ? undefined
        : { text: layout.text.slice(section.heading.start, section.heading.end), span: section.heading };
    const start = section.heading?.start ?? layout.lines[from]?.start;
    const end = layout.lines[to - 1]?.end ?? section.heading?.end;
    if (start !== undefined && end !== undefined && end > start)
      profile.sections.push({ name, ...(heading === undefined ? {} : { heading }), span: { start, end } });
    const half = heading === undefined ? undefined : firstHalf(heading.text);
    // "Education & Certifications": each takes its own lines.
    const studies =
      name === "education"
        ? parseEducation(layout, from, to, contentFrom)
        : half === "education"
          ? parseEducation(layout, from, to).filter(({ studyType }) => studyType !== undefined)
          : [];
    const languages = name === "languages" || half === "languages" ? parseLanguages(layout, from, to) : [];
    const isFree = ({ span }: { readonly span: TextAt["span"] }): boolean =>
      ![...studies, ...languages].some((one) => one.span.start < span.end && span.start < one.span.end);
    profile.education.push(...studies);
    profile.languages.push(...languages);
    if (name === "work") profile.work.push(...parseWork(layout, from, to, basics.name, contentFrom, true));
    if (name === "certificates") profile.certificates.push(...parseCertificates(layout, from, to, contentFrom).filter(isFree));
    if (name === "skills" || (half === "skills" && name === "languages"))
      profile.skills.push(...parseSkills(layout, from, to, contentFrom).filter(isFree));
    else if (name === "projects") profile.projects.push(...parseProjects(layout, from, to));
  }
  // Resumes without headings still tell jobs and studies.
  if (sections.length === 1) {
    profile.work.push(...parseWork(layout, header, layout.lines.length, basics.name));
    profile.education.push(...parseEducation(layout, header, layout.lines.length));
  } else gatherStrays(layout, sections, header, profile);
  if (profile.language === "en") profile.work = withoutLoose(profile.work);
  profile.education = joinedByYear(profile.education);
  if (profile.languages.length === 0) profile.languages.push(...languagesInOthers(layout, sections));
  return profile;
};

/** Jobs without those of no date whose title is a loose one, where others have dates: lists of what was made read so. */
const withoutLoose = (work: Profile["work"]): Profile["work"] =>
  work.some(({ startDate }) => startDate !== undefined)
    ? work.filter(({ position, dateSpan }) => dateSpan !== undefined || position === undefined || !isLooseTitle(position.text))
    : work;

/** "Languages known: Hindi, English", "German  C1 C1" under personal details or skills. */
const languagesInOthers = (layout: Layout, sections: readonly Section[]): Profile["languages"] => {
  const found: Profile["languages"] = [];
  for (const section of sections) {
    if (section.name === "work" || section.name === "education") continue;
    for (let index = section.from; index < section.to; index++) {
      const line = layout.lines[index];
      if (line === undefined || !tellsLanguages(layout, line)) continue;
      for (const one of parseLanguages(layout, index, index + 1))
        if (!found.some(({ language }) => language === one.language)) found.push(one);
    }
  }
  return found;
};
