/**
 * Who may do what: the scopes that each role has. With the scopes that routes declare, this is the whole of the authorisation
 * table, and what neither grants is refused. `docs/security.md` shows the product, and a test keeps it true.
 */

import { type Principal, type Scope, scopes } from "./principal.ts";

export const organisationRoles = ["owner", "recruiter", "hiring-manager"] as const;
export type OrganisationRole = (typeof organisationRoles)[number];
export const platformRoles = ["operator", "dei-consultant"] as const;

/** "local" is the one token of a developer's machine. */
export const roles = ["candidate", ...organisationRoles, ...platformRoles, "local"] as const;
export type Role = (typeof roles)[number];

const everybody = ["account:read", "account:write"] as const satisfies readonly Scope[];

/** Resumes that an organisation brought are read like any applicant's: who they are stays sealed. */
const recruiting = [
  ...everybody,
  "organisation:read",
  "job:write",
  "job:read",
  "match:read",
  "candidate:read",
  "batch:write",
  "batch:read",
  "employer:write",
  "employer:read",
] as const satisfies readonly Scope[];

export const scopesOfRole: Readonly<Record<Role, readonly Scope[]>> = {
  candidate: [...everybody, "candidate:write", "candidate:read", "match:read"],
  owner: [...recruiting, "organisation:write"],
  recruiter: recruiting,
  // Sees jobs that were assigned, and nothing can be assigned yet.
  "hiring-manager": [...everybody, "organisation:read"],
  operator: [...everybody, "platform:read", "index:write", "employer:read", "employer:manage"],
  // Reports on fairness, when there are some, are what a consultant reads.
  "dei-consultant": everybody,
  local: scopes,
};

const kinds: Readonly<Record<Role, Principal["kind"]>> = {
  candidate: "candidate",
  owner: "organisation",
  recruiter: "organisation",
  "hiring-manager": "organisation",
  operator: "operator",
  "dei-consultant": "consultant",
  local: "local",
};

export const principalOf = (id: string, role: Role, organisationId?: string): Principal => ({
  id,
  kind: kinds[role],
  role,
  scopes: [...scopesOfRole[role]],
  ...(organisationId === undefined ? {} : { organisationId }),
});
