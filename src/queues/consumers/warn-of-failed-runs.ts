/** Tells the operator's log of runs that ended by exhaustion; the ones overtaken by a newer command are no trouble. */

import { runFailed } from "../../domain/run/events.ts";
import { defineConsumer } from "../../events/define-consumer.ts";
import type { ConsumerDependencies } from "../consumer-dependencies.ts";

export const warnOfFailedRuns = defineConsumer<ConsumerDependencies>({
  name: "warn-of-failed-runs",
  on: [runFailed],
  onReplay: "skip",
  handle: async ({ events }, { logger }) => {
    for (const event of events) {
      const { runId, workflow, reason } = runFailed.data.parse(event.data);
      if (reason !== "attempts-exhausted" && reason !== "dead-letter") continue;
      logger.warn("run-failed", { runId, workflow, reason, subject: event.subject, traceparent: event.traceparent });
    }
  },
});
