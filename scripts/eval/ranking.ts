/**
 * Four jobs, eight resumes written for each: all 32 are ranked for every job by the compact vectors, and its own eight
 * should come first. nDCG counts a job's own resumes as 1 and all others as 0.
 */

import { type BenchResult, benchResult } from "../bench/result.ts";
import { doTask } from "../engine/tasks.ts";
import { evaluationDay } from "./annotated-resumes.ts";
import { createBm25 } from "./bm25.ts";
import { readJson } from "./read-data.ts";

type Jobs = Readonly<Record<string, { readonly jd: string; readonly resumes: readonly string[] }>>;

/** Gains in the order ranked, each 0 or 1; 1 when all ones come first. Source: Järvelin and Kekäläinen, 2002. */
export const ndcgOf = (gains: readonly number[]): number => {
  const discounted = (ordered: readonly number[]): number =>
    ordered.reduce((sum, gain, index) => sum + gain / Math.log2(index + 2), 0);
  const ideal = discounted(gains.toSorted((left, right) => right - left));
  return ideal === 0 ? 0 : discounted(gains) / ideal;
};

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

export const measureRanking = (folder: string): BenchResult[] => {
  const jobs = Object.entries(readJson<Jobs>(folder, "matching/resumes-to-rank.json"));
  const resumes = jobs.flatMap(([job, { resumes: own }]) =>
    own.map((text, index) => ({ id: `${job}/${String(index)}`, job, text })),
  );
  const jobOf = new Map(resumes.map(({ id, job }) => [id, job]));
  const bm25 = createBm25(resumes.map(({ text }) => text));

  const ours: number[] = [];
  const theirs: number[] = [];
  let allFirst = 0;
  for (const [job, { jd, resumes: own }] of jobs) {
    const { ranking } = doTask("rank", { job: jd, resumes }, { asOf: evaluationDay }) as {
      ranking: readonly { readonly id: string }[];
    };
    const gains = ranking.map(({ id }) => (jobOf.get(id) === job ? 1 : 0));
    if (gains.slice(0, own.length).every((gain) => gain === 1)) allFirst += 1;
    ours.push(ndcgOf(gains));
    const scores = bm25(jd);
    const order = resumes
      .map((resume, index) => ({ gain: resume.job === job ? 1 : 0, score: scores[index]! }))
      .sort((left, right) => right.score - left.score);
    theirs.push(ndcgOf(order.map(({ gain }) => gain)));
  }
  const against = `BM25 in this run: ${mean(theirs).toFixed(3)}`;
  return [
    benchResult("ranking: jobs with their own resumes first", allFirst, `of ${String(jobs.length)}`, { atLeast: jobs.length }),
    // Where BM25 is perfect, nothing can be above it.
    benchResult("ranking: nDCG", mean(ours), "nDCG", { atLeast: Math.round(mean(theirs) * 1000) / 1000 }, against),
  ];
};
