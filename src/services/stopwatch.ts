/** Times the steps of something, for traces. In production the clock moves with input and output alone, not with computing. */

import type { Clock, Instant } from "../core/clock.ts";
import type { TimedStep } from "../domain/trace/delivery.ts";

export type Stopwatch = {
  readonly startedAt: Instant;
  /** What has been timed so far; a step that threw is not in it. */
  readonly steps: readonly TimedStep[];
  readonly time: <Done>(name: string, work: () => Promise<Done>) => Promise<Done>;
};

export const startStopwatch = (clock: Clock): Stopwatch => {
  const steps: TimedStep[] = [];
  return {
    startedAt: clock.now(),
    steps,
    time: async (name, work) => {
      const began = clock.now();
      const done = await work();
      steps.push({ name, milliseconds: Math.max(0, clock.now() - began) });
      return done;
    },
  };
};
