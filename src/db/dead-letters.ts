/** Deliveries that failed for good. */

import { desc, sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import { sha256Hex } from "../core/hashing.ts";
import { countRows } from "./metered.ts";
import { deadLetters } from "./views-schema.ts";

export type DeadLetter = {
  readonly queue: string;
  readonly consumer?: string | undefined;
  /** A stable code. */
  readonly reason: string;
  readonly attempts: number;
  readonly body: unknown;
};

export type DeadLetterRow = typeof deadLetters.$inferSelect;

export type DeadLetters = {
  /** The same body failing again is one row, which tells how often it came and how it ended last. */
  readonly add: (letter: DeadLetter, now: number) => Promise<void>;
  /** What came last, first. `after` is the id of the last one seen. */
  readonly list: (page: { limit: number; after?: string | undefined }) => Promise<DeadLetterRow[]>;
};

const maximumBodyCharacters = 100_000;

const cameLast = sql`coalesce(${deadLetters.lastAt}, ${deadLetters.createdAt})`;

export const createDeadLetters = (db: DrizzleD1Database): DeadLetters => ({
  add: async ({ queue, consumer, reason, attempts, body }, now) => {
    const text = (JSON.stringify(body) ?? "null").slice(0, maximumBodyCharacters);
    const fingerprint = await sha256Hex(JSON.stringify([queue, consumer ?? null, text]));
    const row = {
      id: `dl_${fingerprint.slice(0, 26)}`,
      queue,
      consumer: consumer ?? null,
      reason,
      attempts,
      fingerprint,
      body: text,
      createdAt: now,
    };
    const again = { times: sql`${deadLetters.times} + 1`, lastAt: now, reason, attempts };
    countRows(await db.insert(deadLetters).values(row).onConflictDoUpdate({ target: deadLetters.id, set: again }).run());
  },
  list: ({ limit, after }) =>
    db
      .select()
      .from(deadLetters)
      .where(
        after === undefined
          ? undefined
          : sql`(${cameLast}, ${deadLetters.id}) < (SELECT coalesce(last_at, created_at), id FROM dead_letters WHERE id = ${after})`,
      )
      .orderBy(desc(cameLast), desc(deadLetters.id))
      .limit(limit),
});
