/**
 * How a resume that an organisation brought becomes its candidate's own. Only whoever holds the address that the resume gives
 * may take it over; to anybody else it is not there.
 */

import type { Failure } from "../../core/failure.ts";
import { equalInConstantTime } from "../../core/hashing.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { type Decision, nothingToDo } from "../command.ts";
import { mayAccess, type Principal } from "../principal.ts";
import { type CandidateReply, gone } from "./decide.ts";
import { candidateClaimed } from "./events.ts";
import type { CandidateState } from "./state.ts";

export type ClaimCommand = {
  readonly candidateId: string;
  readonly principal: Principal;
  /** Keyed hash of the address that the principal has shown to be theirs. */
  readonly claimHash: string;
  /** The one that the actor keeps; null when there is none, or none any more. */
  readonly kept: string | null;
  /** What is said of an id under which there is nothing. */
  readonly unknown: Failure;
};

export const decideClaim = (
  state: CandidateState,
  { candidateId, principal, claimHash, kept, unknown }: ClaimCommand,
): Result<Decision<CandidateReply>, Failure> => {
  const { owner } = state;
  if (owner === undefined) return err(unknown);
  if (owner.organisationId === undefined && mayAccess(principal, owner, candidateId)) {
    return state.status === "erased" ? err(gone) : ok(nothingToDo({}));
  }
  if (owner.broughtBy === undefined || kept === null || !equalInConstantTime(kept, claimHash)) return err(unknown);
  return ok({ events: [candidateClaimed.create({ broughtBy: owner.broughtBy })], aside: null, reply: {} });
};
