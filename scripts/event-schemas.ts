/**
 * Writes the JSON Schema of every event to docs/events/, one file for each type and version, or with `--check` compares
 * them. A schema that has been published never changes except by additions; anything else needs a new version and an
 * upcaster.
 *
 * Usage: npm run event-schemas [-- --check]
 */

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import * as z from "zod";
import { catalog } from "../src/domain/catalog.ts";
import { compareSchemas, type JsonSchema } from "./event-schemas/compare-schemas.ts";

const folder = new URL("../docs/events/", import.meta.url);
const check = process.argv.includes("--check");

const fileOf = (type: string, version: number): string => `${type}.v${version}.json`;

const problems: string[] = [];
mkdirSync(folder, { recursive: true });
const committed = new Set(readdirSync(folder).filter((name) => name.endsWith(".json")));

for (const { type, version, owner, summary, data } of catalog.definitions) {
  const name = fileOf(type, version);
  const schema = {
    $id: `/schemas/${type}/${version}`,
    title: type,
    description: summary,
    "x-owner": owner,
    ...z.toJSONSchema(data, { io: "output" }),
  };
  const text = `${JSON.stringify(schema, undefined, 2)}\n`;
  const known = committed.has(name) ? readFileSync(new URL(name, folder), "utf8") : undefined;
  committed.delete(name);
  if (known !== undefined && known !== text) {
    const breaks = compareSchemas(JSON.parse(known) as JsonSchema, schema as JsonSchema);
    problems.push(
      ...breaks.map((words) => `${type} version ${version}: ${words}. Give it version ${version + 1} and an upcaster.`),
    );
    if (check && breaks.length === 0)
      problems.push(`${type} has changed by addition. Run \`npm run event-schemas\` and commit docs/events.`);
    if (!check && breaks.length === 0) writeFileSync(new URL(name, folder), text);
  } else if (known === undefined) {
    if (check) problems.push(`${type} version ${version} has no snapshot. Run \`npm run event-schemas\` and commit docs/events.`);
    else writeFileSync(new URL(name, folder), text);
  }
}
for (const name of committed) {
  const current = catalog.definitions.find(({ type }) => name.startsWith(`${type}.v`));
  if (current === undefined)
    problems.push(`${name} belongs to an event that is gone. Events in the archive still have this type; keep its definition.`);
}

if (problems.length > 0) {
  process.stderr.write(`${problems.join("\n")}\n`);
  process.exit(1);
}
process.stdout.write(`${catalog.definitions.length} event schemas ${check ? "are as committed" : "written to docs/events"}.\n`);
