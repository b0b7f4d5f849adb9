/**
 * Which batches there are, by whose they are, newest first. What a batch is stands in its actor; a row here tells its id and
 * when it came, and never changes.
 */

import { and, desc, eq, sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import type { Principal } from "../domain/principal.ts";
import { countRows } from "./metered.ts";
import { batches } from "./views-schema.ts";

export type BatchPlace = { readonly createdAt: number; readonly batchId: string };

/** `after`: the last of the page before. */
export type BatchPage = { readonly limit: number; readonly after?: BatchPlace | undefined };

export type BatchList = {
  /** The same again changes nothing. */
  readonly add: (principal: Principal, place: BatchPlace) => Promise<void>;
  readonly page: (principal: Principal, page: BatchPage) => Promise<string[]>;
};

/** As with every list: an organisation's members see what is the organisation's, anybody else their own. */
const ownerOf = ({ id, organisationId }: Principal): string => organisationId ?? id;

export const createBatchList = (db: DrizzleD1Database): BatchList => ({
  add: async (principal, { createdAt, batchId }) => {
    countRows(
      await db
        .insert(batches)
        .values({ owner: ownerOf(principal), createdAt, id: batchId })
        .onConflictDoNothing()
        .run(),
    );
  },
  page: async (principal, { limit, after }) => {
    const rows = await db
      .select({ id: batches.id })
      .from(batches)
      .where(
        and(
          eq(batches.owner, ownerOf(principal)),
          after === undefined ? undefined : sql`(${batches.createdAt}, ${batches.id}) < (${after.createdAt}, ${after.batchId})`,
        ),
      )
      .orderBy(desc(batches.createdAt), desc(batches.id))
      .limit(limit);
    return rows.map(({ id }) => id);
  },
});
