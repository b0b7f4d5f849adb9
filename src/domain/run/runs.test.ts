import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DomainEvent } from "../../events/define-event.ts";
import { resumeSubmitted, resumeWithdrawn } from "../candidate/events.ts";
import { sampleId } from "../decision-samples.ts";
import { type FoundPair, matchFound, maximumFoundPairs, runCompleted, runFailed, runProgressed, runStarted } from "./events.ts";
import {
  evolveRuns,
  indexedShard,
  openedBy,
  reportedBy,
  type Run,
  type Runs,
  type StepOutcome,
  stepsLeft,
  supersede,
} from "./runs.ts";

const runId = sampleId("run", 1);
const fold = (events: readonly DomainEvent[], runs: Runs = new Map()): Runs =>
  events.reduce((folded, event) => evolveRuns(folded, event, 5), runs);
const opened = (): Runs => fold(openedBy([resumeSubmitted.create({ documentId: sampleId("doc", 1) })], 3, () => runId));
const only = (runs: Runs): Run => [...runs.values()][0]!;

const pair = (number: number): FoundPair => ({
  pairId: String(number),
  candidateId: sampleId("cand", 1),
  candidateVersion: 3,
  jobId: sampleId("job", number),
  jobVersion: 1,
  score: 60,
});
const index: StepOutcome = { step: "index", shard: 2 };
const match: StepOutcome = { step: "match", pairs: [pair(1)] };
const remove: StepOutcome = { step: "remove" };

describe("a run", () => {
  it("pins its workflow's version and the version of its entity", () => {
    expect(only(opened())).toEqual({
      runId,
      workflow: "resume-submitted",
      workflowVersion: 1,
      entityVersion: 3,
      status: "open",
      done: [],
      startedAt: 5,
    });
    expect(stepsLeft(only(opened()))).toEqual(["index", "match"]);
  });

  it("is opened only by what sets off world steps", () => {
    expect(openedBy([], 1, () => runId)).toEqual([]);
    expect(openedBy([resumeWithdrawn.create({ documentId: sampleId("doc", 1) })], 1, () => runId)[0]?.data).toMatchObject({
      workflow: "resume-removal",
    });
  });

  it("has nothing left to do when its workflow version is not declared any more", () => {
    expect(stepsLeft({ ...only(opened()), workflowVersion: 99 })).toEqual([]);
  });

  it("ends with one report that carries all steps", () => {
    const events = reportedBy(only(opened()), [index, match]);
    expect(events.map((event) => event.type)).toEqual([matchFound.type, runCompleted.type]);
    expect(events[1]?.data).toEqual({ runId, workflow: "resume-submitted", steps: ["index", "match"], shard: 2, matches: 1 });
    expect(only(fold(events, opened()))).toMatchObject({ status: "completed", done: ["index", "match"], endedAt: 5, matches: 1 });
  });

  it("goes on at the first step not reported", () => {
    const progress = reportedBy(only(opened()), [index]);
    expect(progress.map((event) => event.type)).toEqual([runProgressed.type]);
    const halfway = fold(progress, opened());
    expect(stepsLeft(only(halfway))).toEqual(["match"]);
    const end = reportedBy(only(halfway), [{ step: "index", shard: 7 }, match]);
    expect(end.at(-1)?.data).toEqual({ runId, workflow: "resume-submitted", steps: ["match"], matches: 1 });
    expect(only(fold(end, halfway)).status).toBe("completed");
  });

  it("takes no report of a step that is not its own, and none after its end", () => {
    expect(reportedBy(only(opened()), [remove])).toEqual([]);
    expect(reportedBy(only(opened()), [])).toEqual([]);
    for (const reason of ["superseded", "withdrawn", "erased", "dead-letter", "attempts-exhausted"] as const) {
      const failed = fold([runFailed.create({ runId, workflow: "resume-submitted", reason })], opened());
      expect(reportedBy(only(failed), [index, match])).toEqual([]);
      expect(only(failed)).toMatchObject({ status: "failed", reason, endedAt: 5 });
    }
  });

  it("tells at most so many pairs in its event, and counts them all", () => {
    const pairs = Array.from({ length: maximumFoundPairs + 5 }, (_, number) => pair(number));
    const [found, completed] = reportedBy(only(opened()), [index, { step: "match", pairs }]);
    expect(found?.data).toEqual({ runId, pairs: pairs.slice(0, maximumFoundPairs) });
    expect(completed?.data).toMatchObject({ matches: maximumFoundPairs + 5 });
  });

  it("is done once with each step, however reports are repeated, cut and mixed; the first report of a step wins", () => {
    const outcome: fc.Arbitrary<StepOutcome> = fc.oneof(
      fc.nat(9).map((shard): StepOutcome => ({ step: "index", shard })),
      fc
        .nat(3)
        .map((count): StepOutcome => ({ step: "match", pairs: Array.from({ length: count }, (_, number) => pair(number)) })),
      fc.constant(remove),
    );
    fc.assert(
      fc.property(fc.array(fc.array(outcome, { maxLength: 4 }), { maxLength: 6 }), (reports) => {
        let runs = opened();
        const log: DomainEvent[] = [];
        for (const report of reports) {
          const events = reportedBy(only(runs), report);
          log.push(...events);
          runs = fold(events, runs);
        }
        const run = only(runs);
        expect(new Set(run.done).size).toBe(run.done.length);
        const reported = reports.flat();
        const firstShard = reported.find((given) => given.step === "index");
        const firstMatch = reported.find((given) => given.step === "match");
        expect(log.map(indexedShard).filter((shard) => shard !== undefined)).toEqual(
          firstShard === undefined ? [] : [firstShard.shard],
        );
        expect(log.filter((event) => matchFound.is(event)).length).toBeLessThanOrEqual(1);
        expect(run.status).toBe(firstShard !== undefined && firstMatch !== undefined ? "completed" : "open");
      }),
    );
  });
});

describe("superseding", () => {
  it("ends open runs and leaves ended ones as they are", () => {
    const second = sampleId("run", 2);
    const runs = fold(
      [
        ...reportedBy(only(opened()), [index, match]),
        runStarted.create({ runId: second, workflow: "resume-submitted", workflowVersion: 1, entityVersion: 4 }),
      ],
      opened(),
    );
    const ended = supersede(runs, "withdrawn");
    expect(ended.map((event) => event.data)).toEqual([{ runId: second, workflow: "resume-submitted", reason: "withdrawn" }]);
    expect([...fold(ended, runs).values()].map((run) => run.status)).toEqual(["completed", "failed"]);
  });

  it("ignores events of runs it does not know, as after a cut of the log", () => {
    expect(fold([runFailed.create({ runId, workflow: "resume-submitted", reason: "erased" })]).size).toBe(0);
  });
});
