/**
 * Opens the whole of ClearView on this machine: bundle, databases, queues, actors and secrets, with all state in one
 * folder. What is bound to what stands in wrangler.toml alone.
 */

import { appendFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from "miniflare";
import { waitUntil } from "../client/wait-until.ts";
import { applyMigrations } from "./apply-migrations.ts";
import { describeWorker, type WorkerDescription } from "./describe-worker.ts";
import { isPortFree } from "./free-port.ts";
import { readOrMakeSecrets } from "./local-secrets.ts";
import { defaultStateFolder, projectFolder } from "./paths.ts";
import { findRunning, markRunning, unmarkRunning } from "./running-marker.ts";
import { withoutSignalListeners } from "./signals.ts";

export type RuntimeOptions = {
  readonly stateFolder?: string | undefined;
  /** 0 takes any free port. */
  readonly port?: number | undefined;
  /** Put over the variables of wrangler.toml. */
  readonly variables?: Readonly<Record<string, string>> | undefined;
  /** Read from wrangler.toml, and built, when it is not given. */
  readonly worker?: WorkerDescription | undefined;
};

export type Runtime = {
  readonly url: string;
  readonly token: string;
  readonly stateFolder: string;
  /** What the Worker logs. */
  readonly logFile: string;
  readonly miniflare: Miniflare;
  readonly close: () => Promise<void>;
};

/** A sentence for the person at the terminal, to be shown without a stack. */
export class RuntimeRefusal extends Error {}

const host = "127.0.0.1";
const healthDeadlineMilliseconds = 20_000;

const refuseIfTaken = async (stateFolder: string, port: number): Promise<void> => {
  const running = await findRunning(stateFolder);
  if (running !== undefined) {
    throw new RuntimeRefusal(
      `ClearView already runs on this state at ${running.url} (process ${String(running.pid)}). Stop it first.`,
    );
  }
  if (port !== 0 && !(await isPortFree(port, host))) {
    throw new RuntimeRefusal(
      `Port ${String(port)} is taken by another program. Choose one with \`npm start -- --port ${String(port + 1)}\`.`,
    );
  }
};

export const openRuntime = async (options: RuntimeOptions = {}): Promise<Runtime> => {
  const { stateFolder = defaultStateFolder, port = 0, variables = {} } = options;
  await refuseIfTaken(stateFolder, port);
  const worker = options.worker ?? (await describeWorker());
  mkdirSync(stateFolder, { recursive: true });
  const { token, masterKey } = readOrMakeSecrets(stateFolder);
  const logFile = join(stateFolder, "runtime.log");
  const miniflareOptions = convertV4MiniflareOptions({
    ...worker.options,
    name: worker.name,
    rootPath: projectFolder,
    modules: true,
    scriptPath: worker.scriptPath,
    host,
    port,
    cf: false,
    log: new Log(LogLevel.ERROR),
    handleStructuredLogs: ({ level, message }) => appendFileSync(logFile, `${level} ${message}\n`),
    resourcePersistencePath: join(stateFolder, "v3"),
    bindings: {
      ...worker.variables,
      LOCAL_MODE: "true",
      LOCAL_TOKEN: token,
      MASTER_KEY: masterKey,
      // The local runtime knows no jurisdictions and refuses to be asked for one.
      JURISDICTION: "",
      // One person at one machine is everybody here, and a burst is what most commands are for.
      LIMITS: "off",
      ...variables,
    },
  });
  const miniflare = withoutSignalListeners(() => new Miniflare(miniflareOptions));
  let closed = false;
  const close = async (): Promise<void> => {
    if (closed) return;
    closed = true;
    unmarkRunning(stateFolder);
    await miniflare.dispose();
  };
  try {
    const url = (await miniflare.ready).origin;
    await applyMigrations(miniflare, worker.databases);
    await waitUntil(
      "the Worker to answer /healthz",
      async () => {
        const reply = await fetch(new URL("/healthz", url));
        const text = await reply.text();
        if (reply.status === 200) return true;
        if (reply.status === 500)
          throw new Error(`The Worker answers /healthz with ${String(reply.status)}: ${text.slice(0, 500)}`);
        return undefined;
      },
      { deadlineMilliseconds: healthDeadlineMilliseconds },
    );
    markRunning(stateFolder, url);
    return { url, token, stateFolder, logFile, miniflare, close };
  } catch (fault) {
    await close();
    throw fault;
  }
};
