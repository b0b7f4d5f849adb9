/**
 * What one organisation, or one person without one, has used today. It counts and knows nothing of what is counted but ids. A
 * row of its own and no log: yesterday's counts are of no use to anybody.
 */

import { DurableObject } from "cloudflare:workers";
import { type Instant, systemClock } from "../../core/clock.ts";
import { ok, type Result } from "../../core/result.ts";
import { type Granted, nothingTaken, type QuotaKind, type QuotaWish, settleQuota, Taken, takeQuota } from "../../domain/quota.ts";
import { migrate, schemaVersion } from "../shared/migrate.ts";
import { meteredSql, type Sql } from "../shared/sql.ts";
import type { QuotaActorStub } from "../stubs/quota.ts";
import { quotaMigrations } from "./migrations.ts";

export class QuotaActor extends DurableObject<Env> implements QuotaActorStub {
  readonly #sql: Sql;
  #schema: number;
  #taken: Taken;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#sql = meteredSql(ctx.storage.sql);
    this.#schema = schemaVersion(this.#sql);
    const [row] = this.#schema === 0 ? [] : this.#sql<{ taken: string }>("SELECT taken FROM meta WHERE id = 1");
    this.#taken = row === undefined ? nothingTaken : Taken.parse(JSON.parse(row.taken));
  }

  async take(wish: QuotaWish): Promise<Result<Granted>> {
    const done = takeQuota(this.#taken, wish, systemClock.now());
    if (!done.ok) return done;
    const { granted, taken } = done.value;
    this.#write(taken);
    return ok({ granted });
  }

  async settle(kind: QuotaKind, key: string, amount: number, since?: Instant): Promise<void> {
    const { amounts, held } = this.#taken;
    if ((amounts[kind]?.[key] ?? 0) === amount && held?.[kind]?.[key] === undefined) return;
    this.#write(settleQuota(this.#taken, kind, key, amount, systemClock.now(), since));
  }

  #write(taken: Taken): void {
    const body = JSON.stringify(taken);
    this.ctx.storage.transactionSync(() => {
      if (this.#schema < quotaMigrations.length) migrate(this.#sql, quotaMigrations, this.#schema, { taken: body });
      else this.#sql("UPDATE meta SET taken = ? WHERE id = 1", body);
    });
    this.#schema = quotaMigrations.length;
    this.#taken = taken;
  }
}
