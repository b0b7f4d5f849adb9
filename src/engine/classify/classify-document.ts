/**
 * What kind of document a text is, and where it goes. Told by structure (headings, dates, contacts, who speaks to whom),
 * never by who wrote it: name, length of name and address do not move the answer. Linear in the text's length.
 */

import type { Classification, ClassificationReason, DocumentType, Routing } from "../../domain/resume/document.ts";
import { layOut, type Layout } from "../parse-resume/layout.ts";
import { findSections } from "../parse-resume/sections.ts";
import { detectLanguage, readLanguages } from "../text/languages.ts";
import { companyCues, countCues, jobCues, letterCues, resumeCues } from "./cues.ts";

/** Fewer words than this say nothing. */
const fewestWords = 25;

const answer = (type: DocumentType, confidence: number, reason: ClassificationReason, language: string): Classification => ({
  type,
  confidence: Math.round(Math.min(0.99, Math.max(0, confidence)) * 100) / 100,
  reason,
  language,
});

const isRead = (code: string): boolean => (readLanguages as readonly string[]).includes(code);

/** Longer texts are judged by their beginning. */
const judged = 30_000;

/**
 * Classifies a document's text. English first; Spanish, German, French, Portuguese and Italian are read too. `known`: see
 * `layOut`.
 */
export const classifyDocument = (text: string, known?: Layout): Classification => {
  const layout = layOut(text.length > judged ? text.slice(0, judged) : text, known);
  const { words, lines } = layout;
  const sections = findSections(layout);
  const headed = sections.filter((section) => section.heading !== undefined);
  const spoken = detectLanguage(words);
  // A list of skills has few telling words; headings that were understood tell the rest.
  const language = spoken.code === "und" && headed.length >= 2 ? "en" : spoken.code;
  if (words.folded.length < fewestWords) return answer("other", 0.9, "too-short", language);
  if (!isRead(language)) return answer("other", 0.8, "unknown-language", language);

  const has = (name: string): number => (headed.some((section) => section.name === name) ? 1 : 0);
  const core = has("work") + has("education") + has("skills");
  const side =
    has("summary") +
    has("languages") +
    has("certificates") +
    has("projects") +
    has("interests") +
    has("references") +
    has("personal") +
    has("awards") +
    has("publications");
  const ranges = lines.reduce((sum, line) => sum + (line.dates.some((date) => date.range) ? 1 : 0), 0);
  const top = lines.slice(0, 15);
  const contact = top.some((line) => line.contacts.some((one) => one.kind === "email" || one.kind === "phone")) ? 1 : 0;
  const cues = countCues(words);
  const resume = core * 2 + Math.min(side, 3) + Math.min(ranges, 4) * 1.2 + contact * 1.5 + Math.min(cues[resumeCues], 4) * 0.8;
  const job = Math.min(cues[jobCues], 10) * 1.6;
  const letter = Math.min(cues[letterCues], 6) * 2;
  const company = Math.min(cues[companyCues], 8) * 1.3;

  const scores: readonly (readonly [DocumentType, number, ClassificationReason])[] = [
    // A posting's own "education" and "skills" headings ask, they do not tell: dated history is what it lacks.
    ["resume", resume - (ranges === 0 ? job * 0.6 : job * 0.25) - (letter >= 4 && core === 0 ? 4 : 0), "resume-structure"],
    ["job-posting", job - Math.min(ranges, 5) * 1.5 - (letter >= 4 ? 3 : 0) - cues[resumeCues] * 0.8, "job-structure"],
    ["cover-letter", letter - Math.min(ranges, 4) * 1.5 - core * 2, "letter-structure"],
    ["company-page", company - job * 0.5 - Math.min(ranges, 4) - core * 2, "company-structure"],
  ];
  const sorted = scores.toSorted((left, right) => right[1] - left[1]);
  const [type, best, reason] = sorted[0] ?? ["other", 0, "no-structure"];
  const second = sorted[1]?.[1] ?? 0;
  if (best < 3) return answer("other", 0.6, "no-structure", language);
  return answer(type, 0.5 + Math.min(best - Math.max(second, 0), 10) * 0.05, reason, language);
};

/** Only resumes are analysed; documents with another place to go are referred there, the rest is turned away. */
export const routeDocument = (classification: Classification): Routing => {
  const { type, reason } = classification;
  return { decision: type === "resume" ? "analyse" : type === "other" ? "reject" : "refer", reason };
};
