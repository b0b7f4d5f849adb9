/** What a part of a head line is, told by the words it holds: a title, an organisation, a place. */

import { resumeShapes } from "../lexicon/resume-shapes.ts";
import { resumeWords } from "../lexicon/word-lists.ts";
import { titleLineWords } from "../lexicon/title-line-words.ts";
import { lettered } from "../text/lettered.ts";
import {
  isPlaceWord,
  isRegionCode,
  isSchoolAlone,
  jointTitles,
  organisationWords,
  schoolWords,
  titleHeads,
} from "../text/title-words.ts";
import { cutWords, wordAt, wordSet, type Words } from "../text/words.ts";
import { smallForm, smallWords } from "./prose.ts";

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

/** What may follow the head of a title: what it is for, and its grade. */
const followsHead = new Set([...smallWords, ...wordSet("d fur during i ii iii iv 1 2 3 4 5")]);

/** "Windows Server", "SharePoint Designer": what reads as a title's head is a product's name after these. */
const products: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  titleLineWords.products.split("|").map((line) => [line.split(" ", 1)[0] ?? "", wordSet(line)]),
);

/** What a resume writes for a title where there is none: the kind of stay. */
const stays = wordSet(resumeWords.stays);

const shortestStay = 7;

const stageOf = wordSet("de d en chez assistant");

/** "Sviluppatore software": heads of Romance titles, which come first. */
const romanceHead = new RegExp(resumeShapes.romanceHead);

/** May a title have its head at that word? */
const isHead = (words: readonly string[], index: number): boolean => {
  const word = words[index] ?? "";
  const before = words[index - 1] ?? "";
  return (
    (titleHeads.has(word) ||
      (word.length >= shortestStay && stays.has(word)) ||
      // "Engineering Co-op", unlike a shop of that name.
      (word === "op" && before === "co" && /(?:ing|ware|science|research)$/.test(words[index - 2] ?? "")) ||
      jointTitles.has(before + word)) &&
    products.get(word)?.has(before) !== true
  );
};

/** "Attorneys", "Engineers": what several of one trade call themselves. */
export const isTrade = (word = ""): boolean => word.endsWith("s") && titleHeads.has(word.slice(0, -1));

/** A title ends in its head noun, or has it before a preposition: "Director of Nursing". */
export const isTitle = (words: readonly string[]): boolean => {
  // "Office of the Provost"
  if (words[0] === "office" && words[1] === "of") return false;
  // "Stage de fin d'études"
  let any =
    (words[0] === "stage" && stageOf.has(words[1] ?? "")) || (words[0] === "second" && (words[1] === "in" || words[1] === "de"));
  if (any) return true;
  for (let index = words.length - 1; index >= 0; index--) {
    if (!isHead(words, index)) continue;
    const next = words[index + 1];
    // "Hill Consulting Engineers": a firm of them.
    if (next === undefined && index > 1 && isTrade(words[index])) continue;
    any = true;
    // "Mecánico industrial"
    if (next === undefined || followsHead.has(next) || (next === "industrial" && index + 2 === words.length)) return true;
  }
  return any && (!words.some((word) => organisationWords.has(word)) || leadsField(words) || romanceHead.test(words[0] ?? ""));
};

/** "VP Field Services", "Manager International Logistics": behind these heads stands what they are in charge of. */
export const fieldFollows = wordSet(resumeShapes.fieldFollows);
/** Words of organisations that name fields of work as well. */
const fields = wordSet(resumeWords.unitFields);

/** "Information Technology": no organisation by itself. */
export const isField = (words: readonly string[]): boolean => words.every((word) => fields.has(word));

const leadsField = (words: readonly string[]): boolean =>
  words.some(
    (word, index) => fieldFollows.has(word) && index <= 3 && index < words.length - 1 && !fields.has(words[index - 1] ?? ""),
  ) && words.every((word) => !organisationWords.has(word) || fields.has(word));

const specialties = wordSet(`${titleLineWords.fields}${titleLineWords.specialties}`);
const mostOfSpecialty = 5;

/** "Product Management", "Night Shift", "Class A": behind a title, what it is in charge of or where. */
export const isSpecialty = ({ kind, words }: Part): boolean =>
  (kind === "unknown" || (kind === "organisation" && (isField(words) || words[words.length - 1] === "department"))) &&
  words.length <= mostOfSpecialty &&
  words.every((word) => specialties.has(word) || fields.has(word) || followsHead.has(word));

const piecesOf = (text: string): readonly (readonly string[])[] =>
  text.split(/[,(/–—]| - /).map((piece) => cutWords(piece).folded);

/** Does it end in its head, or in what that is for? */
const hasHead = (words: readonly string[]): boolean =>
  words.some((_, index) => isHead(words, index) && (index === words.length - 1 || followsHead.has(words[index + 1] ?? "")));

/** "Night Porter", "Clerk of Works": a title whatever stands around it. */
export const isFirmTitle = (text: string): boolean => piecesOf(text).some(hasHead);

/** "Trader menu translation", "Developer Logo": words of a title that are the head of nothing. */
export const isLooseTitle = (text: string): boolean =>
  piecesOf(text).every((words) => !fieldFollows.has(words[0] ?? "") && !hasHead(words));

/** Does the text between two offsets read as a title? */
export const isTitleText = (words: Words, { start, end }: { readonly start: number; readonly end: number }): boolean =>
  isTitle(words.folded.slice(wordAt(words, start), wordAt(words, end)));

const isPlaceName = (words: readonly string[], text: string): boolean => {
  if (isRegionCode(text.trim())) return true;
  if (words.length > 4) return false;
  let known = 0;
  for (const word of words) {
    if (isPlaceWord(word)) known++;
    else if (organisationWords.has(word) || titleHeads.has(word)) return false;
  }
  return known > 0 && known * 2 >= words.length;
};

export const legalForms = wordSet(titleLineWords.legalForms);

/** The words before a bracket or quotes that close the part: "Shift Manager (Operations Centre)", "Lecturer “Commercial Law”". */
const wordsBeforeBracket = (words: readonly string[], text: string): readonly string[] => {
  const open = text.endsWith(")") ? text.lastIndexOf("(") : /["”»]$/.test(text) ? text.search(/["“«]/) : -1;
  return open <= 0 ? words : words.slice(0, words.length - cutWords(text, open).folded.length);
};

/** "Co. Meath": a county of Ireland. */
const county = lettered(resumeShapes.county);
/** "Vale & Hart LLP" behind "Brown,": the rest of a firm that its partners name. */
export const restOfFirm = new RegExp(resumeShapes.restOfFirm);
const partners = new RegExp(resumeShapes.partners, "i");

/** "Gemeindeverwaltung Wil", "Helvia Versicherungen": German writes what a firm is at the end of one word. */
const germanFirm = new RegExp(resumeShapes.germanFirm);

const ownAccount = new RegExp(`^(?:${resumeWords.ownAccount})$`, "i");
/** Whose own employer somebody was, and nobody else's. */
export const isOwnAccount = (text: string): boolean => ownAccount.test(text);

export const kindOf = (words: readonly string[], text: string): PartKind => {
  if (partners.test(text) || smallForm.test(text)) return "organisation";
  if (isOwnAccount(text)) return "unknown";
  // "The Salted Anchor"
  if (!text.startsWith("The ") && isTitle(wordsBeforeBracket(words, text))) return "title";
  if (county.test(text)) return "place";
  // "Division Manager/VP Operations": two titles in one.
  const slash = text.indexOf("/");
  if (slash > 0 && isTitle(cutWords(text.slice(0, slash)).folded) && !words.some((word) => legalForms.has(word))) return "title";
  if (isPlaceName(words, text)) return "place";
  if (isSchoolAlone(words) || words.some((word) => organisationWords.has(word) || schoolWords.has(word) || germanFirm.test(word)))
    return "organisation";
  // "Hill Consulting Engineers", "Toorale Shearing Contractors"
  return words.length > 2 && isTrade(words.at(-1)) ? "organisation" : "unknown";
};

/** "3M", "O2": fewer letters than any other name has. */
export const shortName = lettered(String.raw`^(?:\d\p{Lu}|\p{Lu}\d)$`);
