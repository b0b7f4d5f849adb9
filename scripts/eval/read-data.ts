/** The data folder's files, checked as far as the measures rely on them. Nothing of them is kept or written anywhere. */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "../arguments.ts";

export type GoldSpan = { readonly label: string; readonly start: number; readonly end: number };
export type GoldText = { readonly id: string; readonly text: string; readonly spans: readonly GoldSpan[] };

export const readText = (folder: string, file: string): string => {
  const path = join(folder, file);
  if (!existsSync(path))
    throw new UsageError(`${path} is missing. Give the folder of the public data sets (docs/evaluation.md).`);
  return readFileSync(path, "utf8");
};

export const readJson = <Value>(folder: string, file: string): Value => JSON.parse(readText(folder, file)) as Value;

export const readJsonLines = <Value>(folder: string, file: string): Value[] =>
  readText(folder, file)
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Value);

/** Rows of a CSV by column name. Fields of these files hold no quotes and no line ends. */
export const readRows = (folder: string, file: string): Readonly<Record<string, string>>[] => {
  const [head = "", ...lines] = readText(folder, file).trim().split(/\r?\n/u);
  const names = head.split(",");
  return lines.map((line) => {
    const cells = line.split(",");
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ""]));
  });
};
