/** A fresh process that loads the Worker's bundle and prints the milliseconds of CPU that evaluating it took. */

import { registerHooks } from "node:module";
import { pathToFileURL } from "node:url";

const platform = "export class DurableObject {} export class WorkerEntrypoint {} export class RpcTarget {} export const env = {}; export const exports = {};";

// The runtime's own module is empty here: what counts is the code that is ours.
registerHooks({
  resolve: (specifier, context, next) =>
    specifier.startsWith("cloudflare:")
      ? { url: `data:text/javascript,${encodeURIComponent(platform)}`, shortCircuit: true }
      : next(specifier, context),
});

const url = pathToFileURL(process.argv[2] ?? "").href;
const before = process.threadCpuUsage();
await import(url);
const { user, system } = process.threadCpuUsage(before);
process.stdout.write(String((user + system) / 1000));
