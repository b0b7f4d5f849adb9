/**
 * Every expected failure has a stable code from this closed list and a sentence that says what to do next.
 * Codes are part of the public interface: clients branch on them, so one is never renamed, only added.
 */

export const failureCodes = [
  "request-invalid",
  "body-not-json",
  "content-type-not-supported",
  "unauthenticated",
  "forbidden",
  "not-found",
  "route-not-found",
  "idempotency-key-reused",
  "rate-limited",
  "service-unavailable",
  "internal-error",
  "document-empty",
  "document-too-large",
  "document-not-text",
  "document-not-utf8",
  "document-needs-client-extraction",
  "document-missing",
  "candidate-erased",
  "candidate-not-submitted",
  "identity-sealed",
  "job-closed",
  "job-without-requirements",
  "job-already-exists",
  "employer-not-approved",
  "credits-insufficient",
  "unlock-not-open",
  "batch-empty",
  "batch-too-large",
  "batch-too-many-lines",
  "batch-interrupted",
  "batch-not-ended",
  "batch-ended",
  "line-not-json",
  "line-invalid",
  "document-not-a-resume",
  "organisation-needed",
  "company-address-refused",
  "company-site-unreachable",
  "company-site-forbids",
  "company-site-unreadable",
  "command-conflict",
  "content-tampered",
  "configuration-invalid",
  "provider-failed",
  "route-invalid",
  "route-overtaken",
  "upgrade-required",
  "sequence-unknown",
  "live-sockets-exhausted",
  "live-socket-stalled",
  "live-socket-over",
  "code-wrong",
  "code-expired",
  "mail-failed",
  "mail-not-configured",
  "account-needed",
  "passkey-refused",
  "sign-in-again",
  "profiles-remain",
  "origin-refused",
  "already-member",
  "owner-needed",
  "organisation-in-use",
  "limit-reached",
  "quota-exhausted",
  "human-check-needed",
] as const;

export type FailureCode = (typeof failureCodes)[number];

export type Failure = {
  readonly code: FailureCode;
  /** A sentence for the person who caused it, ending in what they can do. Never holds identity. */
  readonly message: string;
  /** Seconds after which trying again makes sense, where that is known. */
  readonly retryAfterSeconds?: number;
  /** Which parts of the input are meant, as dotted paths. */
  readonly fields?: readonly { readonly path: string; readonly message: string }[];
};

export const failure = (code: FailureCode, message: string, more: Omit<Failure, "code" | "message"> = {}): Failure => ({
  code,
  message,
  ...more,
});
