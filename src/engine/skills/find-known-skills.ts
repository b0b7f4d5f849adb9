/** The skills of the lexicon in a text, each where the words around it support that reading. */

import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Find } from "./find.ts";
import { matchLexicon } from "./match-lexicon.ts";
import { roleNouns } from "./role-nouns.ts";
import { withSupport } from "./support.ts";
import type { Tokens } from "./tokenise.ts";

/** In order, without overlap. */
export const findKnownSkills = (tokens: Tokens, lexicon: Lexicon): Find[] =>
  withSupport(tokens, matchLexicon(tokens, lexicon)).map(({ from, to, skill }) => ({
    from,
    to,
    id: skill.id,
    label: skill.label,
    kind: skill.kind,
    known: true,
    rarity: skill.rarity,
    ...(skill.kind !== "certificate" && roleNouns.has(tokens.words[to - 1]?.lower ?? "") ? { role: true } : {}),
  }));
