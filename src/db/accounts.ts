/** What the check of a session reads, in one query. Everything else of the accounts database goes through better-auth. */

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
