/**
 * Both sides of an unlock as the queue plays them: messages lost, doubled, late and in any order, consumers that work on the
 * same run side by side and die between any two steps. What an actor decides is one step, since a commit is; a crash leaves
 * the commits and loses what was to be sent.
 */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DomainEvent } from "../../events/define-event.ts";
import type { DecisionInputs } from "../command.ts";
import { candidateErased, resumeSubmitted, resumeWithdrawn } from "../candidate/events.ts";
import { absentCandidate, type CandidateState, evolveCandidate } from "../candidate/state.ts";
import { decideResolve, decideUnlock, openedAttempts } from "../candidate/unlock.ts";
import { sampleCommit, sampleId } from "../decision-samples.ts";
import { runFailed, runStarted } from "../run/events.ts";
import { isUntilDone, reportedBy, type Run, type StepOutcome, stepsLeft } from "../run/runs.ts";
import { decideAddCredits, decideRegister, decideReserve } from "./decide.ts";
import { absentEmployer, type EmployerState, evolveEmployer } from "./state.ts";
import { type Asked, askedBy, unlockReported, unlockRunFailed } from "./unlock-runs.ts";

const unlockIds = ["a".repeat(32), "b".repeat(32)] as const;
const jobId = sampleId("job", 1);
const organisationId = "org_sample";
const fields = ["name", "email"] as const;

type Message =
  /** The id of a run in the queue. */
  | { readonly kind: "run"; readonly runId: string }
  /** A consumer has loaded the run and calls the candidate's actor. */
  | { readonly kind: "ask"; readonly runId: string; readonly step: AskingStep; readonly asked: Asked }
  /** A consumer has the answer and reports it to the employer's actor. */
  | { readonly kind: "report"; readonly runId: string; readonly outcome: StepOutcome };
type AskingStep = Extract<StepOutcome, { readonly outcome: unknown }>["step"];

/** One employer, one candidate per unlock id, and everything that is under way between them. */
class World {
  employer: EmployerState = absentEmployer;
  bought = 0;
  readonly candidates = new Map<string, CandidateState>(
    unlockIds.map((unlockId) => [
      unlockId,
      evolveCandidate(absentCandidate, sampleCommit(1, [resumeSubmitted.create({ documentId: sampleId("doc", 1) })])),
    ]),
  );
  readonly messages: Message[] = [];
  /** How often each unlock opened a door, over all attempts. */
  readonly opened = new Map<string, number>();
  readonly broken: string[] = [];
  #sequence = 1;
  #ids = 0;

  get openRuns(): Run[] {
    return [...this.employer.runs.values()].filter(({ status }) => status === "open");
  }

  commitEmployer(events: readonly DomainEvent[]): void {
    if (events.length > 0) this.employer = evolveEmployer(this.employer, sampleCommit(++this.#sequence, events));
    for (const event of events) if (runStarted.is(event)) this.messages.push({ kind: "run", runId: event.data.runId });
  }

  commitCandidate(unlockId: string, events: readonly DomainEvent[]): void {
    const before = this.candidates.get(unlockId)!;
    if (events.length > 0) this.candidates.set(unlockId, evolveCandidate(before, sampleCommit(++this.#sequence, events)));
    for (const event of events) {
      if (event.type !== "com.clearview.profile.unlocked") continue;
      if (before.status !== "submitted") this.broken.push(`opened while ${before.status}`);
      this.opened.set(unlockId, (this.opened.get(unlockId) ?? 0) + 1);
    }
  }

  buy(credits: number): void {
    const added = decideAddCredits(this.employer, { credits, how: "grant" });
    if (!added.ok) return;
    this.commitEmployer(added.value.events);
    this.bought += credits;
  }

  reserve(unlockId: string): void {
    const wanted = { unlockId, candidateId: sampleId("cand", 1), jobId, fields };
    const decided = decideReserve(this.employer, wanted, this.#sequence, this.#inputs());
    if (decided.ok) this.commitEmployer(decided.value.events);
  }

  /** The wait of a run's timer is over: its id is sent again, or the run fails for good. */
  timer(position: number, fails: boolean): void {
    const run = this.openRuns[position % Math.max(1, this.openRuns.length)];
    if (run === undefined) return;
    const { runId, workflow } = run;
    if (!fails || isUntilDone(run)) return void this.messages.push({ kind: "run", runId });
    const failed = runFailed.create({ runId, workflow, reason: "attempts-exhausted" });
    this.commitEmployer([failed, ...unlockRunFailed(this.employer, run, this.#sequence, this.#inputs())]);
  }

  /** A message stays under way when `again`: it is delivered again, or another consumer has taken it as well. */
  deliver(position: number, again: boolean): void {
    const message = this.messages[position % Math.max(1, this.messages.length)];
    if (message === undefined) return;
    if (!again) this.messages.splice(this.messages.indexOf(message), 1);
    const run = this.employer.runs.get(message.runId);
    if (message.kind === "ask") return this.#answer(message);
    if (run === undefined || run.status !== "open") return;
    if (message.kind === "report") {
      const reported = reportedBy(run, [message.outcome]);
      if (reported.length > 0) this.commitEmployer([...unlockReported(this.employer, run, [message.outcome]), ...reported]);
      return;
    }
    const asked = askedBy(this.employer, run);
    if (asked === undefined) return;
    for (const step of stepsLeft(run)) {
      this.messages.push({ kind: "ask", runId: run.runId, step: step as AskingStep, asked });
    }
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

  #answer({ runId, step, asked }: Extract<Message, { readonly kind: "ask" }>): void {
    const { unlockId, attempt } = asked;
    const state = this.candidates.get(unlockId)!;
    const decided =
      step === "unlock"
        ? decideUnlock(state, { unlockId, attempt, organisationId, jobId, fields })
        : decideResolve(state, { unlockId, attempt });
    this.commitCandidate(unlockId, decided.events);
    this.messages.push({ kind: "report", runId, outcome: { step, outcome: decided.reply } });
  }

  #inputs(): DecisionInputs {
    return { now: 0, newId: (prefix) => sampleId(prefix, ++this.#ids) };
  }
}

const count = (world: World, status: string): number =>
  [...world.employer.reservations.values()].filter((reservation) => reservation.status === status).length;

/** Writes down which promise is broken. */
const check = (world: World): void => {
  const { credits, reservations } = world.employer;
  const promise = (holds: boolean, what: string): void => void (holds || world.broken.push(what));
  promise(credits >= 0, "no balance is negative");
  promise(credits + count(world, "reserved") + count(world, "spent") === world.bought, "each credit is somewhere, once");
  promise(world.openRuns.length === count(world, "reserved"), "somebody sees to what is set aside");
  for (const unlockId of unlockIds) {
    const times = world.opened.get(unlockId) ?? 0;
    const status = reservations.get(unlockId)?.status;
    promise(times <= 1, "a door opens once");
    promise(status !== "spent" || times === 1, "what is charged was opened");
    promise(status !== "released" || times === 0, "what was opened is not set free");
  }
};

const unlockId = fc.constantFrom(...unlockIds);
const move = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("reserve" as const), unlockId }) },
  { weight: 12, arbitrary: fc.record({ kind: fc.constant("deliver" as const), position: fc.nat(9), again: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("lose" as const), position: fc.nat(9) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("timer" as const), position: fc.nat(1), fails: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("buy" as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("change" as const),
      unlockId,
      to: fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom("submit" as const, "withdraw" as const) },
        { weight: 1, arbitrary: fc.constant("erase" as const) },
      ),
    }),
  },
);

const make = (world: World, next: typeof move extends fc.Arbitrary<infer Move> ? Move : never): void => {
  if (next.kind === "reserve") world.reserve(next.unlockId);
  else if (next.kind === "deliver") world.deliver(next.position, next.again);
  else if (next.kind === "lose") world.lose(next.position);
  else if (next.kind === "timer") world.timer(next.position, next.fails);
  else if (next.kind === "buy") world.buy(1);
  else world.change(next.unlockId, next.to);
};

const joined = (credits: number): World => {
  const world = new World();
  world.commitEmployer(decideRegister(world.employer, { approvalNeeded: false, startingCredits: 0 }).events);
  if (credits > 0) world.buy(credits);
  return world;
};

/** Timers send again what was lost, until nothing is under way. */
const settle = (world: World): void => {
  while (world.openRuns.length > 0) {
    if (world.messages.length === 0) for (const position of world.openRuns.keys()) world.timer(position, true);
    while (world.messages.length > 0) world.deliver(0, false);
  }
};

describe("an unlock over two actors", () => {
  it("never charges twice, never opens for nothing and never runs a balance below zero, in any order of events", () => {
    fc.assert(
      fc.property(fc.nat(3), fc.array(move, { maxLength: 60, size: "max" }), (credits, moves) => {
        const world = joined(credits);
        for (const next of moves) {
          make(world, next);
          check(world);
        }
        // However it began, timers bring it to an end: nothing stays set aside.
        settle(world);
        check(world);
        expect([world.broken, count(world, "reserved")]).toEqual([[], 0]);
        for (const id of unlockIds) {
          const status = world.employer.reservations.get(id)?.status;
          expect(status === "spent").toBe((world.opened.get(id) ?? 0) === 1);
          // What was refused before is open to a further attempt.
          if (world.candidates.get(id)!.status === "erased" || status === "spent") continue;
          world.change(id, "submit");
          world.buy(1);
          world.reserve(id);
          settle(world);
          expect(world.employer.reservations.get(id)?.status).toBe("spent");
        }
      }),
      { numRuns: 600 },
    );
  });
});
