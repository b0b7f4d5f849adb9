/**
 * A text as words, in one pass, with what stands between them. Everything that looks for skills, titles, requirements
 * or tips reads these words, so the text is walked once. Offsets are UTF-16 code units into the text.
 */

import { normaliseWord, type WordHashes } from "../lexicon/normalise-word.ts";
import { wordClass } from "./word-classes.ts";

/** What separates a word from the one before it; the strongest mark wins. Phrases cross `tight`, `space` and `slash`. */
export const separator = {
  tight: 0,
  space: 1,
  slash: 2,
  other: 3,
  dash: 4,
  comma: 5,
  colon: 6,
  sentence: 7,
  line: 8,
  bullet: 9,
  blank: 10,
} as const;

export type Word = WordHashes & {
  readonly lower: string;
  /** Bits of `word-classes.ts`. */
  readonly classes: number;
  /** What the matcher last learnt about this word as the opening of a phrase; it saves time and changes no result. */
  memo: { readonly owner: object; readonly bits: number } | undefined;
  /** What `features/writing.ts` knows of this word, once it was asked; -1 before. */
  traits: number;
};

export type Tokens = {
  readonly text: string;
  readonly count: number;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly words: readonly Word[];
  /** Separator before each word; the first word has `blank`. */
  readonly before: readonly number[];
};

/** Known words keep their hashes, under each spelling met; emptied when a stream of texts fills it. It changes no result. */
const cache = new Map<string, Word>();
const cacheLimit = 20_000;

export const wordOf = (lower: string): Word => {
  const known = cache.get(lower);
  if (known !== undefined) return known;
  const hashes = normaliseWord(lower);
  const word: Word = {
    lower,
    classes: wordClass(lower),
    noun: hashes.noun,
    verb: hashes.verb,
    noun1: hashes.noun1,
    noun2: hashes.noun2,
    verb1: hashes.verb1,
    verb2: hashes.verb2,
    memo: undefined,
    traits: -1,
  };
  if (cache.size >= cacheLimit) cache.clear();
  cache.set(lower, word);
  return word;
};

/** The word that a text spells so: "Python" is found again without being lower-cased again. */
const wordSpelt = (written: string): Word => {
  const known = cache.get(written);
  if (known !== undefined) return known;
  const lower = written.toLowerCase();
  const word = wordOf(lower);
  if (lower !== written) cache.set(written, word);
  return word;
};

const letter = 1;
const digit = 2;
const kinds = new Uint8Array(128);
for (let code = 48; code < 58; code++) kinds[code] = digit;
for (let code = 65; code < 91; code++) kinds[code] = letter;
for (let code = 97; code < 123; code++) kinds[code] = letter;

const isWordCode = (code: number): boolean =>
  code < 128
    ? kinds[code] !== 0
    : code >= 0xc0
      ? code !== 0xd7 &&
        code !== 0xf7 &&
        !(code >= 0x2000 && code < 0x2c00) &&
        !(code >= 0x3000 && code < 0x3040) &&
        !(code >= 0xe000 && code < 0xf900) &&
        code < 0xfff0
      : code === 0xaa || code === 0xb5 || code === 0xba;

const separatorOf = (code: number): number => {
  switch (code) {
    case 32:
    case 9:
    case 13:
    case 0xa0:
    case 39:
    case 0x2019:
      return separator.space;
    case 10:
    case 0x2028:
      return separator.line;
    case 47:
    case 92:
      return separator.slash;
    case 44:
    case 59:
    case 124:
    case 0xb7:
      return separator.comma;
    case 58:
      return separator.colon;
    case 46:
    case 33:
    case 63:
      return separator.sentence;
    case 45:
    case 0x2013:
    case 0x2014:
    case 0x2010:
    case 0x2011:
      return separator.dash;
    case 42:
    case 0x2022:
    case 0x25cf:
    case 0x25aa:
    case 0x25a0:
    case 0x25cb:
    case 0x25e6:
    case 0x2023:
    case 0x2043:
    case 0x2219:
    case 0x27a2:
    case 0x95:
    case 0xf0b7:
    case 0xf0a7:
      return separator.bullet;
    default:
      return separator.other;
  }
};

/**
 * Runs of letters and digits and the runs between them, in turn; the ranges are those of `isWordCode`. A young process runs
 * its code unoptimised, so one native call cuts the text, and the loop below steps over runs and not over characters.
 */
const runs =
  /[0-9A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u1fff\u2c00-\u2fff\u3040-\udfff\uf900-\uffef]+|[^0-9A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u1fff\u2c00-\u2fff\u3040-\udfff\uf900-\uffef]+/g;

const joinSeparators = (gap: number, code: number, wordFollows: boolean): number => {
  const kind = separatorOf(code);
  if (kind === separator.line) return gap >= separator.line ? separator.blank : separator.line;
  if (kind === separator.space) return gap === separator.tight ? separator.space : gap;
  if (kind === separator.bullet)
    return gap >= separator.line
      ? Math.max(gap, separator.bullet)
      : code === 42
        ? Math.max(gap, separator.other)
        : separator.bullet;
  if (kind === separator.dash) {
    if (gap >= separator.line) return Math.max(gap, separator.bullet);
    // A hyphen inside a compound joins; one with space around it separates.
    return gap !== separator.tight || !wordFollows ? Math.max(gap, separator.dash) : gap;
  }
  if (kind === separator.sentence)
    return gap === separator.tight && wordFollows ? separator.tight : Math.max(gap, separator.sentence);
  return Math.max(gap, kind);
};

/** What a run of marks amounts to after `opening`. */
const separatorOfRun = (run: string, opening: number, wordFollows: boolean): number => {
  let gap = opening;
  const last = run.length - 1;
  for (let index = 0; index <= last; index++) gap = joinSeparators(gap, run.charCodeAt(index), wordFollows && index === last);
  return gap;
};

/** Runs between two words that were met before; texts use few. One that holds "&", which is a word, is kept as `holdsAnd`. */
const gaps = new Map<string, number>();
const gapsLimit = 2_000;
const longestGap = 12;
const holdsAnd = -1;

const separatorBetween = (run: string): number => {
  const known = gaps.get(run);
  if (known !== undefined) return known;
  const gap = run.includes("&") ? holdsAnd : separatorOfRun(run, separator.tight, true);
  if (run.length <= longestGap && gaps.size < gapsLimit) gaps.set(run, gap);
  return gap;
};

type Lists = { readonly starts: number[]; readonly ends: number[]; readonly words: Word[]; readonly before: number[] };

/** "&" reads as the word "and", so that "health & safety" is "health and safety". Gives back what stands after the last one. */
const takeAnds = ({ starts, ends, words, before }: Lists, run: string, offset: number, opening: number): string => {
  let from = 0;
  let gap = opening;
  for (let at = run.indexOf("&"); at >= 0; at = run.indexOf("&", from)) {
    starts.push(offset + at);
    ends.push(offset + at + 1);
    words.push(wordOf("and"));
    before.push(separatorOfRun(run.slice(from, at), gap, false));
    gap = separator.tight;
    from = at + 1;
  }
  return run.slice(from);
};

const longestTail = 2;
const longestSigned = 12;

/** Splits a text into words. "C++", "C#" and ".NET" are one word; "Node.js" and "front-end" are two, tightly joined. */
export const tokenise = (text: string): Tokens => {
  const starts: number[] = [];
  const ends: number[] = [];
  const words: Word[] = [];
  const before: number[] = [];
  const lists = { starts, ends, words, before };
  const parts: readonly string[] = text.match(runs) ?? [];
  const count = parts.length;
  let offset = 0;
  let opening: number = separator.blank;
  let index = isWordCode(text.charCodeAt(0)) ? 0 : 1;
  let run = index === 1 ? (parts[0] ?? "") : "";
  for (; index < count; index += 2) {
    let gap =
      opening === separator.tight
        ? run === " "
          ? separator.space
          : separatorBetween(run)
        : run.includes("&")
          ? holdsAnd
          : separatorOfRun(run, opening, true);
    if (gap === holdsAnd) {
      const rest = takeAnds(lists, run, offset, opening);
      offset += run.length - rest.length;
      opening = separator.tight;
      run = rest;
      gap = separatorOfRun(rest, opening, true);
    }
    let start = offset + run.length;
    let written = parts[index] ?? "";
    let end = start + written.length;
    let next = parts[index + 1] ?? "";
    let dotted = false;
    if (written.length === 3 && text.charCodeAt(start - 1) === 46 && written.toLowerCase() === "net") {
      const apart = separatorOfRun(run.slice(0, -1), opening, false);
      if (apart !== separator.tight) {
        dotted = true;
        gap = apart;
        start--;
        written = `.${written}`;
      }
    }
    const mark = next.charCodeAt(0);
    if ((mark === 43 || mark === 35) && !dotted && written.length < longestSigned) {
      let signs = 1;
      while (next.charCodeAt(signs) === 43 || next.charCodeAt(signs) === 35) signs++;
      // "C++11" keeps its plus signs, "a+b" does not.
      if (signs < next.length || index + 2 >= count || kinds[(parts[index + 2] ?? "").charCodeAt(0)] === digit) {
        written += next.slice(0, signs);
        end += signs;
        next = next.slice(signs);
      }
    }
    starts.push(start);
    ends.push(end);
    words.push(wordSpelt(written));
    before.push(gap);
    offset = end;
    opening = separator.tight;
    run = next;
    // A possessive or contraction ending belongs to its word and is not a word of its own.
    if ((next === "'" || next === "’") && !dotted && index + 2 < count) {
      const tail = parts[index + 2] ?? "";
      if (tail.length <= longestTail) {
        offset += 1 + tail.length;
        index += 2;
        run = parts[index + 1] ?? "";
      }
    }
  }
  if (run.includes("&")) takeAnds(lists, run, offset, opening);
  return { text, count: words.length, starts, ends, words, before };
};

/** Index of the first word that starts at or after `offset`. */
export const tokenAt = (tokens: Tokens, offset: number): number => {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens.starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
};
