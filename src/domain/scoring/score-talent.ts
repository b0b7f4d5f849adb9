/**
 * The talent score: how strong the evidence in a resume is, whatever the job. It reads anonymised features only, so a
 * name, a school, an age or a gap cannot move it: experience counts up to ten years and no further, and saying the same
 * thing again brings ever less. Same features, same bytes.
 */

import type { EvidenceSpan } from "../resume/evidence.ts";
import type { Features, SkillFeature } from "../resume/features.ts";
import type { EducationLevel } from "../resume/profile.ts";
import { capEvidence, mergedSkills, strongestFirst } from "./held-skills.ts";
import type { ReceiptComponent, TalentReceipt } from "./receipt.ts";
import { clamp } from "./clamp.ts";

const talentRubric = "talent/1";

/** Hundredths; they add up to 100. */
export const talentWeights = {
  outcomes: 20,
  measures: 20,
  skills: 25,
  experience: 15,
  education: 10,
  clarity: 10,
} as const;
type TalentComponentName = keyof typeof talentWeights;

/** Rises fast, then ever slower, and is whole at `full`: count × (full + half) ÷ ((count + half) × full). */
const saturate = (count: number, half: number, full: number): number =>
  count >= full ? 1 : (Math.max(0, count) * (full + half)) / ((Math.max(0, count) + half) * full);

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

type Account = { readonly explanation: string; readonly evidence: readonly EvidenceSpan[] };
/** What it is worth, 0 to 1, and how that came about: told when a receipt is made. */
type Part = { readonly value: number; readonly tell: () => Account };

/** Six tenths for how many (ten make it whole), four for the share of all bullets (half of them makes it whole). */
const bulletPart = (
  count: number,
  bullets: number,
  what: { one: string; many: string },
  evidence: readonly EvidenceSpan[],
): Part => ({
  value: 0.6 * saturate(count, 3, 10) + 0.4 * (bullets > 0 ? Math.min(1, (2 * count) / bullets) : 0),
  tell: () => ({
    explanation:
      bullets === 0
        ? "No work or project bullets were found."
        : `${count} of ${plural(bullets, "bullet")} ${count === 1 ? what.one : what.many}.`,
    evidence,
  }),
});

/** A skill is shown when it is worth more than a mention in a list. */
const isShown = (skill: SkillFeature): boolean => skill.basis === "stated" && skill.strength > 0.5;

/** Whole thousandths, so that the sum does not depend on its order. */
const shownWorth = ({ strength, rarity, kind }: SkillFeature): number =>
  Math.round(1000 * clamp(strength, 0, 1) * (0.7 + 0.3 * clamp(rarity, 0, 1)) * (kind === "soft" ? 0.5 : 1));

/** Twelve well shown skills make it whole. A list, however long, is worth one of them; what is implied, nothing. */
const weighSkills = (skills: Features["skills"]): Part => {
  const shown: SkillFeature[] = [];
  let listed = 0;
  let thousandths = 0;
  for (const skill of mergedSkills({ skills, certificates: [] })) {
    if (isShown(skill)) {
      shown.push(skill);
      thousandths += shownWorth(skill);
    } else if (skill.basis === "stated") listed++;
  }
  return {
    value: saturate(thousandths / 1000 + saturate(listed, 5, 15), 4, 12),
    tell: () => ({
      explanation: `${plural(shown.length, "skill")} shown at work or in a project; ${listed} only listed.`,
      evidence: capEvidence(
        shown
          .sort(strongestFirst)
          .slice(0, 5)
          .flatMap((skill) => capEvidence(skill.evidence).slice(0, 1)),
      ),
    }),
  };
};

/** What a tip brings is the score once more with a count or two changed: the same list of skills is weighed once. */
const weighed = new WeakMap<Features["skills"], Part>();
const skillsPart = ({ skills }: Features): Part => {
  const known = weighed.get(skills);
  if (known !== undefined) return known;
  const part = weighSkills(skills);
  weighed.set(skills, part);
  return part;
};

const fullExperience = 120;
const fullStay = 24;

/** Three quarters for the time worked, up to ten years; one for the average stay, up to two years. Gaps are not looked at. */
const experiencePart = ({ workMonths, datedWorkEntries, workEntries, workEvidence }: Features): Part => {
  const months = Math.max(0, workMonths);
  const stay = datedWorkEntries > 0 ? Math.min(1, months / datedWorkEntries / fullStay) : 0;
  const undated = workEntries - datedWorkEntries;
  return {
    value: 0.75 * saturate(months, 36, fullExperience) + 0.25 * stay,
    tell: () => ({
      explanation:
        months === 0
          ? "No dated work was found."
          : `${plural(months, "month")} of dated work in ${plural(datedWorkEntries, "position")}${undated > 0 ? `; ${undated} without dates` : ""}.`,
      evidence: workEvidence,
    }),
  };
};

const educationWorth: Record<EducationLevel, number> = {
  none: 0,
  secondary: 0.3,
  vocational: 0.6,
  associate: 0.6,
  bachelor: 0.75,
  master: 0.85,
  doctorate: 0.9,
};

/** Certificates fill what the degree leaves open, so that a trade reaches the top on its own way. */
const educationPart = ({ education, certificates }: Features): Part => {
  const degree = educationWorth[education.level];
  const distinct = new Set(certificates.map((certificate) => certificate.term >>> 0)).size;
  return {
    value: degree + (1 - degree) * saturate(distinct, 1, 4),
    tell: () => ({
      explanation: `Highest level: ${education.level}; ${plural(distinct, "certificate")}.`,
      evidence: [...education.evidence, ...certificates.flatMap((certificate) => capEvidence(certificate.evidence).slice(0, 1))],
    }),
  };
};

const expectedSections = ["work", "education", "skills"] as const;

/** Half for the sections a reader looks for, three tenths for bullets that open with a verb of doing, two for a fair length. */
const clarityPart = ({ sections, writing }: Features): Part => {
  const has = (name: string): boolean => sections.includes(name);
  const found = expectedSections.filter(has).length + (has("summary") || has("projects") || has("volunteer") ? 1 : 0);
  const active = writing.bullets > 0 ? Math.min(1, writing.activeBullets / writing.bullets) : 0;
  const length = clamp(writing.words / 150, 0, 1) * (writing.words > 1500 ? 1500 / writing.words : 1);
  return {
    value: (0.5 * found) / 4 + 0.3 * active + 0.2 * length,
    tell: () => ({
      explanation: `${found} of 4 expected kinds of section; ${writing.activeBullets} of ${plural(writing.bullets, "bullet")} with an active opening; ${plural(writing.words, "word")}.`,
      evidence: writing.evidence.active,
    }),
  };
};

const partsOf = (features: Features): Record<TalentComponentName, Part> => {
  const { writing } = features;
  return {
    outcomes: bulletPart(
      writing.outcomeBullets,
      writing.bullets,
      { one: "names an outcome", many: "name an outcome" },
      writing.evidence.outcome,
    ),
    measures: bulletPart(
      writing.measuredBullets,
      writing.bullets,
      { one: "gives a figure", many: "give a figure" },
      writing.evidence.measured,
    ),
    skills: skillsPart(features),
    experience: experiencePart(features),
    education: educationPart(features),
    clarity: clarityPart(features),
  };
};

const names = Object.keys(talentWeights) as TalentComponentName[];
const thousandthsOf = ({ value }: Part): number => Math.round(1000 * clamp(value, 0, 1));

const scoreOf = (parts: Record<TalentComponentName, Part>): number => {
  let sum = 0;
  for (const name of names) sum += talentWeights[name] * thousandthsOf(parts[name]);
  return Math.round(sum / 100) / 10;
};

/** The score of `scoreTalent` without its receipt. */
export const talentScoreOf = (features: Features): number => scoreOf(partsOf(features));

/**
 * Scores anonymised features from 0 to 100 in steps of 0.1. The receipt's weights add up to 1 and its score is the
 * rounded sum of weight × value; each component names at most five spans of the anonymised text.
 */
export const scoreTalent = (features: Features): TalentReceipt => {
  const parts = partsOf(features);
  return {
    rubric: talentRubric,
    score: scoreOf(parts),
    asOf: features.asOf,
    engineVersion: features.engineVersion,
    components: names.map((name): ReceiptComponent => {
      const { explanation, evidence } = parts[name].tell();
      return {
        name,
        weight: talentWeights[name] / 100,
        value: thousandthsOf(parts[name]) / 10,
        explanation,
        evidence: capEvidence(evidence),
      };
    }),
  };
};
