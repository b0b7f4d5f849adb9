/**
 * Step three for work: the lines of a work section gathered into entries. Heads that stand together fill the slots of
 * entries (`work-runs.ts`); labels, sentences and what stands below them are told apart here. What is not there stays absent.
 */

import type { TextAt, WorkEntry } from "../../domain/resume/profile.ts";
import { opensName } from "../text/characters.ts";
import { monthNumber, writeDate } from "../text/dates.ts";
import { collectHighlights } from "./highlights.ts";
import { textAt, wordsBetween, type Layout } from "./layout.ts";
import { isLooseTitle, type Part } from "./part-kinds.ts";
import { partsOf } from "./parts.ts";
import {
  dateLabels,
  closesBracket,
  headOf,
  isColumnHead,
  isEntry,
  isNoName,
  isOrganisation,
  isOwnName,
  isSeat,
  isSubheading,
  labelledField,
  withoutAddress,
  type Draft,
  type Head,
  type LabelledField,
} from "./work-heads.ts";
import { openingEntry, runInTitle, statedEntry } from "./work-sentences.ts";
import { explain, isUnknownName, type Shown } from "./work-forms.ts";
import { continuesBullet, isBeside, isDeed, leavesOpen, opensEntry, wraps } from "./work-lines.ts";
import { encloses, fillRun, handsOver } from "./work-runs.ts";
import { isLabelledAs, labelEnd, isOther, rowOf, tableOf, type Table } from "./work-tables.ts";

/** Lines that may stand between an employer's name and the title under it. */
const longestDescription = 3;

/** "Sales Director", "Vice President, Sales" under an employer told above: what a run adds to an entry without a title. */
const completes = (previous: Draft | undefined, draft: Draft): boolean => {
  if (previous?.organisation === undefined || previous.position !== undefined || draft.position?.kind !== "title") return false;
  if (isEmployer(previous) && previous.body.length > longestDescription) return false;
  // Each with its own time, and text between: two entries.
  if (previous.date?.range === true && draft.date?.range === true && previous.body.length > 0) return false;
  const { organisation, position } = draft;
  return (
    organisation === undefined ||
    (organisation.kind === "unknown" && organisation.afterComma && organisation.start > position.end)
  );
};

/** An employer on a line of its own, whose title may stand under its description. */
const isEmployer = ({ organisation, position, date }: Draft): boolean =>
  organisation?.kind === "organisation" && position === undefined && date?.range !== true;

/** A title and nothing else yet. */
const isBeginning = ({ organisation, position, date, body }: Draft): boolean =>
  position !== undefined && organisation === undefined && date === undefined && body.length === 0;

const isTitlePart = ({ kind }: Part): boolean => kind === "title";

const longestAlone = 8;
/** "Nanny", "Tutor (Summer 2004)": a plain title without an employer. */
const isAlone = ({ position, organisation }: Draft): boolean =>
  position?.kind === "title" &&
  organisation === undefined &&
  position.words.length <= longestAlone &&
  !isLooseTitle(position.text);

type Section = {
  readonly layout: Layout;
  /** Its lines. */
  readonly from: number;
  readonly to: number;
  /** The words of the candidate's name. */
  readonly own: ReadonlySet<string>;
  /** Where its first line goes on behind a heading. */
  readonly contentFrom: number | undefined;
  /** Does a heading say that this is work? */
  readonly isHeaded: boolean;
  /** On a line of its own? Then a title alone may be a job. */
  readonly mayBeAlone: boolean;
};

/** "Globex, 2013 – 2017": told as work, in a time that no job above it holds. */
const isOnlyNamed = ({ organisation, position, date }: Draft, run: readonly Head[], drafts: readonly Draft[]): boolean =>
  date?.range === true &&
  position === undefined &&
  organisation !== undefined &&
  isUnknownName(organisation) &&
  opensName(organisation.text.charCodeAt(0)) &&
  // "Modem World, Harbour Arcade"
  run.every(
    ({ parts: [first, ...rest] }) => (first ?? organisation) === organisation && rest.every(({ afterComma }) => afterComma),
  ) &&
  drafts.every((one) => one.date?.range === true && !encloses(one.date, date));

/** What may be entries, names that no list knows told by what the section has `shown`. */
const gather = ({ layout, from, to, own, contentFrom, isHeaded, mayBeAlone }: Section, shown: Shown): readonly Draft[] => {
  const drafts: Draft[] = [];
  let run: Head[] = [];
  /** May no title alone be a job, since there is an employer? */
  let isEmployed = !mayBeAlone;
  let table: Table | undefined;
  /** The entry that labels told. */
  let form: Draft | undefined;
  const endRun = (field?: LabelledField): void => {
    const before = drafts.length;
    fillRun(explain(run, shown), drafts);
    const above = drafts[before - 1];
    const next = drafts[before];
    // "Position: Lecturer" over "Harbour College, 2005 – 2009".
    if (above !== undefined && above === form && next !== undefined && isBeginning(above) && next.position === undefined) {
      const { start, heads } = above;
      Object.assign(above, next, { start, heads: [...heads, ...next.heads] });
      drafts.splice(before, 1);
    }
    const last = drafts[drafts.length - 1];
    // "2010 – 2012 Kroger" over "Position: Cashier": by itself no entry, and the label is its title.
    const isNamed = drafts.length > before && (last?.organisation ?? last?.position) !== undefined;
    if (last !== undefined && isNamed && field !== undefined && (field.opens || last.date?.range === true)) {
      // "Kolanut Couriers, Ibadan": what stood in the title's place was none.
      if (last[field.slot]?.kind === "unknown") delete last[field.slot];
      last[field.slot] ??= field.part;
    }
    isEmployed ||= above?.organisation !== undefined;
    // A run that makes no entry is text of the entry before it.
    let head = 0;
    for (const draft of drafts.splice(before)) {
      const previous = drafts[drafts.length - 1];
      if (previous !== undefined && completes(previous, draft)) {
        if (draft.position !== undefined) previous.position = draft.position;
        if (draft.date !== undefined) previous.date = draft.date;
        previous.end = draft.end;
        continue;
      }
      if (
        previous?.organisation !== undefined &&
        draft.position !== undefined &&
        draft.organisation === undefined &&
        draft.date !== undefined
      )
        draft.organisation = previous.organisation;
      // No list knows the name, and the heading says that it is one.
      if (isHeaded && field === undefined && isOnlyNamed(draft, run, drafts))
        draft.organisation = { ...draft.organisation!, kind: "organisation" };
      if (
        isEntry(draft) ||
        (draft.position !== undefined && drafts.length === 0) ||
        (!isEmployed && isAlone(draft)) ||
        isEmployer(draft)
      )
        drafts.push(draft);
      else if (previous !== undefined) {
        // A date on a line of its own belongs to the entry above that has none yet.
        if (
          previous.date === undefined &&
          draft.date !== undefined &&
          draft.position === undefined &&
          draft.organisation === undefined &&
          previous.body.length === 0
        ) {
          previous.date = draft.date;
          previous.end = draft.end;
        } else {
          while ((run[head]?.line.start ?? Infinity) < draft.start) head++;
          for (; (run[head]?.line.end ?? Infinity) <= draft.end; head++) previous.body.push(run[head]!.line);
        }
      }
    }
    run = [];
  };
  for (let index = from; index < to; index++) {
    const whole = layout.lines[index];
    if (whole === undefined) break;
    const line = withoutAddress(layout, whole);
    const hasTitle = (): boolean =>
      run.length > 0 ? run.some((head) => head.parts.some(isTitlePart)) : drafts[drafts.length - 1]?.position !== undefined;
    if (line === undefined || isBeside(layout, line, index, hasTitle)) continue;
    const columns = tableOf(layout, line);
    if (columns !== undefined || isColumnHead(layout, line)) {
      table = columns;
      continue;
    }
    if (table !== undefined && isOther(layout, line, table)) continue;
    const row = table === undefined ? undefined : rowOf(layout, line, table);
    if (row !== undefined) {
      endRun();
      drafts.push(row);
      continue;
    }
    const field = labelledField(layout, line);
    if (field !== undefined) {
      // Dates on a line of their own above the labels, unless the entry before still waits for its own.
      const last = drafts[drafts.length - 1];
      const waits = last !== undefined && last.date === undefined;
      const head = run.at(-1);
      const isAlone = run.length === 1 || dateLabels.has(layout.words.folded[head?.line.firstWord ?? -1] ?? "");
      const bare = isAlone && !waits && head?.parts.every(({ words }) => isNoName(words)) === true;
      const above = bare ? head?.date : undefined;
      // What a form tells before its next "Dates" belongs to the entry above.
      if (bare && last !== undefined) for (const { line: told } of run.splice(0, run.length - 1)) last.body.push(told);
      if (bare) run = [];
      endRun(field);
      const { slot, part, rest, opens } = field;
      const current = drafts[drafts.length - 1];
      if (current !== undefined && (current[slot] ?? part) === part) {
        const date = line.dates.find(({ range }) => range);
        Object.assign(current, date === undefined ? rest : { ...rest, date }, { ...current, [slot]: part, end: line.end });
      } else if (opens || current === undefined || isLabelledAs(line, drafts[0]?.heads[0])) {
        const date = line.dates[0] ?? above;
        drafts.push({
          start: line.start,
          end: line.end,
          heads: [line],
          body: [],
          ...rest,
          [slot]: part,
          ...(date === undefined ? {} : { date }),
        });
      } else current.body.push(line);
      form = drafts.at(-1);
      continue;
    }
    if (form !== undefined && form === drafts.at(-1) && run.length === 0) {
      const label = labelEnd(line, form.heads[0]);
      const [date] = line.dates;
      // Below the duties that a label and a tab introduced, a line without either goes on with them.
      const goesOnInForm =
        form.body.length > 0 &&
        date === undefined &&
        !line.gapBefore &&
        !line.content.includes("\t") &&
        form.heads[0]?.content.includes("\t") === true;
      const isDated = label > 0 && date?.range === true && form.date === undefined;
      if (isDated) {
        form.date = date;
        form.end = line.end;
        continue;
      }
      // "Main activities: kept the books"
      if (goesOnInForm || (label > 0 && date === undefined)) {
        form.body.push({ ...whole, contentStart: line.contentStart + label, content: line.content.slice(label) });
        continue;
      }
    }
    const opening = openingEntry(layout, line);
    const opened = opening === undefined ? undefined : headOf(layout, opening[0], opening[0].contentStart, index);
    if (opening !== undefined && opened !== undefined) {
      // Without an employer of its own it has the one above, and maybe the title too.
      const last = run.at(-1);
      const isTitled = last?.date === undefined && last?.parts.some(isTitlePart) === true;
      if (opened.parts.length > 1) endRun();
      run.push(isTitled ? { ...opened, parts: [] } : opened);
      endRun();
      drafts[drafts.length - 1]?.body.push(isTitled ? line : opening[1]);
      continue;
    }
    const told = statedEntry(layout, line, layout.lines[index + 1]);
    if (told !== undefined) {
      endRun();
      const current = drafts[drafts.length - 1];
      const whole = told.organisation !== undefined || told.date !== undefined;
      if (whole && (!line.bullet || current === undefined || told.date?.range === true)) {
        drafts.push(told);
        continue;
      }
      if (current !== undefined && current.position === undefined && told.position !== undefined) {
        current.position = told.position;
        current.body.push(line);
        continue;
      }
    }
    // A bracket that the head above left open says more of it.
    const above = run.at(-1)?.line;
    if (above !== undefined && above === layout.lines[index - 1] && leavesOpen(above) && closesBracket.test(line.content))
      continue;
    const head = isOwnName(layout, line, own)
      ? undefined
      : headOf(layout, line, index === from && contentFrom !== undefined ? contentFrom : line.contentStart, index, run.at(-1));
    if (
      head === undefined ||
      isDeed(layout, head, run, drafts[drafts.length - 1]) ||
      (wraps(layout, index, from, drafts[drafts.length - 1]) &&
        !(head.parts.some(isTitlePart) && !continuesBullet(layout, index)) &&
        !opensEntry(layout, head, index))
    ) {
      endRun();
      const current = drafts[drafts.length - 1];
      // Set beside a bullet at the edge of the page, a range dates the entry that has none yet.
      const beside = line.dates.find((date) => date.range && layout.text[date.start - 1] === "\t");
      if (current !== undefined && current.date === undefined && beside !== undefined) current.date = beside;
      // "Harbour Bridge Co., Wexcombe, 2003 – 2012" over "Foreman. Falsework and deck pours": it was no title.
      const { organisation, position } = current ?? {};
      const mayBeTown = position?.kind === "unknown" && position.afterComma && position.start > (organisation?.end ?? Infinity);
      // "CFO ALLIANCE" over "Member of the Board. A body of …"
      const mayBeEmployer = position !== undefined && organisation === undefined && isLooseTitle(position.text);
      const waits =
        position === undefined ? organisation !== undefined : (mayBeTown || mayBeEmployer) && current?.body.length === 0;
      if (current !== undefined && waits && current.body.length <= longestDescription) {
        const title = runInTitle(layout, line);
        if (title !== undefined) {
          if (mayBeEmployer) current.organisation = { ...position, kind: "organisation" };
          else if (position !== undefined) current.location ??= position;
          current.position = title;
        }
      }
      if (!isSubheading(layout, line)) current?.body.push(whole);
    } else run.push(head);
  }
  endRun();
  return drafts;
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
    highlights: collectHighlights(layout, draft.body),
    span: { start, end: Math.max(bodyEnd, start) },
  };
};
