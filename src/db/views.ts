/** Reads and writes the views of candidates, jobs and employers. */

import { and, asc, eq, getTableColumns, gt, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import * as z from "zod";
import { hasScope, idsOf, type Principal } from "../domain/principal.ts";
import { type Owner, ownerOf } from "../events/cloud-event.ts";
import type { ViewRow } from "../events/messages.ts";
import { countRows } from "./metered.ts";
import { candidates, employers, foundPairs, jobs, notifications } from "./views-schema.ts";

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
  /** Absent from rows, and from messages still under way, of older deployments. */
  activeAt: z.number().nullable().default(null),
  expiresAt: z.number().nullable().default(null),
});
export type CandidateView = z.infer<typeof CandidateView>;
/** As it is written; what a claim is found by is shown to nobody. */
const CandidateRow = CandidateView.extend({ claimHash: z.string().nullable().default(null) });

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

export const EmployerView = z.object({
  id: z.string(),
  sequence: z.number().int(),
  status: z.string(),
  principal: z.string(),
  organisationId: z.string().nullable(),
  credits: z.number().int(),
  reserved: z.number().int(),
  registeredAt: z.number(),
  updatedAt: z.number(),
});
export type EmployerView = z.infer<typeof EmployerView>;

export type Page = { readonly limit: number; readonly after?: string | undefined };

/** `organisationId`: whose it is. */
export type LeftBehind = { readonly id: string; readonly organisationId: string };

export type Views = {
  /** Writes the row unless a newer one is there. `source` is that of the actor. Throws on a row that does not fit. */
  readonly project: (source: string, row: ViewRow) => Promise<void>;
  /** The row of an erased candidate, which takes the place of any other: nothing comes after an erasure. */
  readonly projectErased: (row: ViewRow) => Promise<void>;
  readonly listCandidates: (principal: Principal, page: Page) => Promise<CandidateView[]>;
  /** Whether any of its own is not erased. */
  readonly hasProfiles: (principal: Principal) => Promise<boolean>;
  readonly listJobs: (principal: Principal, page: Page) => Promise<JobView[]>;
  readonly hasOpenJobs: (organisationId: string) => Promise<boolean>;
  /** What is left of these organisations: open jobs, and profiles that are not erased. */
  readonly leftOf: (
    organisationIds: readonly string[],
    limit: number,
  ) => Promise<{ readonly jobs: readonly LeftBehind[]; readonly candidates: readonly LeftBehind[] }>;
  /** Its own for an organisation, all of them for whoever manages employers. */
  readonly listEmployers: (principal: Principal, page: Page) => Promise<EmployerView[]>;
  /** Ids of all there are, whosever they are, in their order. */
  readonly idsAfter: (kind: `${Owner}s`, after: string, limit: number) => Promise<string[]>;
  /** Profiles nobody has used since `quietSince`, and those whose announced end has come; the longest unused first. */
  readonly dueForExpiry: (quietSince: number, now: number, limit: number) => Promise<string[]>;
  /** Of these candidates, the ones whose row says that they are erased. */
  readonly erasedAmong: (ids: readonly string[]) => Promise<ReadonlySet<string>>;
  /** Takes away pairs and notifications that name an erased candidate; how many. */
  readonly dropPairsOfErased: () => Promise<number>;
  readonly jobTitles: (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
};

const projections = {
  candidate: { table: candidates, schema: CandidateRow },
  job: { table: jobs, schema: JobView },
  employer: { table: employers, schema: EmployerView },
} satisfies Record<Owner, unknown>;

/** What the actor says of itself, for those who may read it. */
const { mailedExpiry: _mailed, claimHash: _claim, ...ofActor } = getTableColumns(candidates);

export const createViews = (db: DrizzleD1Database): Views => {
  /** The tenant rule for lists: an organisation sees its own rows, anybody else what they made themselves. */
  const ownedBy = (
    table: typeof candidates | typeof jobs | typeof employers,
    principal: Principal,
    after: string | undefined,
  ): SQL | undefined =>
    and(
      principal.organisationId === undefined
        ? and(inArray(table.principal, [...idsOf(principal)]), isNull(table.organisationId))
        : eq(table.organisationId, principal.organisationId),
      principal.jobIds === undefined
        ? undefined
        : sql`${table.id} IN (SELECT value FROM json_each(${JSON.stringify(principal.jobIds)}))`,
      after === undefined ? undefined : gt(table.id, after),
    );

  return {
    project: async (source, row) => {
      const { table, schema } = projections[ownerOf(source)];
      const view = schema.parse(row);
      const { id: _, ...changes } = view;
      const setWhere = sql`excluded.sequence > ${table.sequence}`;
      countRows(
        await db
          .insert(table)
          .values(view as typeof table.$inferInsert)
          .onConflictDoUpdate({ target: table.id, set: changes, setWhere })
          .run(),
      );
    },
    projectErased: async (row) => {
      const view = CandidateRow.parse(row);
      const { id: _, ...changes } = view;
      // A restored actor may count from before what is in the row; a message of then must not come after it.
      const set = { ...changes, sequence: sql`max(excluded.sequence, ${candidates.sequence})` };
      countRows(await db.insert(candidates).values(view).onConflictDoUpdate({ target: candidates.id, set }).run());
    },
    listCandidates: (principal, { limit, after }) =>
      db
        .select(ofActor)
        .from(candidates)
        .where(ownedBy(candidates, principal, after))
        .orderBy(asc(candidates.id))
        .limit(limit),
    hasProfiles: async (principal) => {
      const left = and(ownedBy(candidates, principal, undefined), sql`${candidates.status} <> 'erased'`);
      return (await db.select({ id: candidates.id }).from(candidates).where(left).limit(1)).length > 0;
    },
    listJobs: (principal, { limit, after }) =>
      db
        .select()
        .from(jobs)
        .where(ownedBy(jobs, principal, after))
        .orderBy(asc(jobs.id))
        .limit(limit),
    hasOpenJobs: async (organisationId) => {
      const open = and(eq(jobs.organisationId, organisationId), eq(jobs.status, "open"));
      return (await db.select({ id: jobs.id }).from(jobs).where(open).limit(1)).length > 0;
    },
    leftOf: async (organisationIds, limit) => {
      const among = sql`(SELECT value FROM json_each(${JSON.stringify(organisationIds)}))`;
      const open = and(sql`${jobs.organisationId} IN ${among}`, eq(jobs.status, "open"));
      const kept = and(sql`${candidates.organisationId} IN ${among}`, sql`${candidates.status} <> 'erased'`);
      const [jobRows, candidateRows] = await db.batch([
        db.select({ id: jobs.id, organisationId: jobs.organisationId }).from(jobs).where(open).limit(limit),
        db.select({ id: candidates.id, organisationId: candidates.organisationId }).from(candidates).where(kept).limit(limit),
      ]);
      const ofOne = ({ id, organisationId }: { id: string; organisationId: string | null }) =>
        organisationId === null ? [] : [{ id, organisationId }];
      return { jobs: jobRows.flatMap(ofOne), candidates: candidateRows.flatMap(ofOne) };
    },
    listEmployers: (principal, { limit, after }) =>
      db
        .select()
        .from(employers)
        .where(
          hasScope(principal, "employer:manage")
            ? after === undefined
              ? undefined
              : gt(employers.id, after)
            : ownedBy(employers, principal, after),
        )
        .orderBy(asc(employers.id))
        .limit(limit),
    idsAfter: async (kind, after, limit) => {
      const table = { candidates, jobs, employers }[kind];
      const rows = await db.select({ id: table.id }).from(table).where(gt(table.id, after)).orderBy(asc(table.id)).limit(limit);
      return rows.map(({ id }) => id);
    },
    dueForExpiry: async (quietSince, now, limit) => {
      const lastUse = sql`coalesce(${candidates.activeAt}, ${candidates.updatedAt})`;
      const rows = await db
        .select({ id: candidates.id })
        .from(candidates)
        .where(
          sql`${candidates.status} <> 'erased' AND CASE WHEN ${candidates.expiresAt} IS NULL
            THEN ${lastUse} <= ${quietSince} ELSE ${candidates.expiresAt} <= ${now} END`,
        )
        .orderBy(lastUse)
        .limit(limit);
      return rows.map(({ id }) => id);
    },
    erasedAmong: async (ids) => {
      const rows = await db
        .select({ id: candidates.id })
        .from(candidates)
        .where(
          and(eq(candidates.status, "erased"), sql`${candidates.id} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`),
        );
      return new Set(rows.map(({ id }) => id));
    },
    dropPairsOfErased: async () => {
      const isErased = (id: SQLiteColumn): SQL =>
        sql`EXISTS (SELECT 1 FROM ${candidates} WHERE ${candidates.id} = ${id} AND ${candidates.status} = 'erased')`;
      const dropped = await db.batch([
        db.delete(foundPairs).where(isErased(foundPairs.candidateId)),
        db.delete(notifications).where(isErased(notifications.candidateId)),
      ]);
      return dropped.reduce((sum, { meta }) => sum + meta.changes, 0);
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
