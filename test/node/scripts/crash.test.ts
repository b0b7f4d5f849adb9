import { describe, expect, it } from "vitest";
import { createRandom } from "../../../scripts/crash/random.ts";
import { type ArchivedRow, faultsOfArchive } from "../../../scripts/crash/read-archive.ts";
import type { Commit } from "../../../src/events/commit.ts";

const commit = (sequence: number, events: Commit["events"] = []): Commit => ({
  header: {
    sequence,
    at: 0,
    traceparent: "",
    correlationId: "",
    causationId: "",
    principal: "",
    commandKey: "",
    commandHash: "",
  },
  events:
    events.length > 0 ? events : [{ id: `evt_${String(sequence)}`, type: "com.clearview.resume.parsed", version: 1, data: {} }],
});

const row = (commits: readonly Commit[], change: Partial<ArchivedRow> = {}): ArchivedRow => ({
  source: "/candidates/one",
  first: commits[0]!.header.sequence,
  last: commits.at(-1)!.header.sequence,
  commits,
  ...change,
});

const ended = (id: string, runId: string) => ({ id, type: "com.clearview.run.completed", version: 1, data: { runId } });
const found = (id: string, pairId: string) => ({
  id,
  type: "com.clearview.match.found",
  version: 1,
  data: { pairs: [{ pairId }] },
});

describe("faultsOfArchive", () => {
  it("finds nothing wrong with a whole archive", () => {
    expect(faultsOfArchive([row([commit(1)]), row([commit(2), commit(3)])], 3)).toEqual([]);
  });

  it.each([
    { what: "a gap", rows: [row([commit(1)]), row([commit(3)])], sequence: 3, because: "commit 3 stands where 2 belongs" },
    {
      what: "a commit twice",
      rows: [row([commit(1), commit(2)]), row([commit(2)])],
      sequence: 2,
      because: "commit 2 stands where 3 belongs",
    },
    { what: "a missing tail", rows: [row([commit(1)])], sequence: 2, because: "archived up to 1" },
    { what: "nothing at all", rows: [], sequence: 1, because: "archived up to 0" },
    { what: "a row that lies", rows: [row([commit(1)], { last: 2 })], sequence: 1, because: "holds something else" },
    {
      what: "a run that ended twice",
      rows: [row([commit(1, [ended("a", "run")]), commit(2, [ended("b", "run")])])],
      sequence: 2,
      because: "run run ended twice",
    },
    {
      what: "a pair found twice",
      rows: [row([commit(1, [found("a", "pair")]), commit(2, [found("b", "pair")])])],
      sequence: 2,
      because: "pair pair was found twice",
    },
    {
      what: "an event twice",
      rows: [row([commit(1, [ended("a", "x")]), commit(2, [ended("a", "y")])])],
      sequence: 2,
      because: "event a is archived twice",
    },
  ])("sees $what", ({ rows, sequence, because }) => {
    expect(faultsOfArchive(rows, sequence).join("\n")).toContain(because);
  });
});

describe("createRandom", () => {
  it("gives the same run for the same seed and keeps within bounds", () => {
    const [one, same, other] = [createRandom(7), createRandom(7), createRandom(8)];
    const values = Array.from({ length: 200 }, () => one.between(3, 5));
    expect(Array.from({ length: 200 }, () => same.between(3, 5))).toEqual(values);
    expect(Array.from({ length: 200 }, () => other.between(3, 5))).not.toEqual(values);
    expect(new Set(values)).toEqual(new Set([3, 4, 5]));
    expect(one.pick([])).toBeUndefined();
  });
});
