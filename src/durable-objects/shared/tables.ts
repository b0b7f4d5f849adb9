/** The tables that every event-sourced actor has. Append to the list; never change an entry. */

import type { Migrations } from "./migrate.ts";

/** Artefacts, sealed under this actor's data key. */
export const contentTable =
  "CREATE TABLE content (kind TEXT NOT NULL, version TEXT NOT NULL, sealed BLOB NOT NULL, PRIMARY KEY (kind, version)) WITHOUT ROWID";

export const ledgerMigrations: Migrations = [
  // One row. The outbox: commits past `confirmed` are not yet known to be in the views; `resends` counts alarms that sent
  // them again. `wrapped_key` is the data key under the master key; NULL means that nothing sealed can be read again.
  `CREATE TABLE meta (id INTEGER PRIMARY KEY CHECK (id = 1), schema_version INTEGER NOT NULL, entity TEXT NOT NULL,
    confirmed INTEGER NOT NULL DEFAULT 0, resends INTEGER NOT NULL DEFAULT 0, wrapped_key BLOB)`,
  // Facts, append-only. `body` is the commit as JSON, with the reply that a repeated command is given again.
  "CREATE TABLE log (sequence INTEGER PRIMARY KEY, body TEXT NOT NULL)",
  contentTable,
  // One row for each open run; the alarm stands at the earliest.
  "CREATE TABLE timers (name TEXT PRIMARY KEY, due INTEGER NOT NULL, attempts INTEGER NOT NULL) WITHOUT ROWID",
  // JSON: how the newest commits were delivered, for traces.
  { table: "meta", column: "deliveries TEXT" },
  // JSON: what the newest commands that changed nothing were answered.
  { table: "meta", column: "answered TEXT" },
  // A fact to be found by that no event may hold, in the row of the views too.
  { table: "meta", column: "aside TEXT" },
];
