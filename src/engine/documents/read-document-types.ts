/** What reading a document takes, gives and warns of. The words of a failure say what to do next. */

import type { MarkupLibrary, PdfReader, ZipLibrary } from "./libraries.ts";

export const documentFormats = ["pdf", "docx", "json-resume", "text", "markdown", "html"] as const;
export type DocumentFormat = (typeof documentFormats)[number];

/** Why something was left out of the text, or needs a look. Stable: clients show their own words for each. */
export const documentWarningKinds = [
  "invisible-text",
  "text-in-background-colour",
  "text-behind-image",
  "tiny-text",
  "text-outside-page",
  "hidden-text",
  "zero-width-characters",
  "stuffed-metadata",
  "page-without-text",
] as const;
export type DocumentWarningKind = (typeof documentWarningKinds)[number];

export type DocumentPlace = {
  /** Counted from 1. */
  readonly page?: number;
  /** The line of `text`, counted from 1, at or before which it stood; 0 is before the first line. */
  readonly line?: number;
  /** UTF-16 offsets into `text`: where it was left out when both are equal. */
  readonly start?: number;
  readonly end?: number;
};

export type DocumentWarning = { readonly kind: DocumentWarningKind; readonly place: DocumentPlace };

export type ReadDocument = {
  readonly format: DocumentFormat;
  /** One line a visual line, a blank line between blocks, bullets as "• ", wide gaps as tabs; nothing that a reader cannot see. */
  readonly text: string;
  readonly warnings: readonly DocumentWarning[];
};

/** Each code with the sentence for the person who chose the file. */
export const documentFailures = {
  "document-empty": "The file is empty. Choose the file again, or paste the text.",
  "document-too-large": "The file is larger than 10 MB. Save it without pictures, or as PDF with a smaller size.",
  "document-format-unknown": "This kind of file cannot be read. Save the resume as PDF, DOCX, or plain text.",
  "document-old-word": "This is a file of an old Word version. Open it and save it as DOCX or PDF.",
  "document-encrypted": "The file is protected with a password. Save a copy without the password and use that.",
  "document-broken": "The file is damaged or not complete. Export it again from the program it was written in.",
  "document-too-many-pages": "The document has more than 100 pages. Save the pages of the resume as a file of their own.",
  "document-too-complex":
    "The file unpacks to far more than a resume holds. Export it again from the program it was written in, or paste the text.",
  "document-no-text-layer":
    "The pages are pictures with no text behind them. Export a PDF from the program it was written in, or paste the text.",
  "document-reading-too-slow":
    "Reading took longer than 10 seconds. Save a simpler copy, for example as plain text, and use that.",
  "document-reading-cancelled": "Reading was cancelled. Choose the file again to start over.",
  "document-reader-unavailable": "The reader for this kind of file could not be loaded. Check the connection and try again.",
} as const;
export type DocumentFailureCode = keyof typeof documentFailures;

export type DocumentFailure = { readonly code: DocumentFailureCode; readonly message: string };

export type Deadline = { readonly expired: () => boolean; readonly signal: AbortSignal };

/** What the place where this runs brings along; each library is loaded when a document needs it. */
export type DocumentLoaders = {
  readonly startDeadline: (milliseconds: number) => Deadline;
  readonly loadPdf: () => Promise<PdfReader>;
  readonly loadZip: () => Promise<ZipLibrary>;
  readonly loadMarkup: () => Promise<MarkupLibrary>;
};

export type ReadDocumentInput = {
  readonly bytes: Uint8Array;
  readonly fileName?: string;
  readonly signal?: AbortSignal;
  /** Pages of a PDF, parts of anything else. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
  readonly loaders: DocumentLoaders;
};
