/** Routes that somebody has set, each with the number of its last change. */

import { eq, sql } from "drizzle-orm";
import type { DrizzleD1Database } from "drizzle-orm/d1";
import { Route } from "../domain/provider/route.ts";
import type { Commit } from "../events/commit.ts";
import type { PlatformLog } from "./platform-log.ts";
import { routes } from "./views-schema.ts";

export type StoredRoute = {
  readonly task: string;
  readonly version: number;
  readonly route: Route;
  readonly principal: string;
  readonly changedAt: number;
};

export type Routes = {
  readonly read: (task: string) => Promise<StoredRoute | undefined>;
  readonly list: () => Promise<readonly StoredRoute[]>;
  /** Row and commit in one batch. False when somebody else has changed the route meanwhile; then neither is written. */
  readonly change: (source: string, stored: StoredRoute, commit: Commit) => Promise<boolean>;
};

const storedOf = (row: typeof routes.$inferSelect): StoredRoute => ({ ...row, route: Route.parse(JSON.parse(row.route)) });

export const createRoutes = (db: DrizzleD1Database, log: PlatformLog): Routes => ({
  read: async (task) => {
    const [row] = await db.select().from(routes).where(eq(routes.task, task));
    return row === undefined ? undefined : storedOf(row);
  },
  list: async () => (await db.select().from(routes)).map(storedOf),
  change: (source, stored, commit) => {
    const row = { ...stored, route: JSON.stringify(stored.route) };
    const upsert = db
      .insert(routes)
      .values(row)
      .onConflictDoUpdate({ target: routes.task, set: row, setWhere: sql`excluded.version = ${routes.version} + 1` });
    return log.append(source, commit, upsert);
  },
});
