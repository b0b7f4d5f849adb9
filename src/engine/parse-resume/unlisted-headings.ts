/**
 * Headings that no list knows: "POOL DECK", "WHERE I DID IT". A loud line between gaps opens a section when what stands below it
 * plainly is work or study; what else stands there stays with the section above.
 */

import { resumeShapes } from "../lexicon/resume-shapes.ts";
import type { SectionName, WorkEntry } from "../../domain/resume/profile.ts";
import { findDegree } from "../text/degrees.ts";
import { countCase } from "../text/lines.ts";
import { sectionOfHeading } from "../text/headings.ts";
import { parseEducation } from "./education.ts";
import type { LaidLine, Layout } from "./layout.ts";
import { isTitleText } from "./part-kinds.ts";
import { partsOf } from "./parts.ts";
import type { Section } from "./sections.ts";
import { isHonorary, mayHoldStudies } from "./strays.ts";
import { parseWork } from "./work.ts";

const longestHeading = 40;
const mostWords = 5;
const underline = /^[-=_~*]{3,}$/;

/** "Where I've been", "My life in kitchens": a heading in one's own words. */
const inOwnWords = new RegExp(resumeShapes.inOwnWords, "i");

/** Written as headings are: a few words in capitals, underlined, marked or between gaps in one's own words, and no title, employer, place or degree. */
const isHeading = (layout: Layout, line: LaidLine, below: LaidLine | undefined): boolean => {
  const { content, bullet, dates, contacts, firstWord, lastWord } = line;
  if (bullet || content.length > longestHeading || dates.length > 0 || contacts.length > 0 || /[\d,;|/•.]/.test(content))
    return false;
  const words = lastWord - firstWord;
  if (words < 1 || words > mostWords) return false;
  const { upper, lower } = countCase(content);
  const isLoud =
    line.marked ||
    underline.test(below?.content ?? "") ||
    (line.gapBefore &&
      ((upper > 3 && lower === 0) ||
        (below?.gapBefore === true && inOwnWords.test(content)) ||
        // "Schooling and Courses": one of headings, had it been in capitals; awards are of what stands above.
        (words > 1 && (sectionOfHeading(content, true, true) ?? "awards") !== "awards")));
  return (
    isLoud &&
    findDegree(layout.text, layout.words, firstWord, lastWord) === undefined &&
    partsOf(layout, line).every(({ kind }) => kind === "unknown")
  );
};

/** Title, employer and the time there: one month or year alone may date a talk, an article, a prize. */
const isJob = (layout: Layout, { position, organisation, startDate, endDate }: WorkEntry): boolean =>
  position !== undefined &&
  organisation !== undefined &&
  startDate !== undefined &&
  startDate !== endDate &&
  isTitleText(layout.words, position.span);

/**
 * Do the lines below hold nothing of the section that they stand in: seats and posts of honour among jobs, each told whole, or no
 * study at all? Under the name of an employer a job would lack its own.
 */
const isOfOther = (layout: Layout, { name }: Section, from: number, to: number): boolean => {
  // "ENSEEIHT" over its years is a school.
  if (name === "education")
    return (
      layout.lines[from - 1]?.content.includes(" ") === true &&
      layout.lines.slice(from, to).some(({ dates }) => dates.length > 0) &&
      parseEducation(layout, from, to).length === 0
    );
  const jobs = name === "work" ? parseWork(layout, from, to) : [];
  return jobs.length > 0 && jobs.every((job) => job.organisation && job.startDate && isHonorary(job));
};

/** What the lines below such a heading plainly are. */
const contentsOf = (layout: Layout, from: number, to: number): SectionName | undefined => {
  const lines = layout.lines.slice(from, to);
  if (lines.some(({ dates }) => dates.some(({ range }) => range))) {
    const jobs = parseWork(layout, from, to);
    const told = jobs.filter((job) => isJob(layout, job));
    // A council or a club employs people too, where one of the jobs plainly is one.
    if (told.some((job) => !isHonorary(job)) && told.length * 2 >= jobs.length) return "work";
  }
  return lines.some(({ dates }) => dates.length > 0) &&
    mayHoldStudies(layout, from, to) &&
    parseEducation(layout, from, to).some(({ studyType, institution }) => studyType !== undefined && institution !== undefined)
    ? "education"
    : undefined;
};

const headingOf = ({ contentStart, contentEnd }: LaidLine) => ({ start: contentStart, end: contentEnd });

/** The sections, those that hold unlisted headings cut at them. `from` is the first line that may be one. */
export const cutAtUnlisted = (layout: Layout, sections: readonly Section[], from: number): readonly Section[] => {
  const hasWork = sections.some(({ name }) => name === "work");
  return sections.flatMap((section) => {
    // "TEACHING", "CAREER SUMMARY", where no other heading tells of work.
    if (
      (section.name === "other" || section.name === "summary") &&
      section.heading !== undefined &&
      !hasWork &&
      contentsOf(layout, section.from, section.to) === "work"
    )
      return [{ ...section, name: "work" }];
    const parts: Section[] = [];
    let rest = section;
    for (let index = Math.max(section.from, from); index < section.to; index++) {
      const line = layout.lines[index];
      if (line === undefined || !isHeading(layout, line, layout.lines[index + 1])) continue;
      let to = index + 1;
      while (
        to < section.to &&
        !(layout.lines[to] !== undefined && isHeading(layout, layout.lines[to] as LaidLine, layout.lines[to + 1]))
      )
        to++;
      const name = contentsOf(layout, index + 1, to) ?? (isOfOther(layout, section, index + 1, to) ? "other" : section.name);
      if (name === section.name) continue;
      if (rest.from < index || rest === section) parts.push({ ...rest, to: index });
      parts.push({ name, from: index + 1, to, heading: headingOf(line) });
      // What follows a job is about the person no more, and stands under a heading of its own.
      const next = layout.lines[to];
      const heading = next === undefined ? undefined : { heading: headingOf(next) };
      rest = { name: section.name === "contact" ? "other" : section.name, from: to, to: section.to, ...heading };
      index = to - 1;
    }
    return [...parts, ...(rest === section || rest.from < rest.to ? [rest] : [])];
  });
};
