/** Turns a bearer token into a principal. Until accounts exist there is one: the local token of a developer's machine. */

import { failure } from "../core/failure.ts";
import { equalInConstantTime, keyedHash } from "../core/hashing.ts";
import { err, ok, type Result } from "../core/result.ts";
import { keyRingOf } from "../core/sealing.ts";
import { type Principal, scopes } from "../domain/principal.ts";
import type { Settings } from "./settings.ts";

export type Authentication = { readonly authenticate: (token: string | undefined) => Promise<Result<Principal>> };

const missing = failure(
  "unauthenticated",
  "This call needs a bearer token: `Authorization: Bearer <token>`. `npm start` prints the local one.",
);
const unknown = failure("unauthenticated", "This bearer token is not known. Check that it was copied whole.");

export const createAuthentication = (settings: Settings, masterSecret: string): Authentication => {
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
    authenticate: async (token) => {
      if (token === undefined) return err(missing);
      if (settings.localToken === undefined || !equalInConstantTime(token, settings.localToken)) return err(unknown);
      local ??= openLocal();
      return local;
    },
  };
};
