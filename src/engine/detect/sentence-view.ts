/** What all judges of a sentence share: its words by bits, and where an order in it begins. */

import { machineShapes } from "../lexicon/machine-shapes.ts";
import { cue } from "./cue-words.ts";
import type { Sentence, Words } from "./sentences.ts";
import { wordSet } from "../text/words.ts";

const leadIns = wordSet(machineShapes.leadIns);
export type View = {
  readonly words: Words;
  readonly index: number;
  readonly sentence: Sentence;
  readonly before: Sentence | undefined;
  readonly after: Sentence | undefined;
};

export const bitsAt = (words: Words, sentence: Sentence, index: number): number =>
  index >= sentence.from && index < sentence.to ? (words.bits[index] ?? 0) : 0;
export const has = (value: number, bit: number): boolean => (value & bit) !== 0;

/** Is there a word with `bit` in [from, to)? Its index, or -1. */
export const find = (words: Words, from: number, to: number, bit: number): number => {
  for (let index = from; index < to; index++) if (((words.bits[index] ?? 0) & bit) !== 0) return index;
  return -1;
};

/** Where the order begins: past "please", "now", "can you". */
export const orderStart = (words: Words, sentence: Sentence): number => {
  let at = sentence.from;
  while (at < sentence.to && at < sentence.from + 3 && leadIns.has(words.lower[at] ?? "")) at++;
  if (has(bitsAt(words, sentence, at), cue.modal) && has(bitsAt(words, sentence, at + 1), cue.you)) {
    at += 2;
    while (at < sentence.to && leadIns.has(words.lower[at] ?? "")) at++;
  }
  return at;
};

export const opening = cue.ask | cue.make | cue.change | cue.imperative;
