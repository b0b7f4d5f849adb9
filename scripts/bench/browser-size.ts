/** What a page loads to run the engine, without the readers of documents: the files as they are served, gzipped. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { buildWeb } from "../build-web.ts";
import { pageFolder } from "../local-runtime/paths.ts";
import { type BenchResult, benchResult } from "./result.ts";

const assetsFolder = join(pageFolder, "assets");

/** The file that bears this name before its hash; throws when there is none. */
const fileOf = (name: string): string => {
  const file = readdirSync(assetsFolder).find((asset) => asset.startsWith(`${name}-`) && asset.endsWith(".js"));
  if (file === undefined) throw new Error(`The page has no file ${name}.`);
  return file;
};

const importing = /\bfrom\s*"\.\/([^"]+\.js)"/g;

/** The file and all that it imports at once, which a browser loads with it. */
const withImports = (file: string, found = new Set<string>()): Set<string> => {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, imported = ""] of readFileSync(join(assetsFolder, file), "utf8").matchAll(importing))
    withImports(imported, found);
  return found;
};

const kilobytesOf = (files: Iterable<string>): number =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(assetsFolder, file)), { level: 9 }).length / 1000, 0);

export const measureBrowserSize = async (): Promise<BenchResult[]> => {
  await buildWeb();
  const lexicon = fileOf("lexicon");
  const first = withImports(fileOf("engine-thread"));
  first.delete(lexicon);
  const all = new Set([...first, ...withImports(fileOf("advise-resume")), ...withImports(fileOf("postings"))]);
  all.delete(lexicon);
  return [
    benchResult(
      "browser, engine at the first look at a resume, gzipped",
      kilobytesOf(first),
      "KB",
      { atMost: 90 },
      `${kilobytesOf(all).toFixed(0)} KB with tips, postings and matches, loaded when needed; lexicon and readers apart`,
    ),
    benchResult("browser, lexicon, gzipped", kilobytesOf([lexicon]), "KB", { atMost: 150 }),
  ];
};
