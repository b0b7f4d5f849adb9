/**
 * The closed word lists that shape open-vocabulary finds: which words bind, which only praise, which end a phrase,
 * which verbs say that somebody did something. One table from word to bits, built once.
 */

import { meaningWords, skillWords } from "../lexicon/word-lists.ts";
import { wordSet } from "../text/words.ts";

export const classOf = {
  /** Binds words and never starts or ends a skill: articles, pronouns, prepositions, conjunctions, auxiliaries. */
  binder: 1,
  /** May stand between a verb and its object: "manage the annual budgets". */
  determiner: 2,
  /** Praise and measure before a skill: "excellent", "basic". */
  degree: 4,
  /** Closes a skill phrase and adds nothing: "skills", "experience", "knowledge". */
  tail: 8,
  /** A verb of doing, in its base form. */
  verb: 16,
  /** Too general to be a skill when it stands alone. */
  general: 32,
  /** Joins two items of a list: "and", "or". */
  joiner: 64,
  /** Announces a skill: "experience", "knowledge". */
  cue: 256,
  /** Joins a cue to the skill: "with", "in". */
  link: 512,
  /** Heads a list of skills. */
  listHead: 1024,
  /** The head word of a field: "engineering" in "fermentation engineering". */
  field: 2048,
  /** Ends like the name of a field: "-ology", "-metry". */
  fieldEnding: 4096,
  /** Ends the phrase of a skill without being one: "frameworks", "environments". */
  head: 8192,
  /** Ends like an adjective or adverb: it says how something is, and names nothing by itself. */
  quality: 16384,
} as const;

const table = new Map<string, number>();
for (const [name, words] of Object.entries(skillWords))
  for (const word of words.split(" ")) table.set(word, (table.get(word) ?? 0) | classOf[name as keyof typeof skillWords]);

/** All words of the lists. */
export const listedWords = (): string[] => [...table.keys()];

const isVerb = (word: string): boolean => ((table.get(word) ?? 0) & classOf.verb) !== 0;

const isVerbStem = (stem: string): boolean => {
  if (stem.length < 3) return false;
  if (isVerb(stem) || isVerb(`${stem}e`)) return true;
  const last = stem.length - 1;
  return last > 1 && stem.charCodeAt(last) === stem.charCodeAt(last - 1) && isVerb(stem.slice(0, last));
};

const inflectedVerb = (word: string): boolean => {
  if (word.endsWith("ing")) return isVerbStem(word.slice(0, -3));
  if (word.endsWith("ied") || word.endsWith("ies")) return isVerb(`${word.slice(0, -3)}y`);
  if (word.endsWith("ed")) return isVerbStem(word.slice(0, -2));
  return (
    word.length > 3 && word.endsWith("s") && (isVerb(word.slice(0, -1)) || (word.endsWith("es") && isVerb(word.slice(0, -2))))
  );
};

/** By their last letter, so that a word is held against two or three of them and not against all. */
const byLastLetter = (endings: readonly string[]): (readonly string[] | undefined)[] => {
  const byLast: string[][] = [];
  for (const ending of endings) (byLast[ending.charCodeAt(ending.length - 1)] ??= []).push(ending);
  return byLast;
};

const endsLike = (word: string, byLast: readonly (readonly string[] | undefined)[]): boolean => {
  const endings = byLast[word.charCodeAt(word.length - 1)];
  if (endings === undefined) return false;
  for (const ending of endings) if (word.endsWith(ending)) return true;
  return false;
};

const qualityEndings = byLastLetter([
  "ive",
  "ous",
  "able",
  "ible",
  "ful",
  "less",
  "ual",
  "ial",
  "nal",
  "cal",
  "ral",
  "ly",
  "ed",
  "ent",
  "ary",
  "ish",
  "est",
]);
/** Nouns that end like adjectives. */
const namesAll = wordSet(meaningWords.likeAdjectives);

const namesNothing = (word: string): boolean =>
  word.length > 4 && endsLike(word, qualityEndings) && !word.endsWith("ment") && !namesAll.has(word);

const notFields = wordSet(meaningWords.notFields);

const fieldEndings = byLastLetter([
  "logy",
  "metry",
  "graphy",
  "nomics",
  "nomy",
  "matics",
  "istics",
  "ronics",
  "namics",
  "metrics",
  "therapy",
  "iatrics",
  "scopy",
  "culture",
  "keeping",
  "smithing",
]);

/** The bits of a lower-cased word; an inflected form of a verb of doing counts as one. */
export const wordClass = (lower: string): number => {
  let bits = table.get(lower) ?? 0;
  if ((bits & (classOf.verb | classOf.binder)) === 0 && lower.length > 3 && inflectedVerb(lower)) bits |= classOf.verb;
  if (namesNothing(lower)) bits |= classOf.quality;
  if (lower.length > 7 && endsLike(lower, fieldEndings) && !notFields.has(lower)) return bits | classOf.fieldEnding;
  return bits;
};
