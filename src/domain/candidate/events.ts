/** What can happen to a candidate. Data holds ids, codes, counts and scores; never a word of the resume. */

import * as z from "zod";
import { DocumentId, JobId } from "../../core/ids.ts";
import { defineEvent } from "../../events/define-event.ts";
import { ClassificationReason, DocumentResponse, DocumentType, Routing } from "../resume/document.ts";
import { InjectionKind } from "../resume/injection.ts";
import { SectionName } from "../resume/profile.ts";
import { SuggestionId } from "../resume/stated-skill.ts";
import { RefusalReason, UnlockAttempt, UnlockField, UnlockId } from "./unlock-types.ts";

export const candidateRegistered = defineEvent("candidate.registered", {
  version: 1,
  owner: "candidate",
  summary: "A candidate has begun.",
  data: z.object({
    /** The organisation that brought the resume, where the candidate did not bring it; nobody else is shown it. */
    broughtBy: z.string().optional(),
  }),
});

export const candidateClaimed = defineEvent("candidate.claimed", {
  version: 1,
  owner: "candidate",
  summary: "The candidate whom a resume is about has taken the profile over from the organisation that brought it.",
  data: z.object({
    /** That organisation: it goes on reading what is published, anonymised, and has no other part in it. */
    broughtBy: z.string(),
  }),
});

export const preferencesChanged = defineEvent("candidate.preferences-changed", {
  version: 1,
  owner: "candidate",
  summary: "A candidate has said which place, remote mode, pay or hours would suit.",
  data: z.object({ given: z.array(z.enum(["places", "remote", "pay", "hoursPerWeek"])) }),
});

export const candidateActivated = defineEvent("candidate.activated", {
  version: 1,
  owner: "candidate",
  summary: "A candidate wants the profile to be kept.",
  data: z.object({}),
});

export const expiryAnnounced = defineEvent("candidate.expiry-announced", {
  version: 1,
  owner: "candidate",
  summary: "Nobody has used a profile for long: it will be erased, unless somebody does before then.",
  data: z.object({ /** Milliseconds since 1970. */ expiresAt: z.number().int() }),
});

export const candidateErased = defineEvent("candidate.erased", {
  version: 1,
  owner: "candidate",
  summary: "A candidate has had everything erased; the content and its key are gone.",
  // Whose the tombstone is: the log before it goes away, and the one who erased may be a colleague.
  data: z.object({
    owner: z.string(),
    /** Attempts at unlocks that had been opened: an employer's late question about one is answered as before. */
    unlocked: z.array(UnlockAttempt).optional(),
    /** Absent: somebody asked for it. */
    reason: z.enum(["expired"]).optional(),
  }),
});

export const documentIngested = defineEvent("document.ingested", {
  version: 1,
  owner: "candidate",
  summary: "A document has arrived and is kept, sealed.",
  data: z.object({
    documentId: DocumentId,
    characters: z.number().int().nonnegative(),
    /** Keyed hash of the text: tells an unchanged document from a new one, and nothing else. */
    contentHash: z.string(),
  }),
});

export const documentClassified = defineEvent("document.classified", {
  version: 1,
  owner: "candidate",
  summary: "The kind of a document has been recognised.",
  data: z.object({
    documentId: DocumentId,
    type: DocumentType,
    confidence: z.number(),
    reason: ClassificationReason,
    language: z.string(),
  }),
});

export const routingDecided = defineEvent("routing.decided", {
  version: 1,
  owner: "candidate",
  summary: "It is decided whether a document is analysed, referred elsewhere or rejected.",
  data: z.object({ documentId: DocumentId, decision: Routing.shape.decision, reason: ClassificationReason }),
});

export const responseGenerated = defineEvent("response.generated", {
  version: 1,
  owner: "candidate",
  summary: "The sender of a document has an answer.",
  data: z.object({ documentId: DocumentId, code: DocumentResponse.shape.code }),
});

export const resumeParsed = defineEvent("resume.parsed", {
  version: 1,
  owner: "candidate",
  summary: "A resume has been turned into a structured profile.",
  data: z.object({
    documentId: DocumentId,
    sections: z.array(SectionName),
    workEntries: z.number().int(),
    skills: z.number().int(),
    engineVersion: z.string(),
  }),
});

export const profileAnonymised = defineEvent("profile.anonymised", {
  version: 1,
  owner: "candidate",
  summary: "Identity has been taken out of a profile.",
  // The number alone: kinds such as religion would tell what the resume said.
  data: z.object({ documentId: DocumentId, removals: z.number().int() }),
});

export const profileFlagged = defineEvent("profile.flagged", {
  version: 1,
  owner: "candidate",
  summary: "A resume holds passages aimed at machines; they are left out of profile and scores, and the candidate is told.",
  data: z.object({ documentId: DocumentId, kinds: z.array(InjectionKind), passages: z.number().int() }),
});

export const talentScored = defineEvent("talent.scored", {
  version: 1,
  owner: "candidate",
  summary: "The evidence in a resume has been scored.",
  data: z.object({ documentId: DocumentId, score: z.number().min(0).max(100), rubric: z.string(), asOf: z.string() }),
});

export const tipsGenerated = defineEvent("resume.tips-generated", {
  version: 1,
  owner: "candidate",
  summary: "Tips for a resume are ready.",
  data: z.object({
    documentId: DocumentId,
    tips: z.number().int(),
    /** Of a language model: who gave them, and how many skills it suggests beside them. */
    provider: z.string().optional(),
    model: z.string().optional(),
    suggestions: z.number().int().optional(),
  }),
});

export const suggestionConfirmed = defineEvent("resume.suggestion-confirmed", {
  version: 1,
  owner: "candidate",
  summary: "A candidate has confirmed a skill that a language model suggested; it counts as the candidate's own statement.",
  data: z.object({ suggestionId: SuggestionId }),
});

export const suggestionRefused = defineEvent("resume.suggestion-refused", {
  version: 1,
  owner: "candidate",
  summary:
    "A candidate has refused a skill that a language model suggested, or taken a confirmed one back; it does not come again.",
  data: z.object({ suggestionId: SuggestionId }),
});

export const resumeReanalysed = defineEvent("resume.reanalysed", {
  version: 1,
  owner: "candidate",
  summary: "A published resume has been read again by a later engine; what is published is what that engine makes of it.",
  data: z.object({ documentId: DocumentId, engineVersion: z.string() }),
});

export const resumeSubmitted = defineEvent("resume.submitted", {
  version: 1,
  owner: "candidate",
  summary: "A candidate has published a resume, anonymised, to be matched; again when preferences change.",
  data: z.object({
    documentId: DocumentId,
    /** Of a claimed profile that its candidate has not submitted: the organisation that alone goes on being shown it. */
    onlyFor: z.string().optional(),
  }),
});

export const resumeWithdrawn = defineEvent("resume.withdrawn", {
  version: 1,
  owner: "candidate",
  summary: "A candidate has taken the resume back; nobody is shown it any more.",
  data: z.object({ documentId: DocumentId }),
});

export const profileUnlocked = defineEvent("profile.unlocked", {
  version: 1,
  owner: "candidate",
  summary: "An organisation may see who a candidate is: these fields, for this job.",
  data: UnlockAttempt.extend({ organisationId: z.string(), jobId: JobId, fields: z.array(UnlockField).min(1) }),
});

export const unlockRefused = defineEvent("profile.unlock-refused", {
  version: 1,
  owner: "candidate",
  summary: "An organisation may not see who a candidate is; nothing was shown and nothing is charged.",
  data: UnlockAttempt.extend({ reason: RefusalReason }),
});

export const profileRevealed = defineEvent("profile.revealed", {
  version: 1,
  owner: "candidate",
  summary: "An organisation has looked at what it had unlocked; told once a day for each of its people.",
  data: z.object({ unlockId: UnlockId }),
});

export const candidateEvents = [
  candidateRegistered,
  candidateClaimed,
  candidateActivated,
  expiryAnnounced,
  preferencesChanged,
  candidateErased,
  documentIngested,
  documentClassified,
  routingDecided,
  responseGenerated,
  resumeParsed,
  profileFlagged,
  profileAnonymised,
  talentScored,
  tipsGenerated,
  suggestionConfirmed,
  suggestionRefused,
  resumeReanalysed,
  resumeSubmitted,
  resumeWithdrawn,
  profileUnlocked,
  unlockRefused,
  profileRevealed,
] as const;
