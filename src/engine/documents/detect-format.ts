/** What a file is, by what is in it first and by its name only where contents do not say. */

import { codePageOf, wideOrder } from "./code-pages.ts";
import { Stopped } from "./reading.ts";
import type { DocumentFormat } from "./read-document-types.ts";

const starts = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const extensionOf = (fileName: string | undefined): string => /\.([a-z0-9]+)$/i.exec(fileName ?? "")?.[1]?.toLowerCase() ?? "";

const isBinary = (bytes: Uint8Array): boolean => {
  const length = Math.min(bytes.length, 4_096);
  let strange = 0;
  for (let at = 0; at < length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 0 || (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 27)) strange++;
  }
  return strange > length / 50;
};

/** Text in UTF-8 or UTF-16, else in the code page of old Windows programs that fits its letters. */
export const decodeText = (bytes: Uint8Array): string => {
  const wide = wideOrder(bytes);
  if (wide !== undefined) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return new TextDecoder(codePageOf(bytes)).decode(bytes);
  }
};

const looksLikeMarkdown = (text: string): boolean => {
  const marks =
    (text.match(/^#{1,4} \S/gm)?.length ?? 0) * 2 +
    (text.match(/^\s*[-*] \S/gm)?.length ?? 0) * 0.2 +
    (text.match(/\*\*[^*\n]+\*\*|\]\(https?:/g)?.length ?? 0);
  return /^#{1,3} \S/m.test(text) && marks >= 3;
};

/** Throws `Stopped` when it is none of those that can be read. */
export const detectFormat = (
  bytes: Uint8Array,
  fileName: string | undefined,
): { readonly format: DocumentFormat; readonly text?: string } => {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1_024));
  if (head.includes("%PDF-")) return { format: "pdf" };
  if (starts(bytes, 0x50, 0x4b, 3, 4)) return { format: "docx" };
  const extension = extensionOf(fileName);
  // The container of old Office files: Word 97, or a DOCX behind a password.
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new Stopped(extension === "docx" ? "document-encrypted" : "document-old-word");
  if (extension === "pdf" || extension === "docx") throw new Stopped("document-broken");
  if (head.startsWith("{\\rtf")) throw new Stopped("document-format-unknown");
  if (wideOrder(bytes) === undefined && isBinary(bytes)) throw new Stopped("document-format-unknown");
  const text = decodeText(bytes);
  const opening = text.slice(0, 2_000).trimStart();
  if (opening.startsWith("{") && /"(?:basics|work|education|skills|\$schema)"\s*:/.test(text))
    return { format: "json-resume", text };
  if (extension === "html" || extension === "htm" || /^<(?:!doctype html|html|head|body)\b/i.test(opening))
    return { format: "html", text };
  if (extension === "md" || extension === "markdown" || (extension !== "txt" && looksLikeMarkdown(text)))
    return { format: "markdown", text };
  return { format: "text", text };
};
