/**
 * Demographic answers of many people, apart from everything else: a store of its own, under a key of its own, where a person
 * is a keyed hash that stands nowhere else. It gives counts; single answers only to the person's own export.
 */

import { DurableObject } from "cloudflare:workers";
import { failure } from "../../core/failure.ts";
import { consoleLogger } from "../../core/logger.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { type AnswerCounts, countAnswers, Demographics } from "../../domain/demographics/answers.ts";
import { Content } from "../shared/content.ts";
import { migrate, schemaVersion } from "../shared/migrate.ts";
import { meteredSql, type Sql } from "../shared/sql.ts";
import type { DemographicsActorStub } from "../stubs/demographics.ts";
import type { Rewrapped } from "../stubs/runs.ts";
import { demographicsMigrations } from "./migrations.ts";

const kind = "answers";
const erased = failure("candidate-erased", "This profile has been erased. Start again with a new upload.");

export class DemographicsActor extends DurableObject<Env> implements DemographicsActorStub {
  readonly #storage: DurableObjectStorage;
  readonly #sql: Sql;
  readonly #content: Content;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#storage = ctx.storage;
    this.#sql = meteredSql(ctx.storage.sql);
    this.#content = new Content(this.#sql, env.MASTER_KEY);
    const from = schemaVersion(this.#sql);
    if (from > 0) ctx.storage.transactionSync(() => migrate(this.#sql, demographicsMigrations, from));
  }

  async put(entity: string, subject: string, answers: Demographics): Promise<Result<void>> {
    this.#begin(entity);
    const prepared = await this.#content.prepare(entity, true, [{ kind, version: subject, value: answers }]);
    if (!prepared.ok) return prepared;
    // Sealing took a moment; an erasure may have come in between, or somebody else's first answer with a key of its own.
    if (this.#isForgotten(subject)) return err(erased);
    const { wrappedKey } = prepared.value;
    if (wrappedKey !== undefined && this.#hasKey()) return this.put(entity, subject, answers);
    this.#storage.transactionSync(() => {
      if (wrappedKey !== undefined) this.#sql("UPDATE meta SET wrapped_key = ? WHERE id = 1", wrappedKey.buffer);
      this.#content.write(prepared.value);
    });
    return ok(undefined);
  }

  async remove(subject: string): Promise<void> {
    if (this.#entity() !== undefined) this.#sql("DELETE FROM content WHERE kind = ? AND version = ?", kind, subject);
  }

  async forget(entity: string, subject: string): Promise<void> {
    this.#begin(entity);
    this.#storage.transactionSync(() => {
      this.#sql("DELETE FROM content WHERE kind = ? AND version = ?", kind, subject);
      this.#sql("INSERT OR IGNORE INTO forgotten (subject) VALUES (?)", subject);
    });
  }

  async read(subject: string): Promise<Result<Demographics | undefined>> {
    const entity = this.#entity();
    if (entity === undefined) return ok(undefined);
    const kept = await this.#content.read(entity, kind, subject);
    // There is no log of events here for it to stand in, and whose it is stands nowhere else.
    if (!kept.ok && kept.failure.code === "content-tampered") consoleLogger.error(kept.failure.code, { entity, kind });
    return kept.ok && kept.value !== undefined ? ok(Demographics.parse(kept.value)) : (kept as Result<undefined>);
  }

  async count(): Promise<Result<AnswerCounts>> {
    if (this.#entity() === undefined) return ok(countAnswers([]));
    const all: Demographics[] = [];
    for (const { version } of this.#sql<{ version: string }>("SELECT version FROM content WHERE kind = ?", kind)) {
      const answers = await this.read(version);
      if (!answers.ok) return answers;
      if (answers.value !== undefined) all.push(answers.value);
    }
    return ok(countAnswers(all));
  }

  async rewrapKey(): Promise<Rewrapped> {
    const entity = this.#entity();
    return entity === undefined ? "none" : this.#content.rewrap(entity);
  }

  #begin(entity: string): void {
    if (this.#entity() === undefined)
      this.#storage.transactionSync(() => migrate(this.#sql, demographicsMigrations, 0, { entity }));
  }

  /** What this object is called, once it keeps something. */
  #entity(): string | undefined {
    return schemaVersion(this.#sql) === 0
      ? undefined
      : this.#sql<{ entity: string }>("SELECT entity FROM meta WHERE id = 1")[0]?.entity;
  }

  #hasKey(): boolean {
    return this.#sql("SELECT 1 AS found FROM meta WHERE wrapped_key IS NOT NULL").length > 0;
  }

  #isForgotten(subject: string): boolean {
    return this.#sql("SELECT 1 AS found FROM forgotten WHERE subject = ?", subject).length > 0;
  }
}
