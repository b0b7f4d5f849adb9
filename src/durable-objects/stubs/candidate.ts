/** The calls that a candidate's actor answers. */

import type { Result } from "../../core/result.ts";
import type { CandidateReply } from "../../domain/candidate/decide.ts";
import type { ExpiryStep, RetentionPolicy } from "../../domain/candidate/expiry.ts";
import type { Preferences } from "../../domain/candidate/preferences.ts";
import type { CandidateStatus, DocumentState, SuggestionAnswer } from "../../domain/candidate/state.ts";
import type { UnlockField, UnlockOutcome } from "../../domain/candidate/unlock-types.ts";
import type { Opened, UnlockRequest } from "../../domain/candidate/unlock.ts";
import type { CommandContext } from "../../domain/command.ts";
import type { JobRequirements } from "../../domain/job/requirements.ts";
import type { Principal } from "../../domain/principal.ts";
import type { DocumentOutcome, ResumeAnalysis } from "../../domain/resume/analysis.ts";
import type { AnonymisedProfile, Removal } from "../../domain/resume/anonymised-profile.ts";
import type { Enrichment, EnrichmentRequest } from "../../domain/resume/enrichment.ts";
import type { StatedSkill } from "../../domain/resume/stated-skill.ts";
import type { Run } from "../../domain/run/runs.ts";
import type { MatchWeights } from "../../domain/scoring/match-weights.ts";
import type { MatchReceipt, TalentReceipt } from "../../domain/scoring/receipt.ts";
import type { CloudEvent } from "../../events/cloud-event.ts";
import type { ViewRow } from "../../events/messages.ts";
import type { Executed, IndexEntry, IndexedActor } from "./runs.ts";

export type UploadInput = {
  readonly document?: { readonly documentId: string; readonly text: string; readonly fileName?: string | undefined } | undefined;
  readonly preferences?: Preferences | undefined;
  readonly submit: boolean;
  /** False for calls that change an existing candidate: an unknown id is then "not-found". */
  readonly create: boolean;
  /** The organisation that brings the resume, where the candidate does not. */
  readonly broughtBy?: string | undefined;
  /** A language model is to be asked about the document. */
  readonly enrich?: boolean | undefined;
  /** The caller carries out the run that this opens; its id goes to the queue only if the caller does not finish. */
  readonly runByCaller?: boolean | undefined;
  /** How many documents a day are taken; absent: any number. */
  readonly uploadsADay?: number | undefined;
};

export type CandidateSnapshot = {
  readonly status: CandidateStatus;
  readonly documents: readonly DocumentState[];
  readonly resume?: DocumentState | undefined;
  readonly submission?: { readonly documentId: string; readonly version: number; readonly at: number } | undefined;
  readonly preferences: Preferences;
  readonly lastRun?: Run | undefined;
  readonly registeredAt: number;
  /** When it will be erased, if that has been announced. */
  readonly expiresAt?: number | undefined;
  /** The organisation that brought it. */
  readonly broughtBy?: string | undefined;
  /** The organisation that alone is shown what is published. */
  readonly onlyFor?: string | undefined;
  readonly sequence: number;
};

/** `basis` tells whose: the newest resume, for the candidate. */
export type AnalysisSnapshot = {
  readonly documentId: string;
  readonly text: string;
  readonly outcome: DocumentOutcome;
  readonly analysis: ResumeAnalysis;
  /** What a language model added to this very resume. */
  readonly enrichment?: Enrichment | undefined;
  /** Skills that a model suggested and the candidate has confirmed, whatever the resume. */
  readonly statedSkills: readonly StatedSkill[];
};

/** What an employer may see of a candidate's newest resume, for the candidate or for the organisation that brought it. */
export type AnonymousSnapshot = {
  readonly profile: AnonymisedProfile;
  /** What was taken out and where: it points into the original, so it is told only to those who may see that. */
  readonly removed: readonly Removal[];
  readonly talent: TalentReceipt;
};

/** What is published, to index and to look for jobs with. */
export type MatchInput = Omit<IndexEntry, "id" | "organisation">;

export type ReceiptRequest = {
  readonly requirements: JobRequirements;
  readonly threshold: number;
  readonly weights?: MatchWeights | undefined;
};

/** A receipt and the anonymised text that its evidence spans point into. */
export type ReceiptWithText = {
  readonly receipt: MatchReceipt;
  readonly text: string;
  readonly talentScore: number;
  /** Of what is published, in the index and in the id of the pair. */
  readonly version: number;
};

/** The call that an unlock's run makes, so that both actors tell one story in one trace. */
export type UnlockCause = Pick<CommandContext, "traceparent" | "correlationId" | "causationId">;

/** An unlock as the candidate is told of it. */
export type OpenedUnlock = Opened & { readonly unlockId: string };

/** What an unlock shows: the fields it was made for, as far as the resume gives them. Holds identity. */
export type RevealedIdentity = {
  readonly fields: readonly UnlockField[];
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly links?: readonly string[] | undefined;
  readonly resume?: { readonly text: string; readonly fileName?: string | undefined } | undefined;
};

/** What a candidate's actor holds of a document. */
export type ExportedDocument = {
  readonly documentId: string;
  readonly text: string;
  readonly fileName?: string | undefined;
  readonly outcome: DocumentOutcome;
  readonly analysis?: ResumeAnalysis | undefined;
};

export type ExportedCandidate = {
  readonly state: CandidateSnapshot;
  readonly documents: readonly ExportedDocument[];
  /** What a language model added. */
  readonly enrichment?: Enrichment | undefined;
  readonly statedSkills: readonly StatedSkill[];
  /** Who saw which fields, for which job, and when. */
  readonly shownTo: readonly OpenedUnlock[];
  readonly events: readonly CloudEvent[];
};

export type ReappliedErasure =
  | { readonly kind: "erased" | "mended"; readonly removedVersion: number; readonly view: ViewRow }
  | { readonly kind: "kept" };

export type CandidateActorStub = IndexedActor & {
  upload(context: CommandContext, candidateId: string, input: UploadInput): Promise<Result<Executed<CandidateReply>>>;
  submit(context: CommandContext): Promise<Result<Executed<CandidateReply>>>;
  withdraw(context: CommandContext): Promise<Result<Executed<CandidateReply & { removedVersion: number }>>>;
  erase(context: CommandContext): Promise<Result<Executed<CandidateReply & { removedVersion: number }>>>;
  /**
   * Makes a brought profile its candidate's own, where `claimHash` is that of the address which the resume gives: "not-found"
   * when it is not, as for an id under which there is nothing.
   */
  claim(context: CommandContext, claimHash: string): Promise<Result<Executed<CandidateReply>>>;
  read(principal: Principal): Promise<Result<CandidateSnapshot>>;
  /** Whether it is the principal's own profile: "not-found", "candidate-erased" or "identity-sealed" when not. */
  mayActAs(principal: Principal): Promise<Result<void>>;
  /** Holds identity. */
  readAnalysis(principal: Principal): Promise<Result<AnalysisSnapshot>>;
  /** What a language model would be asked about the newest resume. Holds identity. */
  enrichmentRequest(principal: Principal): Promise<Result<EnrichmentRequest>>;
  readAnonymous(principal: Principal): Promise<Result<AnonymousSnapshot>>;
  matchInput(principal: Principal): Promise<Result<MatchInput>>;
  /**
   * For the owner of a job, or for the candidate: answers only for a published resume that `organisationId` may be shown, and
   * only with what is anonymous.
   */
  publishedReceipt(request: ReceiptRequest, organisationId: string | undefined): Promise<Result<ReceiptWithText>>;
  /** Whether a published resume is here that `organisationId` may be shown. */
  isPublishedFor(organisationId: string): Promise<boolean>;
  /** For the run of an unlock alone. Each attempt is answered once and for all, however often it is asked. */
  unlock(request: UnlockRequest, cause: UnlockCause): Promise<UnlockOutcome>;
  /** For the run that asks after an attempt nobody has settled: closes it, unless it has opened the door. */
  resolveUnlock(request: UnlockRequest, cause: UnlockCause): Promise<UnlockOutcome>;
  readUnlocks(principal: Principal): Promise<Result<readonly OpenedUnlock[]>>;
  /** For an organisation with an open unlock alone. Holds identity. */
  readIdentity(unlockId: string, reader: Principal & { readonly organisationId: string }): Promise<Result<RevealedIdentity>>;
  /** Everything the actor holds, for the candidate alone. Holds identity. */
  export(principal: Principal): Promise<Result<ExportedCandidate>>;
  /** For the candidate alone: whoever brought the resume states nothing in the candidate's name. */
  answerSuggestion(
    context: CommandContext,
    suggestionId: string,
    answer: SuggestionAnswer,
  ): Promise<Result<Executed<CandidateReply>>>;
  keep(context: CommandContext): Promise<Result<Executed<CandidateReply>>>;
  /** Whom to tell that the profile expires; nobody unless that is announced and stands. */
  expiresFor(): Promise<string | undefined>;
  /** Takes the step that is due, if any; tells which. */
  expire(policy: RetentionPolicy, traceparent: string): Promise<ExpiryStep>;
  /** As its organisation is closed: nobody could read it any more. False for what has been claimed, or erased before. */
  eraseWith(organisationId: string, traceparent: string): Promise<boolean>;
  /** `known`: somebody remembers the erasure, so what has come back is erased again. */
  reapplyErasure(traceparent: string, known: boolean): Promise<ReappliedErasure>;
};
