/** A fresh process that analyses one resume and prints the milliseconds of CPU that this first call took. */

import { analyseDocument } from "../../src/durable-objects/candidate/analyse.ts";
import { resumesOfLength } from "./resumes-of-length.ts";

const resumes = resumesOfLength(700);
const text = resumes[Number(process.argv[2] ?? 0) % resumes.length]!;
const before = process.threadCpuUsage();
const { analysis } = analyseDocument({ text, asOf: "2026-10-20" });
const { user, system } = process.threadCpuUsage(before);
if (analysis === undefined) throw new Error("The resume to measure with is not taken for a resume.");
process.stdout.write(String((user + system) / 1000));
