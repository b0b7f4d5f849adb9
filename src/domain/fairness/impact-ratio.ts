/**
 * Impact ratios as bias audits publish them: the selection rate of a group over the highest group's rate. For scores, the
 * rate is the share of the group above the median of everybody. Counts in, ratios out; nothing is rounded, so that who
 * shows a figure decides on its digits.
 *
 * Source: New York City, Rules on Automated Employment Decision Tools (6 RCNY § 5-300), "impact ratio", "selection rate"
 * and "scoring rate"; the four-fifths rule is 29 CFR § 1607.4(D).
 */

export type GroupCounts = {
  readonly group: string;
  /** People of the group that the decision was about. */
  readonly total: number;
  /** Those of them who were selected. */
  readonly selected: number;
};

export type ImpactRatio = GroupCounts & {
  /** 0 to 1; undefined for a group with nobody in it. */
  readonly rate: number | undefined;
  /** 0 to 1, 1 for the highest group; undefined where no ratio exists: nobody in the group, or nobody selected at all. */
  readonly ratio: number | undefined;
  /** Under four fifths. */
  readonly flagged: boolean;
};

/** Under this a group's selection is flagged for a closer look. */
const flaggedUnder = 0.8;

/** Ratios in the order of the groups given. Throws a RangeError for counts that cannot be. */
export const impactRatios = (groups: readonly GroupCounts[]): ImpactRatio[] => {
  for (const { group, total, selected } of groups) {
    if (!(Number.isInteger(total) && Number.isInteger(selected) && selected >= 0 && selected <= total)) {
      throw new RangeError(`Group "${group}" has ${String(selected)} selected of ${String(total)}.`);
    }
  }
  const rates = groups.map(({ total, selected }) => (total === 0 ? undefined : selected / total));
  const highest = rates.reduce<number>((most, rate) => Math.max(most, rate ?? 0), 0);
  return groups.map((counts, index) => {
    const rate = rates[index];
    const ratio = rate === undefined || highest === 0 ? undefined : rate / highest;
    return { ...counts, rate, ratio, flagged: ratio !== undefined && ratio < flaggedUnder };
  });
};

/** The middle score; of an even number of scores the mean of the middle two; undefined for none. */
const medianOf = (scores: readonly number[]): number | undefined => {
  const sorted = scores.toSorted((left, right) => left - right);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined || sorted.length % 2 === 1) return upper;
  return ((sorted[middle - 1] ?? upper) + upper) / 2;
};

/** Scores as selections: selected is who scores above (not at) the median of all. Groups in order of first appearance. */
export const countsAboveMedian = (scored: readonly { readonly group: string; readonly score: number }[]): GroupCounts[] => {
  const median = medianOf(scored.map(({ score }) => score));
  const counts = new Map<string, { total: number; selected: number }>();
  for (const { group, score } of scored) {
    const known = counts.get(group) ?? { total: 0, selected: 0 };
    counts.set(group, { total: known.total + 1, selected: known.selected + (median !== undefined && score > median ? 1 : 0) });
  }
  return [...counts].map(([group, { total, selected }]) => ({ group, total, selected }));
};
