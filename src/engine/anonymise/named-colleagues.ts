/** Colleagues whom no title or role announces: "Trained Ana Lind and Bo Ek", "worked closely with Ana L." */

import { colleagues } from "../lexicon/identity-words.ts";
import { defaultLexicon } from "../lexicon/default-lexicon.ts";
import type { Layout } from "../parse-resume/layout.ts";
import { matchLexicon } from "../skills/match-lexicon.ts";
import { tokenise } from "../skills/tokenise.ts";
import { classOf, wordClass } from "../skills/word-classes.ts";
import { fold } from "../text/characters.ts";
import { lettered } from "../text/lettered.ts";
import { mark, markWords } from "../text/marks.ts";
import { anyMarked, wordSet } from "../text/words.ts";
import { isCommonWord } from "./common-words.ts";
import { matchesOf, personPlaceholder, type Edit } from "./edits.ts";

markWords(mark.colleague, wordSet(colleagues.after));
const shape = lettered(colleagues.shape, "g");

/** Neither "Customer Care" nor "Red Hat" is a colleague; that a name sounds like "trained" says nothing. */
const isPerson = (name: string): boolean =>
  matchLexicon(tokenise(name), defaultLexicon).length === 0 &&
  !fold(name)
    .split(/s? (?:.* )?|s$/)
    .some((word) => isCommonWord(word) || (wordClass(word) & ~classOf.quality) !== 0);

export const namedColleagues = ({ text, words, lines }: Layout): Edit[] =>
  lines.flatMap(({ content, contentStart, firstWord, lastWord }) =>
    anyMarked(words, firstWord, lastWord, mark.colleague)
      ? matchesOf(content, contentStart, shape, "other-person", personPlaceholder).filter(({ start, end }) =>
          isPerson(text.slice(start, end)),
        )
      : [],
  );
