/**
 * The platform's dead-letter queue: messages whose consumers could not even give up by themselves, for instance because
 * the invocation was cut off each time. They become rows like any other dead letter, and their runs end.
 */

import { describeFault } from "../core/logger.ts";
import { JobsMessage, oneByOne } from "../events/messages.ts";
import type { Services } from "../services/create-services.ts";
import { retryLater } from "./deliveries.ts";

export type DeadLetterDependencies = Pick<Services, "runs" | "batches" | "deadLetters" | "clock" | "logger">;

export const keepDeadLetters = async (
  batch: MessageBatch,
  { runs, batches, deadLetters, clock, logger }: DeadLetterDependencies,
): Promise<void> => {
  const giveUp = async (jobs: JobsMessage): Promise<void> => {
    // A walk goes on by itself.
    if ("walkId" in jobs) return undefined;
    if ("batchId" in jobs) return batches.fail(jobs.batchId, jobs.parcel);
    for (const run of jobs.runs) await runs.fail(run.owner, run.id, run.runId);
  };
  for (const message of batch.messages) {
    try {
      const jobs = JobsMessage.safeParse(message.body);
      const queue = jobs.success ? "ai-jobs" : "events";
      for (const body of jobs.success ? oneByOne(jobs.data) : [message.body])
        await deadLetters.add({ queue, reason: "delivery-exhausted", attempts: message.attempts, body }, clock.now());
      if (jobs.success) await giveUp(jobs.data);
      message.ack();
    } catch (fault) {
      logger.error("dead-letter-failed", describeFault(fault));
      retryLater(message);
    }
  }
};
