/** Latencies of the local runtime: one at a time, then sixteen at a time. */

import type { CandidateCreated, RunState } from "../client/api-shapes.ts";
import { waitUntil } from "../client/wait-until.ts";
import { percentile } from "../measure/percentiles.ts";
import { sampleResumes } from "../samples.ts";
import type { LeanClient } from "./lean-client.ts";
import { type BenchResult, benchResult } from "./result.ts";
import { resumesOfLength } from "./resumes-of-length.ts";

const warmUps = 10;
const measuredResumes = 60;
const concurrency = 16;
const concurrentResumes = 160;
const runDeadlineMilliseconds = 30_000;

const ended = (client: LeanClient, status: string): Promise<RunState> =>
  waitUntil(
    `${status} to end`,
    async () => {
      const run = await client.json<RunState>("GET", status);
      return run.status === "open" ? undefined : run;
    },
    { deadlineMilliseconds: runDeadlineMilliseconds, everyMilliseconds: 2 },
  );

export type Latencies = { readonly results: readonly BenchResult[]; readonly candidateIds: readonly string[] };

/** Four jobs must be open already. */
export const measureLatencies = async (client: LeanClient): Promise<Latencies> => {
  const resumes = resumesOfLength(700);
  const analysed: number[] = [];
  const matched: number[] = [];
  const candidateIds: string[] = [];
  for (let index = 0; index < warmUps + measuredResumes; index++) {
    const text = resumes[index % resumes.length]!;
    const began = performance.now();
    const { candidateId } = await client.json<CandidateCreated>("POST", "/v1/candidates", { document: { text } });
    const answered = performance.now();
    const { status } = await client.json<CandidateCreated>("POST", `/v1/candidates/${candidateId}/submit`, {});
    const run = await ended(client, status!);
    const end = performance.now();
    if (run.status !== "completed") throw new Error(`A measured run is ${run.status}: ${run.reason ?? ""}.`);
    candidateIds.push(candidateId);
    if (index < warmUps) continue;
    analysed.push(answered - began);
    matched.push(end - answered);
  }

  const samples = sampleResumes();
  const together: number[] = [];
  let errors = 0;
  let next = 0;
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      for (;;) {
        const index = next++;
        if (index >= concurrentResumes) return;
        const began = performance.now();
        try {
          const text = samples[index % samples.length]!.text;
          const { status, candidateId } = await client.json<CandidateCreated>("POST", "/v1/candidates", {
            document: { text },
            submit: true,
          });
          if (status === undefined || (await ended(client, status)).status !== "completed") errors += 1;
          candidateIds.push(candidateId);
          together.push(performance.now() - began);
        } catch {
          errors += 1;
        }
      }
    }),
  );
  return {
    candidateIds,
    results: [
      benchResult(
        "upload to analysed, one at a time, p50",
        percentile(analysed, 0.5),
        "ms",
        { atMost: 40 },
        `p95 ${percentile(analysed, 0.95).toFixed(1)} ms`,
      ),
      benchResult("submit to matched, one at a time, p50", percentile(matched, 0.5), "ms", { atMost: 120 }),
      benchResult("submit to matched, one at a time, p95", percentile(matched, 0.95), "ms", { atMost: 300 }),
      benchResult(
        "errors with 16 resumes at a time",
        errors,
        "errors",
        { atMost: 0 },
        `${String(concurrentResumes)} resumes, upload to matched p50 ${percentile(together, 0.5).toFixed(0)} ms`,
      ),
    ],
  };
};
