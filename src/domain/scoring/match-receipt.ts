/**
 * A match score in words: the score of the vectors, not a second opinion. It encodes both sides, decodes them, lets
 * `scoreMatch` decide, and only then looks up labels and evidence; so what the index ranks by and what people read can
 * never differ.
 */

import type { Result } from "../../core/result.ts";
import type { Preferences } from "../candidate/preferences.ts";
import { askedTogether } from "../job/alternatives.ts";
import type { JobRequirements, Requirement } from "../job/requirements.ts";
import type { EvidenceSpan } from "../resume/evidence.ts";
import type { Features, SkillFeature } from "../resume/features.ts";
import { capEvidence, heldSkills } from "./held-skills.ts";
import { askedRequirements, bestMet, labelOfAny } from "./asked-requirements.ts";
import { decodeJobVector, encodeJobVector, type JobVector } from "./job-vector.ts";
import { requirementWeight, titleMet } from "./match-parts.ts";
import { defaultMatchThreshold, type MatchComponentName, type MatchWeights } from "./match-weights.ts";
import { decodeProfileVector, encodeProfileVector, type ProfileVector } from "./profile-vector.ts";
import type { MatchReceipt, ReceiptItem } from "./receipt.ts";
import { scoreMatch, type MatchScore } from "./score-match.ts";
import { languageTerm, type VectorFailure } from "./vector-bytes.ts";

const matchRubric = "match/1";

/** A skill that nobody asked for is worth telling when it is shown, not merely listed. */
const moreStrength = 0.6;
const moreLimit = 10;

const ownVector = <Vector>(decoded: Result<Vector, VectorFailure>): Vector => {
  if (!decoded.ok) throw new Error(`a vector just encoded does not decode: ${decoded.failure.code}`);
  return decoded.value;
};

type Facts = {
  readonly features: Features;
  readonly requirements: JobRequirements;
  readonly profile: ProfileVector;
  readonly job: JobVector;
  readonly matched: readonly ReceiptItem[];
  readonly missing: readonly ReceiptItem[];
};

const skillsExplanation = ({ matched, missing }: Facts): string => {
  const all = matched.length + missing.length;
  const musts = [...matched, ...missing].filter((item) => item.must).length;
  const mustsMet = matched.filter((item) => item.must).length;
  const implied = matched.filter((item) => item.basis === "inferred").length;
  const given = matched.filter((item) => item.confirmedOn !== undefined);
  const lacking = missing.filter((item) => item.must).slice(0, 3);
  return (
    [
      `Shows ${matched.length} of ${all} requirements, ${mustsMet} of ${musts} musts`,
      ...(implied > 0 ? [`${implied} only implied`] : []),
      ...given.slice(0, 3).map(({ label, confirmedOn }) => `${label}: stated by the candidate, confirmed on ${confirmedOn}`),
      ...(lacking.length > 0 ? [`musts not found: ${lacking.map((item) => item.label).join(", ")}`] : []),
    ].join("; ") + "."
  );
};

const bestTitle = ({ features, profile, job }: Facts) => {
  let best = -1;
  let bestMet = 0;
  for (let index = 0; index < profile.titleTerms.length; index++) {
    const met = titleMet(profile, index, job);
    if (met > bestMet) {
      best = index;
      bestMet = met;
    }
  }
  const held = features.titles.filter((title) => title.term >>> 0 === profile.titleTerms[best]);
  return { met: bestMet, titles: held };
};

const graded = (value: number, full: string, part: string, none: string): string =>
  value >= 100 ? full : value > 0 ? part : none;

/** One plain sentence and the evidence for each component. Preferences are told as fit only, never with their figures. */
const explain: Record<MatchComponentName, (facts: Facts, value: number) => { text: string; evidence: readonly EvidenceSpan[] }> =
  {
    skills: (facts) => ({
      text: skillsExplanation(facts),
      evidence: facts.matched.slice(0, 5).flatMap((item) => item.evidence.slice(0, 1)),
    }),
    title: (facts) => {
      const { met, titles } = bestTitle(facts);
      const names = [...new Set(titles.map((title) => title.title))].sort();
      return {
        text: met > 0 ? `Closest title held: ${names[0] ?? "unnamed"}.` : "No title held is close to the one asked for.",
        evidence: titles.flatMap((title) => title.evidence),
      };
    },
    level: ({ features, requirements }) => ({
      text: `Asked for: ${requirements.seniority}; shown: ${features.seniority ?? "not clear"}.`,
      evidence: features.seniorityEvidence,
    }),
    experience: ({ profile, job, features }) => ({
      text: `${profile.workMonths} months of dated work; ${job.months} asked for.`,
      evidence: features.workEvidence,
    }),
    education: ({ features, requirements }) => ({
      text: `Asked for: ${requirements.education?.level}; shown: ${features.education.level}.`,
      evidence: features.education.evidence,
    }),
    languages: ({ features, requirements }) => {
      const asked = new Set(requirements.languages.map(({ language }) => languageTerm(language)));
      const held = features.languages.filter(({ language }) => asked.has(languageTerm(language)));
      return {
        text: `${new Set(held.map(({ language }) => languageTerm(language))).size} of ${asked.size} languages asked for found.`,
        evidence: held.flatMap((language) => language.evidence),
      };
    },
    wording: () => ({ text: "How many of the posting's telling words the resume uses too.", evidence: [] }),
    place: (_, value) => ({
      text: graded(
        value,
        "The job is where the candidate wants to work.",
        "The job is partly where the candidate wants to work.",
        "The job is not where the candidate wants to work.",
      ),
      evidence: [],
    }),
    remote: (_, value) => ({
      text: graded(
        value,
        "The way of working is one the candidate chose.",
        "The way of working is near one the candidate chose.",
        "The way of working is not one the candidate chose.",
      ),
      evidence: [],
    }),
    pay: (_, value) => ({
      text: graded(
        value,
        "The pay offered reaches what the candidate asks.",
        "The pay offered is a little under what the candidate asks.",
        "The pay offered is far under what the candidate asks.",
      ),
      evidence: [],
    }),
    hours: (_, value) => ({
      text: graded(
        value,
        "The hours are within those the candidate wants.",
        "The hours are near those the candidate wants.",
        "The hours are far from those the candidate wants.",
      ),
      evidence: [],
    }),
  };

const itemOf = (requirement: Requirement, index: number, score: MatchScore, skill: SkillFeature | undefined): ReceiptItem => {
  const basis = score.basis[index];
  return {
    id: requirement.id,
    label: requirement.label,
    must: requirement.must,
    ...(basis === undefined ? {} : { basis }),
    met: score.met[index]!,
    evidence: basis === undefined || skill === undefined ? [] : capEvidence(skill.evidence),
    ...(basis === undefined || skill?.confirmedOn === undefined ? {} : { confirmedOn: skill.confirmedOn }),
  };
};

/**
 * The whole account of one pair, with evidence spans into the anonymised text. Same score as `scoreMatch` on the encoded
 * vectors. Requirements come musts first, then by weight, alternatives as one: the best that is held, or all by name; `more` holds shown skills that the job did not ask for.
 */
export const matchReceipt = (input: {
  readonly features: Features;
  readonly preferences: Preferences;
  readonly talentScore: number;
  readonly requirements: JobRequirements;
  readonly threshold?: number | undefined;
  readonly weights?: MatchWeights | undefined;
}): MatchReceipt => {
  const { features, preferences, talentScore, requirements, weights } = input;
  const skills = heldSkills(features);
  const profile = ownVector(decodeProfileVector(encodeProfileVector({ features, preferences, talentScore }, skills)));
  const job = ownVector(
    decodeJobVector(encodeJobVector({ requirements, threshold: input.threshold ?? defaultMatchThreshold, weights })),
  );
  const score = scoreMatch(profile, job);

  const askedTerms = new Set(requirements.requirements.map((requirement) => requirement.term >>> 0));
  const byTerm = new Map<number, SkillFeature>();
  for (const skill of skills) if (askedTerms.has(skill.term)) byTerm.set(skill.term, skill);
  const asked = askedRequirements(requirements.requirements);
  const places = new Map(asked.map((requirement, index) => [requirement, index]));
  const items = askedTogether(asked)
    .map((alternatives) => {
      const index = bestMet(
        alternatives.map((requirement) => places.get(requirement)!),
        score.met,
      );
      const requirement = asked[index]!;
      const item = itemOf(requirement, index, score, byTerm.get(requirement.term));
      return {
        // What is missing is any of them.
        item: item.basis === undefined ? { ...item, label: labelOfAny(alternatives) } : item,
        weight: requirementWeight(job.requirementFacts[index]!),
        term: requirement.term,
      };
    })
    .sort((a, b) => Number(b.item.must) - Number(a.item.must) || b.weight - a.weight || a.term - b.term)
    .map(({ item }) => item);
  const matched = items.filter((item) => item.basis !== undefined);
  const missing = items.filter((item) => item.basis === undefined);
  const more = skills
    .filter((skill) => skill.basis === "stated" && skill.strength >= moreStrength && !askedTerms.has(skill.term))
    .slice(0, moreLimit)
    .map((skill): ReceiptItem => ({
      id: skill.id,
      label: skill.label,
      must: false,
      basis: skill.basis,
      met: Math.round(skill.strength * 1000) / 1000,
      evidence: capEvidence(skill.evidence),
    }));

  const facts: Facts = { features, requirements, profile, job, matched, missing };
  return {
    rubric: matchRubric,
    score: score.score,
    asOf: features.asOf,
    components: score.components.map(({ name, weight, value }) => {
      const { text, evidence } = explain[name](facts, value);
      return { name, weight, value, explanation: text, evidence: capEvidence(evidence) };
    }),
    matched,
    missing,
    more,
  };
};
