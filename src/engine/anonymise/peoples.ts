/** Peoples in a line covered, each with a mark as long as its name, for patterns that ask for any of them. */

import { peoples } from "../lexicon/identity-words.ts";
import type { LaidLine, Layout } from "../parse-resume/layout.ts";
import { mark, markWords } from "../text/marks.ts";
import { anyMarked, wordSet } from "../text/words.ts";

const names = wordSet(peoples);
markWords(mark.nation, names);

/** The content of a line as long as before, "Polish" and "british" covered by what `people` in the lists of words finds. */
export const withPeoplesCovered = ({ words }: Layout, { content, firstWord, lastWord }: LaidLine): string =>
  anyMarked(words, firstWord, lastWord, mark.nation)
    ? content.replace(/[a-z]+/gi, (word) => (names.has(word.toLowerCase()) ? "\u0001".repeat(word.length) : word))
    : content;
