/** Makes the API's reference in dist/web/docs, from where it is served as /docs. Does nothing while the sources are the same. */

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { pageFolder, projectFolder } from "./local-runtime/paths.ts";
import { sourcesStamp } from "./local-runtime/sources-stamp.ts";

const folder = join(pageFolder, "docs");
/** Beside the folder and not in it: everything in it is served. */
const stampFile = `${pageFolder}.reference`;

export const buildReference = async (): Promise<void> => {
  const stamp = sourcesStamp(["web/reference", "package-lock.json", "scripts/build-reference.ts"]);
  if (existsSync(stampFile) && existsSync(join(folder, "index.html")) && readFileSync(stampFile, "utf8") === stamp) return;
  await build({
    root: join(projectFolder, "web", "reference"),
    base: "/docs/",
    configFile: false,
    logLevel: "warn",
    build: { outDir: folder, emptyOutDir: true, target: "es2024", assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  });
  writeFileSync(stampFile, stamp);
};

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildReference();
