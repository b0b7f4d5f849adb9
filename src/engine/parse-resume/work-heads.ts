/**
 * What a line of a work section may be: the head of an entry with its parts and dates, or none. Says nothing about which entry a
 * line belongs to.
 */

import { resumeShapes } from "../lexicon/resume-shapes.ts";
import { resumeWords } from "../lexicon/word-lists.ts";
import { opensSmall } from "../text/characters.ts";
import { isMonth, type FoundDate } from "../text/dates.ts";
import { sectionOfPhrase } from "../text/headings.ts";
import { lettered } from "../text/lettered.ts";
import { wordAt, wordSet } from "../text/words.ts";
import type { LaidLine, Layout } from "./layout.ts";
import { isOwnAccount, isTitle, legalForms, shortName, type Part } from "./part-kinds.ts";
import { partsOf } from "./parts.ts";
import { isProse, opensSentence, countWords, isWrittenLarge, smallForm } from "./prose.ts";

export type Draft = {
  position?: Part;
  organisation?: Part;
  location?: Part;
  date?: FoundDate;
  start: number;
  end: number;
  /** The lines that its fields were read from. */
  heads: LaidLine[];
  body: LaidLine[];
};

const bodyLabel = /^(?:[a-z /&()-]{3,40}):/i;
const bodyWords = wordSet(resumeWords.body);
const entriesHeaded = new RegExp(resumeShapes.entriesHeaded, "i");
/** "COFFEE JOBS", "Retail", "Office work": what heads several entries is no part of one. */
const headsEntries = ({ content, dates, firstWord, lastWord }: LaidLine): boolean =>
  dates.length === 0 && lastWord - firstWord < 4 && entriesHeaded.test(content);

/** "Highlights", "Key achievements": a heading within a job or above some, and no label whose colon went astray. */
export const isSubheading = ({ text, words }: Layout, line: LaidLine): boolean => {
  const { content, bullet, firstWord, lastWord, end, gapBefore } = line;
  return (
    firstWord < lastWord &&
    // "clients" below "• Built dashboards for 300".
    (gapBefore || !opensSmall(content)) &&
    lastWord - firstWord < 4 &&
    ((!bullet && headsEntries(line)) || words.folded.slice(firstWord, lastWord).every((word) => bodyWords.has(word))) &&
    !/^\s+:/.test(text.slice(end, end + 9))
  );
};

const isLabelledNote = (line: LaidLine): boolean => {
  const colon = line.content.indexOf(":");
  if (colon < 3 || colon > 41 || !bodyLabel.test(line.content)) return false;
  const label = line.content.slice(0, colon).toLowerCase();
  const words = label.split(/[^a-zà-ÿ]+/).filter((word) => word !== "");
  // "Project Manager:" over its tasks is a title, "Technology Consultant: 2004 – 2009" too.
  const closes =
    colon === line.content.length - 1 || line.dates.some(({ start }) => start - line.contentStart - colon <= ": ".length);
  // "Languages: French" is no employer.
  if (line.dates.length === 0 && !closes && (sectionOfPhrase(words.join(" ")) ?? "work") !== "work") return true;
  return words.some((word) => bodyWords.has(word)) && !(closes && words.length > 1 && isTitle(words));
};

/** "(https://acme.example)", "Website: www.acme.example": what stands around an address without saying anything. */
const aroundAddress = lettered(String.raw`^\P{L}*(?:\p{L}+ ?:)?\P{L}*$`);

/** The line up to the address that closes it, or undefined where that is all: the address of an employer tells of no entry. */
export const withoutAddress = (layout: Layout, line: LaidLine): LaidLine | undefined => {
  const link = line.contacts.find(({ kind }) => kind === "link");
  if (link === undefined || line.dates.some(({ start }) => start > link.start)) return line;
  const content = layout.text.slice(line.contentStart, link.start);
  return aroundAddress.test(content)
    ? undefined
    : { ...line, content: content.trimEnd(), contentEnd: link.start, lastWord: wordAt(layout.words, link.start) };
};

const columnWords = wordSet(resumeWords.columnHeads);
/** "Organisation | Role | From | To": what names the columns of a table. */
export const isColumnHead = ({ words }: Layout, { content, dates, firstWord, lastWord }: LaidLine): boolean =>
  dates.length === 0 &&
  /[\t|].*[\t|]/.test(content) &&
  words.folded.slice(firstWord, lastWord).every((word) => columnWords.has(word));

/** The candidate's name at the top or the foot of a page, or as a signature: nothing of a job, whatever the name means. */
export const isOwnName = ({ text, words }: Layout, line: LaidLine, own: ReadonlySet<string>): boolean => {
  let word = line.firstWord;
  while (word < line.lastWord && own.has(words.folded[word] ?? "")) word++;
  const told = word - line.firstWord;
  return (
    told > 0 &&
    told <= own.size &&
    (word === line.lastWord ||
      (told > 1 && /^\s*(?:[:|–-]|(?:page )?\d+$)/i.test(text.slice(words.ends[word - 1], line.contentEnd))))
  );
};

export type Head = {
  readonly line: LaidLine;
  readonly parts: readonly Part[];
  readonly date?: FoundDate;
  readonly dateFirst: boolean;
};

/** "Dates (from – to)", "Zeitraum": what stands before dates in a form. */
export const dateLabels = wordSet(resumeShapes.dateLabels);

/**
 * "Product: …", "Budget : …": what stands before a colon labels the rest, unless it is an employer before a title, or behind one
 * and before what was done there.
 */
const isLabel = ({ text }: Layout, [before, part, next]: readonly [Part | undefined, Part, Part | undefined]): boolean =>
  part.kind === "unknown" &&
  next?.kind !== "title" &&
  !(part.afterComma && before?.kind === "title" && next !== undefined && opensSmall(next.text)) &&
  /^\s{0,8}:/.test(text.slice(part.end, part.end + 9));

/** A task with a date set beside it at the edge of the page: no head, though short and dated. */
const isTask = (layout: Layout, line: LaidLine, date: FoundDate): boolean =>
  layout.text[date.start - 1] === "\t" && opensSentence(layout.words.folded[line.firstWord] ?? "");

/** "Moreau, T. J., & Silva, R. (2012).": authors and year of a publication. */
const citation = lettered(resumeShapes.citation);

/** "Manager, Code Analyzer).": a bracket that another line opened, so the rest of a sentence. */
export const closesBracket = /^[^(]*\)/;

/** "Bookings, lawns, emergencies.": a sentence, however short. */
const endsSmall = lettered(String.raw` \p{Ll}{4,}\.$`);

/** Dates on a line of their own below the next one, which is no bullet. */
const isAboveEmployer = (below: LaidLine | undefined, beyond: LaidLine | undefined): boolean => {
  if (below === undefined || below.bullet || below.gapBefore || below.dates.some(({ range }) => range)) return false;
  const date = beyond?.dates.find(({ range }) => range);
  return date?.start === beyond?.contentStart && date?.end === beyond?.contentEnd && date !== undefined;
};

/** A bullet that tells what an entry is called: above its dates or right below them, or an employer above a title with dates. */
const isBulletedHead = (layout: Layout, line: LaidLine, above: Head | undefined, index: number): boolean => {
  const { [index - 1]: before, [index + 1]: below, [index + 2]: beyond } = layout.lines;
  const isBelowDates = above?.line.bullet === true && above.date?.range === true && above.parts.length === 0;
  const isAboveDates = below?.dates.some(({ range }) => range) === true || isAboveEmployer(below, beyond);
  const [part, place] = (isBelowDates || isAboveDates) && line.lastWord - line.firstWord <= 8 ? partsOf(layout, line) : [];
  if (
    part === undefined ||
    (place !== undefined &&
      place.kind !== "place" &&
      !(place.kind === "title" && part.kind === "title") &&
      (part.kind !== "organisation" || !place.afterComma))
  )
    return false;
  if (isBelowDates) return part.kind !== "unknown";
  const next = below === undefined ? [] : partsOf(layout, below);
  const isDeed = place === undefined && part.kind === "unknown" && before?.bullet === true;
  if (isDeed || below?.dates.some(({ start }) => next.some((one) => one.start > start)) === true) return false;
  // Nothing but from when to when, or a title with its dates.
  if (part.kind === "organisation" && !below?.bullet && next.length === 1 && next[0]?.kind === "title") return true;
  if (next.length === 0 || below?.dates.length === 0) return part.kind === "title" || (next.length === 0 && isOrganisation(part));
  return isOrganisation(part) && below?.bullet === false && !below.gapBefore && next.some(({ kind }) => kind === "title");
};

/** "(promoted from Clerk in Jan 2021)": when something else came about. */
const isRemark = ({ text }: Layout, line: LaidLine, date: FoundDate): boolean =>
  /\((?:promoted\b|(?!part|full|temp)[^()\d]*\s[^()\d]*\s)[^()]*$/.test(text.slice(line.contentStart, date.start));

/** "City: Gdynia | Country: Poland", as the European form has it. */
const placeLabel = new RegExp(resumeShapes.placeLabel, "i");
/** "Jan 2020 – Jan 2021: moved to Ireland": no employer, and nothing that one was. */
const tellsGap = lettered(String.raw`^\s*:\s*\p{Ll}+\s+\p{L}`);
/** What one does between jobs, at the beginning of a line that dates it. */
const betweenJobs = new RegExp(`^(?:${resumeWords.betweenJobs})`, "i");

/** "Leads a crew for": a verb and what it is about. */
export const opensDeed = /^\p{Lu}\p{Ll}+ (?:an?|the|all|our)\s/u;
const lengthOfStay = new RegExp(resumeShapes.lengthOfStay);

/** "The startup was funded by an Angel Investor", "the Managing Attorney. I drafted …", "Leads a crew", unlike "A Level Tutor". */
const isCutTitle = ({ kind, text }: Part): boolean =>
  kind === "title" &&
  ((/^(?:an?|the|to|in)\s/i.test(text) && (opensSmall(text) || !isWrittenLarge(text))) || opensDeed.test(text));

/** "I led a team": a sentence, however short and dated. */
const ofOneself = /^I [a-z]+ed /;

/**
 * A line as the head of an entry; undefined when it is running text or a label of the body. `above` is the head right above
 * it, if any, `index` its place among the lines.
 */
export const headOf = (layout: Layout, line: LaidLine, contentFrom: number, index: number, above?: Head): Head | undefined => {
  const usable = line.dates.find((date) => date.range) ?? line.dates.find((date) => !isRemark(layout, line, date));
  if (
    line.bullet &&
    !(usable === undefined
      ? isBulletedHead(layout, line, above, index)
      : usable.range && line.lastWord - line.firstWord <= 16 && !isTask(layout, line, usable))
  )
    return undefined;
  if (
    isProse(layout, line) ||
    ofOneself.test(line.content) ||
    isLabelledNote(line) ||
    (usable === undefined && isSubheading(layout, line)) ||
    (usable === undefined && (closesBracket.test(line.content) || endsSmall.test(line.content))) ||
    (usable !== undefined && citation.test(line.content)) ||
    headsEntries(line) ||
    (usable?.range !== true && placeLabel.test(line.content))
  )
    return undefined;
  const parts = partsOf(layout, line, contentFrom).filter(
    (part, index, all) =>
      !isLabel(layout, [all[index - 1], part, all[index + 1]]) &&
      // "2005 – 2008 (holidays)"
      !(part.kind === "unknown" && opensSmall(part.text) && layout.text[part.start - 1] === "(") &&
      !(usable !== undefined && dateLabels.has(part.words[0] ?? "")),
  );
  if (usable === undefined && (parts.length === 0 || parts.length > 6)) return undefined;
  if (parts[0] !== undefined && isCutTitle(parts[0])) return undefined;
  const isJob = parts.some(({ kind }) => kind === "title");
  // What a network prints below "May 2019 – June 2021 (2 years 2 months)" is where that was.
  const isPlace =
    above?.date?.range === true &&
    lengthOfStay.test(above.line.content) &&
    parts.every(({ words, text }) => !legalForms.has(words.at(-1) ?? "") && isWrittenLarge(text));
  if (!isJob && usable === undefined && isPlace)
    return { line, parts: parts.map((part) => ({ ...part, kind: "place", guessed: false })), dateFirst: false };
  if (
    usable !== undefined &&
    ((!isJob && tellsGap.test(layout.text.slice(usable.end, line.contentEnd))) ||
      (parts[0]?.kind === "unknown" && betweenJobs.test(parts[0].text)))
  )
    return undefined;
  const dateFirst = usable !== undefined && (parts.length === 0 || usable.start < (parts[0]?.start ?? 0));
  return { line, parts, dateFirst, ...(usable === undefined ? {} : { date: usable }) };
};

/** What stands in an organisation's place without being one, besides what opens the body of a job. */
const noOrganisation = wordSet(resumeWords.noEmployer);
/** A date that nobody filled in ("Fall 20XX") or that no year stands by, and what labels others: no name of anything. */
export const isNoName = (words: readonly string[]): boolean =>
  (words.length === 1 && /.{5}ed$/.test(words[0] ?? "") && opensSentence(words[0] ?? "")) ||
  words.every((word) => noOrganisation.has(word) || bodyWords.has(word) || isMonth(word) || /^\d/.test(word));

export const isMostlyLarge = (text: string): boolean => {
  const { words, small } = countWords(text);
  return small * 2 <= words;
};

/** "1255 University": the number of a house. */
const houseNumber = /^\d{2,5}\s/;
/** What begins with a mark, a person, and what somebody was given or sat in. */
const noNameShape = lettered(String.raw`^[^\p{L}\d]|^(?:mr|mrs|ms)\b|%`, "i");
const noEmployer = new RegExp(resumeShapes.noEmployer, "i");
/** What ends in one of these goes on. */
export const goesOn = new RegExp(resumeShapes.goesOn);

export const isOrganisation = (part: Part): boolean =>
  part.kind === "unknown" && (isOwnAccount(part.text) || shortName.test(part.text))
    ? true
    : (part.kind === "organisation"
        ? (isMostlyLarge(part.text) || smallForm.test(part.text)) && !houseNumber.test(part.text)
        : part.kind === "unknown" && isWrittenLarge(part.text) && !noNameShape.test(part.text) && !goesOn.test(part.text)) &&
      part.text.length <= 80 &&
      !noEmployer.test(part.text) &&
      (!opensSmall(part.text) || part.words.length === 1) &&
      !isNoName(part.words);

/** What one may be beside one's work. */
export const seat = new RegExp(resumeShapes.seat, "i");
export const bodies = resumeShapes.bodies;
const body = new RegExp(`\\b(?:${bodies}|panel|senate|group)\\b`, "i");

/** "Member, Steering Committee": a seat beside one's work, no employment. */
export const isSeat = ({ position, organisation }: Draft): boolean =>
  position !== undefined && organisation !== undefined && seat.test(position.text) && body.test(organisation.text);

const areClose = (left: Part, right: Part): boolean => left.start - right.end <= 30 && right.start - left.end <= 30;

/** What an entry needs to be one: a title or organisation, and one more component. */
export const isEntry = (draft: Draft): boolean => {
  const { position, organisation, location, date } = draft;
  if (date?.range === true)
    return (
      position !== undefined || organisation?.kind === "organisation" || (organisation !== undefined && location !== undefined)
    );
  if (position === undefined || organisation === undefined) return false;
  if (position.kind !== "title") return date !== undefined;
  return date !== undefined || organisation.kind === "organisation" || location !== undefined || areClose(organisation, position);
};
