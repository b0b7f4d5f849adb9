/** A candidate's state, folded from the log: facts that decide what may happen next. Content is never folded. */

import type { Commit } from "../../events/commit.ts";
import { systemPrincipal } from "../command.ts";
import type { Ownership } from "../principal.ts";
import { evolveRuns, indexedShard, type Runs } from "../run/runs.ts";
import {
  candidateClaimed,
  candidateErased,
  candidateRegistered,
  documentIngested,
  expiryAnnounced,
  preferencesChanged,
  profileRevealed,
  responseGenerated,
  resumeReanalysed,
  resumeSubmitted,
  resumeWithdrawn,
  suggestionConfirmed,
  suggestionRefused,
  talentScored,
} from "./events.ts";
import { evolveUnlocks, rememberedUnlocks, type Unlocks } from "./unlock.ts";

export type CandidateStatus = "absent" | "draft" | "submitted" | "withdrawn" | "erased";

export type DocumentState = {
  readonly documentId: string;
  readonly at: number;
  readonly code?: string | undefined;
  readonly talentScore?: number | undefined;
};

export type SuggestionAnswer = "confirmed" | "refused";

export type CandidateState = {
  readonly status: CandidateStatus;
  readonly owner?: Ownership | undefined;
  readonly registeredAt: number;
  readonly changedAt: number;
  /** When somebody last did something with it; what the platform does by itself does not count. */
  readonly activeAt: number;
  /** When it will be erased, if that has been announced and nobody has used it since. */
  readonly expiresAt?: number | undefined;
  /** Every document ever sent, in order. */
  readonly documents: readonly DocumentState[];
  /** The newest document that is a resume: what `submit` publishes. */
  readonly resume?: DocumentState | undefined;
  /** What is published now. `version` is the sequence of the commit that published it. */
  readonly submission?: { readonly documentId: string; readonly version: number; readonly at: number } | undefined;
  /** Index entries up to this version are to be gone. */
  readonly removedVersion: number;
  readonly preferencesGiven: readonly string[];
  /** The shard of the match index that holds it, once it has been there. */
  readonly shard?: number | undefined;
  /** Answers to employers who asked to see who it is. */
  readonly unlocks: Unlocks;
  /** What the candidate said of skills that models suggested. */
  readonly suggestions: ReadonlyMap<string, SuggestionAnswer>;
  readonly runs: Runs;
};

export const absentCandidate: CandidateState = {
  status: "absent",
  registeredAt: 0,
  changedAt: 0,
  activeAt: 0,
  documents: [],
  removedVersion: 0,
  preferencesGiven: [],
  unlocks: new Map(),
  suggestions: new Map(),
  runs: new Map(),
};

type Recorded = { readonly type: string; readonly data: unknown };

const changeDocument = (state: CandidateState, documentId: string, change: Partial<DocumentState>): CandidateState => {
  const documents = state.documents.map((document) =>
    document.documentId === documentId ? { ...document, ...change } : document,
  );
  const changed = documents.find((document) => document.documentId === documentId);
  const isResume = changed?.code === "resume-analysed" || state.resume?.documentId === documentId;
  return { ...state, documents, ...(isResume && changed !== undefined ? { resume: changed } : {}) };
};

const evolveOne = (state: CandidateState, event: Recorded, { header }: Commit): CandidateState => {
  if (candidateRegistered.is(event)) {
    return {
      ...state,
      status: "draft",
      registeredAt: header.at,
      owner: { principal: header.principal, organisationId: header.organisationId, broughtBy: event.data.broughtBy },
    };
  }
  if (candidateClaimed.is(event)) {
    const { broughtBy } = event.data;
    return { ...state, owner: { principal: header.principal, grantedTo: broughtBy, onlyFor: broughtBy } };
  }
  if (documentIngested.is(event)) {
    return { ...state, documents: [...state.documents, { documentId: event.data.documentId, at: header.at }] };
  }
  if (talentScored.is(event)) return changeDocument(state, event.data.documentId, { talentScore: event.data.score });
  if (responseGenerated.is(event)) return changeDocument(state, event.data.documentId, { code: event.data.code });
  if (preferencesChanged.is(event)) return { ...state, preferencesGiven: event.data.given };
  if (resumeSubmitted.is(event)) {
    const { documentId, onlyFor } = event.data;
    const owner = state.owner === undefined ? undefined : { ...state.owner, onlyFor };
    return { ...state, owner, status: "submitted", submission: { documentId, version: header.sequence, at: header.at } };
  }
  const answer = suggestionConfirmed.is(event) ? "confirmed" : suggestionRefused.is(event) ? "refused" : undefined;
  if (answer !== undefined) {
    const { suggestionId } = event.data as { readonly suggestionId: string };
    return { ...state, suggestions: new Map(state.suggestions).set(suggestionId, answer) };
  }
  if (expiryAnnounced.is(event)) return { ...state, expiresAt: event.data.expiresAt };
  if (resumeReanalysed.is(event) && state.submission !== undefined) {
    return { ...state, submission: { ...state.submission, version: header.sequence } };
  }
  if (resumeWithdrawn.is(event)) {
    return { ...state, status: "withdrawn", submission: undefined, removedVersion: header.sequence };
  }
  if (candidateErased.is(event)) {
    // The tombstone: whose it was, that it is gone, and the runs that see to it. The log before it is cut once this commit
    // is confirmed, so nothing here but runs, which end, may come from the state before.
    return {
      ...absentCandidate,
      status: "erased",
      owner: { principal: event.data.owner, organisationId: header.organisationId },
      registeredAt: header.at,
      removedVersion: header.sequence,
      unlocks: rememberedUnlocks(event.data.unlocked ?? []),
      runs: state.runs,
    };
  }
  return {
    ...state,
    shard: indexedShard(event) ?? state.shard,
    unlocks: evolveUnlocks(state.unlocks, event, header.at),
    runs: evolveRuns(state.runs, event, header.at),
  };
};

/** An employer who looks at what is unlocked is no use that the candidate makes of the profile. */
const isUse = ({ header, events }: Commit): boolean =>
  header.principal !== systemPrincipal && !events.every((event) => profileRevealed.is(event));

export const evolveCandidate = (state: CandidateState, commit: Commit): CandidateState => ({
  ...commit.events.reduce((folded, event) => evolveOne(folded, { type: event.type, data: event.data }, commit), state),
  changedAt: commit.header.at,
  ...(isUse(commit) ? { activeAt: commit.header.at, expiresAt: undefined } : {}),
});
