/**
 * Cuts a head line of an entry ("Senior Engineer, Acme GmbH, Berlin | 2019 – 2021") into parts, each of a kind
 * (`part-kinds.ts`). Shared by work and education.
 */

import { resumeShapes } from "../lexicon/resume-shapes.ts";
import { isDigit, isLetter, isSpace, isWordUnit, opensName } from "../text/characters.ts";
import { lettered } from "../text/lettered.ts";
import { isPlaceWord, isRegionCode, organisationWords, titleHeads } from "../text/title-words.ts";
import { cutWords, wordAt, wordSet, type Words } from "../text/words.ts";
import type { LaidLine, Layout } from "./layout.ts";
import {
  fieldFollows,
  isFirmTitle,
  isSpecialty,
  isTitle,
  isTitleText,
  isTrade,
  kindOf,
  legalForms,
  restOfFirm,
  shortName,
  type Part,
} from "./part-kinds.ts";
import { abbreviation, opensSentence } from "./prose.ts";

/** Longer lines are prose: nothing there is worth cutting. */
const longestHead = 240;
const joinWords = wordSet("at @ with bei beim chez presso en na no");
/** What joins fields of work and tasks as well. */
const looseJoins = wordSet("im au à al alla nel nella em para pour");
/** What they join is a name. */
const namedNext = lettered(resumeShapes.namedNext);
/** What is told behind these is a field. */
const ofSomething = new RegExp(resumeShapes.ofSomething, "i");
/** "University of Texas at Austin" is one. */
const campus = /university of \S+ at$/i;
/** What they start with. */
const joinLetters = "a@wbcpenià";

/** Letters and digits, most of what is asked for, are told at once. */
const isMark = (text: string, at: number, marks: string): boolean => {
  const unit = text.charCodeAt(at);
  return !isWordUnit(unit) && (isSpace(unit) || marks.includes(text.charAt(at)));
};
const brackets = [
  ["(", 41],
  ["[", 93],
] as const;

/** Marks that say nothing at the edge of a part. */
export const marks = '*_|,;:–—•·"“”`~<>/';
/** Without the blanks around it, and without the marks that may not open or close it. */
export const trimmed = (text: string, start: number, end: number, openings: string, closings: string): [number, number] => {
  let from = start;
  let to = end;
  while (from < to && isMark(text, from, openings)) from++;
  while (to > from && isMark(text, to - 1, closings)) to--;
  return [from, to];
};
const openings = `${marks}-[]()`;
const closings = `${marks}-[(`;

const icons = new RegExp(resumeShapes.icons);
const trimMarks = (text: string, start: number, end: number): readonly [number, number] => {
  let [from, to] = trimmed(text, start, end, openings, closings);
  // "📍 Leeds"
  if (text.charCodeAt(from) >= 0x2190) {
    const icon = icons.exec(text.slice(from, Math.min(to, from + 8)))?.[0].length ?? 0;
    if (icon > 0) return trimMarks(text, from + icon, to);
  }
  // What a date before it leaves of a sentence: "Aug 2012 - present. Features editor".
  if (text[from] === "." && isSpace(text.charCodeAt(from + 1))) return trimMarks(text, from + 1, to);
  // Numbering of a list: "(a) Hill Council", "1) Senior Engineer".
  if (isLetter(text.charCodeAt(from)) && text[from + 1] === ")" && isSpace(text.charCodeAt(from + 2)))
    return trimMarks(text, from + 2, to);
  if (isDigit(text.charCodeAt(from))) {
    let number = from;
    while (number < to && number - from < 2 && isDigit(text.charCodeAt(number))) number++;
    if ((text[number] === ")" || text[number] === ".") && isSpace(text.charCodeAt(number + 1)))
      return trimMarks(text, number + 1, to);
  }
  // Closing brackets and quotes stay when their opening one is inside.
  if (to < end && '"”»'.includes(text.charAt(to)) && /["“«]/.test(text.slice(from, to))) to++;
  for (const [open, close] of brackets)
    if (to > from && text.charCodeAt(to - 1) === close && !text.slice(from, to).includes(open)) to--;
  // "Finance Manager (promoted in" before a date: a bracket that closes further on is a remark; so is "(This is a federal job)".
  const written = text.slice(from, to);
  const open = written.lastIndexOf(" (");
  if (open > 0 && (!written.includes(")", open) || written.startsWith("This is ", open + 2)))
    to = from + written.slice(0, open).trimEnd().length;
  // "Portland, OR."
  if (/^[A-Z]{2}\.$/.test(text.slice(from, to)) && isRegionCode(text.slice(from, to - 1))) to--;
  if (text[to - 1] === "." && to - from > 4 && !abbreviation.test(text.slice(Math.max(from, to - 6), to))) to--;
  // "Costello between" before "2016 and 2020"
  const lead = /.\s(?:from|between)$/.exec(text.slice(from, to));
  return [from, lead === null ? to : from + lead.index + 1];
};

const besideTitle = /^(?:, ?| [–—/-] )$/;
/** "Developer / Tester", "Trainer, Nutritionist, and Coach": held at once, unlike "Pilot Roasters – Barista". */
const isSecondTitle = (last: Part, part: Part): boolean =>
  part.kind === "title" && isFirmTitle(part.text) && isFirmTitle(last.text);

const byWho = /^\S+(?:er|or|ist|maid|man|hand)$/i;
/** "/ Barmaid" behind "Waitress": by its ending somebody who does that too, where an employer stands elsewhere. */
export const isTwin = (between: string, title: Part | undefined, { kind, words, text }: Part): boolean =>
  title?.kind === "title" && kind === "unknown" && words.length === 1 && byWho.test(text) && between.trim() === "/";

const joined = (text: string, title: Part, { end, words }: Part): Part => ({
  ...title,
  end,
  text: text.slice(title.start, end),
  words: [...title.words, ...words],
});

/** "M/s. Harbour Traders": how firms are addressed. */
const messrs = /^m(?:\/s|essrs)\.? /i;

/** The code of a place behind it or before it; what is told of its shape alone is caught. */
const postcode = new RegExp(resumeShapes.postcode);
const townShape = lettered(resumeShapes.townShape);

const makePart = (text: string, words: Words, start: number, end: number, afterComma: boolean): Part | undefined => {
  const [opens, to] = trimMarks(text, start, end);
  const from = opens + (messrs.exec(text.slice(opens, opens + 8))?.[0].length ?? 0);
  let letters = 0;
  for (let at = from; at < to && letters < 2; at++) if (isLetter(text.charCodeAt(at))) letters++;
  if (letters < 2 && !shortName.test(text.slice(from, to))) return undefined;
  const slice = text.slice(from, to);
  const code = postcode.exec(slice);
  if (code !== null) {
    const [whole] = code;
    const town =
      code.index > 0
        ? makePart(text, words, from, to - whole.length, afterComma)
        : makePart(text, words, from + whole.length, to, afterComma);
    // "Leeds LS1 4AB", "IL 60540"; "Route 66 10115" is none.
    if (
      town !== undefined &&
      (town.kind === "place" || ((code[1] ?? code[2]) !== undefined && town.kind === "unknown" && townShape.test(town.text)))
    )
      return { ...town, kind: "place" };
  }
  const own = words.folded.slice(wordAt(words, from), wordAt(words, to));
  const kind = kindOf(own, slice);
  // ", Boulder CO": a city with its region.
  const city =
    (kind === "unknown" || slice.endsWith(", CO")) &&
    (afterComma || text[from - 1] === "\t") &&
    own.length <= 4 &&
    /\s[A-Z]{2,3}$/.test(slice) &&
    isRegionCode(slice.slice(slice.lastIndexOf(" ") + 1));
  return { start: from, end: to, text: slice, words: own, kind: city ? "place" : kind, afterComma };
};

/** Where a title and an employer run together without a mark: "Field Engineer Acme Limited", "Acme Limited Field Engineer". */
const seamOf = (text: string, words: Words, part: Part): number | undefined => {
  const first = wordAt(words, part.start);
  for (let index = 0; index < part.words.length - 1; index++) {
    const word = part.words[index] ?? "";
    const next = words.starts[first + index + 1] ?? 0;
    if (!isSpace(text.charCodeAt(next - 1)) || !opensName(text.charCodeAt(next))) continue;
    const rest = part.words.slice(index + 1);
    if (legalForms.has(word) && rest.length <= 6 && isTitle(rest) && !rest.some((one) => organisationWords.has(one))) return next;
    if (
      part.kind === "organisation" &&
      index > 0 &&
      titleHeads.has(word) &&
      !rest.some((one) => titleHeads.has(one)) &&
      (!fieldFollows.has(word) || rest.some((one) => legalForms.has(one))) &&
      // "Sentinel Guard Company Ltd.", "Captain Cook Hotel"
      rest.some((one) => one !== "company" && !legalForms.has(one)) &&
      (rest.length > 1 || !organisationWords.has(rest[0] ?? "")) &&
      isTitle(part.words.slice(0, index + 1))
    )
      return next;
  }
  return undefined;
};

const dotOfSeam = lettered(String.raw`\p{Ll}{3}\. (?=[\p{Lu}"“])`);
/**
 * "Técnico de selección. Grupo Adecco, S.L.": a dot between a title and its employer. "Investigator. “Report.” Commissioned by":
 * what a title's sentence goes on with is nothing.
 */
const seamOfDot = ({ words, text }: Layout, part: Part): readonly [number, number?] | undefined => {
  const dot = part.text.includes(". ") ? dotOfSeam.exec(part.text) : null;
  const left = part.start + (dot?.index ?? 0) + 3;
  if (dot === null || !isTitleText(words, { start: part.start, end: left })) return undefined;
  if (opensSentence(words.folded[wordAt(words, left)] ?? "") || !isLetter(text.charCodeAt(left + 2))) return [left];
  return isTitleText(words, { start: left, end: part.end }) ? undefined : [left, left + 2];
};

const ofThe = lettered(String.raw`\sof the\s+(?=\p{Lu})`);
const withinOrganisation = wordSet(resumeShapes.withinOrganisation);

/** "Secretary General of the Northern Shipping Organisation": the title, and where the organisation begins. */
const seamOfThe = (words: Words, part: Part): readonly [number, number] | undefined => {
  const match = part.kind === "title" || part.kind === "organisation" ? ofThe.exec(part.text) : null;
  if (match === null) return undefined;
  const left = part.start + match.index;
  if (!isTitleText(words, { start: part.start, end: left })) return undefined;
  const right = left + match[0].length;
  const rest = words.folded.slice(wordAt(words, right), wordAt(words, part.end));
  return rest.length > 1 && !rest.some((word) => withinOrganisation.has(word)) && rest.some((word) => organisationWords.has(word))
    ? [left, right]
    : undefined;
};

/** Does what stands behind a comma belong to the name before it: "Acme, Inc.", "Brown & Hale, Attorneys at Law"? "Denver, CO" is no company. */
const goesWithName = (last: Part, part: Part, isFirst: boolean): boolean =>
  part.text.length <= 8 && legalForms.has(part.words.join(""))
    ? (last.kind !== "place" && part.text !== "CO" && (part.text !== "SA" || isFirst)) || !isRegionCode(part.text)
    : last.kind === "unknown" &&
      ((last.words.length === 1 && restOfFirm.test(part.text)) || (/ (?:&|and) /.test(last.text) && isTrade(part.words[0])));

/** "Harbour Clinic (part-time)", "CHU de Vauclair (CDD)" */
const contract = new RegExp(resumeShapes.contract, "i");
const startsSmall = lettered(String.raw`^(?:\p{Ll}{2}|\d)`);

/** Offsets where strong and comma separators stand between `start` and `end`. */
const cut = (layout: Layout, start: number, end: number, dated: boolean, inColumns: boolean, parts: Part[]): void => {
  const { text, words } = layout;
  let from = start;
  let afterComma = false;
  let isHeldAt = false;
  let depth = 0;
  const push = (to: number, comma: boolean): void => {
    const made = makePart(text, words, from, to, afterComma);
    const above = parts[parts.length - 1];
    // "Harbour Framing, Vegreville AB", unlike "Engineer, Volvo AB"
    const isTown = afterComma && made?.text.endsWith(" AB") === true && (above?.words.length ?? 0) > 1 && above?.kind !== "title";
    const whole = isTown && made !== undefined ? { ...made, kind: "place" as const } : made;
    // "Acme (Leeds)", "Trolley (grocery delivery, since acquired)"
    const inner = whole?.text.endsWith(")") === true ? whole.start + whole.text.lastIndexOf("(") : 0;
    const place = inner > 0 ? makePart(text, words, inner, to, true) : undefined;
    // "QuickDrop Parcels (Self-employed courier)"
    const isJob = place?.kind === "title" && whole?.kind === "unknown";
    const isApart =
      place?.kind === "place" ||
      isJob ||
      (whole?.kind !== "title" && contract.test(place?.text ?? "")) ||
      (whole?.kind === "unknown" && startsSmall.test(place?.text ?? ""));
    const part = isApart ? makePart(text, words, from, inner, afterComma) : whole;
    const last = parts[parts.length - 1];
    if (part !== undefined && afterComma && last !== undefined && goesWithName(last, part, parts.length === 1)) {
      const name = makePart(text, words, last.start, part.end, last.afterComma);
      if (name !== undefined) parts[parts.length - 1] = { ...name, kind: "organisation" };
    } else if (part !== undefined) {
      const seam = dated && part.kind !== "place" && part.words.length > 2 ? seamOf(text, words, part) : undefined;
      const [ends, opens] = seam === undefined ? (seamOfThe(words, part) ?? seamOfDot(layout, part) ?? []) : [seam, seam];
      const left = ends === undefined ? undefined : makePart(text, words, part.start, ends, afterComma);
      const right = opens === undefined ? undefined : makePart(text, words, opens, part.end, false);
      if (left !== undefined && right !== undefined) parts.push(left, right);
      else if (left !== undefined && opens === undefined) parts.push(left);
      // "Cheesemonger at Corner Loaf, Market Square, 2015 – 2018": whatever they are called, a title is held at an employer.
      else if (
        isHeldAt &&
        last !== undefined &&
        part.kind !== "title" &&
        (last.kind === "title" || (dated && last.words.length <= 4))
      ) {
        parts[parts.length - 1] = last.kind === "unknown" ? { ...last, kind: "title" } : last;
        parts.push(part.kind === "unknown" ? { ...part, kind: "organisation" } : part);
      } else if (
        last?.kind === "title" &&
        part === whole &&
        (isSpecialty(part) || isSecondTitle(last, part)) &&
        besideTitle.test(text.slice(last.end, part.start))
      ) {
        parts[parts.length - 1] = joined(text, last, part);
      } else parts.push(part);
    }
    isHeldAt = false;
    if (place !== undefined && (place.kind === "place" || isJob) && part !== whole) parts.push(place);
    afterComma = comma;
  };
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (isWordUnit(unit) && unit < 128) continue;
    if (unit === 40) depth++;
    else if (unit === 41) depth = Math.max(0, depth - 1);
    const blankAfter = isSpace(text.charCodeAt(at + 1));
    if (
      "|•·\t;—●~".includes(text.charAt(at)) ||
      (unit === 46 && text.startsWith("....", at)) ||
      (unit >= 0xe000 && unit <= 0xf8ff) ||
      ((unit === 45 || unit === 0x2013 || unit === 47) && isSpace(text.charCodeAt(at - 1)) && (blankAfter || unit !== 47)) ||
      (unit === 58 && blankAfter)
    ) {
      push(at, false);
      if (unit === 46) while (text[at + 1] === ".") at++;
      from = at + 1;
    } else if (unit === 44 && depth === 0) {
      push(at, true);
      from = at + 1;
    } else if (unit === 32 && text.charCodeAt(at + 1) === 32 && (inColumns || text.charCodeAt(at + 2) === 32)) {
      push(at, false);
      while (at + 1 < end && text.charCodeAt(at + 1) === 32) at++;
      from = at + 1;
    } else if (unit === 32 && depth === 0 && joinLetters.includes(text[at + 1] ?? "-")) {
      const next = text.indexOf(" ", at + 1);
      const word = next > 0 && next < end && next - at <= 16 ? text.slice(at + 1, next) : "";
      const isLoose = looseJoins.has(word);
      const [, article = "", name = ""] =
        (isLoose || joinWords.has(word) ? namedNext.exec(text.slice(next + 1, end)) : null) ?? [];
      if (
        name !== "" &&
        !(isLoose && kindOf(cutWords(name).folded, name) !== "organisation") &&
        !(next === at + 3 && campus.test(text.slice(Math.max(from, at - 40), next))) &&
        // "Mozo de almacén en Plataneras", unlike "Técnico en Enfermería"
        (word !== "en" || article !== "" || ofSomething.test(text.slice(from, at).trim()))
      ) {
        push(at, false);
        from = next + 1 + article.length;
        isHeldAt = true;
      }
    }
  }
  push(end, false);
};

/** Two blanks between more than two things: "Hill County ISD  bus driver  8/2012 – 3/2015". Once they are a slip of the hand. */
const columns = /\S {2}\S.*\S {2}\S/;

/** The parts of a head line between its dates; a city before a region code is a place. */
export const partsOf = (layout: Layout, line: LaidLine, contentFrom = line.contentStart): readonly Part[] => {
  if (line.contentEnd - contentFrom > longestHead) return [];
  const parts: Part[] = [];
  const dated = line.dates.some((date) => date.range);
  const inColumns = dated && columns.test(line.content);
  let from = contentFrom;
  if (line.dates.length + line.contacts.length > 0)
    for (const date of [...line.dates, ...line.contacts].sort((left, right) => left.start - right.start)) {
      if (date.start > from) cut(layout, from, date.start, dated, inColumns, parts);
      from = Math.max(from, date.end);
    }
  if (line.contentEnd > from) cut(layout, from, line.contentEnd, dated, inColumns, parts);
  const [first, twin, other] = parts;
  if (
    first !== undefined &&
    twin !== undefined &&
    other !== undefined &&
    other.kind !== "place" &&
    isTwin(layout.text.slice(first.end, twin.start), first, twin)
  )
    parts.splice(0, 2, joined(layout.text, first, twin));
  for (let index = 1; index < parts.length; index++) {
    const part = parts[index];
    const before = parts[index - 1];
    // "Acme India - Pune, Maharashtra", "Acme India, Nashik": a name with a country in it, set apart from its place.
    if (
      (part?.kind === "place" ? !part.afterComma : part?.kind === "unknown" && part.afterComma) &&
      before?.kind === "place" &&
      !before.words.every(isPlaceWord) &&
      !isRegionCode(before.text)
    )
      parts[index - 1] = { ...before, kind: "unknown" };
    if (part?.kind !== "place" || !part.afterComma || before === undefined) continue;
    // "Macon, GA": a trade in French, a city before a state.
    const isPlain = before.kind === "unknown" || before.words.join("") === "macon";
    // "Hill Express, Johannesburg, South Africa": an employer before its city and what lies around.
    const isName = index === 1 && dated && parts[2]?.kind === "unknown" && parts[2].afterComma;
    if (isPlain && !isName && !before.text.includes("&") && (index > 1 || before.words.length <= 2))
      parts[index - 1] = { ...before, kind: "place", guessed: !/^(?!U[KS]|EU|DE|IN)[A-Z]{2}$/.test(part.text) };
  }
  return parts;
};
