/**
 * Tells as an event that nobody answered a task. What fails alike is told once a minute, with how often it has been since: an
 * outage must not write a row for every call. Nobody's call waits for it, and none fails because of it.
 */

import type { TaskFailure } from "../../ai/kernel/ports.ts";
import type { Clock } from "../../core/clock.ts";
import { describeFault, type Logger } from "../../core/logger.ts";
import type { PlatformLog } from "../../db/platform-log.ts";
import { taskFailed } from "../../domain/provider/events.ts";
import type { PlatformEvents } from "./platform-events.ts";

type Dependencies = {
  readonly log: Pick<PlatformLog, "append" | "history">;
  readonly events: PlatformEvents;
  readonly inBackground: (work: Promise<void>) => void;
  readonly clock: Clock;
  readonly logger: Logger;
};

const toldEvery = 60_000;
/** Isolates that tell of one task at once take its numbers from one another. */
const tries = 5;
/** Kinds of failure that are kept apart; beyond them all is forgotten, and so told at once. */
const mostKinds = 200;

export const createTaskFailureTeller = ({ log, events, inBackground, clock, logger }: Dependencies) => {
  const kinds = new Map<string, { toldAt: number; untold: number }>();

  const tell = async ({ traceparent, ...failure }: TaskFailure, times: number): Promise<void> => {
    const source = await events.sourceOf("task", failure.task);
    const author = traceparent === undefined ? {} : { traceparent };
    const event = taskFailed.create({ ...failure, targets: [...failure.targets], times });
    for (let tried = 0; tried < tries; tried++) {
      const [newest] = await log.history(source, 1);
      const sequence = (newest?.header.sequence ?? 0) + 1;
      if (await log.append(source, events.commitOf(sequence, event, author))) return events.publish(source);
    }
    throw new Error("Every number was taken.");
  };

  return (failure: TaskFailure): void => {
    const { traceparent: _, ...what } = failure;
    const name = JSON.stringify(what);
    if (kinds.size > mostKinds) kinds.clear();
    const kind = kinds.get(name) ?? { toldAt: Number.NEGATIVE_INFINITY, untold: 0 };
    kinds.set(name, kind);
    kind.untold += 1;
    if (clock.now() - kind.toldAt < toldEvery) return;
    const times = kind.untold;
    Object.assign(kind, { toldAt: clock.now(), untold: 0 });
    inBackground(
      tell(failure, times).catch((fault: unknown) => {
        kind.untold += times;
        logger.warn("task-failure-untold", { task: failure.task, ...describeFault(fault) });
      }),
    );
  };
};
