/**
 * A fresh process that does resumes all in (analysis with skills, anonymising and talent score, then the match with a job),
 * and prints the milliseconds of CPU that each call took, as JSON. Standard input says what to do: an `EngineCalls`. Nothing of
 * the engine has run before the first call, unless it is to warm up as the Worker does while it starts.
 */

import { readFileSync } from "node:fs";
import { defaultLexicon } from "../../src/engine/lexicon/default-lexicon.ts";
import { warmUpAnalysis } from "../../src/durable-objects/candidate/warm-up.ts";
import { threadCpuOf } from "../measure/thread-cpu.ts";
import { allIn, type AllIn } from "./all-in.ts";

export type EngineCalls = AllIn & {
  readonly texts: readonly string[];
  readonly calls: number;
  readonly warmUp: boolean;
  /** How many lexicons must be open: a measure with a further one must not go by without it. */
  readonly lexicons: number;
};

const { texts, calls, warmUp, lexicons, ...rest } = JSON.parse(readFileSync(0, "utf8")) as EngineCalls;
if (defaultLexicon.layers.length !== lexicons) throw new Error(`${String(defaultLexicon.layers.length)} lexicons are open.`);
if (warmUp) warmUpAnalysis();
const milliseconds = Array.from({ length: calls }, (_, index) => {
  const text = texts[index % texts.length]!;
  return threadCpuOf(() => allIn(text, rest));
});
process.stdout.write(JSON.stringify(milliseconds));
