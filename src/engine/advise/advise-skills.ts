/** Tips on skills: listed but shown nowhere, implied but not named, and lists that say little. */

import type { Features } from "../../domain/resume/features.ts";
import type { Profile, TextAt } from "../../domain/resume/profile.ts";
import type { Tip } from "../../domain/resume/tip.ts";
import type { Tokens } from "../skills/tokenise.ts";
import { namedAt, nounForm } from "./named-in-text.ts";
import { doneIn } from "./told-as-verb.ts";
import { makeTip } from "./tip.ts";

const listedOnly = 0.45;
const longUnused = 96;
const manySkills = 45;
const manySoft = 6;
const mostListed = 4;
const surelyImplied = 0.35;

/**
 * Where the skills list names a label, in the original text: "inspection" is not the whole of "testing and inspection", nor
 * "addition" of "additional". The items' forms are made when the first label is asked for.
 */
const placesOf = (profile: Profile): ((label: string) => TextAt | undefined) => {
  let forms: readonly string[] | undefined;
  return (label) => {
    forms ??= profile.skills.map(({ text }) => nounForm(text));
    return profile.skills[forms.indexOf(nounForm(label))];
  };
};

export const adviseSkills = (tokens: Tokens, profile: Profile, features: Features): Tip[] => {
  const deeds = [...profile.work, ...profile.projects].map(({ span }) => span);
  const lines = [...profile.work, ...profile.projects].flatMap(({ highlights }) => highlights.map(({ span }) => span));
  const tips: Tip[] = [];
  const hard = features.skills.filter((skill) => skill.basis === "stated" && skill.kind !== "soft" && skill.kind !== "language");
  let shown = 0;
  const listed = profile.work.length === 0 ? [] : hard.filter((skill) => skill.strength <= listedOnly);
  const placeOf = placesOf(profile);
  for (const skill of listed.sort((left, right) => right.rarity - left.rarity || (left.id < right.id ? -1 : 1))) {
    if (shown >= mostListed) break;
    const place = placeOf(skill.label);
    // "Charge Nurse, Telemetry": a title shows it too.
    if (place === undefined || namedAt(tokens, skill.label, deeds) !== undefined) continue;
    if (doneIn(tokens, skill.label, lines) || doneIn(tokens, place.text, lines)) continue;
    shown++;
    tips.push(
      makeTip(
        "skill-not-evidenced",
        place.span,
        {
          message: `“${skill.label}” is listed, but no job or project shows it. Shown in use it counts more than double.`,
          question: `Where did ${place.text} come in, for what, and with what result?`,
        },
        0.5 + skill.rarity / 2,
      ),
    );
  }
  let implied = 0;
  // Labels are English: in a resume of another language they would be named otherwise.
  for (const skill of profile.language === "en" ? features.skills : []) {
    if (skill.basis !== "inferred" || skill.strength < surelyImplied || implied >= 2 || skill.kind === "soft") continue;
    if (namedAt(tokens, skill.label) !== undefined) continue;
    implied++;
    tips.push(
      makeTip(
        "implied-not-stated",
        undefined,
        {
          message: `Your resume implies “${skill.label}” without naming it. If it is true, name it: a search finds only what is written.`,
          question: `Is “${skill.label}” right, and where did it come in?`,
        },
        skill.strength,
      ),
    );
  }
  const unused = hard.find((skill) => skill.lastUsedMonthsAgo !== undefined && skill.lastUsedMonthsAgo > longUnused);
  if (unused !== undefined)
    tips.push(
      makeTip("skill-unused-long", undefined, {
        message: `“${unused.label}” was last used more than eight years ago by the dates given. If you used it since, show where.`,
      }),
    );
  const softLabels = new Set<string>();
  for (const feature of features.skills) if (feature.kind === "soft") softLabels.add(feature.label.toLowerCase());
  const soft = softLabels.size === 0 ? [] : profile.skills.filter((skill) => softLabels.has(skill.text.toLowerCase()));
  if (soft.length >= manySoft)
    tips.push(
      makeTip("soft-skill-list", soft[0]?.span, {
        message: `${String(soft.length)} personal qualities are listed. Nobody can check a list; show two of them in what you did.`,
      }),
    );
  if (profile.skills.length > manySkills)
    tips.push(
      makeTip("too-many-skills", profile.skills[0]?.span, {
        message: `${String(profile.skills.length)} skills in the list. Keep those you could be asked about tomorrow.`,
      }),
    );
  // Tips of the same kind without a place would share an id.
  return tips.map((tip, index) =>
    tip.span === undefined && tip.kind !== "skill-unused-long"
      ? { ...tip, id: `${tip.kind}:${idPart(tip.message, index)}` }
      : tip,
  );
};

const idPart = (message: string, index: number): string =>
  /“([^”]+)”/u
    .exec(message)?.[1]
    ?.toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, "-") ?? String(index);
