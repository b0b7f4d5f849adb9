/**
 * Heads that stand together become entries of work: a component (title, employer, place, dates) whose slot is taken opens
 * the next entry, so entries are found whatever order a resume writes them in.
 */

import { resumeShapes } from "../lexicon/resume-shapes.ts";
import { monthNumber, type FoundDate } from "../text/dates.ts";
import { isPlaceWord, isRegionWord } from "../text/title-words.ts";
import { wordSet } from "../text/words.ts";
import type { LaidLine } from "./layout.ts";
import { isField, isSpecialty, legalForms, type Part } from "./part-kinds.ts";
import { isTwin } from "./parts.ts";
import { abbreviation, isWrittenLarge } from "./prose.ts";
import { isNoName, isOrganisation, type Draft, type Head } from "./work-heads.ts";

/** A title that no list knows: a few words written large beside an employer that is plainly one. */
const mayBeTitle = ({ organisation, date }: Draft, part: Part): boolean =>
  part !== organisation &&
  organisation?.kind === "organisation" &&
  date?.range === true &&
  part.kind === "unknown" &&
  part.words.length <= 5 &&
  !isNoName(part.words) &&
  !/\d|["“(]|\s[a-z]+\s[a-z]+\s/.test(part.text);

const units = wordSet(resumeShapes.units);

/** "Sales Department": a part of the employer, not one of its own. */
export const isUnit = (part: Part): boolean => part.words.some((word) => units.has(word));

/** "Department of History, Harbour University": not the employer itself, where that stands beside it. */
const withinEmployer = new RegExp(resumeShapes.withinEmployer, "i");

/** A line that says nothing but an unknown thing or several. */
const isBare = ({ parts, date }: Head): boolean => date === undefined && parts.every(({ kind }) => kind === "unknown");

const holdsTitle = (head: Head | undefined): boolean => head?.parts.some(({ kind }) => kind === "title") === true;

/** Has the line a part that may be an employer? */
const mayName = (head: Head | undefined): boolean =>
  head?.parts.some(
    ({ kind, guessed, words }) => kind === "organisation" || (kind === "unknown" && !isNoName(words)) || guessed === true,
  ) === true;

/** "Mountain View, California": a city that no list knows, unlike "Harbour, Leeds" or "Harbour, Leeds, England". */
const isCityBeforeRegion = ([city, region]: readonly Part[] = []): boolean =>
  city?.kind === "place" && region?.kind === "place" && isRegionWord(region.words.at(-1) ?? "");

/** "2011 – 2014. Editor of its page, and winner of a prize.": what was done then. */
const isToldInDates = ({ dateFirst, line, parts }: Head): boolean =>
  dateFirst && parts.length > 0 && line.content.endsWith(".") && !abbreviation.test(line.content);

/** "2011 – 2014, Wexcombe": where it was. */
const isBehindDates = (head: Head | undefined): boolean =>
  head?.dateFirst === true && ((head.parts.length === 1 && head.parts[0]?.afterComma === true) || isToldInDates(head));

/** "Assistant Manager, Produce" over its dates, the employer below these: plainly one, or told there in the entry before too. */
const isToldBelow = (previous: Draft | undefined, [below, beyond]: readonly Head[]): boolean =>
  beyond?.date === undefined &&
  mayName(beyond) &&
  !holdsTitle(below) &&
  !holdsTitle(beyond) &&
  ((previous?.organisation?.start ?? 0) > (previous?.date?.start ?? Infinity) ||
    beyond?.parts.some(({ kind }) => kind === "organisation") === true);

/**
 * The employer that a line may name: the whole before a part of it, what is plainly one before what is unknown. Unknown parts are
 * employers when a title, a place or a date stands by; the first one, on this line.
 */
const employerOf = (head: Head, draft: Draft | undefined): Part | undefined => {
  const { parts } = head;
  // "Android SDK, SQLite, Subversion": tools, where no date waits for an employer.
  const isList = parts.length > 2 && draft?.date === undefined && isBare(head);
  const named = parts.filter((part) => part.kind === "organisation" && isOrganisation(part));
  const [first, second] = parts;
  return (
    named.find(({ text }) => !withinEmployer.test(text)) ??
    named[0] ??
    parts.find((part) => !isList && part.kind === "unknown" && isOrganisation(part)) ??
    (first?.kind === "unknown" && first.words.length <= 4 && second?.kind === "place" && !isNoName(first.words)
      ? first
      : undefined)
  );
};

/** Was it no employer that an unknown line told, right above one that plainly is: "Electromecánico", "Early Career"? */
const isOutweighed = ({ organisation, position, date, location }: Draft, head: Head, below: Head | undefined): boolean =>
  organisation?.kind === "unknown" &&
  position === undefined &&
  date === undefined &&
  location === undefined &&
  !head.line.gapBefore &&
  (head.date ?? below?.date)?.range === true &&
  organisation.words.length <= 5 &&
  !isNoName(organisation.words);

/** Does the first range hold the second? */
export const encloses = ({ from, to }: FoundDate, inner: FoundDate): boolean =>
  from !== undefined &&
  inner.from !== undefined &&
  monthNumber(from, 1) <= monthNumber(inner.from, 12) &&
  (to === "present" ||
    (to !== undefined && inner.to !== "present" && monthNumber(to, 12) >= monthNumber(inner.to ?? inner.from, 1)));

const yearOf = (to: FoundDate["to"]): number | "present" | undefined => (to === "present" ? to : to?.year);

/** Is it an employer with all the time there, which the roles below it divide? Each of them is told its employer. */
export const handsOver = (
  { organisation, position, date, start, body }: Draft,
  drafts: readonly Draft[],
  index: number,
): boolean => {
  if (position !== undefined || organisation === undefined || date?.range !== true) return false;
  let next = index + 1;
  for (let role = drafts[next]; role?.date?.range === true && encloses(date, role.date); role = drafts[++next]) {
    if (role.position === undefined || (role.organisation ?? organisation) !== organisation) break;
    // The first one is the last there.
    if (next === index + 1 && yearOf(role.date.to) !== yearOf(date.to)) break;
    role.organisation = organisation;
    if (next > index + 1) continue;
    role.start = start;
    role.body.unshift(...body);
  }
  return next > index + 1;
};

/** Was the job told before at an employer on a line above its title, and did it follow on this one at once? */
const isHandedOn = (before: Draft | undefined, date: FoundDate | undefined): boolean => {
  const { organisation, position } = before ?? {};
  const from = before?.date?.from;
  const to = date?.to;
  if (from === undefined || to === undefined || to === "present" || organisation === undefined || position === undefined)
    return false;
  const line = before?.heads.find(({ start, end }) => start <= position.start && position.end <= end);
  const apart = monthNumber(from, 1) - monthNumber(to, 12);
  return organisation.start < (line?.start ?? 0) && apart >= 0 && apart < 2;
};

/** Does the entry tell its employer on a line above its title? */
const isLed = ({ organisation, position, heads }: Draft): boolean =>
  organisation !== undefined &&
  position !== undefined &&
  heads.some(({ start, end }) => start <= organisation.start && organisation.end <= end && end <= position.start);

/** One has not had more roles at an employer. */
const mostRoles = 9;

/** Fills the slots of entries with the heads that stand together, and adds these to `drafts`. */
export const fillRun = (run: readonly Head[], drafts: Draft[]): void => {
  let draft: Draft | undefined;
  const before = drafts.length;
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
  let isDivided = false;
  const above = drafts[before - 1];
  const placeIsLast = (one: Draft | undefined): boolean =>
    (one?.organisation?.start ?? Infinity) < (one?.date?.start ?? 0) && (one?.location?.start ?? 0) > (one?.date?.start ?? 0);
  const settlePlace = (one: Draft | undefined): void => {
    if (one?.organisation !== undefined || one?.location === undefined) return;
    // "Squad Leader, Vilseck, Germany" after the next role at one employer.
    const { position, location } = one;
    if (
      isHandedOn(above, one.date) &&
      location.start > (position?.start ?? Infinity) &&
      one.heads.some(({ start, end }) => start <= (position?.start ?? 0) && location.end <= end)
    )
      return;
    // The entry above told its place below its dates as well, and its employer apart from both.
    if (placeIsLast(above) && one.location.start > (one.date?.start ?? Infinity)) return;
    const { guessed, words } = one.location;
    // "Leeds Infirmary", unlike "Leeds", "New Jersey" and "Mexico City"
    const isNamedAfter =
      words.length > 1 && (words[0] ?? "").length > 4 && /.{5}/.test(words.at(-1) ?? "") && !words.slice(1).some(isPlaceWord);
    if (guessed === false || (guessed === undefined && !isNamedAfter && (words.length < 2 || isPlaceWord(words[0] ?? ""))))
      return;
    one.organisation = one.location;
    delete one.location;
  };
  for (const [headIndex, head] of run.entries()) {
    const { line, parts, date } = head;
    const title = parts.find((part) => part.kind === "title");
    const named = employerOf(head, draft);
    // "Manager, Bakery" right below "Tesco PLC, Leeds", and the roles that follow: what each was in charge of.
    const alone = draft?.position === undefined && draft?.heads.length === 1 ? draft : undefined;
    // "Nordstrom, Seattle, WA" as well, of which the first was taken for a place.
    const led = alone?.location?.guessed === true ? alone.location : alone?.organisation;
    isDivided =
      (isDivided || ((led?.kind === "organisation" || led?.guessed === true) && led.start === alone?.heads[0]?.contentStart)) &&
      !line.gapBefore &&
      date?.range === true &&
      !head.dateFirst &&
      (isDivided || alone?.date === undefined || (alone.date.range && encloses(alone.date, date))) &&
      named !== undefined &&
      named.start > (title?.end ?? Infinity) &&
      // "Internship: Harbour Legal Aid Society"
      (named.afterComma || named.kind === "unknown") &&
      !named.words.some((word) => legalForms.has(word));
    const organisation = isDivided ? undefined : named;
    const place = parts.find((part) => part.kind === "place");
    const below = run[headIndex + 1];
    // One of several lines of nothing known under a title and its dates: a list of tasks, unlike "Salted Anchor" over "Sales and
    // service", a name.
    listing =
      draft?.position !== undefined &&
      draft.date !== undefined &&
      draft.organisation === undefined &&
      isBare(head) &&
      (listing ||
        (below !== undefined && isBare(below) && (!isWrittenLarge(line.content) || isWrittenLarge(below.line.content))));
    if (listing) {
      draft?.body.push(line);
      continue;
    }
    if (draft?.position !== undefined && draft.organisation !== undefined && draft.date === undefined && isToldInDates(head)) {
      if (date !== undefined) draft.date = date;
      draft.end = line.end;
      draft.body.push(line);
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
    if (draft !== undefined && title === undefined && organisation?.kind === "organisation" && isOutweighed(draft, head, below))
      draft.organisation = organisation;
    // What an unknown line alone told is no employer where a gap parts it from one.
    const restarts =
      line.gapBefore &&
      (organisation !== undefined || below?.parts[0]?.kind === "organisation") &&
      draft?.organisation?.kind === "unknown" &&
      draft.position === undefined &&
      draft.date === undefined;
    // Below a title with its dates: the next employer, over a title and its dates.
    const opensNext =
      line.gapBefore &&
      organisation !== undefined &&
      title === undefined &&
      date === undefined &&
      draft?.position !== undefined &&
      draft.date !== undefined &&
      below?.date === undefined &&
      holdsTitle(below) &&
      run[headIndex + 2]?.date?.range === true;
    // Below the last role at one employer, where an employer stands above its roles: the next one.
    const leadsNext =
      organisation !== undefined &&
      title === undefined &&
      date === undefined &&
      draft?.position !== undefined &&
      draft.date !== undefined &&
      draft.organisation === undefined &&
      holdsTitle(below) &&
      (line.gapBefore || below?.date !== undefined) &&
      drafts.slice(-mostRoles, -1).some(isLed);
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
      opensNext ||
      leadsNext ||
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
    const { position, organisation: employer, location, date: told } = current;
    if (date !== undefined && current.date === undefined) current.date = date;
    if (title !== undefined && current.position === undefined) {
      // "Vice President, Marketing" keeps its field when the organisation stands elsewhere.
      current.position = title;
    }
    if (place !== undefined && current.location === undefined) current.location = place;
    if (organisation !== undefined && current.organisation === undefined) {
      // "Machinist / Setup", "Nurse – Telemetry" over who plainly is an employer.
      // "Team Leader Drive Systems" over "Rademacher GmbH"
      const isFirm = below?.parts[0]?.words.some((word) => legalForms.has(word)) === true;
      const between = line.content.slice(
        (parts[parts.indexOf(organisation) - 1] ?? title ?? organisation).end - line.contentStart,
        organisation.start - line.contentStart,
      );
      // "Waitress / Barmaid" over "Golden Lion"
      const isTwinned =
        date === undefined && below?.line.gapBefore === false && mayName(below) && isTwin(between, title, organisation);
      const isSecondTitle =
        isTwinned ||
        (title !== undefined &&
          (organisation.kind === "unknown" ? /^\s*[/–—-]\s*$/.test(between) : between === " " && isFirm) &&
          below?.parts[0]?.kind === "organisation" &&
          !/ (?:group|team)$/i.test(below.parts[0].text) &&
          !withinEmployer.test(below.parts[0].text) &&
          !below.line.gapBefore &&
          below.date === undefined);
      // "Analyst, Debt Markets (2016 – 2018)" below an employer with all the time there.
      const isRole =
        date?.range === true &&
        line.content.endsWith(")") &&
        drafts
          .slice(Math.max(before, drafts.length - mostRoles), -1)
          .some(
            (one) => (one.organisation ?? one.location) !== undefined && one.date?.range === true && encloses(one.date, date),
          );
      const dated = datedBelow ? below.date : date;
      const isNextRole = dated?.range === true && organisation.kind === "unknown" && isHandedOn(drafts[drafts.length - 2], dated);
      // "Associate, Shipping & Trade" over "Lim & Partners LLP": plainly the employer.
      const isAbove = date === undefined && below?.date === undefined && isFirm;
      const fieldOfTitle =
        (organisation.kind === "unknown" || isField(organisation.words) || isRole || isAbove) &&
        organisation.afterComma &&
        title !== undefined &&
        organisation.start > title.end &&
        // Where this line and the one below have dates of their own, or titles, they are two entries.
        (date === undefined ? !holdsTitle(below) : below?.date === undefined || isRole || isNextRole) &&
        (isRole ||
          (isNextRole && current.heads.length === 1) ||
          (mayName(below) &&
            !(date !== undefined && below?.line.gapBefore) &&
            (isSpecialty(organisation) || !isCityBeforeRegion(below?.parts)) &&
            !isBehindDates(below)) ||
          isToldBelow(drafts[drafts.length - 2], run.slice(headIndex + 1, headIndex + 3))) &&
        place === undefined;
      if (isSecondTitle && title !== undefined && current.position === title)
        current.position = {
          ...title,
          end: organisation.end,
          text: line.content.slice(title.start - line.contentStart, organisation.end - line.contentStart),
        };
      if (!fieldOfTitle && !isSecondTitle) current.organisation = organisation;
    } else if (organisation !== undefined && current.position === undefined && mayBeTitle(current, organisation))
      current.position = organisation;
    // An employer, a second part and no title: the second one is the title, unless a title follows.
    if (current.position === undefined && current.organisation !== undefined && date !== undefined) {
      const second = parts.find((part) => part.kind === "unknown" && mayBeTitle(current, part));
      const later = below?.date === undefined && holdsTitle(below);
      if (second !== undefined && !later) current.position = second;
    }
    // "Runs a kitchen of eight" fills nothing: it is what was done.
    if (
      current.position === position &&
      current.organisation === employer &&
      current.location === location &&
      current.date === told
    ) {
      const isFirst = current.heads.length === 1;
      if (!isFirst) current.body.push(...current.heads.splice(-1));
      // Right below the job above it belongs to that.
      else if (above !== undefined && !line.gapBefore) {
        above.body.push(line);
        drafts.pop();
        draft = undefined;
      }
    }
  }
  const own = drafts.splice(before);
  for (const one of own) settlePlace(one);
  drafts.push(...own.filter((one, index) => !handsOver(one, own, index)));
};
