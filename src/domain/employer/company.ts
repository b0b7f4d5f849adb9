/**
 * What an employer's commands about its company's profile mean. Pure. What a site says, and what the employer says instead, is
 * sealed content; the log tells which fields, never their words.
 */

import { failure, type Failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { ContentChange, Decision } from "../command.ts";
import { nothingToDo } from "../command.ts";
import { type CompanyCorrections, type CompanyFieldName, companyFieldNames, type CompanyFinding } from "../company/profile.ts";
import {
  companyProfileCorrected,
  companyProfileFailed,
  type CompanyProfileFailure,
  companyProfileFound,
  companyProfileRequested,
} from "./events.ts";
import type { EmployerState } from "./state.ts";

type Decided = Result<Decision<Record<never, never>>, Failure>;

/** Where the profile is kept: one value for what was found, and one for each corrected field. */
export const companyContent = {
  found: { kind: "company", version: "found" },
  correction: "company-correction",
} as const;

const notJoined = failure(
  "not-found",
  "This organisation has not joined yet, so there is nowhere to keep a profile. Join with POST /v1/employers, then try again.",
);

export const decideRequestCompany = (state: EmployerState): Decided =>
  state.status === "absent" ? err(notJoined) : ok({ events: [companyProfileRequested.create({})], reply: {} });

export const decideFailCompany = (state: EmployerState, reason: CompanyProfileFailure): Decided =>
  state.status === "absent" ? err(notJoined) : ok({ events: [companyProfileFailed.create({ reason })], reply: {} });

export const decideKeepCompany = (state: EmployerState, found: CompanyFinding, cached: boolean): Decided => {
  if (state.status === "absent") return err(notJoined);
  const { fields, pages, truncated, flagged } = found;
  const named = companyFieldNames.filter((field) => fields[field] !== undefined);
  const event = companyProfileFound.create({ fields: named, pages: pages.length, cached, truncated, flagged });
  return ok({ events: [event], content: [{ ...companyContent.found, value: found }], reply: {} });
};

export const decideCorrectCompany = (state: EmployerState, corrections: CompanyCorrections, now: number): Decided => {
  if (state.status === "absent") return err(notJoined);
  const corrected: CompanyFieldName[] = [];
  const takenBack: CompanyFieldName[] = [];
  const content: ContentChange[] = [];
  for (const field of companyFieldNames) {
    const value = corrections[field];
    if (value === undefined || (value === null && !state.corrected.has(field))) continue;
    (value === null ? takenBack : corrected).push(field);
    content.push({ kind: companyContent.correction, version: field, value: value === null ? null : { value, at: now } });
  }
  if (content.length === 0) return ok(nothingToDo({}));
  return ok({ events: [companyProfileCorrected.create({ corrected, takenBack })], content, reply: {} });
};
