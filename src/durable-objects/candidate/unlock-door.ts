/**
 * The one door to who a candidate is. Each attempt to open it is answered once and for all; whoever looks through it is
 * written down before anything is shown.
 */

import { dayOf } from "../../core/clock.ts";
import { type Failure, failure } from "../../core/failure.ts";
import { systemRandomness } from "../../core/ids.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { newTraceparent } from "../../core/trace.ts";
import { profileRevealed } from "../../domain/candidate/events.ts";
import type { CandidateState } from "../../domain/candidate/state.ts";
import { decideUnlock, type UnlockRequest } from "../../domain/candidate/unlock.ts";
import type { UnlockOutcome } from "../../domain/candidate/unlock-types.ts";
import { systemContext } from "../../domain/command.ts";
import { mayBeShownTo, type Principal } from "../../domain/principal.ts";
import type { OpenedUnlock, RevealedIdentity, UnlockCause } from "../stubs/candidate.ts";
import { erased } from "./failures.ts";
import { type CandidateLedger, readRevealed } from "./storage.ts";

const withdrawn = failure(
  "candidate-not-submitted",
  "This candidate has taken the resume back, so who it is is shown to nobody. It is shown again if the candidate submits again.",
);

/** Who may look, at what and since when: what the candidate is told. */
export const openedUnlocks = ({ unlocks }: CandidateState): OpenedUnlock[] =>
  [...unlocks].flatMap(([unlockId, { opened }]) => (opened === undefined ? [] : [{ unlockId, ...opened }]));

/** Opens the door, or refuses, as `decide` says. Throws what goes well when the run is tried again. */
export const answerUnlock = async (
  ledger: CandidateLedger,
  request: UnlockRequest,
  cause: UnlockCause,
  decide: typeof decideUnlock,
): Promise<UnlockOutcome> => {
  const { owner } = ledger.state;
  // Nobody asks after a candidate that was never there: the service looks before a credit is set aside.
  if (owner === undefined) return { kind: "refused", reason: "not-submitted" };
  const isFor = mayBeShownTo(request.organisationId, owner);
  const { unlockId, attempt } = request;
  const command = `${decide === decideUnlock ? "unlock" : "resolve"}:${unlockId}:${attempt}`;
  const context = { ...systemContext(cause.traceparent, command, owner.organisationId), ...cause };
  const done = await ledger.execute(
    ledger.entity,
    context,
    ({ unlocks, status }) => ok(decide({ unlocks, status: isFor ? status : "draft" }, request)),
    { bySystem: true },
  );
  // Nothing is sealed here, so what fails now goes well when the run is tried again.
  if (!done.ok) throw new Error(done.failure.code);
  return done.value.reply;
};

/** Why nobody is shown who it is now, whatever was opened before. */
const closedBy = ({ status, submission }: CandidateState): Failure | undefined => {
  if (status === "erased") return erased;
  return submission === undefined ? withdrawn : undefined;
};

/** `unknown` is the answer to whoever has no open door here. Holds identity. */
export const readIdentityThrough = async (
  ledger: CandidateLedger,
  unlockId: string,
  reader: Principal & { readonly organisationId: string },
  unknown: Failure,
): Promise<Result<RevealedIdentity>> => {
  const { status, submission, unlocks } = ledger.state;
  if (status === "erased") return err(erased);
  const opened = unlocks.get(unlockId)?.opened;
  if (opened === undefined || opened.organisationId !== reader.organisationId) return err(unknown);
  if (submission === undefined) return err(withdrawn);
  const revealed = await readRevealed(ledger, submission.documentId, opened.fields);
  const meanwhile = closedBy(ledger.state);
  if (meanwhile !== undefined) return err(meanwhile);
  if (!revealed.ok) return revealed;
  // Written down before it is shown; the same reader again on the same day is the same command.
  const command = `reveal:${unlockId}:${reader.id}:${dayOf(ledger.now)}`;
  const context = { ...systemContext(newTraceparent(systemRandomness), command, undefined), principal: reader };
  const told = await ledger.execute(
    ledger.entity,
    context,
    (state) => {
      const closed = closedBy(state);
      return closed === undefined ? ok({ events: [profileRevealed.create({ unlockId })], reply: {} }) : err(closed);
    },
    { bySystem: true },
  );
  return told.ok ? revealed : told;
};
