/** The candidate actor's tables. Append only. */

import type { Migrations } from "../shared/migrate.ts";
import { ledgerMigrations } from "../shared/tables.ts";

export const candidateMigrations: Migrations = [...ledgerMigrations];
