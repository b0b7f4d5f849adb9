/** What is asked of the accounts database in our own words; everything else goes through better-auth. */

import { and, eq, inArray, sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import * as z from "zod";
import { assignment, claim, member, organization, session, user } from "./accounts-schema.ts";

export type SessionRow = {
  readonly accountId: string;
  readonly expiresAt: Date;
  readonly isAnonymous: boolean | null;
  readonly platformRole: string | null;
  readonly organisationId: string | null;
  /** Null as well when the account is no member any more of the organisation that the session is for. */
  readonly organisationRole: string | null;
  /** Accounts without an address that this one has claimed. */
  readonly formerAccountIds: readonly string[];
  /** Jobs assigned to the member. */
  readonly jobIds: readonly string[];
};

export type SessionRows = { readonly find: (token: string) => Promise<SessionRow | undefined> };

const Ids = z.array(z.string());

export const createSessionRows = (database: DrizzleD1Database): SessionRows => ({
  find: async (token) => {
    const row = await database
      .select({
        accountId: session.userId,
        expiresAt: session.expiresAt,
        isAnonymous: user.isAnonymous,
        platformRole: user.platformRole,
        organisationId: session.activeOrganizationId,
        organisationRole: member.role,
        formerAccountIds: sql<string>`(SELECT json_group_array(${claim.formerAccountId}) FROM ${claim} WHERE ${claim.accountId} = ${session.userId})`,
        jobIds: sql<string>`(SELECT json_group_array(${assignment.jobId}) FROM ${assignment} WHERE ${assignment.memberId} = ${member.id})`,
      })
      .from(session)
      .innerJoin(user, eq(user.id, session.userId))
      .leftJoin(member, and(eq(member.userId, session.userId), eq(member.organizationId, session.activeOrganizationId)))
      .where(eq(session.token, token))
      .get();
    if (row === undefined) return undefined;
    return { ...row, formerAccountIds: Ids.parse(JSON.parse(row.formerAccountIds)), jobIds: Ids.parse(JSON.parse(row.jobIds)) };
  },
});

/** So many fit into a principal. */
const claimsOfOne = 50;
const jobsOfOne = 100;

export type ClaimRows = {
  /**
   * Hands over what an account without an address has made, and ends that account and its sessions. False when there is no
   * such account any more, or one has claimed as many as it may.
   */
  readonly claim: (formerAccountId: string, accountId: string, at: Date) => Promise<boolean>;
};

export const createClaimRows = (database: DrizzleD1Database): ClaimRows => ({
  claim: async (former, accountId, at) => {
    const [claimed] = await database.batch([
      database
        .insert(claim)
        .select(
          sql`SELECT id, ${accountId}, ${at.getTime()} FROM ${user} WHERE id = ${former} AND is_anonymous
            AND (SELECT count(*) FROM ${claim} WHERE account_id = ${accountId}) < ${claimsOfOne}`,
        )
        .onConflictDoNothing()
        .returning({ former: claim.formerAccountId }),
      database
        .delete(user)
        .where(
          and(
            eq(user.id, former),
            eq(user.isAnonymous, true),
            sql`EXISTS (SELECT 1 FROM ${claim} WHERE former_account_id = ${former})`,
          ),
        ),
    ]);
    return claimed.length > 0;
  },
});

export type MemberRows = {
  readonly isIn: (organisationId: string, memberId: string) => Promise<boolean>;
  /** By id; of at most 100. */
  readonly namesOf: (organisationIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  readonly jobsOf: (memberId: string) => Promise<readonly string[]>;
  /** False when the member has as many as there may be. */
  readonly assign: (memberId: string, jobId: string) => Promise<boolean>;
  readonly unassign: (memberId: string, jobId: string) => Promise<void>;
};

export const createMemberRows = (database: DrizzleD1Database): MemberRows => {
  const jobsOf: MemberRows["jobsOf"] = async (memberId) => {
    const rows = await database
      .select({ jobId: assignment.jobId })
      .from(assignment)
      .where(eq(assignment.memberId, memberId))
      .orderBy(assignment.jobId);
    return rows.map(({ jobId }) => jobId);
  };
  return {
    isIn: async (organisationId, memberId) =>
      (await database
        .select({ id: member.id })
        .from(member)
        .where(and(eq(member.id, memberId), eq(member.organizationId, organisationId)))
        .get()) !== undefined,
    namesOf: async (organisationIds) => {
      if (organisationIds.length === 0) return new Map();
      const rows = await database
        .select({ id: organization.id, name: organization.name })
        .from(organization)
        .where(inArray(organization.id, organisationIds.slice(0, 100)));
      return new Map(rows.map(({ id, name }) => [id, name]));
    },
    jobsOf,
    assign: async (memberId, jobId) => {
      const { meta } = await database.run(sql`INSERT INTO ${assignment} (member_id, job_id) SELECT ${memberId}, ${jobId}
        WHERE (SELECT count(*) FROM ${assignment} WHERE member_id = ${memberId}) < ${jobsOfOne} ON CONFLICT DO NOTHING`);
      return meta.changes > 0 || (await jobsOf(memberId)).includes(jobId);
    },
    unassign: async (memberId, jobId) => {
      await database.delete(assignment).where(and(eq(assignment.memberId, memberId), eq(assignment.jobId, jobId)));
    },
  };
};
