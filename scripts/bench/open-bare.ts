/** Runs the bare Worker in the same set-up as ClearView: same Miniflare, static files in front, state on disk, same queue settings. */

import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from "miniflare";
import type { WorkerDescription } from "../local-runtime/describe-worker.ts";
import { withoutSignalListeners } from "../local-runtime/signals.ts";
import { makeTemporaryFolder } from "../temporary-runtime.ts";

/**
 * The files of ClearView's page, and every path of the bare Worker its own. Locally, files in front take each request through
 * one more service, which costs more than the Worker does.
 */
const behindFiles = ({ options }: WorkerDescription): object => {
  const { directory, assetConfig } = options["assets"] as { readonly directory: string; readonly assetConfig: object };
  const own = ["/healthz", "/read", "/commit", "/send", "/delivered"];
  const routerConfig = { has_user_worker: true, static_routing: { asset_worker: [], user_worker: own } };
  return { assets: { directory, binding: "ASSETS", run_worker_first: own, routerConfig, assetConfig } };
};

export const openBare = async (
  worker: WorkerDescription,
  onEnd: (cleanUp: () => Promise<void> | void) => void,
): Promise<string> => {
  const stateFolder = makeTemporaryFolder("bare", onEnd);
  const source = readFileSync(new URL("bare-worker.ts", import.meta.url), "utf8");
  const options = convertV4MiniflareOptions({
    name: "bare",
    modules: true,
    script: stripTypeScriptTypes(source),
    host: "127.0.0.1",
    port: 0,
    cf: false,
    log: new Log(LogLevel.ERROR),
    resourcePersistencePath: join(stateFolder, "v3"),
    ...(worker.options.compatibilityDate === undefined ? {} : { compatibilityDate: worker.options.compatibilityDate }),
    ...(worker.options.compatibilityFlags === undefined ? {} : { compatibilityFlags: worker.options.compatibilityFlags }),
    ...behindFiles(worker),
    durableObjects: { BARE: { className: "BareActor", useSQLite: true } },
    queueProducers: { BARE_QUEUE: { queueName: "bare" } },
    queueConsumers: { bare: { maxBatchSize: 10, maxBatchTimeout: 0 } },
  });
  const miniflare = withoutSignalListeners(() => new Miniflare(options));
  onEnd(() => miniflare.dispose());
  return (await miniflare.ready).origin;
};
