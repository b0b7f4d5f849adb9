/**
 * Turns a bearer token, or a ticket that was given for one, into a principal. Until accounts exist there is one token: the
 * local one of a developer's machine.
 */

import type { Clock } from "../core/clock.ts";
import { failure } from "../core/failure.ts";
import { equalInConstantTime, keyedHash } from "../core/hashing.ts";
import { err, ok, type Result } from "../core/result.ts";
import { keyRingOf } from "../core/sealing.ts";
import { type Principal, scopes } from "../domain/principal.ts";
import type { Settings } from "./settings.ts";
import { createTickets, type Tickets } from "./tickets.ts";

export type Authentication = {
  readonly authenticate: (token: string | undefined) => Promise<Result<Principal>>;
} & Tickets;

const missing = failure(
  "unauthenticated",
  "This call needs a bearer token: `Authorization: Bearer <token>`. `npm start` prints the local one.",
);
const unknown = failure("unauthenticated", "This bearer token is not known. Check that it was copied whole.");

export const createAuthentication = (settings: Settings, masterSecret: string, clock: Clock): Authentication => {
  let local: Promise<Result<Principal>> | undefined;
  const openLocal = async (): Promise<Result<Principal>> => {
    const ring = await keyRingOf(masterSecret);
    if (!ring.ok) return ring;
    return ok({
      id: await keyedHash(ring.value.hashKey, "local"),
      kind: "local",
      organisationId: "org_local",
      scopes: [...scopes],
    });
  };
  return {
    ...createTickets(masterSecret, clock),
    authenticate: async (token) => {
      if (token === undefined) return err(missing);
      if (settings.localToken === undefined || !equalInConstantTime(token, settings.localToken)) return err(unknown);
      local ??= openLocal();
      return local;
    },
  };
};
