/** What events tell of failures, added up: what failed, why, how often, and since when. A run that was no longer wanted is none. Pure. */

import type { CloudEvent } from "../events/cloud-event.ts";
import { traceIdOf } from "../core/trace.ts";
import { contentTampered } from "./sealed/events.ts";
import { companyProfileFailed } from "./employer/events.ts";
import { taskFailed } from "./provider/events.ts";
import { runFailed } from "./run/events.ts";

export type ToldFailure = {
  /** The event's type without its prefix. */
  readonly type: string;
  /** The workflow, the task, or the kind of content. */
  readonly what: string;
  /** Stable codes; several where the targets of a task failed at different things. */
  readonly reasons: readonly string[];
  readonly times: number;
  /** Milliseconds since 1970, like `lastAt`. */
  readonly firstAt: number;
  readonly lastAt: number;
  /** Of the last one. */
  readonly traceId: string;
};

/** The types that are read; nothing else is a failure here. */
export const failureTypes: readonly string[] = [runFailed, taskFailed, companyProfileFailed, contentTampered].map(
  ({ name }) => name,
);

type Read = Pick<ToldFailure, "type" | "what" | "reasons" | "times">;

/** How a run ends that nobody needs any more. */
const unwanted: ReadonlySet<string> = new Set(["superseded", "withdrawn", "erased"]);

const read = (event: CloudEvent): Read | undefined => {
  if (runFailed.is(event)) {
    const { workflow, reason } = event.data;
    return unwanted.has(reason) ? undefined : { type: runFailed.name, what: workflow, reasons: [reason], times: 1 };
  }
  if (taskFailed.is(event)) {
    const { task, targets, times } = event.data;
    return { type: taskFailed.name, what: task, reasons: [...new Set(targets.map(({ cause }) => cause))].sort(), times };
  }
  if (contentTampered.is(event))
    return { type: contentTampered.name, what: event.data.kind, reasons: ["content-tampered"], times: 1 };
  if (!companyProfileFailed.is(event)) return undefined;
  return { type: companyProfileFailed.name, what: "company-profile", reasons: [event.data.reason], times: 1 };
};

/** One for each kind of failure and its reasons, whatever the order of the events; the latest first. */
export const sumFailures = (events: readonly CloudEvent[]): ToldFailure[] => {
  const sums = new Map<string, ToldFailure>();
  for (const event of events) {
    const one = read(event);
    if (one === undefined) continue;
    const key = JSON.stringify([one.type, one.what, one.reasons]);
    const at = Date.parse(event.time);
    const before = sums.get(key) ?? { ...one, times: 0, firstAt: at, lastAt: at, traceId: traceIdOf(event.traceparent) };
    sums.set(key, {
      ...before,
      times: before.times + one.times,
      firstAt: Math.min(before.firstAt, at),
      lastAt: Math.max(before.lastAt, at),
      traceId: at > before.lastAt ? traceIdOf(event.traceparent) : before.traceId,
    });
  }
  return [...sums]
    .sort(([key, one], [otherKey, other]) => other.lastAt - one.lastAt || (key < otherKey ? -1 : 1))
    .map(([, sum]) => sum);
};
