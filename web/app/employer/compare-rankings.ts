/** What has moved between two looks at a ranking. Pure. */

import type { CandidateMatch } from "../../shared/api-types.ts";

/** `moved`: places up since the last look, below 0 down. */
export type RankedCandidate = CandidateMatch & { readonly moved: number | "new" };

export const compareRankings = (
  before: readonly CandidateMatch[] | undefined,
  now: readonly CandidateMatch[],
): RankedCandidate[] => {
  const ranks = new Map(before?.map(({ candidateId }, rank) => [candidateId, rank]));
  return now.map((each, rank) => {
    const earlier = ranks.get(each.candidateId);
    return { ...each, moved: before === undefined ? 0 : earlier === undefined ? "new" : earlier - rank };
  });
};
