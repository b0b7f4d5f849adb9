import { describe, expect, it } from "vitest";
import type { Classification } from "../../domain/resume/document.ts";
import { routeDocument } from "../classify/classify-document.ts";
import { respondTo } from "./respond-to.ts";

const cases: readonly (readonly [Classification["type"], Classification["reason"], string])[] = [
  ["resume", "resume-structure", "resume-analysed"],
  ["job-posting", "job-structure", "job-posting-sent-as-resume"],
  ["cover-letter", "letter-structure", "cover-letter-sent-as-resume"],
  ["company-page", "company-structure", "company-page-sent-as-resume"],
  ["other", "too-short", "document-too-thin"],
  ["other", "unknown-language", "document-language-unknown"],
  ["other", "no-structure", "document-not-recognised"],
];

describe("respondTo", () => {
  it.each(cases)("answers a %s (%s) with %s and a next step", (type, reason, code) => {
    const classification: Classification = { type, reason, confidence: 0.9, language: "en" };
    const response = respondTo(classification, routeDocument(classification));
    expect(response.code).toBe(code);
    expect(response.message).toMatch(/(?:upload|submit|correct)[^.]*\.$/);
  });
});
