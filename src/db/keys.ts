/** Keys of organisations, as they are kept. */

import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import { key } from "./accounts-schema.ts";

export type KeyRow = typeof key.$inferSelect;

export type KeyRows = {
  /** Makes room by forgetting the oldest that open nothing any more. False when the organisation has as many as there may be. */
  readonly add: (row: KeyRow) => Promise<boolean>;
  readonly find: (hash: string) => Promise<KeyRow | undefined>;
  /** Newest first, revoked ones too. */
  readonly list: (organisationId: string) => Promise<readonly KeyRow[]>;
  /** False when the organisation has no such key. Revoked once, a key stays so. */
  readonly revoke: (organisationId: string, id: string, at: Date) => Promise<boolean>;
  readonly used: (id: string, at: Date) => Promise<void>;
};

/** Those count too that open nothing any more and are shown still. */
const keysOfOne = 100;

export const createKeyRows = (database: DrizzleD1Database): KeyRows => ({
  add: async (row) => {
    const known = sql`(SELECT count(*) FROM keys WHERE organisation_id = ${row.organisationId})`;
    const spent = sql`(SELECT id FROM keys WHERE organisation_id = ${row.organisationId}
      AND (revoked_at IS NOT NULL OR expires_at <= ${row.createdAt.getTime()})
      ORDER BY created_at LIMIT max(0, ${known} - ${keysOfOne - 1}))`;
    const [, added] = await database.batch([
      database.delete(key).where(sql`${key.id} IN ${spent}`),
      database
        .insert(key)
        .select(
          sql`SELECT ${row.id}, ${row.organisationId}, ${row.kind}, ${row.name}, ${row.hash}, ${row.shown},
            ${JSON.stringify(row.scopes)}, ${row.origins === null ? null : JSON.stringify(row.origins)}, ${row.createdAt.getTime()},
            ${row.expiresAt?.getTime() ?? null}, ${row.lastUsedAt?.getTime() ?? null}, ${row.revokedAt?.getTime() ?? null}
            WHERE ${known} < ${keysOfOne}`,
        )
        .returning({ id: key.id }),
    ]);
    return added.length > 0;
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
