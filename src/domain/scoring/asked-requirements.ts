/** The requirements of a posting as scores see them: one per term, alternatives by groups, in an order that no list decides. */

import { askedTogether, labelOfAlternatives } from "../job/alternatives.ts";
import type { Requirement } from "../job/requirements.ts";

const requirementLimit = 40;

const earlier = (a: Requirement, b: Requirement): boolean =>
  a.id !== b.id ? a.id < b.id : a.label !== b.label ? a.label < b.label : a.span.start <= b.span.start;

/** What is asked for by itself, as strictly as among alternatives, is asked for by itself. */
const groupOf = (same: readonly Requirement[]): number | undefined => {
  const groups = same.flatMap(({ anyOf }) => (anyOf === undefined ? [] : [anyOf]));
  const mustBeOne = same.some(({ anyOf, must }) => anyOf !== undefined && must);
  const alone = same.some(({ anyOf, must }) => anyOf === undefined && (must || !mustBeOne));
  return groups.length === 0 || alone ? undefined : Math.min(...groups);
};

/** The strictest reading of requirements of one term: a must beats a plus, more months beat fewer. */
const strictest = (same: readonly Requirement[], term: number): Requirement => {
  const [only] = same;
  if (only !== undefined && same.length === 1) return only.term === term ? only : { ...only, term };
  const { anyOf: _, months: __, ...named } = same.reduce((known, found) => (earlier(known, found) ? known : found));
  const months = Math.max(...same.map((one) => one.months ?? 0));
  const anyOf = groupOf(same);
  return {
    ...named,
    term,
    known: same.some(({ known }) => known),
    must: same.some(({ must }) => must),
    rarity: Math.max(...same.map(({ rarity }) => rarity)),
    ...(months > 0 ? { months } : {}),
    ...(anyOf === undefined ? {} : { anyOf }),
  };
};

const byGroup = (requirements: readonly Requirement[]): Map<number, Requirement[]> => {
  const groups = new Map<number, Requirement[]>();
  for (const one of requirements) {
    if (one.anyOf === undefined) continue;
    const members = groups.get(one.anyOf);
    if (members === undefined) groups.set(one.anyOf, [one]);
    else members.push(one);
  }
  return groups;
};

/** Alternatives ask for the same: as a must when one of them is, and no rarer than the commonest. One alone is none. */
const alike = (requirements: readonly Requirement[]): Requirement[] => {
  const groups = byGroup(requirements);
  if (groups.size === 0) return [...requirements];
  return requirements.map((one) => {
    if (one.anyOf === undefined) return one;
    const { anyOf, ...alone } = one;
    const members = anyOf === undefined ? [] : (groups.get(anyOf) ?? []);
    if (members.length < 2) return alone;
    return {
      ...one,
      must: members.some(({ must }) => must),
      known: members.some(({ known }) => known),
      rarity: Math.min(...members.map(({ rarity }) => rarity)),
    };
  });
};

/**
 * One requirement per term, at most forty: musts first, then the rarer. Ascending by term, the order of `MatchScore.met`.
 * Alternatives keep their `anyOf` and are equal in `must`, `known` and `rarity`.
 */
export const askedRequirements = (requirements: readonly Requirement[]): Requirement[] => {
  const byTerm = new Map<number, Requirement[]>();
  for (const found of requirements) {
    const same = byTerm.get(found.term >>> 0);
    if (same === undefined) byTerm.set(found.term >>> 0, [found]);
    else same.push(found);
  }
  const asked = alike([...byTerm].map(([term, same]) => strictest(same, term)))
    .sort((a, b) => Number(b.must) - Number(a.must) || b.rarity - a.rarity || a.term - b.term)
    .slice(0, requirementLimit);
  return alike(asked).sort((a, b) => a.term - b.term);
};

/**
 * The order in which a vector keeps them, which tells alternatives without a byte: each group descends and every other stands
 * alone, ascending by their highest terms. So a term below the one before it is an alternative of it.
 */
export const inRuns = (asked: readonly Requirement[]): Requirement[] => {
  const groups = [...byGroup(asked).values(), ...asked.filter(({ anyOf }) => anyOf === undefined).map((one) => [one])];
  const runs = groups.map((members) => members.toSorted((a, b) => b.term - a.term));
  return runs.sort(([a], [b]) => (a?.term ?? 0) - (b?.term ?? 0)).flat();
};

/** What is asked for by name, one for each place of `MatchScore.met`. */
export type AskedLabel = Pick<Requirement, "label" | "anyOf" | "span">;

export const askedLabels = (requirements: readonly Requirement[]): AskedLabel[] =>
  askedRequirements(requirements).map(({ label, anyOf, span }) => ({ label, span, ...(anyOf === undefined ? {} : { anyOf }) }));

/** The best met of some alternatives, by its place in `met`; the first of those that are met alike. */
export const bestMet = (places: readonly number[], met: readonly number[]): number =>
  places.reduce((best, place) => ((met[place] ?? 0) > (met[best] ?? 0) ? place : best), places[0] ?? 0);

/** "Snowflake, BigQuery or Redshift", in the order of the posting. */
export const labelOfAny = (alternatives: readonly Pick<AskedLabel, "label" | "span">[]): string =>
  labelOfAlternatives(alternatives.toSorted((a, b) => a.span.start - b.span.start).map(({ label }) => label));

/** What is met and what is not, by name; of alternatives the best that is met, or all of them in one name. */
export const namesByMet = (
  asked: readonly AskedLabel[],
  met: readonly number[],
): { readonly matched: string[]; readonly missing: string[] } => {
  const matched: string[] = [];
  const missing: string[] = [];
  const places = new Map(asked.map((one, place) => [one, place]));
  for (const alternatives of askedTogether(asked)) {
    const best = bestMet(
      alternatives.map((one) => places.get(one) ?? 0),
      met,
    );
    if ((met[best] ?? 0) > 0) matched.push(asked[best]?.label ?? "");
    else missing.push(labelOfAny(alternatives));
  }
  return { matched, missing };
};
