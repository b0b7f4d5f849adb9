/** What was read on companies' sites, kept for some days, so that a site is not asked again for everybody who looks. */

import { eq, sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import { CompanyFinding } from "../domain/company/profile.ts";
import { countRows } from "./metered.ts";
import { companyProfiles } from "./views-schema.ts";

export type CompanyProfiles = {
  /** `undefined` for what was never read, has expired, or was kept in a form of another time. */
  readonly read: (site: string, now: number) => Promise<CompanyFinding | undefined>;
  /** Replaces what is there, and sweeps away some of what has expired. */
  readonly keep: (site: string, found: CompanyFinding, now: number) => Promise<void>;
};

const keptMilliseconds = 7 * 24 * 60 * 60 * 1000;
const sweptAtOnce = 20;

export const createCompanyProfiles = (db: DrizzleD1Database): CompanyProfiles => ({
  read: async (site, now) => {
    const [row] = await db.select().from(companyProfiles).where(eq(companyProfiles.site, site));
    if (row === undefined || row.expiresAt <= now) return undefined;
    const kept = CompanyFinding.safeParse(JSON.parse(row.body));
    return kept.success ? kept.data : undefined;
  },
  keep: async (site, found, now) => {
    const row = { site, body: JSON.stringify(found), expiresAt: now + keptMilliseconds };
    const { site: _, ...changed } = row;
    const replies = await db.batch([
      db.insert(companyProfiles).values(row).onConflictDoUpdate({ target: companyProfiles.site, set: changed }),
      db
        .delete(companyProfiles)
        .where(
          sql`site IN (SELECT site FROM company_profiles WHERE expires_at <= ${now} ORDER BY expires_at LIMIT ${sweptAtOnce})`,
        ),
    ]);
    replies.forEach(countRows);
  },
});
