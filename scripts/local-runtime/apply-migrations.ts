/**
 * Brings local D1 databases up to date from the folders that wrangler.toml names, each file once and whole. Keeps the same
 * record as `wrangler d1 migrations apply`, so that either may be used.
 */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Miniflare } from "miniflare";
import type { DatabaseDescription } from "./describe-worker.ts";
import { projectFolder } from "./paths.ts";

const record = `CREATE TABLE IF NOT EXISTS d1_migrations (
  id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)`;

export const applyMigrations = async (miniflare: Miniflare, databases: readonly DatabaseDescription[]): Promise<void> => {
  for (const { binding, migrationsFolder } of databases) {
    const folder = join(projectFolder, migrationsFolder);
    if (!existsSync(folder)) continue;
    const database = await miniflare.getD1Database(binding);
    await database.prepare(record).run();
    const { results } = await database.prepare("SELECT name FROM d1_migrations").all<{ name: string }>();
    const applied = new Set(results.map(({ name }) => name));
    const files = readdirSync(folder).filter((name) => name.endsWith(".sql") && !applied.has(name));
    if (files.length === 0) continue;
    const { unstable_splitSqlQuery: splitSqlQuery } = await import("wrangler");
    for (const name of files.toSorted()) {
      const statements = splitSqlQuery(readFileSync(join(folder, name), "utf8"));
      await database.batch([
        ...statements.map((statement) => database.prepare(statement)),
        database.prepare("INSERT INTO d1_migrations (name) VALUES (?)").bind(name),
      ]);
    }
  }
};
