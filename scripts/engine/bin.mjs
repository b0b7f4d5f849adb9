#!/usr/bin/env node
// `clearview-engine`: the command line of the engine under the Node that can run TypeScript, whichever one started this.

import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

if (process.features.typescript) await import("../engine.ts");
else {
  const node = fileURLToPath(new URL("../../node_modules/.bin/node", import.meta.url));
  const script = fileURLToPath(new URL("../engine.ts", import.meta.url));
  const { status, error } = spawnSync(node, [script, ...process.argv.slice(2)], { stdio: "inherit" });
  if (error !== undefined) console.error("clearview-engine needs Node 24 or newer.");
  process.exitCode = status ?? 1;
}
