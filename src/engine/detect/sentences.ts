/**
 * A text as sentences of cue words, in one pass. Each sentence knows what it follows and whether it is a bullet, since a
 * duty ("Write reports") and an order to a machine ("Write a poem.") differ by where they stand.
 */

import { asciiKinds, isDigit, isRoundBullet } from "../text/characters.ts";
import { createSpellings, hashMask } from "../text/spellings.ts";
import type { Words as Cut } from "../text/words.ts";
import { cue, cuesOf, untangled } from "./cue-words.ts";
import { aimsOf } from "./machine-words.ts";

export type Sentence = {
  /** UTF-16 offsets into the text; `end` is exclusive and takes the closing mark in. */
  readonly start: number;
  readonly end: number;
  /** First word, and the word after the last. */
  readonly from: number;
  readonly to: number;
  /** All bits of its words. */
  readonly union: number;
  /** All lists of `machine-words.ts` that its words are on. */
  readonly aims: number;
  readonly bullet: boolean;
  /** It follows another sentence on the same line. */
  readonly follows: boolean;
  readonly asks: boolean;
};

export type Words = {
  readonly text: string;
  readonly starts: number[];
  readonly ends: number[];
  readonly lower: string[];
  readonly bits: number[];
  /** The lists of `machine-words.ts` that a word is on. */
  readonly aims: number[];
  readonly sentences: Sentence[];
  /** It speaks to those who read it throughout, as postings and letters do and resumes do not. */
  readonly addressed: boolean;
};

/** So many sentences that speak to somebody. */
const addressedLeast = 3;

const isLower = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 0xdf && code <= 0xff && code !== 0xf7);
const inWord = (code: number): boolean => (code < 128 ? asciiKinds[code] !== 0 : isLetter(code));
const isLetter = (code: number): boolean =>
  code >= 0xc0 &&
  code !== 0xd7 &&
  code !== 0xf7 &&
  !(code >= 0x2000 && code < 0x2c00) &&
  !(code >= 0x3000 && code < 0x3040) &&
  !(code >= 0xe000 && code < 0xfe30) &&
  code < 0xfff0 &&
  code !== 0xfeff;
/** Invisible characters stand inside words without ending them. */
const isInvisible = (code: number): boolean =>
  code === 0xad || (code >= 0x200b && code <= 0x200f) || (code >= 0x2060 && code <= 0x2064) || code === 0xfeff;
const isBullet = (code: number): boolean =>
  isRoundBullet(code) || code === 0x2713 || code === 0x2714 || (code >= 0xf000 && code <= 0xf0ff);

/** Letters of other scripts, and the Latin ones that they look like, in the same order. */
const lookAlikes = "аеорсухіѕјһԁѵԛԝкмтвнοιανρετ";
const looksLike = "aeopcyxisjhdvqwkmtbhoiavpet";

const longestRead = 80;
const unusual = /[\u00ad\u0180-\uffff]/;

/** The word as it is read: in lower case, without invisible characters, styled and look-alike letters made plain. */
const asRead = (written: string): string => {
  const lower = written.toLowerCase();
  // A word with letters that only Cyrillic has is of its language.
  if (!unusual.test(written) || /[бгджзйлфцчшщъ-я]/u.test(lower) || written.length > longestRead) return lower;
  let read = "";
  for (const letter of written.normalize("NFKC").toLowerCase())
    if (!isInvisible(letter.charCodeAt(0))) read += looksLike[lookAlikes.indexOf(letter)] ?? letter;
  return read;
};

/** A word as it is read, with its cues. */
export type Read = { readonly lower: string; readonly bits: number; readonly aims: number };

const spellings = createSpellings((written): Read => {
  const lower = untangled(asRead(written));
  return { lower, bits: cuesOf(lower), aims: aimsOf(lower) };
});

const nextVisible = (text: string, from: number): number => {
  let at = from;
  while (
    at < text.length &&
    (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9 || text.charCodeAt(at) === 13 || text.charCodeAt(at) === 0xa0)
  )
    at++;
  return at;
};

/** Where a text's words are written down before they are counted: lists that grow word by word cost three times their size. */
const lists = { starts: [] as number[], ends: [] as number[], lower: [] as string[], bits: [] as number[], aims: [] as number[] };

/** Cuts a text into words and sentences. Linear. `cut` are its words when they are known already: a word of both is looked up once. */
export const cutSentences = (text: string, cut?: Cut): Words => {
  const { starts, ends, lower, bits, aims } = lists;
  let count = 0;
  const sentences: Sentence[] = [];
  let speaking = 0;
  const length = text.length;
  let at = 0;
  let from = 0;
  let union = 0;
  let allAims = 0;
  let bullet = false;
  let follows = false;
  const close = (end: number, asks: boolean, sameLine: boolean): void => {
    if (count > from) {
      if ((union & cue.reader) !== 0) speaking++;
      sentences.push({ start: starts[from] ?? 0, end, from, to: count, union, aims: allAims, bullet, follows, asks });
      bullet = false;
    }
    from = count;
    union = 0;
    allAims = 0;
    follows = sameLine;
  };
  let index = 0;
  while (index < length) {
    const code = text.charCodeAt(index);
    if (inWord(code)) {
      const start = index;
      let hash = 0;
      let next = code;
      if (cut !== undefined) while ((cut.starts[at] ?? length) < start) at++;
      const known = cut?.starts[at] === start ? cut.known[at] : undefined;
      if (known !== undefined && known.hash >= 0) {
        hash = known.hash;
        index = cut?.ends[at] ?? 0;
        next = index < length ? text.charCodeAt(index) : 0;
      }
      const end = index;
      while (next < 128 ? asciiKinds[next] !== 0 : isLetter(next) || isInvisible(next)) {
        hash = ((hash << 5) - hash + next) & hashMask;
        next = ++index < length ? text.charCodeAt(index) : 0;
      }
      let word = end === index ? known?.read : undefined;
      if (word === undefined) {
        word = spellings.at(text, start, index, hash);
        if (known !== undefined && end === index) known.read = word;
      }
      if (count === from && isDigit(code)) {
        // "3." before a line is its number.
        if ((next === 46 || next === 41) && index - start < 3) {
          bullet = true;
          index++;
          continue;
        }
      }
      starts[count] = start;
      ends[count] = index;
      lower[count] = word.lower;
      bits[count] = word.bits;
      aims[count] = word.aims;
      count++;
      union |= word.bits;
      allAims |= word.aims;
      continue;
    }
    if (code === 46 || code === 33 || code === 63) {
      let end = index + 1;
      let asks = code === 63;
      for (; end < length && ".!?\"”’')]»".includes(text.charAt(end)); end++) asks ||= text.charCodeAt(end) === 63;
      const next = end < length ? text.charCodeAt(end) : 0;
      const initial = code === 46 && count > from && (ends[count - 1] ?? 0) - (starts[count - 1] ?? 0) === 1;
      if ((end >= length || next === 32 || next === 10 || next === 9 || next === 13 || next === 0xa0) && !initial)
        close(end, asks, true);
      index = end;
      continue;
    }
    if (code === 10 || code === 0x2028) {
      const next = nextVisible(text, index + 1);
      const blank = next >= length || text.charCodeAt(next) === 10;
      // A wrapped line goes on in lower case.
      if (blank || !isLower(text.charCodeAt(next))) close(count > 0 ? (ends[count - 1] ?? 0) : index, false, false);
      index = next > index + 1 ? next : index + 1;
      if (!blank && isDash(text.charCodeAt(next)) && count === from) bullet = true;
      continue;
    }
    if (isBullet(code)) {
      close(count > 0 ? (ends[count - 1] ?? 0) : index, false, false);
      bullet = true;
    } else if (
      (code === 32 || code === 9 || code === 0xa0) &&
      (code === 9 || (index + 1 < length && text.charCodeAt(index + 1) === 32))
    ) {
      // Two blanks stand where an exporter lost a line break.
      const next = nextVisible(text, index);
      if (!isLower(text.charCodeAt(next))) close(count > 0 ? (ends[count - 1] ?? 0) : index, false, false);
      index = Math.max(next, index + 1);
      if (isDash(text.charCodeAt(next)) && count === from) bullet = true;
      continue;
    } else if (count === 0 && isDash(code)) bullet = true;
    index++;
  }
  close(count > 0 ? (ends[count - 1] ?? 0) : length, false, false);
  return {
    text,
    starts: starts.slice(0, count),
    ends: ends.slice(0, count),
    lower: lower.slice(0, count),
    bits: bits.slice(0, count),
    aims: aims.slice(0, count),
    sentences,
    addressed: speaking >= addressedLeast,
  };
};

const isDash = (code: number): boolean =>
  code === 45 || code === 42 || code === 0x2013 || code === 0x2014 || code === 43 || code === 62;
