/**
 * Walks over everything that is or should be in an index, a page of actors at a time: to fill it anew after an engine
 * change or damage, or to build it again beside the one in use. The index keeps how far a walk is; this does one page.
 */

import type { Views } from "../db/views.ts";
import type { StagedEntry, Walk, WalkedPage, WalkMode } from "../durable-objects/stubs/match-index.ts";
import type { Indexed } from "../durable-objects/stubs/runs.ts";
import type { Actors } from "./actors.ts";
import type { IndexKind, MatchIndexService } from "./match-index.ts";

/** Actors asked in one message; each costs two calls. */
export const pageSize = 20;
const atOnce = 5;

export type ReindexService = {
  readonly start: (kind: IndexKind, mode: WalkMode, traceparent: string) => Promise<Walk>;
  readonly read: (kind: IndexKind) => Promise<Walk | undefined>;
  /** Does the page that the walk waits for and reports it. Throws when it should be tried again. */
  readonly carryOut: (kind: IndexKind, walkId: string) => Promise<void>;
};

type Dependencies = { readonly actors: Actors; readonly index: MatchIndexService; readonly views: Pick<Views, "idsAfter"> };
type Found = { readonly id: string; readonly indexed: Indexed };

export const createReindexService = ({ actors, index, views }: Dependencies): ReindexService => {
  const anchorOf = (kind: IndexKind): string => `${kind}-0`;
  const onEveryShard = async <Reply>(kind: IndexKind, call: (name: string) => Promise<Reply>): Promise<Reply[]> => {
    const shards = await actors.index(anchorOf(kind), (stub) => stub.noteShards(1));
    return Promise.all(Array.from({ length: shards }, (_, shard) => call(`${kind}-${shard}`)));
  };

  const askActors = async (kind: IndexKind, ids: readonly string[], traceparent: string): Promise<Found[]> => {
    const ask = (id: string): Promise<Indexed> =>
      kind === "candidates"
        ? actors.candidate(id, (actor) => actor.reindex(traceparent))
        : actors.job(id, (actor) => actor.reindex(traceparent));
    const found: Found[] = [];
    for (let from = 0; from < ids.length; from += atOnce) {
      const some = ids.slice(from, from + atOnce);
      found.push(...(await Promise.all(some.map(async (id) => ({ id, indexed: await ask(id) })))));
    }
    return found;
  };

  const refresh = async (kind: IndexKind, found: readonly Found[]): Promise<void> => {
    for (const { id, indexed } of found) {
      if (indexed.kind === "present") await index.upsert(kind, indexed.entry, indexed.shard);
      else if (indexed.kind === "absent" && indexed.removedVersion > 0) await index.remove(kind, id, indexed.removedVersion);
    }
  };

  const stage = async (kind: IndexKind, found: readonly Found[]): Promise<void> => {
    const byShard = new Map<number, StagedEntry[]>();
    for (const { indexed } of found) {
      if (indexed.kind !== "present") continue;
      const shard = indexed.shard ?? 0;
      byShard.set(shard, [...(byShard.get(shard) ?? []), indexed.entry]);
    }
    for (const [shard, entries] of byShard) await actors.index(`${kind}-${shard}`, (stub) => stub.stage(entries));
  };

  /** What is to be done after the last page; the ids in which a rebuilt index differs. */
  const finish = async (kind: IndexKind, mode: WalkMode): Promise<string[] | undefined> => {
    if (mode === "refresh") {
      await onEveryShard(kind, (name) => actors.index(name, (stub) => stub.noteWhole()));
      return undefined;
    }
    const differing = await onEveryShard(kind, (name) => actors.index(name, (stub) => stub.finishRebuild()));
    return differing.flat().length === 0 ? undefined : differing.flat();
  };

  return {
    start: (kind, mode, traceparent) => actors.index(anchorOf(kind), (stub) => stub.startWalk(kind, mode, traceparent)),
    read: (kind) => actors.index(anchorOf(kind), (stub) => stub.readWalk()),
    carryOut: async (kind, walkId) => {
      const walk = await actors.index(anchorOf(kind), (stub) => stub.readWalk());
      if (walk?.walkId !== walkId || walk.status !== "open") return;
      if (walk.mode === "rebuild" && walk.after === "") {
        await onEveryShard(kind, (name) => actors.index(name, (stub) => stub.beginRebuild()));
      }
      const ids = await views.idsAfter(kind, walk.after, pageSize);
      const found = await askActors(kind, ids, walk.traceparent);
      await (walk.mode === "refresh" ? refresh(kind, found) : stage(kind, found));
      const next = ids.length === pageSize ? ids.at(-1) : undefined;
      const differing = next === undefined ? await finish(kind, walk.mode) : undefined;
      const countOf = (wanted: Indexed["kind"]): number => found.filter(({ indexed }) => indexed.kind === wanted).length;
      const page: WalkedPage = {
        walkId,
        from: walk.after,
        next,
        differing,
        present: countOf("present"),
        absent: countOf("absent"),
        unreadable: countOf("unreadable"),
      };
      await actors.index(anchorOf(kind), (stub) => stub.reportWalk(page));
    },
  };
};
