/** Tells whether what was built is still made of the sources that are there. */

import { createHash } from "node:crypto";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { projectFolder } from "./paths.ts";

const filesUnder = (path: string): string[] =>
  statSync(path).isFile()
    ? [path]
    : readdirSync(path, { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile() && !entry.name.endsWith(".test.ts"))
        .map((entry) => join(entry.parentPath, entry.name));

/** Changes whenever one of the files, or a file in one of the folders, does; paths are those of the project. */
export const sourcesStamp = (paths: readonly string[]): string => {
  const hash = createHash("sha256");
  const present = paths.map((path) => join(projectFolder, path)).filter((path) => existsSync(path));
  for (const file of present.flatMap(filesUnder).toSorted()) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${relative(projectFolder, file)} ${String(size)} ${String(mtimeMs)}\n`);
  }
  return hash.digest("hex");
};
