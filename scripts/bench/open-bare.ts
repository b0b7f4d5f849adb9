/** Runs the bare Worker in the same set-up as ClearView: same Miniflare, state on disk, same queue settings. */

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from "miniflare";
import type { WorkerDescription } from "../local-runtime/describe-worker.ts";

export const openBare = async (worker: WorkerDescription, onEnd: (cleanUp: () => Promise<void> | void) => void): Promise<string> => {
  const stateFolder = mkdtempSync(join(tmpdir(), "clearview-bare-"));
  onEnd(() => rmSync(stateFolder, { recursive: true, force: true }));
  const source = readFileSync(new URL("bare-worker.ts", import.meta.url), "utf8");
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
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
      durableObjects: { BARE: { className: "BareActor", useSQLite: true } },
      queueProducers: { BARE_QUEUE: { queueName: "bare" } },
      queueConsumers: { bare: { maxBatchSize: 10, maxBatchTimeout: 0 } },
    }),
  );
  onEnd(() => miniflare.dispose());
  return (await miniflare.ready).origin;
};
