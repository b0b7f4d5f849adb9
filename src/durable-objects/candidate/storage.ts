/** What a candidate's actor keeps, read back through its schemas: stored bytes are a boundary like any other. */

import * as z from "zod";
import { ok, type Result } from "../../core/result.ts";
import { candidateContent } from "../../domain/candidate/decide.ts";
import { Preferences } from "../../domain/candidate/preferences.ts";
import type { CandidateState } from "../../domain/candidate/state.ts";
import { DocumentOutcome, ResumeAnalysis } from "../../domain/resume/analysis.ts";
import type { Ledger } from "../shared/ledger.ts";

const StoredDocument = z.object({ text: z.string(), fileName: z.string().optional(), outcome: DocumentOutcome });
export type StoredDocument = z.infer<typeof StoredDocument>;

type CandidateLedger = Ledger<CandidateState>;

const readAs = async <Schema extends z.ZodType>(
  ledger: CandidateLedger,
  kind: string,
  version: string,
  schema: Schema,
): Promise<Result<z.output<Schema> | undefined>> => {
  const kept = await ledger.readContent(kind, version);
  if (!kept.ok || kept.value === undefined) return kept as Result<undefined>;
  return ok(schema.parse(kept.value));
};

export const readDocument = (ledger: CandidateLedger, documentId: string): Promise<Result<StoredDocument | undefined>> =>
  readAs(ledger, candidateContent.document, documentId, StoredDocument);

export const readAnalysis = (ledger: CandidateLedger, documentId: string): Promise<Result<ResumeAnalysis | undefined>> =>
  readAs(ledger, candidateContent.analysis, documentId, ResumeAnalysis);

export const readPreferences = async (ledger: CandidateLedger): Promise<Result<Preferences>> => {
  const kept = await readAs(ledger, candidateContent.preferences, "current", Preferences);
  return kept.ok ? ok(kept.value ?? {}) : kept;
};
