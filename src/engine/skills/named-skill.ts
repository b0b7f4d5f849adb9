/** A skill by its name alone, as the skill list of a resume would give it: the lexicon's where the whole name is one. */

import type { NamedSkill } from "../../domain/resume/stated-skill.ts";
import { termOf } from "../../domain/scoring/term.ts";
import { defaultLexicon } from "../lexicon/default-lexicon.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { unknownRarity } from "./find.ts";
import { matchLexicon } from "./match-lexicon.ts";
import { tokenise } from "./tokenise.ts";

export const namedSkill = (label: string, lexicon: Lexicon = defaultLexicon): NamedSkill => {
  const tokens = tokenise(label);
  const whole = matchLexicon(tokens, lexicon).find(({ from, to }) => from === 0 && to === tokens.count);
  if (whole !== undefined) {
    const { id, term, kind, rarity } = whole.skill;
    return { id, label: whole.skill.label, term, kind, known: true, rarity };
  }
  const id = tokens.words.map((word) => word.noun).join(" ");
  return { id, label, term: termOf(id), kind: "knowledge", known: false, rarity: unknownRarity };
};
