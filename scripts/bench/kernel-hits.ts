/** What an answer that is known already takes, measured where it is asked: in the runtime, with D1 beside it. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from "miniflare";
import { build } from "vite";
import { applyMigrations } from "../local-runtime/apply-migrations.ts";
import type { WorkerDescription } from "../local-runtime/describe-worker.ts";
import { withoutSignalListeners } from "../local-runtime/signals.ts";
import { makeTemporaryFolder } from "../temporary-runtime.ts";

const perRound = 50;
const rounds = 40;
const database = "DB";

const bundled = async (outDir: string): Promise<string> => {
  const entry = fileURLToPath(new URL("kernel-worker.ts", import.meta.url).href);
  await build({
    configFile: false,
    logLevel: "silent",
    ssr: { noExternal: true, target: "webworker" },
    build: { ssr: entry, outDir, rolldownOptions: { output: { entryFileNames: "kernel-worker.js" } } },
  });
  return readFileSync(join(outDir, "kernel-worker.js"), "utf8");
};

/** Milliseconds of one, and of a bare read of D1: of several rounds in turn the one that the machine disturbed least. */
export const measureKnownAnswers = async (
  { options, databases }: WorkerDescription,
  onEnd: (cleanUp: () => Promise<void> | void) => void,
): Promise<{ readonly hit: number; readonly read: number }> => {
  const folder = makeTemporaryFolder("kernel", onEnd);
  const { compatibilityDate, compatibilityFlags } = options;
  const miniflareOptions = convertV4MiniflareOptions({
    name: "kernel",
    modules: true,
    script: await bundled(folder),
    host: "127.0.0.1",
    port: 0,
    cf: false,
    log: new Log(LogLevel.ERROR),
    resourcePersistencePath: join(folder, "v3"),
    ...(compatibilityDate === undefined ? {} : { compatibilityDate }),
    ...(compatibilityFlags === undefined ? {} : { compatibilityFlags }),
    d1Databases: [database],
  });
  const miniflare = withoutSignalListeners(() => new Miniflare(miniflareOptions));
  onEnd(() => miniflare.dispose());
  const { origin } = await miniflare.ready;
  await applyMigrations(
    miniflare,
    databases.filter(({ binding }) => binding === database),
  );
  const times = { hits: [] as number[], reads: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    for (const kind of ["reads", "hits"] as const) {
      const began = performance.now();
      const { known } = (await (await fetch(`${origin}/${kind}?count=${perRound}`)).json()) as { known: number };
      times[kind].push((performance.now() - began) / perRound);
      if (kind === "hits" && known !== perRound) throw new Error("The answer was not known.");
    }
  }
  return { hit: Math.min(...times.hits), read: Math.min(...times.reads) };
};
