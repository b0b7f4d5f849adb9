/**
 * The calls that actors answer, as types: what services and queues know of actors. Every method does one whole step, since
 * each call is billed. Values cross as plain data; expected failures as Results.
 */

import * as z from "zod";
import type { FailureCode } from "../core/failure.ts";
import type { Result } from "../core/result.ts";
import type { BatchStatus, Item, ItemOutcome, ShownState } from "../domain/batch/batch.ts";
import type { BatchLine, ItemKind } from "../domain/batch/read-line.ts";
import type { CandidateReply } from "../domain/candidate/decide.ts";
import type { Preferences } from "../domain/candidate/preferences.ts";
import type { ExpiryStep, RetentionPolicy } from "../domain/candidate/expiry.ts";
import type { CandidateStatus, DocumentState } from "../domain/candidate/state.ts";
import type { Opened, UnlockRequest } from "../domain/candidate/unlock.ts";
import type { CompanyCorrections, CompanyFieldName, CompanyFinding, CorrectedField } from "../domain/company/profile.ts";
import type { UnlockField, UnlockOutcome } from "../domain/candidate/unlock-types.ts";
import type { CommandContext } from "../domain/command.ts";
import type { AnswerCounts, Demographics } from "../domain/demographics/answers.ts";
import type { EmployerPolicy, UnlockReply } from "../domain/employer/decide.ts";
import type { JobReply } from "../domain/job/decide.ts";
import type { JobAnalysis, JobPosting } from "../domain/job/posting.ts";
import type { JobRequirements } from "../domain/job/requirements.ts";
import { Principal } from "../domain/principal.ts";
import type { CallOutcome } from "../domain/provider/breaker.ts";
import type { Granted, QuotaKind, QuotaWish } from "../domain/quota.ts";
import type { AnonymisedProfile, Removal } from "../domain/resume/anonymised-profile.ts";
import type { Enrichment, EnrichmentRequest } from "../domain/resume/enrichment.ts";
import type { DocumentOutcome, ResumeAnalysis } from "../domain/resume/analysis.ts";
import type { RunTiming } from "../domain/run/events.ts";
import type { Run, StepOutcome } from "../domain/run/runs.ts";
import type { MatchWeights } from "../domain/scoring/match-weights.ts";
import type { MatchComponent } from "../domain/scoring/score-match.ts";
import type { IndexFilter } from "../domain/ranking/index-filter.ts";
import type { MatchReceipt, TalentReceipt } from "../domain/scoring/receipt.ts";
import type { WorldStep } from "../domain/workflows/define-workflow.ts";
import type { Delivery } from "../domain/trace/delivery.ts";
import type { CloudEvent } from "../events/cloud-event.ts";
import type { Commit } from "../events/commit.ts";
import type { ViewRow } from "../events/messages.ts";

/** A command's answer and the sequence it left the actor at. */
export type Executed<Reply> = { readonly reply: Reply; readonly sequence: number };

// Runs -------------------------------------------------------------------------------------------------------------------

export type RunHeader = {
  readonly runId: string;
  readonly workflow: string;
  /** What is left to do, in order. */
  readonly steps: readonly WorldStep[];
  readonly entityVersion: number;
  readonly traceparent: string;
  readonly correlationId: string;
};

/** One entry of the match index. */
export type IndexEntry = {
  readonly id: string;
  /** A newer version replaces an older one; a removed version refuses older ones. */
  readonly version: number;
  readonly vector: Uint8Array;
  /** Of a candidate: the one organisation whose jobs find it. Absent: every job does. */
  readonly onlyFor?: string | undefined;
  /** Of a job: whose it is. */
  readonly organisation?: string | undefined;
};

export type LoadedRun =
  | {
      readonly kind: "open";
      readonly run: RunHeader;
      /** What to index and to match with; absent when there is only something to remove. */
      readonly entry?: IndexEntry;
      /** Names of what a job asks for, in the order of its vector; for a job's run. */
      readonly labels?: readonly string[];
      readonly shard?: number | undefined;
      readonly removedVersion: number;
      /** What is to be removed has been erased for good. */
      readonly erased?: boolean;
      /** What a language model is asked; of a run that enriches. Holds identity. */
      readonly enrichment?: EnrichmentRequest;
      /** Whom to ask for what; for an employer's run. */
      readonly unlock?: { readonly candidateId: string; readonly request: UnlockRequest };
    }
  /** The run has ended or been overtaken: remove index entries up to `removedVersion` and report nothing. */
  | { readonly kind: "stop"; readonly removedVersion: number }
  /** What the run needs does not open: to be tried again, and in the end a dead letter. */
  | { readonly kind: "unreadable"; readonly code: FailureCode };

/** What an actor has in the index, or would have: for a walk that fills the index anew. */
export type Indexed =
  | { readonly kind: "present"; readonly entry: IndexEntry; readonly shard?: number | undefined }
  /** Nothing is published; entries up to this version are to be gone. */
  | { readonly kind: "absent"; readonly removedVersion: number }
  | { readonly kind: "unreadable"; readonly code: FailureCode };

export type ReportReply = {
  readonly accepted: boolean;
  readonly removedVersion: number;
  /** Somebody looks already at what has just been indexed: in this shard it is to be watched from now on. */
  readonly watchedIn?: number | undefined;
};

/** What an actor knows of a trace: its commits in it, oldest first, and how its last commits, of any trace, were delivered. */
export type TraceOfActor = { readonly commits: readonly Commit[]; readonly deliveries: readonly Delivery[] };

export type FailReason = "attempts-exhausted" | "dead-letter";

/** What became of an actor's data key when it was to be wrapped again; "none": it has no key, or no longer. */
export type Rewrapped = "rewrapped" | "current" | "none" | "unreadable";

export type RunActor = {
  /** Wraps the actor's data key with the master key that wraps now. */
  rewrapKey(): Promise<Rewrapped>;
  /** A live connection, asked for by `liveRequest`: 101 with the socket, or 404 with a Failure as JSON. Serves nothing else. */
  fetch(request: Request): Promise<Response>;
  loadRun(runId: string): Promise<LoadedRun>;
  report(runId: string, outcomes: readonly StepOutcome[], timing?: RunTiming): Promise<ReportReply>;
  failRun(runId: string, reason: FailReason): Promise<void>;
  /** `delivery`: how the commits got there; the newest are remembered for traces. */
  confirm(sequence: number, delivery?: Delivery): Promise<void>;
  readTrace(principal: Principal, traceId: string): Promise<Result<TraceOfActor>>;
  /** Whose it is; `undefined` of what was never made. */
  principal(): Promise<string | undefined>;
  readRun(principal: Principal, runId: string): Promise<Result<Run>>;
  timeline(principal: Principal): Promise<Result<readonly CloudEvent[]>>;
};

/** Of what is published in the match index. */
type IndexedActor = RunActor & {
  /** What is published, read again first when another version of the engine read it. `traceparent`: of the walk that asks. */
  reindex(traceparent: string): Promise<Indexed>;
  /** Its ranking would read otherwise now. Whoever looks at it live is told; says whether anybody does, and where it is indexed. */
  rankingChanged(): Promise<{ readonly listening: boolean; readonly shard: number }>;
};

// Live connections -------------------------------------------------------------------------------------------------------

const LiveAsked = z.object({
  principal: Principal,
  after: z.number().int().nonnegative(),
  /** When the connection is over, because nobody knows any more whether the principal still is one. */
  until: z.number(),
});
export type LiveAsked = z.infer<typeof LiveAsked>;

const liveHeader = "x-clearview-live";
/** Of the answer, when nobody else listens now: the shard of the match index that holds the entity. Absent before there is one. */
export const liveFirstHeader = "x-clearview-live-first";

export const firstListener = ({ headers }: Response): number | undefined => {
  const shard = headers.get(liveFirstHeader);
  return shard === null ? undefined : Number(shard);
};

/** An upgrade is the one thing that cannot be asked for by a call; what a call would carry goes in a header. */
export const liveRequest = (asked: LiveAsked): Request =>
  new Request("https://actor/live", { headers: { upgrade: "websocket", [liveHeader]: JSON.stringify(asked) } });

/** Throws on a request that `liveRequest` did not make. */
export const readLiveRequest = (request: Request): LiveAsked =>
  LiveAsked.parse(JSON.parse(request.headers.get(liveHeader) ?? ""));

// Candidates -------------------------------------------------------------------------------------------------------------

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
export type ReceiptWithText = { readonly receipt: MatchReceipt; readonly text: string; readonly talentScore: number };

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
  keep(context: CommandContext): Promise<Result<Executed<CandidateReply>>>;
  /** Takes the step that is due, if any; tells which. */
  expire(policy: RetentionPolicy, traceparent: string): Promise<ExpiryStep>;
  /** `known`: somebody remembers the erasure, so what has come back is erased again. */
  reapplyErasure(traceparent: string, known: boolean): Promise<ReappliedErasure>;
};

// Demographics -----------------------------------------------------------------------------------------------------------

/** `subject`: a keyed hash of the candidate's id. `entity`: what the object itself is called. */
export type DemographicsActorStub = {
  put(entity: string, subject: string, answers: Demographics): Promise<Result<void>>;
  remove(subject: string): Promise<void>;
  /** Removes, and takes nothing of that subject ever again. */
  forget(entity: string, subject: string): Promise<void>;
  /** For the export of the one who answered, and nobody else. */
  read(subject: string): Promise<Result<Demographics | undefined>>;
  count(): Promise<Result<AnswerCounts>>;
  rewrapKey(): Promise<Rewrapped>;
};

// Jobs -------------------------------------------------------------------------------------------------------------------

export type JobSnapshot = {
  readonly status: "open" | "closed";
  readonly title: string;
  readonly threshold: number;
  readonly version: number;
  readonly posting: JobPosting;
  readonly analysis: JobAnalysis;
  readonly lastRun?: Run | undefined;
  readonly postedAt: number;
  readonly sequence: number;
};

export type JobActorStub = IndexedActor & {
  /** With `runByCaller` the caller carries out the run; its id goes to the queue only if the caller does not finish. */
  post(
    context: CommandContext,
    jobId: string,
    posting: JobPosting,
    options?: { readonly runByCaller: boolean },
  ): Promise<Result<Executed<JobReply>>>;
  update(context: CommandContext, posting: JobPosting): Promise<Result<Executed<JobReply>>>;
  close(context: CommandContext): Promise<Result<Executed<JobReply & { removedVersion: number }>>>;
  read(principal: Principal): Promise<Result<JobSnapshot>>;
  /** What an open job asks for: for the receipt of a candidate. `onlyFrom`: the one organisation whose jobs it is matched with. */
  publicRequirements(
    onlyFrom: string | undefined,
  ): Promise<Result<{ readonly title: string; readonly request: ReceiptRequest; readonly labels: readonly string[] }>>;
};

// Employers --------------------------------------------------------------------------------------------------------------

export type AddedCredits = {
  readonly credits: number;
  readonly how: "grant" | "purchase";
  readonly reference?: string | undefined;
};

export type WantedUnlock = Pick<UnlockRequest, "unlockId" | "jobId" | "fields"> & { readonly candidateId: string };

export type EmployerSnapshot = {
  readonly status: "registered" | "approved";
  readonly organisationId: string;
  /** Neither spent nor set aside. */
  readonly credits: number;
  readonly reserved: number;
  readonly spent: number;
  readonly registeredAt: number;
  readonly sequence: number;
};

export type UnlockSnapshot = Omit<WantedUnlock, "fields"> & {
  readonly status: "waiting" | "unlocked" | "refused";
  readonly attempt: number;
  readonly fields: readonly UnlockField[];
  /** Why it was refused. */
  readonly reason?: string | undefined;
  /** When this attempt began. */
  readonly at: number;
};

export type CompanySnapshot = {
  /** What the site says; absent before it was read. */
  readonly found?: CompanyFinding | undefined;
  readonly corrected: Readonly<Partial<Record<CompanyFieldName, CorrectedField>>>;
  readonly sequence: number;
};

export type EmployerActorStub = RunActor & {
  register(context: CommandContext, employerId: string, policy: EmployerPolicy): Promise<Result<Executed<Record<never, never>>>>;
  approve(context: CommandContext): Promise<Result<Executed<Record<never, never>>>>;
  addCredits(context: CommandContext, added: AddedCredits): Promise<Result<Executed<{ readonly credits: number }>>>;
  /** Sets a credit aside and opens the run that asks the candidate's actor. */
  unlock(context: CommandContext, wanted: WantedUnlock): Promise<Result<Executed<UnlockReply>>>;
  read(principal: Principal): Promise<Result<EmployerSnapshot>>;
  readUnlock(principal: Principal, unlockId: string): Promise<Result<UnlockSnapshot>>;
  /** None where the principal may see none. */
  listUnlocks(principal: Principal, jobId: string): Promise<readonly UnlockSnapshot[]>;
  /** Asks leave to read a site: so many a day. */
  requestCompany(context: CommandContext): Promise<Result<Executed<Record<never, never>>>>;
  keepCompany(context: CommandContext, found: CompanyFinding, cached: boolean): Promise<Result<Executed<Record<never, never>>>>;
  correctCompany(context: CommandContext, corrections: CompanyCorrections): Promise<Result<Executed<Record<never, never>>>>;
  readCompany(principal: Principal): Promise<Result<CompanySnapshot>>;
};

// Batches ----------------------------------------------------------------------------------------------------------------

/** Who sends a batch, by which request, and what its lines are that do not say so themselves. */
export type BatchUpload = {
  readonly batchId: string;
  readonly principal: Principal;
  readonly correlationId: string;
  readonly kind?: ItemKind | undefined;
  /** Fewer than a batch may have, where the day's quota has no room for more. */
  readonly mostLines?: number | undefined;
};

export type BatchSnapshot = {
  readonly batchId: string;
  readonly status: BatchStatus;
  readonly items: Readonly<Record<ShownState | "total", number>>;
  readonly createdAt: number;
  readonly endedAt?: number | undefined;
  readonly fetchedAt?: number | undefined;
  /** When the texts and the sender's own ids were deleted. */
  readonly contentGoneAt?: number | undefined;
};

export type BatchItem = Omit<Item, "state"> & { readonly state: ShownState };

/** `id` is what the sender called the line, as long as the content is kept. */
export type BatchResultLine = BatchItem & { readonly id?: string | undefined };

export type ItemsRequest = { readonly after: number; readonly limit: number; readonly state?: ShownState | undefined };

export type TakenParcel =
  | {
      readonly kind: "open";
      readonly principal: Principal;
      readonly createdAt: number;
      readonly correlationId: string;
      readonly lines: readonly BatchLine[];
    }
  /** Settled, called back, or gone: there is nothing to do. */
  | { readonly kind: "stop" }
  | { readonly kind: "unreadable"; readonly code: FailureCode };

export type BatchActorStub = {
  /** Reads the lines as they come. Nothing of a batch is worked on before all of it is here. */
  receive(upload: BatchUpload, body: ReadableStream<Uint8Array>): Promise<Result<BatchSnapshot>>;
  read(principal: Principal): Promise<Result<BatchSnapshot>>;
  items(principal: Principal, request: ItemsRequest): Promise<Result<readonly BatchItem[]>>;
  pause(principal: Principal): Promise<Result<BatchSnapshot>>;
  resume(principal: Principal): Promise<Result<BatchSnapshot>>;
  cancel(principal: Principal): Promise<Result<BatchSnapshot>>;
  /** Of a batch that has ended. Its content goes with the first call. */
  result(principal: Principal): Promise<Result<readonly BatchResultLine[]>>;
  take(parcel: number): Promise<TakenParcel>;
  report(parcel: number, outcomes: readonly ItemOutcome[]): Promise<void>;
  failParcel(parcel: number, reason: FailReason): Promise<void>;
};

// Providers --------------------------------------------------------------------------------------------------------------

/** An opening or closing of a provider's breaker; numbers count from 1. */
export const BreakerTransition = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("opened"),
    number: z.number().int(),
    at: z.number(),
    cause: z.enum(["transient", "overloaded", "quota", "configuration"]),
    until: z.number(),
    /** Present: it is this model alone that is not asked until then. */
    model: z.string().optional(),
  }),
  z.object({ kind: z.literal("closed"), number: z.number().int(), at: z.number() }),
]);
export type BreakerTransition = z.infer<typeof BreakerTransition>;

export type GuardReply = {
  /** Whether a call may go now. */
  readonly allowed: boolean;
  /** As many calls as were asked for are under way; tells nothing of the breaker. */
  readonly full: boolean;
  /** Since the last answer. */
  readonly failures: number;
  readonly openUntil?: number | undefined;
  /** Models that are not asked before a moment, while the provider is. */
  readonly models?: Readonly<Record<string, number>> | undefined;
  /** What nobody has committed as an event yet, in order. */
  readonly untold: readonly BreakerTransition[];
};

export type ProviderGuardStub = {
  /**
   * Asks to make a call. While the breaker is open, one call now and then is let through to try. With `places`, at most so
   * many are under way at once; a place is held until the outcome is recorded, or for so many milliseconds.
   */
  admit(places?: { readonly limit: number; readonly heldFor: number }, model?: string): Promise<GuardReply>;
  record(outcome: CallOutcome, placed: boolean, model?: string): Promise<GuardReply>;
  /** Transitions up to this number have been committed. */
  told(through: number): Promise<void>;
  read(): Promise<GuardReply>;
};

// Quotas -----------------------------------------------------------------------------------------------------------------

export type QuotaActorStub = {
  /** "quota-exhausted" when nothing is left of the day. */
  take(wish: QuotaWish): Promise<Result<Granted>>;
  settle(kind: QuotaKind, key: string, amount: number): Promise<void>;
};

// Match index ------------------------------------------------------------------------------------------------------------

export type Upserted =
  | { readonly kind: "stored" }
  /** An entry of this version or a newer one was removed or is there already. */
  | { readonly kind: "outdated" }
  /** This shard takes no new ids; shards are append-only, so the next one does. */
  | { readonly kind: "full" };

export type IndexMatch = {
  readonly id: string;
  readonly version: number;
  readonly score: number;
  readonly components: readonly MatchComponent[];
  /** Of each requirement of the job in the order of its vector: how far it is met, 0 to 1. */
  readonly met: readonly number[];
  readonly talentScore?: number | undefined;
  /** The threshold of the job in the pair. */
  readonly threshold: number;
};

/** The last of a page: its score in tenths of a point, and its id. */
export type RankingPlace = { readonly tenths: number; readonly id: string };

export const maximumLimit = 100;

export type IndexQuery = {
  /** Whose vector asks: a candidate looks for jobs, a job for candidates. */
  readonly seeker: "candidate" | "job";
  readonly vector: Uint8Array;
  /** At most this many, best first; 1 to `maximumLimit`. */
  readonly limit: number;
  /** Only what comes after this place in the ranking. */
  readonly after?: RankingPlace | undefined;
  readonly filter?: IndexFilter | undefined;
  /** Count instead of those of every job in question. */
  readonly weights?: MatchWeights | undefined;
  /** Leave out pairs below their job's threshold. */
  readonly fromThreshold: boolean;
  /** The organisation that asks for a job; what is kept for another one is left out. */
  readonly organisation?: string | null | undefined;
  /** Of a candidate kept for one organisation: only its jobs. */
  readonly onlyFrom?: string | undefined;
};

export type QueryReply = {
  readonly matches: readonly IndexMatch[];
  /** Watched entries that the query was held against, best first, at most `maximumWatching`. */
  readonly watching: readonly string[];
  /** Entries that whoever asks may see, and those of them that pass the filter. */
  readonly seen: number;
  readonly passing: number;
  /** Entries left out of rankings until their actors bring vectors of this engine's version. */
  readonly stale: number;
  /** Rows of this shard found damaged since it was last filled from the actors. */
  readonly damaged: number;
  /** As far as this shard knows. */
  readonly shards: number;
};

/** How many watched entries a query names. */
export const maximumWatching = 20;

/**
 * `refresh`: every actor brings what it has published into the index as it stands. `rebuild`: into a new one beside it,
 * which takes its place when it has been found equal.
 */
export type WalkMode = "refresh" | "rebuild";

export type Walk = {
  readonly walkId: string;
  readonly mode: WalkMode;
  readonly traceparent: string;
  /** `differs`: a rebuilt index was not equal, and was dropped. `failed`: a page was not done however often it was tried. */
  readonly status: "open" | "done" | "differs" | "failed";
  /** The last id of the pages done. */
  readonly after: string;
  /** Messages sent for the page that is waited for. */
  readonly attempts: number;
  readonly present: number;
  readonly absent: number;
  readonly unreadable: number;
  /** Ids of a rebuilt index that were not equal, at most some. */
  readonly differing?: readonly string[] | undefined;
  readonly startedAt: number;
  readonly updatedAt: number;
};

export type WalkedPage = Pick<Walk, "walkId" | "present" | "absent" | "unreadable" | "differing"> & {
  /** `after` when the page began. */
  readonly from: string;
  /** The last id of the page; absent when it was the last page. */
  readonly next?: string | undefined;
};

/** An entry for an index that is being rebuilt; without a vector, a removal. */
export type StagedEntry = Omit<IndexEntry, "vector"> & { readonly vector: Uint8Array | null };

/** What one shard answers to those who index and match. */
export type IndexShardStub = {
  upsert(entry: IndexEntry): Promise<Upserted>;
  /** Removes every version up to `version` and refuses them from then on. Tells how many shards there are, as far as it knows. */
  remove(id: string, version: number): Promise<{ readonly shards: number }>;
  query(query: IndexQuery): Promise<Result<QueryReply>>;
  /** Somebody looks at the ranking of this job, or candidate, which this shard holds, until `unwatch`, or until it is removed. */
  watch(id: string): Promise<void>;
  unwatch(id: string): Promise<void>;
  /** For shard 0, which keeps the number of shards: there are at least `count`. How many there are. */
  noteShards(count: number): Promise<number>;
};

export type MatchIndexStub = IndexShardStub & {
  /** For shard 0, which keeps the walk. An open walk goes on, whatever is asked for; another begins. */
  startWalk(kind: "candidates" | "jobs", mode: WalkMode, traceparent: string): Promise<Walk>;
  readWalk(): Promise<Walk | undefined>;
  /** Counts a page and sends for the next. */
  reportWalk(page: WalkedPage): Promise<void>;
  /** Begins an index beside this shard's, dropping one that was not finished. */
  beginRebuild(): Promise<void>;
  stage(entries: readonly StagedEntry[]): Promise<void>;
  /** Compares ids, versions and vectors; takes the new index over when all are equal. The ids that are not, at most some. */
  finishRebuild(): Promise<readonly string[]>;
  /** A refresh has brought everything. */
  noteWhole(): Promise<void>;
};
