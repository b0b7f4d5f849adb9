/** Starts a runtime as a process group of its own, so that the whole of it can be killed at once, as a power cut would. */

import { type ChildProcess, spawn } from "node:child_process";
import { connect } from "node:net";
import { fileURLToPath } from "node:url";
import { waitUntil } from "../client/wait-until.ts";
import type { RowsRequest, RuntimeChildOptions, RuntimeReport } from "./runtime-messages.ts";

export type SpawnedRuntime = {
  readonly url: string;
  readonly token: string;
  /** Rows of the D1 database bound under `binding`, read past the Worker. */
  readonly rows: <Row>(binding: string, sql: string, ...parameters: readonly (string | number)[]) => Promise<Row[]>;
  /** `kill -9` of the whole group; resolves when none of it is left. */
  readonly kill: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

const childFile = fileURLToPath(new URL("runtime-child.ts", import.meta.url).href);
const stopDeadlineMilliseconds = 10_000;

/** Whether anything still takes connections there. Killed processes may linger as zombies; their sockets do not. */
const answers = (url: string): Promise<boolean> =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    socket.once("error", () => resolve(false));
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
  });

const exited = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once("exit", () => resolve()));

export const spawnRuntime = async (options: RuntimeChildOptions): Promise<SpawnedRuntime> => {
  const child = spawn(process.execPath, [childFile, JSON.stringify(options)], {
    detached: true,
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const group = child.pid;
  if (group === undefined) throw new Error("The runtime could not be spawned.");
  const waiting = new Map<number, { resolve: (rows: readonly unknown[]) => void; reject: (fault: Error) => void }>();
  let nextId = 1;
  let killed = false;

  const ready = new Promise<{ url: string; token: string }>((resolve, reject) => {
    child.on("message", (message) => {
      const report = message as RuntimeReport;
      if (report.kind === "ready") resolve(report);
      else if (report.kind === "refused") reject(new Error(report.message));
      else if (report.kind === "rows") waiting.get(report.id)?.resolve(report.rows);
      else waiting.get(report.id)?.reject(new Error(report.message));
      if ("id" in report) waiting.delete(report.id);
    });
    child.once("exit", (code) => {
      const fault = new Error(`The runtime ended${code === null ? "" : ` with ${String(code)}`}.`);
      reject(fault);
      for (const { reject: refuse } of waiting.values()) refuse(fault);
      waiting.clear();
    });
  });

  const { url, token } = await ready;

  const kill = async (): Promise<void> => {
    if (killed) return;
    killed = true;
    try {
      process.kill(-group, "SIGKILL");
    } catch {
      // It was gone already.
    }
    await exited(child);
    await waitUntil("the killed runtime to be gone", async () => ((await answers(url)) ? undefined : true), {
      deadlineMilliseconds: stopDeadlineMilliseconds,
    });
  };

  return {
    url,
    token,
    rows: <Row>(binding: string, sql: string, ...parameters: readonly (string | number)[]) =>
      new Promise<Row[]>((resolve, reject) => {
        const id = nextId++;
        waiting.set(id, { resolve: (rows) => resolve(rows as Row[]), reject });
        child.send({ id, binding, sql, parameters } satisfies RowsRequest);
      }),
    kill,
    stop: async () => {
      if (killed) return;
      child.kill("SIGTERM");
      const timer = setTimeout(() => void kill(), stopDeadlineMilliseconds);
      await exited(child);
      clearTimeout(timer);
    },
  };
};
