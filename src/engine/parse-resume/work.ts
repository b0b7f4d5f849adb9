/**
 * Step three for work: the lines of a work section gathered into entries. Components (title, organisation, place, dates)
 * fill the slots of an entry, and a component whose slot is taken opens the next entry; so entries are found whatever
 * order a resume writes them in. What is not there stays absent.
 */

import type { TextAt, WorkEntry } from "../../domain/resume/profile.ts";
import { writeDate } from "../text/dates.ts";
import { isPlaceWord } from "../text/title-words.ts";
import { wordSet } from "../text/words.ts";
import { collectHighlights } from "./highlights.ts";
import { textAt, wordsBetween, type LaidLine, type Layout } from "./layout.ts";
import { isField, partsOf, type Part } from "./parts.ts";
import { isProse } from "./prose.ts";
import {
  employerInBrackets,
  goesOn,
  headOf,
  isColumnHead,
  isEntry,
  isNoName,
  isOrganisation,
  isOwnName,
  isSeat,
  isSubheading,
  labelledField,
  runInTitle,
  withoutAddress,
  statedEntry,
  type Draft,
  type Head,
  type LabelledField,
} from "./work-heads.ts";

/** A title that no list knows: a few words written large beside an employer that is plainly one. */
const mayBeTitle = ({ organisation, date }: Draft, part: Part): boolean =>
  part !== organisation &&
  organisation?.kind === "organisation" &&
  date?.range === true &&
  part.kind === "unknown" &&
  part.words.length <= 5 &&
  !isNoName(part.words) &&
  !/\d|["“(]|\s[a-z]+\s[a-z]+\s/.test(part.text);

const units = wordSet("department division office unit team group section board practice district center centre");

/** "Sales Department": a part of the employer, not one of its own. */
const isUnit = (part: Part): boolean => part.words.some((word) => units.has(word));

/** "Department of History, Harbour University": not the employer itself, where that stands beside it. */
const withinEmployer = /^(?:department|division|faculty|school|college|section|unit) of | (?:department|division|section|unit)$/i;

/** A line that says nothing but an unknown thing or several. */
const isBare = ({ parts, date }: Head): boolean => date === undefined && parts.every(({ kind }) => kind === "unknown");

const holdsTitle = (head: Head | undefined): boolean => head?.parts.some(({ kind }) => kind === "title") === true;

/** Has the line a part that may be an employer? */
const mayName = (head: Head | undefined): boolean =>
  head?.parts.some(
    ({ kind, guessed, words }) => kind === "organisation" || (kind === "unknown" && !isNoName(words)) || guessed === true,
  ) === true;

/** "Assistant Manager, Produce" over its dates, the employer below these: plainly one, or told there in the entry before too. */
const isToldBelow = (previous: Draft | undefined, [below, beyond]: readonly Head[]): boolean =>
  beyond?.date === undefined &&
  mayName(beyond) &&
  !holdsTitle(below) &&
  !holdsTitle(beyond) &&
  ((previous?.organisation?.start ?? 0) > (previous?.date?.start ?? Infinity) ||
    beyond?.parts.some(({ kind }) => kind === "organisation") === true);

const fillRun = (run: readonly Head[], drafts: Draft[]): void => {
  let draft: Draft | undefined;
  const first = run[0];
  if (first === undefined) return;
  const open = (line: LaidLine): Draft => {
    const next: Draft = { start: line.start, end: line.end, heads: [], body: [] };
    drafts.push(next);
    draft = next;
    return next;
  };
  const dateLeads = first.dateFirst;
  let listing = false;
  const settlePlace = (one: Draft | undefined): void => {
    if (one?.organisation !== undefined || one?.location === undefined) return;
    const { guessed, words } = one.location;
    if (guessed === false || (guessed === undefined && (words.length < 2 || isPlaceWord(words[0] ?? "")))) return;
    one.organisation = one.location;
    delete one.location;
  };
  for (const [headIndex, head] of run.entries()) {
    const { line, parts, date } = head;
    const title = parts.find((part) => part.kind === "title");
    // Unknown parts are organisations when a title, place or date stands by; the first one, on this line.
    // "Android SDK, SQLite, Subversion": tools, where no date waits for an employer.
    const isList = parts.length > 2 && draft?.date === undefined && isBare(head);
    const named = parts.filter((part) => part.kind === "organisation" && isOrganisation(part));
    const organisation =
      named.find(({ text }) => !withinEmployer.test(text)) ??
      named[0] ??
      parts.find((part) => !isList && part.kind === "unknown" && isOrganisation(part)) ??
      parts.find(
        (part, at) =>
          part.kind === "unknown" &&
          at === 0 &&
          part.words.length <= 4 &&
          parts[at + 1]?.kind === "place" &&
          !isNoName(part.words),
      );
    const place = parts.find((part) => part.kind === "place");
    const below = run[headIndex + 1];
    // One of several lines of nothing known under a title and its dates: a list of tasks.
    listing =
      draft?.position !== undefined &&
      draft.date !== undefined &&
      draft.organisation === undefined &&
      isBare(head) &&
      (listing || (below !== undefined && isBare(below)));
    if (listing) {
      draft?.body.push(line);
      continue;
    }
    const takesDate = date !== undefined && draft?.date !== undefined;
    const takesTitle = title !== undefined && draft?.position !== undefined;
    const strong =
      organisation !== undefined &&
      (organisation.kind === "organisation" ||
        title !== undefined ||
        date !== undefined ||
        place !== undefined ||
        holdsTitle(below));
    const takesOrganisation =
      organisation !== undefined &&
      strong &&
      draft?.organisation !== undefined &&
      draft.date !== undefined &&
      title === undefined &&
      !(dateLeads && date === undefined);
    const datedBelow = below?.date?.range === true && below.parts.length === 0;
    const unrelated =
      takesOrganisation &&
      (draft?.position !== undefined || (organisation.kind === "organisation" && datedBelow && !isUnit(organisation)));
    // "Receptionist, Harbour Bank" under another employer: told whole on its own line.
    const whole =
      title !== undefined &&
      organisation?.kind === "organisation" &&
      draft?.organisation?.kind === "organisation" &&
      !isUnit(organisation);
    // "Electromecánico" above "Envases del Jalón, S.L.": the title that no list knows.
    if (
      organisation?.kind === "organisation" &&
      title === undefined &&
      draft?.organisation?.kind === "unknown" &&
      draft.position === undefined &&
      draft.date === undefined &&
      draft.location === undefined &&
      !line.gapBefore &&
      (date ?? below?.date)?.range === true &&
      !holdsTitle(below) &&
      draft.organisation.words.length <= 5 &&
      !isNoName(draft.organisation.words)
    ) {
      draft.position = draft.organisation;
      draft.organisation = organisation;
    }
    // What an unknown line alone told is no employer where a gap parts it from one.
    const restarts =
      line.gapBefore &&
      organisation !== undefined &&
      draft?.organisation?.kind === "unknown" &&
      draft.position === undefined &&
      draft.date === undefined;
    // "Parental leave", its dates, and after a gap the next job above its own dates.
    const follows =
      line.gapBefore &&
      datedBelow &&
      !below.line.gapBefore &&
      date === undefined &&
      draft?.date !== undefined &&
      draft.position === undefined &&
      draft.organisation === undefined;
    if (
      draft === undefined ||
      restarts ||
      follows ||
      takesDate ||
      (takesTitle && (draft.date !== undefined || draft.organisation !== undefined) && !(dateLeads && date === undefined)) ||
      unrelated ||
      whole
    )
      open(line);
    const current = draft as Draft;
    current.end = line.end;
    current.heads.push(line);
    if (date !== undefined && current.date === undefined) current.date = date;
    if (title !== undefined && current.position === undefined) {
      // "Vice President, Marketing" keeps its field when the organisation stands elsewhere.
      current.position = title;
    }
    if (place !== undefined && current.location === undefined) current.location = place;
    if (organisation !== undefined && current.organisation === undefined) {
      const fieldOfTitle =
        (organisation.kind === "unknown" || isField(organisation.words)) &&
        organisation.afterComma &&
        title !== undefined &&
        organisation.start > title.end &&
        // Where this line and the one below have dates of their own, they are two entries.
        (date === undefined || below?.date === undefined) &&
        (mayName(below) || isToldBelow(drafts[drafts.length - 2], run.slice(headIndex + 1))) &&
        place === undefined;
      if (!fieldOfTitle) current.organisation = organisation;
    } else if (organisation !== undefined && current.position === undefined && mayBeTitle(current, organisation))
      current.position = organisation;
    // An employer, a second part and no title: the second one is the title, unless a title follows.
    if (current.position === undefined && current.organisation !== undefined && date !== undefined) {
      const second = parts.find((part) => part.kind === "unknown" && mayBeTitle(current, part));
      const later = holdsTitle(below);
      if (second !== undefined && !later) current.position = second;
    }
  }
  for (const one of drafts) settlePlace(one);
};

/** Lines that may stand between an employer's name and the title under it. */
const longestDescription = 3;

/** "Sales Director", "Vice President, Sales" under an employer told above: what a run adds to an entry without a title. */
const completes = (previous: Draft | undefined, draft: Draft): boolean => {
  if (previous?.organisation === undefined || previous.position !== undefined || draft.position?.kind !== "title") return false;
  if (isEmployer(previous) && previous.body.length > longestDescription) return false;
  const { organisation, position } = draft;
  return (
    organisation === undefined ||
    (organisation.kind === "unknown" && organisation.afterComma && organisation.start > position.end)
  );
};

/** An employer on a line of its own, whose title may stand under its description. */
const isEmployer = ({ organisation, position, date }: Draft): boolean =>
  organisation?.kind === "organisation" && position === undefined && date?.range !== true;

/** The entries of one work section, whose lines are `from` to `to`; `name` is the candidate's. */
export const parseWork = (
  layout: Layout,
  from: number,
  to: number,
  name?: TextAt,
  contentFrom?: number,
): readonly WorkEntry[] => {
  const drafts: Draft[] = [];
  let run: Head[] = [];
  const own = new Set(name === undefined ? [] : wordsBetween(layout.words, name.span.start, name.span.end));
  const endRun = (field?: LabelledField): void => {
    const before = drafts.length;
    fillRun(run, drafts);
    const last = drafts[drafts.length - 1];
    // "2010 – 2012 Kroger" over "Position: Cashier": by itself no entry, and the label is its title.
    const isNamed = drafts.length > before && last?.organisation !== undefined;
    if (isNamed && field !== undefined && (field.opens || last.date?.range === true)) last[field.slot] ??= field.part;
    // A run that makes no entry is text of the entry before it.
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
      if (isEntry(draft) || (draft.position !== undefined && drafts.length === 0) || isEmployer(draft)) drafts.push(draft);
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
        } else for (const { line } of run) if (line.start >= draft.start && line.end <= draft.end) previous.body.push(line);
      }
    }
    run = [];
  };
  for (let index = from; index < to; index++) {
    const whole = layout.lines[index];
    if (whole === undefined) break;
    const line = withoutAddress(layout, whole);
    if (line === undefined || isColumnHead(layout, line)) continue;
    const field = labelledField(layout, line);
    if (field !== undefined) {
      // Dates on a line of their own above the labels, unless the entry before still waits for its own.
      const last = drafts[drafts.length - 1];
      const waits = last !== undefined && last.date === undefined;
      const bare = run.length === 1 && !waits && run[0]?.parts.every(({ words }) => isNoName(words)) === true;
      const above = bare ? run[0]?.date : undefined;
      endRun(field);
      const { slot, part, opens } = field;
      const current = drafts[drafts.length - 1];
      if (current !== undefined && (current[slot] ?? part) === part) {
        current[slot] = part;
        current.end = line.end;
      } else if (opens || current === undefined) {
        const date = line.dates[0] ?? above;
        drafts.push({
          start: line.start,
          end: line.end,
          heads: [line],
          body: [],
          [slot]: part,
          ...(date === undefined ? {} : { date }),
        });
      } else current.body.push(line);
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
    const head = isOwnName(layout, line, own)
      ? undefined
      : headOf(
          layout,
          line,
          index === from && contentFrom !== undefined ? contentFrom : line.contentStart,
          run.at(-1),
          layout.lines[index + 1],
        );
    if (
      head === undefined ||
      (wraps(layout, index, from, drafts[drafts.length - 1]) &&
        !(head.parts.some(({ kind }) => kind === "title") && !continuesBullet(layout, index)) &&
        !opensEntry(layout, head, index))
    ) {
      endRun();
      const current = drafts[drafts.length - 1];
      // Set beside a bullet at the edge of the page, a range dates the entry that has none yet.
      const beside = line.dates.find((date) => date.range && layout.text[date.start - 1] === "\t");
      if (current !== undefined && current.date === undefined && beside !== undefined) current.date = beside;
      if (current?.organisation !== undefined && current.position === undefined && current.body.length <= longestDescription) {
        const title = runInTitle(layout, line);
        if (title !== undefined) current.position = title;
      }
      if (!isSubheading(layout, line)) current?.body.push(whole);
    } else run.push(head);
  }
  endRun();
  return withBodies(drafts)
    .filter((draft) => !isSeat(draft))
    .map((draft) => finish(layout, draft));
};

/**
 * "Harbour Clinic" with its dates, its place or a title beside it or on the line below: an employer, though the line above ends
 * without a dot.
 */
const opensEntry = (layout: Layout, { line, parts }: Head, index: number): boolean => {
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

/** A short undated line right under a long one that ended in mid-sentence is the rest of that sentence. */
const wraps = (layout: Layout, index: number, from: number, current: Draft | undefined): boolean => {
  const line = layout.lines[index];
  const above = layout.lines[index - 1];
  return (
    index > from &&
    line !== undefined &&
    above !== undefined &&
    !line.bullet &&
    !line.gapBefore &&
    line.dates.length === 0 &&
    (above.content.length >= 60 && isProse(layout, above)
      ? !".!?:;".includes(above.content.charAt(above.content.length - 1))
      : current?.body[current.body.length - 1] === above && goesOn.test(above.content))
  );
};

/** "• Knowledge of scripting, configuration," ends in mid-sentence: what stands below it belongs to the bullet. */
const continuesBullet = ({ lines }: Layout, index: number): boolean => {
  const above = lines[index - 1];
  return above?.bullet === true && above.content.length >= 60 && goesOn.test(above.content);
};

/** The drafts that are entries; what stood under one that is none belongs to the entry above. */
const withBodies = (drafts: readonly Draft[]): readonly Draft[] => {
  const entries: Draft[] = [];
  for (const draft of drafts)
    if (isEntry(draft)) entries.push(draft);
    else entries[entries.length - 1]?.body.push(...draft.heads, ...draft.body);
  return entries;
};

const finish = (layout: Layout, draft: Draft): WorkEntry => {
  const { date } = draft;
  const split = draft.organisation === undefined ? employerInBrackets(layout, draft) : undefined;
  if (split !== undefined) [draft.position, draft.organisation] = split;
  const bodyEnd = draft.body.reduce((end, line) => Math.max(end, line.end), draft.end);
  const start = Math.min(draft.start, draft.position?.start ?? draft.start);
  return {
    ...(draft.position === undefined ? {} : { position: textAt(layout, draft.position) }),
    ...(draft.organisation === undefined ? {} : { organisation: textAt(layout, draft.organisation) }),
    ...(draft.location === undefined ? {} : { location: textAt(layout, draft.location) }),
    ...(date?.from === undefined ? {} : { startDate: writeDate(date.from) }),
    ...(date?.to === undefined ? {} : { endDate: date.to === "present" ? ("present" as const) : writeDate(date.to) }),
    ...(date === undefined ? {} : { dateSpan: { start: date.start, end: date.end } }),
    highlights: collectHighlights(layout, draft.body),
    span: { start, end: Math.max(bodyEnd, start) },
  };
};
