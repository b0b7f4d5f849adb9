/**
 * What the runs of an unlock mean to the employer. The answer of the candidate's actor settles the credit in the commit of
 * the report; a run that fails for good opens one that asks what became of the attempt, and that one is never given up. So a
 * reservation always has an open run, until it is settled.
 */

import type { DomainEvent } from "../../events/define-event.ts";
import type { DecisionInputs } from "../command.ts";
import type { Run, StepOutcome } from "../run/runs.ts";
import { decideExpire, settledBy } from "./decide.ts";
import type { EmployerState, Reservation } from "./state.ts";

export type Asked = Reservation & { readonly unlockId: string };

/** The reservation that a run works for; none when a later run has taken its place. */
export const askedBy = (state: EmployerState, run: Pick<Run, "entityVersion">): Asked | undefined => {
  for (const [unlockId, reservation] of state.reservations) {
    if (reservation.version === run.entityVersion) return { unlockId, ...reservation };
  }
  return undefined;
};

export const unlockReported = (state: EmployerState, run: Run, outcomes: readonly StepOutcome[]): readonly DomainEvent[] => {
  const asked = askedBy(state, run);
  const answer = outcomes.find((outcome) => "outcome" in outcome);
  if (asked === undefined || answer === undefined) return [];
  return settledBy(state, { unlockId: asked.unlockId, attempt: asked.attempt, outcome: answer.outcome });
};

export const unlockRunFailed = (
  state: EmployerState,
  run: Run,
  sequence: number,
  inputs: DecisionInputs,
): readonly DomainEvent[] => {
  const asked = askedBy(state, run);
  return asked === undefined ? [] : decideExpire(state, asked.unlockId, sequence, inputs).events;
};
