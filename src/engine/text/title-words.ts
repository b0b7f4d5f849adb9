/**
 * Words that tell what a piece of a resume line is: a job title, an organisation, a degree, a place. They decide by shape
 * and company, never alone; lists are short on purpose, for a cheap cold start.
 */

import { titleLineWords as listed } from "../lexicon/title-line-words.ts";
import { mark, markEndings, markWords } from "./marks.ts";
import { wordSet } from "./words.ts";

/** Heads of job titles in six languages, folded. */
const headsAsListed = wordSet(listed.heads);

/** Occupations in the form that dictionaries list; their other gender is made of it below. */
const occupations = wordSet(listed.occupations);

/** The forms for the other gender that a folded occupation can have; some are words of no language, and do no harm. */
const otherForms = (word: string): readonly string[] => {
  if (word.length < 5) return [];
  const stem = word.slice(0, -1);
  if (word.endsWith("o")) return [`${stem}a`];
  if (word.endsWith("oint")) return [`${word}e`];
  if (word.endsWith("eur")) return [`${word}e`, `${word}in`, `${word.slice(0, -3)}euse`, `${word.slice(0, -3)}rice`];
  if (word.endsWith("tore")) return [`${word.slice(0, -3)}rice`];
  if (word.endsWith("oge")) return [`${stem}in`];
  if (word.endsWith("ien")) return [`${word}ne`];
  if (/(?:iere|iero|ente)$/.test(word)) return [`${stem}a`];
  if (word.endsWith("or")) return [`${word}a`, `${word}in`];
  if (word.endsWith("er")) return [`${word}e`, `${word}in`];
  return /(?:ent|ant|ist|ekt|at|af|ar|alt)$/.test(word) ? [`${word}e`, `${word}in`] : [];
};

/** Heads of job titles in either gender, folded, so that a resume reads the same whoever wrote it. */
const listedHeads: ReadonlySet<string> = new Set(
  [...headsAsListed, ...occupations].flatMap((word) => [word, ...otherForms(word)]),
);

/**
 * German writes the head at the end of one word: "Kinderarzt"; trades of one kind end alike in English. No surname's ending is
 * here ("-meister", "-mann").
 */
const compoundHeads = new RegExp(listed.compoundHeads);

const isCompound = (word: string): boolean =>
  word.length > 6 && "trungefz".includes(word.charAt(word.length - 1)) && compoundHeads.test(word);

export const titleHeads: Pick<ReadonlySet<string>, "has"> = { has: (word) => listedHeads.has(word) || isCompound(word) };

/** Titles of two words, written as one, whose second heads no other: "Scrum Master", "Farm Hand". */
export const jointTitles = wordSet(listed.jointTitles);

/** Words that open or colour a title without being its head. */
export const titleModifiers = wordSet(listed.modifiers);

/** Words that organisations carry in their names, folded. */
export const organisationWords = wordSet(listed.organisations);

/** Words of schools, folded. */
export const schoolWords = wordSet(listed.schools);
/** "MIT" by itself is a school; among other words it is German for "with". */
export const isSchoolAlone = (words: readonly string[]): boolean => words.length === 1 && words[0] === "mit";

/** Street words that come before their name, as in French, Spanish, Italian and Portuguese. */
export const leadingStreets = wordSet(listed.leadingStreets);
export const trailingStreets = wordSet(listed.trailingStreets);
const streets = new Set([...leadingStreets, ...trailingStreets, ...wordSet(listed.addresses)]);
export const isStreetWord = (word: string): boolean =>
  streets.has(word) ||
  (word.length > 6 && (word.endsWith("strasse") || word.endsWith("straße") || word.endsWith("straat") || word.endsWith("gasse")));

markWords(mark.street, streets);
markWords(mark.title, listedHeads);
markEndings(mark.title, isCompound);

const regionCodes = wordSet(listed.regionCodes);
/** A two- or three-letter code of a region, in capitals, as written after a city. */
export const isRegionCode = (text: string): boolean => regionCodes.has(text);

const regions = wordSet(listed.regions);
/** Does a country or a part of one end in this folded word: "california", "zealand"? */
export const isRegionWord = (word: string): boolean => regions.has(word);
const cities = wordSet(listed.cities);
export const isPlaceWord = (word: string): boolean => cities.has(word) || regions.has(word);

/** "Sydney NSW" */
export const isCityInRegion = (text: string): boolean => {
  const [, city = "", region = ""] = /^([A-Z][a-z]+) ([A-Z]{2,3})$/.exec(text) ?? [];
  return isRegionCode(region) && isPlaceWord(city.toLowerCase());
};
