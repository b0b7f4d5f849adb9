/**
 * What a batch's actor keeps. Rows are the truth, memory a copy of them. A row is a boundary, so it is read through its
 * schema.
 */

import * as z from "zod";
import { consoleLogger } from "../../core/logger.ts";
import { ok, type Result } from "../../core/result.ts";
import { Batch, Parcel } from "../../domain/batch/batch.ts";
import { BatchLine } from "../../domain/batch/read-line.ts";
import { Content, type PreparedContent } from "../shared/content.ts";
import { migrate, schemaVersion } from "../shared/migrate.ts";
import { meteredSql, type Sql } from "../shared/sql.ts";
import { batchMigrations } from "./migrations.ts";

const lines = "lines";

export class BatchStorage {
  readonly #storage: DurableObjectStorage;
  readonly #sql: Sql;
  readonly #masterSecret: string;
  #content: Content;
  #schema: number;
  #entity = "";
  #batch: Batch | undefined;
  #parcels: Parcel[] = [];

  constructor(storage: DurableObjectStorage, masterSecret: string) {
    this.#storage = storage;
    this.#masterSecret = masterSecret;
    this.#sql = meteredSql(storage.sql);
    this.#content = new Content(this.#sql, masterSecret);
    this.#schema = schemaVersion(this.#sql);
    if (this.#schema > 0) this.#load();
  }

  /** Empty until something is kept. */
  get entity(): string {
    return this.#entity;
  }

  get batch(): Batch | undefined {
    return this.#batch;
  }

  get parcels(): readonly Parcel[] {
    return this.#parcels;
  }

  begin(entity: string, batch: Batch): void {
    this.#storage.transactionSync(() => {
      const body = JSON.stringify(batch);
      if (this.#schema === 0) return migrate(this.#sql, batchMigrations, 0, { entity, body });
      // What an upload that broke off has left.
      this.#content.eraseAll();
      this.#sql("UPDATE meta SET body = ? WHERE id = 1", body);
    });
    this.#schema = batchMigrations.length;
    this.#entity = entity;
    this.#batch = batch;
    this.#parcels = [];
  }

  /** Seals the lines of one parcel and keeps them, unless `wanted` says that they have come too late. */
  async keepLines(parcel: number, value: readonly BatchLine[], wanted: () => Result<void>): Promise<Result<void>> {
    const prepared = await this.#content.prepare(this.#entity, true, [{ kind: lines, version: String(parcel), value }]);
    if (!prepared.ok) return prepared;
    const still = wanted();
    if (!still.ok) return still;
    this.#storage.transactionSync(() => this.#writeContent(prepared.value));
    return ok(undefined);
  }

  async readLines(parcel: number): Promise<Result<readonly BatchLine[]>> {
    const kept = await this.#content.read(this.#entity, lines, String(parcel));
    if (!kept.ok) {
      const { code } = kept.failure;
      // There is no log of events here for it to stand in.
      if (code === "content-tampered") consoleLogger.error(code, { entity: this.#entity, kind: lines, version: String(parcel) });
      return kept;
    }
    return ok(kept.value === undefined ? [] : z.array(BatchLine).parse(kept.value));
  }

  /** Writes the parcels given, and the batch when it changed, in one step. */
  write(parcels: readonly Parcel[], batch = this.#batch): void {
    this.#storage.transactionSync(() => {
      for (const parcel of parcels) {
        this.#sql("INSERT OR REPLACE INTO parcels (number, body) VALUES (?, ?)", parcel.number, JSON.stringify(parcel));
        this.#parcels[parcel.number] = parcel;
      }
      if (batch !== this.#batch) this.#sql("UPDATE meta SET body = ? WHERE id = 1", JSON.stringify(batch));
    });
    this.#batch = batch;
  }

  /** Deletes the lines and their key, and writes the batch. */
  eraseContent(batch: Batch): void {
    this.#storage.transactionSync(() => {
      this.#content.eraseAll();
      this.#sql("UPDATE meta SET body = ? WHERE id = 1", JSON.stringify(batch));
    });
    this.#batch = batch;
  }

  /** As if nothing had ever come. */
  async forget(): Promise<void> {
    await this.#storage.deleteAll();
    this.#schema = 0;
    this.#entity = "";
    this.#batch = undefined;
    this.#parcels = [];
    this.#content = new Content(this.#sql, this.#masterSecret);
  }

  #writeContent(prepared: PreparedContent): void {
    if (prepared.wrappedKey !== undefined) {
      this.#sql("UPDATE meta SET wrapped_key = ? WHERE id = 1", prepared.wrappedKey.buffer);
    }
    this.#content.write(prepared);
  }

  #load(): void {
    if (this.#schema < batchMigrations.length) {
      this.#storage.transactionSync(() => migrate(this.#sql, batchMigrations, this.#schema));
      this.#schema = batchMigrations.length;
    }
    const [meta] = this.#sql<{ entity: string; body: string }>("SELECT entity, body FROM meta WHERE id = 1");
    if (meta === undefined) return;
    this.#entity = meta.entity;
    this.#batch = Batch.parse(JSON.parse(meta.body));
    this.#parcels = this.#sql<{ body: string }>("SELECT body FROM parcels ORDER BY number").map(({ body }) =>
      Parcel.parse(JSON.parse(body)),
    );
  }
}
