/** The commands of one round: uploads and jobs, and changes to what earlier rounds left behind. */

import { misplacedSamples, sampleJobs, sampleResumes } from "../samples.ts";
import type { Random } from "./random.ts";

export type Operation = {
  readonly method: "POST" | "PUT" | "DELETE";
  readonly path: string;
  readonly body?: unknown;
  /** Sent again under the same key, it must do nothing more. */
  readonly key: string;
  /** When it is sent, after the round began. */
  readonly afterMilliseconds: number;
};

export type Known = { readonly candidates: readonly string[]; readonly jobs: readonly string[] };

const resumes = sampleResumes();
const jobs = sampleJobs();
const misplaced = misplacedSamples();

const uploadsInRound = 5;
const changesInRound = 4;
const sendingMilliseconds = 100;
/** A candidate's run tells at most twenty pairs; fewer jobs than that keep every pair tellable. */
const maximumJobs = 12;

const documentOf = (random: Random): { text: string } => ({
  text: (random.chance(0.1) ? random.pick(misplaced) : random.pick(resumes))!.text,
});

const changeOf = (random: Random, known: Known): Omit<Operation, "key" | "afterMilliseconds"> | undefined => {
  const candidate = random.pick(known.candidates);
  const job = random.pick(known.jobs);
  if (candidate === undefined) return undefined;
  const kind = random.between(1, 8);
  if (kind <= 2) return { method: "POST", path: `/v1/candidates/${candidate}/withdraw` };
  if (kind === 3) return { method: "DELETE", path: `/v1/candidates/${candidate}` };
  if (kind === 4) return { method: "POST", path: `/v1/candidates/${candidate}/submit` };
  if (kind === 5)
    return {
      method: "PUT",
      path: `/v1/candidates/${candidate}/preferences`,
      body: { remote: [random.chance(0.5) ? "remote" : "onsite"] },
    };
  if (kind === 6)
    return {
      method: "POST",
      path: `/v1/candidates/${candidate}/documents`,
      body: { ...documentOf(random), submit: random.chance(0.5) },
    };
  if (job === undefined) return undefined;
  if (kind === 7)
    return { method: "PUT", path: `/v1/jobs/${job}`, body: { text: random.pick(jobs)!.text, threshold: random.between(10, 60) } };
  return known.jobs.length > 3 ? { method: "POST", path: `/v1/jobs/${job}/close` } : undefined;
};

/** `prefix` makes the keys of the round unlike those of any other. */
export const operationsOf = (random: Random, prefix: string, known: Known): Operation[] => {
  const operations: Omit<Operation, "key" | "afterMilliseconds">[] = [];
  for (let count = 0; count < uploadsInRound; count++) {
    operations.push({
      method: "POST",
      path: "/v1/candidates",
      body: { document: documentOf(random), submit: random.chance(0.7) },
    });
  }
  if (known.jobs.length < maximumJobs) {
    operations.push({
      method: "POST",
      path: "/v1/jobs",
      body: { text: random.pick(jobs)!.text, threshold: random.between(10, 60) },
    });
  }
  for (let count = 0; count < changesInRound; count++) {
    const change = changeOf(random, known);
    if (change !== undefined) operations.push(change);
  }
  return operations.map((operation, index) => ({
    ...operation,
    key: `${prefix}-${String(index)}`,
    afterMilliseconds: random.between(0, sendingMilliseconds),
  }));
};
