/** Answers known already, for as long as the isolate lives; the oldest go when there are too many. */

import type { AnswerCache, CachedAnswer } from "./ports.ts";

export const createMemoryCache = (entries = 500): AnswerCache => {
  const kept = new Map<string, { readonly answer: CachedAnswer; readonly expiresAt: number }>();
  return {
    get: async (key, now) => {
      const entry = kept.get(key);
      return entry === undefined || entry.expiresAt <= now ? undefined : entry.answer;
    },
    set: async (key, answer, expiresAt) => {
      kept.delete(key);
      kept.set(key, { answer, expiresAt });
      const [oldest] = kept.keys();
      if (kept.size > entries && oldest !== undefined) kept.delete(oldest);
    },
  };
};
