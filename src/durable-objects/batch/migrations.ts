/** The batch actor's tables. Append only. */

import type { Migrations } from "../shared/migrate.ts";
import { contentTable } from "../shared/tables.ts";

export const batchMigrations: Migrations = [
  // One row. `body` is the batch as JSON; `wrapped_key` the data key of its content, NULL when that is gone.
  `CREATE TABLE meta (id INTEGER PRIMARY KEY CHECK (id = 1), schema_version INTEGER NOT NULL, entity TEXT NOT NULL,
    body TEXT NOT NULL, wrapped_key BLOB)`,
  // One value for each parcel: its lines.
  contentTable,
  // Up to twenty items a row, as JSON, so that a thousand items cost some hundreds of rows and not thousands.
  "CREATE TABLE parcels (number INTEGER PRIMARY KEY, body TEXT NOT NULL)",
];
