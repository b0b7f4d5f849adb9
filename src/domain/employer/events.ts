/** What can happen to an employer: approval, credits, and the profile of its company. The credits of one unlock are reserved, then spent or released. */

import * as z from "zod";
import { CandidateId, JobId } from "../../core/ids.ts";
import { defineEvent } from "../../events/define-event.ts";
import { companyFieldNames } from "../company/profile.ts";
import { RefusalReason, UnlockAttempt, UnlockField } from "../candidate/unlock-types.ts";

export const employerRegistered = defineEvent("employer.registered", {
  version: 1,
  owner: "employer",
  summary: "An organisation has joined; it waits for approval unless the platform asks for none.",
  data: z.object({}),
});

export const employerApproved = defineEvent("employer.approved", {
  version: 1,
  owner: "employer",
  summary: "An organisation may post jobs and unlock candidates.",
  data: z.object({}),
});

export const creditsPurchased = defineEvent("credits.purchased", {
  version: 1,
  owner: "employer",
  summary: "An organisation has more credits: granted by an operator, or bought.",
  data: z.object({
    credits: z.number().int().positive(),
    how: z.enum(["grant", "purchase"]),
    /** The receipt of the payment, as the payment's provider names it; never a person. */
    reference: z.string().max(100).optional(),
  }),
});

export const creditsReserved = defineEvent("credits.reserved", {
  version: 1,
  owner: "employer",
  summary: "A credit is set aside for one unlock until the candidate's actor has answered.",
  data: UnlockAttempt.extend({ candidateId: CandidateId, jobId: JobId, fields: z.array(UnlockField).min(1) }),
});

export const creditsSpent = defineEvent("credits.spent", {
  version: 1,
  owner: "employer",
  summary: "An unlock has happened and its credit is gone.",
  data: UnlockAttempt,
});

export const creditsReleased = defineEvent("credits.released", {
  version: 1,
  owner: "employer",
  summary: "An unlock was refused or came too late, and its credit is free again.",
  data: UnlockAttempt.extend({ reason: RefusalReason }),
});

export const reservationExpired = defineEvent("credits.reservation-expired", {
  version: 1,
  owner: "employer",
  summary: "Nobody has settled a reserved credit in time; the candidate's actor is asked what became of the unlock.",
  data: UnlockAttempt,
});

const CompanyField = z.enum(companyFieldNames);

export const companyProfileRequested = defineEvent("company.profile-requested", {
  version: 1,
  owner: "employer",
  summary: "An organisation has had a company's site read.",
  data: z.object({}),
});

export const companyProfileFound = defineEvent("company.profile-found", {
  version: 1,
  owner: "employer",
  summary: "A company's profile has been found on its site.",
  data: z.object({
    fields: z.array(CompanyField),
    pages: z.number().int(),
    /** From an earlier reading of the same site, whoever had it read. */
    cached: z.boolean(),
    truncated: z.boolean(),
    flagged: z.boolean(),
  }),
});

/** Why no profile came of a site: codes of the failure that whoever asked was told. */
export const CompanyProfileFailure = z.enum([
  "company-address-refused",
  "company-site-unreachable",
  "company-site-forbids",
  "company-site-unreadable",
]);
export type CompanyProfileFailure = z.infer<typeof CompanyProfileFailure>;

export const companyProfileFailed = defineEvent("company.profile-failed", {
  version: 1,
  owner: "employer",
  summary: "A company's site was to be read, and no profile came of it.",
  data: z.object({ reason: CompanyProfileFailure }),
});

export const companyProfileCorrected = defineEvent("company.profile-corrected", {
  version: 1,
  owner: "employer",
  summary: "An employer has said itself what its profile says, or taken that back.",
  data: z.object({ corrected: z.array(CompanyField), takenBack: z.array(CompanyField) }),
});

export const employerEvents = [
  employerRegistered,
  employerApproved,
  creditsPurchased,
  creditsReserved,
  creditsSpent,
  creditsReleased,
  reservationExpired,
  companyProfileRequested,
  companyProfileFound,
  companyProfileFailed,
  companyProfileCorrected,
] as const;
