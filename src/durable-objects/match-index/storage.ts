/** The entries of one shard on disk: one row for each id, its newest version, and whether that version is a removal. */

import { migrate, type Migrations, schemaVersion } from "../shared/migrate.ts";
import type { Sql } from "../shared/sql.ts";

export const matchIndexMigrations: Migrations = [
  // `shards` is kept by shard 0 alone: how many shards there are.
  "CREATE TABLE meta (id INTEGER PRIMARY KEY CHECK (id = 1), schema_version INTEGER NOT NULL, shards INTEGER NOT NULL DEFAULT 1)",
  // `vector` is NULL for a removal, which stays so that a late older upsert is refused.
  "CREATE TABLE entries (id TEXT PRIMARY KEY, version INTEGER NOT NULL, vector BLOB) WITHOUT ROWID",
];

export type StoredEntry = { readonly id: string; readonly version: number; readonly vector: Uint8Array | null };

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
    return this.#sql<{ id: string; version: number; vector: ArrayBuffer | null }>("SELECT id, version, vector FROM entries").map(
      ({ id, version, vector }) => ({ id, version, vector: vector === null ? null : new Uint8Array(vector) }),
    );
  }

  put({ id, version, vector }: StoredEntry): void {
    this.#migrate();
    const bytes = vector === null ? null : vector.slice().buffer;
    this.#sql("INSERT OR REPLACE INTO entries (id, version, vector) VALUES (?, ?, ?)", id, version, bytes);
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
