import { describe, expect, it } from "vitest";
import { ok } from "../core/result.ts";
import type { IndexMatch, IndexShardStub } from "../durable-objects/stubs/match-index.ts";
import type { IndexEntry } from "../durable-objects/stubs/runs.ts";
import { createMatchIndex } from "./match-index.ts";

/** A shard in memory that takes two ids; the first byte of a vector is its score. */
const createShard = (): IndexShardStub => {
  const held = new Map<string, { version: number; score?: number }>();
  const watched = new Set<string>();
  let shards = 1;
  return {
    upsert: async ({ id, version, vector }) => {
      const known = held.get(id);
      if (known === undefined && held.size >= 2) return { kind: "full" };
      if (known !== undefined && known.version >= version) {
        return { kind: known.version === version && known.score !== undefined ? "stored" : "outdated" };
      }
      held.set(id, { version, score: vector[0] ?? 0 });
      return { kind: "stored" };
    },
    remove: async (id, version) => {
      const known = held.get(id);
      if (!(known === undefined && held.size >= 2) && (known?.version ?? 0) <= version) held.set(id, { version });
      return { shards };
    },
    query: async ({ limit }) => {
      const matches: IndexMatch[] = [];
      for (const [id, { version, score }] of held)
        if (score !== undefined) matches.push({ id, version, score, components: [], met: [], threshold: 0 });
      return ok({
        matches: matches.sort((left, right) => right.score - left.score).slice(0, limit),
        watching: [...watched],
        seen: held.size,
        passing: held.size,
        stale: 0,
        damaged: 0,
        shards,
      });
    },
    watch: async (id) => void watched.add(id),
    unwatch: async (id) => void watched.delete(id),
    noteShards: async (count) => {
      shards = Math.max(shards, count);
      return shards;
    },
  };
};

/** Shards that every isolate sees; each call of `isolate` is one that knows nothing yet. */
const createCluster = () => {
  const shards = new Map<string, IndexShardStub>();
  const calls: string[] = [];
  const actors: Parameters<typeof createMatchIndex>[0] = {
    index: (name, call) => {
      calls.push(name);
      const shard = shards.get(name) ?? createShard();
      shards.set(name, shard);
      return call(shard);
    },
  };
  return { isolate: () => createMatchIndex(actors), calls };
};

const entry = (id: string, score: number, version = 1): IndexEntry => ({ id, version, vector: new Uint8Array([score]) });
const all = { seeker: "job", vector: new Uint8Array(), limit: 100, fromThreshold: false } as const;

const idsOf = async (index: ReturnType<typeof createMatchIndex>, limit = 100): Promise<string[]> => {
  const found = await index.query("candidates", { ...all, limit });
  if (!found.ok) throw new Error(found.failure.code);
  return found.value.matches.map(({ id }) => id);
};

describe("the match index over several shards", () => {
  it("fills one shard, then opens the next, and moves nobody", async () => {
    const index = createCluster().isolate();
    const places: (number | undefined)[] = [];
    for (const id of ["a", "b", "c", "d", "e"]) places.push(await index.upsert("candidates", entry(id, 1)));
    expect(places).toEqual([0, 0, 1, 1, 2]);
    expect(await index.upsert("candidates", entry("a", 1, 2), 0)).toBe(0);
    expect(await index.upsert("candidates", entry("c", 1, 2), 1)).toBe(1);
  });

  it("finds the shard of an id whose actor never heard where it was put", async () => {
    const { isolate } = createCluster();
    for (const id of ["a", "b", "c"]) await isolate().upsert("candidates", entry(id, 1));
    expect(await isolate().upsert("candidates", entry("c", 1, 2))).toBe(1);
  });

  it("answers from all shards, best first, equal scores by id, wherever they are kept", async () => {
    const { isolate } = createCluster();
    for (const [id, score] of [
      ["d", 50],
      ["b", 90],
      ["c", 50],
      ["e", 10],
      ["a", 50],
    ] as const) {
      await isolate().upsert("candidates", entry(id, score));
    }
    expect(await idsOf(isolate())).toEqual(["b", "a", "c", "d", "e"]);
    expect(await idsOf(isolate(), 2)).toEqual(["b", "a"]);
  });

  it("removes from whichever shard holds it, in an isolate that has just started", async () => {
    const { isolate } = createCluster();
    for (const id of ["a", "b", "c", "d", "e"]) await isolate().upsert("candidates", entry(id, 1));
    await isolate().remove("candidates", "c", 1);
    await isolate().remove("candidates", "e", 1);
    expect(await idsOf(isolate())).toEqual(["a", "b", "d"]);
  });

  it("refuses a late upsert of a removed version, and takes the next one", async () => {
    const { isolate } = createCluster();
    for (const id of ["a", "b", "c"]) await isolate().upsert("candidates", entry(id, 1));
    await isolate().remove("candidates", "c", 3);
    expect(await isolate().upsert("candidates", entry("c", 1, 2))).toBeUndefined();
    expect(await isolate().upsert("candidates", entry("c", 1, 4))).toBe(1);
    expect(await idsOf(isolate())).toEqual(["a", "b", "c"]);
  });

  it("remembers a removal that came before its upsert, also when the first shards are full", async () => {
    const { isolate } = createCluster();
    for (const id of ["a", "b", "c"]) await isolate().upsert("candidates", entry(id, 1));
    await isolate().remove("candidates", "late", 2);
    expect(await isolate().upsert("candidates", entry("late", 1, 1))).toBeUndefined();
    expect(await idsOf(isolate())).toEqual(["a", "b", "c"]);
  });

  it("tells the watched jobs of every shard", async () => {
    const { isolate } = createCluster();
    for (const id of ["a", "b", "c"]) await isolate().upsert("jobs", entry(id, 1));
    await isolate().watch("jobs", "a", 0);
    await isolate().watch("jobs", "c", 1);
    const watchingNow = async () => {
      const found = await isolate().query("jobs", { ...all, seeker: "candidate" });
      return found.ok && found.value.watching;
    };
    expect(await watchingNow()).toEqual(["a", "c"]);
    await isolate().unwatch("jobs", "c", 1);
    expect(await watchingNow()).toEqual(["a"]);
  });

  it("keeps candidates and jobs apart", async () => {
    const { isolate, calls } = createCluster();
    await isolate().upsert("jobs", entry("job", 1));
    expect(await idsOf(isolate())).toEqual([]);
    expect(new Set(calls)).toEqual(new Set(["jobs-0", "candidates-0"]));
  });

  it("costs one call for each of upsert, remove and query while there is one shard", async () => {
    const { isolate, calls } = createCluster();
    const index = isolate();
    await index.upsert("candidates", entry("a", 1));
    await index.query("candidates", all);
    await index.remove("candidates", "a", 1);
    expect(calls).toHaveLength(3);
  });
});
