/** The employer actor's tables. Append only. */

import type { Migrations } from "../shared/migrate.ts";
import { ledgerMigrations } from "../shared/tables.ts";

export const employerMigrations: Migrations = [...ledgerMigrations];
