/** What is asked of the accounts database in our own words; everything else goes through better-auth. */

import { and, eq } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import { member, session, user } from "./accounts-schema.ts";

export type SessionRow = {
  readonly accountId: string;
  readonly expiresAt: Date;
  readonly platformRole: string | null;
  readonly organisationId: string | null;
  /** Null as well when the account is no member any more of the organisation that the session is for. */
  readonly organisationRole: string | null;
};

export type SessionRows = { readonly find: (token: string) => Promise<SessionRow | undefined> };

export type MemberRows = { readonly isIn: (organisationId: string, memberId: string) => Promise<boolean> };

export const createMemberRows = (database: DrizzleD1Database): MemberRows => ({
  isIn: async (organisationId, memberId) =>
    (await database
      .select({ id: member.id })
      .from(member)
      .where(and(eq(member.id, memberId), eq(member.organizationId, organisationId)))
      .get()) !== undefined,
});

export const createSessionRows = (database: DrizzleD1Database): SessionRows => ({
  find: (token) =>
    database
      .select({
        accountId: session.userId,
        expiresAt: session.expiresAt,
        platformRole: user.platformRole,
        organisationId: session.activeOrganizationId,
        organisationRole: member.role,
      })
      .from(session)
      .innerJoin(user, eq(user.id, session.userId))
      .leftJoin(member, and(eq(member.userId, session.userId), eq(member.organizationId, session.activeOrganizationId)))
      .where(eq(session.token, token))
      .get(),
});
