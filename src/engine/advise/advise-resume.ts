/**
 * Concrete tips for a resume, the most useful first. Every tip that is about a line points to it in the original text; a
 * rewrite uses only what the line says, and what is missing is asked for and never made up.
 */

import type { Features } from "../../domain/resume/features.ts";
import type { Profile } from "../../domain/resume/profile.ts";
import type { Tip } from "../../domain/resume/tip.ts";
import { tokenise } from "../skills/tokenise.ts";
import { adviseBullets } from "./advise-bullets.ts";
import { adviseContact } from "./advise-contact.ts";
import { adviseDates } from "./advise-dates.ts";
import { adviseSections } from "./advise-sections.ts";
import { adviseSkills } from "./advise-skills.ts";
import { adviseWords } from "./advise-words.ts";
import { advisedBullets } from "./bullet.ts";

const mostOfOneKind = 6;
const mostTips = 40;

/** `text` is the original the profile's spans point into; `features` come from its anonymised twin. */
export const adviseResume = ({ text, profile, features }: { readonly text: string; readonly profile: Profile; readonly features: Features }): Tip[] => {
  const tokens = tokenise(text);
  const bullets = advisedBullets(text, tokens, profile);
  const all = [
    ...adviseBullets(tokens, bullets),
    ...adviseSections(tokens, profile),
    ...adviseContact(text, tokens, profile),
    ...adviseDates(profile, features.asOf),
    ...adviseSkills(profile, features),
    ...adviseWords(text, tokens),
  ];
  all.sort((left, right) => right.effect - left.effect || (left.span?.start ?? -1) - (right.span?.start ?? -1) || (left.id < right.id ? -1 : left.id > right.id ? 1 : 0));
  const kept: Tip[] = [];
  const ids = new Set<string>();
  const perKind = new Map<string, number>();
  for (const tip of all) {
    const count = perKind.get(tip.kind) ?? 0;
    if (ids.has(tip.id) || count >= mostOfOneKind || kept.length >= mostTips) continue;
    ids.add(tip.id);
    perKind.set(tip.kind, count + 1);
    kept.push(tip);
  }
  return kept;
};
