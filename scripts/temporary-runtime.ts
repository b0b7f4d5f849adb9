/** A runtime with state of its own that is removed at the end. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openRuntime, type Runtime, type RuntimeOptions } from "./local-runtime/open-runtime.ts";

/** `name` stands in the folder's name; `onEnd` is that of `runCommand`. */
export const openTemporaryRuntime = async (
  name: string,
  onEnd: (cleanUp: () => Promise<void> | void) => void,
  options: Omit<RuntimeOptions, "stateFolder"> = {},
): Promise<Runtime> => {
  const stateFolder = mkdtempSync(join(tmpdir(), `clearview-${name}-`));
  onEnd(() => rmSync(stateFolder, { recursive: true, force: true }));
  const runtime = await openRuntime({ ...options, stateFolder });
  onEnd(runtime.close);
  return runtime;
};
