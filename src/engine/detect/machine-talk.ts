/**
 * Does a sentence deal with the one who reads as with a machine? Phrases say who is addressed, what is asked and about whom.
 * What its writer did is told in the past tense and is left alone.
 */

import { machineShapes } from "../lexicon/machine-shapes.ts";
import type { InjectionKind } from "../../domain/resume/injection.ts";
import { machinePhrases } from "../lexicon/machine-lists.ts";
import { isPast } from "../text/past-tense.ts";
import { cue } from "./cue-words.ts";
import { wordSet } from "../text/words.ts";
import { aimsOfSentence, type Phrase, phrase, type Tokens } from "./machine-words.ts";
import { has, type View } from "./sentence-view.ts";

type Rule = Phrase & { readonly kind: InjectionKind };
const rules = Object.entries(machinePhrases).flatMap(([kind, list]) =>
  list
    .trim()
    .split("\n")
    .map((written): Rule => ({ kind: kind as keyof typeof machinePhrases, ...phrase(written) })),
);

const dividers = wordSet(machineShapes.dividers);

/**
 * The sentence's words, with ":" and "," for what divides it, and where its clauses begin: behind a mark, behind "and" or
 * "please", on the next line, or with a capital where none belongs, as an order does that was put behind a line. Words in
 * quotes begin none.
 */
const asTokens = ({ words: { text, starts, ends, lower, bits, aims: aimsOfWords }, sentence: { from, to } }: View): Tokens => {
  const tokens: string[] = [];
  const aims: number[] = [];
  const add = (token: string, lists: number): void => {
    tokens.push(token);
    aims.push(lists);
  };
  const clauses: number[] = [];
  for (let index = from; index < to; index++) {
    const start = starts[index] ?? 0;
    const end = ends[index - 1] ?? 0;
    const gap = index === from ? "\n" : start === end + 1 ? text.charAt(end) : text.slice(end, Math.min(start, end + 8));
    if (gap !== " ") {
      if (gap.includes(":") && !gap.startsWith("://")) add(":", 0);
      else if (gap.includes("![")) add("!", 0);
      else if (/[,;–—(){}[\]/|<>=!]| - /.test(gap)) add(",", 0);
      else if (/["“”„«»'‘]/.test(gap) && gap.length > 1) add('"', 0);
    }
    const code = text.charCodeAt(start);
    if (
      dividers.has(tokens.at(-1) ?? "") ||
      gap.includes("\n") ||
      (code > 64 && code < 91 && gap.endsWith(" ") && (bits[index] ?? 0) !== 0)
    )
      clauses.push(tokens.length);
    add(lower[index] ?? "", aimsOfWords[index] ?? 0);
  }
  return { tokens, aims, clauses };
};

/** Forms of the past that orders begin with too. */
const bothTenses = /^(?:put|set|read|automated)$/u;
const isTold = (word = ""): boolean => isPast(word) && !bothTenses.test(word);

/** "Wrote …", "Red-teamed …", "I recommend …", "Bypass of …", "Set up a …": what somebody did or thinks. */
const isReport = ({ words, sentence: { from } }: View): boolean =>
  words.lower[from] === "i" ||
  (words.lower[from + 1] === "of" && has(words.bits[from] ?? 0, cue.override)) ||
  (words.lower[from] === "set" && /^set up an? /i.test(words.text.slice(words.starts[from], words.ends[from + 3]))) ||
  isTold(words.lower[from]) ||
  (words.text.charAt(words.ends[from] ?? 0) === "-" && isTold(words.lower[from + 1]));

/** Chinese and Russian are told by what their key terms say together. */
const isForeignOrder = (union: number): boolean =>
  (has(union, cue.override) && has(union, cue.rules)) ||
  (has(union, cue.praise) && has(union, cue.candidate) && has(union, cue.command)) ||
  (has(union, cue.machine) && has(union, cue.command));

/** Sentences are alike: which rules ask for no more than the lists that the words of one are on is worked out once. */
const rulesByAims = new Map<number, readonly Rule[]>();

const rulesFor = (aims: number): readonly Rule[] => {
  let fitting = rulesByAims.get(aims);
  if (fitting === undefined) {
    fitting = rules.filter(({ needed }) => (aims & needed) === needed);
    if (rulesByAims.size > 4_000) rulesByAims.clear();
    rulesByAims.set(aims, fitting);
  }
  return fitting;
};

/** What a sentence is that deals with a machine, or undefined. */
export const machineTalk = (view: View): InjectionKind | undefined => {
  const { from, to, union } = view.sentence;
  if (view.words.text.charCodeAt(view.words.starts[from] ?? 0) > 0x3ff && isForeignOrder(union)) return "instruction";
  if (to - from < 2) return undefined;
  const aims = aimsOfSentence(view.sentence.aims);
  let read: Tokens | undefined;
  for (const rule of rulesFor(aims)) {
    if (read === undefined) {
      read = asTokens(view);
      // "Wrote this: ignore …": what was done ends with its clause.
      if (isReport(view)) {
        const { tokens, clauses } = read;
        read = { ...read, clauses: clauses.filter((at) => at > 0 && !isPast(tokens[at] ?? "")) };
      }
    }
    if (rule.stands(read)) return rule.kind;
  }
  return undefined;
};
