/**
 * `npm run bench`: everything that must be fast or cheap, measured on this machine. Prints a table; with `--json` only
 * `{ results: [{ name, value, unit, target, met, comparedWith? }] }`. With `--growth` also how the index
 * grows, which takes minutes. A missed target is marked and ends with status 1.
 */

import { parseLists } from "./arguments.ts";
import { compareWithBare } from "./bench/against-bare.ts";
import { measureBatch } from "./bench/batch.ts";
import { measureBrowserSize } from "./bench/browser-size.ts";
import { measureBundle } from "./bench/bundle.ts";
import { measureCommandLine } from "./bench/command-line.ts";
import { asOf, measureEngine, resumeWords } from "./bench/engine-cpu.ts";
import { measureIndexGrowth } from "./bench/index-growth.ts";
import { measureIndexRanking } from "./bench/index-ranking.ts";
import { measureKernel } from "./bench/kernel.ts";
import { measureLatencies } from "./bench/latencies.ts";
import { createLeanClient } from "./bench/lean-client.ts";
import { openBare } from "./bench/open-bare.ts";
import { type BenchResult, benchResult, tableOf } from "./bench/result.ts";
import { resumesOfLength } from "./bench/resumes-of-length.ts";
import { measureSealing } from "./bench/sealing-cpu.ts";
import { measureSignIn } from "./bench/sign-in-cpu.ts";
import { readSizes, storageResults } from "./bench/storage-bytes.ts";
import { createApiClient } from "./client/api-client.ts";
import { postJobs } from "./client/post-jobs.ts";
import { waitUntil } from "./client/wait-until.ts";
import { createProgress } from "./demo/progress.ts";
import { describeWorker } from "./local-runtime/describe-worker.ts";
import { freePlanOf, idleTailSeconds } from "./measure/free-plan.ts";
import { measureUsagePerResume } from "./measure/usage-per-resume.ts";
import { runCommand } from "./run-command.ts";
import { sampleJobs } from "./samples.ts";
import { makeTemporaryFolder, openTemporaryRuntime } from "./temporary-runtime.ts";

const resumesToCount = 9;

await runCommand(async (onEnd) => {
  const { flags } = parseLists(process.argv.slice(2), { many: [], one: [], flags: ["json", "growth"] });
  const progress = createProgress(process.stderr);
  const results: BenchResult[] = [];

  progress.show("Engine", 1, 1);
  const folder = makeTemporaryFolder("bench-files", onEnd);
  results.push(...measureEngine(folder));
  results.push(...(await measureSealing(resumesOfLength(resumeWords).join("\n"))));
  progress.show("Command line", 1, 1);
  results.push(...measureCommandLine(folder, resumesOfLength(resumeWords), asOf));
  progress.show("Signing in", 1, 1);
  results.push(...measureSignIn());
  progress.show("Bundle", 1, 1);
  const worker = await describeWorker();
  results.push(...measureBundle(worker.scriptPath), ...(await measureBrowserSize()));

  progress.show("Index", 1, 1);
  results.push(...measureIndexRanking());

  progress.show("Usage", 1, 1);
  const runtime = await openTemporaryRuntime("bench", onEnd, { worker });
  const client = createApiClient(runtime.url, runtime.token);
  const jobs = await postJobs(
    client,
    sampleJobs().map(({ text }) => text),
  );
  const usage = await measureUsagePerResume(client, resumesOfLength(resumeWords).slice(0, resumesToCount));
  const plan = freePlanOf(usage);
  results.push(
    benchResult("per resume: worker requests", usage.workerRequests, "requests"),
    benchResult("per resume: queue operations", usage.queueOperations, "operations", { atMost: 6 }),
    benchResult("per resume: object requests", usage.durableObjectRequests, "requests", { atMost: 7 }),
    benchResult("per resume: object rows written", usage.durableObjectRowsWritten, "rows", { atMost: 20 }),
    benchResult("per resume: D1 rows written", usage.d1RowsWritten, "rows", { atMost: 12 }),
    benchResult(
      "per resume: object seconds",
      usage.objectSeconds,
      "s",
      undefined,
      `idle tail apart: at most ${String(idleTailSeconds)} s, were idle objects billed`,
    ),
    benchResult(
      "resumes a day on the free plan",
      plan.resumesPerDay,
      "resumes",
      { atLeast: 1_600 },
      `${plan.limitedBy} end first`,
    ),
  );

  progress.show("Latencies", 1, 1);
  const before = await readSizes(runtime.miniflare);
  const stack = createLeanClient(runtime.url, runtime.token);
  onEnd(stack.close);
  const latencies = await measureLatencies(stack);
  results.push(...latencies.results);
  const views = await runtime.miniflare.getD1Database("DB");
  await waitUntil(
    "the views to hold every resume",
    async () => {
      const open = await views
        .prepare("SELECT count(*) AS ended FROM candidates WHERE run_status = 'completed'")
        .first<{ ended: number }>();
      return (open?.ended ?? 0) >= latencies.candidateIds.length + resumesToCount ? true : undefined;
    },
    { deadlineMilliseconds: 30_000, everyMilliseconds: 50 },
  );
  results.push(...storageResults(before, await readSizes(runtime.miniflare), latencies.candidateIds.length));

  progress.show("Batch", 1, 1);
  results.push(...(await measureBatch(await openTemporaryRuntime("bench-batch", onEnd, { worker }))));

  progress.show("AI kernel", 1, 1);
  results.push(...(await measureKernel(worker, onEnd)));

  progress.show("Against bare parts", 1, 1);
  const bare = createLeanClient(await openBare(worker, onEnd));
  onEnd(bare.close);
  results.push(...(await compareWithBare(stack, bare, jobs[0]!)));
  if (flags.has("growth")) {
    progress.show("Growth", 1, 1);
    results.push(...(await measureIndexGrowth(runtime.miniflare, stack, jobs[0]!, [1_000, 10_000, 49_000])));
  }
  progress.clear();

  if (flags.has("json")) process.stdout.write(`${JSON.stringify({ results }, undefined, 2)}\n`);
  else process.stdout.write(`${tableOf(results).join("\n")}\n`);
  return results.some(({ met }) => met === false) ? 1 : 0;
});
