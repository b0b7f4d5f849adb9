/** A batch of resumes or jobs: every line ends, once, in a state of its own, and the organisation that sent it sees which. */

import { describe, expect, it } from "vitest";
import { archivedSequences, oneToN, settled } from "./support/actors.ts";
import { acceptedBatch, batchEnded, batchOf, itemsOf, resultOf, resumeLines, sendBatch } from "./support/batches.ts";
import { call, get } from "./support/client.ts";
import { openJob } from "./support/flows.ts";
import { engineerJob, nurseJob, nurseResume } from "./support/samples.ts";

describe("a batch of resumes", () => {
  it("becomes candidates, each analysed, submitted and matched, and says which", async () => {
    const job = await openJob(nurseJob, { threshold: 10 });
    const { status, headers, body } = await sendBatch(resumeLines(45));
    expect([status, body.items]).toEqual([202, 45]);
    expect(headers.get("location")).toBe(body.status);
    expect(body.status).toBe(`/v1/batches/${body.batchId}`);
    const ended = await batchEnded(body.batchId);
    expect(ended).toMatchObject({
      status: "done",
      items: { total: 45, done: 45, waiting: 0, working: 0, failed: 0, cancelled: 0 },
    });
    const result = await resultOf(body.batchId);
    expect(result.map(({ line, id, state }) => [line, id, state])).toEqual(
      oneToN(45).map((line) => [line, `resume ${line}`, "done"]),
    );
    const ids = result.map(({ entityId }) => String(entityId));
    expect(new Set(ids).size).toBe(45);
    for (const id of ids) {
      const { sequence } = await settled(id);
      expect([sequence, await archivedSequences(id)]).toEqual([2, [1, 2]]);
      expect(await get(`/v1/candidates/${id}`)).toMatchObject({ status: "submitted", lastRun: { status: "completed" } });
    }
    expect(result[0]).toMatchObject({ response: "resume-analysed", talentScore: expect.any(Number) });
    const ranked = (await get(`/v1/jobs/${job}/matches?limit=100`)).items as { candidateId: string }[];
    expect(ids.every((id) => ranked.some(({ candidateId }) => candidateId === id))).toBe(true);
  });
});
