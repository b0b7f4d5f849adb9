/**
 * From a session's token to its principal. A token is believed for half a minute without asking the database, so whatever
 * ends a session, or takes a role away, is in force everywhere within that time.
 */

import type { Clock, Instant } from "../../core/clock.ts";
import { bytesOf } from "../../core/encoding.ts";
import { keyedHash } from "../../core/hashing.ts";
import type { KeyRing } from "../../core/sealing.ts";
import type { SessionRow, SessionRows } from "../../db/accounts.ts";
import type { Principal } from "../../domain/principal.ts";
import { organisationRoles, platformRoles, principalOf } from "../../domain/roles.ts";

export type SessionCheck = {
  /** `token`: as the client brings it, signed. Undefined when it is not known, over, or altered. */
  readonly principalOf: (token: string) => Promise<Principal | undefined>;
  /** Believe nothing any more without asking. */
  readonly forget: () => void;
};

export const believedMilliseconds = 30_000;
const maximumBelieved = 1_000;
const longestToken = 200;

type Believed = { readonly principal: Principal; readonly until: Instant };

/** The id that events keep of an account; the account's own id cannot be told from it. */
const principalIdOf = (ring: KeyRing, accountId: string): Promise<string> => keyedHash(ring.hashKey, `account/${accountId}`);

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
  const role = organisationRoles.find((known) => known === row.organisationRole);
  return role === undefined || row.organisationId === null
    ? principalOf(id, "candidate")
    : principalOf(id, role, row.organisationId);
};

export const createSessionCheck = (ring: KeyRing, rows: SessionRows, clock: Clock): SessionCheck => {
  const believed = new Map<string, Believed>();
  const key = crypto.subtle.importKey("raw", bytesOf(ring.sessionSecret), { name: "HMAC", hash: "SHA-256" }, false, ["verify"]);
  return {
    principalOf: async (signed) => {
      if (signed.length > longestToken) return undefined;
      const now = clock.now();
      const known = believed.get(signed);
      if (known !== undefined && known.until > now) return known.principal;
      believed.delete(signed);
      const parts = partsOf(signed);
      if (parts === undefined) return undefined;
      if (!(await crypto.subtle.verify("HMAC", await key, parts.signature, bytesOf(parts.token)))) return undefined;
      const row = await rows.find(parts.token);
      if (row === undefined || row.expiresAt.getTime() <= now) return undefined;
      const principal = await actingAs(ring, row);
      if (believed.size >= maximumBelieved) believed.clear();
      believed.set(signed, { principal, until: Math.min(now + believedMilliseconds, row.expiresAt.getTime()) });
      return principal;
    },
    forget: () => believed.clear(),
  };
};
