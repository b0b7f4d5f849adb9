/** A resume and a job that arrive at the same instant find each other: both sides insert first and look second. */

import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { archivedSequences, oneToN, rankingOf, settled } from "../support/actors.ts";
import { postJob, postResume } from "../support/flows.ts";

describe("a resume and a job in the same instant", () => {
  it("find each other every time, and the pair is recorded once", async () => {
    const rounds = 9;
    for (let round = 0; round < rounds; round++) {
      const [candidate, job] = await Promise.all([postResume(), postJob()]);
      await Promise.all([settled(candidate), settled(job)]);
      const { results } = await env.DB.prepare("SELECT * FROM found_pairs WHERE candidate_id = ? AND job_id = ?")
        .bind(candidate, job)
        .all();
      expect([round, results.length]).toEqual([round, 1]);
      expect(results[0]).toMatchObject({ candidate_version: 1, job_version: 1 });
      expect(await rankingOf(job)).toContain(candidate);
      expect(await rankingOf(candidate)).toContain(job);
    }
    const { total, different } = (await env.DB.prepare(
      "SELECT count(*) AS total, count(DISTINCT candidate_id || job_id) AS different FROM found_pairs",
    ).first<{ total: number; different: number }>())!;
    expect([total, different]).toEqual([rounds * rounds, rounds * rounds]);
  });

  it("in a crowd, eight of each at once: all meet, and nobody is left without an end", async () => {
    const made = await Promise.all([
      ...Array.from({ length: 8 }, () => postResume()),
      ...Array.from({ length: 8 }, () => postJob()),
    ]);
    for (const id of made) {
      const { sequence } = await settled(id);
      expect(await archivedSequences(id)).toEqual(oneToN(sequence));
    }
    const [candidates, jobs] = [made.slice(0, 8), made.slice(8)];
    for (const job of jobs) expect(await rankingOf(job)).toEqual(expect.arrayContaining(candidates));
    const marks = (ids: string[]) => ids.map(() => "?").join(",");
    const { pairs } = (await env.DB.prepare(
      `SELECT count(*) AS pairs FROM found_pairs WHERE candidate_id IN (${marks(candidates)}) AND job_id IN (${marks(jobs)})`,
    )
      .bind(...candidates, ...jobs)
      .first<{ pairs: number }>())!;
    expect(pairs).toBe(64);
  });
});
