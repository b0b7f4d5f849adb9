/** What a candidate's actor keeps, read back through its schemas: stored bytes are a boundary like any other. */

import * as z from "zod";
import { failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { candidateContent } from "../../domain/candidate/decide.ts";
import { Preferences } from "../../domain/candidate/preferences.ts";
import type { UnlockField } from "../../domain/candidate/unlock-types.ts";
import type { CandidateState } from "../../domain/candidate/state.ts";
import { DocumentOutcome, ResumeAnalysis } from "../../domain/resume/analysis.ts";
import type { RevealedIdentity } from "../stubs/candidate.ts";
import { Enrichment } from "../../domain/resume/enrichment.ts";
import { StatedSkill } from "../../domain/resume/stated-skill.ts";
import type { Ledger } from "../shared/ledger.ts";

const StoredDocument = z.object({ text: z.string(), fileName: z.string().optional(), outcome: DocumentOutcome });
export type StoredDocument = z.infer<typeof StoredDocument>;

export type CandidateLedger = Ledger<CandidateState>;

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

export const readEnrichment = (ledger: CandidateLedger): Promise<Result<Enrichment | undefined>> =>
  readAs(ledger, candidateContent.enrichment, "current", Enrichment);

/** Skills that the candidate has confirmed. */
export const readStated = async (ledger: CandidateLedger): Promise<Result<readonly StatedSkill[]>> => {
  const stated: StatedSkill[] = [];
  for (const [id, answer] of ledger.state.suggestions) {
    if (answer !== "confirmed") continue;
    const kept = await readAs(ledger, candidateContent.statedSkill, id, StatedSkill);
    if (!kept.ok) return kept;
    if (kept.value !== undefined) stated.push(kept.value);
  }
  return ok(stated);
};

export const readPreferences = async (ledger: CandidateLedger): Promise<Result<Preferences>> => {
  const kept = await readAs(ledger, candidateContent.preferences, "current", Preferences);
  return kept.ok ? ok(kept.value ?? {}) : kept;
};

/** Who the candidate is, as the published document says it: these fields and no other. */
export const readRevealed = async (
  ledger: CandidateLedger,
  documentId: string,
  fields: readonly UnlockField[],
): Promise<Result<RevealedIdentity>> => {
  const [analysis, document] = [await readAnalysis(ledger, documentId), await readDocument(ledger, documentId)];
  if (!analysis.ok) return analysis;
  if (!document.ok) return document;
  if (analysis.value === undefined || document.value === undefined) {
    return err(failure("content-tampered", "Stored content is missing. Tell the operator the trace id."));
  }
  const { name, email, phone, links } = analysis.value.profile.basics;
  const { text, fileName } = document.value;
  const parts: Record<UnlockField, Partial<RevealedIdentity>> = {
    name: { name: name?.text },
    email: { email: email?.text },
    phone: { phone: phone?.text },
    links: { links: links.map((link) => link.text) },
    resume: { resume: { text, fileName } },
  };
  return ok(Object.assign({ fields }, ...fields.map((field) => parts[field])) as RevealedIdentity);
};
