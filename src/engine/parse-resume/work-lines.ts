/** What a line of a work section is to the jobs around it: the rest of a sentence, a deed, an employer, a note of a form. */

import { resumeShapes } from "../lexicon/resume-shapes.ts";
import { opensName } from "../text/characters.ts";
import { resumeWords } from "../lexicon/word-lists.ts";
import type { LaidLine, Layout } from "./layout.ts";
import { partsOf } from "./parts.ts";
import { isProse, opensSentence } from "./prose.ts";
import { encloses } from "./work-runs.ts";
import { goesOn, isOrganisation, type Draft, type Head } from "./work-heads.ts";

/** "Fitter, Harbour Foods, <tab> 2014 – 2018" over "Wexcombe.": what a narrow line had no room for. */
export const isPlaceBelow = ({ text }: Layout, above: LaidLine, line: LaidLine): boolean =>
  line.lastWord - line.firstWord < 3 &&
  line.dates.length === 0 &&
  !line.content.includes(":") &&
  !line.bullet &&
  !line.gapBefore &&
  opensName(line.content.charCodeAt(0)) &&
  (above.content.endsWith(",") || /,[ \t]*\t[ \t]*$/.test(text.slice(above.contentStart, above.dates.at(-1)?.start)));

/** "Hours per week: 40", "Salary: 78,592 USD", "Page 1 of 2": what a form asks of a post, and what a printer adds. */
const beside = new RegExp(resumeWords.beside, "i");
/** "Supervisor: Dale Reed", "Manager | Al Frank | 555 0100": who else was there, unlike "Supervisor | Harbour Foods" over its dates. */
const tellsOthers = new RegExp(resumeWords.tellsOthers, "i");
const phone = /\d{3}\D?\d{4}/;

/** What stands among jobs and says nothing of one. `isTitled`: has the job above its title? */
export const isBeside = (
  { lines }: Layout,
  { content, dates, gapBefore }: LaidLine,
  index: number,
  isTitled: () => boolean,
): boolean =>
  !dates.some(({ range }) => range) &&
  (beside.test(content) ||
    (tellsOthers.test(content) &&
      (phone.test(content) || (!gapBefore && isTitled() && lines[index + 1]?.dates.some(({ range }) => range) !== true))));

export const leavesOpen = ({ content }: LaidLine): boolean => content.lastIndexOf("(") > content.lastIndexOf(")");

/**
 * "Harbour Clinic" with its dates, its place or a title beside it or on the line below: an employer, though the line above ends
 * without a dot.
 */
export const opensEntry = (layout: Layout, { line, parts }: Head, index: number): boolean => {
  const [first, second] = parts;
  const above = layout.lines[index - 1];
  const below = layout.lines[index + 1];
  if (first === undefined || !isOrganisation(first) || above === undefined || below === undefined || below.bullet) return false;
  if (layout.text[line.contentEnd - 1] === ".") return false;
  const isNamed = first.kind === "organisation";
  if (isNamed && below.dates.some(({ range }) => range)) return true;
  if (goesOn.test(above.content) || isProse(layout, below)) return false;
  if (isNamed && second?.kind === "place") return true;
  const next = partsOf(layout, below);
  return next.length > 0 && (next.every(({ kind }) => kind === "place") || (isNamed && next[0]?.kind === "title"));
};

/** What stands before the words of a line. */
const markOf = ({ text }: Layout, { start, contentStart }: LaidLine): string => text.slice(start, contentStart).trim();

/**
 * "• Driver trainer since 2020": within a job that is told whole above its bullets, a bullet without an employer is no job. Nor is
 * "Safety representative since 2023" in its text.
 */
export const isDeed = (layout: Layout, { line, parts, date }: Head, run: readonly Head[], current: Draft | undefined): boolean =>
  (line.bullet
    ? date?.range !== true ||
      date.to === "present" ||
      / (?:and|&) \d{4}$/.test(line.content) ||
      opensSentence(parts[0]?.words[0] ?? "")
    : run.length === 0 && parts.length === 1 && !line.gapBefore && / since \S+$/.test(line.content)) &&
  !parts.some(({ kind }) => kind === "organisation") &&
  (run.length > 0
    ? run.every((head) => !head.line.bullet) &&
      run.some((head) => head.date !== undefined) &&
      run.some((head) => head.parts.some(({ kind }) => kind === "title"))
    : current?.position !== undefined &&
      current.organisation !== undefined &&
      current.date !== undefined &&
      current.heads.every((head) => !head.bullet || markOf(layout, head) !== markOf(layout, line)));

const partLabel = new RegExp(resumeShapes.partLabel, "i");
/**
 * "Rotation 2: Theatre (Mar 2019 – Sept 2019)", "• Harbour Bank (2019 – 2020): Java services", a project set in below its post: what
 * has dates within those of a post that is told whole, and no title of its own, is a part of it.
 */
export const isPartOfPost = (
  { text }: Layout,
  { line, parts, date }: Head,
  run: readonly Head[],
  current: Draft | undefined,
): boolean => {
  const isLabelled = partLabel.test(line.content);
  if (date?.range !== true || (parts[0]?.kind === "title" && !isLabelled)) return false;
  const [first] = run;
  const post =
    first === undefined
      ? current?.position && current.organisation && current.date
      : run.slice(0, 3).some((head) => head.parts.some(({ kind }) => kind === "title"))
        ? run.slice(0, 3).find((head) => head.date?.range === true)?.date
        : undefined;
  const above = first?.line ?? current?.heads[0];
  return (
    post?.range === true &&
    encloses(post, date) &&
    (isLabelled ||
      (line.bullet
        ? /^\)?:/.test(text.slice(date.end, date.end + 2))
        : above?.bullet === false &&
          line.contentStart - line.start > above.contentStart - above.start &&
          !parts.some(({ kind }) => kind === "title")))
  );
};

/** A short undated line right under a long one that ended in mid-sentence is the rest of that sentence. */
export const wraps = (layout: Layout, index: number, from: number, current: Draft | undefined): boolean => {
  const line = layout.lines[index];
  const above = layout.lines[index - 1];
  return (
    index > from &&
    line !== undefined &&
    above !== undefined &&
    !line.bullet &&
    !line.gapBefore &&
    line.dates.length === 0 &&
    !line.content.includes("\t") &&
    (above.content.length >= 60 && isProse(layout, above)
      ? !".!?:;".includes(above.content.charAt(above.content.length - 1))
      : current?.body[current.body.length - 1] === above && goesOn.test(above.content))
  );
};

/** "• Knowledge of scripting, configuration," ends in mid-sentence: what stands below it belongs to the bullet. */
export const continuesBullet = ({ lines }: Layout, index: number): boolean => {
  const above = lines[index - 1];
  return above?.bullet === true && above.content.length >= 60 && goesOn.test(above.content);
};
