/**
 * A text as words, in one pass, with what stands between them. Everything that looks for skills, titles, requirements
 * or tips reads these words, so the text is walked once. Offsets are UTF-16 code units into the text.
 */

import { normaliseWord, type WordHashes } from "../lexicon/normalise-word.ts";
import { asciiKinds, digitKind, isRoundBullet } from "../text/characters.ts";
import { createSpellings, hashMask, longestKept } from "../text/spellings.ts";
import type { Words } from "../text/words.ts";
import { openingsVersion, opensOf } from "./opening-words.ts";
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
  /** Bits of the phrase tables that it opens, and which tables there were; see `opening-words.ts`. */
  readonly opens: number;
  readonly version: number;
  /** What the matcher last learnt about this word as the opening of a phrase, and for which lexicon; it saves time and changes no result. */
  memo: number;
  memoOwner: object | undefined;
  /** What `features/writing.ts` knows of this word, once it was asked; -1 before. */
  traits: number;
  /** What `features/lexical-terms.ts` makes of this word, once it was asked; -1 before. */
  telling: number;
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
  if (version !== openingsVersion()) forget();
  const known = cache.get(lower);
  if (known !== undefined) return known;
  const hashes = normaliseWord(lower);
  const word: Word = {
    lower,
    classes: wordClass(lower),
    opens: opensOf(lower),
    version,
    noun: hashes.noun,
    verb: hashes.verb,
    noun1: hashes.noun1,
    noun2: hashes.noun2,
    verb1: hashes.verb1,
    verb2: hashes.verb2,
    memo: 0,
    memoOwner: undefined,
    traits: -1,
    telling: -1,
  };
  if (cache.size >= cacheLimit) cache.clear();
  if (lower.length <= longestKept) cache.set(lower, word);
  return word;
};

/** The word that a text spells so: "Python" is found again without being lower-cased again. */
const spellings = createSpellings((written) => wordOf(written.toLowerCase()));

let version = 0;
/** A table of phrases has come since: every word is looked at anew. */
const forget = (): void => {
  cache.clear();
  spellings.clear();
  version = openingsVersion();
};

/** 0, which is in no word, past the end: code that has once read past a text is slower for good. */
const codeAt = (text: string, at: number): number => (at < text.length ? text.charCodeAt(at) : 0);

const isWordCode = (code: number): boolean =>
  code < 128
    ? asciiKinds[code] !== 0
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
    case 0x95:
    case 0xf0b7:
    case 0xf0a7:
      return separator.bullet;
    default:
      return isRoundBullet(code) ? separator.bullet : separator.other;
  }
};

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

/** What the marks in [from, to) amount to after `opening`. */
const separatorOfRun = (text: string, from: number, to: number, opening: number, wordFollows: boolean): number => {
  let gap = opening;
  for (let at = from; at < to; at++) gap = joinSeparators(gap, text.charCodeAt(at), wordFollows && at === to - 1);
  return gap;
};

/** Where a text's words are written down before they are counted: lists that grow word by word cost three times their size. */
const lists = { count: 0, starts: [] as number[], ends: [] as number[], words: [] as Word[], before: [] as number[] };

const add = (start: number, end: number, word: Word, gap: number): void => {
  const index = lists.count++;
  lists.starts[index] = start;
  lists.ends[index] = end;
  lists.words[index] = word;
  lists.before[index] = gap;
};

/**
 * "&" reads as the word "and", so that "health & safety" is "health and safety". Gives where the marks after the last one in
 * [from, to) begin, or `from` when there is none.
 */
const takeAnds = (text: string, from: number, to: number, opening: number): number => {
  let rest = from;
  let gap = opening;
  for (let at = from; at < to; at++) {
    if (text.charCodeAt(at) !== 38) continue;
    add(at, at + 1, wordOf("and"), separatorOfRun(text, rest, at, gap, false));
    gap = separator.tight;
    rest = at + 1;
  }
  return rest;
};

const longestTail = 2;
const longestSigned = 12;

const isNet = (text: string, start: number): boolean =>
  (text.charCodeAt(start) | 32) === 110 && (text.charCodeAt(start + 1) | 32) === 101 && (text.charCodeAt(start + 2) | 32) === 116;

const isSign = (code: number): boolean => code === 43 || code === 35;

/** Where the signs that belong to a word end: "C++11" keeps its plus signs, "a+b" does not. */
const signsEnd = (text: string, end: number): number => {
  let to = end + 1;
  while (isSign(codeAt(text, to))) to++;
  const code = codeAt(text, to);
  return !isWordCode(code) || asciiKinds[code] === digitKind ? to : end;
};

/** Where a possessive or contraction ending that stands at the mark `at` ends, or `at`: it is not a word of its own. */
const tailEnd = (text: string, at: number): number => {
  let to = at + 1;
  while (to - at <= longestTail + 1 && isWordCode(codeAt(text, to))) to++;
  return to - at - 1 <= longestTail && to > at + 1 ? to : at;
};

/**
 * Splits a text into words. "C++", "C#" and ".NET" are one word; "Node.js" and "front-end" are two, tightly joined. `cut` are the
 * words of the same text when they are known already: a word of both is looked up once.
 */
export const tokenise = (text: string, cut?: Words): Tokens => {
  if (version !== openingsVersion()) forget();
  lists.count = 0;
  const { length } = text;
  let opening: number = separator.blank;
  // Where the marks before the next word begin.
  let gapStart = 0;
  let at = 0;
  let ands = false;
  let next = 0;
  while (at < length) {
    let code = text.charCodeAt(at);
    if (code < 128 ? asciiKinds[code] === 0 : !isWordCode(code)) {
      if (code === 38) ands = true;
      at++;
      continue;
    }
    let start = at;
    let hash = 0;
    if (cut !== undefined) while ((cut.starts[next] ?? length) < start) next++;
    const known = cut?.starts[next] === start ? cut.known[next] : undefined;
    if (known !== undefined && known.hash >= 0) {
      hash = known.hash;
      at = cut?.ends[next] ?? 0;
      code = codeAt(text, at);
    }
    const cutEnd = at;
    while (code < 128 ? asciiKinds[code] !== 0 : isWordCode(code)) {
      hash = ((hash << 5) - hash + code) & hashMask;
      code = codeAt(text, ++at);
    }
    let end = at;
    if (ands) {
      const rest = takeAnds(text, gapStart, start, opening);
      gapStart = rest;
      opening = separator.tight;
      ands = false;
    }
    let gap =
      opening === separator.tight && start === gapStart + 1 && text.charCodeAt(gapStart) === 32
        ? separator.space
        : separatorOfRun(text, gapStart, start, opening, true);
    let dotted = false;
    if (end - start === 3 && start > gapStart && text.charCodeAt(start - 1) === 46 && isNet(text, start)) {
      const apart = separatorOfRun(text, gapStart, start - 1, opening, false);
      if (apart !== separator.tight) {
        dotted = true;
        gap = apart;
        start--;
        hash = (hash + 1) & hashMask;
      }
    }
    if (isSign(code) && !dotted && end - start < longestSigned) {
      const to = signsEnd(text, end);
      for (; end < to; end++) hash = ((hash << 5) - hash + text.charCodeAt(end)) & hashMask;
    }
    let word = end === cutEnd && !dotted ? known?.word : undefined;
    if (word?.version !== version) {
      word = spellings.at(text, start, end, hash);
      if (known !== undefined && end === cutEnd && !dotted) known.word = word;
    }
    add(start, end, word, gap);
    at = end;
    if (!dotted && (codeAt(text, at) === 39 || codeAt(text, at) === 0x2019)) at = tailEnd(text, at);
    gapStart = at;
    opening = separator.tight;
  }
  if (ands) takeAnds(text, gapStart, length, opening);
  const { count, starts, ends, words, before } = lists;
  return {
    text,
    count,
    starts: starts.slice(0, count),
    ends: ends.slice(0, count),
    words: words.slice(0, count),
    before: before.slice(0, count),
  };
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
