/** Examples of the API's bodies, for its document: one invented nurse and one invented job, the same everywhere. */

import type { CandidateView, JobView } from "../../db/views.ts";
import type { Preferences } from "../../domain/candidate/preferences.ts";
import type { JobRequirements } from "../../domain/job/requirements.ts";
import type { Profile } from "../../domain/resume/profile.ts";
import type { Tip } from "../../domain/resume/tip.ts";
import type { MatchReceipt, TalentReceipt } from "../../domain/scoring/receipt.ts";
import type { CloudEvent } from "../../events/cloud-event.ts";

const candidateId = "cand_1n8r5ekw2mh0v7c3x9qbt4ydz6";
const jobId = "job_0g6t2bqf8xk4s1z7m5vhn9rcj3";
const documentId = "doc_5s0x9wz3chk7v2m8q4tb1n6yrd";
const runId = "run_06gzs5m8r4002hk1v9d3xqt7wb";
const employerId = "emp_3c9w1x7m5kz0e8r2v6tbn4hqyd";
const notificationId = "ntf_06gzs5n1cw0003yq8k2mv6rt4h";
const traceparent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
const at = 1_795_000_000_000;

const text =
  "Staff nurse\nWound care for 20 patients a day; infections fell by 30 percent\n\nSkills\nWound care, infection control";
const line = { text: "Wound care for 20 patients a day; infections fell by 30 percent", span: { start: 12, end: 75 } };
const evidence = [{ start: 12, end: 22, basis: "stated" as const }];

export const exampleId = {
  candidateId,
  employerId,
  jobId,
  documentId,
  runId,
  notificationId,
  suggestionId: "skill-1d0a53c7",
  traceId: traceparent.slice(3, 35),
};

export const examplePreferences: Preferences = {
  places: [{ city: "utrecht", country: "NL" }],
  remote: ["onsite", "hybrid"],
  pay: { minimum: 3200, currency: "EUR", period: "month" },
};

export const exampleRun = {
  runId,
  workflow: "resume-submitted",
  workflowVersion: 1,
  entityVersion: 1,
  status: "completed" as const,
  done: ["index", "match"],
  startedAt: at,
  endedAt: at + 240,
  matches: 1,
};

const exampleDocument = { documentId, at, code: "resume-analysed", talentScore: 63.4 };
export const exampleCandidate = {
  candidateId,
  status: "submitted" as const,
  documents: [exampleDocument],
  resume: exampleDocument,
  submission: { documentId, version: 1, at },
  preferences: examplePreferences,
  lastRun: exampleRun,
  registeredAt: at,
  sequence: 2,
};

export const exampleCandidateChanged = {
  candidateId,
  documentId,
  response: { code: "resume-analysed" as const, message: "Your resume has been read. Here is what was found in it." },
  runId,
  status: `/v1/candidates/${candidateId}/runs/${runId}`,
};

export const exampleCandidateView: CandidateView = {
  id: candidateId,
  sequence: 2,
  status: "submitted",
  principal: "9f1c2d7e4b8a6053c1d2e3f4a5b60718",
  organisationId: null,
  documentId,
  responseCode: "resume-analysed",
  talentScore: 63.4,
  submittedAt: at,
  runStatus: "completed",
  registeredAt: at,
  updatedAt: at + 240,
  activeAt: at,
  expiresAt: null,
};

export const exampleProfile: { profile: Profile; text: string } = {
  profile: {
    language: "en",
    basics: { name: { text: "Ada Sample", span: { start: 0, end: 10 } }, links: [] },
    work: [
      {
        position: { text: "Staff nurse", span: { start: 12, end: 23 } },
        startDate: "2019-01",
        endDate: "present",
        highlights: [{ text: line.text, span: { start: 49, end: 112 } }],
        span: { start: 12, end: 112 },
      },
    ],
    education: [],
    certificates: [],
    languages: [{ language: "en", span: { start: 114, end: 121 } }],
    projects: [],
    skills: [{ text: "Wound care", span: { start: 130, end: 140 } }],
    sections: [{ name: "work", span: { start: 12, end: 112 } }],
  },
  text: `Ada Sample\n\nStaff nurse, January 2019 - present\n- ${line.text}\n\nEnglish\n\nSkills\nWound care`,
};

export const exampleAnonymised = {
  profile: {
    text,
    language: "en",
    asOf: "2026-11-21",
    work: [
      {
        position: { text: "Staff nurse", span: { start: 0, end: 11 } },
        months: 94,
        endedMonthsAgo: 0,
        highlights: [line],
        span: { start: 0, end: 75 },
      },
    ],
    education: [],
    certificates: [],
    languages: [],
    projects: [],
    skills: [{ text: "Wound care", span: { start: 84, end: 94 } }],
    sections: [{ name: "skills" as const, span: { start: 77, end: 113 } }],
  },
  removed: [{ kind: "name" as const, start: 0, end: 10 }],
};

const exampleTip: Tip = {
  id: "no-number:49",
  kind: "no-number",
  span: { start: 49, end: 80 },
  message: "A figure would show how much this was.",
  question: "How many people did you train?",
  effect: 2.5,
};
export const exampleTips = {
  tips: [exampleTip],
  enrichment: {
    tips: [],
    suggestions: [{ id: exampleId.suggestionId, skill: "Shift planning", quote: "made the roster for two wards" }],
    provider: "openai",
    model: "gpt",
  },
  statedSkills: [{ id: "skill-5b2f01c4", skill: "Triage", confirmedOn: "2026-11-21" }],
};

const component = (name: string, weight: number, value: number, explanation: string) => ({
  name,
  weight,
  value,
  explanation,
  evidence,
});
export const exampleTalent: TalentReceipt = {
  rubric: "talent-1",
  score: 63.4,
  asOf: "2026-11-21",
  engineVersion: "1",
  components: [component("outcomes", 0.3, 70, "One of three lines names a result with a figure.")],
};

const woundCare = { id: "wound-care", label: "Wound care", must: true, basis: "stated" as const, met: 1, evidence };
export const exampleReceipt: { receipt: MatchReceipt; text: string; talentScore: number; explanation: string } = {
  receipt: {
    rubric: "match-1",
    score: 78.2,
    asOf: "2026-11-21",
    components: [component("skills", 0.5, 82, "One of two requirements is met, the must among them.")],
    matched: [woundCare],
    missing: [{ id: "driving-licence", label: "Driving licence", must: false, met: 0, evidence: [] }],
    more: [{ id: "infection-control", label: "Infection control", must: false, basis: "stated", met: 1, evidence }],
  },
  text,
  talentScore: 63.4,
  explanation: "Meets 1 of 2 requirements: Wound care. Not shown: Driving licence.",
};

export const exampleEvent: CloudEvent = {
  specversion: "1.0",
  id: "evt_06gzs5m8r4000f4vq2k9t7xw1c",
  type: "com.clearview.resume.submitted",
  source: `/candidates/${candidateId}`,
  subject: candidateId,
  time: "2026-11-18T11:06:40.000Z",
  datacontenttype: "application/json",
  dataschema: "/schemas/com.clearview.resume.submitted/1",
  data: { documentId },
  sequence: "000000000001",
  traceparent,
  correlationid: "3f0c1b9a7d5e4c2884a6b0d1e2f30415",
  causationid: "3f0c1b9a7d5e4c2884a6b0d1e2f30415",
  principal: exampleCandidateView.principal,
};

const components = [
  { name: "skills" as const, weight: 0.6, value: 72.5 },
  { name: "title" as const, weight: 0.4, value: 86.8 },
];
export const exampleJobMatches = {
  items: [{ jobId, title: "Community nurse", score: 78.2, met: 1, asked: 2, components }],
  stale: 0,
};
export const exampleCandidateMatches = {
  items: [{ candidateId, score: 78.2, talentScore: 63.4, matched: ["Wound care"], missing: ["Driving licence"], components }],
  stale: 0,
};
export const exampleWalk = {
  walkId: "walk-1",
  mode: "refresh" as const,
  status: "open" as const,
  after: candidateId,
  attempts: 1,
  present: 240,
  absent: 12,
  unreadable: 0,
  startedAt: 1_790_000_000_000,
  updatedAt: 1_790_000_004_000,
};

export const examplePosting = {
  title: "Community nurse",
  text: "We look for a registered nurse with two years in wound care. A driving licence is a plus.",
  remote: "onsite" as const,
};
const requirements: JobRequirements = {
  language: "en",
  title: "Community nurse",
  titleWordTerms: [],
  requirements: [
    {
      id: "wound-care",
      label: "Wound care",
      term: 4711,
      kind: "knowledge",
      known: true,
      must: true,
      months: 24,
      rarity: 0.4,
      span: { start: 49, end: 59 },
    },
  ],
  languages: [],
  remote: "onsite",
  lexical: [],
};
export const exampleJob = {
  jobId,
  status: "open" as const,
  title: "Community nurse",
  threshold: 50,
  posting: examplePosting,
  requirements,
  tips: [],
  lastRun: { ...exampleRun, workflow: "job-intake" },
  postedAt: at,
  sequence: 2,
};
export const exampleJobChanged = { jobId, runId, status: `/v1/jobs/${jobId}/runs/${runId}` };
export const exampleJobView: JobView = {
  id: jobId,
  sequence: 2,
  status: "open",
  principal: exampleCandidateView.principal,
  organisationId: "org_sample",
  title: "Community nurse",
  threshold: 50,
  runStatus: "completed",
  postedAt: at,
  updatedAt: at + 240,
};

export const exampleDeadLetter = {
  id: "dl_5f1c0b7e2a9d48361c7b0e9f2d",
  queue: "events",
  consumer: "record-found-pairs",
  reason: "consumer-failed",
  attempts: 5,
  fingerprint: "5f1c0b7e2a9d48361c7b0e9f2d4a6b8c0e1f2a3b4c5d6e7f8091a2b3c4d5e6f7",
  body: '{"v":1,"kind":"redelivery"}',
  createdAt: at,
  times: 1,
  lastAt: null,
};

export const exampleFailure = {
  type: "company.profile-failed",
  what: "company-profile",
  reasons: ["company-site-unreachable"],
  times: 3,
  firstAt: at,
  lastAt: at,
  traceId: "0af7651916cd43dd8448eb211c80319c",
};

export const exampleNotification = {
  id: notificationId,
  kind: "job-found",
  candidateId,
  jobId,
  score: 78.2,
  foundAt: at,
  read: false,
};

const trace = { source: `/candidates/${candidateId}`, waitingMilliseconds: 0 };
export const exampleTrace = {
  traceId: exampleId.traceId,
  from: at - 12,
  to: at + 262,
  waitingMilliseconds: 31,
  workingMilliseconds: 243,
  parts: [
    { ...trace, part: "request" as const, sequences: [1], from: at - 12, to: at, workingMilliseconds: 12, steps: [] },
    {
      ...trace,
      part: "run" as const,
      sequences: [1, 2],
      runId,
      workflow: "resume-submitted",
      from: at,
      to: at + 240,
      waitingMilliseconds: 25,
      workingMilliseconds: 215,
      steps: [{ name: "index", milliseconds: 90 }],
    },
    {
      ...trace,
      part: "delivery" as const,
      sequences: [1, 2],
      from: at + 240,
      to: at + 262,
      waitingMilliseconds: 6,
      workingMilliseconds: 16,
      steps: [{ name: "archive", milliseconds: 7 }],
    },
  ],
  events: [exampleEvent],
};
