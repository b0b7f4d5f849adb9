/**
 * The words of a text that tell most about it, beyond the lexicon: they let a resume and a posting of a field that
 * nobody listed still find each other.
 */

import { meaningWords } from "../lexicon/word-lists.ts";
import { termOf } from "../../domain/scoring/term.ts";
import type { Tokens, Word } from "../skills/tokenise.ts";
import { classOf } from "../skills/word-classes.ts";
import { wordSet } from "../text/words.ts";
import { months } from "./writing.ts";

/** Beside months; words that are short, or bind or praise, tell nothing anyway. */
const idle = wordSet(meaningWords.idle);

export const lexicalLimit = 40;
const mostCounted = 4;

/** How telling a word is; 0 for one that tells nothing. Reckoned once for each word and not where it stands. */
const weightOf = (word: Word): number => {
  const { lower, classes } = word;
  const code = lower.charCodeAt(0);
  const silent =
    lower.length < 4 ||
    lower.length > 24 ||
    (classes & (classOf.binder | classOf.degree | classOf.tail)) !== 0 ||
    (code >= 48 && code <= 57) ||
    months.has(lower) ||
    idle.has(lower);
  const loud = (classes & classOf.general) !== 0 ? 2 : (classes & classOf.verb) !== 0 ? 3 : lower.length > 6 ? 7 : 5;
  word.telling = silent ? 0 : loud;
  return word.telling;
};

/** Hashes of the telling words, most telling first, at most `lexicalLimit`. */
export const lexicalTerms = (tokens: Tokens): number[] => {
  /** By word: its weight times eight, and how often it stands. */
  const counts = new Map<string, number>();
  for (let index = 0; index < tokens.count; index++) {
    const word = tokens.words[index];
    if (word === undefined) continue;
    const weight = word.telling < 0 ? weightOf(word) : word.telling;
    if (weight === 0) continue;
    const key = (word.classes & classOf.verb) === 0 ? word.noun : word.verb;
    const known = counts.get(key);
    if (known === undefined) counts.set(key, weight * 8 + 1);
    else if ((known & 7) < mostCounted) counts.set(key, known + 1); // Five hits say no more than four.
  }
  // Weights are small whole numbers, so words fall into a few ranks, of which only the first are sorted, natively.
  const ranks: string[][] = [];
  for (const [key, known] of counts) {
    const rank = (known >> 3) * (2 + (known & 7));
    const same = ranks[rank];
    if (same === undefined) ranks[rank] = [key];
    else same.push(key);
  }
  const terms: number[] = [];
  for (let rank = ranks.length - 1; rank >= 0; rank--) {
    for (const key of ranks[rank]?.sort() ?? []) {
      if (terms.length >= lexicalLimit) return terms;
      const term = termOf(key);
      if (!terms.includes(term)) terms.push(term);
    }
  }
  return terms;
};
