/**
 * Files as lines for a task. JSON lines (`.jsonl`, `.ndjson`) hold a document each; any other file is one document, and
 * its id is its path as given. Text files in UTF-8 are taken as they are, so that offsets point into the file; what has to be
 * unpacked or is written in another encoding is read as a person sees it. A file that cannot be read is a line with an error.
 */

import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { LineError, readLines, type ReadLine } from "./lines.ts";
import { createFileReader, type FileReader } from "./read-document-file.ts";

/** `file`: the path of the JSON lines that a line without an id of its own stands in. */
export type FileLine = ReadLine & { readonly fileName?: string; readonly file?: string };

// The mark of its order of bytes stays: it is a character of the file.
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Of the file system's own faults, what to do about them. */
export const whyUnreadable = (fault: unknown): LineError => {
  const code = (fault as NodeJS.ErrnoException).code;
  if (code === "ENOENT") return new LineError("no-such-file", "There is no such file. Check the path.");
  if (code === "EISDIR") return new LineError("is-a-folder", "This is a folder. Give the files in it.");
  return new LineError("unreadable", `The file cannot be read (${code ?? "unknown reason"}). Check that you may read it.`);
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
  if (!readAll && !isUnpacked(bytes, path)) {
    try {
      return { id: path, document: { text: decoder.decode(bytes) }, fileName };
    } catch {
      // Another encoding: the reader knows more of them.
    }
  }
  const read = await reader.read(bytes, fileName);
  return "error" in read ? { id: path, error: read.error } : { id: path, document: read, fileName };
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
        for await (const line of readLines(createReadStream(path))) yield line.id === null ? { ...line, file: path } : line;
      } catch (fault) {
        yield { id: path, error: whyUnreadable(fault) };
      }
    }
  } finally {
    reader.close();
  }
}
