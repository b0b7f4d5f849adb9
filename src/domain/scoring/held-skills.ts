/**
 * The skills of a profile as scores see them: one per term, strongest first, however often and in whatever order the
 * features name them. Saying a skill twice is worth no more than saying it once.
 */

import type { EvidenceSpan } from "../resume/evidence.ts";
import type { Features, SkillFeature } from "../resume/features.ts";

/** Enough to look at; the rest of the evidence stays in the features. */
const evidenceLimit = 5;

const inTextOrder = (a: EvidenceSpan, b: EvidenceSpan): number =>
  a.start - b.start || a.end - b.end || (a.basis === b.basis ? 0 : a.basis === "stated" ? -1 : 1);

const isInTextOrder = (spans: readonly EvidenceSpan[]): boolean => {
  for (let index = 1; index < spans.length; index++) if (inTextOrder(spans[index - 1]!, spans[index]!) > 0) return false;
  return true;
};

/** At most `evidenceLimit` different spans in the order of the text. */
export const capEvidence = (spans: readonly EvidenceSpan[]): EvidenceSpan[] => {
  const [only] = spans;
  if (only !== undefined && spans.length === 1) return [{ start: only.start, end: only.end, basis: only.basis }];
  const sorted = isInTextOrder(spans) ? spans : spans.toSorted(inTextOrder);
  const capped: EvidenceSpan[] = [];
  for (const { start, end, basis } of sorted) {
    const last = capped.at(-1);
    if (last !== undefined && last.start === start && last.end === end) continue;
    if (capped.length === evidenceLimit) break;
    capped.push({ start, end, basis });
  }
  return capped;
};

const smaller = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined ? b : b === undefined ? a : Math.min(a, b);
const larger = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined ? b : b === undefined ? a : Math.max(a, b);

/** By code units, which no locale changes. */
const before = (a: SkillFeature, b: SkillFeature): boolean =>
  a.id !== b.id ? a.id < b.id : a.label !== b.label ? a.label < b.label : a.kind <= b.kind;

const merge = (a: SkillFeature, b: SkillFeature): SkillFeature => {
  const named = before(a, b) ? a : b;
  const months = larger(a.months, b.months);
  const lastUsedMonthsAgo = smaller(a.lastUsedMonthsAgo, b.lastUsedMonthsAgo);
  return {
    id: named.id,
    label: named.label,
    term: a.term,
    kind: named.kind,
    known: a.known || b.known,
    basis: a.basis === "stated" || b.basis === "stated" ? "stated" : "inferred",
    strength: Math.max(a.strength, b.strength),
    ...(months === undefined ? {} : { months }),
    ...(lastUsedMonthsAgo === undefined ? {} : { lastUsedMonthsAgo }),
    rarity: Math.max(a.rarity, b.rarity),
    evidence: [...a.evidence, ...b.evidence],
  };
};

/** A certificate is proof by a third party, yet says nothing about use at work. */
const certificateStrength = 0.7;
const certificateRarity = 0.5;

/** Strengths are compared and not subtracted: see `skillFeatures`. */
export const strongestFirst = (a: SkillFeature, b: SkillFeature): number =>
  (a.strength === b.strength ? 0 : a.strength > b.strength ? -1 : 1) ||
  (a.basis === b.basis ? 0 : a.basis === "stated" ? -1 : 1) ||
  (a.rarity === b.rarity ? 0 : a.rarity > b.rarity ? -1 : 1) ||
  (b.months ?? -1) - (a.months ?? -1) ||
  a.term - b.term;

/**
 * Where a term's skill stands in the list under work: a map of its own for each list is thrown away at once, and a tip's worth
 * asks for a list more. A place before the list's first one is of an earlier list.
 */
const places = new Map<number, number>();
const mostPlaces = 8192;
const lastPlace = 2 ** 29;
let nextPlace = 0;

/** Skills and certificates merged by term. `term` is unsigned; `evidence` is everything found, for `capEvidence` to cut where it is shown. */
export const mergedSkills = (features: Pick<Features, "skills" | "certificates">): SkillFeature[] => {
  const merged: SkillFeature[] = [];
  if (places.size > mostPlaces || nextPlace > lastPlace) {
    places.clear();
    nextPlace = 0;
  }
  const first = nextPlace;
  nextPlace += features.skills.length + features.certificates.length;
  const hold = (skill: SkillFeature): void => {
    // A signed term is a number without a box.
    const key = skill.term | 0;
    const index = (places.get(key) ?? -1) - first;
    const known = index < 0 ? undefined : merged[index];
    if (known !== undefined) {
      merged[index] = merge(known, skill);
      return;
    }
    places.set(key, first + merged.length);
    merged.push(skill);
  };
  for (const skill of features.skills) hold(skill.term >>> 0 === skill.term ? skill : { ...skill, term: skill.term >>> 0 });
  for (const { name, term, evidence } of features.certificates) {
    hold({
      id: name,
      label: name,
      term: term >>> 0,
      kind: "certificate",
      known: true,
      basis: "stated",
      strength: certificateStrength,
      rarity: certificateRarity,
      evidence,
    });
  }
  return merged;
};

/** `mergedSkills`, strongest first. */
export const heldSkills = (features: Features): SkillFeature[] => mergedSkills(features).sort(strongestFirst);
