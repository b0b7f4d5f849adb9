/**
 * The match index as one thing, whatever number of shards it has. Shards are append-only: an id stays in the shard it was
 * first put into, a full shard takes no new ids, and the next one is announced before anything is put into it, so that a
 * query never misses an entry that was stored before it began.
 */

import type { Result } from "../core/result.ts";
import { ok } from "../core/result.ts";
import {
  type IndexMatch,
  type IndexQuery,
  type IndexShardStub,
  maximumWatching,
  type QueryReply,
} from "../durable-objects/stubs/match-index.ts";
import { type IndexEntry } from "../durable-objects/stubs/runs.ts";
import type { Owner } from "../events/cloud-event.ts";

export type IndexKind = "candidates" | "jobs";

/** Whose entries the index holds. */
export type IndexedOwner = Exclude<Owner, "employer">;
export const indexKindOf: Record<IndexedOwner, IndexKind> = { candidate: "candidates", job: "jobs" };

/** What all shards answered together. */
export type Found = Omit<QueryReply, "shards">;

export type MatchIndexService = {
  /** The shard that holds the entry now, or `undefined` when a newer version or a removal is there already. */
  readonly upsert: (kind: IndexKind, entry: IndexEntry, shard?: number) => Promise<number | undefined>;
  readonly remove: (kind: IndexKind, id: string, version: number) => Promise<void>;
  /** Best first, over all shards. */
  readonly query: (kind: IndexKind, query: IndexQuery) => Promise<Result<Found>>;
  /** Somebody looks at the ranking of a job, or of a candidate: the runs of the other side are told. `shard`: where it is indexed. */
  readonly watch: (kind: IndexKind, id: string, shard: number) => Promise<void>;
  readonly unwatch: (kind: IndexKind, id: string, shard: number) => Promise<void>;
};

const byScore = (left: IndexMatch, right: IndexMatch): number =>
  right.score - left.score || (left.id < right.id ? -1 : left.id > right.id ? 1 : 0);

type Shards = {
  readonly index: <Reply>(name: string, call: (stub: IndexShardStub) => Promise<Reply>) => Promise<Reply>;
};

/** `mend` is called when a shard tells of damage, once until it tells of none. */
export const createMatchIndex = (
  actors: Shards,
  mend: (kind: IndexKind) => Promise<void> = async () => undefined,
): MatchIndexService => {
  /** Never more than there are; shard 0 tells when there are more. */
  const known: Record<IndexKind, number> = { candidates: 1, jobs: 1 };
  const mending = new Set<IndexKind>();
  const nameOf = (kind: IndexKind, shard: number): string => `${kind}-${shard}`;

  return {
    upsert: async (kind, entry, shard = 0) => {
      for (let at = shard; ; at++) {
        if (at >= known[kind]) {
          await actors.index(nameOf(kind, 0), (stub) => stub.noteShards(at + 1));
          known[kind] = at + 1;
        }
        const stored = await actors.index(nameOf(kind, at), (stub) => stub.upsert(entry));
        if (stored.kind === "stored") return at;
        if (stored.kind === "outdated") return undefined;
      }
    },
    remove: async (kind, id, version) => {
      // Shard 0 tells how many there are: this isolate may have started after the others were opened.
      for (let shard = 0; shard < known[kind]; shard++) {
        const { shards } = await actors.index(nameOf(kind, shard), (stub) => stub.remove(id, version));
        known[kind] = Math.max(known[kind], shards);
      }
    },
    watch: (kind, id, shard) => actors.index(nameOf(kind, shard), (stub) => stub.watch(id)),
    unwatch: (kind, id, shard) => actors.index(nameOf(kind, shard), (stub) => stub.unwatch(id)),
    query: async (kind, query) => {
      const first = await actors.index(nameOf(kind, 0), (stub) => stub.query(query));
      if (!first.ok) return first;
      known[kind] = Math.max(known[kind], first.value.shards);
      const others = await Promise.all(
        Array.from({ length: known[kind] - 1 }, (_, index) => actors.index(nameOf(kind, index + 1), (stub) => stub.query(query))),
      );
      const replies: QueryReply[] = [first.value];
      for (const other of others) {
        if (!other.ok) return other;
        replies.push(other.value);
      }
      const sumOf = (count: (reply: QueryReply) => number): number => replies.reduce((sum, reply) => sum + count(reply), 0);
      const damaged = sumOf((reply) => reply.damaged);
      if (damaged === 0) mending.delete(kind);
      else if (!mending.has(kind)) {
        mending.add(kind);
        await mend(kind);
      }
      return ok({
        matches: replies
          .flatMap(({ matches }) => matches)
          .sort(byScore)
          .slice(0, query.limit),
        watching: replies.flatMap(({ watching }) => watching).slice(0, maximumWatching),
        seen: sumOf(({ seen }) => seen),
        passing: sumOf(({ passing }) => passing),
        stale: sumOf(({ stale }) => stale),
        damaged,
      });
    },
  };
};
