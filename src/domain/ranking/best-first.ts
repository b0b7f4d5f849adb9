/**
 * The best of many by a score that costs something to work out, given a bound that costs little and is never too low.
 * Exact: the same as scoring all and sorting by score, then id. Whoever's bound cannot reach the ranking is not scored.
 */

import type { Bounds } from "./segment.ts";

/** Scores and bounds are tenths of a point. */
export const highestTenths = 1000;

const firstBatch = 64;

export type Candidate<Scored> = { readonly ordinal: number; readonly tenths: number; readonly scored: Scored };

export type Contest<Scored> = {
  /** Of everyone that takes part: no score is higher. */
  readonly bounds: Bounds;
  readonly limit: number;
  /** `undefined` when the entry has no place in the ranking after all. */
  readonly score: (ordinal: number) => { readonly tenths: number; readonly scored: Scored } | undefined;
  /** Below 0 when the one comes first at equal scores. */
  readonly compare: (one: number, other: number) => number;
};

export const bestFirst = <Scored>({ bounds, limit, score, compare }: Contest<Scored>): Candidate<Scored>[] => {
  const counts = new Uint32Array(highestTenths + 1);
  const { ordinals, tenths, count } = bounds;
  for (let at = 0; at < count; at++) counts[tenths[at]!]!++;
  let left = count;
  const best: Candidate<Scored>[] = [];
  const enter = (found: Candidate<Scored>): void => {
    const ahead = (other: Candidate<Scored>): boolean =>
      other.tenths > found.tenths || (other.tenths === found.tenths && compare(other.ordinal, found.ordinal) < 0);
    if (best.length === limit && ahead(best[limit - 1]!)) return;
    let at = best.length;
    while (at > 0 && !ahead(best[at - 1]!)) at -= 1;
    best.splice(at, 0, found);
    if (best.length > limit) best.pop();
  };
  let above = highestTenths + 1;
  for (let wanted = Math.max(firstBatch, 2 * limit); left > 0; wanted *= 2) {
    // At equal scores the id decides, so those whose bound just equals the last score are looked at too.
    const least = best.length === limit ? best[limit - 1]!.tenths : 0;
    let from = above;
    let taken = 0;
    while (from > least && taken < wanted) taken += counts[--from]!;
    if (taken === 0) break;
    for (let at = 0; at < count; at++) {
      const bound = tenths[at]!;
      if (bound < from || bound >= above) continue;
      const found = score(ordinals[at]!);
      if (found !== undefined) enter({ ordinal: ordinals[at]!, ...found });
    }
    left -= taken;
    above = from;
  }
  return best;
};
