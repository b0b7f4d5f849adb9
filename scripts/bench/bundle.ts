/** Size and start-up time of the Worker's bundle. */

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { median } from "../measure/percentiles.ts";
import { pluginPackages, sharesOf } from "./package-shares.ts";
import { type BenchResult, benchResult } from "./result.ts";

const starts = 7;
const megabyte = 1_000_000;
const kilobyte = 1_000;
/** A plugin whose SDK weighs more does without it. */
const mostOfSdk = 60;
/** The one that is wanted whatever it weighs: it is OpenAI's own. */
const wanted = new Set(["openai"]);

export const measureBundle = (bundle: string): BenchResult[] => {
  const script = fileURLToPath(new URL("bundle-start.ts", import.meta.url).href);
  const times = Array.from({ length: starts }, () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, bundle], { encoding: "utf8" });
    if (status !== 0) throw new Error(`The bundle does not start: ${stderr}`);
    return Number(stdout);
  });
  const shares = [...sharesOf(readFileSync(bundle, "utf8"), pluginPackages())];
  return [
    benchResult("worker bundle, gzipped", gzipSync(readFileSync(bundle), { level: 9 }).length / megabyte, "MB", { atMost: 1.5 }),
    ...shares.map(([name, bytes]) =>
      benchResult(
        `worker bundle: the SDK ${name}, gzipped`,
        bytes / kilobyte,
        "kB",
        wanted.has(name) ? undefined : { atMost: mostOfSdk },
        wanted.has(name) ? "wanted whatever it weighs" : undefined,
      ),
    ),
    benchResult("worker start-up, CPU of evaluating the bundle, p50", median(times), "ms"),
  ];
};
