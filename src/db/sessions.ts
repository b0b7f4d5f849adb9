/**
 * Reads of one request as one D1 session: served by the nearest replica, but never older than the bookmark that the client
 * brings, so that whoever has written, or has read something newer, does not see the time before. Outside of a request,
 * as in the consumers of queues, the primary is asked.
 */

import { AsyncLocalStorage } from "node:async_hooks";

export type Sessions = {
  /** The database, to be used like any: it asks the session of the request that is being answered. */
  readonly database: D1Database;
  /** Does `work` in a session, and tells the bookmark to bring next time; none when the database was not asked. */
  readonly within: (bookmark: string | undefined, work: () => Promise<void>) => Promise<string | undefined>;
};

/** Anything else is not a bookmark, and is taken as none. */
const pattern = /^[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{32}$/u;

type Holder = { session?: D1DatabaseSession; readonly from: string };

export const createSessions = (primary: D1Database): Sessions => {
  const holders = new AsyncLocalStorage<Holder>();
  const current = (): D1Database | D1DatabaseSession => {
    const holder = holders.getStore();
    if (holder === undefined) return primary;
    // Opened with the first query: most calls of actors ask no database.
    holder.session ??= primary.withSession(holder.from);
    return holder.session;
  };
  const database: Pick<D1Database, "prepare" | "batch"> = {
    prepare: (query) => current().prepare(query),
    batch: (statements) => current().batch(statements),
  };
  return {
    // The rest of the interface has no counterpart in a session, and drizzle asks for none of it.
    database: database as D1Database,
    within: async (bookmark, work) => {
      const holder: Holder = { from: bookmark !== undefined && pattern.test(bookmark) ? bookmark : "first-unconstrained" };
      await holders.run(holder, work);
      return holder.session?.getBookmark() ?? undefined;
    },
  };
};
