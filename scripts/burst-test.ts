/**
 * `npm run test:burst`: 500 uploads in 10 seconds, each with the wish to submit. Every one must be accepted or told 429 with
 * Retry-After, and every accepted one must reach its end, once. Prints how long the backlog took to drain.
 */

import { setTimeout as sleep } from "node:timers/promises";
import { type ApiClient, ApiProblem, createApiClient } from "./client/api-client.ts";
import type { CandidateCreated } from "./client/api-shapes.ts";
import { postJobs } from "./client/post-jobs.ts";
import { waitUntil } from "./client/wait-until.ts";
import { spreadOf } from "./measure/percentiles.ts";
import { runCommand } from "./run-command.ts";
import { sampleJobs, sampleResumes } from "./samples.ts";
import { openTemporaryRuntime } from "./temporary-runtime.ts";

const uploads = 500;
const spanMilliseconds = 10_000;
const drainDeadlineMilliseconds = 120_000;

type Upload =
  | { readonly kind: "accepted"; readonly id: string; readonly ms: number }
  | { readonly kind: "later" }
  | { readonly kind: "fault"; readonly why: string };

const upload = async (client: ApiClient, text: string): Promise<Upload> => {
  const began = performance.now();
  try {
    const { body } = await client.call<CandidateCreated>("POST", "/v1/candidates", { document: { text }, submit: true });
    return { kind: "accepted", id: body.candidateId, ms: performance.now() - began };
  } catch (fault) {
    if (fault instanceof ApiProblem && fault.status === 429) {
      return fault.retryAfter === null ? { kind: "fault", why: "429 without Retry-After" } : { kind: "later" };
    }
    return { kind: "fault", why: fault instanceof ApiProblem ? `${String(fault.status)} ${fault.code}` : String(fault) };
  }
};

await runCommand(async (onEnd) => {
  const runtime = await openTemporaryRuntime("burst", onEnd);
  const client = createApiClient(runtime.url, runtime.token);
  await postJobs(
    client,
    sampleJobs().map(({ text }) => text),
  );
  const resumes = sampleResumes();
  const began = performance.now();
  const results = await Promise.all(
    Array.from({ length: uploads }, async (_, index) => {
      // Each at its own moment, whether the ones before have been answered or not.
      await sleep((index * spanMilliseconds) / uploads);
      // A line of its own makes every document a different one.
      return upload(client, `${resumes[index % resumes.length]!.text}\nReference ${String(index + 1)}\n`);
    }),
  );
  const answered = performance.now();
  const accepted = results.flatMap((result) => (result.kind === "accepted" ? [result] : []));
  const faults = results.flatMap((result) => (result.kind === "fault" ? [result.why] : []));
  const later = results.length - accepted.length - faults.length;
  const spread = spreadOf(accepted.map(({ ms }) => ms));
  console.log(
    `${String(accepted.length)} accepted, ${String(later)} told to come later, ${String(faults.length)} faults, all answered after ${((answered - began) / 1000).toFixed(1)} s`,
  );
  console.log(`answered in ${String(spread.p50)} ms in the middle, ${String(spread.p95)} ms for 95 of 100`);

  // Past the Worker, so that looking costs it nothing.
  const views = await runtime.miniflare.getD1Database("DB");
  const archive = await runtime.miniflare.getD1Database("ARCHIVE");
  let left = accepted.length;
  await waitUntil(
    "the backlog to drain",
    async () => {
      const ended = await views
        .prepare("SELECT count(*) AS ended FROM candidates WHERE run_status IN ('completed', 'failed')")
        .first<{ ended: number }>();
      left = accepted.length - (ended?.ended ?? 0);
      return left <= 0 ? true : undefined;
    },
    { deadlineMilliseconds: drainDeadlineMilliseconds, everyMilliseconds: 20 },
    () => `${String(left)} are left`,
  ).catch((fault: unknown) => faults.push(String(fault)));
  console.log(`drained ${((performance.now() - answered) / 1000).toFixed(2)} s after the last answer`);

  const { results: rows } = await views
    .prepare("SELECT id, sequence, run_status AS runStatus FROM candidates")
    .all<{ id: string; sequence: number; runStatus: string }>();
  const { results: archived } = await archive
    .prepare(
      "SELECT source, max(last_sequence) AS last, sum(last_sequence - first_sequence + 1) AS commits FROM archived_commits GROUP BY source",
    )
    .all<{ source: string; last: number; commits: number }>();
  const viewOf = new Map(rows.map((row) => [row.id, row]));
  const archiveOf = new Map(archived.map((row) => [row.source, row]));
  for (const { id } of accepted) {
    const { sequence } = await client.get<{ sequence: number }>(`/v1/candidates/${id}`);
    const view = viewOf.get(id);
    const kept = archiveOf.get(`/candidates/${id}`);
    if (view?.sequence !== sequence || view.runStatus !== "completed")
      faults.push(`${id}: the view shows ${view?.runStatus ?? "nothing"} at ${String(view?.sequence)} of ${String(sequence)}`);
    if (kept?.last !== sequence || kept.commits !== sequence)
      faults.push(`${id}: the archive holds ${String(kept?.commits)} commits up to ${String(kept?.last)} of ${String(sequence)}`);
  }
  for (const fault of faults.slice(0, 20)) console.log(`     ${fault}`);
  console.log(`${String(uploads - Math.min(uploads, faults.length))} passed, ${String(faults.length)} failed`);
  return faults.length === 0 ? 0 : 1;
});
