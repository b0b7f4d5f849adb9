/** Reads and writes the views of candidates and jobs. */

import { and, asc, eq, gt, inArray, type SQL, sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import * as z from "zod";
import type { Principal } from "../domain/principal.ts";
import type { ViewRow } from "../events/messages.ts";
import { countRows } from "./metered.ts";
import { candidates, jobs } from "./views-schema.ts";

export const CandidateView = z.object({
  id: z.string(),
  sequence: z.number().int(),
  status: z.string(),
  principal: z.string(),
  organisationId: z.string().nullable(),
  documentId: z.string().nullable(),
  responseCode: z.string().nullable(),
  talentScore: z.number().nullable(),
  submittedAt: z.number().nullable(),
  runStatus: z.string().nullable(),
  registeredAt: z.number(),
  updatedAt: z.number(),
});
export type CandidateView = z.infer<typeof CandidateView>;

export const JobView = z.object({
  id: z.string(),
  sequence: z.number().int(),
  status: z.string(),
  principal: z.string(),
  organisationId: z.string().nullable(),
  title: z.string(),
  threshold: z.number(),
  runStatus: z.string().nullable(),
  postedAt: z.number(),
  updatedAt: z.number(),
});
export type JobView = z.infer<typeof JobView>;

export type Page = { readonly limit: number; readonly after?: string | undefined };

export type Views = {
  /** Writes the row unless a newer one is there. `source` is that of the actor. Throws on a row that does not fit. */
  readonly project: (source: string, row: ViewRow) => Promise<void>;
  readonly listCandidates: (principal: Principal, page: Page) => Promise<CandidateView[]>;
  readonly listJobs: (principal: Principal, page: Page) => Promise<JobView[]>;
  /** Ids of all there are, whosever they are, in their order. */
  readonly idsAfter: (kind: "candidates" | "jobs", after: string, limit: number) => Promise<string[]>;
  readonly jobTitles: (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
};

export const createViews = (db: DrizzleD1Database): Views => {
  /** The tenant rule for lists: an organisation sees its own rows, anybody else what they made themselves. */
  const ownedBy = (table: typeof candidates | typeof jobs, principal: Principal, after: string | undefined): SQL | undefined =>
    and(
      principal.organisationId === undefined
        ? eq(table.principal, principal.id)
        : eq(table.organisationId, principal.organisationId),
      after === undefined ? undefined : gt(table.id, after),
    );

  return {
    project: async (source, row) => {
      if (source.startsWith("/candidates/")) {
        const view = CandidateView.parse(row);
        const { id: _, ...changes } = view;
        countRows(
          await db
            .insert(candidates)
            .values(view)
            .onConflictDoUpdate({
              target: candidates.id,
              set: changes,
              setWhere: sql`excluded.sequence > ${candidates.sequence}`,
            })
            .run(),
        );
      } else {
        const view = JobView.parse(row);
        const { id: _, ...changes } = view;
        countRows(
          await db
            .insert(jobs)
            .values(view)
            .onConflictDoUpdate({ target: jobs.id, set: changes, setWhere: sql`excluded.sequence > ${jobs.sequence}` })
            .run(),
        );
      }
    },
    listCandidates: (principal, { limit, after }) =>
      db
        .select()
        .from(candidates)
        .where(ownedBy(candidates, principal, after))
        .orderBy(asc(candidates.id))
        .limit(limit),
    listJobs: (principal, { limit, after }) =>
      db
        .select()
        .from(jobs)
        .where(ownedBy(jobs, principal, after))
        .orderBy(asc(jobs.id))
        .limit(limit),
    idsAfter: async (kind, after, limit) => {
      const table = kind === "candidates" ? candidates : jobs;
      const rows = await db.select({ id: table.id }).from(table).where(gt(table.id, after)).orderBy(asc(table.id)).limit(limit);
      return rows.map(({ id }) => id);
    },
    jobTitles: async (ids) => {
      if (ids.length === 0) return new Map();
      // D1 takes 100 parameters in a query.
      const rows = await db
        .select({ id: jobs.id, title: jobs.title })
        .from(jobs)
        .where(inArray(jobs.id, ids.slice(0, 100)));
      return new Map(rows.map((row) => [row.id, row.title]));
    },
  };
};
