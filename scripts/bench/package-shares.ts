/** What each package weighs within the Worker's bundle, by the comment that the bundler puts before every module. */

import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const header = /^\/\/ (?<path>(?:\.{2}\/)*[\w@.-]+(?:\/[\w@.+-]+)+\.(?:[cm]?js|ts|json))$/u;

/** "openai" of "node_modules/openai/client.mjs", "@noble/hashes" of the like; undefined: our own. */
const packageOf = (path: string): string | undefined =>
  /node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\/(?!.*node_modules\/)/u.exec(path)?.[1];

const gzipped = (text: string): number => gzipSync(text, { level: 9 }).length;

/** How many bytes, gzipped, a bundle is smaller without each of `packages`. */
export const sharesOf = (bundle: string, packages: readonly string[]): ReadonlyMap<string, number> => {
  let current: string | undefined;
  const lines = bundle.split("\n").map((line) => {
    const path = header.exec(line)?.groups?.["path"];
    if (path !== undefined) current = packageOf(path);
    return { line, package: current };
  });
  const whole = gzipped(bundle);
  const without = (name: string): string => lines.flatMap((one) => (one.package === name ? [] : [one.line])).join("\n");
  return new Map(packages.map((name) => [name, whole - gzipped(without(name))]));
};

/** Packages that plugins import: what a provider costs beyond its own code. */
export const pluginPackages = (): string[] => {
  const folder = new URL("../../src/ai/plugins/", import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
  const named = files.flatMap((name) =>
    [...readFileSync(new URL(name, folder), "utf8").matchAll(/(?:from|import\() ?"([^".][^"]*)"/gu)].map(([, from = ""]) => from),
  );
  return [...new Set(named)].filter((name) => name !== "zod").toSorted();
};
