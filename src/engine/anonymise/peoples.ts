/** Peoples in a line covered, each with a mark as long as its name, for patterns that ask for any of them. */

import { oneself, oneselfNamed, peoples } from "../lexicon/identity-words.ts";
import type { LaidLine, Layout } from "../parse-resume/layout.ts";
import { languageNamed } from "../text/languages.ts";
import { mark, markWords } from "../text/marks.ts";
import { wordSet } from "../text/words.ts";

markWords(mark.nation, wordSet(peoples));

/** The content of a line as long as before, "Polish" and "british" covered by what `people` in the lists of words finds: a mark
 * of its own covers what may be a language. */
export const withPeoplesCovered = (
  { words: { folded, starts, ends, marks } }: Layout,
  { content, contentStart, firstWord, lastWord }: LaidLine,
): string => {
  let covered = "";
  let from = 0;
  for (let index = firstWord; index < lastWord; index++) {
    const word = folded[index] ?? "";
    if (((marks[index] ?? 0) & mark.nation) === 0) continue;
    const start = (starts[index] ?? 0) - contentStart;
    const end = (ends[index] ?? 0) - contentStart;
    covered += content.slice(from, start) + (languageNamed(word) === undefined ? "\u0001" : "\u0002").repeat(end - start);
    from = end;
  }
  return from === 0 ? content : covered + content.slice(from);
};

const selves = new RegExp(oneself, "gi");
const named = new RegExp(oneselfNamed, "i");
/** The same with all that somebody may be beside what they do covered too, what names a person by a mark of its own. */
export const withSelvesCovered = (covered: string): string =>
  covered.replace(selves, (words) => (named.test(words) ? "\u0004" : "\u0003").repeat(words.length));
