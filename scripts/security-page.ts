/**
 * Writes the authorisation table into docs/security.md, or with `--check` compares.
 *
 * Usage: npm run security-page [-- --check]
 */

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectFolder } from "./local-runtime/paths.ts";
import { type ApiDocument, matrixOf, routesOf, withMatrix } from "./security-page/authorisation-matrix.ts";

const pageFile = join(projectFolder, "docs", "security.md");
const folder = mkdtempSync(join(tmpdir(), "clearview-security-page-"));
try {
  const file = join(folder, "openapi.json");
  // In a process of its own: it is written in terms of the Worker's platform, this of Node's.
  execFileSync(process.execPath, [join(projectFolder, "scripts", "api-document.ts"), file]);
  const page = readFileSync(pageFile, "utf8");
  const made = withMatrix(page, matrixOf(routesOf(JSON.parse(readFileSync(file, "utf8")) as ApiDocument)));
  if (!process.argv.includes("--check")) writeFileSync(pageFile, made);
  else if (made !== page) {
    process.stderr.write("docs/security.md shows another table than the routes ask for. Run `npm run security-page`.\n");
    process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
