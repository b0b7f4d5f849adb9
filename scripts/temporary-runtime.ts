/** A runtime with state of its own that is removed at the end. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { openRuntime, type Runtime, type RuntimeOptions } from "./local-runtime/open-runtime.ts";

type CleanUp = () => Promise<void> | void;

/** A runtime that is stopped while it starts may never say that it is there. */
const openDeadlineMilliseconds = 5_000;

/** A folder that is gone at the end. `name` stands in its name; `onEnd` is that of `runCommand`. */
export const makeTemporaryFolder = (name: string, onEnd: (cleanUp: CleanUp) => void): string => {
  const folder = mkdtempSync(join(tmpdir(), `clearview-${name}-`));
  // What was stopped just now may still be writing its last.
  onEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }));
  return folder;
};

export const openTemporaryRuntime = (
  name: string,
  onEnd: (cleanUp: CleanUp) => void,
  options: Omit<RuntimeOptions, "stateFolder"> = {},
): Promise<Runtime> => {
  const stateFolder = makeTemporaryFolder(name, onEnd);
  const opening = openRuntime({ ...options, stateFolder });
  // Registered before it is open, so that a runtime stopped while it starts is closed too.
  onEnd(async () => {
    const runtime = await Promise.race([opening.catch(() => undefined), sleep(openDeadlineMilliseconds, undefined)]);
    await runtime?.close();
  });
  return opening;
};
