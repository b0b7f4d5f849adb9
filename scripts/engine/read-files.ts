/**
 * Files as lines for a task. JSON lines (`.jsonl`, `.ndjson`) hold a document each; any other file is one document, and
 * its id is its path as given. Text files are taken as they are, so that offsets point into the file; what has to be
 * unpacked first is read as a person sees it. A file that cannot be read is a line with an error.
 */

import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { readLines, type ReadLine } from "./lines.ts";
import { createFileReader, type FileReader } from "./read-document-file.ts";

export type FileLine = ReadLine & { readonly fileName?: string };

const decoder = new TextDecoder("utf-8", { fatal: true });

const whyUnreadable = (fault: unknown): string => {
  const code = (fault as NodeJS.ErrnoException).code;
  return code === "ENOENT" ? "There is no such file." : `The file cannot be read (${code ?? "unknown reason"}).`;
};

const startsWith = (bytes: Uint8Array, sign: string): boolean =>
  [...sign].every((letter, index) => bytes[index] === letter.charCodeAt(0));

/** By its first bytes where they tell, else by its name. */
const isUnpacked = (bytes: Uint8Array, path: string): boolean =>
  startsWith(bytes, "%PDF") || startsWith(bytes, "PK") || /\.(?:pdf|docx?|html?|md|markdown|json)$/iu.test(path);

const documentLine = async (path: string, reader: FileReader, readAll: boolean): Promise<FileLine> => {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (fault) {
    return { id: path, error: whyUnreadable(fault) };
  }
  const fileName = basename(path);
  if (readAll || isUnpacked(bytes, path)) {
    const read = await reader.read(bytes, fileName);
    return "error" in read ? { id: path, error: read.error } : { id: path, line: read, fileName };
  }
  try {
    return { id: path, line: { text: decoder.decode(bytes) }, fileName };
  } catch {
    return { id: path, error: "The file is not text in UTF-8." };
  }
};

/** `readAll`: every file is read as a person sees it, plain text and JSON lines too. */
export async function* readFiles(paths: readonly string[], { readAll }: { readonly readAll: boolean }): AsyncGenerator<FileLine> {
  const reader = createFileReader();
  try {
    for (const path of paths) {
      if (readAll || !/\.(?:jsonl|ndjson)$/iu.test(path)) {
        yield await documentLine(path, reader, readAll);
        continue;
      }
      try {
        yield* readLines(createReadStream(path));
      } catch (fault) {
        yield { id: path, error: whyUnreadable(fault) };
      }
    }
  } finally {
    reader.close();
  }
}
