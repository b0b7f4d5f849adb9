/**
 * Step three for work: the lines of a work section gathered into entries. Heads that stand together fill the slots of
 * entries (`work-runs.ts`, `work-entries.ts`); tables, labels, sentences and what stands below them are told apart here. What is not there stays absent.
 */

import type { TextAt, WorkEntry } from "../../domain/resume/profile.ts";
import { monthNumber, writeDate } from "../text/dates.ts";
import { collectHighlights } from "./highlights.ts";
import { textAt, wordsBetween, type LaidLine, type Layout } from "./layout.ts";
import { isLooseTitle, type Part } from "./part-kinds.ts";
import { partsOf } from "./parts.ts";
import { endRun, isAlone, longestDescription, type Gathering, type Section } from "./work-entries.ts";
import type { Shown } from "./work-forms.ts";
import {
  closesBracket,
  headOf,
  isColumnHead,
  isEntry,
  isOrganisation,
  isOwnName,
  isSeat,
  isSubheading,
  withoutAddress,
  type Draft,
  type Head,
  isMostlyLarge,
} from "./work-heads.ts";
import { labelledField, takeField, takeFormLine } from "./work-labels.ts";
import { continuesBullet, isBeside, isDeed, isPartOfPost, isPlaceBelow, leavesOpen, opensEntry, wraps } from "./work-lines.ts";
import { handsOver } from "./work-runs.ts";
import { toldJobs } from "./told-jobs.ts";
import { openingEntry, runInTitle } from "./work-sentences.ts";
import { isOther, rowOf, tableOf, type Table } from "./work-tables.ts";

const isTitlePart = ({ kind }: Part): boolean => kind === "title";

/** Is there a title above for what comes next? */
const isTitled = ({ run, drafts }: Gathering): boolean =>
  run.length > 0 ? run.some(({ parts }) => parts.some(isTitlePart)) : drafts[drafts.length - 1]?.position !== undefined;

/** "Lecturer, Harbour University, since 2021. Teaches …": takes an entry whose first sentence opens it. False for any other line. */
const takeOpening = (gathering: Gathering, line: LaidLine, index: number): boolean => {
  const { layout } = gathering.section;
  const opening = openingEntry(layout, line);
  const opened = opening === undefined ? undefined : headOf(layout, opening[0], opening[0].contentStart, index);
  if (opening === undefined || opened === undefined) return false;
  // Without an employer of its own it has the one above, and maybe the title too.
  const last = gathering.run.at(-1);
  const isContinued = last?.date === undefined && last?.parts.some(isTitlePart) === true;
  if (opened.parts.length > 1) endRun(gathering);
  gathering.run.push(isContinued ? { ...opened, parts: [] } : opened);
  endRun(gathering);
  gathering.drafts.at(-1)?.body.push(isContinued ? line : opening[1]);
  return true;
};

const isSameJob = ({ organisation, date }: Draft, above: Draft | undefined): boolean =>
  organisation !== undefined &&
  above?.organisation?.text.startsWith(organisation.text) === true &&
  date?.to !== undefined &&
  JSON.stringify(date.to) === JSON.stringify(above.date?.to);

/** "Worked as a clerk at Acme Ltd": takes the jobs that sentences tell from that line on; the number of lines they take, 0 where none is told. */
const takeTold = (gathering: Gathering, index: number): number => {
  const { layout, to } = gathering.section;
  const told = toldJobs(layout, index, to);
  if (told === undefined) return 0;
  endRun(gathering);
  const { drafts } = gathering;
  const current = drafts.at(-1);
  const line = layout.lines[index];
  // A deed among those of a job tells none without a time of its own, nor does what tells the job above once more.
  const jobs = told.jobs.filter(
    (job) =>
      (job.organisation ?? job.date) !== undefined &&
      (line?.bullet === false || current === undefined || job.date?.range === true) &&
      !isSameJob(job, current),
  );
  drafts.push(...jobs);
  const [{ position } = {}] = told.jobs;
  if (jobs.length > 0) return told.lines;
  if (current === undefined || current.position !== undefined || position === undefined || line === undefined) return 0;
  current.position = position;
  current.body.push(line);
  return 1;
};

/** Takes what the head right above had no room for: a place behind its last comma, more in a bracket that it left open. */
const takeRestOfHead = ({ section: { layout }, run }: Gathering, line: LaidLine, index: number): boolean => {
  const head = run.at(-1);
  if (head === undefined || head.line !== layout.lines[index - 1]) return false;
  if (leavesOpen(head.line) && closesBracket.test(line.content)) return true;
  if (head.parts.length < 2 || !isPlaceBelow(layout, head.line, line)) return false;
  const [place] = partsOf(layout, line);
  if (place?.kind === "title") return false;
  if (place !== undefined) run.splice(-1, 1, { ...head, parts: [...head.parts, { ...place, kind: "place" }] });
  return true;
};

/** Takes a line that is no head as text of the entry above, which it may tell the dates or the title of. */
const takeText = (gathering: Gathering, whole: LaidLine, line: LaidLine): void => {
  const { layout } = gathering.section;
  endRun(gathering);
  const current = gathering.drafts.at(-1);
  if (current === undefined) return;
  // Set beside a bullet at the edge of the page, a range dates the entry that has none yet.
  const beside = line.dates.find((date) => date.range && layout.text[date.start - 1] === "\t");
  if (current.date === undefined && beside !== undefined) current.date = beside;
  // "Harbour Bridge Co., Wexcombe, 2003 – 2012" over "Foreman. Falsework and deck pours": it was no title.
  const { organisation, position, body } = current;
  const mayBeTown = position?.kind === "unknown" && position.afterComma && position.start > (organisation?.end ?? Infinity);
  // "CFO ALLIANCE" over "Member of the Board. A body of …"
  const mayBeEmployer = position !== undefined && organisation === undefined && isLooseTitle(position.text);
  const waits = position === undefined ? organisation !== undefined : (mayBeTown || mayBeEmployer) && body.length === 0;
  const title = waits && body.length <= longestDescription ? runInTitle(layout, line) : undefined;
  if (title !== undefined) {
    if (mayBeEmployer) current.organisation = { ...position, kind: "organisation" };
    else if (position !== undefined) current.location ??= position;
    current.position = title;
  }
  if (!isSubheading(layout, line)) body.push(whole);
};

/** Is the head no entry's after all, but a deed, or the rest of the line above? */
const isText = ({ section: { layout, from }, run, drafts }: Gathering, head: Head, index: number): boolean =>
  isDeed(layout, head, run, drafts.at(-1)) ||
  isPartOfPost(layout, head, run, drafts.at(-1)) ||
  (wraps(layout, index, from, drafts.at(-1)) &&
    !(head.parts.some(isTitlePart) && !continuesBullet(layout, index)) &&
    !opensEntry(layout, head, index));

/** What may be entries, names that no list knows told by what the section has `shown`. */
const gather = (section: Section, shown: Shown): readonly Draft[] => {
  const { layout, from, to, own, contentFrom } = section;
  const gathering: Gathering = { section, shown, drafts: [], run: [], isEmployed: !section.mayBeAlone, form: undefined };
  let table: Table | undefined;
  for (let index = from; index < to; index++) {
    const whole = layout.lines[index];
    if (whole === undefined) break;
    const line = withoutAddress(layout, whole);
    if (line === undefined || isBeside(layout, line, index, () => isTitled(gathering))) continue;
    const columns = tableOf(layout, line);
    if (columns !== undefined || isColumnHead(layout, line)) {
      table = columns;
      continue;
    }
    if (table !== undefined && isOther(layout, line, table)) continue;
    const row = table === undefined ? undefined : rowOf(layout, line, table);
    if (row !== undefined) {
      endRun(gathering);
      gathering.drafts.push(row);
      continue;
    }
    const field = labelledField(layout, line);
    if (field !== undefined) {
      takeField(gathering, line, field);
      continue;
    }
    const told = takeTold(gathering, index);
    if (told > 0) {
      index += told - 1;
      continue;
    }
    if (takeFormLine(gathering, whole, line) || takeOpening(gathering, line, index)) continue;
    if (takeRestOfHead(gathering, line, index)) continue;
    const contentStart = index === from && contentFrom !== undefined ? contentFrom : line.contentStart;
    const head = isOwnName(layout, line, own) ? undefined : headOf(layout, line, contentStart, index, gathering.run.at(-1));
    if (head === undefined || isText(gathering, head, index)) takeText(gathering, whole, line);
    else gathering.run.push(head);
  }
  endRun(gathering);
  return gathering.drafts;
};

/** The entries of one work section, whose lines are `from` to `to`; `name` is the candidate's. `isHeaded`: a heading says so. */
export const parseWork = (
  layout: Layout,
  from: number,
  to: number,
  name?: TextAt,
  contentFrom?: number,
  isHeaded = false,
): readonly WorkEntry[] => {
  const own = new Set(name === undefined ? [] : wordsBetween(layout.words, name.span.start, name.span.end));
  const mayBeAlone = isHeaded && contentFrom === undefined;
  const section = { layout, from, to, own, contentFrom, isHeaded, mayBeAlone };
  const shown: Shown = { forms: new Set(), isDoubtful: false };
  const drafts = gather(section, shown);
  const entries = withBodies(shown.isDoubtful ? gather(section, shown) : drafts, mayBeAlone).filter(
    (draft, index, all) => !isSeat(draft) && !handsOver(draft, all, index),
  );
  const latest = entries.reduce((start, draft) => Math.max(start, startOf(draft)), 0);
  return entries.map((draft) => finish(layout, draft, latest));
};

const startOf = ({ date }: Draft): number => (date?.from === undefined ? 0 : monthNumber(date.from, 1));

/** The drafts that are entries; what stood under one that is none belongs to the entry above. */
const withBodies = (drafts: readonly Draft[], mayBeAlone: boolean): readonly Draft[] => {
  const entries: Draft[] = [];
  const isUnemployed = mayBeAlone && drafts.every(({ organisation }) => organisation === undefined);
  for (const draft of drafts)
    if (isEntry(draft) || (isUnemployed && isAlone(draft) && (draft.date !== undefined || draft.body.length > 0)))
      entries.push(draft);
    else entries[entries.length - 1]?.body.push(...draft.heads, ...draft.body);
  return entries;
};

/** "Cashier (Harbour Foods), 2015 – 2018": an employer that stands nowhere else is told in brackets behind the title. */
const employerInBrackets = (layout: Layout, { position, heads }: Draft): readonly [Part, Part] | undefined => {
  const open = position?.text.endsWith(")") === true ? position.text.lastIndexOf(" (") : -1;
  const line = heads.find(({ start, end }) => position !== undefined && start <= position.start && position.end <= end);
  if (position === undefined || line === undefined || open < 0) return undefined;
  const end = position.start + open;
  const [inner] = partsOf(layout, line, end + 2);
  return inner !== undefined && inner.end < position.end && isOrganisation(inner)
    ? [{ ...position, text: position.text.slice(0, open), end }, inner]
    : undefined;
};

/** A sentence behind a mark, with the words that make it one. */
const toldBehind = /^\)?\s*[:.–—-]\s+(?=(?:\S+ ){3}\S)/;

/** "Cook, The Grand, 2014 – 2018: ran the grill and …": what is told behind a head on its own line. */
const runOn = ({ text }: Layout, { position, organisation, location, date, heads }: Draft): LaidLine | undefined => {
  const line = heads.at(-1);
  if (line === undefined) return undefined;
  const ends = [position, organisation, location, date].map((part) => part?.end ?? 0).filter((end) => end <= line.end);
  const from = Math.max(line.start, ...ends);
  const mark = toldBehind.exec(text.slice(from, line.contentEnd));
  if (mark === null) return undefined;
  const contentStart = from + mark[0].length;
  const content = text.slice(contentStart, line.contentEnd);
  return isMostlyLarge(content) ? undefined : { ...line, contentStart, content, bullet: true };
};

const finish = (layout: Layout, draft: Draft, latest: number): WorkEntry => {
  const { date } = draft;
  // "2019–" goes on where no job began later.
  const isOpen = date?.range === true && date.from !== undefined && startOf(draft) >= latest;
  const end = date?.to ?? (isOpen ? "present" : undefined);
  const split = draft.organisation === undefined ? employerInBrackets(layout, draft) : undefined;
  if (split !== undefined) [draft.position, draft.organisation] = split;
  const bodyEnd = draft.body.reduce((end, line) => Math.max(end, line.end), draft.end);
  const start = Math.min(draft.start, draft.position?.start ?? draft.start);
  return {
    ...(draft.position === undefined ? {} : { position: textAt(layout, draft.position) }),
    ...(draft.organisation === undefined ? {} : { organisation: textAt(layout, draft.organisation) }),
    ...(draft.location === undefined ? {} : { location: textAt(layout, draft.location) }),
    ...(date?.from === undefined ? {} : { startDate: writeDate(date.from) }),
    ...(end === undefined ? {} : { endDate: end === "present" ? end : writeDate(end) }),
    ...(date === undefined ? {} : { dateSpan: { start: date.start, end: date.end } }),
    highlights: collectHighlights(layout, [runOn(layout, draft) ?? [], draft.body].flat()),
    span: { start, end: Math.max(bodyEnd, start) },
  };
};
