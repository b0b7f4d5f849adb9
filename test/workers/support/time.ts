/** Moves the wall clock for actors and consumers, which share this isolate; timers and promises go on as ever. */

import { vi } from "vitest";

/** Does `work` while the clock stands at `moment`, in milliseconds of the epoch. */
export const atMoment = async <Reply>(moment: number, work: () => Promise<Reply>): Promise<Reply> => {
  vi.useFakeTimers({ toFake: ["Date"], now: moment });
  try {
    return await work();
  } finally {
    vi.useRealTimers();
  }
};

/** Does `work` as if it were so many milliseconds later. */
export const later = <Reply>(milliseconds: number, work: () => Promise<Reply>): Promise<Reply> =>
  atMoment(Date.now() + milliseconds, work);
