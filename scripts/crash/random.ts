/** Randomness with a seed, so that a failing run can be had again. Mulberry32, by Tommy Ettinger, public domain. */

export type Random = {
  /** From 0 up to 1. */
  readonly next: () => number;
  /** A whole number from `low` to `high`, both possible. */
  readonly between: (low: number, high: number) => number;
  readonly chance: (share: number) => boolean;
  /** `undefined` from an empty list. */
  readonly pick: <Value>(values: readonly Value[]) => Value | undefined;
};

export const createRandom = (seed: number): Random => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return { next, between, chance: (share) => next() < share, pick: (values) => values[between(0, values.length - 1)] };
};
