/** The entries of one shard on disk: one row for each id, its newest version, and whether that version is a removal. */

import { migrate, type Migrations, schemaVersion } from "../shared/migrate.ts";
import type { Sql } from "../shared/sql.ts";

export const matchIndexMigrations: Migrations = [
  // `shards` is kept by shard 0 alone: how many shards there are.
  "CREATE TABLE meta (id INTEGER PRIMARY KEY CHECK (id = 1), schema_version INTEGER NOT NULL, shards INTEGER NOT NULL DEFAULT 1)",
  // `vector` is NULL for a removal, which stays so that a late older upsert is refused.
  "CREATE TABLE entries (id TEXT PRIMARY KEY, version INTEGER NOT NULL, vector BLOB) WITHOUT ROWID",
  // Of a candidate, the one organisation that may find it; of a job, whose it is.
  "ALTER TABLE entries ADD COLUMN organisation TEXT",
  // Jobs whose ranking somebody is looking at.
  "CREATE TABLE watched (id TEXT PRIMARY KEY) WITHOUT ROWID",
];

export type StoredEntry = {
  readonly id: string;
  readonly version: number;
  readonly vector: Uint8Array | null;
  readonly organisation: string | null;
};

export class MatchIndexStorage {
  readonly #storage: DurableObjectStorage;
  readonly #sql: Sql;
  #schema: number;

  constructor(storage: DurableObjectStorage, sql: Sql) {
    this.#storage = storage;
    this.#sql = sql;
    this.#schema = schemaVersion(sql);
    if (this.#schema > 0) this.#migrate();
  }

  entries(): StoredEntry[] {
    if (this.#schema === 0) return [];
    return this.#sql<Omit<StoredEntry, "vector"> & { vector: ArrayBuffer | null }>(
      "SELECT id, version, vector, organisation FROM entries",
    ).map((row) => ({ ...row, vector: row.vector === null ? null : new Uint8Array(row.vector) }));
  }

  put({ id, version, vector, organisation }: StoredEntry): void {
    this.#migrate();
    const bytes = vector === null ? null : vector.slice().buffer;
    this.#sql(
      "INSERT OR REPLACE INTO entries (id, version, vector, organisation) VALUES (?, ?, ?, ?)",
      id,
      version,
      bytes,
      organisation,
    );
  }

  watched(): string[] {
    return this.#schema === 0 ? [] : this.#sql<{ id: string }>("SELECT id FROM watched").map(({ id }) => id);
  }

  watch(id: string): void {
    this.#migrate();
    this.#sql("INSERT OR IGNORE INTO watched (id) VALUES (?)", id);
  }

  unwatch(id: string): void {
    this.#sql("DELETE FROM watched WHERE id = ?", id);
  }

  shardCount(): number {
    if (this.#schema === 0) return 1;
    return this.#sql<{ shards: number }>("SELECT shards FROM meta WHERE id = 1")[0]?.shards ?? 1;
  }

  noteShards(count: number): void {
    this.#migrate();
    this.#sql("UPDATE meta SET shards = max(shards, ?) WHERE id = 1", count);
  }

  #migrate(): void {
    if (this.#schema >= matchIndexMigrations.length) return;
    this.#storage.transactionSync(() => migrate(this.#sql, matchIndexMigrations, this.#schema));
    this.#schema = matchIndexMigrations.length;
  }
}
