/**
 * Reads a document into the text a person sees. The promise: an answer or a clear failure within ten seconds and bounded
 * memory, the same text in the browser and on the command line, and nothing in it that a reader of the page cannot see.
 */

import { err, ok, type Result } from "../../core/result.ts";
import { detectFormat } from "./detect-format.ts";
import { readDocx } from "./docx/read-docx.ts";
import { readHtml } from "./html.ts";
import { readJsonResume } from "./json-resume.ts";
import { readMarkdown } from "./markdown.ts";
import { readPdf } from "./pdf/read-pdf.ts";
import { documentFailure, limits, startReading, Stopped, type Reading } from "./reading.ts";
import type { DocumentFailure, DocumentFormat, ReadDocument, ReadDocumentInput } from "./read-document-types.ts";
import { finishText } from "./visual-text.ts";

export type * from "./read-document-types.ts";

const read = async (format: DocumentFormat, text: string, reading: Reading): Promise<string> => {
  switch (format) {
    case "pdf":
      return readPdf(reading);
    case "docx":
      return readDocx(reading);
    case "html":
      return readHtml(text, reading);
    case "markdown":
      return readMarkdown(text, reading);
    case "json-resume":
      return readJsonResume(text, reading);
    case "text":
      return finishText(text, reading);
  }
};

/**
 * @param input the file's bytes (left as they are), its name if known, and what the place brings along (`loaders`).
 * @returns the text (see `ReadDocument`) with a warning for everything left out; or why it cannot be read. Never throws
 * for anything a file can hold.
 */
export const readDocument = async (input: ReadDocumentInput): Promise<Result<ReadDocument, DocumentFailure>> => {
  if (input.bytes.length === 0) return err(documentFailure("document-empty"));
  if (input.bytes.length > limits.bytes) return err(documentFailure("document-too-large"));
  const reading = startReading(input);
  try {
    reading.check();
    const { format, text = "" } = detectFormat(input.bytes, input.fileName);
    const written = await read(format, text, reading);
    reading.check();
    if (written.length > limits.characters) return err(documentFailure("document-too-complex"));
    if (written === "") return err(documentFailure("document-empty"));
    return ok({ format, text: written, warnings: reading.warnings });
  } catch (error) {
    if (error instanceof Stopped) return err(documentFailure(error.code));
    return err(documentFailure("document-broken"));
  }
};
