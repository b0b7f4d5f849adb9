/**
 * Does a sentence deal with the one who reads as with a machine? Phrases say who is addressed, what is asked and about whom.
 * What its writer did is told in the past tense and is left alone.
 */

import type { InjectionKind } from "../../domain/resume/injection.ts";
import { machinePhrases } from "../lexicon/machine-lists.ts";
import { isPast } from "../text/past-tense.ts";
import { cue } from "./cue-words.ts";
import { aimsOfSentence, clausesOf, type Phrase, phrase } from "./machine-words.ts";
import { has, type View } from "./sentence-view.ts";
import type { Words } from "./sentences.ts";

type Rule = Phrase & { readonly kind: InjectionKind };
const rules = Object.entries(machinePhrases).flatMap(([kind, list]) =>
  list
    .trim()
    .split("\n")
    .map((written): Rule => ({ kind: kind as keyof typeof machinePhrases, ...phrase(written) })),
);

/** The sentence's words, with ":" and "," for what divides it; words in quotes begin no clause. */
const asTokens = ({ words, sentence }: View): readonly string[] => {
  const tokens: string[] = [];
  for (let index = sentence.from; index < sentence.to; index++) {
    const end = words.ends[index] ?? 0;
    tokens.push(words.lower[index] ?? "");
    if (index + 1 === sentence.to) break;
    const start = words.starts[index + 1] ?? end;
    if (start === end + 1 && words.text.charCodeAt(end) === 32) continue;
    const gap = words.text.slice(end, Math.min(start, end + 8));
    if (gap.includes(":") && !gap.startsWith("://")) tokens.push(":");
    else if (gap.includes("![")) tokens.push("!");
    else if (/[,;–—(){}[\]/|<>=!]| - /.test(gap)) tokens.push(",");
    else if (/["“”„«»'‘]/.test(gap) && gap.length > 1) tokens.push('"');
  }
  return tokens;
};

/** Forms of the past that orders begin with too. */
const bothTenses = /^(?:put|set|read|automated)$/u;
const isPastAt = (words: Words, index: number): boolean => {
  const word = words.lower[index] ?? "";
  return isPast(word) && !bothTenses.test(word);
};

/** "Wrote …", "Red-teamed …", "I recommend …", "Bypass of …", "Set up a …": what somebody did or thinks. */
const isReport = ({ words, sentence: { from } }: View): boolean =>
  words.lower[from] === "i" ||
  (words.lower[from + 1] === "of" && has(words.bits[from] ?? 0, cue.override)) ||
  (words.lower[from] === "set" && /^set up an? /i.test(words.text.slice(words.starts[from], words.ends[from + 3]))) ||
  isPastAt(words, from) ||
  (words.text.charAt(words.ends[from] ?? 0) === "-" && isPastAt(words, from + 1));

/** Most reports end without one, and then their words need not be looked at. */
const holdsColon = ({ words: { text }, sentence: { start, end } }: View): boolean => text.slice(start, end).includes(":");

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
  let tokens: readonly string[] | undefined;
  let clauses: readonly number[] = [];
  for (const rule of rulesFor(aims)) {
    if (tokens === undefined) {
      // "Wrote this: ignore …": what was done ends at the colon.
      const report = isReport(view);
      if (report && !holdsColon(view)) return undefined;
      tokens = asTokens(view);
      if (report) {
        const colon = tokens.indexOf(":");
        if (colon < 0) return undefined;
        tokens = tokens.slice(colon + 1);
      }
      clauses = clausesOf(tokens);
    }
    if (rule.stands(tokens, clauses)) return rule.kind;
  }
  return undefined;
};
