/** What arrives: a document, what kind it is, and where it goes from there. */

import * as z from "zod";

export const DocumentType = z.enum(["resume", "job-posting", "cover-letter", "company-page", "other"]);
export type DocumentType = z.infer<typeof DocumentType>;

/** Stable reasons; the words a person reads are made from them in the response. */
export const ClassificationReason = z.enum([
  "resume-structure",
  "job-structure",
  "letter-structure",
  "company-structure",
  "too-short",
  "no-structure",
  "unknown-language",
]);
export type ClassificationReason = z.infer<typeof ClassificationReason>;

export const Classification = z.object({
  type: DocumentType,
  /** 0 to 1. */
  confidence: z.number().min(0).max(1),
  reason: ClassificationReason,
  /** ISO 639-1 code of the text's language, or "und" when it was not recognised. */
  language: z.string(),
});
export type Classification = z.infer<typeof Classification>;

/** Where a classified document goes. Only `analyse` continues the intake. */
export const Routing = z.object({
  decision: z.enum(["analyse", "refer", "reject"]),
  reason: ClassificationReason,
});
export type Routing = z.infer<typeof Routing>;

/** The answer that every document gets, in words for the person who sent it. */
export const DocumentResponse = z.object({
  code: z.enum([
    "resume-analysed",
    "job-posting-sent-as-resume",
    "cover-letter-sent-as-resume",
    "company-page-sent-as-resume",
    "document-too-thin",
    "document-language-unknown",
    "document-not-recognised",
  ]),
  message: z.string(),
});
export type DocumentResponse = z.infer<typeof DocumentResponse>;
