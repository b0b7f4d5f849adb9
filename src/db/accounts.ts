/** What is asked of the accounts database in our own words; everything else goes through better-auth. */

import { and, eq, gte, inArray, sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import * as z from "zod";
import { assignment, claim, invitation, member, organization, session, user, verification } from "./accounts-schema.ts";

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

/** As many are swept in one go. */
const sweptAtOnce = 200;

export type AccountRows = {
  /** Ends the account and all that is its own: address, sessions, passkeys, memberships, claims. False for the last owner of an organisation. */
  readonly erase: (accountId: string) => Promise<boolean>;
  /** Accounts without an address that no session opens any more, and codes that are over. How many of the former went. */
  readonly sweep: (now: Date) => Promise<number>;
};

export const createAccountRows = (database: DrizzleD1Database): AccountRows => ({
  erase: async (accountId) => {
    const ownsAlone = sql`EXISTS (SELECT 1 FROM members AS own WHERE own.user_id = ${accountId} AND own.role = 'owner'
      AND NOT EXISTS (SELECT 1 FROM members AS other WHERE other.organisation_id = own.organisation_id
        AND other.role = 'owner' AND other.user_id <> ${accountId}))`;
    const [, erased] = await database.batch([
      database
        .delete(invitation)
        .where(and(sql`${invitation.email} = (SELECT email FROM users WHERE id = ${accountId})`, sql`NOT ${ownsAlone}`)),
      database
        .delete(user)
        .where(and(eq(user.id, accountId), sql`NOT ${ownsAlone}`))
        .returning({ id: user.id }),
    ]);
    return erased.length > 0;
  },
  sweep: async (now) => {
    const stale = sql`(SELECT id FROM users WHERE is_anonymous = 1 AND NOT EXISTS
      (SELECT 1 FROM sessions WHERE user_id = users.id AND expires_at > ${now.getTime()}) ORDER BY created_at LIMIT ${sweptAtOnce})`;
    const over = sql`(SELECT id FROM codes WHERE expires_at <= ${now.getTime()} LIMIT ${sweptAtOnce})`;
    const [gone] = await database.batch([
      database
        .delete(user)
        .where(sql`${user.id} IN ${stale}`)
        .returning({ id: user.id }),
      database.delete(verification).where(sql`${verification.id} IN ${over}`),
    ]);
    return gone.length;
  },
});

export type InvitationRows = {
  /**
   * Forgets invitations that nobody can accept any more, and with them the addresses: answered, ended or over, of somebody who
   * is a member already, or made by somebody who is no owner any more. Of one organisation, of the one that an invitation is to, or of all.
   */
  readonly forgetSpent: (
    now: Date,
    of?: { readonly organisationId: string } | { readonly invitationId: string },
  ) => Promise<void>;
};

export const createInvitationRows = (database: DrizzleD1Database): InvitationRows => ({
  forgetSpent: async (now, of) => {
    const spent = sql`(${invitation.status} <> 'pending' OR ${invitation.expiresAt} <= ${now.getTime()}
      OR NOT EXISTS (SELECT 1 FROM members AS inviting WHERE inviting.organisation_id = ${invitation.organizationId}
        AND inviting.user_id = ${invitation.inviterId} AND inviting.role = 'owner')
      OR EXISTS (SELECT 1 FROM members AS inside JOIN users ON users.id = inside.user_id
        WHERE inside.organisation_id = ${invitation.organizationId} AND users.email = ${invitation.email}))`;
    const where =
      of === undefined
        ? undefined
        : "organisationId" in of
          ? eq(invitation.organizationId, of.organisationId)
          : sql`${invitation.organizationId} = (SELECT organisation_id FROM invitations WHERE id = ${of.invitationId})`;
    await database.delete(invitation).where(and(where, spent));
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
  /**
   * Ends an organisation with its last member, keys and invitations. Its name stays: candidates are told by it who has seen
   * them. False while there are other members.
   */
  readonly close: (organisationId: string, now: Date) => Promise<boolean>;
  readonly closedSince: (since: Date) => Promise<readonly string[]>;
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
    closedSince: async (since) => {
      const rows = await database.select({ id: organization.id }).from(organization).where(gte(organization.closedAt, since));
      return rows.map(({ id }) => id);
    },
    close: async (organisationId, now) => {
      const own = eq(organization.id, organisationId);
      const kept = await database.select().from(organization).where(own).get();
      if (kept === undefined) return false;
      const alone = sql`(SELECT count(*) FROM members WHERE organisation_id = ${organisationId}) = 1`;
      const [ended] = await database.batch([
        database.delete(organization).where(and(own, alone)).returning({ id: organization.id }),
        database
          .insert(organization)
          .values({ ...kept, closedAt: now })
          .onConflictDoNothing(),
      ]);
      return ended.length > 0;
    },
  };
};
