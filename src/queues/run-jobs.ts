/** The `ai-jobs` queue: carries on the runs whose ids a message brings. A run whose message dies is failed in its actor. */

import { describeFault } from "../core/logger.ts";
import { JobsMessage } from "../events/messages.ts";
import type { Services } from "../services/create-services.ts";
import { maximumAttempts, retryLater } from "./deliveries.ts";

export type RunJobsDependencies = Pick<Services, "runs" | "deadLetters" | "clock" | "logger">;

const runMessage = async (message: Message, { runs, deadLetters, clock, logger }: RunJobsDependencies): Promise<void> => {
  const { attempts, body } = message;
  const parsed = JobsMessage.safeParse(body);
  if (!parsed.success) {
    await deadLetters.add({ queue: "ai-jobs", reason: "message-malformed", attempts, body }, clock.now());
    return message.ack();
  }
  const failed: JobsMessage["runs"] = [];
  for (const run of parsed.data.runs) {
    try {
      await runs.carryOut(run.owner, run.id, run.runId, message.timestamp.getTime());
    } catch (fault) {
      logger.warn("run-attempt-failed", { runId: run.runId, attempts, ...describeFault(fault) });
      failed.push(run);
    }
  }
  if (failed.length === 0) return message.ack();
  if (attempts < maximumAttempts) return retryLater(message);
  await deadLetters.add({ queue: "ai-jobs", reason: "run-failed", attempts, body: { v: 1, runs: failed } }, clock.now());
  for (const run of failed) await runs.fail(run.owner, run.id, run.runId);
  message.ack();
};

export const runJobs = async (batch: MessageBatch, dependencies: RunJobsDependencies): Promise<void> => {
  await Promise.all(
    batch.messages.map((message) =>
      runMessage(message, dependencies).catch((fault: unknown) => {
        dependencies.logger.error("ai-jobs-message-failed", { attempts: message.attempts, ...describeFault(fault) });
        retryLater(message);
      }),
    ),
  );
};
