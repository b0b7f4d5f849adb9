/** Timers as rows, and the one alarm the platform gives, armed at the earliest thing due. */

import { usageMeter } from "../../core/usage.ts";
import type { Sql } from "./sql.ts";

export type Timer = { readonly name: string; readonly due: number; readonly attempts: number };

export class Timers {
  readonly #sql: Sql;

  constructor(sql: Sql) {
    this.#sql = sql;
  }

  set(name: string, due: number, attempts: number): void {
    this.#sql("INSERT OR REPLACE INTO timers (name, due, attempts) VALUES (?, ?, ?)", name, due, attempts);
  }

  clear(name: string): void {
    this.#sql("DELETE FROM timers WHERE name = ?", name);
  }

  dueBy(now: number): Timer[] {
    return this.#sql<Timer & { [column: string]: SqlStorageValue }>(
      "SELECT name, due, attempts FROM timers WHERE due <= ? ORDER BY due",
      now,
    );
  }

  earliest(): number | undefined {
    return this.#sql<{ due: number | null }>("SELECT min(due) AS due FROM timers")[0]?.due ?? undefined;
  }
}

export class Alarm {
  readonly #storage: DurableObjectStorage;
  /** When the alarm stands, as far as this instance knows; an evicted actor forgets and sets it anew. */
  #armedAt: number | undefined;

  constructor(storage: DurableObjectStorage) {
    this.#storage = storage;
  }

  /** Sets the alarm unless it already stands as early. One row each time it is really set. */
  armAt(due: number): void {
    if (this.#armedAt !== undefined && this.#armedAt <= due) return;
    this.#armedAt = due;
    usageMeter.add("durableObjectRowsWritten", 1);
    // Not awaited: it commits together with the writes of this turn, and the output gate holds replies until it has.
    void this.#storage.setAlarm(due);
  }

  disarm(): void {
    this.#armedAt = undefined;
    usageMeter.add("durableObjectRowsWritten", 1);
    void this.#storage.deleteAlarm();
  }

  /** Call first in the alarm handler: the alarm has gone off and stands no more. */
  wentOff(): void {
    this.#armedAt = undefined;
  }
}
