/**
 * The entries of one shard on disk. What changes is one row in a ring of rows; when the ring is full, all of it becomes one
 * chunk and the ring is written over from the start, so that a change costs one row and a shard is loaded from few. Every
 * row has a checksum: one that does not fit its bytes is emptied and counted, and its entries come again from their actors.
 */

import { migrate, type Migrations, schemaVersion } from "../shared/migrate.ts";
import type { Sql } from "../shared/sql.ts";
import type { Walk } from "../stubs/match-index.ts";
import { checksumOf, type PackedEntry, packEntries } from "./chunk.ts";

export const matchIndexMigrations: Migrations = [
  // `shards` is kept by shard 0 alone: how many shards there are.
  "CREATE TABLE meta (id INTEGER PRIMARY KEY CHECK (id = 1), schema_version INTEGER NOT NULL, shards INTEGER NOT NULL DEFAULT 1)",
  // `vector` is NULL for a removal, which stays so that a late older upsert is refused. Read no more once it is empty.
  "CREATE TABLE entries (id TEXT PRIMARY KEY, version INTEGER NOT NULL, vector BLOB) WITHOUT ROWID",
  // Of a candidate, the one organisation that may find it; of a job, whose it is.
  "ALTER TABLE entries ADD COLUMN organisation TEXT",
  // Jobs whose ranking somebody is looking at.
  "CREATE TABLE watched (id TEXT PRIMARY KEY) WITHOUT ROWID",
  // Entries packed together; a later chunk has the newer entry. Bodies are laid out as chunk.ts says.
  "CREATE TABLE chunks (number INTEGER PRIMARY KEY, checksum INTEGER NOT NULL, body BLOB NOT NULL)",
  // The ring: one entry a row. Rows count whose `chunk` is the number that the next chunk will have; others are in chunks.
  "CREATE TABLE ring (position INTEGER PRIMARY KEY, chunk INTEGER NOT NULL, checksum INTEGER NOT NULL, body BLOB NOT NULL)",
  // Rows found damaged since the index was last filled from the actors.
  "ALTER TABLE meta ADD COLUMN damaged INTEGER NOT NULL DEFAULT 0",
  // In shard 0: which index it is of, and the last walk over everything in it, as JSON.
  "CREATE TABLE walk (id INTEGER PRIMARY KEY CHECK (id = 1), kind TEXT NOT NULL, body TEXT NOT NULL)",
  // An index built beside the one in use: what came, in the order in which it came.
  "CREATE TABLE staged (number INTEGER PRIMARY KEY, checksum INTEGER NOT NULL, body BLOB NOT NULL)",
  "ALTER TABLE meta ADD COLUMN rebuilding INTEGER NOT NULL DEFAULT 0",
];

/** How many changes the ring takes before they become a chunk. */
export const ringLength = 1024;

type Packed = { readonly checksum: number; readonly body: ArrayBuffer };

const intact = ({ checksum, body }: Packed): Uint8Array | undefined => {
  const bytes = new Uint8Array(body);
  return checksumOf(bytes) === checksum ? bytes : undefined;
};

export class MatchIndexStorage {
  readonly #storage: DurableObjectStorage;
  readonly #sql: Sql;
  #schema: number;
  /** The number that the next chunk will have. */
  #next = 1;
  readonly #ring: PackedEntry[] = [];
  readonly #positions = new Map<string, number>();

  constructor(storage: DurableObjectStorage, sql: Sql) {
    this.#storage = storage;
    this.#sql = sql;
    this.#schema = schemaVersion(sql);
    if (this.#schema > 0) this.#migrate();
  }

  /** Entries changed since the last chunk. */
  get ring(): readonly PackedEntry[] {
    return this.#ring;
  }

  get isRingFull(): boolean {
    return this.#ring.length >= ringLength;
  }

  /** Hands out every chunk, then every row of the ring, oldest first. Call it once, before anything is put. */
  load(visit: (bytes: Uint8Array, chunk: number) => void, visitRing: (bytes: Uint8Array) => PackedEntry): void {
    if (this.#schema === 0) return;
    let damaged = 0;
    for (const { number, ...packed } of this.#sql<Packed & { number: number }>(
      "SELECT number, checksum, body FROM chunks ORDER BY number",
    )) {
      this.#next = number + 1;
      const bytes = intact(packed);
      if (bytes !== undefined) visit(bytes, number);
      else {
        damaged += 1;
        this.#sql("UPDATE chunks SET checksum = 0, body = ? WHERE number = ?", new ArrayBuffer(), number);
      }
    }
    const rows = this.#sql<Packed & { position: number }>(
      "SELECT position, checksum, body FROM ring WHERE chunk = ? ORDER BY position",
      this.#next,
    );
    for (const row of rows) {
      const bytes = intact(row);
      if (bytes === undefined) damaged += 1;
      else this.#keep(visitRing(bytes));
    }
    if (damaged > 0) this.#sql("UPDATE meta SET damaged = damaged + ? WHERE id = 1", damaged);
    if (rows.length === this.#ring.length) return;
    // A row that is gone left a gap, over which the next change would be written into another's place.
    this.#sql("DELETE FROM ring");
    for (const entry of this.#ring) this.#write(entry);
  }

  /** Entries in the layout of former versions; after `dropFormer` there are none. */
  former(): PackedEntry[] {
    if (this.#schema === 0) return [];
    type Former = Omit<PackedEntry, "vector"> & { readonly vector: ArrayBuffer | null };
    return this.#sql<Former>("SELECT id, version, vector, organisation FROM entries").map((row) => ({
      ...row,
      vector: row.vector === null ? null : new Uint8Array(row.vector),
    }));
  }

  dropFormer(): void {
    this.#sql("DELETE FROM entries");
  }

  put(entry: PackedEntry): void {
    this.#migrate();
    this.#keep(entry);
    this.#write(entry);
  }

  /** Makes a chunk of the ring, with `more` from the chunk `instead`, which goes. The number of the new chunk. */
  fold(more: readonly PackedEntry[] = [], instead?: number): number {
    const body = packEntries([...more, ...this.#ring]);
    const number = this.#next;
    this.#storage.transactionSync(() => {
      this.#sql("INSERT INTO chunks (number, checksum, body) VALUES (?, ?, ?)", number, checksumOf(body), body.buffer);
      if (instead !== undefined) this.#sql("DELETE FROM chunks WHERE number = ?", instead);
    });
    this.#next += 1;
    this.#ring.length = 0;
    this.#positions.clear();
    return number;
  }

  /** The bytes of a chunk; `undefined` when it is not there or damaged. */
  chunk(number: number): Uint8Array | undefined {
    const found = this.#sql<Packed>("SELECT checksum, body FROM chunks WHERE number = ?", number)[0];
    return found === undefined ? undefined : intact(found);
  }

  /** Rows found damaged since the index was last known to be whole. */
  get damaged(): number {
    if (this.#schema === 0) return 0;
    return this.#sql<{ damaged: number }>("SELECT damaged FROM meta WHERE id = 1")[0]?.damaged ?? 0;
  }

  noteWhole(): void {
    if (this.#schema > 0) this.#sql("UPDATE meta SET damaged = 0 WHERE id = 1");
  }

  walk(): { readonly kind: "candidates" | "jobs"; readonly walk: Walk } | undefined {
    if (this.#schema === 0) return undefined;
    const row = this.#sql<{ kind: "candidates" | "jobs"; body: string }>("SELECT kind, body FROM walk")[0];
    return row === undefined ? undefined : { kind: row.kind, walk: JSON.parse(row.body) as Walk };
  }

  keepWalk(kind: "candidates" | "jobs", walk: Walk): void {
    this.#migrate();
    this.#sql("INSERT OR REPLACE INTO walk (id, kind, body) VALUES (1, ?, ?)", kind, JSON.stringify(walk));
  }

  /** Whether an index is being built beside this one. */
  get rebuilding(): boolean {
    return this.#schema > 0 && this.#sql<{ rebuilding: number }>("SELECT rebuilding FROM meta")[0]?.rebuilding === 1;
  }

  setRebuilding(rebuilding: boolean): void {
    this.#migrate();
    this.#sql("DELETE FROM staged");
    this.#sql("UPDATE meta SET rebuilding = ?", rebuilding ? 1 : 0);
  }

  stage(entries: readonly PackedEntry[]): void {
    const body = packEntries(entries);
    this.#sql("INSERT INTO staged (checksum, body) VALUES (?, ?)", checksumOf(body), body.buffer);
  }

  /** What was staged, oldest first. Throws when a row is damaged: the rebuild is to begin again. */
  staged(): Uint8Array[] {
    return this.#sql<Packed>("SELECT checksum, body FROM staged ORDER BY number").map((row) => {
      const bytes = intact(row);
      if (bytes === undefined) throw new Error("A row of the new index is damaged.");
      return bytes;
    });
  }

  /** Lets `entries` take the place of all that is kept. */
  replaceAll(entries: readonly PackedEntry[]): void {
    this.#storage.transactionSync(() => {
      this.#sql("DELETE FROM chunks");
      for (let from = 0; from < entries.length || from === 0; from += ringLength) {
        const body = packEntries(entries.slice(from, from + ringLength));
        this.#sql("INSERT INTO chunks (number, checksum, body) VALUES (?, ?, ?)", this.#next++, checksumOf(body), body.buffer);
      }
      this.setRebuilding(false);
      this.noteWhole();
    });
    this.#ring.length = 0;
    this.#positions.clear();
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

  /** In the place where its id stands already, or at the end. */
  #keep(entry: PackedEntry): void {
    const position = this.#positions.get(entry.id) ?? this.#ring.length;
    this.#ring[position] = entry;
    this.#positions.set(entry.id, position);
  }

  #write(entry: PackedEntry): void {
    const body = packEntries([entry]);
    this.#sql(
      "INSERT OR REPLACE INTO ring (position, chunk, checksum, body) VALUES (?, ?, ?, ?)",
      this.#positions.get(entry.id)!,
      this.#next,
      checksumOf(body),
      body.buffer,
    );
  }

  #migrate(): void {
    if (this.#schema >= matchIndexMigrations.length) return;
    this.#storage.transactionSync(() => migrate(this.#sql, matchIndexMigrations, this.#schema));
    this.#schema = matchIndexMigrations.length;
  }
}
