/** A candidate's row in the views: what lists and the operator read, and what a claim is found by. Ids and facts. */

import { lastAwaited } from "../run/runs.ts";
import type { CandidateState } from "./state.ts";

export const candidateViewOf = (id: string, sequence: number, state: CandidateState, claimHash: string | null = null) => ({
  id,
  sequence,
  status: state.status,
  principal: state.owner?.principal ?? "",
  organisationId: state.owner?.organisationId ?? null,
  documentId: state.resume?.documentId ?? null,
  responseCode: state.documents.at(-1)?.code ?? null,
  talentScore: state.resume?.talentScore ?? null,
  submittedAt: state.submission?.at ?? null,
  runStatus: lastAwaited(state.runs)?.status ?? null,
  registeredAt: state.registeredAt,
  updatedAt: state.changedAt,
  activeAt: state.activeAt,
  expiresAt: state.expiresAt ?? null,
  claimHash,
});
