/** Colleagues whom no title or role announces: "Trained Ana Lind and Bo Ek", "worked closely with Ana L." */

import { colleagues } from "../lexicon/identity-words.ts";
import { defaultLexicon } from "../lexicon/default-lexicon.ts";
import type { Layout } from "../parse-resume/layout.ts";
import { matchLexicon } from "../skills/match-lexicon.ts";
import { tokenise } from "../skills/tokenise.ts";
import { classOf, wordClass } from "../skills/word-classes.ts";
import { fold } from "../text/characters.ts";
import { lettered } from "../text/lettered.ts";
import { isCommonWord } from "./common-words.ts";
import { matchesOf, personPlaceholder, type Edit } from "./edits.ts";

const shape = lettered(colleagues, "gm");

export const namedColleagues = ({ text }: Layout): Edit[] =>
  matchesOf(text, 0, shape, "other-person", personPlaceholder).filter(({ start, end }) => {
    const name = text.slice(start, end);
    // Neither "Customer Care" nor "Red Hat" is a colleague; that a name sounds like "trained" says nothing.
    return (
      matchLexicon(tokenise(name), defaultLexicon).length === 0 &&
      !fold(name)
        .split(/s? (?:.* )?|s$/)
        .some((word) => isCommonWord(word) || (wordClass(word) & ~classOf.quality) !== 0)
    );
  });
