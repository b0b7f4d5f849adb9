/** What a candidate has published: the document submitted, as jobs are matched with it. Without identity throughout. */

import { dayOf } from "../../core/clock.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { decideReanalyse } from "../../domain/candidate/decide.ts";
import type { Preferences } from "../../domain/candidate/preferences.ts";
import { systemContext } from "../../domain/command.ts";
import type { ResumeAnalysis } from "../../domain/resume/analysis.ts";
import { matchReceipt } from "../../domain/scoring/match-receipt.ts";
import { encodeProfileVector } from "../../domain/scoring/profile-vector.ts";
import { analyseDocument } from "../../engine/analyse/analyse-document.ts";
import { engineVersion } from "../../engine/engine-version.ts";
import type { MatchInput, ReceiptRequest, ReceiptWithText } from "../stubs/candidate.ts";
import { notSubmitted } from "./failures.ts";
import { type CandidateLedger, readAnalysis, readDocument, readPreferences } from "./storage.ts";

type Published = {
  readonly analysis: ResumeAnalysis;
  readonly preferences: Preferences;
  readonly documentId: string;
  readonly version: number;
};

const publishedOf = async (ledger: CandidateLedger): Promise<Result<Published>> => {
  const { submission } = ledger.state;
  if (submission === undefined) return err(notSubmitted);
  const [analysis, preferences] = [await readAnalysis(ledger, submission.documentId), await readPreferences(ledger)];
  if (!analysis.ok) return analysis;
  if (!preferences.ok) return preferences;
  if (analysis.value === undefined) return err(notSubmitted);
  const { documentId, version } = submission;
  return ok({ analysis: analysis.value, preferences: preferences.value, documentId, version });
};

/** What the index keeps. */
export const publishedVectorOf = async (ledger: CandidateLedger): Promise<Result<MatchInput>> => {
  const published = await publishedOf(ledger);
  if (!published.ok) return published;
  const { analysis, preferences, version } = published.value;
  return ok({
    version,
    onlyFor: ledger.state.owner?.broughtBy,
    vector: encodeProfileVector({ features: analysis.features, preferences, talentScore: analysis.talent.score }),
  });
};

export const publishedReceiptOf = async (ledger: CandidateLedger, request: ReceiptRequest): Promise<Result<ReceiptWithText>> => {
  const published = await publishedOf(ledger);
  if (!published.ok) return published;
  const { analysis, preferences, version } = published.value;
  const talentScore = analysis.talent.score;
  const receipt = matchReceipt({ features: analysis.features, preferences, talentScore, ...request });
  return ok({ receipt, text: analysis.anonymisation.profile.text, talentScore, version });
};

/** Reads the published resume again if another version of the engine read it. What it no longer takes for a resume stays. */
export const readAgain = async (ledger: CandidateLedger, traceparent: string): Promise<Result<unknown>> => {
  const published = await publishedOf(ledger);
  if (!published.ok || published.value.analysis.features.engineVersion === engineVersion) return published;
  const { documentId } = published.value;
  const document = await readDocument(ledger, documentId);
  if (!document.ok || document.value === undefined) return document;
  const { text, fileName } = document.value;
  const { analysis } = analyseDocument({ text, fileName, asOf: dayOf(ledger.now) });
  if (analysis === undefined) return ok(undefined);
  const context = systemContext(traceparent, `reanalyse:${engineVersion}:${documentId}`, ledger.state.owner?.organisationId);
  return ledger.execute(ledger.entity, context, (state) => decideReanalyse(state, { documentId, analysis, engineVersion }), {
    bySystem: true,
  });
};
