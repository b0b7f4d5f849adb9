/** The calls that the match index and its shards answer. */

import type { Result } from "../../core/result.ts";
import type { IndexFilter } from "../../domain/ranking/index-filter.ts";
import type { MatchWeights } from "../../domain/scoring/match-weights.ts";
import type { MatchComponent } from "../../domain/scoring/score-match.ts";
import type { IndexEntry } from "./runs.ts";

export type Upserted =
  | { readonly kind: "stored" }
  /** An entry of this version or a newer one was removed or is there already. */
  | { readonly kind: "outdated" }
  /** This shard takes no new ids; shards are append-only, so the next one does. */
  | { readonly kind: "full" };

export type IndexMatch = {
  readonly id: string;
  readonly version: number;
  readonly score: number;
  readonly components: readonly MatchComponent[];
  /** Of each requirement of the job in the order of its vector: how far it is met, 0 to 1. */
  readonly met: readonly number[];
  readonly talentScore?: number | undefined;
  /** The threshold of the job in the pair. */
  readonly threshold: number;
};

/** The last of a page: its score in tenths of a point, and its id. */
export type RankingPlace = { readonly tenths: number; readonly id: string };

export const maximumLimit = 100;

export type IndexQuery = {
  /** Whose vector asks: a candidate looks for jobs, a job for candidates. */
  readonly seeker: "candidate" | "job";
  readonly vector: Uint8Array;
  /** At most this many, best first; 1 to `maximumLimit`. */
  readonly limit: number;
  /** Only what comes after this place in the ranking. */
  readonly after?: RankingPlace | undefined;
  readonly filter?: IndexFilter | undefined;
  /** Count instead of those of every job in question. */
  readonly weights?: MatchWeights | undefined;
  /** Leave out pairs below their job's threshold. */
  readonly fromThreshold: boolean;
  /** The organisation that asks for a job; what is kept for another one is left out. */
  readonly organisation?: string | null | undefined;
  /** Of a candidate kept for one organisation: only its jobs. */
  readonly onlyFrom?: string | undefined;
};

export type QueryReply = {
  readonly matches: readonly IndexMatch[];
  /** Watched entries that the query was held against, best first, at most `maximumWatching`. */
  readonly watching: readonly string[];
  /** Entries that whoever asks may see, and those of them that pass the filter. */
  readonly seen: number;
  readonly passing: number;
  /** Entries left out of rankings until their actors bring vectors of this engine's version. */
  readonly stale: number;
  /** Rows of this shard found damaged since it was last filled from the actors. */
  readonly damaged: number;
  /** As far as this shard knows. */
  readonly shards: number;
};

/** How many watched entries a query names. */
export const maximumWatching = 20;

/**
 * `refresh`: every actor brings what it has published into the index as it stands. `rebuild`: into a new one beside it,
 * which takes its place when it has been found equal.
 */
export type WalkMode = "refresh" | "rebuild";

export type Walk = {
  readonly walkId: string;
  readonly mode: WalkMode;
  readonly traceparent: string;
  /** `differs`: a rebuilt index was not equal, and was dropped. `failed`: a page was not done however often it was tried. */
  readonly status: "open" | "done" | "differs" | "failed";
  /** The last id of the pages done. */
  readonly after: string;
  /** Messages sent for the page that is waited for. */
  readonly attempts: number;
  readonly present: number;
  readonly absent: number;
  readonly unreadable: number;
  /** Ids of a rebuilt index that were not equal, at most some. */
  readonly differing?: readonly string[] | undefined;
  readonly startedAt: number;
  readonly updatedAt: number;
};

export type WalkedPage = Pick<Walk, "walkId" | "present" | "absent" | "unreadable" | "differing"> & {
  /** `after` when the page began. */
  readonly from: string;
  /** The last id of the page; absent when it was the last page. */
  readonly next?: string | undefined;
};

/** An entry for an index that is being rebuilt; without a vector, a removal. */
export type StagedEntry = Omit<IndexEntry, "vector"> & { readonly vector: Uint8Array | null };

/** What one shard answers to those who index and match. */
export type IndexShardStub = {
  upsert(entry: IndexEntry): Promise<Upserted>;
  /** Removes every version up to `version` and refuses them from then on. Tells how many shards there are, as far as it knows. */
  remove(id: string, version: number): Promise<{ readonly shards: number }>;
  query(query: IndexQuery): Promise<Result<QueryReply>>;
  /** Somebody looks at the ranking of this job, or candidate, which this shard holds, until `unwatch`, or until it is removed. */
  watch(id: string): Promise<void>;
  unwatch(id: string): Promise<void>;
  /** For shard 0, which keeps the number of shards: there are at least `count`. How many there are. */
  noteShards(count: number): Promise<number>;
};

export type MatchIndexStub = IndexShardStub & {
  /** For shard 0, which keeps the walk. An open walk goes on, whatever is asked for; another begins. */
  startWalk(kind: "candidates" | "jobs", mode: WalkMode, traceparent: string): Promise<Walk>;
  readWalk(): Promise<Walk | undefined>;
  /** Counts a page and sends for the next. */
  reportWalk(page: WalkedPage): Promise<void>;
  /** Begins an index beside this shard's, dropping one that was not finished. */
  beginRebuild(): Promise<void>;
  stage(entries: readonly StagedEntry[]): Promise<void>;
  /** Compares ids, versions and vectors; takes the new index over when all are equal. The ids that are not, at most some. */
  finishRebuild(): Promise<readonly string[]>;
  /** A refresh has brought everything. */
  noteWhole(): Promise<void>;
};
