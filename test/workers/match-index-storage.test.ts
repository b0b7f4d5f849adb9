/** A shard on disk: the same after an eviction whatever came and went, few rows, and no damage unnoticed. */

import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { usageMeter } from "../../src/core/usage.ts";
import { encodeJobVector } from "../../src/domain/scoring/job-vector.ts";
import { encodeProfileVector } from "../../src/domain/scoring/profile-vector.ts";
import { emptyFeatures } from "../../src/domain/scoring/empty-pair.ts";
import { exampleFeatures, exampleJob, examplePreferences } from "../../src/domain/scoring/scoring-samples.ts";
import { featuresVersion } from "../../src/domain/scoring/vector-bytes.ts";
import { matchIndexMigrations, ringLength } from "../../src/durable-objects/match-index/storage.ts";
import type { MatchIndexStub } from "../../src/durable-objects/stubs/match-index.ts";
import { rowsOf } from "./support/actors.ts";

const nurse = encodeProfileVector({ features: exampleFeatures, preferences: examplePreferences, talentScore: 61 });
const nobody = encodeProfileVector({ features: emptyFeatures, preferences: {}, talentScore: 3 });
const ward = encodeJobVector({ requirements: exampleJob, threshold: 50 });
const id = (number: number): string => `cand_${String(number).padStart(26, "0")}`;

let shards = 0;
const freshObject = (): DurableObjectStub => env.MATCH_INDEX.getByName(`stored-${shards++}`) as DurableObjectStub;

/** Acts on the shard without a call in between, as many upserts would otherwise take long. */
const within = <Reply>(object: DurableObjectStub, work: (shard: MatchIndexStub) => Promise<Reply>): Promise<Reply> =>
  runInDurableObject(object, (instance) => work(instance as unknown as MatchIndexStub));

const everything = async (shard: MatchIndexStub, organisation: string | null = null) => {
  const found = await shard.query({ seeker: "job", vector: ward, limit: 100, fromThreshold: false, organisation });
  if (!found.ok) throw new Error(found.failure.code);
  return found.value;
};

const countOf = async (object: DurableObjectStub, table: string): Promise<number> =>
  (await rowsOf(object, `SELECT count(*) AS count FROM ${table}`))[0]!["count"] as number;

const fill = (object: DurableObjectStub, count: number, from = 0, version = 1): Promise<void> =>
  within(object, async (shard) => {
    for (let number = from; number < from + count; number++) {
      await shard.upsert({ id: id(number), version, vector: number % 2 === 0 ? nurse : nobody });
    }
  });

describe("a shard on disk", () => {
  it("is what it was in memory, whatever came and went, over several chunks", async () => {
    const step = fc.record({
      entry: fc.nat(60),
      version: fc.integer({ min: 1, max: 9 }),
      kind: fc.constantFrom("upsert" as const, "upsert" as const, "remove" as const, "evict" as const),
      fits: fc.boolean(),
      onlyFor: fc.constantFrom(undefined, "org-a"),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 20, maxLength: 60 }),
        fc.integer({ min: 900, max: 1020 }),
        async (steps, before) => {
          const object = freshObject();
          await fill(object, before, 1000);
          const known = new Map<string, { version: number; removed: boolean; onlyFor: string | undefined }>();
          for (const { entry, version, kind, fits, onlyFor } of steps) {
            const held = known.get(id(entry));
            if (kind === "evict") {
              await within(object, (shard) => shard.noteShards(1));
              await evictDurableObject(object);
            } else if (kind === "remove") {
              await within(object, (shard) => shard.remove(id(entry), version));
              if (held === undefined || held.version <= version)
                known.set(id(entry), { version, removed: true, onlyFor: undefined });
            } else {
              await within(object, (shard) => shard.upsert({ id: id(entry), version, vector: fits ? nurse : nobody, onlyFor }));
              if (held === undefined || held.version < version) known.set(id(entry), { version, removed: false, onlyFor });
            }
          }
          const alive = [...known].filter(([, { removed }]) => !removed);
          for (const organisation of ["org-a", null]) {
            const visible = alive.filter(([, { onlyFor }]) => onlyFor === undefined || onlyFor === organisation);
            const found = await within(object, (shard) => everything(shard, organisation));
            expect(found.seen).toBe(before + visible.length);
            await evictDurableObject(object);
            expect(await within(object, (shard) => everything(shard, organisation))).toEqual(found);
          }
          for (const [entry, { version, removed }] of known) {
            const again = await within(object, (shard) => shard.upsert({ id: entry, version, vector: nurse }));
            expect(again.kind).toBe(removed ? "outdated" : "stored");
          }
        },
      ),
      { numRuns: 6 },
    );
  });

  it("costs one row a change, and one more when the ring becomes a chunk", async () => {
    const object = freshObject();
    await fill(object, 1);
    const before = usageMeter.read().durableObjectRowsWritten ?? 0;
    await fill(object, ringLength - 2, 1);
    expect((usageMeter.read().durableObjectRowsWritten ?? 0) - before).toBe(ringLength - 2);
    await fill(object, 1, ringLength - 1);
    expect((usageMeter.read().durableObjectRowsWritten ?? 0) - before).toBe(ringLength);
    expect(await countOf(object, "chunks")).toBe(1);
  });

  it("lets go of what has been overtaken", async () => {
    const object = freshObject();
    for (let version = 1; version <= 6; version++) await fill(object, ringLength, 0, version);
    expect(await countOf(object, "chunks")).toBeLessThanOrEqual(2);
    expect(await countOf(object, "ring")).toBe(ringLength);
    await evictDurableObject(object);
    const { seen, matches } = await within(object, everything);
    expect(seen).toBe(ringLength);
    expect(matches[0]!.version).toBe(6);
  });

  it("written by a former version is read, and kept in the present layout from then on", async () => {
    const object = freshObject();
    await runInDurableObject(object, (_, { storage }) => {
      for (const statement of matchIndexMigrations.slice(0, 3)) storage.sql.exec(String(statement));
      storage.sql.exec("INSERT INTO meta (id, schema_version) VALUES (1, 3)");
      for (let number = 0; number < ringLength + 5; number++) {
        storage.sql.exec(
          "INSERT INTO entries (id, version, vector, organisation) VALUES (?, 2, ?, NULL)",
          id(number),
          number === 3 ? null : nurse.slice().buffer,
        );
      }
    });
    await evictDurableObject(object);
    for (let round = 0; round < 2; round++) {
      expect((await within(object, everything)).seen).toBe(ringLength + 4);
      expect(await within(object, (shard) => shard.upsert({ id: id(3), version: 2, vector: nurse }))).toEqual({
        kind: "outdated",
      });
      await evictDurableObject(object);
    }
    expect(await countOf(object, "entries")).toBe(0);
  });
});

describe("a flipped bit", () => {
  const flip = (object: DurableObjectStub, table: "chunks" | "ring", position: string, byte: number): Promise<void> =>
    runInDurableObject(object, (_, { storage: { sql } }) => {
      const row = sql.exec<{ body: ArrayBuffer }>(`SELECT body FROM ${table} WHERE ${position}`).one();
      const bytes = new Uint8Array(row.body);
      bytes[byte % bytes.length]! ^= 1 << (byte % 8);
      sql.exec(`UPDATE ${table} SET body = ? WHERE ${position}`, bytes.buffer);
    });

  it.each([0, 17, 1234, 99_999])(
    "in a chunk (byte %i) takes the chunk out, is told, and the entries can come again",
    async (byte) => {
      const object = freshObject();
      await fill(object, ringLength + 10);
      await flip(object, "chunks", "number = 1", byte);
      await evictDurableObject(object);
      for (let round = 0; round < 2; round++) {
        expect(await within(object, everything)).toMatchObject({ seen: 10, damaged: 1 });
        await evictDurableObject(object);
      }
      await fill(object, ringLength);
      await evictDurableObject(object);
      expect((await within(object, everything)).seen).toBe(ringLength + 10);
    },
  );

  it("in the ring takes one entry out, and leaves room for none to be lost", async () => {
    const object = freshObject();
    await fill(object, 10);
    await flip(object, "ring", "position = 4", 40);
    await evictDurableObject(object);
    await fill(object, 2, 10);
    await evictDurableObject(object);
    const { seen, damaged, matches } = await within(object, everything);
    expect({ seen, damaged }).toEqual({ seen: 11, damaged: 1 });
    expect(matches.map((match) => match.id)).not.toContain(id(4));
  });
});

describe("entries of another engine's version", () => {
  it("are left out and counted, and take the place of themselves when they come with this one's", async () => {
    const object = freshObject();
    const older = nurse.slice();
    older[0] = featuresVersion - 1;
    await within(object, async (shard) => {
      await shard.upsert({ id: id(1), version: 5, vector: older });
      await shard.upsert({ id: id(2), version: 5, vector: nurse });
    });
    for (let round = 0; round < 2; round++) {
      const { stale, matches } = await within(object, everything);
      expect({ stale, ids: matches.map((match) => match.id) }).toEqual({ stale: 1, ids: [id(2)] });
      await evictDurableObject(object);
    }
    expect(await within(object, (shard) => shard.upsert({ id: id(1), version: 4, vector: nurse }))).toEqual({ kind: "outdated" });
    expect(await within(object, (shard) => shard.upsert({ id: id(1), version: 5, vector: nurse }))).toEqual({ kind: "stored" });
    await evictDurableObject(object);
    expect(await within(object, everything)).toMatchObject({ stale: 0, seen: 2 });
  });
});
