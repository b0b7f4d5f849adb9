/** Peoples in a line covered, each with a mark as long as its name, for patterns that ask for any of them. */

import { oneself, oneselfNamed, peoples } from "../lexicon/identity-words.ts";
import type { LaidLine, Layout } from "../parse-resume/layout.ts";
import { languageNamed } from "../text/languages.ts";
import { mark, markWords } from "../text/marks.ts";
import { anyMarked, wordSet } from "../text/words.ts";

const names = wordSet(peoples);
markWords(mark.nation, names);

/** The content of a line as long as before, "Polish" and "british" covered by what `people` in the lists of words finds: a mark
 * of its own covers what may be a language. */
export const withPeoplesCovered = ({ words }: Layout, { content, firstWord, lastWord }: LaidLine): string =>
  anyMarked(words, firstWord, lastWord, mark.nation)
    ? content.replace(/[a-z]+/gi, (word) => {
        const lower = word.toLowerCase();
        return names.has(lower) ? (languageNamed(lower) === undefined ? "\u0001" : "\u0002").repeat(word.length) : word;
      })
    : content;

const selves = new RegExp(oneself, "gi");
const named = new RegExp(oneselfNamed, "i");
/** The same with all that somebody may be beside what they do covered too, what names a person by a mark of its own. */
export const withSelvesCovered = (covered: string): string =>
  covered.replace(selves, (words) => (named.test(words) ? "\u0004" : "\u0003").repeat(words.length));
