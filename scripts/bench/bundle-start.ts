/** A fresh process that loads the Worker's bundle and prints the milliseconds of CPU that evaluating it took. */

import { registerHooks } from "node:module";
import { pathToFileURL } from "node:url";
import { threadCpuOfAsync } from "../measure/thread-cpu.ts";

const platform =
  "export class DurableObject {} export class WorkerEntrypoint {} export class RpcTarget {} export const env = {}; export const exports = {}; export const waitUntil = () => undefined;";

// The runtime's own module is empty here: what counts is the code that is ours.
registerHooks({
  resolve: (specifier, context, next) =>
    specifier.startsWith("cloudflare:")
      ? { url: `data:text/javascript,${encodeURIComponent(platform)}`, shortCircuit: true }
      : next(specifier, context),
});

const url = pathToFileURL(process.argv[2] ?? "").href;
process.stdout.write(String(await threadCpuOfAsync(() => import(url))));
