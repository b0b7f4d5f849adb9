/**
 * A fresh process that analyses one resume and prints the milliseconds of CPU that this first call took. With "warm" as its
 * second argument it warms up first, as the Worker does while it starts.
 */

import { analyseDocument } from "../../src/durable-objects/candidate/analyse.ts";
import { warmUpAnalysis } from "../../src/durable-objects/candidate/warm-up.ts";
import type { DocumentAnalysis } from "../../src/domain/resume/analysis.ts";
import { threadCpuOf } from "../measure/thread-cpu.ts";
import { resumesOfLength } from "./resumes-of-length.ts";

if (process.argv[3] === "warm") warmUpAnalysis();
const resumes = resumesOfLength(700);
const text = resumes[Number(process.argv[2] ?? 0) % resumes.length]!;
let analysed: DocumentAnalysis | undefined;
const milliseconds = threadCpuOf(() => {
  analysed = analyseDocument({ text, asOf: "2026-10-20" });
});
if (analysed?.analysis === undefined) throw new Error("The resume to measure with is not taken for a resume.");
process.stdout.write(String(milliseconds));
