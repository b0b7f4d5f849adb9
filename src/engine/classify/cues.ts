/**
 * What tells one kind of document from another, in six languages, as folded words: phrases of a kind, and the words by
 * which somebody speaks of themselves, of others or to somebody. Found in one walk over the words through a table keyed by
 * first word.
 */

import { documentPhrases as phrases, personWords as persons } from "../lexicon/word-lists.ts";
import { shortPhrases } from "../lexicon/machine-lists.ts";
import { mark, markWords } from "../text/marks.ts";
import type { Words } from "../text/words.ts";

type Counts = Record<keyof typeof phrases | keyof typeof persons, number>;
type Entry = { readonly rest: readonly string[]; readonly cue: keyof Counts; readonly points: number; readonly once: boolean };
const byFirst = new Map<string, Entry[]>();
const none: Partial<Counts> = {};
for (const [once, lists] of [
  [true, phrases],
  [true, shortPhrases],
  [false, persons],
] as const)
  for (const [name, list] of Object.entries(lists)) {
    const cue = name as keyof Counts;
    none[cue] = 0;
    for (const [rank, half] of list.split("/").entries())
      for (const phrase of half.split("|")) {
        const [first = "", ...rest] = phrase.split(" ");
        const entry = { rest, cue, points: once && rank === 0 ? 2 : 1, once };
        const known = byFirst.get(first);
        if (known === undefined) byFirst.set(first, [entry]);
        else known.push(entry);
      }
  }

markWords(mark.cue, byFirst.keys());

const stands = ({ rest }: Entry, folded: readonly string[], index: number): boolean => {
  for (let offset = 0; offset < rest.length; offset++) if (folded[index + 1 + offset] !== rest[offset]) return false;
  return true;
};

/** The points of each kind's phrases (one said twice counts once), and how often each person is said. */
export const countCues = ({ folded, marks }: Words): Readonly<Counts> => {
  const counts = { ...none } as Counts;
  const seen = new Set<Entry>();
  for (let index = 0; index < folded.length; index++) {
    if (((marks[index] ?? 0) & mark.cue) === 0) continue;
    const entries = byFirst.get(folded[index] ?? "");
    if (entries === undefined) continue;
    for (const entry of entries) {
      if (!stands(entry, folded, index) || (entry.once && seen.has(entry))) continue;
      if (entry.once) seen.add(entry);
      counts[entry.cue] += entry.points;
    }
  }
  return counts;
};
