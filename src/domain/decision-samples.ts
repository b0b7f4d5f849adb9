/** Invented documents, postings and commits for the tests of decisions. */

import type { CommitHeader } from "../events/commit.ts";
import type { DomainEvent } from "../events/define-event.ts";
import type { IncomingDocument } from "./candidate/decide.ts";
import type { DecisionInputs } from "./command.ts";
import type { IncomingPosting } from "./job/decide.ts";
import { AnonymisedProfile } from "./resume/anonymised-profile.ts";
import { ResumeAnalysis } from "./resume/analysis.ts";
import type { DocumentResponse } from "./resume/document.ts";
import { Profile } from "./resume/profile.ts";
import { emptyJob } from "./scoring/empty-pair.ts";
import { exampleFeatures, exampleJob } from "./scoring/scoring-samples.ts";
import { scoreTalent } from "./scoring/score-talent.ts";

/** A well-formed id of any kind whose ending tells which one it is. */
export const sampleId = (prefix: string, number: number): string => `${prefix}_${String(number).padStart(26, "0")}`;

/** Inputs whose ids count up from `from`. */
export const sampleInputs = (from = 1, now = 1_790_000_000_000): DecisionInputs => {
  let next = from;
  return { now, newId: (prefix) => sampleId(prefix, next++) };
};

/** A commit as `evolve` reads it, of any events. */
export const sampleCommit = (sequence: number, events: readonly DomainEvent[], header: Partial<CommitHeader> = {}) => ({
  header: {
    sequence,
    at: 1_790_000_000_000 + sequence,
    traceparent: "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
    correlationId: "correlation",
    causationId: "causation",
    principal: "somebody",
    organisationId: "org_sample",
    commandKey: `key-${sequence}`,
    commandHash: "hash",
    ...header,
  },
  events: events.map((event, order) => ({ id: `evt_${sequence}_${order}`, ...event })),
});

const emptyProfile = {
  text: "",
  language: "en",
  work: [],
  education: [],
  certificates: [],
  languages: [],
  projects: [],
  skills: [],
};

const sampleAnalysis: ResumeAnalysis = ResumeAnalysis.parse({
  flagged: [],
  profile: Profile.parse({
    ...emptyProfile,
    basics: { name: { text: "Ada Sample", span: { start: 0, end: 10 } }, links: [] },
    work: [{ highlights: [], span: { start: 20, end: 60 } }],
    sections: [
      { name: "work", span: { start: 12, end: 80 } },
      { name: "work", span: { start: 90, end: 120 } },
      { name: "skills", span: { start: 130, end: 160 } },
    ],
  }),
  anonymisation: {
    profile: AnonymisedProfile.parse({ ...emptyProfile, asOf: "2026-10-20", sections: [] }),
    removed: [{ start: 0, end: 10, kind: "name" }],
    offsets: [],
  },
  features: exampleFeatures,
  talent: scoreTalent(exampleFeatures),
  tips: [],
});

const codes = {
  resume: "resume-analysed",
  job: "job-posting-sent-as-resume",
  thin: "document-too-thin",
} as const satisfies Record<string, DocumentResponse["code"]>;

/** A document as the actor hands it to a decision: a resume, a job posting sent as one, or two words. */
export const sampleDocument = (number: number, kind: keyof typeof codes = "resume"): IncomingDocument => ({
  documentId: sampleId("doc", number),
  text: "Ada Sample\nada@example.org\nSome text",
  contentHash: `hash-${number}`,
  engineVersion: "test",
  analysed: {
    classification:
      kind === "resume"
        ? { type: "resume", confidence: 0.9, reason: "resume-structure", language: "en" }
        : kind === "job"
          ? { type: "job-posting", confidence: 0.9, reason: "job-structure", language: "en" }
          : { type: "other", confidence: 0.9, reason: "too-short", language: "und" },
    routing:
      kind === "resume"
        ? { decision: "analyse", reason: "resume-structure" }
        : kind === "job"
          ? { decision: "refer", reason: "job-structure" }
          : { decision: "reject", reason: "too-short" },
    response: { code: codes[kind], message: "An answer." },
    ...(kind === "resume" ? { analysis: sampleAnalysis } : {}),
  },
});

/** A posting as the actor hands it to a decision, with the requirements of the scoring example or with none. */
export const samplePosting = (title: string, asks = true): IncomingPosting => ({
  posting: { text: `${title}. Wound care.` },
  analysis: { title, requirements: asks ? exampleJob : emptyJob, tips: [] },
  engineVersion: "test",
});
