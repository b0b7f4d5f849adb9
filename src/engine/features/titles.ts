/** Job titles in normal form, and the level they tell. Resumes and postings pass through the same rules, so they meet. */

import { meaningWords } from "../lexicon/word-lists.ts";
import type { Seniority } from "../../domain/resume/features.ts";
import { seniorityLevels } from "../../domain/resume/levels.ts";
import { termOf } from "../../domain/scoring/term.ts";
import { tokenise, wordOf } from "../skills/tokenise.ts";
import { classOf } from "../skills/word-classes.ts";
import { otherGenderEnding, plainTitle } from "../text/person-nouns.ts";
import { wordSet } from "../text/words.ts";

const longForms: Readonly<Record<string, string>> = {
  dev: "developer",
  programmer: "developer",
  coder: "developer",
  eng: "engineer",
  engr: "engineer",
  mgr: "manager",
  asst: "assistant",
  admin: "administrator",
  exec: "executive",
  rep: "representative",
  tech: "technician",
  dir: "director",
  coord: "coordinator",
  acct: "account",
  sde: "software engineer",
  swe: "software engineer",
  rn: "registered nurse",
  lpn: "licensed practical nurse",
  cna: "certified nursing assistant",
  hr: "human resources",
  hrbp: "human resources business partner",
  qa: "quality assurance",
  vp: "vice president",
  ceo: "chief executive officer",
  cto: "chief technology officer",
  cfo: "chief financial officer",
  coo: "chief operating officer",
  hgv: "heavy goods vehicle",
  frontend: "front end",
  backend: "back end",
  fullstack: "full stack",
};

const levelWords: Readonly<Record<string, Seniority>> = {
  intern: "intern",
  internship: "intern",
  interns: "intern",
  praktikant: "intern",
  junior: "junior",
  jr: "junior",
  graduate: "junior",
  trainee: "junior",
  apprentice: "junior",
  entry: "junior",
  newly: "junior",
  mid: "middle",
  intermediate: "middle",
  senior: "senior",
  sr: "senior",
  experienced: "senior",
  expert: "senior",
  lead: "lead",
  leader: "lead",
  principal: "lead",
  staff: "lead",
  supervisor: "lead",
  foreman: "lead",
  head: "manager",
  manager: "manager",
  mgr: "manager",
  director: "manager",
  vp: "executive",
  president: "executive",
  chief: "executive",
  ceo: "executive",
  cto: "executive",
  cfo: "executive",
  coo: "executive",
};

/** Words that only tell the level and are left out of the title itself. */
const levelOnly = wordSet(meaningWords.levelOnly);

/** "Project manager" runs projects, not people. */
const managedThings = wordSet(meaningWords.managedThings);

/** "Staff nurse" and "chief of staff" are no levels. */
const notLevels: Readonly<Record<string, ReadonlySet<string>>> = {
  staff: wordSet("nurse accountant writer assistant of member"),
  lead: wordSet("generation gen"),
  head: wordSet("chef count"),
  expert: wordSet("witness"),
};

const rank = (level: Seniority): number => seniorityLevels.indexOf(level);

/** The highest level the words of a title tell, or undefined when they tell none. */
export const levelOfTitle = (title: string): Seniority | undefined => {
  const { words } = tokenise(title);
  let level: Seniority | undefined;
  for (const [index, word] of words.entries()) {
    let told = Object.hasOwn(levelWords, word.lower) ? levelWords[word.lower] : undefined;
    if (told === undefined) continue;
    if (notLevels[word.lower]?.has(words[index + 1]?.lower ?? "") === true) continue;
    if (word.lower === "staff" && words[index - 1]?.lower === "of") continue;
    if (
      told === "manager" &&
      word.lower !== "head" &&
      word.lower !== "director" &&
      managedThings.has(words[index - 1]?.lower ?? "")
    )
      continue;
    if (word.lower === "assistant" || words[index - 1]?.lower === "assistant" || words[index + 1]?.lower === "assistant")
      told = "middle";
    if (level === undefined || rank(told) > rank(level)) level = told;
  }
  return level;
};

/** Level by months of work, for titles that tell none. */
export const levelOfMonths = (months: number): Seniority => (months < 24 ? "junior" : months < 72 ? "middle" : "senior");

const endings = ["ings", "ing", "ments", "ment", "ers", "er", "ors", "or", "ants", "ant", "ists", "ist", "rice", "ress"];

/** One hash for the words of a family: "developer" and "development", "accountant" and "accounting". */
export const familyTerm = (lower: string): number => {
  const { noun } = wordOf(lower);
  for (const ending of endings) {
    if (noun.length - ending.length >= 4 && noun.endsWith(ending))
      return termOf(noun.slice(0, -ending.length).replace(/e$/u, ""));
  }
  return termOf(noun.replace(/e$/u, ""));
};

export type NormalTitle = {
  /** Without level words, abbreviations written out: "software engineer". Empty when nothing else is left. */
  readonly title: string;
  readonly term: number;
  /** Ascending, distinct. */
  readonly wordTerms: readonly number[];
};

/** A title in normal form. What follows a dash, bar or comma, or stands in brackets, is left out. */
export const normaliseTitle = (written: string): NormalTitle => {
  const cut = written.search(/\s[-–—|@]\s|[|,;:(\n[]|\s(?:at|bei|chez)\s/iu);
  const main = (cut > 2 ? written.slice(0, cut) : written).replaceAll(otherGenderEnding, "");
  const kept: string[] = [];
  let key = "";
  const { words } = tokenise(main);
  const plain = plainTitle(words.map(({ lower }) => lower));
  for (const [index, word] of words.entries()) {
    if (levelOnly.has(word.lower) || (word.classes & classOf.determiner) !== 0) continue;
    const long = Object.hasOwn(longForms, word.lower) ? longForms[word.lower] : undefined;
    for (const part of (long ?? plain[index] ?? word.lower).split(" ")) {
      kept.push(part);
      key += `${key === "" ? "" : " "}${wordOf(part).noun}`;
    }
  }
  const title = kept.join(" ");
  const terms = new Set<number>();
  for (const word of kept) if ((wordOf(word).classes & classOf.binder) === 0) terms.add(familyTerm(word));
  return { title, term: termOf(key), wordTerms: [...terms].sort((left, right) => left - right) };
};
