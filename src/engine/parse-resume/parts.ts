/**
 * Cuts a head line of an entry ("Senior Engineer, Acme GmbH, Berlin | 2019 – 2021") into parts and says what each part
 * is by the words it holds. Shared by work and education.
 */

import { holdsAny, isDigit, isLetter, isSpace, opensName, opensSmall } from "../text/characters.ts";
import { isPlaceWord, isRegionCode, organisationWords, schoolWords, titleHeads } from "../text/title-words.ts";
import { cutWords, wordAt, wordSet, type Words } from "../text/words.ts";
import type { LaidLine, Layout } from "./layout.ts";

type PartKind = "title" | "organisation" | "place" | "unknown";
export type Part = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: PartKind;
  readonly words: readonly string[];
  /** The mark before it: a comma binds closer than a dash. */
  readonly afterComma: boolean;
  /** A place only because a region follows: it may be an organisation after all. */
  readonly guessed?: boolean;
};

const legalForm =
  /^(?:inc|ltd|llc|llp|lp|plc|corp|co|gmbh|ag|s\.?a|s\.?l|s\.?r\.?l|pvt\.? ltd|pty|limited|p\.?c|l\.?l\.?c)\.?,?$/i;
/** Longer lines are prose: nothing there is worth cutting. */
const longestHead = 240;
const joinWords = new Set(["at", "@", "with", "bei", "chez", "presso"]);
/** What they start with. */
const joinLetters = "a@wbcp";

const trimMarks = (text: string, start: number, end: number): readonly [number, number] => {
  let from = start;
  let to = end;
  while (from < to && (isSpace(text.charCodeAt(from)) || '*_[]|,;:–—-•·()"“”`~<>/'.includes(text[from] ?? ""))) from++;
  while (to > from && (isSpace(text.charCodeAt(to - 1)) || '*_[|,;:–—-•·("“”`~<>/'.includes(text[to - 1] ?? ""))) to--;
  // Numbering of a list: "1) Senior Engineer".
  if (isDigit(text.charCodeAt(from))) {
    let number = from;
    while (number < to && number - from < 2 && isDigit(text.charCodeAt(number))) number++;
    if ((text[number] === ")" || text[number] === ".") && isSpace(text.charCodeAt(number + 1)))
      return trimMarks(text, number + 1, to);
  }
  // Closing brackets stay when their opening one is inside.
  for (const [open, close] of [
    ["(", ")"],
    ["[", "]"],
  ] as const) {
    const slice = text.slice(from, to);
    if (slice.endsWith(close) && !slice.includes(open)) to--;
  }
  if (
    text[to - 1] === "." &&
    to - from > 4 &&
    !/\b(?:Inc|Ltd|Co|Corp|Jr|Sr|S\.A|S\.L|e\.V|[A-Z])\.$/.test(text.slice(Math.max(from, to - 6), to))
  )
    to--;
  return [from, to];
};

const prepositions = new Set([
  "of",
  "for",
  "in",
  "to",
  "de",
  "du",
  "des",
  "del",
  "della",
  "di",
  "da",
  "do",
  "fur",
  "en",
  "and",
  "y",
  "und",
  "et",
  "e",
  "the",
  "i",
  "ii",
  "iii",
  "iv",
]);

/** "Windows Server", "SharePoint Designer": what reads as a title's head is a product's name after these. */
const products: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["server", wordSet("windows sql exchange web application acs file mail ftp linux unix print proxy database node tomcat")],
  ["driver", wordSet("device kernel printer network display odbc jdbc")],
  ["builder", wordSet("platform report query form page")],
  ["designer", wordSet("sharepoint infopath microsoft report query")],
]);

/** A title ends in its head noun, or has it before a preposition: "Director of Nursing". */
export const isTitle = (words: readonly string[]): boolean => {
  let any = false;
  for (let index = words.length - 1; index >= 0; index--) {
    const word = words[index] ?? "";
    if (!titleHeads.has(word) || products.get(word)?.has(words[index - 1] ?? "") === true) continue;
    any = true;
    const next = words[index + 1];
    if (next === undefined || prepositions.has(next)) return true;
  }
  return any && !words.some((word) => organisationWords.has(word));
};

/** Does the text between two offsets read as a title? */
export const isTitleText = (words: Words, { start, end }: { readonly start: number; readonly end: number }): boolean =>
  isTitle(words.folded.slice(wordAt(words, start), wordAt(words, end)));

const isPlaceName = (words: readonly string[], text: string): boolean => {
  if (isRegionCode(text.trim())) return true;
  if (words.length === 0 || words.length > 4) return false;
  let known = 0;
  for (const word of words) {
    if (isPlaceWord(word)) known++;
    else if (organisationWords.has(word) || titleHeads.has(word)) return false;
  }
  return known > 0 && known * 2 >= words.length;
};

/** The words before a bracket that closes the part: "Shift Manager (Operations Centre)". */
const wordsBeforeBracket = (words: readonly string[], text: string): readonly string[] => {
  const open = text.endsWith(")") ? text.lastIndexOf("(") : -1;
  return open <= 0 ? words : words.slice(0, words.length - cutWords(text, open).folded.length);
};

const kindOf = (words: readonly string[], text: string): PartKind => {
  if (isTitle(wordsBeforeBracket(words, text))) return "title";
  if (isPlaceName(words, text)) return "place";
  if (words.some((word) => organisationWords.has(word) || schoolWords.has(word))) return "organisation";
  return "unknown";
};

const makePart = (text: string, words: Words, start: number, end: number, afterComma: boolean): Part | undefined => {
  const [from, to] = trimMarks(text, start, end);
  let letters = 0;
  for (let at = from; at < to && letters < 2; at++) if (isLetter(text.charCodeAt(at))) letters++;
  if (letters < 2) return undefined;
  const own = words.folded.slice(wordAt(words, from), wordAt(words, to));
  const slice = text.slice(from, to);
  const kind = kindOf(own, slice);
  // ", Boulder CO": a city with its region.
  const city = kind === "unknown" && afterComma && own.length <= 4 && /\s[A-Z]{2}$/.test(slice) && isRegionCode(slice.slice(-2));
  return { start: from, end: to, text: slice, words: own, kind: city ? "place" : kind, afterComma };
};

const legalForms = wordSet("inc incorporated llc llp ltd limited plc corp corporation gmbh ag pty bv");

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
      isTitle(part.words.slice(0, index + 1))
    )
      return next;
  }
  return undefined;
};

const ofThe = /\sof the\s+(?=\p{Lu})/u;
const withinOrganisation = wordSet("board department office group team firm company practice club society award awards");

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

/** Offsets where strong and comma separators stand between `start` and `end`. */
const cut = (layout: Layout, start: number, end: number, dated: boolean, parts: Part[]): void => {
  const { text, words } = layout;
  let from = start;
  let afterComma = false;
  let depth = 0;
  const push = (to: number, comma: boolean): void => {
    const part = makePart(text, words, from, to, afterComma);
    const last = parts[parts.length - 1];
    if (part !== undefined && afterComma && last !== undefined && part.text.length <= 8 && legalForm.test(part.text)) {
      const joined = makePart(text, words, last.start, part.end, last.afterComma);
      if (joined !== undefined) parts[parts.length - 1] = { ...joined, kind: "organisation" };
    } else if (part !== undefined) {
      const seam = dated && part.kind !== "place" && part.words.length > 2 ? seamOf(text, words, part) : undefined;
      const [ends, opens] = seam === undefined ? (seamOfThe(words, part) ?? []) : [seam, seam];
      const left = ends === undefined ? undefined : makePart(text, words, part.start, ends, afterComma);
      const right = opens === undefined ? undefined : makePart(text, words, opens, part.end, false);
      if (left !== undefined && right !== undefined) parts.push(left, right);
      else parts.push(part);
    }
    afterComma = comma;
  };
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 40) depth++;
    else if (unit === 41) depth = Math.max(0, depth - 1);
    if (
      unit === 124 ||
      unit === 0x2022 ||
      unit === 0xb7 ||
      unit === 9 ||
      unit === 59 ||
      unit === 0x2014 ||
      unit === 0x25cf ||
      (unit >= 0xe000 && unit <= 0xf8ff)
    ) {
      push(at, false);
      from = at + 1;
    } else if (
      (unit === 45 || unit === 0x2013 || unit === 47) &&
      isSpace(text.charCodeAt(at - 1)) &&
      (isSpace(text.charCodeAt(at + 1)) || unit !== 47)
    ) {
      push(at, false);
      from = at + 1;
    } else if (unit === 44 && depth === 0) {
      push(at, true);
      from = at + 1;
    } else if (unit === 58 && isSpace(text.charCodeAt(at + 1))) {
      push(at, false);
      from = at + 1;
    } else if (unit === 32 && text.charCodeAt(at + 1) === 32 && text.charCodeAt(at + 2) === 32) {
      push(at, false);
      while (at + 1 < end && text.charCodeAt(at + 1) === 32) at++;
      from = at + 1;
    } else if (unit === 32 && joinLetters.includes(text[at + 1] ?? "-")) {
      const next = text.indexOf(" ", at + 1);
      if (
        next > 0 &&
        next < end &&
        next - at <= 16 &&
        joinWords.has(text.slice(at + 1, next)) &&
        (opensName(text.charCodeAt(next + 1)) || (text.startsWith("the ", next + 1) && opensName(text.charCodeAt(next + 5))))
      ) {
        push(at, false);
        from = next + 1;
      }
    }
  }
  push(end, false);
};

/** The parts of a head line between its dates; a city before a region code is a place. */
export const partsOf = (layout: Layout, line: LaidLine, contentFrom = line.contentStart): readonly Part[] => {
  if (line.contentEnd - contentFrom > longestHead) return [];
  const parts: Part[] = [];
  const dated = line.dates.some((date) => date.range);
  let from = contentFrom;
  if (line.dates.length + line.contacts.length > 0)
    for (const date of [...line.dates, ...line.contacts].sort((left, right) => left.start - right.start)) {
      if (date.start > from) cut(layout, from, date.start, dated, parts);
      from = Math.max(from, date.end);
    }
  if (line.contentEnd > from) cut(layout, from, line.contentEnd, dated, parts);
  for (let index = 1; index < parts.length; index++) {
    const part = parts[index];
    const before = parts[index - 1];
    // "Acme India - Pune, Maharashtra": a name with a country in it, set apart from its place.
    if (
      part?.kind === "place" &&
      !part.afterComma &&
      before?.kind === "place" &&
      !before.words.every(isPlaceWord) &&
      !isRegionCode(before.text)
    )
      parts[index - 1] = { ...before, kind: "unknown" };
    if (part?.kind !== "place" || !part.afterComma || before === undefined) continue;
    if (before.kind === "unknown" && (index > 1 || before.words.length <= 2))
      parts[index - 1] = { ...before, kind: "place", guessed: true };
  }
  return parts;
};

/** Words that open a sentence about work done, and the nouns that look like them. */
const verbs = wordSet(
  "led built wrote ran made was were is are has have had did took gave held kept grew drove won cut set put met taught sold bought oversaw saw spent began became provide manage create develop design implement maintain support assist perform prepare ensure coordinate conduct lead work help build write handle monitor review analyze analyse identify train supervise plan organize organise present use participate involve collaborate communicate deliver improve increase reduce responsible resolve research respond report test deploy configure install update track process generate integrate automate execute establish evaluate facilitate negotiate operate oversee act apply answer able this these those the we i my our it they he she in on for with from to as also when where while each all any more including such having being using through",
);
const nounsInIng = wordSet(
  "marketing engineering accounting nursing consulting banking training manufacturing purchasing trading building advertising programming catering housing learning banking clearing sterling king viking spring wing ing boeing processing testing planning recruiting staffing publishing broadcasting networking computing teaching coaching",
);
const nounsInEd = wordSet(
  "united limited red fred med allied certified registered licensed advanced embedded applied united federated associated incorporated consolidated integrated shared fed distributed automated",
);

/** A verb that opens a sentence about work done: "Led", "Designed", "Managing". */
export const opensSentence = (first: string): boolean =>
  verbs.has(first) ||
  (first.length > 4 && first.endsWith("ing") && !nounsInIng.has(first)) ||
  (first.length > 3 && first.endsWith("ed") && !nounsInEd.has(first));

const smallWords = wordSet("of and the for in at to a an de la du des und y e et di da do del von der die das on with or as by");

/** What ends the first part of a head line. */
const partMarks = "\t|,(–—;/•·";

/** "Help Desk Associate", "Research Intern, Oslo": a title whose first word could open a sentence, each word written large. */
const opensWithTitle = (layout: Layout, line: LaidLine): boolean => {
  const { words, text } = layout;
  let last = line.firstWord;
  if ((words.folded[last] ?? "").endsWith("ed")) return false;
  for (let index = line.firstWord; index < line.lastWord; index++) {
    const start = words.starts[index] ?? 0;
    if (index > line.firstWord && holdsAny(text, words.ends[index - 1] ?? 0, start, partMarks)) break;
    if (index - line.firstWord === 6) return false;
    if (!opensName(text.charCodeAt(start)) && !smallWords.has(words.folded[index] ?? "")) return false;
    last = index;
  }
  return last > line.firstWord && titleHeads.has(words.folded[last] ?? "") && text[words.ends[last] ?? 0] !== ".";
};

/** Does the line open with a title and a comma? */
const titledToComma = ({ words, text }: Layout, line: LaidLine): boolean => {
  const comma = line.content.indexOf(",");
  const last = comma < 2 ? -1 : wordAt(words, line.contentStart + comma) - 1;
  return last >= line.firstWord && titleHeads.has(words.folded[last] ?? "") && text[words.ends[last] ?? 0] === ",";
};

/** "The Harbour Clinic": a name, each word written large. */
const isNameWithArticle = ({ words, text }: Layout, line: LaidLine): boolean => {
  if (words.folded[line.firstWord] !== "the" || line.lastWord - line.firstWord > 8 || line.content.endsWith(".")) return false;
  for (let index = line.firstWord + 1; index < line.lastWord; index++)
    if (opensSmall(text.slice(words.starts[index], words.ends[index])) && !smallWords.has(words.folded[index] ?? ""))
      return false;
  return true;
};

/** "Bowling Green, Kentucky": two names and no sentence. */
const endsInPlace = ({ words, text }: Layout, line: LaidLine): boolean =>
  line.lastWord - line.firstWord <= 4 &&
  line.content.includes(", ") &&
  (isPlaceWord(words.folded[line.lastWord - 1] ?? "") ||
    isRegionCode(text.slice(words.starts[line.lastWord - 1], words.ends[line.lastWord - 1])));

/** A dot that ends a word, not a sentence. */
const abbreviation = /\b(?:Inc|Ltd|Co|Corp|Bros|Dept|Univ|Esqs?|Jr|Sr|Mfg|Intl|Assoc|[A-Z]|e\.V)\.$/;

/** A line that reads as a sentence or as running text, not as the head of an entry. */
export const isProse = (layout: Layout, line: LaidLine): boolean => {
  const { content } = line;
  if (content.length > 160) return true;
  const count = line.lastWord - line.firstWord;
  if (count > 22) return true;
  const { words, text } = layout;
  const dated = line.dates.some((date) => date.range);
  if (dated && count <= 18) return opensSmall(content) && !titleHeads.has(words.folded[line.firstWord] ?? "") && count > 8;
  if (
    opensSentence(words.folded[line.firstWord] ?? "") &&
    count > 1 &&
    !opensWithTitle(layout, line) &&
    !isNameWithArticle(layout, line) &&
    !endsInPlace(layout, line)
  )
    return true;
  let small = 0;
  let large = 0;
  // "Office Assistant (four days a week)": what closes the line in brackets is an aside.
  const aside = content.endsWith(")") ? line.contentStart + content.lastIndexOf("(") : line.contentEnd;
  for (let index = line.firstWord; index < line.lastWord; index++) {
    const start = words.starts[index] ?? 0;
    if (start > aside && aside > line.contentStart) break;
    const unit = text.charCodeAt(start);
    if (!isLetter(unit)) continue;
    if (opensName(unit)) large++;
    else if (!smallWords.has(words.folded[index] ?? "")) small++;
  }
  if (opensSmall(content)) return !(count <= 4 && line.gapBefore);
  if (count > 14) return true;
  // Heads are written in capitals; a sentence has more small words than that.
  if (small > 2 && small > large) return true;
  // "Staff Engineer, Harbour Labs, Oslo.": a head that closes with a dot.
  if (small === 0 && count <= 12 && titledToComma(layout, line)) return false;
  return (
    count > (content.includes(",") ? 5 : 1) && content.endsWith(".") && !abbreviation.test(content) && line.dates.length === 0
  );
};
