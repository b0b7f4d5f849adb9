/** Both sides of an unlock as the queue plays them: messages lost, doubled, late and in any order. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DomainEvent } from "../../events/define-event.ts";
import { candidateErased, resumeSubmitted, resumeWithdrawn } from "../candidate/events.ts";
import { absentCandidate, type CandidateState, evolveCandidate } from "../candidate/state.ts";
import { decideResolve, decideUnlock, openedAttempts } from "../candidate/unlock.ts";
import type { UnlockOutcome } from "../candidate/unlock-types.ts";
import { sampleCommit, sampleId, sampleInputs } from "../decision-samples.ts";
import { decideAddCredits, decideExpire, decideRegister, decideReserve, settledBy } from "./decide.ts";
import { absentEmployer, type EmployerState, evolveEmployer } from "./state.ts";

const unlockIds = ["a".repeat(32), "b".repeat(32)] as const;
const jobId = sampleId("job", 1);
const organisationId = "org_sample";
const fields = ["name", "email"] as const;

type Message =
  | { readonly kind: "unlock" | "resolve"; readonly unlockId: string; readonly attempt: number }
  | { readonly kind: "settle"; readonly unlockId: string; readonly attempt: number; readonly outcome: UnlockOutcome };

/** One employer, one candidate per unlock id, and everything that is under way between them. */
class World {
  employer: EmployerState = absentEmployer;
  readonly candidates = new Map<string, CandidateState>(
    unlockIds.map((unlockId) => [
      unlockId,
      evolveCandidate(absentCandidate, sampleCommit(1, [resumeSubmitted.create({ documentId: sampleId("doc", 1) })])),
    ]),
  );
  readonly messages: Message[] = [];
  /** How often each unlock opened a door, over all attempts. */
  readonly opened = new Map<string, number>();
  #sequence = 1;

  commitEmployer(events: readonly DomainEvent[]): void {
    if (events.length > 0) this.employer = evolveEmployer(this.employer, sampleCommit(++this.#sequence, events));
    for (const event of events) {
      const { unlockId, attempt } = event.data as { unlockId: string; attempt: number };
      if (event.type === "com.clearview.credits.reserved") this.messages.push({ kind: "unlock", unlockId, attempt });
      if (event.type === "com.clearview.credits.reservation-expired") this.messages.push({ kind: "resolve", unlockId, attempt });
    }
  }

  commitCandidate(unlockId: string, events: readonly DomainEvent[]): void {
    const before = this.candidates.get(unlockId)!;
    if (events.length > 0) this.candidates.set(unlockId, evolveCandidate(before, sampleCommit(++this.#sequence, events)));
    for (const event of events) {
      if (event.type === "com.clearview.profile.unlocked") this.opened.set(unlockId, (this.opened.get(unlockId) ?? 0) + 1);
    }
  }

  reserve(unlockId: string): void {
    const wanted = { unlockId, candidateId: sampleId("cand", 1), jobId, fields };
    const decided = decideReserve(this.employer, wanted, 1, sampleInputs());
    if (decided.ok) this.commitEmployer(decided.value.events);
  }

  expire(unlockId: string): void {
    this.commitEmployer(decideExpire(this.employer, unlockId, 1, sampleInputs()).events);
  }

  /** A message stays under way when `again`, as after a redelivery. */
  deliver(position: number, again: boolean): void {
    const message = this.messages[position % Math.max(1, this.messages.length)];
    if (message === undefined) return;
    if (!again) this.messages.splice(this.messages.indexOf(message), 1);
    const { unlockId, attempt } = message;
    if (message.kind === "settle") return this.commitEmployer(settledBy(this.employer, message));
    const state = this.candidates.get(unlockId)!;
    const decided =
      message.kind === "unlock"
        ? decideUnlock(state, { unlockId, attempt, organisationId, jobId, fields })
        : decideResolve(state, { unlockId, attempt });
    this.commitCandidate(unlockId, decided.events);
    this.messages.push({ kind: "settle", unlockId, attempt, outcome: decided.reply });
  }

  lose(position: number): void {
    if (this.messages.length > 0) this.messages.splice(position % this.messages.length, 1);
  }

  change(unlockId: string, to: "submit" | "withdraw" | "erase"): void {
    const state = this.candidates.get(unlockId)!;
    if (state.status === "erased") return;
    const documentId = sampleId("doc", 1);
    if (to === "submit") this.commitCandidate(unlockId, [resumeSubmitted.create({ documentId })]);
    else if (to === "withdraw") this.commitCandidate(unlockId, [resumeWithdrawn.create({ documentId })]);
    else this.commitCandidate(unlockId, [candidateErased.create({ owner: "somebody", unlocked: openedAttempts(state.unlocks) })]);
  }
}

const count = (world: World, status: string): number =>
  [...world.employer.reservations.values()].filter((reservation) => reservation.status === status).length;

const holds = (world: World, bought: number): void => {
  expect(world.employer.credits).toBeGreaterThanOrEqual(0);
  expect(world.employer.credits + count(world, "reserved") + count(world, "spent")).toBe(bought);
  for (const unlockId of unlockIds) {
    const times = world.opened.get(unlockId) ?? 0;
    expect(times).toBeLessThanOrEqual(1);
    // Charged only for what was opened; what was opened is never set free.
    const status = world.employer.reservations.get(unlockId)?.status;
    if (status === "spent") expect(times).toBe(1);
    if (times === 1) expect(status).not.toBe("released");
  }
};

const unlockId = fc.constantFrom(...unlockIds);
const move = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("reserve" as const), unlockId }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("deliver" as const), position: fc.nat(9), again: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("lose" as const), position: fc.nat(9) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("expire" as const), unlockId }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("change" as const),
      unlockId,
      to: fc.constantFrom("submit" as const, "withdraw" as const, "erase" as const),
    }),
  },
);

describe("an unlock over two actors", () => {
  it("never charges twice, never opens for nothing and never runs a balance below zero, in any order of events", () => {
    fc.assert(
      fc.property(fc.nat(3), fc.array(move, { maxLength: 40 }), (bought, moves) => {
        const world = new World();
        world.commitEmployer(decideRegister(world.employer, { approvalNeeded: false, startingCredits: 0 }).events);
        if (bought > 0) {
          const added = decideAddCredits(world.employer, { credits: bought, how: "grant" });
          if (added.ok) world.commitEmployer(added.value.events);
        }
        for (const next of moves) {
          if (next.kind === "reserve") world.reserve(next.unlockId);
          else if (next.kind === "deliver") world.deliver(next.position, next.again);
          else if (next.kind === "lose") world.lose(next.position);
          else if (next.kind === "expire") world.expire(next.unlockId);
          else world.change(next.unlockId, next.to);
          holds(world, bought);
        }
        // However it began, timers bring it to an end: nothing stays set aside.
        for (const id of unlockIds) world.expire(id);
        while (world.messages.length > 0) world.deliver(0, false);
        holds(world, bought);
        expect(count(world, "reserved")).toBe(0);
        for (const id of unlockIds) {
          const status = world.employer.reservations.get(id)?.status;
          expect([id, status === "spent"]).toEqual([id, (world.opened.get(id) ?? 0) === 1]);
        }
      }),
      { numRuns: 500 },
    );
  });
});
