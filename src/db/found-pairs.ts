/** Pairs found by matching: each once. */

import type { DrizzleD1Database } from "drizzle-orm/d1";
import type { FoundPair } from "../domain/run/events.ts";
import { countRows } from "./metered.ts";
import { foundPairs } from "./views-schema.ts";

export type FoundPairs = {
  /** Keeps the pairs that are new; the twin of a pair found from the other side has the same id and is dropped. */
  readonly record: (pairs: readonly FoundPair[], foundAt: number) => Promise<void>;
};

/** Eight columns a row, 100 parameters a query. */
const rowsInQuery = 12;

export const createFoundPairs = (db: DrizzleD1Database): FoundPairs => ({
  record: async (pairs, foundAt) => {
    for (let start = 0; start < pairs.length; start += rowsInQuery) {
      const rows = pairs.slice(start, start + rowsInQuery).map((pair) => ({ ...pair, summary: pair.summary ?? null, foundAt }));
      countRows(await db.insert(foundPairs).values(rows).onConflictDoNothing().run());
    }
  },
});
