/** A page of a ranking: where it goes on, and, when it is empty, why. */

import * as z from "zod";
import { indexFilterOf, type MatchFilters } from "../domain/ranking/index-filter.ts";
import type { MatchWeights } from "../domain/scoring/match-weights.ts";
import type { IndexMatch, IndexQuery, RankingPlace } from "../durable-objects/stubs/match-index.ts";
import type { Found } from "./match-index.ts";

export type RankingRequest = {
  readonly limit: number;
  readonly after?: RankingPlace | undefined;
  readonly filters: MatchFilters;
  /** Tried in place of the job's own; within the bounds of match-weights.ts. */
  readonly weights?: MatchWeights | undefined;
};

/** Why a page is empty: there is nobody (or no job) at all; none of them meets the filters; the ranking has ended. */
export const EmptyReason = z.enum(["nothing-to-rank", "filters-leave-nothing", "end-of-ranking"]);
export type EmptyReason = z.infer<typeof EmptyReason>;

export type RankingPage<Item> = {
  readonly items: readonly Item[];
  readonly nextCursor?: string;
  readonly reason?: EmptyReason;
  /** How many more are left out because an engine of another version read them; they come back by themselves. */
  readonly stale: number;
};

/** What a request adds to a query of the index. */
export const queryPartOf = ({ limit, after, filters }: RankingRequest): Pick<IndexQuery, "limit" | "after" | "filter"> => ({
  limit,
  after,
  filter: indexFilterOf(filters),
});

export const pageOf = <Item>(
  { matches, seen, passing, stale }: Found,
  { limit, after }: RankingRequest,
  itemOf: (match: IndexMatch) => Item,
): RankingPage<Item> => {
  // All that pass are counted, wherever a page begins: only a first page knows by that whether it is the last one, too.
  const isWhole = after === undefined && passing <= limit;
  const last = matches.length === limit && !isWhole ? matches.at(-1) : undefined;
  const reason: EmptyReason = seen === 0 ? "nothing-to-rank" : passing === 0 ? "filters-leave-nothing" : "end-of-ranking";
  return {
    items: matches.map(itemOf),
    ...(last === undefined ? {} : { nextCursor: `${Math.round(last.score * 10)}.${last.id}` }),
    ...(matches.length === 0 ? { reason } : {}),
    stale,
  };
};
