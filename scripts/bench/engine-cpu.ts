/** CPU time of the engine alone, in Node, on one thread: nothing else is in the figure. */

import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { analyseDocument } from "../../src/durable-objects/candidate/analyse.ts";
import { analysePosting } from "../../src/durable-objects/job/analyse.ts";
import { percentile } from "../measure/percentiles.ts";
import { threadCpuOf } from "../measure/thread-cpu.ts";
import { sampleJobs } from "../samples.ts";
import { type BenchResult, benchResult } from "./result.ts";
import { resumesOfLength } from "./resumes-of-length.ts";

export const resumeWords = 700;
const warmUpCalls = 100;
const measuredCalls = 400;
const freshProcesses = 20;
export const asOf = "2026-10-20";

/** Milliseconds of CPU that each call took. */
const cpuOfCalls = (calls: number, call: (index: number) => unknown): number[] =>
  Array.from({ length: calls }, (_, index) => threadCpuOf(() => call(index)));

const warmCpu = (texts: readonly string[], analyse: (text: string) => unknown): number[] => {
  const call = (index: number): unknown => analyse(texts[index % texts.length]!);
  cpuOfCalls(warmUpCalls, call);
  return cpuOfCalls(measuredCalls, call);
};

const firstCalls = (start: "cold" | "warm"): number[] => {
  const script = fileURLToPath(new URL("first-call.ts", import.meta.url).href);
  return Array.from({ length: freshProcesses }, (_, index) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, String(index), start], { encoding: "utf8" });
    if (status !== 0) throw new Error(`A first call failed: ${stderr}`);
    return Number(stdout);
  });
};

export const measureEngine = (): BenchResult[] => {
  const resumes = resumesOfLength(resumeWords);
  const refused = resumes.filter((text) => analyseDocument({ text, asOf }).analysis === undefined).length;
  if (refused > 0) throw new Error(`${String(refused)} of the resumes to measure with are not taken for resumes.`);
  const resumeCpu = warmCpu(resumes, (text) => analyseDocument({ text, asOf }));
  const [warm, cold] = [firstCalls("warm"), firstCalls("cold")];
  const jobs = sampleJobs().map(({ text }) => text);
  const jobCpu = warmCpu(jobs, (text) => analysePosting({ text }));
  return [
    benchResult(
      "engine, resume of 700 words, warm, CPU p95",
      percentile(resumeCpu, 0.95),
      "ms",
      { atMost: 3 },
      `p50 ${percentile(resumeCpu, 0.5).toFixed(2)} ms`,
    ),
    benchResult(
      "engine, resume, first call in a fresh process after start-up's warm-up, CPU p95",
      percentile(warm, 0.95),
      "ms",
      { atMost: 10 },
      `p50 ${percentile(warm, 0.5).toFixed(1)} ms; without the warm-up p95 ${percentile(cold, 0.95).toFixed(1)} ms`,
    ),
    benchResult(
      "engine, job, warm, CPU p95",
      percentile(jobCpu, 0.95),
      "ms",
      { atMost: 2 },
      `p50 ${percentile(jobCpu, 0.5).toFixed(2)} ms`,
    ),
  ];
};
