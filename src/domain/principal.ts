/**
 * Who acts: a typed value that every service takes. The tenant rule stands here and nowhere else; whoever it refuses is
 * told "not found", so that an id of somebody else's cannot be told from one that does not exist.
 */

import * as z from "zod";

export const scopes = [
  "candidate:write",
  "candidate:read",
  /** Resumes that organisations brought of oneself: for people alone, whoever they act for otherwise. */
  "claim:read",
  "claim:write",
  "job:write",
  "job:read",
  "match:read",
  "batch:write",
  "batch:read",
  "employer:write",
  "employer:read",
  /** Who a candidate is whom one's own organisation has unlocked: for nobody of the platform. */
  "identity:read",
  /** Approve organisations and give them credits: for operators alone. */
  "employer:manage",
  "platform:read",
  "index:write",
  /** Wrap keys again, apply erasures again: for operators alone. */
  "platform:write",
  /** Reports that tell of nobody in particular. */
  "report:read",
  "route:write",
  "account:read",
  "account:write",
  "organisation:read",
  "organisation:write",
  "membership:write",
  "key:read",
  "key:write",
  "board:read",
  "board:apply",
] as const;
export const Scope = z.enum(scopes);
export type Scope = z.infer<typeof Scope>;

export const principalKinds = ["candidate", "organisation", "board", "operator", "consultant", "local"] as const;

export const Principal = z.object({
  /** A keyed hash of the account or key: safe to keep in events. */
  id: z.string().min(1),
  kind: z.enum(principalKinds),
  /** What the scopes come from, where they come from a role. */
  role: z.string().optional(),
  organisationId: z.string().optional(),
  /** What it was known by before an e-mail address claimed it. */
  formerIds: z.array(z.string()).optional(),
  /** Of all that is the organisation's, these jobs alone; absent: all of it. */
  jobIds: z.array(z.string()).optional(),
  /** Of a board's key: the sites whose pages may use it. */
  origins: z.array(z.string()).optional(),
  scopes: z.array(Scope),
});
export type Principal = z.infer<typeof Principal>;

/** Whom an entity belongs to. */
export type Ownership = {
  readonly principal: string;
  readonly organisationId?: string | undefined;
  /** The organisation that brought a candidate who has not claimed the profile yet. */
  readonly broughtBy?: string | undefined;
  /** The organisation that brought a profile which its candidate has claimed: it goes on reading what is published. */
  readonly grantedTo?: string | undefined;
  /** Of a claimed profile: the organisation that alone is shown it, until the candidate submits it. */
  readonly onlyFor?: string | undefined;
};

/** Everything that a principal is known by in what was made by it. */
export const idsOf = ({ id, formerIds = [] }: Principal): readonly string[] => [id, ...formerIds];

/**
 * True when the entity is the principal's own, or its organisation's. What was made for an organisation is the
 * organisation's alone: whoever made it has no part in it any more after leaving.
 */
export const mayAccess = (principal: Principal, owner: Ownership, entityId: string): boolean => {
  if (owner.organisationId === undefined) return idsOf(principal).includes(owner.principal);
  if (owner.organisationId !== principal.organisationId) return false;
  return principal.jobIds === undefined || principal.jobIds.includes(entityId);
};

/**
 * True when the identity in an entity may be shown to `principal`. An organisation may work with the resumes it brought, but
 * sees of them what it sees of any applicant: who they are stays sealed until they claim the profile themselves.
 */
export const maySeeIdentity = (principal: Principal, owner: Ownership, entityId: string): boolean =>
  mayAccess(principal, owner, entityId) && owner.broughtBy === undefined;

/** The organisation whose jobs alone a submitted resume is matched with and shown to; undefined: everybody's. */
export const onlyShownTo = ({ broughtBy, onlyFor }: Ownership): string | undefined => broughtBy ?? onlyFor;

/** True when a submitted resume may be matched with, and shown anonymised to, the jobs of `organisationId`. */
export const mayBeShownTo = (organisationId: string | undefined, owner: Ownership): boolean => {
  const only = onlyShownTo(owner);
  return only === undefined || only === organisationId;
};

/**
 * True of the organisation that brought a profile which is the candidate's own by now. It reads what is published, anonymised,
 * and how that fits its own jobs, as before; nothing else of the profile is its business any more.
 */
export const mayReadPublished = ({ organisationId, jobIds }: Principal, { grantedTo }: Ownership): boolean =>
  grantedTo !== undefined && grantedTo === organisationId && jobIds === undefined;

export const hasScope = (principal: Principal, scope: Scope): boolean => principal.scopes.includes(scope);

/** True of somebody who has begun without an account. */
export const isAnonymous = ({ role }: Principal): boolean => role === "anonymous";
