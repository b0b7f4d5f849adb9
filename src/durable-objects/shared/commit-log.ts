/** The log as it is stored: one row for each commit, append-only, cut once only, when an erasure leaves its tombstone alone. */

import { catalog } from "../../domain/catalog.ts";
import type { Commit } from "../../events/commit.ts";
import type { Sql } from "./sql.ts";

/** A commit with the reply that its command is given again. */
export type StoredCommit = Commit & { readonly reply?: unknown };

export class CommitLog {
  readonly #sql: Sql;

  constructor(sql: Sql) {
    this.#sql = sql;
  }

  /** Call inside the commit's transaction. */
  append(stored: StoredCommit): void {
    this.#sql("INSERT INTO log (sequence, body) VALUES (?, ?)", stored.header.sequence, JSON.stringify(stored));
  }

  /** The commits past `after`, oldest first, each event in its newest version. */
  read(after: number): StoredCommit[] {
    return this.#sql<{ body: string }>("SELECT body FROM log WHERE sequence > ? ORDER BY sequence", after).map(({ body }) => {
      const stored = JSON.parse(body) as StoredCommit;
      return {
        ...stored,
        events: stored.events.map((event) => {
          const read = catalog.read(event);
          if (!read.ok) throw new Error(`${event.type} version ${event.version} in the log cannot be read.`);
          return read.value;
        }),
      };
    });
  }

  /**
   * After an erasure only the tombstone and what came after it stay, once the tombstone is known to be in the views. Tells
   * whether it is.
   */
  keepTombstoneAlone(confirmed: number): boolean {
    const tombstone = this.read(0).findLast(({ events }) =>
      events.some((event) => event.type === "com.clearview.candidate.erased"),
    );
    if (tombstone === undefined || confirmed < tombstone.header.sequence) return false;
    this.#sql("DELETE FROM log WHERE sequence < ?", tombstone.header.sequence);
    return true;
  }
}
