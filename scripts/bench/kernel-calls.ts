/** What the measures of the kernel ask, how many at a time, and how long each takes. */

import type { createKernel, KernelOptions } from "../../src/ai/kernel/kernel.ts";
import type { Spent } from "../../src/ai/kernel/ports.ts";

/** A kernel over the two played providers and the engine; `budgetOfDay` for all it asks. */
export type KernelOf = (more?: Partial<KernelOptions> & { readonly budgetOfDay?: Spent }) => ReturnType<typeof createKernel>;

const inFlight = 16;

export const answer = JSON.stringify({ summary: "Meets wound care." });
export const inputOf = (number: number) => ({ matched: ["Wound care", `Skill ${number}`], missing: [] });

type Timed = { readonly number: number; readonly time: number };

/** Milliseconds of each call, `inFlight` at a time. */
export const timesOf = async (count: number, call: (number: number) => Promise<unknown>): Promise<Timed[]> => {
  const times: Timed[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let number = next++; number < count; number = next++) {
      const began = performance.now();
      await call(number);
      times.push({ number, time: performance.now() - began });
    }
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
  return times;
};
