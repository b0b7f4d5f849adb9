/** Percentiles of measured values, by nearest rank: always a value that was really measured. */

/** `share` from 0 to 1. NaN when nothing was measured. */
export const percentile = (values: readonly number[], share: number): number => {
  if (values.length === 0) return Number.NaN;
  const sorted = values.toSorted((left, right) => left - right);
  const rank = Math.max(1, Math.ceil(share * sorted.length));
  return sorted[rank - 1]!;
};

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** Rounds half away from zero to `digits` digits after the point. */
export const rounded = (value: number, digits: number): number => {
  const factor = 10 ** digits;
  return (Math.sign(value) * Math.round(Math.abs(value) * factor)) / factor;
};

export type Spread = { readonly p50: number; readonly p95: number };

export const spreadOf = (values: readonly number[], digits = 1): Spread => ({
  p50: rounded(percentile(values, 0.5), digits),
  p95: rounded(percentile(values, 0.95), digits),
});
