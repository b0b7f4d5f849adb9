/**
 * Found spans held against gold spans, one to one: a gold span is met once and a found span meets one. Strict: the same
 * start and end. Overlap: at least one character in common.
 */

export type Range = { readonly start: number; readonly end: number };

export type SpanCounts = { readonly met: number; readonly found: number; readonly gold: number };

export const noSpans: SpanCounts = { met: 0, found: 0, gold: 0 };

export const addCounts = (left: SpanCounts, right: SpanCounts): SpanCounts => ({
  met: left.met + right.met,
  found: left.found + right.found,
  gold: left.gold + right.gold,
});

export type Agreement = "strict" | "overlap";

/**
 * Earliest end first, each with the earliest-ending free partner: for ranges on a line no other pairing meets more, unless
 * long ranges enclose several others on both sides, which these data do not have.
 */
export const countSpans = (found: readonly Range[], gold: readonly Range[], agreement: Agreement): SpanCounts => {
  const byEnd = (left: Range, right: Range): number => left.end - right.end || left.start - right.start;
  const free = gold.toSorted(byEnd);
  let met = 0;
  for (const span of found.toSorted(byEnd)) {
    const partner = free.findIndex(({ start, end }) =>
      agreement === "strict" ? start === span.start && end === span.end : start < span.end && span.start < end,
    );
    if (partner < 0) continue;
    free.splice(partner, 1);
    met += 1;
  }
  return { met, found: found.length, gold: gold.length };
};

export const precisionOf = ({ met, found }: SpanCounts): number => (found === 0 ? 0 : met / found);
export const recallOf = ({ met, gold }: SpanCounts): number => (gold === 0 ? 0 : met / gold);
export const f1Of = (counts: SpanCounts): number =>
  counts.found + counts.gold === 0 ? 0 : (2 * counts.met) / (counts.found + counts.gold);

/** "P .41 R .38", for the words beside an F1. */
export const precisionAndRecall = (counts: SpanCounts): string =>
  `P ${precisionOf(counts).toFixed(3)} R ${recallOf(counts).toFixed(3)}`;
