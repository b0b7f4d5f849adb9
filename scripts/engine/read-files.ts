/**
 * Files as lines for a task. JSON lines (`.jsonl`, `.ndjson`) hold a document each; any other file is one document, and
 * its id is its path as given. A file that cannot be read is a line with an error.
 */

import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { readLines, type ReadLine } from "./lines.ts";

export type FileLine = ReadLine & { readonly fileName?: string };

const decoder = new TextDecoder("utf-8", { fatal: true });

const whyUnreadable = (fault: unknown): string => {
  const code = (fault as NodeJS.ErrnoException).code;
  return code === "ENOENT" ? "There is no such file." : `The file cannot be read (${code ?? "unknown reason"}).`;
};

const documentLine = async (path: string): Promise<FileLine> => {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (fault) {
    return { id: path, error: whyUnreadable(fault) };
  }
  try {
    return { id: path, line: { text: decoder.decode(bytes) }, fileName: basename(path) };
  } catch {
    return { id: path, error: "The file is not text in UTF-8." };
  }
};

export async function* readFiles(paths: readonly string[]): AsyncGenerator<FileLine> {
  for (const path of paths) {
    if (!/\.(?:jsonl|ndjson)$/iu.test(path)) {
      yield await documentLine(path);
      continue;
    }
    try {
      yield* readLines(createReadStream(path));
    } catch (fault) {
      yield { id: path, error: whyUnreadable(fault) };
    }
  }
}
