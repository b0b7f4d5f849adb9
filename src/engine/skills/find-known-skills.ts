/** The skills of the lexicon in a text, each where the words around it support that reading. */

import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Find } from "./find.ts";
import { matchLexicon } from "./match-lexicon.ts";
import { roleNouns } from "./role-nouns.ts";
import { withSupport } from "./support.ts";
import type { Tokens } from "./tokenise.ts";

/** In order, without overlap. */
export const findKnownSkills = (tokens: Tokens, lexicon: Lexicon): Find[] =>
  withSupport(tokens, matchLexicon(tokens, lexicon)).map(({ from, to, skill }): Find => {
    const { id, label, kind, rarity } = skill;
    return kind !== "certificate" && roleNouns.has(tokens.words[to - 1]?.lower ?? "")
      ? { from, to, id, label, kind, known: true, rarity, role: true }
      : { from, to, id, label, kind, known: true, rarity };
  });
