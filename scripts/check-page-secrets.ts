/** Part of `npm run check`: builds what is served as files and fails when a secret, or the name of one, stands in it. */

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { buildWeb } from "./build-web.ts";
import { defaultStateFolder, pageFolder, projectFolder } from "./local-runtime/paths.ts";
import { findSecrets, readAssignments } from "./page-secrets/find-secrets.ts";

const assignmentsOf = (file: string): ReadonlyMap<string, string> => {
  const path = join(projectFolder, file);
  return existsSync(path) ? readAssignments(readFileSync(path, "utf8")) : new Map();
};

/** What `npm start` made: the token and the master key of this machine. */
const localValues = (): string[] => {
  const file = join(defaultStateFolder, "local.json");
  return existsSync(file) ? Object.values(JSON.parse(readFileSync(file, "utf8")) as Record<string, string>) : [];
};

await buildWeb();
const names = [...assignmentsOf(".env.example").keys()];
const values = [
  ...names.map((name) => process.env[name] ?? ""),
  ...[".env", ".dev.vars"].flatMap((file) => names.map((name) => assignmentsOf(file).get(name) ?? "")),
  ...localValues(),
];
const files = readdirSync(pageFolder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));
const found = files.flatMap((file) =>
  // Bytes as they are: a secret is plain letters whatever the rest of a file is.
  findSecrets(readFileSync(file, "latin1"), { names, values }).map(
    ({ what, at }) => `${relative(projectFolder, file)}: ${what}, at ${String(at)}`,
  ),
);
for (const line of found) console.error(line);
console.log(`${String(files.length)} files, ${String(names.length)} secrets, ${String(found.length)} found`);
process.exitCode = files.length > 0 && names.length > 0 && found.length === 0 ? 0 : 1;
