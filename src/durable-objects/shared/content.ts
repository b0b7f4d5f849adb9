/** Sealed artefacts of one actor. Each is bound to its actor, kind and version, so none can stand in for another. */

import type { ContentChange } from "../../domain/command.ts";
import { ok, type Result } from "../../core/result.ts";
import { failure } from "../../core/failure.ts";
import { createDataKey, type DataKey, keyRingOf, rewrapDataKey, seal, unseal, unwrapDataKey } from "../../core/sealing.ts";
import type { Rewrapped } from "../stubs/runs.ts";
import type { Sql } from "./sql.ts";

export type SealedChange = { readonly kind: string; readonly version: string; readonly sealed: Uint8Array<ArrayBuffer> | null };

/** Content ready to be written in one synchronous step. `wrappedKey` is set when a key was made for it. */
export type PreparedContent = {
  readonly changes: readonly SealedChange[];
  readonly key?: DataKey;
  readonly wrappedKey?: Uint8Array<ArrayBuffer>;
};

export class Content {
  readonly #sql: Sql;
  readonly #masterSecret: string;
  #key: DataKey | undefined;

  constructor(sql: Sql, masterSecret: string) {
    this.#sql = sql;
    this.#masterSecret = masterSecret;
  }

  /** Seals what is to be kept. Asynchronous, so it comes before the commit and touches no storage. */
  async prepare(entity: string, stored: boolean, changes: readonly ContentChange[]): Promise<Result<PreparedContent>> {
    if (changes.every((change) => change.value === null)) {
      return ok({ changes: changes.map(({ kind, version }) => ({ kind, version, sealed: null })) });
    }
    const opened = stored ? await this.#open(entity) : ok(undefined);
    if (!opened.ok) return opened;
    let key = opened.value;
    let wrappedKey: Uint8Array<ArrayBuffer> | undefined;
    if (key === undefined) {
      const ring = await keyRingOf(this.#masterSecret);
      if (!ring.ok) return ring;
      ({ key, wrapped: wrappedKey } = await createDataKey(ring.value.master, `${entity}/key`));
    }
    const sealed: SealedChange[] = [];
    for (const { kind, version, value } of changes) {
      sealed.push({ kind, version, sealed: value === null ? null : await seal(key, value, `${entity}/${kind}/${version}`) });
    }
    return ok({ changes: sealed, key, ...(wrappedKey === undefined ? {} : { wrappedKey }) });
  }

  /** Call inside the commit's transaction, with a key that is new written already. */
  write(prepared: PreparedContent): void {
    if (prepared.key !== undefined) this.#key = prepared.key;
    for (const { kind, version, sealed } of prepared.changes) {
      if (sealed === null) this.#sql("DELETE FROM content WHERE kind = ? AND version = ?", kind, version);
      else this.#sql("INSERT OR REPLACE INTO content (kind, version, sealed) VALUES (?, ?, ?)", kind, version, sealed.buffer);
    }
  }

  /** Deletes everything and the key. Call inside the commit's transaction. */
  eraseAll(): void {
    this.#key = undefined;
    this.#sql("DELETE FROM content");
    this.#sql("UPDATE meta SET wrapped_key = NULL WHERE id = 1");
  }

  /** The value kept, for the caller's schema; `undefined` when nothing is kept there. */
  async read(entity: string, kind: string, version: string): Promise<Result<unknown>> {
    const row = this.#sql<{ sealed: ArrayBuffer }>("SELECT sealed FROM content WHERE kind = ? AND version = ?", kind, version)[0];
    if (row === undefined) return ok(undefined);
    const key = await this.#open(entity);
    if (!key.ok) return key;
    if (key.value === undefined)
      return {
        ok: false,
        failure: failure("content-tampered", "The key of stored content is missing. Tell the operator the trace id."),
      };
    return unseal(key.value, new Uint8Array(row.sealed), `${entity}/${kind}/${version}`);
  }

  /** Wraps the data key with the master key that wraps now. What is sealed stays as it is, and is readable all the time. */
  async rewrap(entity: string): Promise<Rewrapped> {
    const wrapped = this.#wrappedKey();
    if (wrapped === undefined) return "none";
    const ring = await keyRingOf(this.#masterSecret);
    const again = ring.ok ? await rewrapDataKey(ring.value, wrapped, `${entity}/key`) : ring;
    if (!again.ok) return "unreadable";
    if (again.value === undefined) return "current";
    // Only in the place of the key that was read: it may have been erased meanwhile.
    this.#sql("UPDATE meta SET wrapped_key = ? WHERE id = 1 AND wrapped_key = ?", again.value.buffer, wrapped.slice().buffer);
    return "rewrapped";
  }

  #wrappedKey(): Uint8Array<ArrayBuffer> | undefined {
    const wrapped = this.#sql<{ wrapped_key: ArrayBuffer | null }>("SELECT wrapped_key FROM meta WHERE id = 1")[0]?.wrapped_key;
    return wrapped === undefined || wrapped === null ? undefined : new Uint8Array(wrapped);
  }

  async #open(entity: string): Promise<Result<DataKey | undefined>> {
    if (this.#key !== undefined) return ok(this.#key);
    const wrapped = this.#wrappedKey();
    if (wrapped === undefined) return ok(undefined);
    const ring = await keyRingOf(this.#masterSecret);
    if (!ring.ok) return ring;
    const key = await unwrapDataKey(ring.value, wrapped, `${entity}/key`);
    if (key.ok) this.#key = key.value;
    return key;
  }
}
