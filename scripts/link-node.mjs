/**
 * Makes npm scripts run on the Node that the toolchain needs. The package `node-linux-*` carries it; npm 11 links it by
 * itself, npm 10 leaves the link out when two packages offer the same command. Plain JavaScript, since the Node that runs
 * this may be too old for anything else.
 */

import { existsSync, mkdirSync, rmSync, symlinkSync } from "node:fs";

const needed = 24;
const [major] = process.versions.node.split(".").map(Number);
const carried = `node_modules/node-linux-${process.arch}/bin/node`;

if (major < needed && existsSync(carried)) {
  const link = "node_modules/.bin/node";
  mkdirSync("node_modules/.bin", { recursive: true });
  rmSync(link, { force: true });
  symlinkSync(`../node-linux-${process.arch}/bin/node`, link);
} else if (major < needed) {
  process.stderr.write(`ClearView's tools need Node ${needed}; this is Node ${process.versions.node}. Install a newer Node.\n`);
}
