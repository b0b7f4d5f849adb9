/**
 * Fixed phrases found in one pass over the words: a table from first word to phrases. Word lists stay readable text, and
 * no regular expression has to be compiled when a process is young.
 */

import { announceOpenings } from "./opening-words.ts";
import type { Tokens } from "./tokenise.ts";

export type PhraseTable<Kind extends string> = {
  /** The bit of the words that open one of its phrases. */
  readonly bit: number;
  readonly byOpening: ReadonlyMap<string, readonly { readonly kind: Kind; readonly words: readonly string[] }[]>;
};

/** Lists are phrases in lower case, separated by "|", their words by spaces; hyphens count as spaces. Longest match first. */
export const phraseTable = <Kind extends string>(lists: Readonly<Record<Kind, string>>): PhraseTable<Kind> => {
  const table = new Map<string, { kind: Kind; words: string[] }[]>();
  for (const kind of Object.keys(lists) as Kind[]) {
    for (const phrase of lists[kind].split("|")) {
      const words = phrase.split(" ");
      const opening = words[0] ?? "";
      const known = table.get(opening);
      if (known === undefined) table.set(opening, [{ kind, words }]);
      else known.push({ kind, words });
    }
  }
  for (const phrases of table.values())
    if (phrases.length > 1) phrases.sort((left, right) => right.words.length - left.words.length);
  return { bit: announceOpenings(table.keys()), byOpening: table };
};

export type PhraseFound<Kind extends string> = { readonly kind: Kind; readonly from: number; readonly to: number };

/** The longest phrase that starts at word `index`, or undefined. */
export const phraseAt = <Kind extends string>(
  table: PhraseTable<Kind>,
  tokens: Tokens,
  index: number,
): PhraseFound<Kind> | undefined => {
  const opening = tokens.words[index];
  if (opening === undefined || (opening.opens & table.bit) === 0) return undefined;
  const phrases = table.byOpening.get(opening.lower);
  if (phrases === undefined) return undefined;
  for (const { kind, words } of phrases) {
    let length = 1;
    while (length < words.length && tokens.words[index + length]?.lower === words[length]) length++;
    if (length === words.length) return { kind, from: index, to: index + length };
  }
  return undefined;
};

/** All phrases in words [from, to), in order, without overlap. */
export const phrasesIn = <Kind extends string>(
  table: PhraseTable<Kind>,
  tokens: Tokens,
  from = 0,
  to = tokens.count,
): PhraseFound<Kind>[] => {
  const found: PhraseFound<Kind>[] = [];
  const { words } = tokens;
  const { bit } = table;
  for (let index = from; index < to; index++) {
    // Most words open no phrase: they are passed over here, without a call.
    if (((words[index]?.opens ?? 0) & bit) === 0) continue;
    const phrase = phraseAt(table, tokens, index);
    if (phrase === undefined) continue;
    found.push(phrase);
    index = phrase.to - 1;
  }
  return found;
};
