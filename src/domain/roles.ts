/**
 * Who may do what: the scopes that each role has. With the scopes that routes declare, this is the whole of the authorisation
 * table, and what neither grants is refused. `docs/security.md` shows the product, and a test keeps it true.
 */

import { type Principal, type Scope, scopes } from "./principal.ts";

export const organisationRoles = ["owner", "recruiter", "hiring-manager"] as const;
export type OrganisationRole = (typeof organisationRoles)[number];
export const platformRoles = ["operator", "dei-consultant"] as const;

/**
 * "anonymous" is a candidate who has given no address yet; a board's key stands in a public page; "local" is the one token of
 * a developer's machine. An API key is none of these: it has the scopes that its owner chose for it, of `keyScopes`.
 */
export const roles = ["anonymous", "candidate", ...organisationRoles, ...platformRoles, "board-key", "local"] as const;
export type Role = (typeof roles)[number];

const anybody = ["account:read", "account:write"] as const satisfies readonly Scope[];
const everybody = [...anybody, "membership:write"] as const satisfies readonly Scope[];
/** Of claims whoever has given no address may ask, and is told what it takes. */
const looking = [
  "candidate:write",
  "candidate:read",
  "match:read",
  "claim:read",
  "claim:write",
] as const satisfies readonly Scope[];

/** Of these a key has some: what a program does for an organisation. Neither people nor keys are its business. */
export const keyScopes = [
  "job:write",
  "job:read",
  "match:read",
  "candidate:read",
  "batch:write",
  "batch:read",
  "employer:write",
  "employer:read",
  "identity:read",
] as const satisfies readonly Scope[];

export const boardScopes = ["board:read", "board:apply"] as const satisfies readonly Scope[];

/** Resumes that an organisation brought are read like any applicant's: who they are stays sealed. */
const recruiting = [...everybody, "organisation:read", ...keyScopes] as const satisfies readonly Scope[];

export const scopesOfRole: Readonly<Record<Role, readonly Scope[]>> = {
  anonymous: [...anybody, ...looking],
  candidate: [...everybody, ...looking],
  owner: [...recruiting, "organisation:write", "key:read", "key:write"],
  recruiter: recruiting,
  // Of jobs and their matches, those that were assigned alone: the tenant rule sees to that.
  "hiring-manager": [...everybody, "organisation:read", "job:read", "match:read"],
  operator: [
    ...everybody,
    "platform:read",
    "platform:write",
    "report:read",
    "index:write",
    "route:write",
    "employer:read",
    "employer:manage",
  ],
  "dei-consultant": [...everybody, "report:read"],
  "board-key": boardScopes,
  local: scopes,
};

const kinds: Readonly<Record<Role, Principal["kind"]>> = {
  anonymous: "candidate",
  candidate: "candidate",
  owner: "organisation",
  recruiter: "organisation",
  "hiring-manager": "organisation",
  operator: "operator",
  "dei-consultant": "consultant",
  "board-key": "board",
  local: "local",
};

export const principalOf = (id: string, role: Role, organisationId?: string): Principal => ({
  id,
  kind: kinds[role],
  role,
  scopes: [...scopesOfRole[role]],
  ...(organisationId === undefined ? {} : { organisationId }),
});
