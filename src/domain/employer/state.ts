/** An employer's state, folded from the log: approval, credits, what is set aside for which unlock, and its company's profile. */

import type { Commit } from "../../events/commit.ts";
import type { UnlockField } from "../candidate/unlock-types.ts";
import type { CompanyFieldName } from "../company/profile.ts";
import type { Ownership } from "../principal.ts";
import { evolveRuns, type Runs } from "../run/runs.ts";
import {
  companyProfileCorrected,
  companyProfileFound,
  creditsPurchased,
  creditsReleased,
  creditsReserved,
  creditsSpent,
  employerApproved,
  employerRegistered,
  reservationExpired,
} from "./events.ts";

export type Reservation = {
  readonly attempt: number;
  readonly status: "reserved" | "spent" | "released";
  readonly candidateId: string;
  readonly jobId: string;
  readonly fields: readonly UnlockField[];
  readonly at: number;
  /** The sequence of the commit that opened the newest run for this attempt. */
  readonly version: number;
  readonly reason?: string | undefined;
};

export type EmployerState = {
  readonly status: "absent" | "registered" | "approved";
  readonly owner?: Ownership | undefined;
  /** Credits that are neither spent nor set aside. Never negative. */
  readonly credits: number;
  /** Payments that have been counted. */
  readonly references: ReadonlySet<string>;
  /** The newest attempt at each unlock, by unlock id. */
  readonly reservations: ReadonlyMap<string, Reservation>;
  /** Whether a profile was found, and which fields it has corrected. What they say is sealed content. */
  readonly hasProfile: boolean;
  readonly corrected: ReadonlySet<CompanyFieldName>;
  readonly registeredAt: number;
  readonly changedAt: number;
  /** Open ones alone. */
  readonly runs: Runs;
};

export const absentEmployer: EmployerState = {
  status: "absent",
  credits: 0,
  references: new Set(),
  reservations: new Map(),
  hasProfile: false,
  corrected: new Set(),
  registeredAt: 0,
  changedAt: 0,
  runs: new Map(),
};

const changeReservation = (
  state: EmployerState,
  unlockId: string,
  change: Partial<Reservation>,
  credits: number,
): EmployerState => {
  const known = state.reservations.get(unlockId);
  if (known === undefined) return state;
  const reservations = new Map(state.reservations).set(unlockId, { ...known, ...change });
  return { ...state, reservations, credits: state.credits + credits };
};

/** An organisation that unlocks for years has no use for the runs that did it: what became of each stands in its reservation. */
const openRuns = (runs: Runs): Runs => new Map([...runs].filter(([, { status }]) => status === "open"));

type Recorded = { readonly type: string; readonly data: unknown };

const evolveOne = (state: EmployerState, event: Recorded, { header }: Commit): EmployerState => {
  if (employerRegistered.is(event)) {
    return {
      ...state,
      status: "registered",
      registeredAt: header.at,
      owner: { principal: header.principal, organisationId: header.organisationId },
    };
  }
  if (employerApproved.is(event)) return { ...state, status: "approved" };
  if (creditsPurchased.is(event)) {
    const { credits, reference } = event.data;
    const references = reference === undefined ? state.references : new Set(state.references).add(reference);
    return { ...state, references, credits: state.credits + credits };
  }
  if (creditsReserved.is(event)) {
    const { unlockId, ...reservation } = event.data;
    const reserved = { ...reservation, status: "reserved" as const, at: header.at, version: header.sequence };
    const reservations = new Map(state.reservations).set(unlockId, reserved);
    return { ...state, reservations, credits: state.credits - 1 };
  }
  if (reservationExpired.is(event)) return changeReservation(state, event.data.unlockId, { version: header.sequence }, 0);
  if (creditsSpent.is(event)) return changeReservation(state, event.data.unlockId, { status: "spent" }, 0);
  if (creditsReleased.is(event)) {
    return changeReservation(state, event.data.unlockId, { status: "released", reason: event.data.reason }, 1);
  }
  if (companyProfileFound.is(event)) return { ...state, hasProfile: true };
  if (companyProfileCorrected.is(event)) {
    const { corrected, takenBack } = event.data;
    const left = new Set([...state.corrected, ...corrected]);
    for (const field of takenBack) left.delete(field);
    return { ...state, corrected: left };
  }
  return { ...state, runs: openRuns(evolveRuns(state.runs, event, header.at)) };
};

export const evolveEmployer = (state: EmployerState, commit: Commit): EmployerState => ({
  ...commit.events.reduce((folded, event) => evolveOne(folded, { type: event.type, data: event.data }, commit), state),
  changedAt: commit.header.at,
});
