/**
 * Commits of what lives in no actor: a change of a route, a circuit that opens. A commit is written in one batch with the row
 * that it changes, and is its own outbox: sent at once, and again by a sweep until it is confirmed.
 */

import { and, asc, desc, eq, gt, lte, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import { Commit } from "../events/commit.ts";
import { countRows } from "./metered.ts";
import { platformLog } from "./views-schema.ts";

export type PlatformCommits = { readonly source: string; readonly commits: readonly Commit[] };

export type PlatformLog = {
  /** False when the source has a commit of this sequence already; then nothing is written. `alongside` must see to that itself. */
  readonly append: (source: string, commit: Commit, alongside?: BatchItem<"sqlite">) => Promise<boolean>;
  /** What nobody has confirmed, in order; of all sources, what was committed up to `until`. */
  readonly unconfirmed: (which: { readonly source: string } | { readonly until: number }) => Promise<readonly PlatformCommits[]>;
  /** What is confirmed after `sequence`, in order. */
  readonly confirmedAfter: (source: string, sequence: number) => Promise<readonly Commit[]>;
  readonly confirm: (source: string, through: number) => Promise<void>;
  /** Newest first. */
  readonly history: (source: string, limit: number) => Promise<readonly Commit[]>;
};

const swept = 100;

export const createPlatformLog = (db: DrizzleD1Database): PlatformLog => ({
  append: async (source, commit, alongside) => {
    const { sequence, at } = commit.header;
    const row = { source, sequence, at, commit: JSON.stringify(commit) };
    const insert = db.insert(platformLog).values(row).onConflictDoNothing();
    const [inserted] = alongside === undefined ? await db.batch([insert]) : await db.batch([insert, alongside]);
    return countRows(inserted).meta.changes > 0;
  },
  unconfirmed: async (which) => {
    const rows = await db
      .select()
      .from(platformLog)
      .where(
        and(
          eq(platformLog.confirmed, 0),
          "source" in which ? eq(platformLog.source, which.source) : lte(platformLog.at, which.until),
        ),
      )
      .orderBy(asc(platformLog.source), asc(platformLog.sequence))
      .limit(swept);
    const bySource = new Map<string, Commit[]>();
    for (const { source, commit } of rows)
      bySource.set(source, [...(bySource.get(source) ?? []), Commit.parse(JSON.parse(commit))]);
    return [...bySource].map(([source, commits]) => ({ source, commits }));
  },
  confirmedAfter: async (source, sequence) => {
    const rows = await db
      .select({ commit: platformLog.commit })
      .from(platformLog)
      .where(and(eq(platformLog.source, source), gt(platformLog.sequence, sequence), eq(platformLog.confirmed, 1)))
      .orderBy(asc(platformLog.sequence));
    return rows.map(({ commit }) => Commit.parse(JSON.parse(commit)));
  },
  confirm: async (source, through) => {
    const reached = and(eq(platformLog.source, source), lte(platformLog.sequence, through), eq(platformLog.confirmed, 0));
    countRows(
      await db
        .update(platformLog)
        .set({ confirmed: sql`1` })
        .where(reached)
        .run(),
    );
  },
  history: async (source, limit) => {
    const rows = await db
      .select({ commit: platformLog.commit })
      .from(platformLog)
      .where(eq(platformLog.source, source))
      .orderBy(desc(platformLog.sequence))
      .limit(limit);
    return rows.map(({ commit }) => Commit.parse(JSON.parse(commit)));
  },
});
