/**
 * `npm run demo`: the main job from end to end on an instance of its own. Resumes and jobs go in through the HTTP API,
 * rankings with evidence come out; everything that was started is stopped and removed again.
 */

import { styleText } from "node:util";
import { parseCount, parseLists } from "./arguments.ts";
import { createApiClient } from "./client/api-client.ts";
import { postJobs } from "./client/post-jobs.ts";
import { collectRankings, countEvents } from "./demo/collect-ranking.ts";
import { demoDocument, type DemoOutcome } from "./demo/demo-document.ts";
import { detailedMatches, outcomeLines } from "./demo/print-outcome.ts";
import { createProgress } from "./demo/progress.ts";
import { readInputs } from "./demo/read-inputs.ts";
import { sendDocuments } from "./demo/send-documents.ts";
import { freePlanOf } from "./measure/free-plan.ts";
import { spreadOf } from "./measure/percentiles.ts";
import { measureUsagePerResume } from "./measure/usage-per-resume.ts";
import { runCommand } from "./run-command.ts";
import { misplacedSamples, sampleJobs, sampleResumes } from "./samples.ts";
import { openTemporaryRuntime } from "./temporary-runtime.ts";

/** One resume goes ahead unmeasured. */
const resumesToMeasure = 6;

await runCommand(async (onEnd) => {
  const { lists, flags } = parseLists(process.argv.slice(2), { many: ["resume", "job"], one: ["limit"], flags: ["json"] });
  const ownResumes = lists.get("resume");
  const ownJobs = lists.get("job");
  const limit = parseCount("limit", lists.get("limit")?.at(-1), Number.POSITIVE_INFINITY);
  const resumes = (ownResumes === undefined ? [...sampleResumes(), ...misplacedSamples()] : readInputs(ownResumes)).slice(
    0,
    limit,
  );
  const jobs = ownJobs === undefined ? sampleJobs() : readInputs(ownJobs);
  const progress = createProgress(process.stderr);

  progress.show("Starting ClearView", 1, 1);
  const runtime = await openTemporaryRuntime("demo", onEnd);
  const client = createApiClient(runtime.url, runtime.token);
  const sent = await sendDocuments(client, jobs, resumes, progress);
  const rankings = await collectRankings(client, sent, flags.has("json") ? 0 : detailedMatches, progress);
  const events = await countEvents(client, sent, progress);
  const deadLetters = await client.list("/v1/dead-letters");
  await runtime.close();

  // Counted on a second, idle instance with four open jobs, so that the figure means the same whatever was ranked above.
  progress.show("Counting what a resume uses", 1, 1);
  const quiet = await openTemporaryRuntime("demo", onEnd);
  const quietClient = createApiClient(quiet.url, quiet.token);
  await postJobs(
    quietClient,
    sampleJobs().map(({ text }) => text),
  );
  const accepted = sent.resumes.filter(({ submitted }) => submitted).map(({ text }) => text);
  const measured = (accepted.length > 0 ? accepted : sampleResumes().map(({ text }) => text)).slice(0, resumesToMeasure);
  const perResume = await measureUsagePerResume(quietClient, measured);
  progress.clear();

  const outcome: DemoOutcome = {
    rankings,
    events,
    deadLetters: deadLetters.length,
    timings: { uploadToAnalysedMs: spreadOf(sent.uploadToAnalysedMs), submitToMatchedMs: spreadOf(sent.submitToMatchedMs) },
    usage: { perResume, freePlanResumesPerDay: freePlanOf(perResume).resumesPerDay },
  };
  if (flags.has("json")) {
    for (const { file, code, reason } of sent.refused) process.stderr.write(`not ranked: ${file}: ${reason} (${code})\n`);
    process.stdout.write(`${JSON.stringify(demoDocument(outcome), undefined, 2)}\n`);
  } else {
    const lines = outcomeLines(outcome, sent.refused, (style, text) => styleText(style, text, { stream: process.stdout }));
    process.stdout.write(`${lines.join("\n")}\n`);
  }
  // Something was to be ranked and nothing was: that is no success, whatever was printed.
  return sent.jobs.length === 0 || !sent.resumes.some(({ submitted }) => submitted) ? 1 : 0;
});
