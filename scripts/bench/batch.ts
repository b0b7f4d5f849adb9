/** A thousand resumes as one batch through the local runtime: how fast, at what cost, and whether any was lost. */

import type { BatchAccepted, BatchState } from "../client/api-shapes.ts";
import { createApiClient } from "../client/api-client.ts";
import { postJobs } from "../client/post-jobs.ts";
import { waitUntil } from "../client/wait-until.ts";
import type { Runtime } from "../local-runtime/open-runtime.ts";
import { settledTotals, usageBetween } from "../measure/usage-per-resume.ts";
import { sampleJobs, sampleResumes } from "../samples.ts";
import { type BenchResult, benchResult } from "./result.ts";

const resumes = 1_000;
const deadlineMilliseconds = 120_000;

/** The runtime must be idle. */
export const measureBatch = async ({ url, token, miniflare }: Runtime): Promise<BenchResult[]> => {
  const client = createApiClient(url, token);
  await postJobs(
    client,
    sampleJobs().map(({ text }) => text),
  );
  const samples = sampleResumes();
  // A line of its own makes every document a different one.
  const lines = Array.from({ length: resumes }, (_, index) =>
    JSON.stringify({ id: String(index), text: `${samples[index % samples.length]!.text}\nReference ${String(index)}\n` }),
  );
  const before = await settledTotals(client);

  const began = performance.now();
  const reply = await fetch(new URL("/v1/batches?kind=resumes", url), {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/x-ndjson" },
    body: lines.join("\n"),
  });
  const accepted = (await reply.json()) as BatchAccepted;
  if (reply.status !== 202) throw new Error(`A batch to measure with was answered ${String(reply.status)}.`);
  const answered = performance.now();
  let polls = 0;
  const state = await waitUntil(
    "the batch to end",
    async () => {
      polls += 1;
      const batch = await client.get<BatchState>(accepted.status);
      return batch.status === "done" ? batch : undefined;
    },
    { deadlineMilliseconds, everyMilliseconds: 200 },
  );
  const ended = performance.now();

  // Past the Worker, so that looking costs it nothing.
  const views = await miniflare.getD1Database("DB");
  await waitUntil(
    "the views to hold every resume of the batch",
    async () => {
      const row = await views
        .prepare("SELECT count(*) AS completed FROM candidates WHERE run_status = 'completed'")
        .first<{ completed: number }>();
      return (row?.completed ?? 0) >= resumes ? true : undefined;
    },
    { deadlineMilliseconds, everyMilliseconds: 100 },
  );
  const after = await settledTotals(client);
  const used = usageBetween(before, after);

  const result = await fetch(new URL(`${accepted.status}/result`, url), { headers: { authorization: `Bearer ${token}` } });
  const outcomes = (await result.text()).trimEnd().split("\n");
  const made = new Set(outcomes.map((line) => (JSON.parse(line) as { entityId?: string }).entityId));
  const archive = await miniflare.getD1Database("ARCHIVE");
  // Two commits each: one with the resume, one with its run's end.
  const archived = await archive
    .prepare(
      "SELECT count(*) AS whole FROM (SELECT source FROM archived_commits WHERE source LIKE '/candidates/%' GROUP BY source HAVING sum(last_sequence - first_sequence + 1) = 2 AND max(last_sequence) = 2)",
    )
    .first<{ whole: number }>();
  const lost = resumes - Math.min(state.items.done, made.size, archived?.whole ?? 0);

  return [
    benchResult(
      "batch of 1,000 resumes: resumes a second",
      (resumes * 1_000) / (ended - began),
      "resumes",
      undefined,
      `answered after ${((answered - began) / 1_000).toFixed(1)} s, all done after ${((ended - began) / 1_000).toFixed(1)} s`,
    ),
    benchResult("batch: queue operations per resume", used.queueOperations / resumes, "operations", { atMost: 3.5 }),
    benchResult("batch: object requests per resume", (used.durableObjectRequests - polls) / resumes, "requests"),
    benchResult("batch: object rows written per resume", used.durableObjectRowsWritten / resumes, "rows"),
    benchResult("batch: resumes lost or doubled", lost, "resumes", { atMost: 0 }),
  ];
};
