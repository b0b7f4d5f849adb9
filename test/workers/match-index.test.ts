/** One shard of the real index: versions, removals, what survives an eviction, and an order that never changes. */

import { evictDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { encodeJobVector } from "../../src/domain/scoring/job-vector.ts";
import { encodeProfileVector } from "../../src/domain/scoring/profile-vector.ts";
import { emptyFeatures } from "../../src/domain/scoring/empty-pair.ts";
import { exampleFeatures, exampleJob, examplePreferences, sampleRequirement } from "../../src/domain/scoring/scoring-samples.ts";
import { type IndexQuery, type MatchIndexStub, maximumWatching } from "../../src/durable-objects/stubs/match-index.ts";
import { type IndexEntry } from "../../src/durable-objects/stubs/runs.ts";
import { rowsOf } from "./support/actors.ts";

const nurse = encodeProfileVector({ features: exampleFeatures, preferences: examplePreferences, talentScore: 61 });
const nobody = encodeProfileVector({ features: emptyFeatures, preferences: {}, talentScore: 3 });
const ward = encodeJobVector({ requirements: exampleJob, threshold: 50 });
const id = (number: number): string => `cand_${String(number).padStart(26, "0")}`;
const jobId = (number: number): string => `job_${String(number).padStart(26, "0")}`;
const entry = (number: number, version = 1, vector = nurse): IndexEntry => ({ id: id(number), version, vector });

let shards = 0;
const freshShard = () => {
  const object = env.MATCH_INDEX.getByName(`test-${shards++}`) as DurableObjectStub;
  return { object, stub: object as unknown as MatchIndexStub };
};

const query = async (stub: MatchIndexStub, more: Partial<IndexQuery> = {}) => {
  const found = await stub.query({ seeker: "job", vector: ward, limit: 100, fromThreshold: false, ...more });
  if (!found.ok) throw new Error(found.failure.code);
  return found.value.matches;
};
const idsOf = async (stub: MatchIndexStub) => (await query(stub)).map((match) => match.id);

describe("versions of one entry", () => {
  it.each<[string, [kind: "upsert" | "remove", version: number, reply?: string][], boolean]>([
    [
      "a newer one replaces",
      [
        ["upsert", 1, "stored"],
        ["upsert", 2, "stored"],
      ],
      true,
    ],
    [
      "the same again is stored already",
      [
        ["upsert", 2, "stored"],
        ["upsert", 2, "stored"],
      ],
      true,
    ],
    [
      "an older one is outdated",
      [
        ["upsert", 2, "stored"],
        ["upsert", 1, "outdated"],
      ],
      true,
    ],
    [
      "a removal removes",
      [
        ["upsert", 1, "stored"],
        ["remove", 1],
      ],
      false,
    ],
    [
      "a removal of an older version leaves a newer one",
      [
        ["upsert", 3, "stored"],
        ["remove", 2],
      ],
      true,
    ],
    [
      "a removed version does not come back",
      [
        ["upsert", 1, "stored"],
        ["remove", 2],
        ["upsert", 1, "outdated"],
        ["upsert", 2, "outdated"],
      ],
      false,
    ],
    [
      "what comes after a removal does",
      [
        ["remove", 2],
        ["upsert", 3, "stored"],
      ],
      true,
    ],
    [
      "a removal may come first",
      [
        ["remove", 2],
        ["upsert", 1, "outdated"],
      ],
      false,
    ],
    [
      "a removal may come twice, and late",
      [
        ["upsert", 1, "stored"],
        ["remove", 2],
        ["upsert", 3, "stored"],
        ["remove", 2],
      ],
      true,
    ],
  ])("%s, and stays so after an eviction", async (_, steps, present) => {
    const { object, stub } = freshShard();
    for (const [kind, version, reply] of steps) {
      const answer = kind === "remove" ? await stub.remove(id(1), version) : await stub.upsert(entry(1, version));
      expect(answer).toEqual(reply === undefined ? { shards: 1 } : { kind: reply });
      await evictDurableObject(object);
    }
    expect(await idsOf(stub)).toEqual(present ? [id(1)] : []);
  });
});

describe("a query", () => {
  it("ranks best first and equal scores by id, the same before and after an eviction, in whatever order they came", async () => {
    const { object, stub } = freshShard();
    for (const number of [5, 2, 9]) await stub.upsert(entry(number));
    await stub.upsert(entry(1, 1, nobody));
    const before = await query(stub);
    expect(before.map((match) => match.id)).toEqual([id(2), id(5), id(9), id(1)]);
    expect(before[0]).toMatchObject({ version: 1, talentScore: 61, threshold: 50 });
    expect(before[0]!.score).toBeGreaterThan(before[3]!.score);
    await evictDurableObject(object);
    expect(await query(stub)).toEqual(before);
    expect((await query(stub, { limit: 2 })).map((match) => match.id)).toEqual([id(2), id(5)]);
  });

  it("can leave out what is below the job's threshold", async () => {
    const { stub } = freshShard();
    await stub.upsert(entry(1));
    await stub.upsert(entry(2, 1, nobody));
    expect((await query(stub, { fromThreshold: true })).map((match) => match.id)).toEqual([id(1)]);
  });

  it("finds jobs for a candidate by each job's own threshold", async () => {
    const { stub } = freshShard();
    const strict = encodeJobVector({ requirements: exampleJob, threshold: 99 });
    const other = encodeJobVector({
      requirements: { ...exampleJob, requirements: [sampleRequirement("welding")] },
      threshold: 0,
    });
    for (const [number, vector] of [
      [1, ward],
      [2, strict],
      [3, other],
    ] as const)
      await stub.upsert({ id: jobId(number), version: 1, vector });
    const seeking = { seeker: "candidate", vector: nurse } as const;
    const found = await query(stub, seeking);
    expect(found.map((match) => match.id)).toEqual([jobId(1), jobId(2), jobId(3)]);
    expect(found[0]!.score).toBe(found[1]!.score);
    expect((await query(stub, { ...seeking, fromThreshold: true })).map((match) => match.id)).toEqual([jobId(1), jobId(3)]);
  });

  it("with a vector that cannot be read is a failure, not a fault", async () => {
    const { stub } = freshShard();
    for (const seeker of ["job", "candidate"] as const) {
      expect(await stub.query({ seeker, vector: new Uint8Array([255, 1, 2]), limit: 5, fromThreshold: false })).toMatchObject({
        ok: false,
        failure: { code: "request-invalid" },
      });
    }
  });

  it("skips an entry that cannot be read and serves the others", async () => {
    const { object, stub } = freshShard();
    await stub.upsert(entry(1));
    await stub.upsert(entry(2, 1, new Uint8Array([255, 0])));
    expect(await idsOf(stub)).toEqual([id(1)]);
    await evictDurableObject(object);
    expect(await idsOf(stub)).toEqual([id(1)]);
  });
});

describe("an entry kept for one organisation", () => {
  it("is found by that organisation's jobs alone, after an eviction too", async () => {
    const { object, stub } = freshShard();
    await stub.upsert({ ...entry(1), onlyFor: "org-a" });
    await stub.upsert(entry(2));
    for (let round = 0; round < 2; round++) {
      expect((await query(stub, { organisation: "org-a" })).map((match) => match.id)).toEqual([id(1), id(2)]);
      for (const organisation of ["org-b", null, undefined])
        expect((await query(stub, { organisation })).map((match) => match.id)).toEqual([id(2)]);
      await evictDurableObject(object);
    }
    // Its candidate has claimed it.
    await stub.upsert(entry(1, 2));
    expect((await query(stub, { organisation: "org-b" })).map((match) => match.id)).toEqual([id(1), id(2)]);
  });

  it("finds that organisation's jobs alone", async () => {
    const { object, stub } = freshShard();
    for (const [number, organisation] of [
      [1, "org-a"],
      [2, "org-b"],
      [3, undefined],
    ] as const)
      await stub.upsert({ id: jobId(number), version: 1, vector: ward, organisation });
    const seeking = { seeker: "candidate", vector: nurse } as const;
    for (let round = 0; round < 2; round++) {
      expect((await query(stub, { ...seeking, onlyFrom: "org-a" })).map((match) => match.id)).toEqual([jobId(1)]);
      expect((await query(stub, seeking)).map((match) => match.id)).toEqual([jobId(1), jobId(2), jobId(3)]);
      await evictDurableObject(object);
    }
  });
});

describe("a watched job", () => {
  const watching = async (stub: MatchIndexStub, more: Partial<IndexQuery> = {}) => {
    const found = await stub.query({ seeker: "candidate", vector: nurse, limit: 1, fromThreshold: true, ...more });
    return found.ok ? found.value.watching : found.failure.code;
  };
  const strict = encodeJobVector({ requirements: exampleJob, threshold: 99 });

  it("is named to every candidate that is held against it, found or not, until nobody watches", async () => {
    const { object, stub } = freshShard();
    await stub.watch(jobId(2));
    for (const number of [1, 2, 3]) await stub.upsert({ id: jobId(number), version: 1, vector: ward });
    await stub.upsert({ id: jobId(4), version: 1, vector: strict, organisation: "org-a" });
    for (const number of [4, 4]) await stub.watch(jobId(number));
    await evictDurableObject(object);
    expect(await watching(stub)).toEqual([jobId(2), jobId(4)]);
    expect(await watching(stub, { onlyFrom: "org-a" })).toEqual([jobId(4)]);
    await stub.unwatch(jobId(2));
    await evictDurableObject(object);
    expect(await watching(stub)).toEqual([jobId(4)]);
    await stub.remove(jobId(4), 2);
    await stub.upsert({ id: jobId(4), version: 3, vector: strict });
    expect(await watching(stub)).toEqual([]);
  });

  it("is one of at most twenty that are named", async () => {
    const { stub } = freshShard();
    for (let number = 0; number < maximumWatching + 3; number++) {
      await stub.upsert({ id: jobId(number), version: 1, vector: ward });
      await stub.watch(jobId(number));
    }
    expect(await watching(stub)).toHaveLength(maximumWatching);
  });

  it("that is not there is no trouble to stop watching", async () => {
    const { object, stub } = freshShard();
    await stub.unwatch(jobId(1));
    expect(await rowsOf(object, "SELECT name FROM sqlite_master WHERE name NOT LIKE '\\_cf%' ESCAPE '\\'")).toEqual([]);
  });
});

describe("a watched candidate", () => {
  it("is named to every job that may see it", async () => {
    const { stub } = freshShard();
    for (const number of [1, 2]) await stub.watch(id(number));
    await stub.upsert({ id: id(1), version: 1, vector: nurse });
    await stub.upsert({ id: id(2), version: 1, vector: nurse, onlyFor: "org-a" });
    const watching = async (organisation?: string) => {
      const found = await stub.query({ seeker: "job", vector: ward, limit: 1, fromThreshold: true, organisation });
      return found.ok ? found.value.watching : found.failure.code;
    };
    expect(await watching()).toEqual([id(1)]);
    expect(await watching("org-a")).toEqual([id(1), id(2)]);
  });
});

describe("an index that was only asked", () => {
  it("writes nothing", async () => {
    const { object, stub } = freshShard();
    expect(await query(stub)).toEqual([]);
    expect(await rowsOf(object, "SELECT name FROM sqlite_master WHERE name NOT LIKE '\\_cf%' ESCAPE '\\'")).toEqual([]);
  });

  it("remembers the number of shards it is told, never fewer", async () => {
    const { object, stub } = freshShard();
    await stub.noteShards(3);
    await stub.noteShards(2);
    await evictDurableObject(object);
    expect(await stub.query({ seeker: "job", vector: ward, limit: 1, fromThreshold: false })).toMatchObject({
      ok: true,
      value: { shards: 3 },
    });
    expect(await stub.remove(id(1), 1)).toEqual({ shards: 3 });
  });
});
