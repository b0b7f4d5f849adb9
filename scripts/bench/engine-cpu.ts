/** CPU time of the engine alone, in Node, on one thread: nothing else is in the figure. */

import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { analyseDocument } from "../../src/engine/analyse/analyse-document.ts";
import { analysePosting } from "../../src/engine/analyse/analyse-posting.ts";
import { parseJob } from "../../src/engine/parse-job/parse-job.ts";
import { percentile } from "../measure/percentiles.ts";
import { threadCpuOf } from "../measure/thread-cpu.ts";
import { sampleJobs } from "../samples.ts";
import type { EngineCalls } from "./engine-calls.ts";
import { furtherSkills, writeFurtherLexicon } from "./further-lexicon.ts";
import { type BenchResult, benchResult } from "./result.ts";
import { resumesOfLength } from "./resumes-of-length.ts";

export const resumeWords = 700;
const warmUpCalls = 100;
const measuredCalls = 400;
const freshProcesses = 20;
/** Without the warm-up there is no target, so fewer tell enough. */
const coldProcesses = 5;
export const asOf = "2026-10-20";

/** Milliseconds of CPU that each call took. */
const cpuOfCalls = (calls: number, call: (index: number) => unknown): number[] =>
  Array.from({ length: calls }, (_, index) => threadCpuOf(() => call(index)));

const warmCpu = (texts: readonly string[], analyse: (text: string) => unknown): number[] => {
  const call = (index: number): unknown => analyse(texts[index % texts.length]!);
  cpuOfCalls(warmUpCalls, call);
  return cpuOfCalls(measuredCalls, call);
};

/** The calls of one fresh process, with a further lexicon when its address is given. */
const freshCalls = (calls: Omit<EngineCalls, "lexicons">, furtherLexicon: string | undefined): number[] => {
  const script = fileURLToPath(new URL("engine-calls.ts", import.meta.url).href);
  const preload = furtherLexicon === undefined ? [] : ["--import", new URL("with-further-lexicon.ts", import.meta.url).href];
  const input: EngineCalls = { ...calls, lexicons: furtherLexicon === undefined ? 1 : 2 };
  const { status, stdout, stderr } = spawnSync(process.execPath, [...preload, script], {
    encoding: "utf8",
    input: JSON.stringify(input),
    env: { ...process.env, FURTHER_LEXICON: furtherLexicon },
  });
  if (status !== 0) throw new Error(`Measuring the engine in a fresh process failed: ${stderr}`);
  return JSON.parse(stdout) as number[];
};

/** `folder` is a temporary one: the further lexicon is written there. */
export const measureEngine = (folder: string): BenchResult[] => {
  const resumes = resumesOfLength(resumeWords);
  const refused = resumes.filter((text) => analyseDocument({ text, asOf }).analysis === undefined).length;
  if (refused > 0) throw new Error(`${String(refused)} of the resumes to measure with are not taken for resumes.`);
  const resumeCpu = warmCpu(resumes, (text) => analyseDocument({ text, asOf }));
  const jobs = sampleJobs().map(({ text }) => text);
  const jobCpu = warmCpu(jobs, (text) => analysePosting({ text }));

  const requirements = parseJob(jobs[0]!);
  const further = writeFurtherLexicon(folder, resumes);
  const allInCpu = (lexicon: string | undefined): number[] =>
    freshCalls({ texts: resumes, calls: warmUpCalls + measuredCalls, warmUp: true, asOf, requirements }, lexicon).slice(
      warmUpCalls,
    );
  const firstCpu = (processes: number, warmUp: boolean, match: boolean, lexicon?: string): number[] =>
    Array.from({ length: processes }, (_, index) => {
      const texts = [resumes[index % resumes.length]!];
      return freshCalls({ texts, calls: 1, warmUp, asOf, requirements: match ? requirements : undefined }, lexicon)[0]!;
    });

  const p50 = (values: readonly number[], digits: number): string => `p50 ${percentile(values, 0.5).toFixed(digits)} ms`;
  const firstAnalysis = firstCpu(freshProcesses, true, false);
  const coldAnalysis = firstCpu(coldProcesses, false, false);
  const results = [
    benchResult(
      "engine, resume of 700 words, warm, CPU p95",
      percentile(resumeCpu, 0.95),
      "ms",
      { atMost: 3 },
      p50(resumeCpu, 2),
    ),
    benchResult(
      "engine, resume of 700 words, first call after start-up's warm-up, CPU p95",
      percentile(firstAnalysis, 0.95),
      "ms",
      { atMost: 10 },
      `${p50(firstAnalysis, 1)}; without the warm-up ${p50(coldAnalysis, 1)}`,
    ),
    benchResult("engine, job, warm, CPU p95", percentile(jobCpu, 0.95), "ms", { atMost: 2 }, p50(jobCpu, 2)),
  ];
  for (const [lexicon, name] of [
    [undefined, ""],
    [further, ` with ${furtherSkills.toLocaleString("en")} further skills`],
  ] as const) {
    const warm = allInCpu(lexicon);
    const first = firstCpu(freshProcesses, true, true, lexicon);
    results.push(
      benchResult(
        `engine, resume and match all in${name}, warm, CPU p95`,
        percentile(warm, 0.95),
        "ms",
        { atMost: 4 },
        p50(warm, 2),
      ),
      benchResult(
        `engine, resume and match all in${name}, first call after start-up's warm-up, CPU p95`,
        percentile(first, 0.95),
        "ms",
        { atMost: 10 },
        p50(first, 1),
      ),
    );
  }
  return results;
};
