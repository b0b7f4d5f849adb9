/**
 * What a tip is worth: the talent score with the tip taken, less the score now, from the same scorer that makes the
 * receipt. A tip that moves no component is worth nothing in points, however good the advice is, and ranks by its kind.
 */

import type { Features } from "../../domain/resume/features.ts";
import type { Tip } from "../../domain/resume/tip.ts";
import { talentScoreOf } from "../../domain/scoring/score-talent.ts";
import type { TipKind } from "./tip-kinds.ts";

const leastWords = 150;
const shownStrength = 0.7;
const listedStrength = 0.4;

/** What a tip on a missing figure says where the line has no outcome either. */
export const resultMissing = "what came of it";

const withSection = (features: Features, name: Features["sections"][number]): Features => ({
  ...features,
  sections: [...new Set([...features.sections, name])],
});

const withWriting = (features: Features, change: Partial<Features["writing"]>): Features => ({
  ...features,
  writing: { ...features.writing, ...change },
});

const withSkill = (features: Features, label: string | undefined, strength: number): Features => ({
  ...features,
  skills: features.skills.map((skill) =>
    skill.label === label ? { ...skill, basis: "stated", strength: Math.max(skill.strength, strength) } : skill,
  ),
});

/** The features with one tip of a kind taken and nothing else changed; undefined for kinds that no component looks at. */
const taken = (kind: TipKind, features: Features, label: string | undefined, result: boolean): Features | undefined => {
  const { writing } = features;
  const more = (count: number): number => Math.min(writing.bullets, count + 1);
  switch (kind) {
    case "no-number":
      // Who writes down the figure and what came of it gains both.
      return withWriting(features, {
        measuredBullets: more(writing.measuredBullets),
        outcomeBullets: result ? more(writing.outcomeBullets) : writing.outcomeBullets,
      });
    case "vague-quantity":
      return withWriting(features, { measuredBullets: more(writing.measuredBullets) });
    case "no-outcome":
      return withWriting(features, { outcomeBullets: more(writing.outcomeBullets) });
    case "weak-verb":
    case "passive-voice":
      return withWriting(features, { activeBullets: more(writing.activeBullets) });
    case "too-short":
      return withWriting(features, { words: Math.max(writing.words, leastWords) });
    case "too-long":
      return withWriting(features, { words: Math.min(writing.words, 1100) });
    case "work-without-bullets":
      return withWriting(features, { bullets: writing.bullets + 2, activeBullets: writing.activeBullets + 2 });
    case "missing-summary":
      return withSection(features, "summary");
    case "missing-skills":
      return withSection(features, "skills");
    case "missing-work":
      return {
        ...withSection(features, "work"),
        workMonths: Math.max(12, features.workMonths),
        workEntries: 1,
        datedWorkEntries: 1,
      };
    case "missing-education":
      return {
        ...withSection(features, "education"),
        education: { ...features.education, level: features.education.level === "none" ? "secondary" : features.education.level },
      };
    case "dates-missing":
    case "dates-backwards":
      return { ...features, workMonths: features.workMonths + 12, datedWorkEntries: features.datedWorkEntries + 1 };
    case "skill-not-evidenced":
      return withSkill(features, label, shownStrength);
    case "implied-not-stated":
      return withSkill(features, label, listedStrength);
    default:
      return undefined;
  }
};

/** The kinds whose effect is on the match with a chosen job and not on the talent score; it is kept as it was made. */
const aboutJob: ReadonlySet<string> = new Set(["requirement-not-evidenced", "requirement-missing"]);

/** What each tip brings, in points of talent score rounded to 0.1; never below 0. */
export const measuredEffects = (features: Features): ((tip: Tip) => number) => {
  const now = talentScoreOf(features);
  const known = new Map<string, number>();
  return (tip) => {
    if (aboutJob.has(tip.kind)) return tip.effect;
    const label =
      tip.kind.includes("skill-not") || tip.kind.includes("implied") ? /“([^”]+)”/u.exec(tip.message)?.[1] : undefined;
    const result = tip.kind === "no-number" && tip.message.includes(resultMissing);
    const key = `${tip.kind} ${label ?? ""}${result ? resultMissing : ""}`;
    const measured = known.get(key);
    if (measured !== undefined) return measured;
    const after = taken(tip.kind as TipKind, features, label, result);
    const effect = after === undefined ? 0 : Math.max(0, Math.round(10 * (talentScoreOf(after) - now)) / 10);
    known.set(key, effect);
    return effect;
  };
};
