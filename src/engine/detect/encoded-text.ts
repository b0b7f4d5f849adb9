/** Sentences in base64, hex, escapes or bits, orders letter by letter, and the key words of an override turned by thirteen letters or backwards. */

import { machineShapes } from "../lexicon/machine-shapes.ts";
import { cue } from "./cue-words.ts";
import type { InjectionSpan } from "../../domain/resume/injection.ts";
import type { Words } from "./sentences.ts";

const isLatin = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isBase64 = (code: number): boolean =>
  isLatin(code) || (code >= 48 && code <= 57) || code === 43 || code === 47 || code === 61 || code === 45 || code === 95;

const leastDecoded = 12;
const leastBase64 = 24;
const leastWord = 10;
const mostEncoded = 8000;
/** An order without its blanks. */
const spelledOut = new RegExp(machineShapes.spelledOut, "i");
const oneLetter = /^[a-z]$/u;
const hexPair = /^[0-9a-f]{2}$/iu;
const hexDigits = /^(?:[0-9a-f]{2}){16,}$/iu;
const eightBits = /^[01]{8}$/u;
const escapeMarks = ["\\u00", "\\x", "%", "&#x"] as const;
const escapes = new RegExp(machineShapes.escapes, "y");

/** Letters and blanks, and nothing that cannot be written: then it was meant to be read. */
const readsAsText = (decoded: string): boolean => {
  if (decoded.length < leastDecoded) return false;
  let letters = 0;
  let blanks = 0;
  for (let index = 0; index < decoded.length; index++) {
    const code = decoded.charCodeAt(index);
    if (code === 32) blanks++;
    else if (isLatin(code)) letters++;
    else if (code < 9 || (code > 13 && code < 32) || code > 126) return false;
  }
  return blanks > 1 && letters * 10 > decoded.length * 6;
};

const decodeBase64 = (written: string): string => {
  const plain = written.replaceAll("-", "+").replaceAll("_", "/").replaceAll("=", "");
  try {
    return atob(plain.slice(0, plain.length - (plain.length % 4)));
  } catch {
    return "";
  }
};

const decodeDigits = (digits: string, base: number, width: number): string => {
  let decoded = "";
  for (let at = 0; at + width <= digits.length; at += width)
    decoded += String.fromCharCode(Number.parseInt(digits.slice(at, at + width), base));
  return decoded;
};

/** Words of the same shape in a row from `index`: bytes written one by one. Gives the word after the last. */
const rowOf = (words: Words, index: number, shape: RegExp): number => {
  let to = index;
  while (to < words.lower.length && to - index < mostEncoded && shape.test(words.lower[to] ?? "")) to++;
  return to;
};

/** Stretches whose decoded content reads as a sentence. Linear. */
export const findEncoded = (original: string, words: Words): InjectionSpan[] => {
  const spans: InjectionSpan[] = [];
  const { starts, ends, lower, text } = words;
  for (let index = 0; index < lower.length; index++) {
    const start = starts[index] ?? 0;
    const size = (ends[index] ?? 0) - start;
    if (size >= leastWord) {
      let end = start + size;
      while (end < text.length && end - start < mostEncoded && isBase64(text.charCodeAt(end))) end++;
      if (end - start < leastBase64) continue;
      const run = text.slice(start, end);
      if (spelledOut.test(run) || readsAsText(hexDigits.test(run) ? decodeDigits(run, 16, 2) : decodeBase64(run)))
        spans.push({ start, end, kind: "encoded" });
      while ((starts[index + 1] ?? end) < end) index++;
    } else if (size === 1) {
      const to = rowOf(words, index, oneLetter);
      if (spelledOut.test(lower.slice(index, to).join(""))) spans.push({ start, end: ends[to - 1] ?? start, kind: "encoded" });
      index = Math.max(index, to - 1);
    } else if (size === 8 || size === 2) {
      const first = text.charCodeAt(start);
      if (first > 57 && (size === 8 || (first | 32) > 102)) continue;
      const shape = size === 8 ? eightBits : hexPair;
      if (!shape.test(lower[index] ?? "")) continue;
      const to = rowOf(words, index, shape);
      if (to - index >= leastDecoded && readsAsText(decodeDigits(lower.slice(index, to).join(""), size === 8 ? 2 : 16, size)))
        spans.push({ start, end: ends[to - 1] ?? start, kind: "encoded" });
      index = to - 1;
    }
  }
  for (const mark of escapeMarks) {
    for (let at = original.indexOf(mark); at >= 0; at = original.indexOf(mark, at + 1)) {
      // Only codes of plain letters can spell a sentence.
      const high = original.charCodeAt(at + mark.length);
      if (high < 50 || high > 55) continue;
      escapes.lastIndex = at;
      const found = escapes.exec(original);
      if (found === null) continue;
      if (readsAsText(decodeDigits(found[0].replaceAll(/\\u00|\\x|%|&#x|;/g, ""), 16, 2)))
        spans.push({ start: at, end: at + found[0].length, kind: "encoded" });
      at += found[0].length - 1;
    }
  }
  for (const sentence of words.sentences) {
    if ((sentence.union & cue.disguised) === 0) continue;
    let hits = 0;
    for (let index = sentence.from; index < sentence.to; index++) if (((words.bits[index] ?? 0) & cue.disguised) !== 0) hits++;
    if (hits > 1) spans.push({ start: sentence.start, end: sentence.end, kind: "encoded" });
  }
  return spans;
};
