/**
 * Turns a token, or a ticket that was given for one, into a principal. A token is that of a session, or in local mode the one
 * of a developer's machine. Anything else is refused.
 */

import type { Clock } from "../core/clock.ts";
import { failure } from "../core/failure.ts";
import { equalInConstantTime, keyedHash } from "../core/hashing.ts";
import { err, ok, type Result } from "../core/result.ts";
import { keyRingOf } from "../core/sealing.ts";
import type { Principal } from "../domain/principal.ts";
import { principalOf } from "../domain/roles.ts";
import type { Accounts } from "./accounts/accounts.ts";
import type { Settings } from "./settings.ts";
import { createTickets, type Tickets } from "./tickets.ts";

export type Authentication = {
  /** The cookie that brings a browser's token. */
  readonly cookieName: string;
  /** `asks`: the database, whatever was believed a moment ago. */
  readonly authenticate: (token: string | undefined, asks?: boolean) => Promise<Result<Principal>>;
} & Tickets;

const missing = failure(
  "unauthenticated",
  "This call needs a session's cookie or `Authorization: Bearer <token>`. Sign in, or take the token that `npm start` prints.",
);
const unknown = failure("unauthenticated", "This token is not known, or its session is over. Sign in again.");

export const createAuthentication = (
  settings: Settings,
  masterSecret: string,
  accounts: Pick<Accounts, "principalOf" | "cookieName">,
  clock: Clock,
): Authentication => {
  let local: Promise<Result<Principal>> | undefined;
  const openLocal = async (): Promise<Result<Principal>> => {
    const ring = await keyRingOf(masterSecret);
    if (!ring.ok) return ring;
    return ok(principalOf(await keyedHash(ring.value.hashKey, "local"), "local", "org_local"));
  };
  return {
    ...createTickets(masterSecret, clock),
    cookieName: accounts.cookieName,
    authenticate: async (token, asks = false) => {
      if (token === undefined) return err(missing);
      if (settings.localToken !== undefined && equalInConstantTime(token, settings.localToken)) return (local ??= openLocal());
      const principal = await accounts.principalOf(token, asks);
      return principal === undefined ? err(unknown) : ok(principal);
    },
  };
};
