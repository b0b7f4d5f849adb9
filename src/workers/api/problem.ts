/** Failures as RFC 9457 problem details: one table from code to status, and nothing of a fault's own words. */

import { z } from "@hono/zod-openapi";
import type { Context, TypedResponse } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { type Failure, type FailureCode, failureCodes } from "../../core/failure.ts";
import { traceIdOf } from "../../core/trace.ts";
import type { ApiEnvironment } from "./environment.ts";

export const statusOf: Record<FailureCode, ContentfulStatusCode> = {
  "request-invalid": 400,
  "body-not-json": 400,
  "content-type-not-supported": 415,
  unauthenticated: 401,
  forbidden: 403,
  "not-found": 404,
  "route-not-found": 404,
  "idempotency-key-reused": 409,
  "rate-limited": 429,
  "service-unavailable": 503,
  "internal-error": 500,
  "document-empty": 422,
  "document-too-large": 413,
  "document-not-text": 415,
  "document-not-utf8": 415,
  "document-needs-client-extraction": 415,
  "document-missing": 409,
  "candidate-erased": 410,
  "candidate-not-submitted": 409,
  "identity-sealed": 403,
  "job-closed": 409,
  "job-without-requirements": 422,
  "job-already-exists": 409,
  "employer-not-approved": 403,
  "credits-insufficient": 402,
  "unlock-not-open": 409,
  "batch-empty": 422,
  "batch-too-large": 413,
  "batch-too-many-lines": 413,
  "batch-interrupted": 409,
  "batch-not-ended": 409,
  "batch-ended": 409,
  "line-not-json": 422,
  "line-invalid": 422,
  "document-not-a-resume": 422,
  "organisation-needed": 403,
  "company-address-refused": 422,
  "company-site-unreachable": 502,
  "company-site-forbids": 422,
  "company-site-unreadable": 422,
  "command-conflict": 503,
  "content-tampered": 500,
  "configuration-invalid": 500,
  "provider-failed": 503,
  "route-invalid": 422,
  "route-overtaken": 409,
  "upgrade-required": 426,
  "sequence-unknown": 409,
  "live-sockets-exhausted": 429,
  "live-socket-stalled": 429,
  "live-socket-over": 401,
  "code-wrong": 422,
  "code-expired": 422,
  "mail-failed": 503,
  "mail-not-configured": 503,
  "account-needed": 409,
  "passkey-refused": 422,
  "sign-in-again": 403,
  "profiles-remain": 409,
  "origin-refused": 403,
  "already-member": 409,
  "owner-needed": 409,
  "organisation-in-use": 409,
  "limit-reached": 409,
  "quota-exhausted": 429,
  "human-check-needed": 403,
};

const titleOf = (code: FailureCode): string => {
  const words = code.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
};

export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.enum(failureCodes),
    detail: z.string(),
    traceId: z.string(),
    fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .openapi("Problem");

export const problemOf = (code: FailureCode, detail: string, traceId: string): z.infer<typeof Problem> => ({
  type: `/problems/${code}`,
  title: titleOf(code),
  status: statusOf[code],
  code,
  detail,
  traceId,
});

/** A reply whose body one of our own helpers has shaped; the OpenAPI types of a route cannot see through a helper. */
// oxlint-disable-next-line typescript/no-explicit-any -- `any` is what makes it fit every route's declared replies
export type Reply = Response & TypedResponse<any, any, any>;

/** The body alone, for where a status has been sent already. */
export const problemBody = (c: Context<ApiEnvironment>, { code, message, fields }: Failure): z.infer<typeof Problem> => {
  const traceparent = c.get("traceparent");
  return {
    ...problemOf(code, message, traceparent === undefined ? "" : traceIdOf(traceparent)),
    ...(fields === undefined ? {} : { fields: [...fields] }),
  };
};

export const problem = (c: Context<ApiEnvironment>, failure: Failure): Reply => {
  const { code, retryAfterSeconds } = failure;
  const status = statusOf[code];
  const body = problemBody(c, failure);
  const retryAfter = retryAfterSeconds ?? (status === 429 || status === 503 ? 1 : undefined);
  if (retryAfter !== undefined) c.header("Retry-After", String(retryAfter));
  if (status === 401) c.header("WWW-Authenticate", "Bearer");
  return c.body(JSON.stringify(body), status, { "content-type": "application/problem+json" }) as Reply;
};
