/**
 * The `ai-jobs` queue: carries on the runs whose ids a message brings, works on a parcel of a batch, or walks on over an
 * index. What a message that died was for fails in its actor. All messages of a batch share the connections of their
 * invocation, and the runs that follow from them are sent for together.
 */

import { describeFault } from "../core/logger.ts";
import { JobsMessage, oneByOne, type ParcelMessage, type RunsMessage, type WalkMessage } from "../events/messages.ts";
import { createPlaces, type Places } from "../core/places.ts";
import type { Services } from "../services/create-services.ts";
import { inParallel } from "../services/in-parallel.ts";
import { maximumAttempts, retryLater } from "./deliveries.ts";

export type RunJobsDependencies = Pick<Services, "runs" | "batches" | "reindex" | "deadLetters" | "clock" | "logger">;

/** What the messages of one batch have in common. */
type Invocation = { readonly places: Places; readonly following: RunsMessage["runs"] };

/** What could not be done now, as a message of its own, and how to give it up; `undefined` when all is done. */
type Left = { readonly body: JobsMessage; readonly giveUp: () => Promise<void> } | undefined;

const carryOutRuns = async (
  { runs: asked }: RunsMessage,
  { attempts, timestamp }: Message,
  { runs, logger }: RunJobsDependencies,
  { places, following }: Invocation,
): Promise<Left> => {
  const failed: RunsMessage["runs"] = [];
  await inParallel(asked, async (run) => {
    try {
      following.push(...(await runs.carryOut(run.owner, run.id, run.runId, { queuedAt: timestamp.getTime(), places })));
    } catch (fault) {
      logger.warn("run-attempt-failed", { runId: run.runId, attempts, ...describeFault(fault) });
      failed.push(run);
    }
  });
  if (failed.length === 0) return undefined;
  const giveUp = async (): Promise<void> => {
    for (const run of failed) await runs.fail(run.owner, run.id, run.runId);
  };
  return { body: { v: 1, runs: failed }, giveUp };
};

const workOnParcel = async (
  message: ParcelMessage,
  { attempts }: Message,
  { batches, logger }: RunJobsDependencies,
): Promise<Left> => {
  const { batchId, parcel } = message;
  try {
    await batches.carryOut(batchId, parcel);
    return undefined;
  } catch (fault) {
    logger.warn("parcel-attempt-failed", { batchId, parcel, attempts, ...describeFault(fault) });
    return { body: message, giveUp: () => batches.fail(batchId, parcel) };
  }
};

/** Never left over: the index itself sends for a page that is not reported. */
const walkOn = async ({ index, walkId }: WalkMessage, { reindex, logger }: RunJobsDependencies): Promise<Left> => {
  await reindex.carryOut(index, walkId).catch((fault: unknown) => {
    logger.warn("walk-page-failed", { index, walkId, ...describeFault(fault) });
  });
  return undefined;
};

const workOn = (
  body: JobsMessage,
  message: Message,
  dependencies: RunJobsDependencies,
  invocation: Invocation,
): Promise<Left> => {
  if ("runs" in body) return carryOutRuns(body, message, dependencies, invocation);
  return "walkId" in body ? walkOn(body, dependencies) : workOnParcel(body, message, dependencies);
};

const handle = async (message: Message, dependencies: RunJobsDependencies, invocation: Invocation): Promise<void> => {
  const { deadLetters, clock } = dependencies;
  const { attempts, body } = message;
  const parsed = JobsMessage.safeParse(body);
  if (!parsed.success) {
    await deadLetters.add({ queue: "ai-jobs", reason: "message-malformed", attempts, body }, clock.now());
    return message.ack();
  }
  const { data } = parsed;
  const left = await workOn(data, message, dependencies, invocation);
  if (left === undefined) return message.ack();
  if (attempts < maximumAttempts) return retryLater(message);
  for (const one of oneByOne(left.body))
    await deadLetters.add({ queue: "ai-jobs", reason: "run-failed", attempts, body: one }, clock.now());
  await left.giveUp();
  message.ack();
};

export const runJobs = async (batch: MessageBatch, dependencies: RunJobsDependencies): Promise<void> => {
  const invocation: Invocation = { places: createPlaces(), following: [] };
  await Promise.all(
    batch.messages.map((message) =>
      handle(message, dependencies, invocation).catch((fault: unknown) => {
        dependencies.logger.error("ai-jobs-message-failed", { attempts: message.attempts, ...describeFault(fault) });
        retryLater(message);
      }),
    ),
  );
  await dependencies.runs.sendFor(invocation.following);
};
