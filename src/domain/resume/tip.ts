/**
 * Advice tied to a line of the resume. A rewrite never invents: employers, titles, dates and numbers are those of the
 * line, and a missing figure becomes a question to the candidate.
 */

import * as z from "zod";
import { Span } from "./evidence.ts";

export const Tip = z.object({
  /** Stable within a document: kind and place, so that a tip can be accepted once and found again. */
  id: z.string(),
  /** Stable kind, e.g. "weak-verb", "no-number", "missing-section". */
  kind: z.string(),
  /** Where in the original text; absent for a tip about the whole. */
  span: Span.optional(),
  message: z.string(),
  /** The line rewritten, when that can be done without inventing anything. */
  rewrite: z.string().optional(),
  /** What only the candidate can answer. */
  question: z.string().optional(),
  /** Points of talent score that following it could bring, for ranking. */
  effect: z.number().min(0).max(100),
});
export type Tip = z.infer<typeof Tip>;
