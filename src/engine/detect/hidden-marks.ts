/**
 * What stands in the characters rather than in the words: invisible runs, turned reading order, look-alike letters, marks
 * of chat formats, comments and encoded text. One walk over the text stops only at characters that can begin such a thing.
 */

import { disguised } from "./cue-words.ts";
import type { InjectionSpan } from "./injection-kinds.ts";

const invisible = (code: number): boolean => (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff || code === 0x180e || (code >= 0x2061 && code <= 0x2064);
const turning = (code: number): boolean => code === 0x202d || code === 0x202e;

const invisibleRun = 8;
const within = 3;

/** Latin letters' doubles in the Cyrillic block. */
const doubles = new Set("аеорсухіѕјһԁАВЕКМНОРСТУХІЅЈ");
const isLatin = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isCyrillic = (code: number): boolean => code >= 0x400 && code <= 0x52f;

/** Runs of zero-width characters, zero-width characters scattered inside a word, overrides of direction, tag characters, mixed scripts. */
export const findHidden = (text: string): InjectionSpan[] => {
  const spans: InjectionSpan[] = [];
  const { length } = text;
  let seen = 0;
  let wordStart = -1;
  let inWord = 0;
  let latin = 0;
  let double = 0;
  let other = 0;
  const endWord = (end: number): void => {
    if (inWord >= within) spans.push({ start: wordStart, end, kind: "hidden-characters" });
    else if (latin > 0 && double > 0 && other === 0 && latin + double > 3) spans.push({ start: wordStart, end, kind: "look-alike-letters" });
    wordStart = -1;
    inWord = 0;
    latin = 0;
    double = 0;
    other = 0;
  };
  for (let index = 0; index < length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x400) {
      // Only words that hold something unusual are looked at: `latin` counts letters of the word under way.
      if (isLatin(code)) {
        if (wordStart < 0) wordStart = index;
        latin++;
      } else if (code < 0xc0 && wordStart >= 0 && code !== 0xad) endWord(index);
      continue;
    }
    seen++;
    if (invisible(code)) {
      let end = index + 1;
      while (end < length && invisible(text.charCodeAt(end))) end++;
      if (end - index >= invisibleRun) spans.push({ start: index, end, kind: "hidden-characters" });
      else if (wordStart >= 0 && end - index < 3 && isLatin(text.charCodeAt(end))) inWord++;
      index = end - 1;
    } else if (turning(code)) {
      let end = index + 1;
      while (end < length && end - index < 400 && text.charCodeAt(end) !== 0x202c && text.charCodeAt(end) !== 10) end++;
      if (end - index > 3) spans.push({ start: index, end: Math.min(length, end + 1), kind: "hidden-characters" });
      index = end;
    } else if (code === 0xdb40 && text.charCodeAt(index + 1) >= 0xdc00 && text.charCodeAt(index + 1) <= 0xdc7f) {
      let end = index;
      while (text.charCodeAt(end) === 0xdb40 && end + 1 < length) end += 2;
      // The flags of England, Scotland and Wales are a black flag and six tags.
      if (text.slice(Math.max(0, index - 2), index) !== "\u{1f3f4}" || end - index > 14) spans.push({ start: index, end: Math.min(length, end), kind: "hidden-characters" });
      index = end - 1;
    } else if (isCyrillic(code)) {
      if (wordStart < 0) wordStart = index;
      if (doubles.has(text.charAt(index))) double++;
      else other++;
    } else if (code >= 0x2000 && wordStart >= 0) endWord(index);
  }
  endWord(length);
  return seen === 0 ? [] : spans;
};

const labelWord = /^(?:<\|?|\[)\/?(?:system|sys|inst|instructions?|prompt|assistant|user|im_start|im_end|endoftext|start_header_id|end_header_id|eot_id|begin_of_text|s|admin|developer)(?:\|?>|\])/iu;
const roleLine = /^(?:system|assistant)(?: (?:message|prompt|note|instruction|override))?\s*:\s*\S/iu;
const heading = /^#{2,4} ?(?:system|instructions?|assistant|human|user|response|prompt|new instructions?)\b\s*:?/iu;
const roleField = /^"?role"?\s*:\s*"(?:system|assistant|user|developer)"/iu;
const endOf = /^(?:end of|start of|begin|ende des|fin del?|fin du|fine del|fim do)\s+(?:the\s+)?(?:resume|cv|document|context|input|data|prompt|user input|system prompt|instructions?|lebenslaufs|dokuments|documento|currículum|document|curriculum|currículo)\b/iu;
const hiddenStyle = /(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0|opacity\s*:\s*0(?![.\d]*[1-9])|color\s*:\s*(?:white|#fff(?:fff)?)\b)/iu;
const roleWords = /\b(?:you|your|must|always|never|ignore|override|candidate|applicant|instructions?|respond|rate|score|set|new|enable|mode)\b/iu;

const lineEnd = (text: string, from: number, limit: number): number => {
  const end = text.indexOf("\n", from);
  return Math.min(end < 0 ? text.length : end, from + limit);
};

/** Role labels, prompt tokens, false ends of the document, comments and hiding styles. */
export const findMarkup = (text: string): InjectionSpan[] => {
  const spans: InjectionSpan[] = [];
  const { length } = text;
  let lineOpen = true;
  let comments = true;
  for (let index = 0; index < length; index++) {
    const code = text.charCodeAt(index);
    if (code === 10) {
      lineOpen = true;
      continue;
    }
    const opens = lineOpen;
    if (code !== 32 && code !== 9) lineOpen = code === 45 || code === 61 || code === 42 || (code === 62 && lineOpen);
    if (code === 60 && comments && text.startsWith("<!--", index)) {
      const end = text.indexOf("-->", index + 4);
      comments = end >= 0;
      const to = end < 0 ? lineEnd(text, index, 400) : end + 3;
      if (to - index > 12) spans.push({ start: index, end: to, kind: "hidden-comment" });
      index = to - 1;
    } else if (code === 60 || code === 91) {
      const part = text.slice(index, index + 24);
      if (part.length > 2 && labelWord.test(part)) {
        // A bare "<s>" is a tag of old pages; with a bar or a longer name it is a prompt's.
        const to = lineEnd(text, index, 600);
        spans.push({ start: index, end: to, kind: "prompt-markup" });
        index = to - 1;
      } else if (code === 91 && (part.startsWith("[//]: #") || part.startsWith("[comment]: "))) {
        const to = lineEnd(text, index, 600);
        spans.push({ start: index, end: to, kind: "hidden-comment" });
        index = to - 1;
      } else if (code === 60 && isLatin(text.charCodeAt(index + 1))) {
        const close = text.indexOf(">", index);
        if (close > 0 && close - index < 300 && hiddenStyle.test(text.slice(index, close))) {
          const to = lineEnd(text, index, 600);
          spans.push({ start: index, end: to, kind: "hidden-comment" });
          index = to - 1;
        }
      }
    } else if (code === 47 && text.charCodeAt(index + 1) === 42 && (opens || text.charCodeAt(index - 1) === 32)) {
      const end = text.indexOf("*/", index + 2);
      if (end > 0 && end - index > 12 && end - index < 2000) {
        spans.push({ start: index, end: end + 2, kind: "hidden-comment" });
        index = end + 1;
      }
    } else if (code === 123 && text.charCodeAt(index + 1) === 35) {
      const end = text.indexOf("#}", index + 2);
      if (end > 0 && end - index < 2000) {
        spans.push({ start: index, end: end + 2, kind: "hidden-comment" });
        index = end + 1;
      }
    } else if (code === 35 && opens && heading.test(text.slice(index, index + 32))) spans.push({ start: index, end: lineEnd(text, index, 600), kind: "prompt-markup" });
    else if ((code === 34 || code === 114) && roleField.test(text.slice(index, index + 32))) {
      const to = lineEnd(text, index, 600);
      spans.push({ start: index, end: to, kind: "prompt-markup" });
      index = to - 1;
    } else if (opens && isLatin(code)) {
      const small = code | 32;
      if ((small === 115 || small === 97) && roleLine.test(text.slice(index, index + 48))) {
        const to = lineEnd(text, index, 600);
        if (roleWords.test(text.slice(index, to))) spans.push({ start: index, end: to, kind: "prompt-markup" });
      } else if ((small === 101 || small === 115 || small === 98 || small === 102) && endOf.test(text.slice(index, index + 48))) spans.push({ start: index, end: lineEnd(text, index, 120), kind: "prompt-markup" });
    }
  }
  return spans;
};

const readsAsText = (decoded: string): boolean => {
  if (decoded.length < 12) return false;
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

const isBase64 = (code: number): boolean => isLatin(code) || (code >= 48 && code <= 57) || code === 43 || code === 47 || code === 61 || code === 45 || code === 95;
const isHex = (code: number): boolean => (code >= 48 && code <= 57) || (code >= 97 && code <= 102) || (code >= 65 && code <= 70);

const decodeBase64 = (written: string): string => {
  const plain = written.replaceAll("-", "+").replaceAll("_", "/").replaceAll("=", "");
  try {
    return atob(plain.slice(0, plain.length - (plain.length % 4)));
  } catch {
    return "";
  }
};

const decodePairs = (digits: string, base: number, width: number): string => {
  let decoded = "";
  for (let at = 0; at + width <= digits.length; at += width) decoded += String.fromCharCode(Number.parseInt(digits.slice(at, at + width), base));
  return decoded;
};

const leastBase64 = 24;
const leastHex = 32;
const mostEncoded = 4000;

/** Runs of base64, hex, percent signs, escapes or bits whose content reads as a sentence. */
export const findEncoded = (text: string): InjectionSpan[] => {
  const spans: InjectionSpan[] = [];
  const { length } = text;
  for (let index = 0; index < length; index++) {
    const code = text.charCodeAt(index);
    if (!isBase64(code) && code !== 92 && code !== 37) continue;
    const start = index;
    if (code === 92 || code === 37) {
      let decoded = "";
      while (index < length) {
        const width = text.charCodeAt(index) === 37 ? 1 : text.charCodeAt(index + 1) === 117 ? 2 : text.charCodeAt(index + 1) === 120 ? 2 : 0;
        const size = text.charCodeAt(index) === 37 || text.charCodeAt(index + 1) === 120 ? 2 : 4;
        const mark = text.charCodeAt(index);
        if (width === 0 || (mark !== 92 && mark !== 37) || index - start > mostEncoded) break;
        const digits = text.slice(index + width, index + width + size);
        if (digits.length < size || !/^[0-9a-f]+$/iu.test(digits)) break;
        decoded += String.fromCharCode(Number.parseInt(digits, 16));
        index += width + size;
      }
      if (readsAsText(decoded)) spans.push({ start, end: index, kind: "encoded" });
      if (index > start) index--;
      continue;
    }
    let end = index;
    let hex = true;
    let bits = 0;
    while (end < length && isBase64(text.charCodeAt(end)) && end - index < mostEncoded) {
      const unit = text.charCodeAt(end);
      if (hex && !isHex(unit)) hex = false;
      if (unit === 48 || unit === 49) bits++;
      end++;
    }
    const size = end - start;
    if (size === 8 && bits === 8) {
      // Eight bits a letter, blank by blank.
      let at = start;
      let decoded = "";
      while (at + 8 <= length && at - start < mostEncoded && /^[01]{8}$/u.test(text.slice(at, at + 8))) {
        decoded += String.fromCharCode(Number.parseInt(text.slice(at, at + 8), 2));
        at += text.charCodeAt(at + 8) === 32 ? 9 : 8;
      }
      if (readsAsText(decoded)) spans.push({ start, end: Math.min(length, at), kind: "encoded" });
      end = Math.max(end, at);
    } else if (size === 2 && hex) {
      let at = start;
      let decoded = "";
      while (at + 2 <= length && at - start < mostEncoded && isHex(text.charCodeAt(at)) && isHex(text.charCodeAt(at + 1)) && !isBase64(text.charCodeAt(at + 2))) {
        decoded += String.fromCharCode(Number.parseInt(text.slice(at, at + 2), 16));
        at += 3;
      }
      if (readsAsText(decoded)) spans.push({ start, end: Math.min(length, at - 1), kind: "encoded" });
      end = Math.max(end, at - 1);
    } else if (size >= leastHex && hex && readsAsText(decodePairs(text.slice(start, end), 16, 2))) spans.push({ start, end, kind: "encoded" });
    else if (size >= leastBase64 && readsAsText(decodeBase64(text.slice(start, end)))) spans.push({ start, end, kind: "encoded" });
    index = Math.max(index, end - 1);
  }
  return spans;
};

/** Is a word one of those that overrides are made of, in disguise? */
export const isDisguised = (lower: string): boolean => disguised.has(lower);
