/**
 * Fields of study by the words of a degree, and the words that postings name many fields by: a degree "in a numerate subject" is one
 * in mathematics, physics or economics, and one in "any relevant subject" is in none of its own.
 */

import { deedWords } from "../lexicon/deed-words.ts";
import { wordSet } from "../text/words.ts";
import { familyTerm } from "./titles.ts";

const numerateFields = wordSet(`${deedWords.numerateFields} ${deedWords.bothFields}`);
const scienceFields = wordSet(`${deedWords.scienceFields} ${deedWords.bothFields}`);
const numerate = familyTerm("numerate");
const scientific = familyTerm("scientific");

const groups = [
  [wordSet(deedWords.numerate), numerate],
  [wordSet(deedWords.scientific), scientific],
] as const;
const nameNone = wordSet(deedWords.noFields);

/** The group of fields that a word of a posting names, or undefined. */
export const fieldGroup = (lower: string): number | undefined => groups.find(([words]) => words.has(lower))?.[1];

/** Does the word of a degree name no field by itself? */
export const namesNoField = (lower: string): boolean => nameNone.has(lower);

/** A match compares so many fields of a resume. */
const mostFields = 4;

/** What the words of degrees in a resume show: groups first, then the fields, those of the first entries before the others. */
export const fieldsShown = (words: Iterable<string>): number[] => {
  const shown = new Set<number>();
  const fields = new Set<number>();
  for (const word of words) {
    if (numerateFields.has(word)) shown.add(numerate);
    if (scienceFields.has(word)) shown.add(scientific);
    if (!namesNoField(word)) fields.add(familyTerm(word));
  }
  return [...shown, ...fields].slice(0, mostFields);
};
