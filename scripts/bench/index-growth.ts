/**
 * How the whole way of a resume grows with the index: upload to matched, and rows, with 1,000, 10,000 and 50,000 candidates
 * in it. The candidates are put straight into the index object; that takes minutes, so it is measured only when asked for.
 */

import type { Miniflare } from "miniflare";
import type { CandidateCreated, RunState, UsageAnswer } from "../client/api-shapes.ts";
import { waitUntil } from "../client/wait-until.ts";
import { percentile } from "../measure/percentiles.ts";
import { sampleResumes } from "../samples.ts";
import { indexProfile } from "./index-entries.ts";
import type { LeanClient } from "./lean-client.ts";
import { type BenchResult, benchResult } from "./result.ts";

const measuredResumes = 20;
const atOnce = 250;

type IndexObject = { readonly upsert: (entry: { id: string; version: number; vector: Uint8Array }) => Promise<unknown> };

const fill = async (index: IndexObject, from: number, to: number): Promise<void> => {
  for (let first = from; first < to; first += atOnce) {
    const numbers = Array.from({ length: Math.min(atOnce, to - first) }, (_, offset) => first + offset);
    await Promise.all(
      numbers.map((number) => {
        const { id, vector } = indexProfile(number);
        return index.upsert({ id, vector, version: 1 });
      }),
    );
  }
};

const uploadToMatched = async (client: LeanClient, text: string): Promise<number> => {
  const began = performance.now();
  const { status } = await client.json<CandidateCreated>("POST", "/v1/candidates", { document: { text }, submit: true });
  await waitUntil(
    "the run to end",
    async () => ((await client.json<RunState>("GET", status!)).status === "open" ? undefined : true),
    { deadlineMilliseconds: 30_000, everyMilliseconds: 2 },
  );
  return performance.now() - began;
};

/** Jobs must be open already. */
export const measureIndexGrowth = async (
  miniflare: Miniflare,
  client: LeanClient,
  jobId: string,
  sizes: readonly number[],
): Promise<BenchResult[]> => {
  const namespace = await miniflare.getDurableObjectNamespace("MATCH_INDEX");
  const index = namespace.get(namespace.idFromName("candidates-0")) as unknown as IndexObject;
  const rows = async (): Promise<number> => (await client.json<UsageAnswer>("GET", "/v1/usage")).totals.durableObjectRowsWritten;
  const results: BenchResult[] = [];
  let filled = 0;
  for (const size of sizes) {
    await fill(index, filled, size);
    filled = size;
    const before = await rows();
    const times: number[] = [];
    for (const { text } of sampleResumes().slice(0, measuredResumes)) times.push(await uploadToMatched(client, text));
    const rankings: number[] = [];
    for (let round = 0; round < measuredResumes; round++) {
      const began = performance.now();
      await client.json("GET", `/v1/jobs/${jobId}/matches`);
      rankings.push(performance.now() - began);
    }
    const each = ((await rows()) - before) / times.length;
    const told = `ranking a job p50 ${percentile(rankings, 0.5).toFixed(1)} ms; ${each.toFixed(1)} object rows a resume`;
    results.push(
      benchResult(`upload to matched with ${String(size)} candidates, p50`, percentile(times, 0.5), "ms", undefined, told),
    );
  }
  return results;
};
