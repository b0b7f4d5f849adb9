/**
 * What a candidate's commands mean. Pure: state, command and time in, events and content out. Nothing is matched or shown
 * to an employer before the candidate submits, and nothing but a resume can be submitted.
 */

import { dayOf, type Instant } from "../../core/clock.ts";
import { failure, type Failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { DomainEvent } from "../../events/define-event.ts";
import { type ContentChange, type Decision, type DecisionInputs, nothingToDo } from "../command.ts";
import { quotaExhausted } from "../quota.ts";
import { isOptional, openedBy, type Run, type StepOutcome, supersede } from "../run/runs.ts";
import type { DocumentAnalysis, ResumeAnalysis } from "../resume/analysis.ts";
import { suggestionIdOf } from "../resume/stated-skill.ts";
import type { DocumentResponse } from "../resume/document.ts";
import {
  candidateActivated,
  candidateErased,
  candidateRegistered,
  documentClassified,
  documentIngested,
  preferencesChanged,
  profileAnonymised,
  profileFlagged,
  responseGenerated,
  resumeParsed,
  resumeReanalysed,
  resumeSubmitted,
  resumeWithdrawn,
  routingDecided,
  talentScored,
  tipsGenerated,
} from "./events.ts";
import { runStarted } from "../run/events.ts";
import { enrichResume } from "../workflows/enrich-resume.ts";
import type { Preferences } from "./preferences.ts";
import type { CandidateState } from "./state.ts";
import { openedAttempts } from "./unlock.ts";

/** Kinds of sealed content a candidate's actor keeps. */
export const candidateContent = {
  /** The original text, one for each document that is the newest resume or the submitted one. */
  document: "document",
  /** What the engine made of it: a ResumeAnalysis. */
  analysis: "analysis",
  /** Under the version "current". */
  preferences: "preferences",
  /** What a language model added to the newest resume that it was asked about, under the version "current". */
  enrichment: "enrichment",
  /** A skill that the candidate has confirmed, each under the id of its suggestion. */
  statedSkill: "stated-skill",
} as const;

export type IncomingDocument = {
  readonly documentId: string;
  readonly text: string;
  readonly fileName?: string | undefined;
  readonly contentHash: string;
  readonly analysed: DocumentAnalysis;
  readonly engineVersion: string;
  /** By what its candidate may claim it, where an organisation brings it and it names one address. */
  readonly claimHash?: string | undefined;
};

export type RegisterCommand = {
  readonly document?: IncomingDocument | undefined;
  readonly preferences?: Preferences | undefined;
  readonly submit: boolean;
  /** The organisation that brings the resume, where the candidate does not bring it. */
  readonly broughtBy?: string | undefined;
  /** A language model is to be asked about the document, when it is a resume. */
  readonly enrich?: boolean | undefined;
  /** How many documents a day are taken; absent: any number. */
  readonly uploadsADay?: number | undefined;
};

/** What a command on a candidate is answered with; facts only, so that it can be kept with the commit. */
export type CandidateReply = {
  readonly documentId?: string | undefined;
  readonly response?: DocumentResponse | undefined;
  readonly runId?: string | undefined;
  /** A language model is asked about the document; its tips come when they come. */
  readonly enrichmentRunId?: string | undefined;
  /** Of the document of this command, when it is a resume. */
  readonly talentScore?: number | undefined;
};

type Decided = Result<Decision<CandidateReply>, Failure>;

export const gone: Failure = failure("candidate-erased", "This profile has been erased. Start again with a new upload.");

const startedBy = (events: readonly DomainEvent[], optional: boolean): string | undefined => {
  for (const event of events) if (runStarted.is(event) && isOptional(event.data) === optional) return event.data.runId;
  return undefined;
};
/** The run that an answer waits for. */
export const runIdOf = (events: readonly DomainEvent[]): string | undefined => startedBy(events, false);

const documentEvents = (document: IncomingDocument): DomainEvent[] => {
  const { documentId, analysed, engineVersion } = document;
  const { classification, routing, response, analysis } = analysed;
  const events: DomainEvent[] = [
    documentIngested.create({ documentId, characters: document.text.length, contentHash: document.contentHash }),
    documentClassified.create({ documentId, ...classification }),
    routingDecided.create({ documentId, decision: routing.decision, reason: routing.reason }),
  ];
  if (analysis !== undefined) {
    const { flagged, profile, anonymisation, features, talent, tips } = analysis;
    events.push(
      resumeParsed.create({
        documentId,
        sections: [...new Set(profile.sections.map((section) => section.name))],
        workEntries: profile.work.length,
        skills: features.skills.length,
        engineVersion,
      }),
      ...(flagged.length === 0
        ? []
        : [
            profileFlagged.create({ documentId, kinds: [...new Set(flagged.map(({ kind }) => kind))], passages: flagged.length }),
          ]),
      profileAnonymised.create({ documentId, removals: anonymisation.removed.length }),
      talentScored.create({ documentId, score: talent.score, rubric: talent.rubric, asOf: talent.asOf }),
      tipsGenerated.create({ documentId, tips: tips.length }),
    );
  }
  events.push(responseGenerated.create({ documentId, code: response.code }));
  return events;
};

const documentContent = (document: IncomingDocument): ContentChange[] => {
  const { documentId, text, fileName, analysed } = document;
  const { analysis, ...outcome } = analysed;
  return [
    { kind: candidateContent.document, version: documentId, value: { text, fileName, outcome } },
    ...(analysis === undefined ? [] : [{ kind: candidateContent.analysis, version: documentId, value: analysis }]),
  ];
};

/** Versions of kept content that a new resume makes superfluous: all but the new one and the published one. */
const outdatedContent = (state: CandidateState, newDocumentId: string, submitted: string | undefined): ContentChange[] =>
  state.documents.flatMap(({ documentId }) =>
    documentId === newDocumentId || documentId === submitted
      ? []
      : [
          { kind: candidateContent.document, version: documentId, value: null },
          { kind: candidateContent.analysis, version: documentId, value: null },
        ],
  );

const preferenceChange = (preferences: Preferences) => {
  const order = ["places", "remote", "pay", "hoursPerWeek"] as const;
  return {
    event: preferencesChanged.create({ given: order.filter((name) => preferences[name] !== undefined) }),
    content: { kind: candidateContent.preferences, version: "current", value: preferences },
  };
};

const isAwaited = (run: Run): boolean => !isOptional(run);
/** Whether a run is about the newest document; the others are about what is published. */
const isOfDocument = (run: Run): boolean => run.workflow === enrichResume.name;
const isOfPublication = (run: Run): boolean => !isOfDocument(run);

/**
 * The events of publishing `documentId`, with the end of older runs and the new run. Nobody but a candidate who submits it
 * makes a claimed profile be shown to more than were shown it before.
 */
export const publish = (
  state: CandidateState,
  documentId: string,
  version: number,
  inputs: DecisionInputs,
  shownTo: "everybody" | "the same",
): DomainEvent[] => {
  const onlyFor = shownTo === "everybody" ? undefined : state.owner?.onlyFor;
  const submitted = resumeSubmitted.create({ documentId, ...(onlyFor === undefined ? {} : { onlyFor }) });
  return [
    ...supersede(state.runs, "superseded", isOfPublication),
    submitted,
    ...openedBy([submitted], version, () => inputs.newId("run")),
  ];
};

const uploadsOn = ({ documents }: CandidateState, now: Instant): number =>
  documents.filter(({ at }) => dayOf(at) === dayOf(now)).length;

/**
 * Registers the candidate if need be, takes a document, preferences and the wish to submit, all in one commit. A wish to
 * submit something that is not a resume is not an error: the document is answered, and nothing is published.
 */
export const decideUpload = (
  state: CandidateState,
  command: RegisterCommand,
  sequence: number,
  inputs: DecisionInputs,
): Decided => {
  if (state.status === "erased") return err(gone);
  const { document, preferences, broughtBy, uploadsADay } = command;
  if (document !== undefined && uploadsADay !== undefined && uploadsOn(state, inputs.now) >= uploadsADay) {
    return err(quotaExhausted("uploads", uploadsADay, inputs.now));
  }
  const events: DomainEvent[] =
    state.status === "absent" ? [candidateRegistered.create(broughtBy === undefined ? {} : { broughtBy })] : [];
  const content: ContentChange[] = [];
  const bringer = state.status === "absent" ? broughtBy : state.owner?.broughtBy;
  let publishable = state.resume?.documentId;
  if (preferences !== undefined) {
    const change = preferenceChange(preferences);
    events.push(change.event);
    content.push(change.content);
  }
  if (document !== undefined) {
    events.push(...documentEvents(document));
    content.push(...documentContent(document));
    if (document.analysed.analysis !== undefined) {
      publishable = document.documentId;
      content.push(...outdatedContent(state, document.documentId, command.submit ? undefined : state.submission?.documentId));
    } else if (command.submit) {
      publishable = undefined;
    }
  }
  const republish =
    preferences !== undefined && !command.submit && state.submission !== undefined ? state.submission.documentId : undefined;
  const toPublish = command.submit ? publishable : republish;
  if (toPublish !== undefined) {
    events.push(...publish(state, toPublish, sequence + 1, inputs, command.submit ? "everybody" : "the same"));
  }
  if (document?.analysed.analysis !== undefined) {
    // Whatever is asked about an older document comes too late.
    const asked = command.enrich === true ? [enrichResume.name] : [];
    const opened = openedBy(events.filter(resumeParsed.is), sequence + 1, () => inputs.newId("run"), asked);
    events.push(...supersede(state.runs, "superseded", isOfDocument), ...opened);
  }
  const isClaimable = bringer !== undefined && document?.analysed.analysis !== undefined;
  return ok({
    events,
    content,
    ...(isClaimable ? { aside: document.claimHash ?? null } : {}),
    reply: {
      documentId: document?.documentId,
      response: document?.analysed.response,
      runId: runIdOf(events),
      enrichmentRunId: startedBy(events, true),
      talentScore: document?.analysed.analysis?.talent.score,
    },
  });
};

/**
 * What a later engine makes of the published resume takes the place of what an earlier one made. The version in the index
 * rises with it, so that entry and receipt stay one; nobody is told of matches again.
 */
export const decideReanalyse = (
  state: CandidateState,
  {
    documentId,
    analysis,
    engineVersion,
    claimHash,
  }: { documentId: string; analysis: ResumeAnalysis; engineVersion: string; claimHash?: string | undefined },
): Decided => {
  if (state.submission?.documentId !== documentId) return ok(nothingToDo({}));
  const { talent } = analysis;
  const isClaimable = state.owner?.broughtBy !== undefined && state.resume?.documentId === documentId;
  return ok({
    events: [
      resumeReanalysed.create({ documentId, engineVersion }),
      talentScored.create({ documentId, score: talent.score, rubric: talent.rubric, asOf: talent.asOf }),
    ],
    content: [{ kind: candidateContent.analysis, version: documentId, value: analysis }],
    ...(isClaimable ? { aside: claimHash ?? null } : {}),
    reply: { documentId },
  });
};

export const decideSubmit = (state: CandidateState, sequence: number, inputs: DecisionInputs): Decided => {
  if (state.status === "erased") return err(gone);
  if (state.resume === undefined) {
    return err(failure("document-missing", "There is no resume to submit yet. Upload one first, then submit."));
  }
  const { documentId } = state.resume;
  // One that the candidate has claimed is submitted to those who brought it alone: submitting it now is something else.
  const isSubmitted = state.submission?.documentId === documentId && state.owner?.onlyFor === undefined;
  const current = isSubmitted ? state.submission : undefined;
  if (current !== undefined) {
    const running = [...state.runs.values()].findLast(
      (run) => isAwaited(run) && run.entityVersion === current.version && run.status !== "failed",
    );
    if (running !== undefined) return ok(nothingToDo({ documentId, runId: running.runId }));
  }
  const events = publish(state, documentId, sequence + 1, inputs, "everybody");
  const content = outdatedContent(state, documentId, undefined);
  return ok({ events, content, reply: { documentId, runId: runIdOf(events) } });
};

export const decideWithdraw = (state: CandidateState, sequence: number, inputs: DecisionInputs): Decided => {
  if (state.status === "erased") return err(gone);
  if (state.submission === undefined) return ok(nothingToDo({ documentId: state.resume?.documentId }));
  const { documentId } = state.submission;
  const withdrawn = resumeWithdrawn.create({ documentId });
  const events = [
    ...supersede(state.runs, "withdrawn", isOfPublication),
    withdrawn,
    ...openedBy([withdrawn], sequence + 1, () => inputs.newId("run")),
  ];
  return ok({ events, reply: { documentId, runId: runIdOf(events) } });
};

/** The actor deletes all content and its key in the same commit, so nothing is named here. */
export const eraseEvents = (
  state: CandidateState,
  sequence: number,
  inputs: DecisionInputs,
  reason?: "expired",
): readonly DomainEvent[] => {
  const unlocked = openedAttempts(state.unlocks);
  const erased = candidateErased.create({
    owner: state.owner?.principal ?? "",
    ...(unlocked.length === 0 ? {} : { unlocked }),
    ...(reason === undefined ? {} : { reason }),
  });
  return [...supersede(state.runs, "erased"), erased, ...openedBy([erased], sequence + 1, () => inputs.newId("run"))];
};

export const decideErase = (state: CandidateState, sequence: number, inputs: DecisionInputs): Decided => {
  if (state.status === "erased") return ok(nothingToDo({}));
  const events = eraseEvents(state, sequence, inputs);
  return ok({ events, reply: { runId: runIdOf(events) } });
};

/** The candidate wants to be kept: any use does that, and this is one that does nothing else. */
export const decideKeep = (state: CandidateState): Decided => {
  if (state.status === "erased") return err(gone);
  return ok({ events: [candidateActivated.create({})], reply: {} });
};

/** What the end of a run means to the candidate: a language model's tips for the resume as it is now, and nothing for another. */
export const decideEnriched = (state: CandidateState, outcomes: readonly StepOutcome[]): Omit<Decision<unknown>, "reply"> => {
  const enrichment = outcomes.find((outcome) => outcome.step === "enrich")?.enrichment;
  if (enrichment === undefined || state.resume?.documentId !== enrichment.documentId) return { events: [] };
  const { documentId, tips, provider, model } = enrichment;
  const suggestions = enrichment.suggestions.filter(({ skill }) => !state.suggestions.has(suggestionIdOf(skill)));
  const by = provider === undefined || model === undefined ? {} : { provider, model };
  return {
    events: [tipsGenerated.create({ documentId, tips: tips.length, suggestions: suggestions.length, ...by })],
    content: [{ kind: candidateContent.enrichment, version: "current", value: { ...enrichment, suggestions } }],
  };
};
