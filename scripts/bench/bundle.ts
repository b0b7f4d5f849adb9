/** Size and start-up time of the Worker's bundle. */

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { median } from "../measure/percentiles.ts";
import { type BenchResult, benchResult } from "./result.ts";

const starts = 7;
const megabyte = 1_000_000;

export const measureBundle = (bundle: string): BenchResult[] => {
  const script = fileURLToPath(new URL("bundle-start.ts", import.meta.url).href);
  const times = Array.from({ length: starts }, () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, bundle], { encoding: "utf8" });
    if (status !== 0) throw new Error(`The bundle does not start: ${stderr}`);
    return Number(stdout);
  });
  return [
    benchResult("worker bundle, gzipped", gzipSync(readFileSync(bundle), { level: 9 }).length / megabyte, "MB", { atMost: 1 }),
    benchResult("worker start-up, CPU of evaluating the bundle, p50", median(times), "ms"),
  ];
};
