/** Profiles whose end is announced, and about which of these ends a mail has gone out. Ids and facts; no address comes here. */

import { and, gt, isNull, sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import { countRows } from "./metered.ts";
import { candidates } from "./views-schema.ts";

export type ExpiringProfile = { readonly id: string; readonly principal: string; readonly expiresAt: number };

export type ExpiringProfiles = {
  /** Whether there is any, whosever it is, that no mail has gone out about. */
  readonly areUnmailed: (now: number) => Promise<boolean>;
  /** Those of these principals that no mail has gone out about, the first to end first. */
  readonly unmailedOf: (principals: readonly string[], now: number) => Promise<readonly ExpiringProfile[]>;
  /** Of these ends a mail has gone out; another one that is announced later is told anew. */
  readonly mailed: (profiles: readonly ExpiringProfile[]) => Promise<void>;
};

export const createExpiringProfiles = (db: DrizzleD1Database): ExpiringProfiles => {
  // What an organisation brought is told to the organisation. Written out as the partial index says it.
  const unmailed = (now: number) =>
    and(
      sql`${candidates.expiresAt} IS NOT NULL`,
      gt(candidates.expiresAt, now),
      sql`${candidates.mailedExpiry} IS NOT ${candidates.expiresAt}`,
      sql`${candidates.status} <> 'erased'`,
      isNull(candidates.organisationId),
    );
  return {
    areUnmailed: async (now) => {
      const rows = await db.select({ id: candidates.id }).from(candidates).where(unmailed(now)).limit(1);
      return rows.length > 0;
    },
    unmailedOf: async (principals, now) => {
      // One parameter, however many principals: D1 takes 100 in a query.
      const rows = await db
        .select({ id: candidates.id, principal: candidates.principal, expiresAt: candidates.expiresAt })
        .from(candidates)
        .where(and(sql`${candidates.principal} IN (SELECT value FROM json_each(${JSON.stringify(principals)}))`, unmailed(now)))
        .orderBy(candidates.expiresAt, candidates.id);
      return rows.map(({ expiresAt, ...row }) => ({ ...row, expiresAt: expiresAt ?? 0 }));
    },
    mailed: async (profiles) => {
      const ends = JSON.stringify(profiles.map(({ id, expiresAt }) => ({ id, expiresAt })));
      countRows(
        await db.run(sql`UPDATE candidates SET mailed_expiry = told.value ->> 'expiresAt'
          FROM json_each(${ends}) AS told WHERE candidates.id = told.value ->> 'id'`),
      );
    },
  };
};
