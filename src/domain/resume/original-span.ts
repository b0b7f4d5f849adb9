/** Carries a span of the anonymised text back to the original, for the candidate alone: the offset map is sealed with the rest. */

import type { Anonymisation } from "./anonymised-profile.ts";
import type { Span } from "./evidence.ts";

/** The last pair at or before `offset`; pairs ascend by their first number. */
const pairAt = (offsets: Anonymisation["offsets"], offset: number): number => {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (offsets[middle]![0] <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
};

const originalOffset = (offsets: Anonymisation["offsets"], offset: number): number => {
  const index = pairAt(offsets, offset);
  const [to, from] = offsets[index] ?? [0, 0];
  // A replacement may be longer than what it stands for: never past what follows it.
  return Math.min(from + Math.max(0, offset - to), offsets[index + 1]?.[1] ?? Number.POSITIVE_INFINITY);
};

/** @param span into the anonymised text. @returns the span of the original that it was made from. */
export const originalSpan = ({ offsets }: Pick<Anonymisation, "offsets">, span: Span): Span => {
  const start = originalOffset(offsets, span.start);
  return { start, end: span.end <= span.start ? start : originalOffset(offsets, span.end - 1) + 1 };
};
