/** Pairs found by matching: each once. */

import { sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import type { FoundPair } from "../domain/run/events.ts";
import { countRows } from "./metered.ts";
import { foundPairs } from "./views-schema.ts";

export type FoundPairs = {
  /** Keeps the pairs that are new; the twin of a pair found from the other side has the same id and is dropped. */
  readonly record: (pairs: readonly FoundPair[], foundAt: number) => Promise<void>;
};

export const createFoundPairs = (db: DrizzleD1Database): FoundPairs => ({
  record: async (pairs, foundAt) => {
    // One parameter, however many pairs: D1 takes 100 in a query, and an invocation has few queries to spend.
    countRows(
      await db.run(sql`INSERT INTO ${foundPairs}
          (pair_id, candidate_id, candidate_version, job_id, job_version, score, summary, found_at)
        SELECT value ->> 'pairId', value ->> 'candidateId', value ->> 'candidateVersion', value ->> 'jobId',
          value ->> 'jobVersion', value ->> 'score', value ->> 'summary', ${foundAt}
        FROM json_each(${JSON.stringify(pairs)}) WHERE true ON CONFLICT DO NOTHING`),
    );
  },
});
