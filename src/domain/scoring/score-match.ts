/**
 * The match score: how well one profile and one job fit, both ways, from their compact vectors alone. What the job asks
 * is held against what the resume shows; what the candidate asked for is held against what the job offers. Whole
 * numbers in a fixed order, so that an index, a browser and a test get the same score to the last digit, and a reader
 * can work it out from the receipt: score = sum of weight × value.
 */

import type { Basis } from "../resume/evidence.ts";
import type { JobVector } from "./job-vector.ts";
import {
  educationPart,
  experiencePart,
  hoursPart,
  isInferred,
  languagesPart,
  levelPart,
  notAsked,
  payPart,
  placePart,
  remotePart,
  requirementWeight,
  skillMet,
  titlePart,
  wordingPart,
  yearsShare,
} from "./match-parts.ts";
import { matchComponents, weightHundredths, type MatchComponentName, type MatchWeights } from "./match-weights.ts";
import type { ProfileVector } from "./profile-vector.ts";

export type MatchComponent = {
  readonly name: MatchComponentName;
  /** Share of the whole in steps of 0.0001; the shares of a score add up to 1. */
  readonly weight: number;
  /** 0 to 100 in steps of 0.1. */
  readonly value: number;
};

export type MatchScore = {
  /** 0 to 100 in steps of 0.1. */
  readonly score: number;
  /** Only what both sides speak of, in the order of `matchComponents`. */
  readonly components: readonly MatchComponent[];
  /** How far each of the job vector's requirements is met, 0 to 1 in steps of 0.001; of alternatives the best counts. */
  readonly met: readonly number[];
  /** What that rests on; undefined where nothing in the profile meets it. */
  readonly basis: readonly (Basis | undefined)[];
};

const educationAt = matchComponents.indexOf("education");

/**
 * How much of the whole each part counts, in ten-thousandths that add up to 10,000, or all 0 when nothing is asked. `asked`:
 * one bit for each part, by its place in `matchComponents`, that both sides speak of. `weights`: hundredths.
 */
export const sharesOf = (asked: number, weights: ArrayLike<number>, educationMust: boolean): Int32Array => {
  // Doubled, so that education asked for as a plus counts exactly half.
  const weightOf = (index: number): number =>
    (asked & (1 << index)) === 0 ? 0 : weights[index]! * (index === educationAt && !educationMust ? 1 : 2);
  const shares = new Int32Array(matchComponents.length);
  let total = 0;
  let heaviest = 0;
  for (let index = 0; index < shares.length; index++) {
    total += weightOf(index);
    if (weightOf(index) > weightOf(heaviest)) heaviest = index;
  }
  if (total === 0) return shares;
  let rest = 10_000;
  for (let index = 0; index < shares.length; index++) {
    shares[index] = Math.floor((10_000 * weightOf(index)) / total);
    rest -= shares[index]!;
  }
  // What rounding down left over, at most a thousandth, goes where it matters least; the shares then add up exactly.
  shares[heaviest] = shares[heaviest]! + rest;
  return shares;
};

/** The score in tenths of a point, 0 to 1000, of parts in thousandths: `sum` adds up share × part. */
export const tenthsOf = (sum: number): number => Math.round(sum / 10_000);

/**
 * Scores a pair. The job's own weights count unless others are given (an employer trying out weights). A job that asks
 * nothing comparable scores 0 with no components.
 */
export const scoreMatch = (profile: ProfileVector, job: JobVector, weights?: MatchWeights): MatchScore => {
  const terms = job.requirementTerms;
  const met: number[] = [];
  const basis: (Basis | undefined)[] = [];
  let earned = 0;
  let possible = 0;
  /** By the number of their group, how far alternatives are met so far. */
  const bestOfGroup: number[] = [];
  for (let index = 0, held = 0; index < terms.length; index++) {
    const term = terms[index]!;
    while (held < profile.skillTerms.length && profile.skillTerms[held]! < term) held++;
    const weight = requirementWeight(job.requirementFacts[index]!);
    const group = job.requirementGroups[index]!;
    const best = group === 0 ? 0 : (bestOfGroup[group] ?? 0);
    if (group === 0 || bestOfGroup[group] === undefined) possible += weight;
    if (group > 0) bestOfGroup[group] = best;
    if (profile.skillTerms[held] !== term) {
      met.push(0);
      basis.push(undefined);
      continue;
    }
    const facts = profile.skillFacts[held]!;
    const thousandths = skillMet(facts, yearsShare(profile.skillMonths[held]!, job.requirementMonths[index]!));
    if (thousandths > best) {
      earned += weight * (thousandths - best);
      if (group > 0) bestOfGroup[group] = thousandths;
    }
    met.push(thousandths / 1000);
    basis.push(isInferred(facts) ? "inferred" : "stated");
  }

  const parts = [
    possible === 0 ? notAsked : Math.round(earned / possible),
    titlePart(profile, job),
    levelPart(profile, job),
    experiencePart(profile, job),
    educationPart(profile, job),
    languagesPart(profile, job),
    wordingPart(profile, job),
    placePart(profile, job),
    remotePart(profile, job),
    payPart(profile, job),
    hoursPart(profile, job),
  ];
  const asked = parts.reduce((bits, part, index) => (part === notAsked ? bits : bits | (1 << index)), 0);
  const shares = sharesOf(asked, weights === undefined ? job.weights : weightHundredths(weights), job.educationMust);
  let sum = 0;
  const components: MatchComponent[] = [];
  for (let index = 0; index < parts.length; index++) {
    const share = shares[index]!;
    if (share === 0) continue;
    sum += share * parts[index]!;
    components.push({ name: matchComponents[index]!, weight: share / 10_000, value: parts[index]! / 10 });
  }
  return { score: tenthsOf(sum) / 10, components, met, basis };
};
