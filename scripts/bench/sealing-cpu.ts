/**
 * CPU time of sealing and opening what a resume is, with its JSON and packing, in the Worker's own runtime: Node's streams cost
 * several times as much. A Worker cannot measure itself, so the runtime's process is looked at, over many rounds in one call.
 */

import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from "miniflare";
import { withoutSignalListeners } from "../local-runtime/signals.ts";
import { makeKey } from "../local-runtime/local-secrets.ts";
import { projectFolder } from "../local-runtime/paths.ts";
import { percentile } from "../measure/percentiles.ts";
import { type BenchResult, benchResult } from "./result.ts";

const characters = 20_000;
const rounds = 200;
const repeats = 9;

const script = (masterKey: string): string => `
import { createDataKey, openKeyRing, seal, unseal } from "./sealing.ts";
const place = "cand_bench/document/doc_bench";
export default { async fetch(request) {
  const value = { text: await request.text() };
  const ring = await openKeyRing(${JSON.stringify(masterKey)});
  const { key } = await createDataKey(ring.value.master, "cand_bench/key");
  let opened = 0;
  for (let round = 0; round < ${String(rounds)}; round++) {
    const { ok, value: read } = await unseal(key, await seal(key, value, place), place);
    if (ok && read.text === value.text) opened += 1;
  }
  return new Response(String(opened));
} };`;

const ticksPerSecond = 100;

/** Seconds of CPU since they began, of the processes that this one has started. */
const cpuOfChildren = (): number => {
  const own = String(process.pid);
  const children = readFileSync(`/proc/${own}/task/${own}/children`, "utf8").trim().split(" ");
  return children.reduce((sum, child) => {
    const stat = readFileSync(`/proc/${child}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return sum + (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
  }, 0);
};

/** Milliseconds of CPU for each round; elsewhere than on Linux, of wall time, which is never less. */
const measured = async (work: () => Promise<unknown>): Promise<number> => {
  const read = process.platform === "linux" ? cpuOfChildren : (): number => performance.now() / 1000;
  const before = read();
  await work();
  return ((read() - before) * 1000) / rounds;
};

export const measureSealing = async (text: string): Promise<BenchResult[]> => {
  const body = text.repeat(Math.ceil(characters / text.length)).slice(0, characters);
  const core = ["sealing", "master-keys", "encoding", "failure", "result"].map((name) => ({
    type: "ESModule" as const,
    path: `${name}.ts`,
    contents: stripTypeScriptTypes(readFileSync(join(projectFolder, "src/core", `${name}.ts`), "utf8")),
  }));
  const options = convertV4MiniflareOptions({
    name: "sealing",
    modules: [{ type: "ESModule", path: "index.mjs", contents: script(makeKey()) }, ...core],
    modulesRoot: ".",
    host: "127.0.0.1",
    port: 0,
    cf: false,
    log: new Log(LogLevel.ERROR),
  });
  const miniflare = withoutSignalListeners(() => new Miniflare(options));
  try {
    const url = await miniflare.ready;
    const once = async (): Promise<void> => {
      const opened = await (await fetch(url, { method: "POST", body })).text();
      if (opened !== String(rounds)) throw new Error(`Of ${String(rounds)} rounds ${opened} opened what they had sealed.`);
    };
    await once();
    const figures: number[] = [];
    for (let repeat = 0; repeat < repeats; repeat++) figures.push(await measured(once));
    return [benchResult("Seal and open 20 KB, CPU p50", percentile(figures, 0.5), "ms", { atMost: 1 })];
  } finally {
    await miniflare.dispose();
  }
};
