/** Everything that is written down anywhere: each table of each database and of each actor, as it is found, not as it is listed. */

import { listDurableObjectIds, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { readable } from "./tokens.ts";

export type Store = {
  /** "DB.candidates", "CANDIDATE_ACTOR.log". */
  readonly table: string;
  /** Which of several objects. */
  readonly object: string;
  readonly rows: number;
  readonly text: string;
};

type Rows = readonly Record<string, unknown>[];
type Select = (query: string) => Promise<Rows>;

/** The one place where identity may stand: sealed bytes, and the wrapped keys to them. */
const sealedColumns = new Set(["content.sealed", "meta.wrapped_key"]);

const storesOf = async (binding: string, object: string, select: Select): Promise<Store[]> => {
  const names = await select(
    "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_cf%' ESCAPE '\\' AND name NOT LIKE 'd1\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
  );
  return Promise.all(
    names.map(async ({ name, sql }) => {
      const rows = await select(`SELECT * FROM "${String(name)}"`);
      const values = rows.flatMap((row) =>
        Object.entries(row).flatMap(([column, value]) => (sealedColumns.has(`${String(name)}.${column}`) ? [] : [value])),
      );
      const texts = await Promise.all(values.map(readable));
      return { table: `${binding}.${String(name)}`, object, rows: rows.length, text: [String(sql), ...texts].join("\n") };
    }),
  );
};

/** By class: a binding to another Worker claims to have every method there is. */
const isA = (binding: unknown, name: string): boolean =>
  typeof binding === "object" && binding !== null && binding.constructor.name === name;
const isDatabase = (binding: unknown): binding is D1Database => isA(binding, "D1Database");
const isNamespace = (binding: unknown): binding is DurableObjectNamespace => isA(binding, "DurableObjectNamespace");

const bindings = Object.entries(env as unknown as Record<string, unknown>);
export const databases = bindings.flatMap(([name, binding]) => (isDatabase(binding) ? [[name, binding] as const] : []));
export const actorClasses = bindings.flatMap(([name, binding]) => (isNamespace(binding) ? [[name, binding] as const] : []));

export const allStores = async (): Promise<Store[]> => {
  const found: Store[] = [];
  for (const [name, database] of databases) {
    found.push(...(await storesOf(name, "", async (query) => (await database.prepare(query).all()).results)));
  }
  for (const [name, namespace] of actorClasses) {
    for (const id of await listDurableObjectIds(namespace)) {
      const object = namespace.get(id);
      const select: Select = (query) => runInDurableObject(object, (_, { storage }) => storage.sql.exec(query).toArray());
      found.push(...(await storesOf(name, id.toString(), select)));
      const other = await runInDurableObject(object, async (_, { storage }) => [...(await storage.list())]);
      if (other.length > 0) {
        found.push({ table: `${name} keys`, object: id.toString(), rows: other.length, text: JSON.stringify(other) });
      }
    }
  }
  return found;
};
