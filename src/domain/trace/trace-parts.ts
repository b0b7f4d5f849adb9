/**
 * A trace as parts that follow one another, each with the time it waited and the time it worked: the request until its
 * commit, the run from the commit that opened it until its last report, the delivery from the commit until the confirmation.
 * The moments come from several machines, so a wait may come out below zero; it is told as none.
 */

import type { Commit } from "../../events/commit.ts";
import { runCompleted, runFailed, runProgressed, runStarted } from "../run/events.ts";
import type { Delivery, TimedStep } from "./delivery.ts";

export type TracePart = {
  readonly part: "request" | "run" | "delivery";
  readonly source: string;
  /** The commits it is about: the one a request made, those a run opened and reported with, those delivered. */
  readonly sequences: readonly number[];
  readonly runId?: string;
  readonly workflow?: string;
  readonly from: number;
  /** Absent while it goes on. */
  readonly to?: number;
  readonly waitingMilliseconds: number;
  readonly workingMilliseconds: number;
  readonly steps: readonly TimedStep[];
};

const between = (from: number, to: number): number => Math.max(0, to - from);

const requestPart = (source: string, { header }: Commit): TracePart | undefined =>
  header.receivedAt === undefined
    ? undefined
    : {
        part: "request",
        source,
        sequences: [header.sequence],
        from: header.receivedAt,
        to: header.at,
        waitingMilliseconds: 0,
        workingMilliseconds: between(header.receivedAt, header.at),
        steps: [],
      };

/** The part of one run. `commits` are in order and begin with the one that opened it. */
const runPart = (source: string, runId: string, workflow: string, commits: readonly Commit[], now: number): TracePart => {
  const opened = commits[0]!.header;
  const sequences = [opened.sequence];
  const steps: TimedStep[] = [];
  let [waiting, working, last] = [0, 0, opened.at];
  let ended: number | undefined;
  for (const { header, events } of commits) {
    for (const event of events) {
      const failed = runFailed.is(event);
      if (!failed && !runCompleted.is(event) && !runProgressed.is(event)) continue;
      if (event.data.runId !== runId) continue;
      const timing = failed ? undefined : event.data.timing;
      // Without a timing nobody knows what part of it was work.
      const startedAt = timing?.startedAt ?? header.at;
      waiting += between(last, startedAt);
      working += between(startedAt, header.at);
      steps.push(...(timing?.steps ?? []));
      if (header.sequence !== sequences.at(-1)) sequences.push(header.sequence);
      last = header.at;
      if (failed || runCompleted.is(event)) ended = header.at;
    }
  }
  if (ended === undefined) waiting += between(last, now);
  return {
    part: "run",
    source,
    sequences,
    runId,
    workflow,
    from: opened.at,
    ...(ended === undefined ? {} : { to: ended }),
    waitingMilliseconds: waiting,
    workingMilliseconds: working,
    steps,
  };
};

/** The delivery of the commits from `first` on that went in one message. */
const deliveryPart = (
  source: string,
  commits: readonly Commit[],
  { queuedAt, startedAt, endedAt, steps }: Delivery,
): TracePart => ({
  part: "delivery",
  source,
  sequences: commits.map(({ header }) => header.sequence),
  from: Math.min(queuedAt, commits.at(-1)!.header.at),
  to: endedAt,
  waitingMilliseconds: between(Math.min(queuedAt, commits.at(-1)!.header.at), startedAt),
  workingMilliseconds: between(startedAt, endedAt),
  steps,
});

/** All parts of one source's commits in a trace, in the order in which they began. `commits` are in order. */
export const tracePartsOf = (
  source: string,
  commits: readonly Commit[],
  deliveries: readonly Delivery[],
  now: number,
): readonly TracePart[] => {
  const parts: TracePart[] = [];
  for (const [position, commit] of commits.entries()) {
    const request = requestPart(source, commit);
    if (request !== undefined) parts.push(request);
    for (const event of commit.events) {
      if (!runStarted.is(event)) continue;
      parts.push(runPart(source, event.data.runId, event.data.workflow, commits.slice(position), now));
    }
  }
  let before = 0;
  for (const delivery of deliveries) {
    const own = commits.filter(({ header }) => header.sequence > before && header.sequence <= delivery.through);
    if (own.length > 0) parts.push(deliveryPart(source, own, delivery));
    before = delivery.through;
  }
  return parts.sort((left, right) => left.from - right.from);
};
