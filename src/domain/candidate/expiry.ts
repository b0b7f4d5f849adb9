/**
 * When a profile that nobody uses expires: first it is announced, then, unless somebody does something with it meanwhile,
 * everything of it is erased. What the platform does by itself is no use of it.
 */

import type { DomainEvent } from "../../events/define-event.ts";
import { type Decision, nothingToDo } from "../command.ts";
import type { DecisionInputs } from "../command.ts";
import { eraseEvents } from "./decide.ts";
import { expiryAnnounced } from "./events.ts";
import type { CandidateState } from "./state.ts";

export type RetentionPolicy = {
  /** How long after its last use a profile expires; 0: never. */
  readonly inactiveDays: number;
  /** How long before that it is announced, at the least. */
  readonly noticeDays: number;
};

const day = 86_400_000;

/** Up to when the last use of a profile must lie for it to be announced now. */
export const quietSince = (now: number, { inactiveDays, noticeDays }: RetentionPolicy): number =>
  now - (inactiveDays - noticeDays) * day;

export type ExpiryStep = "nothing" | "announce" | "erase";

export const expiryStep = (state: CandidateState, now: number, policy: RetentionPolicy): ExpiryStep => {
  if (policy.inactiveDays === 0 || state.status === "absent" || state.status === "erased") return "nothing";
  if (state.expiresAt !== undefined) return now >= state.expiresAt ? "erase" : "nothing";
  return state.activeAt <= quietSince(now, policy) ? "announce" : "nothing";
};

/** Decides again what `step` was chosen for: whoever came in between and used the profile has kept it. */
export const decideExpiry = (
  state: CandidateState,
  step: ExpiryStep,
  policy: RetentionPolicy,
  sequence: number,
  inputs: DecisionInputs,
): Decision<ExpiryStep> => {
  if (step === "nothing" || expiryStep(state, inputs.now, policy) !== step) return nothingToDo("nothing");
  const expiresAt = Math.max(inputs.now + policy.noticeDays * day, state.activeAt + policy.inactiveDays * day);
  const events: readonly DomainEvent[] =
    step === "announce" ? [expiryAnnounced.create({ expiresAt })] : eraseEvents(state, sequence, inputs, "expired");
  return { events, reply: step };
};
