/** The API's answers, as its own schemas say. Types alone: no schema reaches the page. */

import type { z } from "zod";
import type * as ProviderSchemas from "../../src/workers/api/provider-schemas.ts";
import type { RefusalReason, UnlockField } from "../../src/domain/candidate/unlock-types.ts";
import type { CompanyFinding, ShownFields } from "../../src/domain/company/profile.ts";
import type * as Schemas from "../../src/workers/api/schemas.ts";

/** What the page reads of a problem document (RFC 9457). */
export type Problem = {
  readonly code: string;
  readonly detail: string;
  readonly traceId: string;
  /** Which part of what was sent is meant, as a path with dots. */
  readonly fields?: readonly FieldProblem[];
};
export type FieldProblem = { readonly path: string; readonly message: string };
export type Candidate = z.infer<typeof Schemas.CandidateBody>;
/** What the list of candidates tells of each. */
export type CandidateRow = {
  readonly id: string;
  readonly status: Candidate["status"];
  readonly talentScore: number | null;
  readonly registeredAt: number;
  readonly submittedAt: number | null;
  /** When it will be erased, if that has been announced. */
  readonly expiresAt: number | null;
};
/** A resume that an organisation brought, for whoever has signed in with the address in it. */
export type ClaimOffer = { readonly candidateId: string; readonly organisation?: string; readonly broughtAt: number };
export type CandidateChanged = z.infer<typeof Schemas.CandidateChanged>;
export type Tips = z.infer<typeof Schemas.TipsBody>;
export type Timeline = z.infer<typeof Schemas.TimelineBody>;
export type TimelineEvent = Timeline["items"][number];
export type JobMatch = z.infer<typeof Schemas.JobMatchesBody>["items"][number];
export type CandidateMatches = z.infer<typeof Schemas.CandidateMatchesBody>;
export type CandidateMatch = CandidateMatches["items"][number];
export type ReceiptAnswer = z.infer<typeof Schemas.ReceiptBody>;
export type Job = z.infer<typeof Schemas.JobBody>;
export type JobChanged = z.infer<typeof Schemas.JobChanged>;
/** What the list of jobs tells of each. */
export type JobRow = { readonly id: string; readonly title: string; readonly status: string; readonly postedAt: number };
export type ProviderStatus = z.infer<typeof ProviderSchemas.ProviderStatus>;
export type CallCounts = z.infer<typeof ProviderSchemas.CallCounts>;
export type TaskRoute = z.infer<typeof ProviderSchemas.TaskRoute>;
export type ChangedRoute = z.infer<typeof ProviderSchemas.ChangedRoute>;
export type RouteChange = z.infer<typeof ProviderSchemas.RouteChange>;
export type Tried = z.infer<typeof ProviderSchemas.Tried>;
export type { ToldFailure } from "../../src/domain/told-failures.ts";
/** A delivery that failed for good. */
export type DeadLetter = {
  readonly id: string;
  readonly consumer: string | null;
  readonly reason: string;
  readonly attempts: number;
  readonly body: string;
  readonly createdAt: number;
  readonly times: number;
  readonly lastAt: number | null;
};
export type Employer = { readonly employerId: string; readonly status: "registered" | "approved"; readonly credits: number };
/** One wish to see who somebody is, as the employer is told of it. */
export type Unlock = {
  readonly unlockId: string;
  readonly candidateId: string;
  readonly status: "waiting" | "unlocked" | "refused";
  readonly reason?: RefusalReason;
  readonly at: number;
};
export type Identity = {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly links?: readonly string[];
  readonly resume?: { readonly text: string; readonly fileName?: string };
};
/** The same unlock as the candidate is told of it. */
export type SeenBy = {
  readonly unlockId: string;
  readonly organisation?: string;
  readonly job?: string;
  readonly fields: readonly UnlockField[];
  readonly at: number;
  readonly seenAt: readonly number[];
};
export type Company = Partial<Omit<CompanyFinding, "fields">> & { readonly employerId: string; readonly fields: ShownFields };
