/**
 * Files of any format the engine reads, as text with what was left out of it. The reader is loaded when the first such
 * file comes, so that a task over plain text never waits for it.
 */

import type { DocumentWarning } from "../../src/engine/documents/read-document-types.ts";
import type { DocumentReader } from "../documents/document-reader.ts";
import { LineError } from "./lines.ts";

export type ReadFile =
  | { readonly text: string; readonly warnings: readonly Pick<DocumentWarning, "kind" | "place">[] }
  | { readonly error: LineError };

export type FileReader = {
  readonly read: (bytes: Uint8Array, fileName: string) => Promise<ReadFile>;
  readonly close: () => void;
};

/** Close it when no more files come: documents are read in a thread of their own. */
export const createFileReader = (): FileReader => {
  let reader: DocumentReader | undefined;
  return {
    read: async (bytes, fileName) => {
      reader ??= (await import("../documents/document-reader.ts")).createDocumentReader();
      const read = await reader.read({ bytes, fileName });
      if (!read.ok) return { error: new LineError(read.failure.code, read.failure.message) };
      return { text: read.value.text, warnings: read.value.warnings.map(({ kind, place }) => ({ kind, place })) };
    },
    close: () => reader?.close(),
  };
};
