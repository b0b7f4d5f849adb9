#!/usr/bin/env node
// `clearview-engine`: the command line of the engine. Installed as a package it is plain JavaScript, made by `npm pack`; in a
// checkout it is the sources, under the Node that can run TypeScript, whichever one started this.

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const packed = new URL("../../dist/engine/command-line.mjs", import.meta.url);
// In a checkout what was packed once may be older than the sources.
if (import.meta.url.includes("/node_modules/") && existsSync(packed)) await import(packed.href);
else if (process.features.typescript) await import("../engine.ts");
else {
  const node = fileURLToPath(new URL("../../node_modules/.bin/node", import.meta.url));
  const script = fileURLToPath(new URL("../engine.ts", import.meta.url));
  const { status, error } = spawnSync(node, [script, ...process.argv.slice(2)], { stdio: "inherit" });
  if (error !== undefined) console.error("Run npm install in the checkout first, or use Node 24 or newer.");
  process.exitCode = status ?? 1;
}
