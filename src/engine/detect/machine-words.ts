/**
 * Closed lists of words by the part they play where somebody talks to a machine that reads, and the phrases that are made
 * of them. Each word of a text knows its lists, so that a sentence is held only against phrases whose words it has.
 */

import { machineTalk as lists, machineTalkAny as wide } from "../lexicon/machine-lists.ts";

type Name = keyof typeof lists;
const names = Object.keys(lists) as Name[];
const bitOf = (name: Name): number => 1 << names.indexOf(name);

const exact = new Map<string, number>();
const beginnings: (readonly [string, number])[] = [];
for (const name of names)
  for (const entry of (lists[name] as string).split(" ")) {
    const word = entry.split("_")[0] ?? "";
    if (word.endsWith("*")) beginnings.push([word.slice(0, -1), bitOf(name)]);
    else exact.set(word, (exact.get(word) ?? 0) | bitOf(name));
  }

/** The lists that a word in lower case is on, as bits. */
export const aimsOf = (lower: string): number => {
  const first = lower.charCodeAt(0);
  if (first < 58) return 0;
  let aims = exact.get(lower) ?? 0;
  for (const [beginning, bit] of beginnings) if (beginning.charCodeAt(0) === first && lower.startsWith(beginning)) aims |= bit;
  return aims;
};

/** Reads from the word `at` on, and asks `then` about each place where it may end. */
type Step = (tokens: readonly string[], at: number, then: (end: number) => boolean) => boolean;

const word =
  (isMeant: (token: string) => boolean): Step =>
  (tokens, at, then) => {
    const token = tokens[at];
    return token !== undefined && isMeant(token) && then(at + 1);
  };
const inTurn = (steps: readonly Step[]): Step =>
  steps.reduceRight<Step>(
    (next, step) => (tokens, at, then) => step(tokens, at, (end) => next(tokens, end, then)),
    (_, at, then) => then(at),
  );
const either =
  (steps: readonly Step[]): Step =>
  (tokens, at, then) =>
    steps.some((step) => step(tokens, at, then));
const upTo =
  (most: number): Step =>
  (tokens, at, then) => {
    for (let end = at; end <= at + most && end <= tokens.length; end++) if (then(end)) return true;
    return false;
  };
/** One of several: words, "rank*", "may_not", "#" for a number and "?" for any word. */
const oneOf = (entries: readonly string[]): Step => {
  const words = new Set(entries);
  const stems = entries.flatMap((entry) => (entry.length > 1 && entry.endsWith("*") ? [entry.slice(0, -1)] : []));
  const isMeant = words.has("?")
    ? () => true
    : words.has("#")
      ? (token: string) => words.has(token) || /^\d+$/.test(token)
      : stems.length > 0
        ? (token: string) => words.has(token) || stems.some((stem) => token.startsWith(stem))
        : (token: string) => words.has(token);
  const longer = entries.flatMap((entry) => {
    const [first = "", ...rest] = entry.split("_");
    return rest.length === 0 ? [] : [inTurn([first, ...rest].map((one) => word((token) => token === one)))];
  });
  return longer.length === 0 ? word(isMeant) : either([word(isMeant), ...longer]);
};

const listed = new Map(Object.entries({ ...lists, ...wide }).map(([name, list]) => [name, oneOf(list.split(" "))] as const));
const stepOf = (name: string): Step => listed.get(name) ?? oneOf([name]);
listed.set("READER", either([stepOf("machine"), inTurn([stepOf("kind"), stepOf("device")])]));

const openers = new Set("and but so ne".split(" "));
const dividers = new Set(", : and then please kindly simply just now bitte favor".split(" "));

/** Where the clauses of a sentence may begin: at its start, behind a mark, "and" or "please". */
export const clausesOf = (tokens: readonly string[]): readonly number[] => {
  const starts = openers.has(tokens[0] ?? "") ? [0, 1] : [0];
  for (let at = 1; at < tokens.length; at++) if (dividers.has(tokens[at - 1] ?? "") && starts.at(-1) !== at) starts.push(at);
  return starts;
};

/** A machine that reads is told by one word, or by two: "screening software". */
const readerBit = 1 << names.length;
/** The lists that a sentence's words are on, and whether they may name a machine that reads. */
export const aimsOfSentence = (aims: number): number =>
  (aims & bitOf("machine")) !== 0 || ((aims & bitOf("kind")) !== 0 && (aims & bitOf("device")) !== 0) ? aims | readerBit : aims;

export type Phrase = {
  /** The lists, as bits, that a sentence's words are on if it holds the phrase. */
  readonly needed: number;
  /** `clauses` are those of the same tokens. */
  readonly stands: (tokens: readonly string[], clauses: readonly number[]) => boolean;
};

/** The lists that whatever stands for a part of a phrase is on. */
const listsOf = (part: string): number => {
  if (part === "READER") return readerBit;
  if (part in lists) return bitOf(part as Name);
  return part.split("|").reduce((bits, one) => bits & (one.startsWith("@") ? listsOf(one.slice(1)) : aimsOf(one)), -1);
};

const partOf = (name: string): Step => {
  if (!name.includes("|")) return stepOf(name);
  const names = name.split("|");
  return either([
    oneOf(names.filter((one) => !one.startsWith("@"))),
    ...names.flatMap((one) => (one.startsWith("@") ? [stepOf(one.slice(1))] : [])),
  ]);
};

const read = (part: string): Step => {
  if (part.startsWith("..")) return upTo(Number(part.slice(2)));
  return part.length > 1 && part.endsWith("?") ? either([partOf(part.slice(0, -1)), upTo(0)]) : partOf(part);
};

/**
 * A phrase of words: names of lists, words between "|" ("@" before a list among them), "..3" for up to three words of any kind,
 * "^" for the begin of the sentence and ">" for that of a clause; "?" behind a part makes it optional. Gaps are bounded, so that
 * a search takes time in step with the text.
 */
export const phrase = (written: string): Phrase => {
  const [mark = "", ...rest] = written.split(" ");
  const parts = mark === "^" || mark === ">" ? rest : [mark, ...rest];
  const needed = parts.reduce((bits, part) => bits | (part.endsWith("?") ? 0 : listsOf(part)), 0);
  let step: Step | undefined;
  return {
    needed,
    stands: (tokens, clauses) => {
      step ??= inTurn(parts.map(read));
      const until = mark === ">" ? clauses.length : mark === "^" ? 1 : tokens.length;
      for (let index = 0; index < until; index++)
        if (step(tokens, mark === ">" ? clauses[index]! : index, () => true)) return true;
      return false;
    },
  };
};
