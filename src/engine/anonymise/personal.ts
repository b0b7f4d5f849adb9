/**
 * Personal details wherever they stand: birth, age, gender, nationality, marital status, religion, addresses, identity
 * numbers, photos. Labels are known in six languages; what has no label is found by its shape.
 */

import { identityShapes } from "../lexicon/identity-shapes.ts";
import type { RemovalKind } from "../../domain/resume/anonymised-profile.ts";
import { fold, isDigit, isLetter, opensName } from "../text/characters.ts";
import { mark, markEndings, markWords } from "../text/marks.ts";
import { leadingStreets, trailingStreets } from "../text/title-words.ts";
import { nativeTongue, numberShapes, personalShapes } from "../lexicon/identity-words.ts";
import { languageNamed } from "../text/languages.ts";
import { lettered } from "../text/lettered.ts";
import { anyMarked, wordAt, wordSet } from "../text/words.ts";
import type { LaidLine, Layout } from "../parse-resume/layout.ts";
import { matchesOf, type Edit } from "./edits.ts";
import { withPeoplesCovered, withSelvesCovered } from "./peoples.ts";
import { byLabel, onlyPersonal } from "./personal-labels.ts";

type LabelMatch = {
  readonly kind: RemovalKind;
  readonly start: number;
  readonly end: number;
  readonly labelEnd: number;
};

const none: readonly LabelMatch[] = [];

const formOf = (text: string): string =>
  fold(text)
    .replace(/['’]s?\b/g, "")
    .replace(/[^a-z\u0400-\uffff]+/g, " ")
    .trim();

/** "NEXT OF KIN Ana Lind": a label told from its value by its capitals. */
const inCapitals = lettered(identityShapes.inCapitals);

const tableRow = new RegExp(identityShapes.tableRow);

/**
 * Labels with their values on a line. The value runs to the next separator that is followed by another label, or to the
 * end of the line.
 */
export const labelledDetails = (layout: Layout, line: LaidLine, inBody: boolean): readonly LabelMatch[] => {
  const { text } = layout;
  if (!anyMarked(layout.words, line.firstWord, line.lastWord, mark.label)) return none;
  const opens = anyMarked(layout.words, line.firstWord, line.firstWord + 1, mark.label);
  const told = opens && !inBody ? inCapitals.exec(line.content) : null;
  const toldKind = told === null ? undefined : byLabel.get(formOf(told[0]));
  if (told !== null && toldKind !== undefined) {
    const labelEnd = line.contentStart + told[0].length;
    // An address has commas; what follows any other value is of another kind.
    const [value] = toldKind === "address" ? [line.content] : line.content.split(/[,;|•]/, 1);
    return [{ kind: toldKind, start: line.contentStart, end: line.contentStart + (value ?? "").length, labelEnd }];
  }
  // A table's rows: "Nationality          Greek".
  const row = opens && !inBody ? (tableRow.exec(line.content)?.[0] ?? "") : "";
  const rowKind = byLabel.get(formOf(row));
  if (rowKind !== undefined && !onlyPersonal.has(formOf(row)))
    return [{ kind: rowKind, start: line.contentStart, end: line.contentEnd, labelEnd: line.contentStart + row.length }];
  if (!line.content.includes(":") && !line.content.includes("：") && !(opens && /[-–=]\s/.test(line.content))) return none;
  const found: LabelMatch[] = [];
  const pieces: { start: number; end: number }[] = [];
  let from = line.contentStart;
  for (let at = line.contentStart; at <= line.contentEnd; at++) {
    const mark = text[at];
    if (
      at === line.contentEnd ||
      mark === "|" ||
      mark === ";" ||
      mark === "\t" ||
      mark === "•" ||
      ((mark === "," || mark === ".") && labelFollows(text, at + 1, line.contentEnd)) ||
      (mark === " " && text[at + 1] === " " && !isPadding(text, at, line.contentEnd))
    ) {
      if (at > from) pieces.push({ start: from, end: at });
      from = at + 1;
    }
  }
  for (const piece of pieces) {
    const slice = text.slice(piece.start, Math.min(piece.end, piece.start + 60));
    const colon = /\s*(?::|：|-\s|–\s|\s=\s)/.exec(slice);
    if (colon === null || colon.index < 2 || colon.index > 44) continue;
    const strict = /[:：]/.test(colon[0]);
    const form = formOf(slice.slice(0, colon.index));
    const kind = byLabel.get(form);
    if (kind === undefined || ((inBody || !strict) && onlyPersonal.has(form))) continue;
    found.push({
      kind,
      start: piece.start,
      end: piece.end,
      labelEnd: piece.start + colon.index + colon[0].length,
    });
  }
  return found;
};

/** "Address      :  Flat 3": blanks that bring the colons of labels below each other. */
const isPadding = (text: string, from: number, to: number): boolean => {
  let at = from;
  while (at < to && text[at] === " ") at++;
  return ":：".includes(text.charAt(at)) || ":：".includes(text.charAt(from - 1));
};

const labelFollows = (text: string, from: number, to: number): boolean => {
  const match = /^\s*([^:,|]{2,30})\s*:/.exec(text.slice(from, Math.min(to, from + 40)));
  return match?.[1] !== undefined && byLabel.has(formOf(match[1]));
};

const residence = new RegExp(identityShapes.residence, "i");
/** Whole lines that only tell where someone may live or work, or that number a page. */
export const isResidenceLine = (line: LaidLine): boolean => residence.test(line.content);

/** Small between the words of an address. */
const small = "d[aeou]|des|del|la|bis|apto|\\p{Ll}{1,3}\\.";
const token = `(?:[\\p{Lu}\\d#º][^\\s,:]*|${small}|-)`;
const ofAddress = lettered(`^(?:[\\p{Lu}\\d]|(?:${small}|st|nd|rd|th)$)`);
const block = lettered(`^(?=.*\\d)(?=.*,)${token}(?:,? ${token}){1,14}$`);
/** At the foot of a resume, below a gap or above contacts: "Dizengoff 99, Tel Aviv". */
export const isAddressLine = ({ lines }: Layout, line: LaidLine, index: number): boolean =>
  lines[index + 4] === undefined &&
  (line.gapBefore || lines[index + 1]?.contacts[0] !== undefined) &&
  line.dates[0] === undefined &&
  !line.bullet &&
  block.test(line.content);

const shapes = personalShapes.map(
  ([kind, shape, words, text]) => [kind, new RegExp(shape, text === "capitals" ? "g" : "gi"), wordSet(words), text] as const,
);

const bareNumbers = new RegExp(numberShapes, "g");

/** What has a shape of its own, found in the lines that hold a word or figure that calls for a look. */
export const shapedDetails = (layout: Layout, line: LaidLine): readonly Edit[] => {
  const { text, words } = layout;
  const edits: Edit[] = [];
  if (line.content.length > 20_000) return edits;
  let digits = 0;
  let code = false;
  let street = false;
  let called = 0;
  for (let index = line.firstWord; index < line.lastWord; index++) {
    const word = words.folded[index] ?? "";
    const unit = word.charCodeAt(0);
    if (unit >= 48 && unit <= 57) {
      const start = words.starts[index] ?? 0;
      const dated = line.dates.some((date) => date.start <= start && start < date.end);
      if (!dated) {
        digits += word.length;
        // Digits grown together with letters, as in "ABCDE1234F" and "RSSMRA85A41F205X".
        code ||= (word.length >= 4 || (words.folded[index - 1] ?? "").length === 6) && isLetter(text.charCodeAt(start - 1));
      }
    } else {
      const bits = words.marks[index] ?? 0;
      if ((bits & mark.detail) !== 0) called |= callers.get(word) ?? 0;
      if ((bits & mark.street) !== 0) street = true;
    }
  }
  if (called !== 0) {
    const covered = withPeoplesCovered(layout, line);
    for (const [index, [kind, shape, , text]] of shapes.entries()) {
      if ((called & (1 << index)) === 0) continue;
      const read = text === "capitals" ? line.content : text === "oneself" ? withSelvesCovered(covered) : covered;
      edits.push(...matchesOf(read, line.contentStart, shape, kind));
    }
  }
  if (digits >= 8 || code) edits.push(...matchesOf(line.content, line.contentStart, bareNumbers, "identity-number"));
  if (digits > 0 && street) edits.push(...addressesOf(layout, line));
  if (text[line.start] === "!" && line.content.includes("]("))
    edits.push({ start: line.start, end: line.end, replacement: "", kind: "photo" });
  return edits;
};

const callers = new Map<string, number>();
for (const [index, [, , words]] of shapes.entries())
  for (const word of words) callers.set(word, (callers.get(word) ?? 0) | (1 << index));

markWords(mark.detail, callers.keys());

const isNumber = (words: Layout["words"], index: number): boolean => isDigit((words.folded[index] ?? "").charCodeAt(0));

const compound = new RegExp(identityShapes.compound);
markEndings(mark.street, (word) => compound.test(word));
const ordinal = /^(?:st|nd|rd|th)$/;
/** "1st", "3rd Place". */
const won = new RegExp(identityShapes.won, "i");
/** "12 Main Street, Leeds", "Schillerstr. 5, 80336 München", "12 bis rue de la Paix": a street with a number beside it. */
const addressesOf = (layout: Layout, line: LaidLine): readonly Edit[] => {
  const { text, words } = layout;
  const { folded, starts, ends, marks } = words;
  const edits: Edit[] = [];
  const isHouse = (index: number): boolean => isNumber(words, index) && !ordinal.test(folded[index + 1] ?? "");
  /** Is word `own`, before or behind the gap that word `index` ends, of one address? The dot of "Rd." goes on, that of a sentence does not. */
  const goesOn = (index: number, own: number): boolean =>
    index > line.firstWord &&
    index < line.lastWord &&
    ofAddress.test(text.slice(starts[own], ends[own])) &&
    /^(?:[ ,/#º-]{0,2}|\. ?)$/.test(text.slice(ends[index - 1], starts[index])) &&
    (text[ends[index - 1] ?? 0] !== "." || /^\w[a-z]{0,3}$|str$/.test(text.slice(starts[index - 1], ends[index - 1])));
  for (let index = line.firstWord; index < line.lastWord; index++) {
    const word = folded[index] ?? "";
    const leads = leadingStreets.has(word);
    const joined = compound.test(word);
    if (!joined && !leads && !trailingStreets.has(word) && word !== "cross") continue;
    if (won.test(text.slice(Math.max(0, (starts[index] ?? 0) - 3), ends[index]))) continue;
    let from = index;
    while (from > index - 8 && goesOn(from, from - 1)) from--;
    let last = index;
    while (last < index + 12 && goesOn(last + 1, last + 1)) last++;
    let first = from;
    while (first < index && !isHouse(first)) first++;
    // Its number may come behind.
    if (first === index || (first === index - 1 && !leads)) {
      let house = index + 1;
      while (house <= last && !isHouse(house)) house++;
      if (!(leads || joined) || house > last) continue;
      first = /^str(?:asse)?$/.test(word) ? index - 1 : index;
    }
    while (first > from && ((marks[first - 1] ?? 0) & mark.street) !== 0) first--;
    edits.push({ start: starts[first] ?? 0, end: ends[last] ?? 0, replacement: "", kind: "address" });
    index = last;
  }
  return edits;
};

/** What must not be lost with a personal section: languages and driving licences are skills. */
const keptLabel = new RegExp(identityShapes.keptLabel, "i");
const ofOneGender = new RegExp(identityShapes.ofOneGender, "gi");

/** "Hill Girls' School": who went there, not what it teaches. */
export const schoolsOfOneGender = (layout: Layout, line: LaidLine): readonly Edit[] =>
  anyMarked(layout.words, line.firstWord, line.lastWord, mark.revealing | mark.people)
    ? matchesOf(line.content, line.contentStart, ofOneGender, "gender")
    : [];

export const isKeptPersonal = (line: LaidLine): boolean => keptLabel.test(line.content);

markWords(mark.native, wordSet(nativeTongue.words));
const nativeShape = new RegExp(nativeTongue.shape, "gi");

/** "native" by itself: "Spanish (native)", "native English", but neither "React Native" nor "native apps". */
const isOfLanguage = ({ text, words }: Layout, { start, end }: Edit): boolean => {
  const next = wordAt(words, end);
  const isNamed = (index: number): boolean => languageNamed(words.folded[index] ?? "") !== undefined;
  return isNamed(wordAt(words, start) - 1) || (isNamed(next) && text.slice(end, words.starts[next]) === " ");
};

/** A native tongue tells an origin; that the language is mastered is what counts. `listed`: the line lists languages. */
export const nativeTongues = (layout: Layout, line: LaidLine, listed: boolean): readonly Edit[] => {
  if (!anyMarked(layout.words, line.firstWord, line.lastWord, mark.native)) return [];
  return matchesOf(line.content, line.contentStart, nativeShape, "nationality")
    .filter(
      (edit) =>
        listed || !/^nati(?:v[eoa]|f)$|birth/i.test(layout.text.slice(edit.start, edit.end)) || isOfLanguage(layout, edit),
    )
    .map((edit) => ({ ...edit, replacement: opensName(layout.text.charCodeAt(edit.start)) ? "Fluent" : "fluent" }));
};
