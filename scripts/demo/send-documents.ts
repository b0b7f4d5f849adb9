/** Sends jobs and resumes as an integrator would, one at a time, and takes the time of each. */

import { type ApiClient, ApiProblem } from "../client/api-client.ts";
import type { CandidateCreated, JobPosted, JobRead } from "../client/api-shapes.ts";
import { runEnded } from "../client/runs.ts";
import type { Progress } from "./progress.ts";
import type { InputDocument } from "./read-inputs.ts";

export type SentJob = { readonly jobId: string; readonly title: string; readonly file: string };
export type SentResume = {
  readonly candidateId: string;
  readonly file: string;
  readonly text: string;
  readonly submitted: boolean;
};
/** A document that takes no part in the ranking, and why. */
export type Refused = { readonly file: string; readonly code: string; readonly reason: string };

export type Sent = {
  readonly jobs: readonly SentJob[];
  /** All candidates that exist now, whether their resume was submitted or not. */
  readonly resumes: readonly SentResume[];
  readonly refused: readonly Refused[];
  readonly uploadToAnalysedMs: readonly number[];
  readonly submitToMatchedMs: readonly number[];
};

const refusalOf = (file: string, fault: unknown): Refused => {
  if (fault instanceof ApiProblem) return { file, code: fault.code, reason: fault.detail };
  throw fault;
};

export const sendDocuments = async (
  client: ApiClient,
  jobDocuments: readonly InputDocument[],
  resumeDocuments: readonly InputDocument[],
  progress: Progress,
): Promise<Sent> => {
  const jobs: SentJob[] = [];
  const resumes: SentResume[] = [];
  const refused: Refused[] = [];
  const uploadToAnalysedMs: number[] = [];
  const submitToMatchedMs: number[] = [];

  for (const [index, { file, text }] of jobDocuments.entries()) {
    progress.show("Posting jobs", index, jobDocuments.length);
    try {
      const { body } = await client.call<JobPosted>("POST", "/v1/jobs", { text });
      const run = await runEnded(client, body.status);
      if (run.status === "failed")
        refused.push({ file, code: "run-failed", reason: `Matching this job failed: ${run.reason ?? "unknown"}.` });
      else jobs.push({ jobId: body.jobId, title: (await client.get<JobRead>(`/v1/jobs/${body.jobId}`)).title, file });
    } catch (fault) {
      refused.push(refusalOf(file, fault));
    }
  }
  for (const [index, { file, text }] of resumeDocuments.entries()) {
    progress.show("Reading and matching resumes", index, resumeDocuments.length);
    try {
      const began = performance.now();
      const { body } = await client.call<CandidateCreated>("POST", "/v1/candidates", { document: { text, fileName: file } });
      uploadToAnalysedMs.push(performance.now() - began);
      const { candidateId, response } = body;
      if (response?.code !== "resume-analysed") {
        resumes.push({ candidateId, file, text, submitted: false });
        refused.push({ file, code: response?.code ?? "unknown", reason: response?.message ?? "No answer was given." });
        continue;
      }
      const submitted = performance.now();
      const { body: submission } = await client.call<CandidateCreated>("POST", `/v1/candidates/${candidateId}/submit`);
      const run = await runEnded(client, submission.status ?? `/v1/candidates/${candidateId}/runs/${submission.runId ?? ""}`);
      submitToMatchedMs.push(performance.now() - submitted);
      resumes.push({ candidateId, file, text, submitted: run.status === "completed" });
      if (run.status === "failed")
        refused.push({ file, code: "run-failed", reason: `Matching this resume failed: ${run.reason ?? "unknown"}.` });
    } catch (fault) {
      refused.push(refusalOf(file, fault));
    }
  }
  progress.show("Reading and matching resumes", resumeDocuments.length, resumeDocuments.length);
  return { jobs, resumes, refused, uploadToAnalysedMs, submitToMatchedMs };
};
