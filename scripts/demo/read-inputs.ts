/** The reader's own files: plain text, or JSON lines with a `text` field each. */

import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { UsageError } from "../arguments.ts";

/** `file` names the document in what is printed. */
export type InputDocument = { readonly file: string; readonly text: string };

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false });

/** The documents of one file's content. Throws a UsageError that names the file and, for JSON lines, the line. */
export const documentsIn = (path: string, content: Uint8Array): InputDocument[] => {
  const file = basename(path);
  let text: string;
  try {
    text = decoder.decode(content);
  } catch {
    throw new UsageError(`${path} is not text in UTF-8. Give plain text; PDF and Word files are read in the browser.`);
  }
  if (!file.endsWith(".jsonl")) return [{ file, text }];
  return text.split("\n").flatMap((line, index) => {
    if (line.trim() === "") return [];
    const name = `${file}:${String(index + 1)}`;
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      throw new UsageError(`${name} is not JSON.`);
    }
    const field = typeof value === "object" && value !== null ? (value as { text?: unknown }).text : undefined;
    if (typeof field !== "string") throw new UsageError(`${name} has no "text" field with the document.`);
    return [{ file: name, text: field }];
  });
};

export const readInputs = (paths: readonly string[]): InputDocument[] =>
  paths.flatMap((path) => {
    let content: Uint8Array;
    try {
      content = readFileSync(path);
    } catch (fault) {
      throw new UsageError(`${path} cannot be read (${(fault as NodeJS.ErrnoException).code ?? "unknown"}).`);
    }
    return documentsIn(path, content);
  });
