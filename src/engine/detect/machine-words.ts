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

/** What stands for a part of a phrase: one word, told by `isMeant`, or the `longer` ones, words in turn. */
type Asked = {
  readonly isMeant: (token: string) => boolean;
  readonly longer: readonly (readonly ((token: string) => boolean)[])[];
};
/** Before it up to `gap` words of any kind may stand. */
type Part = Asked & { readonly gap: number; readonly optional: boolean };

/** The words of a list; a name that is no list's is a word itself. */
const entriesOf = (name: string): readonly string[] => {
  const list = name === "READER" ? lists.machine : name in lists ? lists[name as Name] : wide[name as keyof typeof wide];
  return list === undefined ? [name] : list.split(" ");
};

/** One of several: words, "rank*", "may_not", "#" for a number and "?" for any word. */
const oneOf = (entries: readonly string[]): Asked => {
  const words = new Set(entries);
  const stems = entries.flatMap((entry) => (entry.length > 1 && entry.endsWith("*") ? [entry.slice(0, -1)] : []));
  const begins = (token: string): boolean => {
    for (const stem of stems) if (token.startsWith(stem)) return true;
    return false;
  };
  return {
    isMeant: words.has("?")
      ? () => true
      : words.has("#")
        ? (token) => words.has(token) || /^\d+$/.test(token)
        : (token) => words.has(token) || begins(token),
    longer: entries
      .filter((entry) => entry.includes("_"))
      .map((entry) => entry.split("_").map((one) => (token: string) => token === one)),
  };
};

/** Phrases share what they ask for: a list, or words and "@" lists between "|". A reader is told by two words as well. */
const asked = new Map<string, Asked>();
const askedOf = (name: string): Asked => {
  const known = asked.get(name);
  if (known !== undefined) return known;
  const isAlone = !name.includes("|");
  const part = oneOf(
    name.split("|").flatMap((one) => (isAlone ? entriesOf(one) : one.startsWith("@") ? entriesOf(one.slice(1)) : [one])),
  );
  const made = /(?:^|@)READER/.test(name)
    ? { ...part, longer: [...part.longer, [askedOf("kind").isMeant, askedOf("device").isMeant]] }
    : part;
  asked.set(name, made);
  return made;
};

const partsOf = (written: readonly string[]): readonly Part[] => {
  let gap = 0;
  return written.flatMap((name): Part[] => {
    if (name.startsWith("..")) {
      gap = Number(name.slice(2));
      return [];
    }
    const optional = name.length > 1 && name.endsWith("?");
    const part = { gap, optional, ...askedOf(optional ? name.slice(0, -1) : name) };
    gap = 0;
    return [part];
  });
};

const standInTurn = (tests: readonly ((token: string) => boolean)[], tokens: readonly string[], at: number): boolean => {
  for (let index = 0; index < tests.length; index++) {
    const token = tokens[at + index];
    if (token === undefined || !tests[index]!(token)) return false;
  }
  return true;
};

/** Do the parts from `index` on stand from the word `at` on? */
const standFrom = (parts: readonly Part[], index: number, tokens: readonly string[], at: number): boolean => {
  const part = parts[index];
  if (part === undefined) return true;
  const last = Math.min(at + part.gap, tokens.length);
  for (let here = at; here <= last; here++) {
    if (part.optional && standFrom(parts, index + 1, tokens, here)) return true;
    const token = tokens[here];
    if (token === undefined) return false;
    if (part.isMeant(token) && standFrom(parts, index + 1, tokens, here + 1)) return true;
    for (const tests of part.longer)
      if (standInTurn(tests, tokens, here) && standFrom(parts, index + 1, tokens, here + tests.length)) return true;
  }
  return false;
};

/** A machine that reads is told by one word, or by two: "screening software". */
const readerBit = 1 << names.length;
/** The lists that a sentence's words are on, and whether they may name a machine that reads. */
export const aimsOfSentence = (aims: number): number =>
  (aims & bitOf("machine")) !== 0 || ((aims & bitOf("kind")) !== 0 && (aims & bitOf("device")) !== 0) ? aims | readerBit : aims;

/** A sentence as it is held against phrases: its words and what divides them, the lists each is on, and where its clauses begin. */
export type Tokens = {
  readonly tokens: readonly string[];
  readonly aims: readonly number[];
  readonly clauses: readonly number[];
};

export type Phrase = {
  /** The lists, as bits, that a sentence's words are on if it holds the phrase. */
  readonly needed: number;
  /** Nothing is looked for before the first clause. */
  readonly stands: (sentence: Tokens) => boolean;
};

/** The lists that whatever stands for a part of a phrase is on. */
const listsOf = (part: string): number => {
  if (part === "READER") return readerBit;
  if (part in lists) return bitOf(part as Name);
  return part.split("|").reduce((bits, one) => bits & (one.startsWith("@") ? listsOf(one.slice(1)) : aimsOf(one)), -1);
};

/**
 * A phrase of words: names of lists, words between "|" ("@" before a list among them), "..3" for up to three words of any kind,
 * "^" for the begin of the sentence and ">" for that of a clause; "?" behind a part makes it optional. Gaps are bounded, so that
 * a search takes time in step with the text.
 */
export const phrase = (written: string): Phrase => {
  const [mark = "", ...rest] = written.split(" ");
  const names = mark === "^" || mark === ">" ? rest : [mark, ...rest];
  const needed = names.reduce((bits, part) => bits | (part.endsWith("?") ? 0 : listsOf(part)), 0);
  // Two words may tell a reader, each on a list of its own.
  const opening = names[0]?.endsWith("?") === true ? 0 : listsOf(names[0] ?? "") & ~readerBit;
  let parts: readonly Part[] | undefined;
  return {
    needed,
    stands: ({ tokens, aims, clauses }) => {
      parts ??= partsOf(names);
      const standsAt = (at: number): boolean => ((aims[at] ?? 0) & opening) === opening && standFrom(parts ?? [], 0, tokens, at);
      if (mark === ">") return clauses.some(standsAt);
      const first = clauses[0] ?? tokens.length;
      const last = mark === "^" ? first + 1 : tokens.length;
      for (let at = first; at < last; at++) if (standsAt(at)) return true;
      return false;
    },
  };
};
