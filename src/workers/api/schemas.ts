/** What the API's bodies look like, where that is not already a type of the domain. */

import { z } from "@hono/zod-openapi";
import { CandidateId, DocumentId, JobId, NotificationId, RunId } from "../../core/ids.ts";
import { UnlockField, UnlockId } from "../../domain/candidate/unlock-types.ts";
import { Preferences } from "../../domain/candidate/preferences.ts";
import { DocumentResponse } from "../../domain/resume/document.ts";
import { Enrichment, Suggestion } from "../../domain/resume/enrichment.ts";
import { StatedSkill, SuggestionId } from "../../domain/resume/stated-skill.ts";
import { Tip } from "../../domain/resume/tip.ts";
import { matchComponents } from "../../domain/scoring/match-weights.ts";
import { MatchReceipt } from "../../domain/scoring/receipt.ts";
import { JobPosting } from "../../domain/job/posting.ts";
import { JobRequirements } from "../../domain/job/requirements.ts";
import { TimedStep } from "../../domain/trace/delivery.ts";
import { EmptyReason } from "../../services/ranking-page.ts";
import { CloudEvent } from "../../events/cloud-event.ts";
import {
  exampleCandidate,
  exampleCandidateChanged,
  exampleCandidateMatches,
  exampleEvent,
  exampleId,
  exampleJob,
  exampleJobChanged,
  exampleJobMatches,
  exampleNotification,
  examplePosting,
  examplePreferences,
  exampleReceipt,
  exampleRun,
  exampleTips,
  exampleTrace,
} from "./examples.ts";

export const candidateParams = z.object({ candidateId: CandidateId });
export const candidateRunParams = candidateParams.extend({ runId: RunId });
export const candidateJobParams = candidateParams.extend({ jobId: JobId });
export const suggestionParams = candidateParams.extend({ suggestionId: SuggestionId });
export const jobParams = z.object({ jobId: JobId });
export const jobRunParams = jobParams.extend({ runId: RunId });
export const jobCandidateParams = jobParams.extend({ candidateId: CandidateId });

export const PreferencesBody = Preferences.strict().openapi({ example: examplePreferences });
const FileName = z.string().max(255);
export const DocumentBody = z.object({ text: z.string(), fileName: FileName.optional() });
export const CreateCandidateBody = z
  .strictObject({
    document: DocumentBody.optional(),
    preferences: PreferencesBody.optional(),
    submit: z.boolean().default(false),
  })
  .openapi("CreateCandidate", {
    example: { document: { text: "Ada Sample\nada@example.org\n\nExperience\n…", fileName: "resume.txt" }, submit: true },
  });
export const UploadDocumentBody = z
  .strictObject({ text: z.string(), fileName: FileName.optional(), submit: z.boolean().default(false) })
  .openapi("UploadDocument", { example: { text: "Ada Sample\n…", submit: false } });
/** For a raw text body: what JSON would carry beside the text. */
export const uploadQuery = z.object({ submit: z.enum(["true", "false"]).optional(), fileName: FileName.optional() });

export const CandidateChanged = z
  .object({
    candidateId: CandidateId,
    documentId: DocumentId.optional(),
    response: DocumentResponse.optional(),
    runId: RunId.optional(),
    enrichmentRunId: RunId.optional().openapi({
      description: "A language model looks at the resume; its tips come when they come.",
    }),
    talentScore: z.number().optional().openapi({ description: "Of the document in this call, when it is a resume." }),
    status: z.string().optional().openapi({ description: "Where to see how the run goes on." }),
  })
  .openapi("CandidateChanged", { example: exampleCandidateChanged });

const RunStatus = z.enum(["open", "completed", "failed"]);
export const RunBody = z
  .object({
    runId: RunId,
    workflow: z.string(),
    workflowVersion: z.number().int(),
    entityVersion: z.number().int(),
    status: RunStatus,
    done: z.array(z.string()),
    reason: z.string().optional(),
    startedAt: z.number(),
    endedAt: z.number().optional(),
    matches: z.number().int().optional(),
  })
  .openapi("Run", { example: exampleRun });

const DocumentStateBody = z.object({
  documentId: DocumentId,
  at: z.number(),
  code: z.string().optional(),
  talentScore: z.number().optional(),
});
export const CandidateBody = z
  .object({
    candidateId: CandidateId,
    status: z.enum(["absent", "draft", "submitted", "withdrawn", "erased"]),
    documents: z.array(DocumentStateBody),
    resume: DocumentStateBody.optional(),
    submission: z.object({ documentId: DocumentId, version: z.number().int(), at: z.number() }).optional(),
    preferences: Preferences,
    lastRun: RunBody.optional(),
    registeredAt: z.number(),
    expiresAt: z.number().optional().openapi({ description: "When it will be erased, unless somebody uses it before." }),
    broughtBy: z.string().optional().openapi({ description: "The organisation that brought it, where one did." }),
    onlyFor: z.string().optional().openapi({
      description:
        "The organisation that alone is shown what is published: the one that brought it, until its candidate submits it.",
    }),
    sequence: z.number().int(),
  })
  .openapi("Candidate", { example: exampleCandidate });

export const TipsBody = z
  .object({
    tips: z.array(Tip),
    enrichment: Enrichment.omit({ answers: true, documentId: true })
      .extend({ suggestions: z.array(Suggestion.extend({ id: SuggestionId })) })
      .optional()
      .openapi({ description: "What a language model adds. It moves no score; suggested skills wait to be confirmed." }),
    statedSkills: z.array(StatedSkill).openapi({ description: "Suggested skills that the candidate has confirmed." }),
  })
  .openapi("Tips", { example: exampleTips });
export const TimelineBody = z.object({ items: z.array(CloudEvent) }).openapi("Timeline", { example: { items: [exampleEvent] } });
const components = z.array(z.object({ name: z.enum(matchComponents), weight: z.number(), value: z.number() }));
const rankingPage = {
  nextCursor: z.string().optional(),
  reason: EmptyReason.optional().openapi({ description: "Why the page is empty." }),
  stale: z.number().int().openapi({ description: "Left out until they are read by the present engine." }),
};
export const JobMatchesBody = z
  .object({
    items: z.array(
      z.object({
        jobId: JobId,
        title: z.string(),
        score: z.number(),
        met: z.number().int(),
        asked: z.number().int(),
        components,
      }),
    ),
    ...rankingPage,
  })
  .openapi("JobMatches", { example: exampleJobMatches });
export const CandidateMatchesBody = z
  .object({
    items: z.array(
      z.object({
        candidateId: CandidateId,
        score: z.number(),
        talentScore: z.number(),
        matched: z.array(z.string()),
        missing: z.array(z.string()),
        components,
      }),
    ),
    ...rankingPage,
  })
  .openapi("CandidateMatches", { example: exampleCandidateMatches });
export const ReceiptBody = z
  .object({
    receipt: MatchReceipt,
    text: z.string().openapi({ description: "The anonymised text that the evidence spans point into." }),
    talentScore: z.number(),
    explanation: z.string().optional().openapi({
      description: "The match in a sentence: in a language model's words where one was asked, in the engine's own otherwise.",
    }),
  })
  .openapi("MatchReceipt", { example: exampleReceipt });

export const JobPostingBody = JobPosting.strict().openapi("JobPosting", { example: examplePosting });
export const JobChanged = z
  .object({ jobId: JobId, runId: RunId.optional(), status: z.string().optional() })
  .openapi("JobChanged", { example: exampleJobChanged });
export const JobBody = z
  .object({
    jobId: JobId,
    status: z.enum(["open", "closed"]),
    title: z.string(),
    threshold: z.number(),
    posting: JobPosting,
    requirements: JobRequirements,
    tips: z.array(Tip),
    lastRun: RunBody.optional(),
    postedAt: z.number(),
    sequence: z.number().int(),
  })
  .openapi("Job", { example: exampleJob });

export const LiveTicketRequest = z
  .strictObject({
    path: z
      .string()
      .regex(/^\/v1\/(candidates\/cand|jobs\/job)_[0-9a-hjkmnp-tv-z]{26}\/live$/u, "must be the path of a live connection"),
  })
  .openapi("LiveTicketRequest", { example: { path: `/v1/candidates/${exampleId.candidateId}/live` } });
export const LiveTicketBody = z
  .object({ ticket: z.string(), expiresAt: z.number().openapi({ description: "Milliseconds since 1970." }) })
  .openapi("LiveTicket", { example: { ticket: "q83vASNFZ4mrze8BI0VniavN7w", expiresAt: 1_795_000_060_000 } });

export const traceParams = z.object({ traceId: z.string().regex(/^[0-9a-f]{32}$/u, "must be 32 hexadecimal digits") });
export const traceQuery = z.object({
  source: z
    .string()
    .regex(/^\/(candidates\/cand|jobs\/job|employers\/emp)_[0-9a-hjkmnp-tv-z]{26}$/u)
    .optional()
    .openapi({
      description: "Where to look for what is not archived yet.",
      example: `/candidates/${exampleId.candidateId}`,
    }),
});
const Milliseconds = z.number().int().nonnegative();
export const TraceBody = z
  .object({
    traceId: z.string(),
    from: z.number().int(),
    to: z.number().int().optional().openapi({ description: "Absent while something goes on." }),
    waitingMilliseconds: Milliseconds,
    workingMilliseconds: Milliseconds,
    parts: z.array(
      z.object({
        part: z.enum(["request", "run", "delivery"]),
        source: z.string(),
        sequences: z.array(z.number().int()),
        runId: RunId.optional(),
        workflow: z.string().optional(),
        from: z.number().int(),
        to: z.number().int().optional(),
        waitingMilliseconds: Milliseconds,
        workingMilliseconds: Milliseconds,
        steps: z.array(TimedStep),
      }),
    ),
    events: z.array(CloudEvent),
  })
  .openapi("Trace", { example: exampleTrace });

export const NotificationBody = z
  .object({
    id: NotificationId,
    kind: z.string().openapi({
      description:
        "`job-found` for a candidate's side of a match, `candidate-found` for a job's, `profile-expires` when a profile will be erased unless it is used.",
    }),
    candidateId: CandidateId,
    jobId: JobId.optional(),
    score: z.number().optional(),
    foundAt: z.number().int(),
    read: z.boolean(),
  })
  .openapi("Notification", { example: exampleNotification });
export const NotificationsRead = z
  .strictObject({ upTo: NotificationId })
  .openapi("NotificationsRead", { example: { upTo: exampleId.notificationId } });

export const UnlockFields = z.array(UnlockField).min(1).max(UnlockField.options.length);
export const OpenedUnlockBody = z.object({
  unlockId: UnlockId,
  organisationId: z.string(),
  organisation: z.string().optional().openapi({ description: "What the organisation is called." }),
  jobId: JobId,
  job: z.string().optional().openapi({ description: "The title of the job." }),
  fields: UnlockFields,
  at: z.number(),
  seenAt: z.array(z.number()).openapi({ description: "When it was looked at; once a day for each of its people." }),
});
