/**
 * Resumes that organisations brought, and the people they are about: whoever has signed in with the address that a resume gives
 * is told who brought it, and may take it over. Addresses are compared as keyed hashes; the actor itself decides.
 */

import { failure } from "../core/failure.ts";
import { err, ok, type Result } from "../core/result.ts";
import type { MemberRows } from "../db/accounts.ts";
import type { ClaimableProfiles } from "../db/claimable-profiles.ts";
import type { Page } from "../db/views.ts";
import type { Accounts } from "./accounts/accounts.ts";
import type { Actors } from "./actors.ts";
import type { CandidateChange } from "./candidates.ts";
import { commandOf, type RequestContext } from "./commands.ts";

export type ClaimOffer = {
  readonly candidateId: string;
  /** What the organisation that brought it is called; absent when it is gone. */
  readonly organisation?: string | undefined;
  readonly broughtAt: number;
};

export type ClaimService = {
  /** `token`: the session that asks. "account-needed" unless it is of somebody whose address has been verified. */
  readonly offers: (token: string | undefined, page: Page) => Promise<Result<readonly ClaimOffer[]>>;
  /** "not-found" when it is not theirs to take, as for an id that does not exist. */
  readonly claim: (request: RequestContext, token: string | undefined, candidateId: string) => Promise<Result<CandidateChange>>;
};

type Dependencies = {
  readonly actors: Pick<Actors, "candidate">;
  readonly accounts: Pick<Accounts, "claimHash">;
  readonly claimable: ClaimableProfiles;
  readonly organisations: Pick<MemberRows, "namesOf">;
};

const needed = failure(
  "account-needed",
  "Only whoever has signed in with the e-mail address in a resume can take it over. Sign in with a code sent to that address.",
);

export const createClaimService = ({ actors, accounts, claimable, organisations }: Dependencies): ClaimService => ({
  offers: async (token, page) => {
    const claimHash = await accounts.claimHash(token);
    if (claimHash === undefined) return err(needed);
    const found = await claimable.find(claimHash, page);
    const names = await organisations.namesOf([...new Set(found.flatMap(({ organisationId }) => organisationId ?? []))]);
    return ok(
      found.map(({ id, organisationId, registeredAt }) => ({
        candidateId: id,
        organisation: names.get(organisationId ?? ""),
        broughtAt: registeredAt,
      })),
    );
  },
  claim: async (request, token, candidateId) => {
    const claimHash = await accounts.claimHash(token);
    if (claimHash === undefined) return err(needed);
    const command = await commandOf(request, "claim", { candidateId });
    const done = await actors.candidate(candidateId, (actor) => actor.claim(command, claimHash));
    return done.ok ? ok({ candidateId, ...done.value.reply }) : done;
  },
});
