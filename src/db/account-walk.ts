/**
 * Goes through all accounts with an address, some at a time, and begins again at the end. What is asked about them belongs to
 * another database: an address leaves this one only towards whoever sends a mail to it.
 */

import { sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import * as z from "zod";
import { user, walk } from "./accounts-schema.ts";

export type WalkedAccount = {
  readonly id: string;
  readonly email: string;
  /** Accounts without an address that this one has claimed. */
  readonly formerIds: readonly string[];
};

export type AccountWalk = {
  /** The next accounts after the last one reached, in the order of their ids; fewer than `limit` at the end. */
  readonly next: (limit: number) => Promise<readonly WalkedAccount[]>;
  /** Up to this account all is done; "" begins again. */
  readonly reached: (accountId: string) => Promise<void>;
};

const FormerIds = z.array(z.string());

/** `name` tells this walk from others. */
export const createAccountWalk = (database: DrizzleD1Database, name: string): AccountWalk => ({
  next: async (limit) => {
    const rows = await database
      .select({
        id: user.id,
        email: user.email,
        formerIds: sql<string>`(SELECT json_group_array(former_account_id) FROM claims WHERE account_id = users.id)`,
      })
      .from(user)
      .where(
        sql`${user.id} > coalesce((SELECT ${walk.after} FROM ${walk} WHERE ${walk.name} = ${name}), '') AND ${user.isAnonymous} IS NOT 1`,
      )
      .orderBy(user.id)
      .limit(limit);
    return rows.map((row) => ({ ...row, formerIds: FormerIds.parse(JSON.parse(row.formerIds)) }));
  },
  reached: async (accountId) => {
    const set = { after: accountId };
    await database
      .insert(walk)
      .values({ name, ...set })
      .onConflictDoUpdate({ target: walk.name, set });
  },
});
