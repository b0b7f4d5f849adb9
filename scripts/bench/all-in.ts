/** One resume: its analysis, and with requirements all in: from the text to skills, the anonymised twin and both scores. */

import type { JobRequirements } from "../../src/domain/job/requirements.ts";
import { matchReceipt } from "../../src/domain/scoring/match-receipt.ts";
import type { MatchReceipt } from "../../src/domain/scoring/receipt.ts";
import { analyseDocument } from "../../src/engine/analyse/analyse-document.ts";
import { analyseDocumentWith } from "../../src/engine/analyse/analyse-document-with.ts";

export type AllIn = { readonly asOf: string; readonly requirements?: JobRequirements | undefined };

/**
 * Tips belong to the analysis; all in is what its name says, and no tips. Throws when the text is not taken for a resume: then
 * there is nothing to measure.
 */
export const allIn = (text: string, { asOf, requirements }: AllIn): MatchReceipt | undefined => {
  const input = { text, asOf };
  const { analysis } = requirements === undefined ? analyseDocument(input) : analyseDocumentWith(() => [], input);
  if (analysis === undefined) throw new Error("The resume to measure with is not taken for a resume.");
  if (requirements === undefined) return undefined;
  const { features, talent } = analysis;
  return matchReceipt({ features, preferences: {}, talentScore: talent.score, requirements });
};
