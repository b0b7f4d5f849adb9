/**
 * Whoever looks live at a ranking, of a job or of a candidate, is told when it changes. The index knows which are looked at; a
 * run that changes the other side's rankings tells their actors, and one that nobody looks at any more is taken off the
 * index's list on the way. Telling is best effort: it never fails a run, since reading the ranking again tells everything.
 */

import { maximumFoundPairs } from "../domain/run/events.ts";
import { emptyFeatures, emptyJob } from "../domain/scoring/empty-pair.ts";
import { encodeJobVector } from "../domain/scoring/job-vector.ts";
import { encodeProfileVector } from "../domain/scoring/profile-vector.ts";
import type { Actors } from "./actors.ts";
import { type IndexedOwner, indexKindOf, type MatchIndexService } from "./match-index.ts";

export type RankingWatchers = {
  /** Somebody looks now. `shard`: where the entity is indexed. */
  readonly watch: (owner: IndexedOwner, id: string, shard: number) => Promise<void>;
  /** A run of the other side has changed these rankings. */
  readonly tell: (owner: IndexedOwner, ids: readonly string[]) => Promise<void>;
  /** Something has left every ranking of these, and taken along what would tell which. */
  readonly tellAll: (owner: IndexedOwner) => Promise<void>;
};

/** Held against every entry of the other side, like any: the answer names those that are looked at. */
const asker = {
  job: () => ({
    seeker: "candidate" as const,
    vector: encodeProfileVector({ features: emptyFeatures, preferences: {}, talentScore: 0 }),
  }),
  candidate: () => ({ seeker: "job" as const, vector: encodeJobVector({ requirements: emptyJob, threshold: 0 }) }),
};

export const createRankingWatchers = (actors: Pick<Actors, IndexedOwner>, index: MatchIndexService): RankingWatchers => {
  const changed = {
    candidate: (id: string) => actors.candidate(id, (actor) => actor.rankingChanged()),
    job: (id: string) => actors.job(id, (actor) => actor.rankingChanged()),
  };
  const tellOne = async (owner: IndexedOwner, id: string): Promise<void> => {
    const { listening, shard } = await changed[owner](id);
    if (listening) return;
    await index.unwatch(indexKindOf[owner], id, shard);
    // Somebody may have begun to look between the answer and its consequence.
    if ((await changed[owner](id)).listening) await index.watch(indexKindOf[owner], id, shard);
  };
  const tell: RankingWatchers["tell"] = async (owner, ids) => {
    await Promise.allSettled(ids.map((id) => tellOne(owner, id)));
  };
  return {
    watch: (owner, id, shard) => index.watch(indexKindOf[owner], id, shard),
    tell,
    tellAll: async (owner) => {
      const query = { ...asker[owner](), limit: maximumFoundPairs, fromThreshold: true };
      const found = await index.query(indexKindOf[owner], query).catch(() => undefined);
      if (found?.ok === true) await tell(owner, found.value.watching);
    },
  };
};
