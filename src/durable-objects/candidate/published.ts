/** What a candidate has published: the document submitted, as jobs are matched with it. Without identity throughout. */

import { dayOf } from "../../core/clock.ts";
import type { Failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { decideReanalyse } from "../../domain/candidate/decide.ts";
import type { Preferences } from "../../domain/candidate/preferences.ts";
import { systemContext } from "../../domain/command.ts";
import { onlyShownTo } from "../../domain/principal.ts";
import type { ResumeAnalysis } from "../../domain/resume/analysis.ts";
import type { Features } from "../../domain/resume/features.ts";
import { withStated } from "../../domain/resume/stated-skill.ts";
import { matchReceipt } from "../../domain/scoring/match-receipt.ts";
import { encodeProfileVector } from "../../domain/scoring/profile-vector.ts";
import { analyseDocument } from "../../engine/analyse/analyse-document.ts";
import { namedSkill } from "../../engine/skills/named-skill.ts";
import { engineVersion } from "../../engine/engine-version.ts";
import type { AnonymousSnapshot, MatchInput, ReceiptRequest, ReceiptWithText } from "../stubs/candidate.ts";
import { notSubmitted } from "./failures.ts";
import { claimHashIn } from "./read-upload.ts";
import { type CandidateLedger, readAnalysis, readDocument, readPreferences, readStated } from "./storage.ts";

type Published = {
  readonly analysis: ResumeAnalysis;
  /** Of the analysis, with what the candidate has stated beside the resume. */
  readonly features: Features;
  readonly preferences: Preferences;
  readonly documentId: string;
  readonly version: number;
};

const publishedOf = async (ledger: CandidateLedger): Promise<Result<Published>> => {
  const { submission } = ledger.state;
  if (submission === undefined) return err(notSubmitted);
  const [analysis, preferences] = [await readAnalysis(ledger, submission.documentId), await readPreferences(ledger)];
  const stated = await readStated(ledger);
  if (!analysis.ok) return analysis;
  if (!preferences.ok) return preferences;
  if (!stated.ok) return stated;
  if (analysis.value === undefined) return err(notSubmitted);
  const { documentId, version } = submission;
  const named = stated.value.map(({ skill, confirmedOn }) => ({ named: namedSkill(skill), confirmedOn }));
  const features = withStated(analysis.value.features, named);
  return ok({ analysis: analysis.value, features, preferences: preferences.value, documentId, version });
};

/** The organisation that alone may be shown what is published. */
export const audienceOf = ({ state: { owner } }: CandidateLedger): string | undefined =>
  owner === undefined ? undefined : onlyShownTo(owner);

/** What the index keeps. */
export const publishedVectorOf = async (ledger: CandidateLedger): Promise<Result<MatchInput>> => {
  const published = await publishedOf(ledger);
  if (!published.ok) return published;
  const { analysis, features, preferences, version } = published.value;
  return ok({
    version,
    onlyFor: audienceOf(ledger),
    vector: encodeProfileVector({ features, preferences, talentScore: analysis.talent.score }),
  });
};

/** The same for an organisation that brought it and has handed it over since: to look for jobs of its own alone. */
export const publishedVectorFor = async (
  ledger: CandidateLedger,
  organisationId: string | undefined,
  unknown: Failure,
): Promise<Result<MatchInput>> => {
  const published = await publishedVectorOf(ledger);
  if (published.ok) return ok({ ...published.value, onlyFor: organisationId });
  return published.failure === notSubmitted ? err(unknown) : published;
};

/** And the profile as it reads it: as employers are shown it, never a version that the candidate has not published. */
export const readPublished = async (ledger: CandidateLedger, unknown: Failure): Promise<Result<AnonymousSnapshot>> => {
  const published = await publishedOf(ledger);
  if (!published.ok) return published.failure === notSubmitted ? err(unknown) : published;
  const { anonymisation, talent } = published.value.analysis;
  return ok({ profile: anonymisation.profile, removed: [], talent });
};

export const publishedReceiptOf = async (ledger: CandidateLedger, request: ReceiptRequest): Promise<Result<ReceiptWithText>> => {
  const published = await publishedOf(ledger);
  if (!published.ok) return published;
  const { analysis, features, preferences, version } = published.value;
  const talentScore = analysis.talent.score;
  const receipt = matchReceipt({ features, preferences, talentScore, ...request });
  return ok({ receipt, text: analysis.anonymisation.profile.text, talentScore, version });
};

/** Reads the published resume again if another version of the engine read it. What it no longer takes for a resume stays. */
export const readAgain = async (ledger: CandidateLedger, traceparent: string, masterSecret: string): Promise<Result<unknown>> => {
  const published = await publishedOf(ledger);
  if (!published.ok || published.value.analysis.features.engineVersion === engineVersion) return published;
  const { documentId } = published.value;
  const document = await readDocument(ledger, documentId);
  if (!document.ok || document.value === undefined) return document;
  const { text, fileName } = document.value;
  const { analysis } = analyseDocument({ text, fileName, asOf: dayOf(ledger.now) });
  if (analysis === undefined) return ok(undefined);
  const claimHash = await claimHashIn(masterSecret, text, analysis);
  if (!claimHash.ok) return claimHash;
  const reading = { documentId, analysis, engineVersion, claimHash: claimHash.value };
  const context = systemContext(traceparent, `reanalyse:${engineVersion}:${documentId}`, ledger.state.owner?.organisationId);
  return ledger.execute(ledger.entity, context, (state) => decideReanalyse(state, reading), { bySystem: true });
};
