/**
 * A score with everything it rests on. The candidate and the employer see the same receipt. Canonical JSON of a receipt
 * is the same bytes for the same input, on any machine.
 */

import * as z from "zod";
import { Basis, EvidenceSpan } from "../resume/evidence.ts";

export const ReceiptComponent = z.object({
  /** Stable name, e.g. "skills", "experience", "outcomes". */
  name: z.string(),
  /** Share of the whole, 0 to 1; the weights of a receipt add up to 1. */
  weight: z.number().min(0).max(1),
  /** 0 to 100, in steps of 0.1. */
  value: z.number().min(0).max(100),
  /** One plain sentence: why this value. */
  explanation: z.string(),
  evidence: z.array(EvidenceSpan),
});
export type ReceiptComponent = z.infer<typeof ReceiptComponent>;

export const ReceiptItem = z.object({
  id: z.string(),
  label: z.string(),
  must: z.boolean(),
  basis: Basis.optional(),
  /** How far it is met, 0 to 1. */
  met: z.number().min(0).max(1),
  evidence: z.array(EvidenceSpan),
  /** Stated by the candidate, confirmed on this day ("YYYY-MM-DD"); the resume does not show it, so there is no evidence. */
  confirmedOn: z.string().optional(),
});
export type ReceiptItem = z.infer<typeof ReceiptItem>;

export const TalentReceipt = z.object({
  rubric: z.string(),
  score: z.number().min(0).max(100),
  asOf: z.string(),
  engineVersion: z.string(),
  components: z.array(ReceiptComponent),
});
export type TalentReceipt = z.infer<typeof TalentReceipt>;

export const MatchReceipt = z.object({
  rubric: z.string(),
  score: z.number().min(0).max(100),
  asOf: z.string(),
  components: z.array(ReceiptComponent),
  matched: z.array(ReceiptItem),
  missing: z.array(ReceiptItem),
  /** Strong skills the job did not ask for. */
  more: z.array(ReceiptItem),
});
export type MatchReceipt = z.infer<typeof MatchReceipt>;
