import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CandidateId, derivedId, DocumentId, freshId, JobId, type Randomness, RunId, systemRandomness } from "./ids.ts";

const allOnes: Randomness = (length) => new Uint8Array(length).fill(255);
const allZeros: Randomness = (length) => new Uint8Array(length);
const moment = fc.integer({ min: 0, max: 2 ** 47 });

describe("ids", () => {
  it("sorts fresh ids by time, whatever the random part", () => {
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 1_000_000 }), (now, later) => {
        expect(freshId("evt", now, allOnes, 65_535) < freshId("evt", now + later, allZeros, 0)).toBe(true);
      }),
    );
  });

  it("sorts ids of one moment by their order", () => {
    fc.assert(
      fc.property(moment, fc.nat(65_534), (now, order) => {
        expect(freshId("evt", now, allOnes, order) < freshId("evt", now, allZeros, order + 1)).toBe(true);
      }),
    );
  });

  it.each([
    ["cand", CandidateId],
    ["job", JobId],
    ["doc", DocumentId],
    ["run", RunId],
  ] as const)("makes %s ids that their own schema takes and no other does", async (prefix, schema) => {
    const ids = [freshId(prefix, 1_790_000_000_000, systemRandomness), await derivedId(prefix, "somebody", "key")];
    for (const id of ids) {
      expect(schema.safeParse(id).success).toBe(true);
      const others = [CandidateId, JobId, DocumentId, RunId].filter((other) => other !== schema);
      for (const other of others) expect(other.safeParse(id).success).toBe(false);
    }
  });

  it("derives the same id from the same parts and another from any other parts", async () => {
    const same = await derivedId("cand", "principal", "key");
    expect(await derivedId("cand", "principal", "key")).toBe(same);
    const others = await Promise.all([
      derivedId("job", "principal", "key"),
      derivedId("cand", "principal", "key2"),
      derivedId("cand", "principalk", "ey"),
      derivedId("cand", "principal", "key", ""),
      derivedId("cand", "principalkey"),
    ]);
    expect(new Set([same, ...others].map((id) => id.slice(id.indexOf("_")))).size).toBe(6);
  });
});
