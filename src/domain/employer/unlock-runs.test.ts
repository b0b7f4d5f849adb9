import { describe, expect, it } from "vitest";
import type { DomainEvent } from "../../events/define-event.ts";
import { sampleCommit, sampleId, sampleInputs } from "../decision-samples.ts";
import { runFailed } from "../run/events.ts";
import { reportedBy } from "../run/runs.ts";
import { decideReserve, decideRegister } from "./decide.ts";
import { absentEmployer, type EmployerState, evolveEmployer } from "./state.ts";
import { askedBy, unlockReported, unlockRunFailed } from "./unlock-runs.ts";

const unlockId = "a".repeat(32);
const wanted = { unlockId, candidateId: sampleId("cand", 1), jobId: sampleId("job", 1), fields: ["name"] as const };

const shortTypes = (events: readonly DomainEvent[]): string[] => events.map(({ type }) => type.replace("com.clearview.", ""));

/** An employer with one credit, and that credit set aside. */
const reserved = (): EmployerState => {
  const { events } = decideRegister(absentEmployer, { approvalNeeded: false, startingCredits: 1 });
  const state = evolveEmployer(absentEmployer, sampleCommit(1, events));
  const decided = decideReserve(state, wanted, 1, sampleInputs(1));
  if (!decided.ok) throw new Error(decided.failure.code);
  return evolveEmployer(state, sampleCommit(2, decided.value.events));
};

const openRuns = (state: EmployerState) => [...state.runs.values()].filter(({ status }) => status === "open");

/** Lets the one open run fail, as the run protocol commits it. */
const failed = (state: EmployerState, sequence: number): { readonly state: EmployerState; readonly events: DomainEvent[] } => {
  const run = openRuns(state)[0]!;
  const ending = runFailed.create({ runId: run.runId, workflow: run.workflow, reason: "attempts-exhausted" });
  const events = [ending, ...unlockRunFailed(state, run, sequence, sampleInputs(sequence * 10))];
  return { state: evolveEmployer(state, sampleCommit(sequence + 1, events)), events };
};

describe("the runs of an unlock", () => {
  it("follow one another until somebody has an answer, and the credit stays set aside so long", () => {
    let state = reserved();
    expect(openRuns(state).map(({ workflow }) => workflow)).toEqual(["unlock"]);
    for (let sequence = 2; sequence < 8; sequence++) {
      const next = failed(state, sequence);
      ({ state } = next);
      expect(shortTypes(next.events)).toEqual(["run.failed", "credits.reservation-expired", "run.started"]);
      expect(openRuns(state).map(({ workflow }) => workflow)).toEqual(["unlock-resolution"]);
      expect([state.credits, state.reservations.get(unlockId)?.status]).toEqual([0, "reserved"]);
    }
    const run = openRuns(state)[0]!;
    const outcomes = [{ step: "resolve-unlock", outcome: { kind: "refused", reason: "expired" } }] as const;
    const events = [...unlockReported(state, run, outcomes), ...reportedBy(run, outcomes)];
    state = evolveEmployer(state, sampleCommit(9, events));
    expect(shortTypes(events)).toEqual(["credits.released", "run.completed"]);
    expect([state.credits, state.reservations.get(unlockId)?.reason, openRuns(state)]).toEqual([1, "expired", []]);
  });

  it("work for the attempt whose commit opened them, and an older one for none", () => {
    const state = reserved();
    const first = openRuns(state)[0]!;
    expect(askedBy(state, first)).toMatchObject({ unlockId, attempt: 1 });
    const next = failed(state, 2).state;
    expect(askedBy(next, first)).toBeUndefined();
    expect(unlockReported(next, first, [{ step: "unlock", outcome: { kind: "unlocked" } }])).toEqual([]);
    expect(askedBy(next, openRuns(next)[0]!)).toMatchObject({ unlockId, attempt: 1 });
  });

  it("that fail after the credit was settled open nothing", () => {
    const state = reserved();
    const run = openRuns(state)[0]!;
    const settled = evolveEmployer(
      state,
      sampleCommit(3, unlockReported(state, run, [{ step: "unlock", outcome: { kind: "unlocked" } }])),
    );
    expect(unlockRunFailed(settled, run, 3, sampleInputs())).toEqual([]);
  });
});
