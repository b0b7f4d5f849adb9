/** What a page loads to run the engine, without the readers of documents: the files as they are served, gzipped. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { buildWeb } from "../build-web.ts";
import { pageFolder } from "../local-runtime/paths.ts";
import { type BenchResult, benchResult } from "./result.ts";

const assetsFolder = join(pageFolder, "assets");

/** Kilobytes of the files that bear this name before their hash; throws when there is none. */
const gzippedKilobytes = (name: string): number => {
  const file = readdirSync(assetsFolder).find((asset) => asset.startsWith(`${name}-`) && asset.endsWith(".js"));
  if (file === undefined) throw new Error(`The page has no file ${name}.`);
  return gzipSync(readFileSync(join(assetsFolder, file)), { level: 9 }).length / 1000;
};

export const measureBrowserSize = async (): Promise<BenchResult[]> => {
  await buildWeb();
  const first = gzippedKilobytes("engine-thread");
  const later = gzippedKilobytes("advise-resume") + gzippedKilobytes("postings");
  return [
    benchResult(
      "browser, engine at the first look at a resume, gzipped",
      first,
      "KB",
      { atMost: 90 },
      `${(first + later).toFixed(0)} KB with tips, postings and matches, loaded when needed; lexicon and readers apart`,
    ),
    benchResult("browser, lexicon, gzipped", gzippedKilobytes("lexicon"), "KB", { atMost: 150 }),
  ];
};
