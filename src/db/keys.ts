/** Keys of organisations, as they are kept. */

import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import { key } from "./accounts-schema.ts";

export type KeyRow = typeof key.$inferSelect;

export type KeyRows = {
  /** False when the organisation has as many as there may be. */
  readonly add: (row: KeyRow) => Promise<boolean>;
  readonly find: (hash: string) => Promise<KeyRow | undefined>;
  /** Newest first, revoked ones too. */
  readonly list: (organisationId: string) => Promise<readonly KeyRow[]>;
  /** False when the organisation has no such key. Revoked once, a key stays so. */
  readonly revoke: (organisationId: string, id: string, at: Date) => Promise<boolean>;
  readonly used: (id: string, at: Date) => Promise<void>;
};

/** Revoked ones count: nobody needs so many. */
const keysOfOne = 100;

export const createKeyRows = (database: DrizzleD1Database): KeyRows => ({
  add: async (row) => {
    const known = await database.$count(key, eq(key.organisationId, row.organisationId));
    if (known >= keysOfOne) return false;
    await database.insert(key).values(row);
    return true;
  },
  find: (hash) => database.select().from(key).where(eq(key.hash, hash)).get(),
  list: (organisationId) =>
    database.select().from(key).where(eq(key.organisationId, organisationId)).orderBy(desc(key.createdAt), desc(key.id)),
  revoke: async (organisationId, id, at) => {
    const own = and(eq(key.id, id), eq(key.organisationId, organisationId));
    const [, found] = await database.batch([
      database
        .update(key)
        .set({ revokedAt: at })
        .where(and(own, isNull(key.revokedAt))),
      database
        .select({ known: sql<number>`1` })
        .from(key)
        .where(own),
    ]);
    return found.length > 0;
  },
  used: async (id, at) => {
    await database.update(key).set({ lastUsedAt: at }).where(eq(key.id, id));
  },
});
