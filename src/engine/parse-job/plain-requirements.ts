/**
 * What makes no requirement of its own: a level that belongs to a language, a phrase too vague to be met, and a second
 * wording of what is asked already.
 */

import type { Requirement } from "../../domain/job/requirements.ts";
import type { Find } from "../skills/find.ts";
import { roleNouns } from "../skills/role-nouns.ts";
import type { Tokens } from "../skills/tokenise.ts";
import { classOf } from "../skills/word-classes.ts";
import { wordSet } from "../text/words.ts";

const languageLevel = /^[abc][12]$/u;
/** Outside the lexicon, a name has at most so many words; more are a piece of a sentence. */
const longestName = 4;
/** What ends like an adverb and names something. */
const nouns = new Set(["anomaly", "assembly", "elderly", "subassembly"]);

/** Alone, these only say what a skill has to do with: "a degree or related subject", "experience in a food factory". */
const general = wordSet(
  "subject subjects agency agencies machinery food foods excel require requires joiner joiners finalist finalists orchestrator sector sectors setting settings discipline disciplines factory factories premises material materials goods item items stuff shift shifts travel transport region regions site sites need wish want people person kitchen scale volume pace growth change detail details term terms matter matters thing things",
);
/** "Lift 25 kg": a measure, and no skill. */
const measure = /^(?:kg|kgs|lbs?|pounds|kilos?|km|miles?|wpm|mph)$/u;

/** Of finds outside the lexicon: does it name nothing that a resume could show? */
export const isVague = (tokens: Tokens, { known, from, to }: Find): boolean => {
  if (known) return false;
  if (to - from > longestName) return true;
  const only = to - from === 1 ? (tokens.words[from]?.lower ?? "") : "";
  // "Working with developers": who it is done with.
  if (general.has(only) || roleNouns.has(only)) return true;
  if (to - from > 1 && measure.test(tokens.words[to - 1]?.lower ?? "") && /^\d/u.test(tokens.words[to - 2]?.lower ?? ""))
    return true;
  for (let index = from; index < to; index++) {
    const { lower, classes } = tokens.words[index]!;
    if (languageLevel.test(lower) || (lower.length > 6 && lower.endsWith("ly") && !nouns.has(lower))) return true;
    if ((classes & classOf.determiner) !== 0 && index > from) return true;
  }
  return false;
};

/** Endings of a doing, of its name and of who does it: "administer", "administration", "administrator". */
const ending = /(?<=.{4})(?:(?:e?ment)?r?at(?:ions?|ors?|ing|ed|es?)|e?ments?|(?:er)?ings?|ions?|ers?|ed|[ei]s|(?<!s)s|e)$/u;
const doubled = /([^s])\1$/u;

const root = (word: string): string => word.replace(ending, "").replace(doubled, "$1");

const smallWords = new Set(["of", "the", "and", "a", "in", "for", "with"]);

/** The roots of a label's words, whatever their order and form. */
const sense = (label: string): string =>
  label
    .toLowerCase()
    .split(/[^\p{L}\p{N}+#.]+/u)
    .filter((word) => word !== "" && !smallWords.has(word))
    .map(root)
    .sort()
    .join(" ");

/** Of two wordings, the better known one stays, then the one that names a thing before one that names a doing. */
const rank = ({ known, kind }: Requirement): number => (known ? 2 : 0) + (kind === "task" ? 0 : 1);

/** Merges requirements that are the same words in another order or form; the strictest reading of them holds. */
export const withoutAlikes = (requirements: readonly Requirement[]): Requirement[] => {
  const bySense = new Map<string, Requirement>();
  for (const found of requirements) {
    const key = sense(found.label);
    const other = bySense.get(key);
    // Two skills of the lexicon are two things: "account management" and "management accounting".
    const apart = other?.known === true && found.known && other.kind !== "task" && found.kind !== "task";
    if (other === undefined || key === "" || apart) {
      bySense.set(key === "" || apart ? found.id : key, found);
      continue;
    }
    const months = Math.max(other.months ?? 0, found.months ?? 0);
    const kept = rank(found) > rank(other) ? found : other;
    const { anyOf: _, ...alone } = kept;
    bySense.set(key, {
      ...(other.anyOf === found.anyOf ? kept : alone),
      must: other.must || found.must,
      ...(months > 0 ? { months } : {}),
    });
  }
  return [...bySense.values()];
};
