/** Examples of what employers are answered: the employer, who it unlocked, and its company. */

import type { EmployerView } from "../../db/views.ts";
import type { UnlockField } from "../../domain/candidate/unlock-types.ts";
import { exampleCandidateView, exampleId } from "./examples.ts";

const { candidateId, employerId, jobId } = exampleId;
const at = exampleCandidateView.registeredAt;

export const exampleEmployer = {
  employerId,
  status: "approved" as const,
  organisationId: "org_sample",
  credits: 24,
  reserved: 0,
  spent: 1,
  registeredAt: at,
  sequence: 5,
};
export const exampleEmployerView: EmployerView = {
  id: employerId,
  sequence: 5,
  status: "approved",
  principal: exampleCandidateView.principal,
  organisationId: "org_sample",
  credits: 24,
  reserved: 0,
  registeredAt: at,
  updatedAt: at + 240,
};
const unlockId = "5d0c7b1e9f3a48260b7c1d9e8f2a4b6c";
const unlockFields: UnlockField[] = ["name", "email"];
export const exampleUnlock = {
  unlockId,
  candidateId,
  jobId,
  fields: unlockFields,
  status: "unlocked" as const,
  attempt: 1,
  at,
};
export const exampleIdentity = { fields: unlockFields, name: "Ada Sample", email: "ada@example.org" };
export const exampleOpenedUnlock = {
  unlockId,
  organisationId: "org_sample",
  organisation: "Sample Care",
  jobId,
  job: "Registered Nurse",
  fields: unlockFields,
  at,
  seenAt: [at + 60_000],
};

const page = "https://acmecare.example/";
export const exampleCompany = {
  employerId,
  site: "acmecare.example",
  at,
  fields: {
    name: {
      value: "Acme Care",
      at,
      confidence: 1,
      by: "employer" as const,
      found: {
        value: "ACME care",
        source: { url: page, where: "JSON-LD Organization.name" },
        at,
        confidence: 0.9,
      },
    },
    founded: { value: "1998", source: { url: `${page}about`, where: "text" }, at, confidence: 0.55, by: "site" as const },
  },
  pages: [page, `${page}about`],
  truncated: false,
  flagged: false,
};
