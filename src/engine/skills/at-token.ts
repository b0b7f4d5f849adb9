/** What single words of a text say, asked by their place; past either end there is no word. */

import { separator, type Tokens } from "./tokenise.ts";

export const lowerAt = (tokens: Tokens, index: number): string => tokens.words[index]?.lower ?? "";

/** Bits of `word-classes.ts`; 0 where there is no word. */
export const classesAt = (tokens: Tokens, index: number): number => tokens.words[index]?.classes ?? 0;
export const hasClass = (tokens: Tokens, index: number, bits: number): boolean => (classesAt(tokens, index) & bits) !== 0;

/** Does nothing but a blank stand before it? */
export const follows = (tokens: Tokens, index: number): boolean => (tokens.before[index] ?? separator.blank) <= separator.space;
/** Does no comma or other mark but a slash stand before it? */
export const adjoins = (tokens: Tokens, index: number): boolean => (tokens.before[index] ?? separator.blank) <= separator.slash;

/** The first word of the sentence that the word at `index` stands in, at most `reach` words before it. */
export const sentenceStart = (tokens: Tokens, index: number, reach = Infinity): number => {
  let from = index;
  while (from > 0 && index - from < reach && (tokens.before[from] ?? 0) < separator.sentence) from--;
  return from;
};

/** The word behind the sentence that goes on at `index`, at most `reach` words behind it. */
export const sentenceEnd = (tokens: Tokens, index: number, reach = Infinity): number => {
  let to = index;
  while (to < tokens.count && to - index < reach && (tokens.before[to] ?? 0) < separator.sentence) to++;
  return to;
};
