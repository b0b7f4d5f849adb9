/**
 * Builds the Worker's bundle with wrangler, exactly as a deployment does. Does nothing while the sources are those of the
 * bundle that is there, so that commands start quickly.
 */

import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundleFile, bundleFolder, pageFolder, projectFolder } from "./paths.ts";
import { sourcesStamp } from "./sources-stamp.ts";

const stampFile = join(bundleFolder, ".sources");

const runWrangler = (parameters: readonly string[]): Promise<{ code: number | null; output: string }> =>
  new Promise((resolve, reject) => {
    const wrangler = join(projectFolder, "node_modules", "wrangler", "bin", "wrangler.js");
    // Run by this very Node: wrangler refuses the older one that npm may have been started with.
    const child = spawn(process.execPath, [wrangler, ...parameters], {
      cwd: projectFolder,
      env: { ...process.env, WRANGLER_SEND_METRICS: "false", NO_COLOR: "1" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, output }));
  });

/** The path of an up-to-date bundle. Throws with wrangler's own words when the sources do not build. */
export const buildWorker = async (): Promise<string> => {
  // The Worker starts without a page too; only who serves people builds one.
  mkdirSync(pageFolder, { recursive: true });
  const stamp = sourcesStamp(["src", "wrangler.toml", "package-lock.json", "tsconfig.json"]);
  if (existsSync(bundleFile) && existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return bundleFile;
  // Built aside and moved, so that two commands started together do not read each other's half-written files.
  const aside = `${bundleFolder}.${String(process.pid)}`;
  mkdirSync(aside, { recursive: true });
  try {
    const { code, output } = await runWrangler(["deploy", "--dry-run", "--outdir", aside]);
    if (code !== 0) throw new Error(`The Worker does not build:\n${output}`);
    writeFileSync(join(aside, ".sources"), stamp);
    rmSync(bundleFolder, { recursive: true, force: true });
    renameSync(aside, bundleFolder);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
  return bundleFile;
};
