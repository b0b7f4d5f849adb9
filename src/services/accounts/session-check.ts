/** From a session's token to its principal. */

import type { Clock } from "../../core/clock.ts";
import { bytesOf } from "../../core/encoding.ts";
import { keyedHash } from "../../core/hashing.ts";
import type { KeyRing } from "../../core/sealing.ts";
import type { SessionRow, SessionRows } from "../../db/accounts.ts";
import type { Principal } from "../../domain/principal.ts";
import { organisationRoles, platformRoles, principalOf } from "../../domain/roles.ts";
import type { Belief } from "./belief.ts";

export type SessionCheck = {
  /** `token`: as the client brings it, signed. Undefined when it is not known, over, or altered. `asks`: whatever was believed a moment ago. */
  readonly principalOf: (token: string, asks?: boolean) => Promise<Principal | undefined>;
  /** The account behind the token, where it is one without an address. Always asked, never believed. */
  readonly anonymousAccountOf: (token: string) => Promise<string | undefined>;
};

const longestToken = 200;

/** The id that events keep of an account; the account's own id cannot be told from it. */
export const principalIdOf = (ring: KeyRing, accountId: string): Promise<string> =>
  keyedHash(ring.hashKey, `account/${accountId}`);

/** The parts of "<token>.<signature in base64>". */
const partsOf = (signed: string): { readonly token: string; readonly signature: Uint8Array<ArrayBuffer> } | undefined => {
  const parts = /^(?<token>[\w-]{16,64})\.(?<signature>[A-Za-z\d+/]{43}=)$/u.exec(signed)?.groups;
  if (parts?.["token"] === undefined || parts["signature"] === undefined) return undefined;
  return { token: parts["token"], signature: Uint8Array.from(atob(parts["signature"]), (character) => character.charCodeAt(0)) };
};

const actingAs = async (ring: KeyRing, row: SessionRow): Promise<Principal> => {
  const id = await principalIdOf(ring, row.accountId);
  const platformRole = platformRoles.find((known) => known === row.platformRole);
  if (platformRole !== undefined) return principalOf(id, platformRole);
  const formerIds = await Promise.all(row.formerAccountIds.map((former) => principalIdOf(ring, former)));
  const claimed = formerIds.length === 0 ? {} : { formerIds };
  const role = organisationRoles.find((known) => known === row.organisationRole);
  if (role === undefined || row.organisationId === null) {
    return { ...principalOf(id, row.isAnonymous === true ? "anonymous" : "candidate"), ...claimed };
  }
  const restricted = role === "hiring-manager" ? { jobIds: [...row.jobIds] } : {};
  return { ...principalOf(id, role, row.organisationId), ...claimed, ...restricted };
};

export const createSessionCheck = (ring: KeyRing, rows: SessionRows, clock: Clock, belief: Belief): SessionCheck => {
  const key = crypto.subtle.importKey("raw", bytesOf(ring.sessionSecret), { name: "HMAC", hash: "SHA-256" }, false, ["verify"]);
  const rowOf = async (signed: string): Promise<SessionRow | undefined> => {
    const parts = signed.length > longestToken ? undefined : partsOf(signed);
    if (parts === undefined) return undefined;
    if (!(await crypto.subtle.verify("HMAC", await key, parts.signature, bytesOf(parts.token)))) return undefined;
    const row = await rows.find(parts.token);
    return row === undefined || row.expiresAt.getTime() <= clock.now() ? undefined : row;
  };
  return {
    principalOf: async (signed, asks = false) => {
      const known = asks ? undefined : belief.find(signed);
      if (known !== undefined) return known;
      const row = await rowOf(signed);
      if (row === undefined) return undefined;
      const principal = await actingAs(ring, row);
      belief.keep(signed, principal, row.expiresAt.getTime());
      return principal;
    },
    anonymousAccountOf: async (signed) => {
      const row = await rowOf(signed);
      return row?.isAnonymous === true ? row.accountId : undefined;
    },
  };
};
