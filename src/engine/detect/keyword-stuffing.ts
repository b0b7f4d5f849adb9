/**
 * Heaps of keywords: the same words over and over, or a long run of words with neither the binding words of prose nor
 * the separators of a list.
 */

import { cue } from "./cue-words.ts";
import type { InjectionSpan } from "../../domain/resume/injection.ts";
import type { Words } from "./sentences.ts";

const longestPeriod = 8;
const leastPeriods = 4;
const leastRun = 8;
const leastHeap = 70;
const lastSlot = 1023;

const isWord = (lower: string): boolean => {
  const code = lower.charCodeAt(0);
  return lower.length > 1 && !(code >= 48 && code <= 57) && lower !== "xx" && !/^x+$/u.test(lower);
};

/** Does anything but one blank stand between word `index` and the one before? */
const separated = (words: Words, index: number): boolean => {
  const gap = (words.starts[index] ?? 0) - (words.ends[index - 1] ?? 0);
  return gap !== 1 || words.text.charCodeAt(words.ends[index - 1] ?? 0) !== 32;
};

/**
 * Repetition: one to eight words that come again and again in the same order, on one line. A list that names something
 * twice on lines of its own is no heap; there repetition counts once anyway.
 */
const findRepeated = (words: Words): InjectionSpan[] => {
  const spans: InjectionSpan[] = [];
  const { lower } = words;
  const runs = new Int32Array(longestPeriod + 1);
  // Words are compared by a number first; most differ in it.
  const marks = new Int32Array(lower.length);
  // Where a word of such a number stood last: one that did not come within reach before ends every run.
  const latest = new Int32Array(lastSlot + 1).fill(-longestPeriod);
  let running = false;
  let covered = -1;
  let next = 0;
  let lineStart = 0;
  for (let index = 0; index < lower.length; index++) {
    const word = lower[index] ?? "";
    marks[index] = word.charCodeAt(0) + word.charCodeAt(word.length - 1) * 256 + word.length * 65_536;
    const mark = marks[index] ?? 0;
    while (next < words.sentences.length && (words.sentences[next]?.from ?? 0) <= index) {
      const sentence = words.sentences[next++];
      if (sentence?.follows === false && sentence.from === index) {
        runs.fill(0);
        lineStart = index;
      }
    }
    const most = Math.min(longestPeriod, index - lineStart);
    const slot = (mark ^ (mark >> 10)) & lastSlot;
    const again = index - (latest[slot] ?? 0) <= most;
    latest[slot] = index;
    if (!again) {
      if (running) runs.fill(0);
      running = false;
      continue;
    }
    running = true;
    for (let period = 1; period <= most; period++) {
      if (marks[index - period] !== mark || lower[index - period] !== word) {
        runs[period] = 0;
        continue;
      }
      const run = (runs[period] ?? 0) + 1;
      runs[period] = run;
      if (run < leastRun - period || run < (leastPeriods - 1) * period || index <= covered) continue;
      const from = index - run - period + 1;
      const last = spans[spans.length - 1];
      let real = false;
      for (let at = from; at < from + period; at++)
        if (isWord(lower[at] ?? "") && ((words.bits[at] ?? 0) & cue.binder) === 0) real = true;
      if (!real) continue;
      const span: InjectionSpan = { start: words.starts[from] ?? 0, end: words.ends[index] ?? 0, kind: "keyword-stuffing" };
      if (last !== undefined && span.start <= last.end) spans[spans.length - 1] = { ...last, end: span.end };
      else spans.push(span);
      covered = index;
    }
  }
  return spans;
};

const findHeaps = (words: Words): InjectionSpan[] => {
  const spans: InjectionSpan[] = [];
  let from = 0;
  let loose = 0;
  const count = words.lower.length;
  const close = (to: number): void => {
    if (to - from >= leastHeap && loose * 25 < to - from)
      spans.push({ start: words.starts[from] ?? 0, end: words.ends[to - 1] ?? 0, kind: "keyword-stuffing" });
    from = to;
    loose = 0;
  };
  for (let index = 0; index < count; index++) {
    const binds = ((words.bits[index] ?? 0) & cue.binder) !== 0;
    if (index > from && (separated(words, index) || (binds && loose * 12 > index - from))) close(index);
    if (binds) loose++;
  }
  close(count);
  return spans;
};

/** Stretches of stuffed keywords. Linear. */
export const findStuffing = (words: Words): InjectionSpan[] => [...findRepeated(words), ...findHeaps(words)];
