/** Pairs found by matching: each once. */

import { eq, type SQL, sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import type { ExplainedPair, FoundPair } from "../domain/run/events.ts";
import { countRows } from "./metered.ts";
import { foundPairs } from "./views-schema.ts";

export type FoundPairs = {
  /** Keeps the pairs that are new; the twin of a pair found from the other side has the same id and is dropped. */
  readonly record: (pairs: readonly FoundPair[], foundAt: number) => Promise<void>;
  /** Keeps what was said of pairs, whether or not they were recorded before. */
  readonly explain: (pairs: readonly ExplainedPair[], at: number) => Promise<void>;
  /** What was last said of a pair. */
  readonly summaryOf: (pairId: string) => Promise<string | undefined>;
};

export const createFoundPairs = (db: DrizzleD1Database): FoundPairs => {
  const insert = async (pairs: readonly FoundPair[], foundAt: number, onConflict: SQL): Promise<void> => {
    // One parameter, however many pairs: D1 takes 100 in a query, and an invocation has few queries to spend.
    countRows(
      await db.run(sql`INSERT INTO ${foundPairs}
          (pair_id, candidate_id, candidate_version, job_id, job_version, score, summary, found_at)
        SELECT value ->> 'pairId', value ->> 'candidateId', value ->> 'candidateVersion', value ->> 'jobId',
          value ->> 'jobVersion', value ->> 'score', value ->> 'summary', ${foundAt}
        FROM json_each(${JSON.stringify(pairs)}) WHERE true ON CONFLICT ${onConflict}`),
    );
  };
  return {
    record: (pairs, foundAt) => insert(pairs, foundAt, sql`DO NOTHING`),
    explain: (pairs, at) => insert(pairs, at, sql`(pair_id) DO UPDATE SET summary = excluded.summary`),
    summaryOf: async (pairId) => {
      const rows = await db.select({ summary: foundPairs.summary }).from(foundPairs).where(eq(foundPairs.pairId, pairId));
      return rows[0]?.summary ?? undefined;
    },
  };
};
