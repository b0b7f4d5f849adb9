/**
 * Who acts: a typed value that every service takes. The tenant rule stands here and nowhere else; whoever it refuses is
 * told "not found", so that an id of somebody else's cannot be told from one that does not exist.
 */

import * as z from "zod";

export const scopes = [
  "candidate:write",
  "candidate:read",
  "job:write",
  "job:read",
  "match:read",
  "batch:write",
  "batch:read",
  "employer:write",
  "employer:read",
  /** Approve organisations and give them credits: for operators alone. */
  "employer:manage",
  "platform:read",
  "index:write",
  "route:write",
] as const;
export const Scope = z.enum(scopes);
export type Scope = z.infer<typeof Scope>;

export const Principal = z.object({
  /** A keyed hash of the account or key: safe to keep in events. */
  id: z.string().min(1),
  kind: z.enum(["candidate", "organisation", "operator", "local"]),
  organisationId: z.string().optional(),
  scopes: z.array(Scope),
});
export type Principal = z.infer<typeof Principal>;

/** Whom an entity belongs to. */
export type Ownership = {
  readonly principal: string;
  readonly organisationId?: string | undefined;
  /** The organisation that brought a candidate who has not claimed the profile yet. */
  readonly broughtBy?: string | undefined;
};

/** True for the one who made the entity and for everybody of the organisation it was made for. */
export const mayAccess = (principal: Principal, owner: Ownership): boolean =>
  principal.id === owner.principal || (owner.organisationId !== undefined && principal.organisationId === owner.organisationId);

/**
 * True when the identity in an entity may be shown to `principal`. An organisation may work with the resumes it brought, but
 * sees of them what it sees of any applicant: who they are stays sealed until they claim the profile themselves.
 */
export const maySeeIdentity = (principal: Principal, owner: Ownership): boolean =>
  mayAccess(principal, owner) && owner.broughtBy === undefined;

/** True when a submitted resume may be matched with, and shown anonymised to, the jobs of `organisationId`. */
export const mayBeShownTo = (organisationId: string | undefined, owner: Ownership): boolean =>
  owner.broughtBy === undefined || owner.broughtBy === organisationId;

export const hasScope = (principal: Principal, scope: Scope): boolean => principal.scopes.includes(scope);
