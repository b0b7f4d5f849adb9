/**
 * A runtime in a process of its own, for tests that kill it. Its one argument is a RuntimeChildOptions as JSON. Ends when
 * the process that spawned it does, so that nothing is left running.
 */

import { openRuntime, type Runtime } from "./open-runtime.ts";
import type { RowsRequest, RuntimeChildOptions, RuntimeReport } from "./runtime-messages.ts";

const report = (message: RuntimeReport): void => void process.send?.(message);

const options = JSON.parse(process.argv[2] ?? "{}") as RuntimeChildOptions;
let runtime: Runtime | undefined;

const end = async (): Promise<void> => {
  await runtime?.close();
  process.exit(0);
};
process.on("disconnect", () => void end());
process.on("SIGTERM", () => void end());
process.on("SIGHUP", () => void end());
// Ctrl-C goes to whoever spawned this process; it decides.
process.on("SIGINT", () => undefined);

try {
  runtime = await openRuntime(options);
  const { miniflare, url, token } = runtime;
  process.on("message", (message) => {
    const { id, binding, sql, parameters } = message as RowsRequest;
    void (async () => {
      try {
        const database = await miniflare.getD1Database(binding);
        const { results } = await database
          .prepare(sql)
          .bind(...parameters)
          .all();
        report({ kind: "rows", id, rows: results });
      } catch (fault) {
        report({ kind: "fault", id, message: String(fault) });
      }
    })();
  });
  report({ kind: "ready", url, token });
} catch (fault) {
  report({ kind: "refused", message: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) });
  await end();
}
