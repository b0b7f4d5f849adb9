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

/** Known words keep their hashes; the cache is emptied when a stream of texts fills it. It changes no result. */
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
  };
  if (cache.size >= cacheLimit) cache.clear();
  cache.set(lower, word);
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

/** Splits a text into words. "C++", "C#" and ".NET" are one word; "Node.js" and "front-end" are two, tightly joined. */
export const tokenise = (text: string): Tokens => {
  const starts: number[] = [];
  const ends: number[] = [];
  const words: Word[] = [];
  const before: number[] = [];
  const length = text.length;
  let gap: number = separator.blank;
  let index = 0;
  while (index < length) {
    const code = text.charCodeAt(index);
    if (!isWordCode(code)) {
      if (code === 38) {
        // "&" reads as the word "and", so that "health & safety" is "health and safety".
        starts.push(index);
        ends.push(++index);
        words.push(wordOf("and"));
        before.push(gap);
        gap = separator.tight;
        continue;
      }
      if (code === 46 && gap !== separator.tight && isDotName(text, index)) {
        const end = wordEnd(text, index + 1);
        starts.push(index);
        ends.push(end);
        words.push(wordOf(text.slice(index, end).toLowerCase()));
        before.push(gap);
        gap = separator.tight;
        index = end;
        continue;
      }
      gap = joinSeparators(gap, code, text, index);
      index++;
      continue;
    }
    let end = wordEnd(text, index + 1);
    const next = text.charCodeAt(end);
    if ((next === 43 || next === 35) && end - index < 12) {
      while (text.charCodeAt(end) === 43 || text.charCodeAt(end) === 35) end++;
      // "C++11" keeps its plus signs, "a+b" does not.
      if (end < length && isWordCode(text.charCodeAt(end)) && kinds[text.charCodeAt(end)] !== digit)
        end = wordEnd(text, index + 1);
    }
    starts.push(index);
    ends.push(end);
    words.push(wordOf(text.slice(index, end).toLowerCase()));
    before.push(gap);
    gap = separator.tight;
    index = end;
    // A possessive or contraction ending belongs to its word and is not a word of its own.
    const mark = text.charCodeAt(index);
    if ((mark === 39 || mark === 0x2019) && isWordCode(text.charCodeAt(index + 1))) {
      const tail = wordEnd(text, index + 1);
      if (tail - index <= 3) index = tail;
    }
  }
  return { text, count: words.length, starts, ends, words, before };
};

const wordEnd = (text: string, from: number): number => {
  let end = from;
  while (end < text.length && isWordCode(text.charCodeAt(end))) end++;
  return end;
};

const isDotName = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at + 1);
  return code === 78 || code === 110
    ? text.slice(at + 1, at + 4).toLowerCase() === "net" && !isWordCode(text.charCodeAt(at + 4))
    : false;
};

const joinSeparators = (gap: number, code: number, text: string, index: number): number => {
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
    const open = gap !== separator.tight;
    if (gap >= separator.line) return Math.max(gap, separator.bullet);
    // A hyphen inside a compound joins; one with space around it separates.
    return open || !isWordCode(text.charCodeAt(index + 1)) ? Math.max(gap, separator.dash) : gap;
  }
  if (kind === separator.sentence) {
    return gap === separator.tight && isWordCode(text.charCodeAt(index + 1))
      ? separator.tight
      : Math.max(gap, separator.sentence);
  }
  return Math.max(gap, kind);
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
