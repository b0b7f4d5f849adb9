/** The tables of demographic answers. Append only. */

import type { Migrations } from "../shared/migrate.ts";
import { contentTable } from "../shared/tables.ts";

export const demographicsMigrations: Migrations = [
  // One row. `wrapped_key` is the data key of these answers and of nothing else.
  `CREATE TABLE meta (id INTEGER PRIMARY KEY CHECK (id = 1), schema_version INTEGER NOT NULL, entity TEXT NOT NULL,
    wrapped_key BLOB)`,
  // One value for each person who answered; `version` is a keyed hash that no other store holds.
  contentTable,
  // Who has been erased: what comes late is not taken any more.
  "CREATE TABLE forgotten (subject TEXT PRIMARY KEY) WITHOUT ROWID",
];
