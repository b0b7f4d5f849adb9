import { describe, expect, it } from "vitest";
import type { Commit, CommitHeader } from "../../events/commit.ts";
import type { DomainEvent } from "../../events/define-event.ts";
import { runCompleted, runFailed, runProgressed, runStarted } from "../run/events.ts";
import { tracePartsOf } from "./trace-parts.ts";

const source = `/candidates/cand_${"0".repeat(26)}`;
const runId = `run_${"0".repeat(26)}`;
const about = { runId, workflow: "resume-submitted" };

const commit = (sequence: number, at: number, event: DomainEvent, more: Partial<CommitHeader> = {}): Commit => ({
  header: {
    sequence,
    at,
    traceparent: `00-${"1".repeat(32)}-${"2".repeat(16)}-01`,
    correlationId: "c",
    causationId: "c",
    principal: "p",
    commandKey: `k${sequence}`,
    commandHash: "h",
    ...more,
  },
  events: [{ id: `evt_${sequence}`, ...event }],
});

const started = commit(1, 1010, runStarted.create({ ...about, workflowVersion: 1, entityVersion: 1 }), { receivedAt: 1000 });
const timing = (queuedAt: number, startedAt: number, ...names: string[]) => ({
  queuedAt,
  startedAt,
  steps: names.map((name) => ({ name, milliseconds: 3 })),
});
const progressed = commit(2, 1100, runProgressed.create({ ...about, steps: ["index"], timing: timing(1011, 1060, "index") }));
const completed = commit(3, 2040, runCompleted.create({ ...about, steps: ["match"], timing: timing(1101, 2000, "match") }));

describe("the parts of a trace", () => {
  it("tell waiting from working, over every attempt at a run", () => {
    const delivery = {
      through: 3,
      queuedAt: 2041,
      startedAt: 2050,
      endedAt: 2070,
      steps: [{ name: "archive", milliseconds: 9 }],
    };
    expect(tracePartsOf(source, [started, progressed, completed], [delivery], 9999)).toEqual([
      {
        part: "request",
        source,
        sequences: [1],
        from: 1000,
        to: 1010,
        waitingMilliseconds: 0,
        workingMilliseconds: 10,
        steps: [],
      },
      {
        part: "run",
        source,
        ...about,
        sequences: [1, 2, 3],
        from: 1010,
        to: 2040,
        waitingMilliseconds: 50 + 900,
        workingMilliseconds: 40 + 40,
        steps: [
          { name: "index", milliseconds: 3 },
          { name: "match", milliseconds: 3 },
        ],
      },
      {
        part: "delivery",
        source,
        sequences: [1, 2, 3],
        from: 2040,
        to: 2070,
        waitingMilliseconds: 10,
        workingMilliseconds: 20,
        steps: [{ name: "archive", milliseconds: 9 }],
      },
    ]);
  });

  it("tell a run that goes on as waiting, without an end", () => {
    const [, run] = tracePartsOf(source, [started, progressed], [], 1500);
    expect(run).toMatchObject({ part: "run", waitingMilliseconds: 50 + 400, workingMilliseconds: 40 });
    expect(run).not.toHaveProperty("to");
  });

  it("end a run that failed, and count as waiting what nobody timed", () => {
    const failed = commit(2, 5000, runFailed.create({ ...about, reason: "attempts-exhausted" }));
    expect(tracePartsOf(source, [started, failed], [], 9999)[1]).toMatchObject({
      to: 5000,
      waitingMilliseconds: 3990,
      workingMilliseconds: 0,
    });
  });

  it("never tell less than no time, when one clock lies behind another", () => {
    const behind = commit(2, 900, runCompleted.create({ ...about, steps: ["index"], timing: timing(800, 950) }));
    for (const part of tracePartsOf(source, [{ ...started, header: { ...started.header, receivedAt: 2000 } }, behind], [], 0)) {
      expect(part.waitingMilliseconds).toBeGreaterThanOrEqual(0);
      expect(part.workingMilliseconds).toBeGreaterThanOrEqual(0);
    }
  });

  it("keep to the deliveries that the commits were in", () => {
    const other = { through: 7, queuedAt: 1, startedAt: 2, endedAt: 3, steps: [] };
    const parts = tracePartsOf(
      source,
      [started, progressed, completed],
      [{ ...other, through: 2 }, { ...other, through: 3 }, other],
      0,
    );
    expect(parts.filter(({ part }) => part === "delivery").map(({ sequences }) => sequences)).toEqual([[1, 2], [3]]);
  });
});
