/** The quota actor's table. Append only. */

import type { Migrations } from "../shared/migrate.ts";

export const quotaMigrations: Migrations = [
  // One row. `taken` is what was taken on the newest day, as JSON, so that counting costs one row however much is counted.
  "CREATE TABLE meta (id INTEGER PRIMARY KEY CHECK (id = 1), schema_version INTEGER NOT NULL, taken TEXT NOT NULL)",
];
