/** Everything that a candidate's actor holds, for the candidate to take along. Holds identity. */

import { ok, type Result } from "../../core/result.ts";
import { cloudEventsOf } from "../../events/cloud-event.ts";
import type { CandidateSnapshot, ExportedCandidate, ExportedDocument } from "../stubs/candidate.ts";
import { type CandidateLedger, readAnalysis, readDocument, readEnrichment, readStated } from "./storage.ts";
import { openedUnlocks } from "./unlock-door.ts";

export const exportOf = async (ledger: CandidateLedger, state: CandidateSnapshot): Promise<Result<ExportedCandidate>> => {
  const events = ledger.commits().flatMap((commit) => cloudEventsOf(ledger.source, commit));
  const documents: ExportedDocument[] = [];
  for (const { documentId } of state.documents) {
    const [document, analysis] = [await readDocument(ledger, documentId), await readAnalysis(ledger, documentId)];
    if (!document.ok) return document;
    if (!analysis.ok) return analysis;
    if (document.value !== undefined) documents.push({ documentId, ...document.value, analysis: analysis.value });
  }
  const enrichment = await readEnrichment(ledger);
  if (!enrichment.ok) return enrichment;
  const stated = await readStated(ledger);
  if (!stated.ok) return stated;
  return ok({
    state,
    documents,
    enrichment: enrichment.value,
    statedSkills: stated.value,
    shownTo: openedUnlocks(ledger.state),
    events,
  });
};
