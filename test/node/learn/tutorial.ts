/**
 * Carries out a page of the documentation in a copy of the project, block by block: writes its files, applies its changes, runs
 * its commands. A page that has drifted from the code fails where a reader would.
 */

import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const project = fileURLToPath(new URL("../../..", import.meta.url).href);
const binaries = join(project, "node_modules", ".bin");
const leftOut = new Set([".git", "node_modules", "dist", ".wrangler", ".clearview", "samples", "migrations"]);

/** `label` is what stands behind the language: a path, or a request. */
export type Block = { readonly language: string; readonly label: string; readonly text: string };

export const blocksOf = (page: string): Block[] =>
  [...readFileSync(join(project, page), "utf8").matchAll(/^```(\w+)[ ]?(.*)\n([\s\S]*?)^```$/gmu)].map(
    ([, language = "", label = "", text = ""]) => ({ language, label, text }),
  );

/** A text after a change, whose lines begin with " ", "-" or "+". Throws when what it changes is not there exactly once. */
export const changed = (text: string, change: string): string => {
  const lines = change.replace(/\n$/u, "").split("\n");
  const side = (mark: string): string =>
    lines
      .filter((line) => line === "" || line.startsWith(" ") || line.startsWith(mark))
      .map((line) => `${line.slice(1)}\n`)
      .join("");
  const [before, after, ...more] = text.split(side("-"));
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(`There must be one such place:\n${side("-")}`);
  return `${before}${side("+")}${after}`;
};

export type Copy = {
  /** Carries out every block of a page. */
  readonly carryOut: (page: string) => Promise<void>;
  /** Files that pages have written or changed. */
  readonly touched: ReadonlySet<string>;
  readonly run: (command: string) => Promise<string>;
  readonly remove: () => void;
};

export const copyProject = (): Copy => {
  const folder = mkdtempSync(join(tmpdir(), "clearview-learn-"));
  cpSync(project, folder, { recursive: true, filter: (path) => path === project || !leftOut.has(basename(path)) });
  symlinkSync(join(project, "migrations"), join(folder, "migrations"));
  symlinkSync(join(project, "node_modules"), join(folder, "node_modules"));
  const touched = new Set<string>();
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    touched.add(path);
  };
  const run = async (command: string): Promise<string> => {
    const env = { ...process.env, PATH: `${binaries}${delimiter}${process.env["PATH"] ?? ""}`, NO_COLOR: "1" };
    // What tells a process that it is a test would have the commands behave otherwise than for a reader.
    for (const name of Object.keys(env)) if (name.startsWith("VITEST") || name === "NODE_OPTIONS") delete env[name as never];
    try {
      const { stdout } = await promisify(execFile)("sh", ["-c", command], { cwd: folder, env, maxBuffer: 1e8 });
      return stdout;
    } catch (fault) {
      const { stdout = "", stderr = "" } = fault as { stdout?: string; stderr?: string };
      throw new Error(`${command} failed:\n${stdout}\n${stderr}`, { cause: fault });
    }
  };
  return {
    touched,
    run,
    remove: () => rmSync(folder, { recursive: true, force: true }),
    carryOut: async (page) => {
      for (const { language, label, text } of blocksOf(page)) {
        if (language === "ts") write(label, text);
        if (language === "diff") write(label, changed(readFileSync(join(folder, label), "utf8"), text));
        if (language === "sh") for (const command of text.trim().split("\n")) await run(command);
      }
    },
  };
};
