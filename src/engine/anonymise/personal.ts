/**
 * Personal details wherever they stand: birth, age, gender, nationality, marital status, religion, addresses, identity
 * numbers, photos. Labels are known in six languages; what has no label is found by its shape.
 */

import type { RemovalKind } from "../../domain/resume/anonymised-profile.ts";
import { fold, isDigit, isLetter, opensName } from "../text/characters.ts";
import { mark, markWords } from "../text/marks.ts";
import { isStreetWord, leadingStreets, trailingStreets } from "../text/title-words.ts";
import { nativeTongue, numberShapes, personalShapes } from "../lexicon/identity-words.ts";
import { languageNamed } from "../text/languages.ts";
import { lettered } from "../text/lettered.ts";
import { anyMarked, wordAt, wordSet } from "../text/words.ts";
import type { LaidLine, Layout } from "../parse-resume/layout.ts";
import { matchesOf, type Edit } from "./edits.ts";
import { withPeoplesCovered } from "./peoples.ts";
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
const inCapitals = lettered(String.raw`^\p{Lu}[\p{Lu} /]{2,40}(?= (?:\p{Lu}\p{Ll}|\d))`);

const tableRow = /^[^\s:]+(?: [^\s:]+){0,3}?(?= {2,}[^\s:]|\t)/;

/**
 * Labels with their values on a line. The value runs to the next separator that is followed by another label, or to the
 * end of the line.
 */
export const labelledDetails = (layout: Layout, line: LaidLine, inBody: boolean): readonly LabelMatch[] => {
  const { text } = layout;
  if (line.content.length > 400) return none;
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

const relocation =
  /^(?:willing to relocate|authori[sz]ed to work|eligible to work|right to work|work authori[sz]ation|open to relocat)/i;
const pageMark = /^(?:page|seite|p[áa]gina|pagina)\s*\d+(?:\s*(?:of|\/|von|de|di)\s*\d+)?$/i;
const residenceOpenings = wordSet("willing authorized authorised eligible right work open page seite pagina");
/** Whole lines that only tell where someone may live or work, or that number a page. */
export const isResidenceLine = (layout: Layout, line: LaidLine): boolean => {
  if (!residenceOpenings.has(layout.words.folded[line.firstWord] ?? "")) return false;
  return relocation.test(line.content) || pageMark.test(line.content);
};

const shapes = personalShapes.map(
  ([kind, shape, words, cased]) => [kind, new RegExp(shape, cased === undefined ? "gi" : "g"), wordSet(words)] as const,
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
      if ((bits & mark.street) !== 0 || (word.length > 6 && isStreetWord(word))) street = true;
    }
  }
  if (called !== 0) {
    const covered = withPeoplesCovered(layout, line);
    for (const [index, [kind, shape]] of shapes.entries()) {
      if ((called & (1 << index)) === 0) continue;
      edits.push(...matchesOf(shape.ignoreCase ? covered : line.content, line.contentStart, shape, kind));
    }
  }
  if (digits >= 8 || code) edits.push(...matchesOf(line.content, line.contentStart, bareNumbers, "identity-number"));
  if (digits > 0 && street && line.content.length < 1000) edits.push(...addressesOf(layout, line));
  if (text[line.start] === "!" && line.content.includes("]("))
    edits.push({ start: line.start, end: line.end, replacement: "", kind: "photo" });
  return edits;
};

const callers = new Map<string, number>();
for (const [index, [, , words]] of shapes.entries())
  for (const word of words) callers.set(word, (callers.get(word) ?? 0) | (1 << index));

markWords(mark.detail, callers.keys());

const isCapital = (text: string, words: Layout["words"], index: number): boolean =>
  opensName(text.charCodeAt(words.starts[index] ?? 0));
const isNumber = (words: Layout["words"], index: number): boolean => isDigit((words.folded[index] ?? "").charCodeAt(0));

/** What bears a number for a name; the 1st place may be won. */
const numberedStreets = wordSet("street st road rd avenue ave lane cross boulevard blvd");
/** "12 Main Street, Leeds", "Musterstraße 12, 10115 Berlin", "12 rue de la Paix": a street with a number beside it. */
const addressesOf = (layout: Layout, line: LaidLine): readonly Edit[] => {
  const { text, words } = layout;
  const edits: Edit[] = [];
  for (let index = line.firstWord; index < line.lastWord; index++) {
    const word = words.folded[index] ?? "";
    const isNumbered = /^(?:st|nd|rd|th)$/.test(words.folded[index - 1] ?? "");
    if (!isStreetWord(word) || (isNumbered && !numberedStreets.has(word))) continue;
    let first = -1;
    let last = index;
    if (trailingStreets.has(word) && isCapital(text, words, index)) {
      for (let back = index - 1; back >= Math.max(line.firstWord, index - 5); back--) {
        if (isNumber(words, back)) {
          if (back < index - 1) first = back;
          break;
        }
        if (!isCapital(text, words, back) && !/^(?:st|nd|rd|th)$/.test(words.folded[back] ?? "")) break;
      }
    }
    // "350 5th Avenue", "44, 2nd Cross"
    if (isNumbered && isNumber(words, index - 2) && isNumber(words, index - 3)) first = index - 3;
    if (
      first < 0 &&
      /(?:strasse|str|straat|weg|gasse|allee|platz)$/.test(word) &&
      isNumber(words, index + 1) &&
      index + 1 < line.lastWord
    ) {
      first = word === "strasse" || word === "str" ? Math.max(line.firstWord, index - 1) : index;
      last = index + 1;
    }
    if (first < 0 && leadingStreets.has(word)) {
      let name = index + 1;
      while (name < line.lastWord && name < index + 4 && !isCapital(text, words, name) && !isNumber(words, name)) name++;
      if (name < line.lastWord && isCapital(text, words, name)) {
        let reach = name;
        while (
          reach + 1 < line.lastWord &&
          reach < name + 3 &&
          isCapital(text, words, reach + 1) &&
          (words.starts[reach + 1] ?? 0) - (words.ends[reach] ?? 0) === 1
        )
          reach++;
        if (isNumber(words, index - 1) && index > line.firstWord) {
          first = index - 1;
          last = reach;
        } else if (isNumber(words, reach + 1) && reach + 1 < line.lastWord) {
          first = index;
          last = reach + 1;
        }
      }
    }
    if (first < 0) continue;
    // Town, region and postal code that follow.
    while (
      last + 1 < line.lastWord &&
      last < index + 9 &&
      (words.starts[last + 1] ?? 0) - (words.ends[last] ?? 0) <= 3 &&
      (isNumber(words, last + 1) || isCapital(text, words, last + 1)) &&
      !/[;:|(]/.test(text.slice(words.ends[last] ?? 0, words.starts[last + 1])) &&
      // The dot of "Rd." goes on, that of a sentence does not.
      (text[words.ends[last] ?? 0] !== "." || (words.ends[last] ?? 0) - (words.starts[last] ?? 0) <= 4)
    )
      last++;
    edits.push({ start: words.starts[first] ?? 0, end: words.ends[last] ?? 0, replacement: "", kind: "address" });
    index = last;
  }
  return edits;
};

/** What must not be lost with a personal section: languages and driving licences are skills. */
const keptLabel =
  /^(?:languages?\b|linguistic|idiomas|sprachen|langues|l[íi]nguas|lingue|driving\s+licen[cs]e|f[üu]hrerschein|permis|carn[ée]|carnet|patente|skills|computer|strengths?|technical)/i;
const ofOneGender =
  /\b(?:girls|boys|ladies|women|men)['’]?s?['’]? (?=(?:[A-Z][^\s,]+ ){0,2}(?:school|college|academy|university|institute|lyceum)\b)|(?<=\b(?:school|college|academy|lyc[ée]e|colegio|institut[eo]?)) (?:for|de|pour|para) (?:young )?(?:girls|boys|ladies|women|men|jeunes filles|filles|garçons|niñas|señoritas)\b/gi;

/** "Hill Girls' School": who went there, not what it teaches. */
export const schoolsOfOneGender = (layout: Layout, line: LaidLine): readonly Edit[] =>
  anyMarked(layout.words, line.firstWord, line.lastWord, mark.revealing | mark.people) && line.content.length < 400
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
  if (line.content.length > 600 || !anyMarked(layout.words, line.firstWord, line.lastWord, mark.native)) return [];
  return matchesOf(line.content, line.contentStart, nativeShape, "nationality")
    .filter(
      (edit) => listed || !/^nati(?:v[eoa]|f)$/i.test(layout.text.slice(edit.start, edit.end)) || isOfLanguage(layout, edit),
    )
    .map((edit) => ({ ...edit, replacement: opensName(layout.text.charCodeAt(edit.start)) ? "Fluent" : "fluent" }));
};
