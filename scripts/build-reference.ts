/**
 * Makes the API's reference in dist/web/docs, from where it is served as /docs, and the API's document that it shows, which a
 * deployed Worker serves as it is. Does nothing while the sources are the same.
 */

import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { pageFolder, projectFolder } from "./local-runtime/paths.ts";
import { sourcesStamp } from "./local-runtime/sources-stamp.ts";

const folder = join(pageFolder, "docs");
/** By this name the Worker asks for it. */
const documentFile = join(pageFolder, "openapi.json");
const documentScript = join(projectFolder, "scripts", "api-document.ts");
/** Beside the folder and not in it: everything in it is served. */
const stampFile = `${pageFolder}.reference`;

export const buildReference = async (): Promise<void> => {
  const stamp = sourcesStamp([
    "web/reference",
    "web/shared/tokens.css",
    "src",
    "package-lock.json",
    "scripts/build-reference.ts",
    "scripts/api-document.ts",
  ]);
  if (
    existsSync(stampFile) &&
    existsSync(join(folder, "index.html")) &&
    existsSync(documentFile) &&
    readFileSync(stampFile, "utf8") === stamp
  )
    return;
  await build({
    root: join(projectFolder, "web", "reference"),
    base: "/docs/",
    configFile: false,
    logLevel: "warn",
    build: { outDir: folder, emptyOutDir: true, target: "es2024", assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  });
  // In a process of its own: it is written in terms of the Worker's platform, this of Node's.
  execFileSync(process.execPath, [documentScript, documentFile]);
  writeFileSync(stampFile, stamp);
};
