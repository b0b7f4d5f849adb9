/** Every test file starts with empty storage and migrated databases. */

import { applyD1Migrations, reset } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll } from "vitest";

beforeAll(async () => {
  await reset();
  await applyD1Migrations(env.DB, env.VIEWS_MIGRATIONS);
  await applyD1Migrations(env.ARCHIVE, env.ARCHIVE_MIGRATIONS);
  await applyD1Migrations(env.ACCOUNTS, env.ACCOUNTS_MIGRATIONS);
});
