/**
 * Step three for work: the lines of a work section gathered into entries. Components (title, organisation, place, dates)
 * fill the slots of an entry, and a component whose slot is taken opens the next entry; so entries are found whatever
 * order a resume writes them in. What is not there stays absent.
 */

import type { TextAt, WorkEntry } from "../../domain/resume/profile.ts";
import { opensSmall } from "../text/characters.ts";
import { writeDate, type FoundDate } from "../text/dates.ts";
import { wordSet } from "../text/words.ts";
import { collectHighlights } from "./highlights.ts";
import type { LaidLine, Layout } from "./layout.ts";
import { isProse, isTitle, partsOf, type Part } from "./parts.ts";

type Draft = {
  position?: Part;
  organisation?: Part;
  location?: Part;
  date?: FoundDate;
  start: number;
  end: number;
  body: LaidLine[];
};

const positionLabel =
  /^(?:designation|position|job title|title|role|key role|cargo|puesto|position held|poste|funktion|ruolo|mansione|função)\s*[:–-]/i;
const organisationLabel =
  /^(?:company|employer|organi[sz]ation|firm|company name|empresa|firma|arbeitgeber|entreprise|azienda|name of (?:the )?(?:company|employer))\s*[:–-]/i;
const bodyLabel = /^(?:[a-z /&()-]{3,40}):/i;
const bodyWords = wordSet(
  "responsibilities responsibility duties achievements environment technologies technology tools description project projects client clients team role roles key accomplishments platform skills contribution contributions tasks aufgaben funciones logros missions attivita atividades modules tech stack highlights summary domain database awards objective hardware software operating",
);
const statement =
  /^(?:(?:currently|presently|previously|have|had|i|am|was|is|since)\s)*(?:work(?:ed|ing)|serv(?:ed|ing)|employed|associated|joined|engaged)\b/i;

const spanOf = (part: Part): TextAt => ({ text: part.text, span: { start: part.start, end: part.end } });

const isLabelLine = (line: LaidLine): boolean => {
  const colon = line.content.indexOf(":");
  if (colon < 3 || colon > 41 || !bodyLabel.test(line.content)) return false;
  const label = line.content.slice(0, colon).toLowerCase();
  return label.split(/[^a-zà-ÿ]+/).some((word) => bodyWords.has(word));
};

type Head = { readonly line: LaidLine; readonly parts: readonly Part[]; readonly date?: FoundDate; readonly dateFirst: boolean };

const headOf = (layout: Layout, line: LaidLine, contentFrom: number): Head | undefined => {
  const usable = line.dates.find((date) => date.range) ?? line.dates[0];
  if (line.bullet && !(usable?.range === true && line.lastWord - line.firstWord <= 16)) return undefined;
  if (isProse(layout, line) || isLabelLine(line)) return undefined;
  const parts = partsOf(layout, line, contentFrom);
  if (usable === undefined && parts.length === 0) return undefined;
  if (usable === undefined && parts.length > 6) return undefined;
  const dateFirst = usable !== undefined && (parts.length === 0 || usable.start < (parts[0]?.start ?? 0));
  return { line, parts, dateFirst, ...(usable === undefined ? {} : { date: usable }) };
};

/** What stands in an organisation's place without being one. */
const noOrganisation = wordSet(
  "description duration continued cont months month year years role roles page resume career positions held responsibilities project client team size environment present current full part time contract permanent internship location reason dates date employed period various self",
);
const isOrganisation = (part: Part): boolean =>
  (part.kind === "organisation" || part.kind === "unknown") &&
  part.text.length <= 80 &&
  (!opensSmall(part.text) || part.words.length === 1) &&
  !part.words.every((word) => noOrganisation.has(word) || /^\d/.test(word));

const statementOpenings = wordSet(
  "currently presently previously have had i am was is since work worked working served serving employed associated joined engaged",
);

/** "Worked as Test Engineer in Acme Ltd from May 2015 to June 2017": an entry told as a sentence. */
const statedEntry = (layout: Layout, line: LaidLine): Draft | undefined => {
  if (
    line.content.length > 320 ||
    !statementOpenings.has(layout.words.folded[line.firstWord] ?? "") ||
    !statement.test(line.content)
  )
    return undefined;
  const date = line.dates.find((found) => found.range);
  const roleAt = /\b(?:as|role of|position of)(?:\s(?:an?|the))?\s+/i.exec(line.content);
  if (roleAt === null) return undefined;
  const from = roleAt.index + roleAt[0].length;
  const rest = line.content.slice(from, from + 160);
  const roleEnd = /\s(?:in|at|with|for|from|since|of|on|under|\(|and)\s|[,.;(–]|\s-\s/.exec(rest);
  const role = rest.slice(0, roleEnd?.index ?? rest.length).trim();
  const words = role
    .toLowerCase()
    .split(/[^a-zà-ÿ]+/)
    .filter((word) => word !== "");
  if (words.length === 0 || words.length > 7 || !isTitle(words)) return undefined;
  const start = line.contentStart + from;
  const draft: Draft = {
    start: line.start,
    end: line.end,
    body: [],
    position: { start, end: start + role.length, text: role, kind: "title", words, afterComma: false },
  };
  const organisationAt = /\b(?:in|at|with|for|by)\s+(?:the\s+|m\/s\.?\s+)?(?=[A-Z])/.exec(rest.slice(role.length)) ?? null;
  if (organisationAt !== null) {
    const organisationFrom = role.length + organisationAt.index + organisationAt[0].length;
    const tail = rest.slice(organisationFrom);
    const organisationEnd = /\s(?:from|since|in|as|on|where|for|during|till|to)\s|[,;(]|\.(?:\s|$)|\s-\s/.exec(tail);
    const name = tail.slice(0, organisationEnd?.index ?? tail.length).trim();
    const absolute = start + organisationFrom;
    if (name.length > 1 && name.length < 70)
      draft.organisation = {
        start: absolute,
        end: absolute + name.length,
        text: name,
        kind: "organisation",
        words: [],
        afterComma: false,
      };
  }
  if (date !== undefined) draft.date = date;
  return draft.organisation !== undefined || date !== undefined ? draft : undefined;
};

/** What an entry needs to be one: a title or organisation, and one more component. */
const isEntry = (draft: Draft): boolean => {
  const { position, organisation, date } = draft;
  if (date?.range === true) return position !== undefined || organisation !== undefined;
  if (position === undefined || position.kind !== "title")
    return date !== undefined && position !== undefined && organisation !== undefined;
  return (
    organisation !== undefined &&
    (date !== undefined ||
      organisation.kind === "organisation" ||
      draft.location !== undefined ||
      organisation.end < position.start ||
      position.words.length <= 5)
  );
};

const fillRun = (run: readonly Head[], drafts: Draft[]): void => {
  let draft: Draft | undefined;
  const first = run[0];
  if (first === undefined) return;
  const open = (line: LaidLine): Draft => {
    const next: Draft = { start: line.start, end: line.end, body: [] };
    drafts.push(next);
    draft = next;
    return next;
  };
  const dateLeads = first.dateFirst;
  const settlePlace = (one: Draft | undefined): void => {
    if (one?.organisation !== undefined || one?.location?.guessed !== true) return;
    one.organisation = one.location;
    delete one.location;
  };
  for (const [headIndex, head] of run.entries()) {
    const { line, parts, date } = head;
    const title = parts.find((part) => part.kind === "title");
    // Unknown parts are organisations when a title, place or date stands by; the first one, on this line.
    const organisation =
      parts.find((part) => part.kind === "organisation" && isOrganisation(part)) ??
      parts.find((part) => part.kind === "unknown" && isOrganisation(part));
    const place = parts.find((part) => part.kind === "place");
    const takesDate = date !== undefined && draft?.date !== undefined;
    const takesTitle = title !== undefined && draft?.position !== undefined;
    const strong =
      organisation !== undefined &&
      (organisation.kind === "organisation" ||
        title !== undefined ||
        date !== undefined ||
        place !== undefined ||
        (run[headIndex + 1]?.parts.some((part) => part.kind === "title") ?? false));
    const takesOrganisation =
      organisation !== undefined &&
      strong &&
      draft?.organisation !== undefined &&
      draft.date !== undefined &&
      title === undefined &&
      !(dateLeads && date === undefined);
    const unrelated = takesOrganisation && draft?.position !== undefined;
    if (
      draft === undefined ||
      takesDate ||
      (takesTitle && (draft.date !== undefined || draft.organisation !== undefined) && !(dateLeads && date === undefined)) ||
      unrelated
    )
      open(line);
    const current = draft as Draft;
    current.end = line.end;
    if (date !== undefined && current.date === undefined) current.date = date;
    if (title !== undefined && current.position === undefined) {
      // "Vice President, Marketing" keeps its field when the organisation stands elsewhere.
      current.position = title;
    }
    if (place !== undefined && current.location === undefined) current.location = place;
    if (organisation !== undefined && current.organisation === undefined) {
      const fieldOfTitle =
        organisation.kind === "unknown" &&
        organisation.afterComma &&
        title !== undefined &&
        organisation.start > title.end &&
        (run[headIndex + 1]?.parts.some((part) => part.kind === "organisation" || part.kind === "unknown") ?? false) &&
        place === undefined;
      if (!fieldOfTitle) current.organisation = organisation;
    } else if (organisation !== undefined && current.position === undefined && organisation !== current.organisation)
      current.position = organisation;
    // Two unknown parts and no title: the second one is the title, unless a title follows.
    if (current.position === undefined && current.organisation !== undefined && date !== undefined) {
      const second = parts.find((part) => part.kind === "unknown" && part !== current.organisation);
      const later = run[headIndex + 1]?.parts.some((part) => part.kind === "title") ?? false;
      if (second !== undefined && !later) current.position = second;
    }
  }
  for (const one of drafts) settlePlace(one);
};

const labelled = (layout: Layout, line: LaidLine, pattern: RegExp): Part | undefined => {
  if (!line.content.includes(":") && !line.content.includes("-") && !line.content.includes("–")) return undefined;
  const match = pattern.exec(line.content);
  if (match === null) return undefined;
  return partsOf(layout, line, line.contentStart + match[0].length)[0];
};

/** The entries of one work section, whose lines are `from` to `to`. */
export const parseWork = (layout: Layout, from: number, to: number, contentFrom?: number): readonly WorkEntry[] => {
  const drafts: Draft[] = [];
  let run: Head[] = [];
  const lines = layout.lines.slice(from, to);
  const endRun = (): void => {
    const before = drafts.length;
    const previous = drafts[before - 1];
    fillRun(run, drafts);
    // A run that makes no entry is text of the entry before it.
    const fresh = drafts.splice(before);
    for (const draft of fresh) {
      const inheriting =
        previous?.organisation !== undefined &&
        draft.position !== undefined &&
        draft.organisation === undefined &&
        draft.date !== undefined;
      if (inheriting && previous.organisation !== undefined) draft.organisation = previous.organisation;
      if (isEntry(draft) || (draft.position !== undefined && drafts.length === 0)) drafts.push(draft);
      else {
        const target = drafts[drafts.length - 1];
        // A date on a line of its own belongs to the entry above that has none yet.
        if (
          target !== undefined &&
          target.date === undefined &&
          draft.date !== undefined &&
          draft.position === undefined &&
          draft.organisation === undefined &&
          target.body.length === 0
        ) {
          target.date = draft.date;
          target.end = draft.end;
          continue;
        }
        const loose = run.filter((head) => head.line.start >= draft.start && head.line.end <= draft.end).map((head) => head.line);
        if (target !== undefined) target.body.push(...loose);
      }
    }
    run = [];
  };
  for (const [index, line] of lines.entries()) {
    const last = (): Draft | undefined => drafts[drafts.length - 1];
    const position = labelled(layout, line, positionLabel);
    const organisation = position === undefined ? labelled(layout, line, organisationLabel) : undefined;
    if (position !== undefined || organisation !== undefined) {
      endRun();
      const current = last();
      const slot = position === undefined ? "organisation" : "position";
      const part = position ?? organisation;
      if (part === undefined) continue;
      if (current !== undefined && current[slot] === undefined) {
        current[slot] = part;
        current.end = line.end;
      } else if (slot === "organisation" || current === undefined)
        drafts.push({
          start: line.start,
          end: line.end,
          body: [],
          [slot]: part,
          ...(line.dates[0] === undefined ? {} : { date: line.dates[0] }),
        });
      else current.body.push(line);
      continue;
    }
    const told = statedEntry(layout, line);
    if (told !== undefined && !line.bullet) {
      endRun();
      drafts.push(told);
      continue;
    }
    const head = headOf(layout, line, index === 0 && contentFrom !== undefined ? contentFrom : line.contentStart);
    if (head === undefined) {
      endRun();
      last()?.body.push(line);
    } else run.push(head);
  }
  endRun();
  return drafts.filter(isEntry).map((draft) => finish(layout, draft));
};

const finish = (layout: Layout, draft: Draft): WorkEntry => {
  const { date } = draft;
  const bodyEnd = draft.body.reduce((end, line) => Math.max(end, line.end), draft.end);
  const start = Math.min(draft.start, draft.position?.start ?? draft.start);
  return {
    ...(draft.position === undefined ? {} : { position: spanOf(draft.position) }),
    ...(draft.organisation === undefined ? {} : { organisation: spanOf(draft.organisation) }),
    ...(draft.location === undefined ? {} : { location: spanOf(draft.location) }),
    ...(date?.from === undefined ? {} : { startDate: writeDate(date.from) }),
    ...(date?.to === undefined ? {} : { endDate: date.to === "present" ? ("present" as const) : writeDate(date.to) }),
    ...(date === undefined ? {} : { dateSpan: { start: date.start, end: date.end } }),
    highlights: collectHighlights(layout, draft.body),
    span: { start, end: Math.max(bodyEnd, start) },
  };
};
