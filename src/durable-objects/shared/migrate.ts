/**
 * Numbered, append-only schema migrations of an actor. They run at the first write, so that looking up an id that does not
 * exist writes nothing, and again at start when a deployment has brought new ones. Creating a table is billed as two rows,
 * so the version stands in the one-row table `meta` that every actor has anyway and that its first migration creates.
 */

import type { Sql } from "./sql.ts";

/** A column added later. A new actor's table is created with it, since an ALTER would be billed as a row at each new actor. */
export type AddedColumn = { readonly table: string; readonly column: string };

/** Position in the list is the number; an entry never changes once it has been deployed. */
export type Migrations = readonly (string | AddedColumn)[];

/** How many migrations have been applied; 0 for an actor that was never written to. */
export const schemaVersion = (sql: Sql): number => {
  const known = sql("SELECT 1 AS found FROM sqlite_master WHERE type = 'table' AND name = 'meta'");
  if (known.length === 0) return 0;
  return Number(sql<{ schema_version: number }>("SELECT schema_version FROM meta WHERE id = 1")[0]?.schema_version ?? 0);
};

/** The statement that creates a table, with one column more. */
const withColumn = (statement: string, { column }: AddedColumn): string => {
  const end = statement.lastIndexOf(")");
  return `${statement.slice(0, end)}, ${column}${statement.slice(end)}`;
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
  const fresh = from === 0;
  const added = migrations.filter((entry) => typeof entry !== "string");
  for (const entry of migrations.slice(from)) {
    if (typeof entry !== "string") {
      if (!fresh) sql(`ALTER TABLE ${entry.table} ADD COLUMN ${entry.column}`);
    } else {
      const columns = fresh ? added.filter(({ table }) => entry.startsWith(`CREATE TABLE ${table} `)) : [];
      sql(columns.reduce(withColumn, entry));
    }
  }
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
