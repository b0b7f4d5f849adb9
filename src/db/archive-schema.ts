/** The archive database: every commit ever published, one row for each run of commits that arrived together. */

import { blob, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";

export const archivedCommits = sqliteTable(
  "archived_commits",
  {
    /** Rises with arrival, so that a page of the archive needs no index on time. */
    id: integer("id").primaryKey({ autoIncrement: false }),
    source: text("source").notNull(),
    firstSequence: integer("first_sequence").notNull(),
    lastSequence: integer("last_sequence").notNull(),
    /** Of the last commit in the row. */
    at: integer("at").notNull(),
    /** Of every commit in the row. */
    traceId: text("trace_id").notNull(),
    organisationId: text("organisation_id"),
    /** Type names without their prefix, with counts: {"resume.parsed":1}. */
    types: text("types").notNull(),
    /** The commits as JSON, gzipped. */
    commits: blob("commits", { mode: "buffer" }).notNull(),
  },
  (table) => [
    uniqueIndex("archived_commits_by_source").on(table.source, table.firstSequence),
    index("archived_commits_by_trace").on(table.traceId),
  ],
);
