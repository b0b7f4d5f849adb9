/**
 * One candidate. Takes documents, analyses them in the same commit, publishes when asked, forgets when asked. Everything
 * that identifies the person is sealed here and nowhere else.
 */

import { failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import {
  type CandidateReply,
  decideEnriched,
  decideErase,
  decideKeep,
  decideSubmit,
  decideUpload,
  decideWithdraw,
} from "../../domain/candidate/decide.ts";
import { decideAnswer } from "../../domain/candidate/answer-suggestion.ts";
import { decideClaim } from "../../domain/candidate/claim.ts";
import { decideExpiry, expiryStep, type ExpiryStep, type RetentionPolicy } from "../../domain/candidate/expiry.ts";
import { absentCandidate, type CandidateState, evolveCandidate, type SuggestionAnswer } from "../../domain/candidate/state.ts";
import { candidateViewOf } from "../../domain/candidate/view.ts";
import { decideResolve, decideUnlock, type UnlockRequest } from "../../domain/candidate/unlock.ts";
import type { UnlockOutcome } from "../../domain/candidate/unlock-types.ts";
import { type CommandContext, type Decision, type DecisionInputs, systemContext } from "../../domain/command.ts";
import { mayAccess, mayBeShownTo, mayReadPublished, maySeeIdentity, type Principal } from "../../domain/principal.ts";
import type { ResumeAnalysis } from "../../domain/resume/analysis.ts";
import { type Enrichment, type EnrichmentRequest, enrichmentRequestOf } from "../../domain/resume/enrichment.ts";
import { suggestionIdOf } from "../../domain/resume/stated-skill.ts";
import { lastAwaited } from "../../domain/run/runs.ts";
import { LedgerActor, refuse } from "../shared/ledger-actor.ts";
import { pairsToExplain, runHeaderOf } from "../shared/run-protocol.ts";
import type {
  AnalysisSnapshot,
  AnonymousSnapshot,
  CandidateActorStub,
  CandidateSnapshot,
  ExportedCandidate,
  MatchInput,
  OpenedUnlock,
  ReceiptRequest,
  ReappliedErasure,
  ReceiptWithText,
  RevealedIdentity,
  UnlockCause,
  UploadInput,
} from "../stubs/candidate.ts";
import type { Executed, Indexed, LoadedRun } from "../stubs/runs.ts";
import { candidateMigrations } from "./migrations.ts";
import { exportOf } from "./export.ts";
import { erased, notSubmitted } from "./failures.ts";
import { audienceOf, publishedReceiptOf, publishedVectorFor, publishedVectorOf, readAgain, readPublished } from "./published.ts";
import { readUpload } from "./read-upload.ts";
import { readAnalysis, readDocument, readEnrichment, readPreferences, readStated } from "./storage.ts";
import { answerUnlock, openedUnlocks, readIdentityThrough } from "./unlock-door.ts";

const noResume = failure("document-missing", "There is no resume yet. Upload one first.");
const identitySealed = failure(
  "identity-sealed",
  "Your organisation brought this resume, and its candidate has not claimed it: who it is stays sealed. Read the anonymised profile.",
);

export class CandidateActor extends LedgerActor<CandidateState> implements CandidateActorStub {
  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env, {
      owner: "candidate",
      migrations: candidateMigrations,
      initial: absentCandidate,
      evolve: evolveCandidate,
      viewOf: candidateViewOf,
      isErased: (state) => state.status === "erased",
      runEnds: {
        reported: (state, _, outcomes) => decideEnriched(state, outcomes).events,
        kept: (state, outcomes) => decideEnriched(state, outcomes).content ?? [],
        failed: () => [],
      },
      ended: (state) => (state.status === "erased" ? erased : undefined),
    });
  }

  async upload(context: CommandContext, candidateId: string, input: UploadInput): Promise<Result<Executed<CandidateReply>>> {
    // Before anything is read: a stranger must not have it done, nor tell by the time it takes that somebody is here.
    const refused = input.create ? undefined : refuse(this.ledger, context.principal, this.unknown);
    if (refused !== undefined) return refused;
    const { preferences, submit, broughtBy, enrich, runByCaller, uploadsADay } = input;
    const { now, state } = this.ledger;
    const isBrought = (state.owner?.broughtBy ?? broughtBy) !== undefined;
    const document =
      input.document === undefined ? ok(undefined) : await readUpload(this.env.MASTER_KEY, input.document, now, isBrought);
    if (!document.ok) return document;
    return this.ledger.execute(
      candidateId,
      context,
      (state, sequence, inputs) =>
        decideUpload(state, { document: document.value, preferences, submit, broughtBy, enrich, uploadsADay }, sequence, inputs),
      { runByCaller },
    );
  }

  async submit(context: CommandContext): Promise<Result<Executed<CandidateReply>>> {
    return this.#change(context, decideSubmit);
  }

  async withdraw(context: CommandContext): Promise<Result<Executed<CandidateReply & { removedVersion: number }>>> {
    return this.#removing(await this.#change(context, decideWithdraw));
  }

  async erase(context: CommandContext): Promise<Result<Executed<CandidateReply & { removedVersion: number }>>> {
    return this.#removing(await this.#change(context, decideErase, true));
  }

  async claim(context: CommandContext, claimHash: string): Promise<Result<Executed<CandidateReply>>> {
    const { ledger, unknown } = this;
    if (ledger.state.status === "absent") return err(unknown);
    const { entity: candidateId } = ledger;
    const { principal } = context;
    // By nobody's right but what the decision itself finds.
    return ledger.execute(
      candidateId,
      context,
      (state) => decideClaim(state, { candidateId, principal, claimHash, kept: ledger.aside, unknown }),
      { bySystem: true },
    );
  }

  async read(principal: Principal): Promise<Result<CandidateSnapshot>> {
    const refused = refuse(this.ledger, principal, this.unknown);
    if (refused !== undefined) return refused;
    const { status, owner, documents, resume, submission, registeredAt, runs, expiresAt } = this.ledger.state;
    const preferences = await readPreferences(this.ledger);
    if (!preferences.ok) return preferences;
    return ok({
      status,
      documents,
      resume,
      submission,
      preferences: preferences.value,
      lastRun: lastAwaited(runs),
      registeredAt,
      expiresAt,
      broughtBy: owner?.broughtBy ?? owner?.grantedTo,
      onlyFor: submission === undefined ? undefined : audienceOf(this.ledger),
      sequence: this.ledger.sequence,
    });
  }

  async mayActAs(principal: Principal): Promise<Result<void>> {
    const refused = refuse(this.ledger, principal, this.unknown);
    if (refused !== undefined) return refused;
    if (this.ledger.state.status === "erased") return err(erased);
    return this.#showsIdentityTo(principal) ? ok(undefined) : err(identitySealed);
  }

  async readAnalysis(principal: Principal): Promise<Result<AnalysisSnapshot>> {
    const newest = await this.#newestAnalysis(principal);
    if (!newest.ok) return newest;
    if (!this.#showsIdentityTo(principal)) return err(identitySealed);
    const { documentId, analysis } = newest.value;
    const document = await readDocument(this.ledger, documentId);
    if (!document.ok) return document;
    if (document.value === undefined) return err(this.unknown);
    const { text, outcome } = document.value;
    const kept = await readEnrichment(this.ledger);
    if (!kept.ok) return kept;
    const enrichment = kept.value?.documentId === documentId ? this.#unanswered(kept.value) : undefined;
    const stated = await readStated(this.ledger);
    if (!stated.ok) return stated;
    return ok({ documentId, text, outcome, analysis, enrichment, statedSkills: stated.value });
  }

  async enrichmentRequest(principal: Principal): Promise<Result<EnrichmentRequest>> {
    const refused = refuse(this.ledger, principal, this.unknown);
    if (refused !== undefined) return refused;
    return this.#showsIdentityTo(principal) ? this.#enrichmentRequest() : err(identitySealed);
  }

  async readAnonymous(principal: Principal): Promise<Result<AnonymousSnapshot>> {
    if (this.#readsPublishedAlone(principal)) return readPublished(this.ledger, this.unknown);
    const newest = await this.#newestAnalysis(principal);
    if (!newest.ok) return newest;
    const { anonymisation, talent } = newest.value.analysis;
    return ok({
      profile: anonymisation.profile,
      removed: this.#showsIdentityTo(principal) ? anonymisation.removed : [],
      talent,
    });
  }

  async matchInput(principal: Principal): Promise<Result<MatchInput>> {
    if (this.#readsPublishedAlone(principal)) return publishedVectorFor(this.ledger, principal.organisationId, this.unknown);
    const refused = refuse(this.ledger, principal, this.unknown);
    if (refused !== undefined) return refused;
    return this.ledger.state.status === "erased" ? err(erased) : publishedVectorOf(this.ledger);
  }

  async publishedReceipt(request: ReceiptRequest, organisationId: string | undefined): Promise<Result<ReceiptWithText>> {
    const { owner } = this.ledger.state;
    if (owner !== undefined && !mayBeShownTo(organisationId, owner)) return err(notSubmitted);
    return publishedReceiptOf(this.ledger, request);
  }

  async isPublishedFor(organisationId: string): Promise<boolean> {
    const { owner, submission } = this.ledger.state;
    return submission !== undefined && owner !== undefined && mayBeShownTo(organisationId, owner);
  }

  async unlock(request: UnlockRequest, cause: UnlockCause): Promise<UnlockOutcome> {
    return answerUnlock(this.ledger, request, cause, decideUnlock);
  }

  async resolveUnlock(request: UnlockRequest, cause: UnlockCause): Promise<UnlockOutcome> {
    return answerUnlock(this.ledger, request, cause, decideResolve);
  }

  async readUnlocks(principal: Principal): Promise<Result<readonly OpenedUnlock[]>> {
    const { state } = this.ledger;
    const refused = refuse(this.ledger, principal, this.unknown);
    if (refused !== undefined) return refused;
    if (state.status === "erased") return err(erased);
    return ok(openedUnlocks(state));
  }

  async readIdentity(
    unlockId: string,
    reader: Principal & { readonly organisationId: string },
  ): Promise<Result<RevealedIdentity>> {
    return readIdentityThrough(this.ledger, unlockId, reader, this.unknown);
  }

  async export(principal: Principal): Promise<Result<ExportedCandidate>> {
    const may = await this.mayActAs(principal);
    if (!may.ok) return may;
    const state = await this.read(principal);
    return state.ok ? exportOf(this.ledger, state.value) : state;
  }

  async answerSuggestion(
    context: CommandContext,
    suggestionId: string,
    answer: SuggestionAnswer,
  ): Promise<Result<Executed<CandidateReply>>> {
    const may = await this.mayActAs(context.principal);
    if (!may.ok) return may;
    const enrichment = await readEnrichment(this.ledger);
    if (!enrichment.ok) return enrichment;
    const skill = enrichment.value?.suggestions.find((suggestion) => suggestionIdOf(suggestion.skill) === suggestionId)?.skill;
    return this.#change(context, (state, sequence, inputs) =>
      decideAnswer(state, { suggestionId, answer, skill }, sequence, inputs),
    );
  }

  async keep(context: CommandContext): Promise<Result<Executed<CandidateReply>>> {
    return this.#change(context, decideKeep);
  }

  async expiresFor(): Promise<string | undefined> {
    const { owner, expiresAt } = this.ledger.state;
    return expiresAt === undefined ? undefined : owner?.principal;
  }

  async expire(policy: RetentionPolicy, traceparent: string): Promise<ExpiryStep> {
    const { now, state, entity } = this.ledger;
    const step = expiryStep(state, now, policy);
    if (step === "nothing") return step;
    const context = systemContext(traceparent, `expiry:${step}:${state.activeAt}`, state.owner?.organisationId);
    const done = await this.ledger.execute(
      entity,
      context,
      (current, sequence, inputs) => ok(decideExpiry(current, step, policy, sequence, inputs)),
      { bySystem: true, eraseContent: step === "erase" },
    );
    return done.ok ? done.value.reply : "nothing";
  }

  async eraseWith(organisationId: string, traceparent: string): Promise<boolean> {
    const context = systemContext(traceparent, "erase-with-organisation", organisationId);
    const done = await this.ledger.execute(
      this.ledger.entity,
      context,
      // Asked where it is decided: a claim may come in between, and wins.
      (state, sequence, inputs) =>
        state.owner?.organisationId === organisationId ? decideErase(state, sequence, inputs) : err(this.unknown),
      { bySystem: true, eraseContent: true },
    );
    return done.ok;
  }

  async reapplyErasure(traceparent: string, known: boolean): Promise<ReappliedErasure> {
    const { status, owner } = this.ledger.state;
    const standing = status === "erased";
    if (status === "absent" || (!standing && !known)) return { kind: "kept" };
    if (!standing) {
      const context = systemContext(traceparent, `reapply:${this.ledger.sequence}`, owner?.organisationId);
      const done = await this.ledger.execute(this.ledger.entity, context, decideErase, { bySystem: true, eraseContent: true });
      if (!done.ok) throw new Error(done.failure.code);
    }
    const { state, sequence, entity } = this.ledger;
    const view = candidateViewOf(entity, sequence, state, this.ledger.aside);
    return { kind: standing ? "mended" : "erased", removedVersion: state.removedVersion, view };
  }

  async loadRun(runId: string): Promise<LoadedRun> {
    const { removedVersion, shard, status } = this.ledger.state;
    const run = runHeaderOf(this.ledger, runId);
    if (run === undefined) return { kind: "stop", removedVersion };
    if (run.steps.every((step) => step === "remove")) {
      return { kind: "open", run, removedVersion, shard, erased: status === "erased" };
    }
    if (run.steps.every((step) => step === "enrich")) {
      const enrichment = await this.#enrichmentRequest();
      if (enrichment.ok) return { kind: "open", run, removedVersion, shard, enrichment: enrichment.value };
      return { kind: "unreadable", code: enrichment.failure.code };
    }
    if (run.steps.every((step) => step === "explain")) {
      const explanation = { pairs: pairsToExplain(this.ledger, runId), organisation: audienceOf(this.ledger) };
      return { kind: "open", run, removedVersion, shard, explanation };
    }
    const published = await publishedVectorOf(this.ledger);
    if (!published.ok) {
      return published.failure === notSubmitted
        ? { kind: "stop", removedVersion }
        : { kind: "unreadable", code: published.failure.code };
    }
    return { kind: "open", run, removedVersion, shard, entry: { id: this.ledger.entity, ...published.value } };
  }

  async reindex(traceparent: string): Promise<Indexed> {
    const read = await readAgain(this.ledger, traceparent, this.env.MASTER_KEY);
    const published = read.ok ? await publishedVectorOf(this.ledger) : read;
    if (published.ok) {
      return { kind: "present", entry: { id: this.ledger.entity, ...published.value }, shard: this.ledger.state.shard };
    }
    return published.failure === notSubmitted
      ? { kind: "absent", removedVersion: this.ledger.state.removedVersion }
      : { kind: "unreadable", code: published.failure.code };
  }

  async #change(
    context: CommandContext,
    decide: (state: CandidateState, sequence: number, inputs: DecisionInputs) => Result<Decision<CandidateReply>>,
    eraseContent = false,
  ): Promise<Result<Executed<CandidateReply>>> {
    if (this.ledger.state.status === "absent") return err(this.unknown);
    return this.ledger.execute(this.ledger.entity, context, decide, { eraseContent });
  }

  #removing(done: Result<Executed<CandidateReply>>): Result<Executed<CandidateReply & { removedVersion: number }>> {
    if (!done.ok) return done;
    const { removedVersion } = this.ledger.state;
    return ok({ ...done.value, reply: { ...done.value.reply, removedVersion } });
  }

  async #newestAnalysis(
    principal: Principal,
  ): Promise<Result<{ readonly documentId: string; readonly analysis: ResumeAnalysis }>> {
    const refused = refuse(this.ledger, principal, this.unknown);
    if (refused !== undefined) return refused;
    const { resume, status } = this.ledger.state;
    if (status === "erased") return err(erased);
    if (resume === undefined) return err(noResume);
    const { documentId } = resume;
    const analysis = await readAnalysis(this.ledger, documentId);
    if (!analysis.ok) return analysis;
    return analysis.value === undefined ? err(this.unknown) : ok({ documentId, analysis: analysis.value });
  }

  #unanswered(enrichment: Enrichment): Enrichment {
    const { suggestions } = this.ledger.state;
    const open = enrichment.suggestions.filter(({ skill }) => !suggestions.has(suggestionIdOf(skill)));
    return { ...enrichment, suggestions: open };
  }

  #readsPublishedAlone(principal: Principal): boolean {
    const { owner } = this.ledger.state;
    return owner !== undefined && !mayAccess(principal, owner, this.ledger.entity) && mayReadPublished(principal, owner);
  }

  #showsIdentityTo(principal: Principal): boolean {
    const { owner } = this.ledger.state;
    return owner !== undefined && maySeeIdentity(principal, owner, this.ledger.entity);
  }

  /** Of the newest resume, with what models answered before. */
  async #enrichmentRequest(): Promise<Result<EnrichmentRequest>> {
    const { resume, owner, status } = this.ledger.state;
    if (status === "erased") return err(erased);
    if (resume === undefined) return err(noResume);
    const { documentId } = resume;
    const document = await readDocument(this.ledger, documentId);
    if (!document.ok) return document;
    const analysis = await readAnalysis(this.ledger, documentId);
    if (!analysis.ok) return analysis;
    const before = await readEnrichment(this.ledger);
    if (!before.ok) return before;
    if (document.value === undefined || analysis.value === undefined) return err(this.unknown);
    const request = enrichmentRequestOf(documentId, document.value.text, analysis.value);
    return ok({ ...request, organisation: owner?.organisationId, answers: before.value?.answers ?? {} });
  }
}
