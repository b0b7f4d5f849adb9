/**
 * The candidate's side of an unlock, the one door to identity. Each attempt is answered once and for all: an answer is
 * recorded before it is given, so a message that comes late or twice can neither open a door that was refused nor be
 * charged for one that was opened before.
 */

import type { DomainEvent } from "../../events/define-event.ts";
import { type Decision, nothingToDo } from "../command.ts";
import { profileRevealed, profileUnlocked, unlockRefused } from "./events.ts";
import type { RefusalReason, UnlockField, UnlockOutcome } from "./unlock-types.ts";

/** The newest attempt at one unlock that has an answer, and the one attempt, if any, that opened it. */
export type UnlockState = {
  readonly attempt: number;
  /** Why the newest attempt was refused, if it was. */
  readonly reason?: RefusalReason | undefined;
  readonly openedAttempt?: number | undefined;
  /** For whom and what; gone after an erasure. */
  readonly opened?: Opened | undefined;
};

export type Opened = {
  readonly organisationId: string;
  readonly jobId: string;
  readonly fields: readonly UnlockField[];
  readonly at: number;
  /** When the organisation looked at it: its people, once a day each; the last hundred. */
  readonly seenAt: readonly number[];
};

const rememberedLooks = 100;

export type Unlocks = ReadonlyMap<string, UnlockState>;

export type UnlockRequest = {
  readonly unlockId: string;
  readonly attempt: number;
  readonly organisationId: string;
  readonly jobId: string;
  readonly fields: readonly UnlockField[];
};

type Standing = { readonly unlocks: Unlocks; readonly status: "absent" | "draft" | "submitted" | "withdrawn" | "erased" };

const refused = (reason: RefusalReason): UnlockOutcome => ({ kind: "refused", reason });

/** What was answered before; `undefined` for an attempt that nobody has answered. */
const answered = ({ unlocks, status }: Standing, unlockId: string, attempt: number): UnlockOutcome | undefined => {
  const known = unlocks.get(unlockId);
  // What was opened stays charged, even when the candidate has gone since.
  if (known?.openedAttempt === attempt) return { kind: "unlocked" };
  if (status === "erased") return refused("erased");
  if (known === undefined || attempt > known.attempt) return undefined;
  return refused(attempt === known.attempt ? (known.reason ?? "expired") : "expired");
};

const refusalOf = ({ unlocks, status }: Standing, unlockId: string): RefusalReason | undefined => {
  if (unlocks.get(unlockId)?.openedAttempt !== undefined) return "already-unlocked";
  if (status === "submitted") return undefined;
  return status === "withdrawn" ? "withdrawn" : "not-submitted";
};

const refusing = (unlockId: string, attempt: number, reason: RefusalReason): Decision<UnlockOutcome> => ({
  events: [unlockRefused.create({ unlockId, attempt, reason })],
  reply: refused(reason),
});

export const decideUnlock = (state: Standing, request: UnlockRequest): Decision<UnlockOutcome> => {
  const { unlockId, attempt, organisationId, jobId, fields } = request;
  const before = answered(state, unlockId, attempt);
  if (before !== undefined) return nothingToDo(before);
  const reason = refusalOf(state, unlockId);
  if (reason !== undefined) return refusing(unlockId, attempt, reason);
  return {
    events: [profileUnlocked.create({ unlockId, attempt, organisationId, jobId, fields: [...fields] })],
    reply: { kind: "unlocked" },
  };
};

/** Closes an attempt whose time is over, unless it has opened the door already. */
export const decideResolve = (
  state: Standing,
  { unlockId, attempt }: Pick<UnlockRequest, "unlockId" | "attempt">,
): Decision<UnlockOutcome> => {
  const before = answered(state, unlockId, attempt);
  return before === undefined ? refusing(unlockId, attempt, "expired") : nothingToDo(before);
};

export const evolveUnlocks = (unlocks: Unlocks, event: Pick<DomainEvent, "type" | "data">, at: number): Unlocks => {
  if (profileUnlocked.is(event)) {
    const { unlockId, attempt, organisationId, jobId, fields } = event.data;
    return new Map(unlocks).set(unlockId, {
      attempt,
      openedAttempt: attempt,
      opened: { organisationId, jobId, fields, at, seenAt: [] },
    });
  }
  if (unlockRefused.is(event)) {
    const { unlockId, attempt, reason } = event.data;
    return new Map(unlocks).set(unlockId, { ...unlocks.get(unlockId), attempt, reason });
  }
  if (profileRevealed.is(event)) {
    const { unlockId } = event.data;
    const known = unlocks.get(unlockId);
    if (known?.opened === undefined) return unlocks;
    const seenAt = [...known.opened.seenAt, at].slice(-rememberedLooks);
    return new Map(unlocks).set(unlockId, { ...known, opened: { ...known.opened, seenAt } });
  }
  return unlocks;
};

/** What an erasure must remember: ids of attempts that were opened, so that a late question is still charged. */
export const openedAttempts = (unlocks: Unlocks): { unlockId: string; attempt: number }[] =>
  [...unlocks].flatMap(([unlockId, { openedAttempt }]) =>
    openedAttempt === undefined ? [] : [{ unlockId, attempt: openedAttempt }],
  );

/** The unlocks of a tombstone, from what the erasure remembered. */
export const rememberedUnlocks = (opened: readonly { unlockId: string; attempt: number }[]): Unlocks =>
  new Map(opened.map(({ unlockId, attempt }) => [unlockId, { attempt, openedAttempt: attempt }]));
