/**
 * Skills that a language model suggested and the candidate has answered for. A confirmed one is the candidate's word: it
 * counts in matching as a skill that the resume lists and shows nowhere, and no model has a say in it. The talent score
 * is about the evidence in the resume alone, so it does not move.
 */

import * as z from "zod";
import { termOf } from "../scoring/term.ts";
import type { Features, SkillFeature } from "./features.ts";

/** Says which suggestion, however often and in whatever spelling it comes. */
export const SuggestionId = z.string().regex(/^skill-[0-9a-f]{8}$/u);

/** Spaces, dashes and capitals make no other skill of it. */
const plain = (skill: string): string =>
  skill
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}+#]+/gu, " ")
    .trim();

export const suggestionIdOf = (skill: string): string => `skill-${termOf(plain(skill)).toString(16).padStart(8, "0")}`;

/** Kept sealed, each under its id. */
export const StatedSkill = z.object({
  id: SuggestionId,
  skill: z.string(),
  /** The day on which the candidate confirmed it, "YYYY-MM-DD". */
  confirmedOn: z.string().regex(/^\d{4}-\d{2}-\d{2}$/u),
});
export type StatedSkill = z.infer<typeof StatedSkill>;

/** What the engine knows a skill by. */
export type NamedSkill = Pick<SkillFeature, "id" | "label" | "term" | "kind" | "known" | "rarity">;

/** As much as a skill in the skill list of a resume, which is the candidate's word too. */
export const statedStrength = 0.4;

/** What the text names counts as the text shows it; the candidate's word stands for what it only implies or does not name. */
export const withStated = (
  features: Features,
  stated: readonly { readonly named: NamedSkill; readonly confirmedOn: string }[],
): Features => {
  const skills = new Map(features.skills.map((skill) => [skill.term >>> 0, skill]));
  const certified = new Set(features.certificates.map(({ term }) => term >>> 0));
  for (const { named, confirmedOn } of stated) {
    const term = named.term >>> 0;
    const known = skills.get(term);
    if (known?.basis === "stated" || certified.has(term)) continue;
    const strength = Math.max(statedStrength, known?.strength ?? 0);
    skills.set(term, { ...named, basis: "stated", strength, confirmedOn, evidence: [] });
  }
  return { ...features, skills: [...skills.values()] };
};
