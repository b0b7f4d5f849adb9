/** Moves the wall clock for actors and consumers, which share this isolate; timers and promises go on as ever. */

import { vi } from "vitest";

/** Does `work` as if it were so many milliseconds later. */
export const later = async <Reply>(milliseconds: number, work: () => Promise<Reply>): Promise<Reply> => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + milliseconds });
  try {
    return await work();
  } finally {
    vi.useRealTimers();
  }
};
