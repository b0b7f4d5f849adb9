/** Profiles that organisations brought, found by the keyed hash of the address they can be claimed with. No address comes here. */

import { and, asc, eq, gt, sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import type { Page } from "./views.ts";
import { candidates } from "./views-schema.ts";

export type ClaimableProfile = {
  readonly id: string;
  /** Who brought it. */
  readonly organisationId: string | null;
  readonly registeredAt: number;
};

export type ClaimableProfiles = { readonly find: (claimHash: string, page: Page) => Promise<readonly ClaimableProfile[]> };

export const createClaimableProfiles = (db: DrizzleD1Database): ClaimableProfiles => ({
  find: (claimHash, { limit, after = "" }) =>
    db
      .select({ id: candidates.id, organisationId: candidates.organisationId, registeredAt: candidates.registeredAt })
      .from(candidates)
      // Written out as the partial index says it.
      .where(and(sql`${candidates.claimHash} IS NOT NULL`, eq(candidates.claimHash, claimHash), gt(candidates.id, after)))
      .orderBy(asc(candidates.id))
      .limit(limit),
});
