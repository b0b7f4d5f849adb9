/**
 * What an employer's commands mean. Pure. An unlock is a saga over two actors: a credit is set aside here, the candidate's
 * actor opens or refuses, and the credit is spent or set free here. A balance is never negative, an unlock is never charged
 * twice and never free: a credit is set free only after the candidate's actor has closed that attempt for good.
 */

import { failure, type Failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { DomainEvent } from "../../events/define-event.ts";
import type { UnlockField, UnlockOutcome } from "../candidate/unlock-types.ts";
import { type Decision, type DecisionInputs, nothingToDo } from "../command.ts";
import { runStarted } from "../run/events.ts";
import { openedBy } from "../run/runs.ts";
import {
  creditsPurchased,
  creditsReleased,
  creditsReserved,
  creditsSpent,
  employerApproved,
  employerRegistered,
  reservationExpired,
} from "./events.ts";
import type { EmployerState } from "./state.ts";

export type UnlockReply = {
  readonly status: "reserved" | "spent";
  readonly attempt: number;
  readonly runId?: string | undefined;
};

/** More credits than this in one go is a slip of the keyboard. */
export const maximumCredits = 100_000;

const notApproved = failure(
  "employer-not-approved",
  "This organisation waits for approval, so nobody can be unlocked yet. The operator of this site approves it.",
);
const noCredits = failure("credits-insufficient", "There is no credit left for this unlock. Buy credits, then try again.");

export type EmployerPolicy = {
  /** Whether an operator has to approve an organisation before it may unlock anybody. */
  readonly approvalNeeded: boolean;
  /** What an organisation is given when it joins. */
  readonly startingCredits: number;
};

export const decideRegister = (
  state: EmployerState,
  { approvalNeeded, startingCredits }: EmployerPolicy,
): Decision<Record<never, never>> => {
  if (state.status !== "absent") return nothingToDo({});
  const events: DomainEvent[] = [employerRegistered.create({})];
  if (!approvalNeeded) events.push(employerApproved.create({}));
  if (startingCredits > 0) events.push(creditsPurchased.create({ credits: startingCredits, how: "grant" }));
  return { events, reply: {} };
};

export const decideApprove = (state: EmployerState): Decision<Record<never, never>> =>
  state.status === "registered" ? { events: [employerApproved.create({})], reply: {} } : nothingToDo({});

export const decideAddCredits = (
  state: EmployerState,
  added: { readonly credits: number; readonly how: "grant" | "purchase"; readonly reference?: string | undefined },
): Result<Decision<{ readonly credits: number }>, Failure> => {
  if (!Number.isInteger(added.credits) || added.credits < 1 || added.credits > maximumCredits) {
    return err(failure("request-invalid", `Credits are a whole number from 1 to ${maximumCredits}.`));
  }
  const { reference, ...facts } = added;
  // One payment is counted once, under whatever key it is entered again.
  if (reference !== undefined && state.references.has(reference)) return ok(nothingToDo({ credits: state.credits }));
  const event = creditsPurchased.create({ ...facts, ...(reference === undefined ? {} : { reference }) });
  return ok({ events: [event], reply: { credits: state.credits + added.credits } });
};

export const decideReserve = (
  state: EmployerState,
  wanted: {
    readonly unlockId: string;
    readonly candidateId: string;
    readonly jobId: string;
    readonly fields: readonly UnlockField[];
  },
  sequence: number,
  inputs: DecisionInputs,
): Result<Decision<UnlockReply>, Failure> => {
  const known = state.reservations.get(wanted.unlockId);
  if (known !== undefined && known.status !== "released") {
    return ok(nothingToDo({ status: known.status, attempt: known.attempt }));
  }
  if (state.status !== "approved") return err(notApproved);
  if (state.credits < 1) return err(noCredits);
  const attempt = (known?.attempt ?? 0) + 1;
  const reserved = creditsReserved.create({ ...wanted, fields: [...wanted.fields], attempt });
  const started = openedBy([reserved], sequence + 1, () => inputs.newId("run"));
  const runId = started.filter((event) => runStarted.is(event)).map((event) => event.data.runId)[0];
  return ok({ events: [reserved, ...started], reply: { status: "reserved", attempt, runId } });
};

/** What the candidate's actor has answered to an attempt. An attempt that is not set aside any more changes nothing. */
export const settledBy = (
  state: EmployerState,
  { unlockId, attempt, outcome }: { readonly unlockId: string; readonly attempt: number; readonly outcome: UnlockOutcome },
): readonly DomainEvent[] => {
  const known = state.reservations.get(unlockId);
  if (known === undefined || known.attempt !== attempt || known.status !== "reserved") return [];
  return outcome.kind === "unlocked"
    ? [creditsSpent.create({ unlockId, attempt })]
    : [creditsReleased.create({ unlockId, attempt, reason: outcome.reason })];
};

/** The reservation's time is over: nothing is set free before the candidate's actor has been asked. */
export const decideExpire = (
  state: EmployerState,
  unlockId: string,
  sequence: number,
  inputs: DecisionInputs,
): Decision<Record<never, never>> => {
  const known = state.reservations.get(unlockId);
  if (known?.status !== "reserved") return nothingToDo({});
  const expired = reservationExpired.create({ unlockId, attempt: known.attempt });
  return { events: [expired, ...openedBy([expired], sequence + 1, () => inputs.newId("run"))], reply: {} };
};
