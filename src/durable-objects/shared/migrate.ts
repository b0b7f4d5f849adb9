/**
 * Numbered, append-only schema migrations of an actor. They run at the first write, so that looking up an id that does not
 * exist writes nothing, and again at start when a deployment has brought new ones. Creating a table is billed as two rows,
 * so the version stands in the one-row table `meta` that every actor has anyway and that its first migration creates.
 */

import type { Sql } from "./sql.ts";

/** Position in the list is the number; an entry never changes once it has been deployed. */
export type Migrations = readonly string[];

/** How many migrations have been applied; 0 for an actor that was never written to. */
export const schemaVersion = (sql: Sql): number => {
  const known = sql("SELECT 1 AS found FROM sqlite_master WHERE type = 'table' AND name = 'meta'");
  if (known.length === 0) return 0;
  return Number(sql<{ schema_version: number }>("SELECT schema_version FROM meta WHERE id = 1")[0]?.schema_version ?? 0);
};

/**
 * Applies what is missing, inside a transaction. The first time it also writes the one row of `meta`, with `columns` of the
 * actor's own beside the version.
 */
export const migrate = (
  sql: Sql,
  migrations: Migrations,
  from: number,
  columns: Readonly<Record<string, SqlStorageValue>> = {},
): void => {
  if (from >= migrations.length) return;
  for (const statement of migrations.slice(from)) sql(statement);
  if (from > 0) {
    sql("UPDATE meta SET schema_version = ? WHERE id = 1", migrations.length);
    return;
  }
  const names = Object.keys(columns);
  const places = names.map(() => ", ?").join("");
  sql(
    `INSERT INTO meta (id, schema_version${names.map((name) => `, ${name}`).join("")}) VALUES (1, ?${places})`,
    migrations.length,
    ...Object.values(columns),
  );
};
