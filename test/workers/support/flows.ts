/** The main flows, carried to their end, for tests that start where these stop. */

import { env } from "cloudflare:workers";
import type { Principal } from "../../../src/domain/principal.ts";
import { createServices } from "../../../src/services/create-services.ts";
import { settled } from "./actors.ts";
import { type Answer, call } from "./client.ts";
import { nurseJob, nurseResume } from "./samples.ts";

const accepted = (answer: Answer): Answer => {
  if (answer.status > 202) throw new Error(`Answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer;
};

/** Uploads a resume and, unless told otherwise, submits it in the same call. The candidate's id. */
export const postResume = async (text = nurseResume, submit = true, token: string = env.LOCAL_TOKEN): Promise<string> =>
  accepted(await call("POST", "/v1/candidates", { json: { document: { text }, submit }, token })).body.candidateId as string;

export const postJob = async (
  text = nurseJob,
  more: Record<string, unknown> = {},
  token: string = env.LOCAL_TOKEN,
): Promise<string> => accepted(await call("POST", "/v1/jobs", { json: { text, ...more }, token })).body.jobId as string;

export const submittedCandidate = async (text?: string): Promise<string> => {
  const id = await postResume(text);
  await settled(id);
  return id;
};

export const openJob = async (text?: string, more?: Record<string, unknown>, token?: string): Promise<string> => {
  const id = await postJob(text, more, token);
  await settled(id);
  return id;
};

/** Whoever holds the local token. */
export const localPrincipal = async (): Promise<Principal> => {
  const known = await createServices(env).authentication.authenticate(env.LOCAL_TOKEN);
  if (!known.ok) throw new Error(known.failure.code);
  return known.value;
};
