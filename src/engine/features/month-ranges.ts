/** Work as stretches of months before the day of analysis, so that overlapping entries are counted once. */

import type { AnonymisedWork } from "../../domain/resume/anonymised-profile.ts";

/** From `start` months ago back to `end` months ago; `start` is the more recent side. */
export type MonthRange = { readonly start: number; readonly end: number };

/** Absent when the entry has no usable dates. An entry that tells no end is taken to run until today. */
export const rangeOf = (work: AnonymisedWork): MonthRange | undefined => {
  if (work.months === undefined) return undefined;
  const start = work.endedMonthsAgo ?? 0;
  return { start, end: start + work.months };
};

/** Months covered by at least one of the ranges. */
export const coveredMonths = (ranges: readonly MonthRange[]): number => {
  let total = 0;
  let reached = -1;
  for (const range of [...ranges].sort((left, right) => left.start - right.start || left.end - right.end)) {
    const from = Math.max(range.start, reached);
    if (range.end > from) {
      total += range.end - from;
      reached = range.end;
    }
  }
  return total;
};
