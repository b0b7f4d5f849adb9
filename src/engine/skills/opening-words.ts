/**
 * Which tables of phrases a word opens, as bits that the word carries once it is known: a pass over the words then compares
 * numbers. Tables announce their opening words when their module loads.
 */

const openings = new Map<string, number>();
let tables = 0;
/** Bits of one number; a table past them shares the last bit, which costs look-ups and changes no result. */
const lastBit = 29;

/** Changes with every table that is announced: words known before do not carry its bit. */
export const openingsVersion = (): number => tables;

/** Gives the bit of a table whose phrases open with `words`. */
export const announceOpenings = (words: Iterable<string>): number => {
  const bit = 1 << Math.min(tables++, lastBit);
  for (const word of words) openings.set(word, (openings.get(word) ?? 0) | bit);
  return bit;
};

export const opensOf = (lower: string): number => openings.get(lower) ?? 0;
