/** CPU time of sealing and opening what a resume is, with everything that goes with it: packing, JSON, wrapping apart. */

import { makeKey } from "../local-runtime/local-secrets.ts";
import { createDataKey, openKeyRing, seal, unseal } from "../../src/core/sealing.ts";
import { percentile } from "../measure/percentiles.ts";
import { type BenchResult, benchResult } from "./result.ts";

const characters = 20_000;
const warmUpRounds = 50;
const rounds = 200;
const repeats = 5;
const place = "cand_bench/document/doc_bench";

/** Cipher and packing work on threads of their own, so the whole process is looked at, over many rounds at once. */
const cpuOf = async (times: number, work: () => Promise<unknown>): Promise<number> => {
  const before = process.cpuUsage();
  for (let round = 0; round < times; round++) await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / times;
};

export const measureSealing = async (text: string): Promise<BenchResult[]> => {
  const ring = await openKeyRing(makeKey());
  if (!ring.ok) throw new Error(ring.failure.message);
  const { key } = await createDataKey(ring.value.master, "cand_bench/key");
  const value = { text: text.repeat(Math.ceil(characters / text.length)).slice(0, characters) };
  const round = async (): Promise<void> => {
    const opened = await unseal(key, await seal(key, value, place), place);
    if (!opened.ok) throw new Error(opened.failure.message);
  };
  await cpuOf(warmUpRounds, round);
  const figures: number[] = [];
  for (let repeat = 0; repeat < repeats; repeat++) figures.push(await cpuOf(rounds, round));
  return [benchResult("Seal and open 20 KB, CPU p50", percentile(figures, 0.5), "ms", { atMost: 1 })];
};
