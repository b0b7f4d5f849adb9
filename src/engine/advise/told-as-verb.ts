/** Where a line tells a skill by its verb: "Fenced 11 km" shows fencing, "Managed 3 projects" project management. */

import type { Span } from "../../domain/resume/evidence.ts";
import { tokenAt, tokenise, type Tokens, type Word } from "../skills/tokenise.ts";
import { classOf } from "../skills/word-classes.ts";
import { pastOfGerund } from "./verbs.ts";

const shortestStem = 3;
/** What nouns of doing add to the stem of their verb, longest first; each with what the stem has in its place. */
const endings: readonly (readonly [string, string])[] = [
  ["ification", "ify"],
  ["ication", "y"],
  ["aintenance", "aintain"],
  ["duction", "duce"],
  ["ination", "inate"],
  ["ement", "e"],
  ["ment", ""],
  ["ition", ""],
  ["ation", ""],
  ["ation", "ate"],
  ["tion", "t"],
  ["sion", "se"],
  ["stics", "se"],
  ["ance", ""],
  ["ence", ""],
  ["ysis", "yz"],
  ["age", ""],
  ["ery", "er"],
  ["ry", ""],
  ["al", ""],
  ["y", ""],
];

/** Stems of the verbs that the noun may be of: "recruitment" gives "recruit", "translation" "translat" and "transl". */
const verbStems = ({ lower, verb }: Word): string[] => {
  const stems = verb.length < shortestStem ? [] : [verb];
  for (const [ending, instead] of endings) {
    if (!lower.endsWith(ending)) continue;
    const base = lower.slice(0, -ending.length) + instead;
    if (base.length >= shortestStem) stems.push(tokenise(base).words[0]?.verb ?? base);
  }
  return stems;
};

type Wanted = { readonly noun: string; readonly stems: readonly string[]; readonly past: string | undefined };

const told = (tokens: Tokens, from: number, to: number, { noun, stems, past }: Wanted): boolean => {
  for (let index = from; index < to; index++) {
    const word = tokens.words[index];
    if (word === undefined) break;
    if (word.noun === noun || word.lower === past || stems.includes(word.verb)) return true;
  }
  return false;
};

/** Does one of the lines tell all words of the label, as they are or by their verbs? */
export const doneIn = (tokens: Tokens, label: string, lines: readonly Span[]): boolean => {
  const wanted = tokenise(label)
    .words.filter(({ classes }) => (classes & classOf.binder) === 0)
    .map((word): Wanted => ({ noun: word.noun, stems: verbStems(word), past: pastOfGerund(word.lower) }));
  return lines.some(({ start, end }) => {
    const from = tokenAt(tokens, start);
    const to = tokenAt(tokens, end);
    return wanted.every((word) => told(tokens, from, to, word));
  });
};
