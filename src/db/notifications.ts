/**
 * Notifications: what matching found for whom. One row for each side of a pair, under the principal it is for; the id
 * derives from the pair and the moment it was first recorded, so that a pair told twice, or from both sides, is one row
 * for each side. What has been read is one row for each principal: everything up to an id.
 */

import { and, desc, eq, getTableColumns, inArray, lt, max, sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import { sha256 } from "../core/hashing.ts";
import { freshId } from "../core/ids.ts";
import { idsOf, type Principal } from "../domain/principal.ts";
import { countRows } from "./metered.ts";
import { candidates, foundPairs, jobs, notificationReads, notifications } from "./views-schema.ts";
import type { Page } from "./views.ts";

const { principal: _owner, ...told } = getTableColumns(notifications);

type Row = Omit<typeof notifications.$inferSelect, "principal">;

/** Without job and score where it is about no pair. */
export type Notification = Omit<Row, "jobId" | "score"> & {
  readonly jobId?: string;
  readonly score?: number;
  readonly read: boolean;
};

const expiryKind = "profile-expires";

const readAs = ({ jobId, score, ...row }: Row, read: boolean): Notification => ({
  ...row,
  ...(row.kind === expiryKind ? {} : { jobId, score }),
  read,
});

export type Notifications = {
  /** Tells both sides of recorded pairs. Throws while a pair is not recorded yet. */
  readonly tell: (pairIds: readonly string[]) => Promise<void>;
  /** Tells the owner of a candidate; `eventId` is that of the announcement, told once. */
  readonly tellOfExpiry: (candidateId: string, eventId: string, at: number) => Promise<void>;
  /** All about one candidate, for the export; newest first. */
  readonly about: (principal: string, candidateId: string) => Promise<Notification[]>;
  /** Newest first. */
  readonly list: (principal: Principal, page: Page) => Promise<Notification[]>;
  /** False when there is no such notification. What has been read stays read. */
  readonly markRead: (principal: Principal, upTo: string) => Promise<boolean>;
};

type Side = "candidate" | "job";

/** Asks the entity itself whose it is. */
type PrincipalOf = (side: Side, id: string) => Promise<string | undefined>;

/** Asks the candidate whom to tell that it expires; nobody when it is kept again, or gone. */
type ExpiresFor = (candidateId: string) => Promise<string | undefined>;

/** Sorts by the moment; the hash that the pair's id is stands in for chance. */
const idOf = (pairId: string, side: Side, foundAt: number): string =>
  freshId("ntf", foundAt, (length) => new Uint8Array(Buffer.from(pairId.slice(0, 2 * length), "hex")), side === "job" ? 1 : 0);

/**
 * What is told of an organisation's jobs and candidates is nothing to whoever has left it, acts for another one, or was not
 * assigned the job. A side that is in no view yet counts as the asker's own organisation's.
 */
const isFor = (principal: Principal) => {
  const { organisationId = null, jobIds } = principal;
  const isFound = sql`${notifications.kind} = 'candidate-found'`;
  return and(
    inArray(notifications.principal, [...idsOf(principal)]),
    sql`NOT EXISTS (SELECT 1 FROM ${candidates} WHERE NOT ${isFound} AND ${candidates.id} = ${notifications.candidateId}
      AND ${candidates.organisationId} IS NOT NULL AND ${candidates.organisationId} IS NOT ${organisationId})`,
    organisationId === null
      ? sql`NOT ${isFound}`
      : sql`NOT EXISTS (SELECT 1 FROM ${jobs} WHERE ${isFound} AND ${jobs.id} = ${notifications.jobId}
          AND ${jobs.organisationId} IS NOT ${organisationId})`,
    jobIds === undefined
      ? undefined
      : sql`(NOT ${isFound} OR ${notifications.jobId} IN (SELECT value FROM json_each(${JSON.stringify(jobIds)})))`,
  );
};

export const createNotifications = (db: DrizzleD1Database, principalOf: PrincipalOf, expiresFor: ExpiresFor): Notifications => ({
  tell: async (pairIds) => {
    // One parameter, however many ids: D1 takes 100 in a query.
    const pairs = await db
      .select({
        pairId: foundPairs.pairId,
        candidateId: foundPairs.candidateId,
        jobId: foundPairs.jobId,
        score: foundPairs.score,
        foundAt: foundPairs.foundAt,
        candidateOwner: candidates.principal,
        jobOwner: jobs.principal,
      })
      .from(foundPairs)
      .leftJoin(candidates, eq(candidates.id, foundPairs.candidateId))
      .leftJoin(jobs, eq(jobs.id, foundPairs.jobId))
      .where(sql`${foundPairs.pairId} IN (SELECT value FROM json_each(${JSON.stringify(pairIds)}))`);
    if (pairs.length < new Set(pairIds).size) throw new Error("A pair is not recorded yet.");
    const rows = await Promise.all(
      pairs.flatMap(({ pairId, candidateOwner, jobOwner, ...pair }) => {
        // The index is quicker than the views: the other side of a fresh pair may be in none yet.
        const told = async (side: Side, owner: string | null, entity: string, kind: string) => {
          const principal = owner ?? (await principalOf(side, entity));
          if (principal === undefined) throw new Error("A side of a pair belongs to nobody.");
          return { ...pair, principal, id: idOf(pairId, side, pair.foundAt), kind };
        };
        return [
          told("candidate", candidateOwner, pair.candidateId, "job-found"),
          told("job", jobOwner, pair.jobId, "candidate-found"),
        ];
      }),
    );
    countRows(
      await db.run(sql`INSERT INTO ${notifications} (principal, id, kind, candidate_id, job_id, score, found_at)
        SELECT value ->> 'principal', value ->> 'id', value ->> 'kind', value ->> 'candidateId', value ->> 'jobId',
          value ->> 'score', value ->> 'foundAt' FROM json_each(${JSON.stringify(rows)}) WHERE true ON CONFLICT DO NOTHING`),
    );
  },
  list: async (principal, { limit, after }) => {
    const [rows, [read]] = await db.batch([
      db
        .select(told)
        .from(notifications)
        .where(and(isFor(principal), after === undefined ? undefined : lt(notifications.id, after)))
        .orderBy(desc(notifications.id))
        .limit(limit),
      db
        .select({ upTo: max(notificationReads.upTo) })
        .from(notificationReads)
        .where(inArray(notificationReads.principal, [...idsOf(principal)])),
    ]);
    return rows.map((row) => readAs(row, row.id <= (read?.upTo ?? "")));
  },
  tellOfExpiry: async (candidateId, eventId, at) => {
    const principal = await expiresFor(candidateId);
    if (principal === undefined) return;
    const hash = await sha256(eventId);
    const id = freshId("ntf", at, (length) => hash.slice(0, length));
    const row = { principal, id, kind: expiryKind, candidateId, jobId: "", score: 0, foundAt: at };
    countRows(await db.insert(notifications).values(row).onConflictDoNothing().run());
  },
  about: async (principal, candidateId) => {
    const rows = await db
      .select(told)
      .from(notifications)
      .where(and(eq(notifications.principal, principal), eq(notifications.candidateId, candidateId)))
      .orderBy(desc(notifications.id));
    const [upTo] = await db.select().from(notificationReads).where(eq(notificationReads.principal, principal));
    return rows.map((row) => readAs(row, upTo !== undefined && row.id <= upTo.upTo));
  },
  markRead: async (principal, upTo) => {
    const [known] = await db
      .select({ id: notifications.id })
      .from(notifications)
      .where(and(isFor(principal), eq(notifications.id, upTo)));
    if (known === undefined) return false;
    countRows(
      await db
        .insert(notificationReads)
        .values({ principal: principal.id, upTo })
        .onConflictDoUpdate({
          target: notificationReads.principal,
          set: { upTo },
          setWhere: sql`excluded.up_to > ${notificationReads.upTo}`,
        })
        .run(),
    );
    return true;
  },
});
