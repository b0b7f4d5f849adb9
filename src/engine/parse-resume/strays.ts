/**
 * Jobs and studies that stand outside a section of their own: under a heading nobody listed, after a section that a heading
 * within it ended too early, or in a resume without headings. Only what is plainly one counts: a job with its title,
 * employer and dates, a degree with its school or dates.
 */

import { resumeShapes } from "../lexicon/resume-shapes.ts";
import type { EducationEntry, Profile, TextAt, WorkEntry } from "../../domain/resume/profile.ts";
import { fold } from "../text/characters.ts";
import { findDegree } from "../text/degrees.ts";
import { mark } from "../text/marks.ts";
import { parseEducation } from "./education.ts";
import { anyMarked, wordAt, wordSet } from "../text/words.ts";
import { textAt, type Layout } from "./layout.ts";
import type { Section } from "./sections.ts";
import { isTitleText } from "./part-kinds.ts";
import { bodies, seat } from "./work-heads.ts";
import { toldJobs } from "./told-jobs.ts";
import { parseWork } from "./work.ts";

/** Sections in which a job or a study may have been left, besides each other's: projects, posts of honour and other people's jobs stand in the others. */
const strange = wordSet(resumeShapes.strange);

/** A seat or a membership is no employment; nor is a role in a student society. */
const honorary = new RegExp(
  `^volunteer|\\b(?:certified|${bodies}|club|journal|team|awards?|prizes?|outstanding|dean['’]?s list)\\b`,
  "i",
);

/** How many lines around its dates the title of a job stands. */
const reach = 3;

/** One look at a section before its lines are read: a range of dates with a title near by, and no degree between them. */
export const mayHoldJobs = (layout: Layout, from: number, to: number): boolean => {
  const { lines, words } = layout;
  for (let index = from; index < to; index++) {
    if (lines[index]?.dates.some((date) => date.range) !== true) continue;
    const last = lines[Math.min(index + reach, to - 1)]?.lastWord ?? 0;
    if (anyMarked(words, lines[Math.max(index - reach, from)]?.firstWord ?? last, last, mark.title)) return true;
  }
  return false;
};

/** "worked as a research assistant" */
const opensDeed = (text: string): boolean => /^(?:worked|served|acted)\s/.test(text);

/** Is it a seat, a membership, or a role in a society? */
export const isHonorary = ({ position, organisation }: WorkEntry): boolean =>
  seat.test(position?.text ?? "") || honorary.test(`${position?.text ?? ""} ${organisation?.text ?? ""}`);

export const mayHoldStudies = ({ text, lines, words }: Layout, from: number, to: number): boolean =>
  findDegree(text, words, lines[from]?.firstWord ?? 0, lines[to - 1]?.lastWord ?? 0) !== undefined;

/** "Awarded Bachelor of Arts in …", "Diploma in Nursing": a line that opens with its degree needs no school beside it. */
const leads = ({ studyType, level, span }: EducationEntry): boolean =>
  studyType !== undefined &&
  studyType.span.start - span.start <= "• Awarded the ".length &&
  level !== "secondary" &&
  !/^certif/i.test(studyType.text);

const overlap = (left: TextAt | undefined, right: TextAt | undefined): boolean =>
  left !== undefined && right !== undefined && left.span.start < right.span.end && right.span.start < left.span.end;

const isSame = (left: WorkEntry, right: WorkEntry): boolean =>
  left.startDate === right.startDate || fold(left.organisation?.text ?? "") === fold(right.organisation?.text ?? "-");

/** A job told in a sentence is one of those told at length when it has their title or their employer. */
const isSameTold = (known: WorkEntry, { position, organisation }: WorkEntry): boolean =>
  fold(known.position?.text ?? "-") === fold(position?.text ?? "") ||
  fold(known.organisation?.text ?? "-") === fold(organisation?.text ?? "");

/** Adds to the profile's jobs and studies what its other sections hold; sections are read once more only where they may hold some. */
export const gatherStrays = (
  layout: Layout,
  sections: readonly Section[],
  header: number,
  profile: Pick<Profile, "basics" | "work" | "education">,
): void => {
  const jobs: WorkEntry[] = [];
  const studies: EducationEntry[] = [];
  const schooled = profile.education.some(({ studyType }) => studyType !== undefined);
  for (const { name, from: first, to } of sections) {
    const from = name === "contact" ? Math.max(first, header) : first;
    if (from >= to) continue;
    if ((strange.has(name) || name === "education") && mayHoldJobs(layout, from, to))
      for (const job of parseWork(layout, from, to, profile.basics.name)) {
        const { position, organisation, startDate, endDate } = job;
        if (position === undefined || organisation === undefined || startDate === undefined || endDate === undefined) continue;
        if (!isTitleText(layout.words, position.span) || opensDeed(position.text) || isHonorary(job)) continue;
        if (
          profile.education.some(
            ({ studyType, institution }) =>
              // "Supervisor: Prof. A. Sample" below "PhD, Chemistry"
              overlap(position, studyType) ||
              overlap(organisation, studyType) ||
              (studyType !== undefined && overlap(organisation, institution)),
          )
        )
          continue;
        // "Ingénieure qualité depuis 2014. Audits, HACCP.": a sentence about oneself.
        const told = layout.lines.find(({ end }) => end >= position.span.end);
        if (
          profile.work.length > 0 &&
          (name === "summary" || name === "contact") &&
          told !== undefined &&
          told.start <= Math.min(position.span.start, organisation.span.start) &&
          organisation.span.end <= told.end &&
          told.content.endsWith(".")
        )
          continue;
        if (profile.work.some((known) => isSame(known, job))) continue;
        jobs.push(job);
      }
    if (name === "contact" || name === "summary")
      for (let index = from; index < to; index++) {
        const told = toldJobs(layout, index, to);
        if (told === undefined) continue;
        for (const job of parseWork(layout, index, index + told.lines, profile.basics.name))
          if (
            job.position !== undefined &&
            job.organisation !== undefined &&
            ![...profile.work, ...jobs].some((known) => isSameTold(known, job))
          )
            jobs.push(job);
        index += told.lines - 1;
      }
    if (!schooled && (strange.has(name) || name === "work") && mayHoldStudies(layout, from, to))
      for (const study of parseEducation(layout, from, to))
        if (
          study.studyType !== undefined &&
          // "B. Secondary Education" below an employer is a heading or what was taught there, "PhD, Harbour University" none.
          (leads(study) ||
            ((study.institution !== undefined || study.dateSpan !== undefined) &&
              ![...profile.work, ...jobs].some(({ organisation }) => overlap(organisation, study.institution))))
        )
          studies.push(study);
  }
  if (jobs.length > 0) {
    profile.work.push(...jobs);
    // What looked like a school without a degree was the place of one of these jobs.
    const schools = profile.education.filter(
      ({ studyType, span }) =>
        studyType !== undefined || !jobs.some((job) => job.span.start < span.end && span.start < job.span.end),
    );
    profile.education.splice(0, profile.education.length, ...schools);
    profile.work.sort((left, right) => left.span.start - right.span.start);
  }
  profile.education.push(...studies);
  const told = degreeBesideName(layout, profile);
  if (told !== undefined) profile.education.push(told);
};

/** "Ines Vargas, Ph.D.": a degree written behind the name counts when no entry tells one of its level. */
const degreeBesideName = (
  layout: Layout,
  { basics: { name }, education }: Pick<Profile, "basics" | "education">,
): EducationEntry | undefined => {
  const line = name === undefined ? undefined : layout.lines.find(({ end }) => end >= name.span.end);
  if (name === undefined || line === undefined) return undefined;
  const found = findDegree(layout.text, layout.words, wordAt(layout.words, name.span.end), line.lastWord);
  if (found === undefined || found.start - name.span.end > 4 || education.some(({ level }) => level === found.level))
    return undefined;
  const studyType = textAt(layout, found);
  return { studyType, level: found.level, span: studyType.span };
};
