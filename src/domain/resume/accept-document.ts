/** What may come in as a document: text, not empty, not too large, and really text. Refusals say what to do instead. */

import { bytesOf } from "../../core/encoding.ts";
import { failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";

/** One megabyte of UTF-8. */
export const maximumDocumentBytes = 1_000_000;

const magic: readonly { readonly start: string; readonly kind: string }[] = [
  { start: "%PDF-", kind: "PDF" },
  { start: "PK\u0003\u0004", kind: "DOCX" },
  { start: "{\\rtf", kind: "RTF" },
];

// Everything below space but tab, line feed, form feed and carriage return; U+FFFD stands for bytes that were no text.
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const controlCharacters = /[\u0000-\u0008\u000B\u000E-\u001F\uFFFD]/gu;

/** More than one in this many characters is no text. */
const charactersForEachControl = 100;

/** The text as it is kept: line ends as line feeds, no byte-order mark. */
export const acceptText = (text: string): Result<string> => {
  if (text.length > maximumDocumentBytes || bytesOf(text).length > maximumDocumentBytes) {
    return err(failure("document-too-large", "This document has over 1 MB of text. Send the resume alone, without attachments."));
  }
  const clean = text
    .replace(/^\uFEFF+/u, "")
    .replaceAll("\r\n", "\n")
    .replaceAll("\r", "\n");
  const found = magic.find(({ start }) => clean.startsWith(start));
  if (found !== undefined) {
    return err(
      failure(
        "document-needs-client-extraction",
        `This is a ${found.kind} file. Send its text: the ClearView page and command line read such files on your own machine.`,
      ),
    );
  }
  const controls = clean.match(controlCharacters)?.length ?? 0;
  if (controls > clean.length / charactersForEachControl) {
    return err(failure("document-not-text", "This is not a text document. Send the resume as text."));
  }
  const kept = clean.replaceAll("\u0000", "");
  if (kept.trim() === "")
    return err(failure("document-empty", "This document has no text. If it is a scan, send one with a text layer."));
  return ok(kept);
};

/** The text of raw bytes. */
export const acceptBytes = (bytes: ArrayBuffer): Result<string> => {
  if (bytes.byteLength > maximumDocumentBytes) {
    return err(failure("document-too-large", "This document is over 1 MB. Send the resume alone, without attachments."));
  }
  try {
    return acceptText(new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes));
  } catch {
    // A PDF or DOCX is seldom UTF-8, and deserves the clearer answer.
    const start = acceptText(new TextDecoder("latin1").decode(bytes.slice(0, 8)));
    if (!start.ok && start.failure.code === "document-needs-client-extraction") return start;
    return err(failure("document-not-utf8", "This document is not UTF-8 text. Save it as UTF-8, or paste its text."));
  }
};
