/**
 * A text as a vector, without a model: its words and their trigrams, hashed into places of a fixed number, so that texts which
 * share words, or parts of words, lie near. It knows no meaning. Counts are whole numbers, so neither order nor machine changes
 * a vector. No score is made from it.
 */

import { termOf } from "../../domain/scoring/term.ts";
import { fold } from "../text/characters.ts";

export const embeddingLength = 256;

const decimals = 1_000_000;

/** `embeddingLength` numbers of length 1 together, to six decimals; all of them 0 where the text has neither letter nor digit. */
export const embedText = (text: string): number[] => {
  const counts = Array.from({ length: embeddingLength }, () => 0);
  const count = (part: string): void => {
    const hash = termOf(part);
    const place = hash % embeddingLength;
    // With a sign, parts that share a place rather cancel than add up.
    counts[place] = (counts[place] ?? 0) + (hash >>> 31 === 0 ? 1 : -1);
  };
  for (const word of fold(text).match(/[\p{L}\p{N}]+/gu) ?? []) {
    count(word);
    const bounded = ` ${word} `;
    for (let at = 0; at + 3 <= bounded.length; at++) count(bounded.slice(at, at + 3));
  }
  const length = Math.sqrt(counts.reduce((sum, one) => sum + one * one, 0));
  return length === 0 ? counts : counts.map((one) => Math.round((one / length) * decimals) / decimals + 0);
};
