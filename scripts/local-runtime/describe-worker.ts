/**
 * What runs and what is bound to it, as wrangler.toml says. Reading that takes wrangler, which takes a second to load, so
 * a process that starts runtimes again and again reads once and hands the description on.
 */

import { buildWorker } from "./build-worker.ts";
import { configFile } from "./paths.ts";

export type DatabaseDescription = { readonly binding: string; readonly migrationsFolder: string };

/** Plain data: it may be sent to another process. */
export type WorkerDescription = {
  readonly name: string;
  readonly scriptPath: string;
  /** For Miniflare: bindings, queues, flags. */
  readonly options: {
    readonly [name: string]: unknown;
    readonly compatibilityDate?: string;
    readonly compatibilityFlags?: string[];
  };
  readonly variables: Readonly<Record<string, string>>;
  readonly databases: readonly DatabaseDescription[];
};

type ConfiguredDatabase = { readonly binding: string; readonly migrations_dir?: string };

/** Builds the bundle if need be. */
export const describeWorker = async (): Promise<WorkerDescription> => {
  const scriptPath = await buildWorker();
  const { unstable_getMiniflareWorkerOptions: workerOptionsOf, unstable_readConfig: readConfig } = await import("wrangler");
  const config = readConfig({ config: configFile }, { hideWarnings: true });
  // Rules for building modules are of no use any more: the bundle is one module already.
  const { modulesRules: _, bindings, ...options } = workerOptionsOf(config).workerOptions;
  return {
    name: config.name ?? "worker",
    scriptPath,
    options: options as WorkerDescription["options"],
    variables: bindings as Record<string, string>,
    databases: (config.d1_databases as readonly ConfiguredDatabase[]).map(
      ({ binding, migrations_dir: migrationsFolder = "migrations" }) => ({ binding, migrationsFolder }),
    ),
  };
};
