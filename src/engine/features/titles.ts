/** Job titles in normal form, and the level they tell. Resumes and postings pass through the same rules, so they meet. */

import { skillShapes } from "../lexicon/skill-shapes.ts";
import { titleLineWords } from "../lexicon/title-line-words.ts";
import { meaningWords } from "../lexicon/word-lists.ts";
import type { Seniority } from "../../domain/resume/features.ts";
import { seniorityLevels } from "../../domain/resume/levels.ts";
import { termOf } from "../../domain/scoring/term.ts";
import { separator, tokenise, wordOf } from "../skills/tokenise.ts";
import { classOf } from "../skills/word-classes.ts";
import { otherGenderEnding, plainTitle } from "../text/person-nouns.ts";
import { wordSet } from "../text/words.ts";

/** Each name on a line to the first on it, each word in the form that `formOf` gives it. */
const firstNames = (lines: string, formOf: (word: string) => string): ReadonlyMap<string, string> => {
  const firsts = new Map<string, string>();
  for (const line of lines.trim().split("\n")) {
    const names = line.split(" ").map((name) => name.split("-").map(formOf).join(" "));
    for (const name of names) firsts.set(name, names[0] ?? name);
  }
  return firsts;
};

const longForms = firstNames(titleLineWords.longForms, (word) => word);

const { levels } = meaningWords;
/** Words that only tell the level and are left out of the title itself. */
const levelOnly = wordSet(`${meaningWords.levelOnly} ${levels.slice(0, 5).join(" ")}`);
const levelWords = new Map<string, Seniority | undefined>();
for (const [place, words] of levels.entries())
  for (const word of words.split(" ")) levelWords.set(word, seniorityLevels[place > 4 ? place - 1 : place]);

/** "Project manager" runs projects, not people. */
const managedThings = wordSet(meaningWords.managedThings);

/** "Staff nurse" is no level. */
const notLevels = new Set(skillShapes.notLevels.split(","));

const rank = (level: Seniority): number => seniorityLevels.indexOf(level);

/** The highest level the words of a title tell, or undefined when they tell none. */
export const levelOfTitle = (title: string): Seniority | undefined => {
  const { words, before } = tokenise(title);
  let level: Seniority | undefined;
  for (const [index, word] of words.entries()) {
    let told = levelWords.get(word.lower);
    if (told === undefined) continue;
    const previous = words[index - 1]?.lower ?? "";
    const next = words[index + 1]?.lower ?? "";
    if (notLevels.has(`${word.lower} ${next}`)) continue;
    // "Bar staff" work there, and "chief of staff" leads none: a level opens a title, or stands apart.
    if (word.lower === "staff" && before[index] === separator.space && (before[index + 1] ?? separator.blank) > separator.space)
      continue;
    if (told === "manager" && word.lower !== "head" && word.lower !== "director" && managedThings.has(previous)) continue;
    if (previous === "assistant" || next === "assistant" || previous === "semi") told = "middle";
    if (level === undefined || rank(told) > rank(level)) level = told;
  }
  return level;
};

/** Level by months of work, for titles that tell none. */
export const levelOfMonths = (months: number): Seniority => (months < 24 ? "junior" : months < 72 ? "middle" : "senior");

const endings = ["ings", "ing", "ments", "ment", "ers", "er", "ors", "or", "ants", "ant", "ists", "ist", "rice", "ress"];

const stemOf = (lower: string): string => {
  const noun = wordOf(lower).noun.replace(/(?<=.{3})(?:wo|per)(?:man|son)$/u, "man");
  const ending = endings.find((end) => noun.length - end.length >= 4 && noun.endsWith(end)) ?? "";
  return noun.slice(0, noun.length - ending.length).replace(/e$/u, "");
};

/** One hash for the words of a family: "developer" and "development", "accountant" and "accounting". */
export const familyTerm = (lower: string): number => termOf(stemOf(lower));

const sameWork = firstNames(titleLineWords.sameWork, stemOf);
const longestName = 3;

/** Names of the same work become the first of them: "HGV driver" and "lorry driver" are a truck's. Longer names go first. */
const withOneName = (stems: readonly string[]): string[] => {
  const named: string[] = [];
  for (let at = 0, length; at < stems.length; at += length) {
    length = longestName;
    while (length > 1 && !sameWork.has(stems.slice(at, at + length).join(" "))) length--;
    const name = stems.slice(at, at + length).join(" ");
    named.push(...(sameWork.get(name) ?? name).split(" "));
  }
  return named;
};

export type NormalTitle = {
  /** Without level words, abbreviations written out: "software engineer". Empty when nothing else is left. */
  readonly title: string;
  readonly term: number;
  /** Ascending, distinct. */
  readonly wordTerms: readonly number[];
};

/** When and for how long somebody works says nothing about the work. */
const times = new RegExp(skillShapes.times, "giu");
const marks = new RegExp(skillShapes.marks, "iu");
/** What a title may name behind its mark: "Nurse – ICU", "Team Leader - Warehouse". */
const branches = new Set([
  ...wordSet(titleLineWords.fields),
  ...wordSet(titleLineWords.specialties),
  ...titleLineWords.sameWork.split(/[\s-]+/u),
]);
/** Among those, what tells where, when or how high and no branch. */
for (const word of wordSet(skillShapes.noBranches)) branches.delete(word);
const longestBranch = 3;

/** The branch of the work behind a title's first mark, or nothing: a place, a firm and a time are none. */
const branchOf = (behind: string): string => {
  const [branch = ""] = behind.replace(/^\s*[-–—|,;:([]\s*/u, "").split(/\s[-–—|@]\s|[|,;:()[\]\n]/u);
  const words = branch.toLowerCase().match(/[\p{L}&]+/gu) ?? [];
  const meaning = words.filter((word) => word !== "&" && word !== "and");
  return meaning.length > 0 && words.length <= longestBranch && meaning.every((word) => branches.has(word)) ? branch : "";
};

/** The words of a title that tell the work, abbreviations written out. */
const workWords = (written: string): string[] => {
  const { words } = tokenise(written.replaceAll(otherGenderEnding, "").replaceAll(times, ""));
  const plain = plainTitle(words.map(({ lower }) => lower));
  return words.flatMap(({ lower, classes }, index) =>
    levelOnly.has(lower) || (classes & classOf.determiner) !== 0
      ? []
      : (longForms.get(lower) ?? plain[index] ?? lower).split(" "),
  );
};

/**
 * A title in normal form. What follows a dash, bar or comma, or stands in brackets, is left out, but for the branch of a title
 * of one word, which others write in front: "Director, Product Management" is a product management director.
 */
export const normaliseTitle = (written: string): NormalTitle => {
  const cut = written.search(marks);
  const front = workWords(cut > 2 ? written.slice(0, cut) : written);
  const kept = cut > 2 && front.length === 1 ? [...workWords(branchOf(written.slice(cut))), ...front] : front;
  const title = kept.join(" ");
  const stems = kept.filter((word) => (wordOf(word).classes & classOf.binder) === 0).map(stemOf);
  // Twice: a "shop assistant" works in retail, and a "retail assistant" sells.
  const terms = new Set(withOneName(withOneName(stems)).map(termOf));
  return {
    title,
    term: termOf(kept.map((word) => wordOf(word).noun).join(" ")),
    wordTerms: [...terms].sort((left, right) => left - right),
  };
};
