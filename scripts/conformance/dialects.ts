/** What each provider documents, from the `conformance.ts` of its plugin's folder. */

import { existsSync, readdirSync } from "node:fs";
import type { Dialect } from "../../src/ai/spec/conformance.ts";

const folder = new URL("../../src/ai/plugins/", import.meta.url);

export const loadDialects = async (): Promise<Dialect[]> => {
  const loaded: Dialect[] = [];
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = new URL(`${entry.name}/conformance.ts`, folder);
    if (!entry.isDirectory() || !existsSync(file)) continue;
    const { dialects } = (await import(file.href)) as { dialects: readonly Dialect[] };
    loaded.push(...dialects);
  }
  return loaded;
};
