import { describe, expect, it } from "vitest";
import { pairIdOf } from "./pair-id.ts";

describe("the id of a pair", () => {
  it("is the same from both sides and another for any other version", async () => {
    const ids = await Promise.all([
      pairIdOf("cand_1", 1, "job_1", 1),
      pairIdOf("cand_1", 2, "job_1", 1),
      pairIdOf("cand_1", 1, "job_1", 2),
      pairIdOf("cand_1", 1, "job_2", 1),
    ]);
    expect(new Set(ids).size).toBe(4);
    expect(await pairIdOf("cand_1", 1, "job_1", 1)).toBe(ids[0]);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{32}$/u);
  });
});
