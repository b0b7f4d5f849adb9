/**
 * The `events` queue: archive, view, the other consumers, then confirm. Everything up to the confirmation may be done
 * twice; nothing after a confirmation is ever missing. A consumer that fails gets its own redelivery with its own events,
 * and its siblings are not run again because of it.
 */

import { backoffSeconds } from "../core/backoff.ts";
import { bytesOf } from "../core/encoding.ts";
import { describeFault } from "../core/logger.ts";
import { queueOperationsOf, usageMeter } from "../core/usage.ts";
import { type CloudEvent, cloudEventsOf, isOfPlatform, ownerOf, subjectOf } from "../events/cloud-event.ts";
import type { Commit } from "../events/commit.ts";
import { type Consumer, listensTo } from "../events/define-consumer.ts";
import { type CommitsMessage, EventsMessage, type RedeliveryMessage } from "../events/messages.ts";
import type { Services } from "../services/create-services.ts";
import { startStopwatch } from "../services/stopwatch.ts";
import type { ConsumerDependencies } from "./consumer-dependencies.ts";
import { maximumAttempts, retryLater } from "./deliveries.ts";

export type DispatchDependencies = ConsumerDependencies &
  Pick<Services, "platformLog" | "archive" | "views" | "deadLetters" | "actors" | "eventsQueue" | "clock">;

type Consumers = readonly Consumer<ConsumerDependencies>[];

const redeliver = async (message: RedeliveryMessage, { eventsQueue }: DispatchDependencies): Promise<void> => {
  usageMeter.add("queueOperations", queueOperationsOf(bytesOf(JSON.stringify(message)).length));
  await eventsQueue.send(message, { contentType: "json", delaySeconds: backoffSeconds(message.attempts, Math.random()) });
};

/** Runs one consumer on its events; a failure becomes a redelivery, and after the last attempt a dead letter. */
const deliver = async (
  consumer: Consumer<ConsumerDependencies>,
  events: readonly CloudEvent[],
  attempts: number,
  replay: boolean,
  dependencies: DispatchDependencies,
): Promise<void> => {
  if (replay && consumer.onReplay === "skip") return;
  try {
    await consumer.handle({ events, replay }, dependencies);
  } catch (fault) {
    dependencies.logger.warn("consumer-failed", { consumer: consumer.name, attempts, ...describeFault(fault) });
    const message: RedeliveryMessage = {
      v: 1,
      kind: "redelivery",
      consumer: consumer.name,
      attempts,
      events: [...events],
      replay,
    };
    if (attempts < maximumAttempts) return redeliver(message, dependencies);
    await dependencies.deadLetters.add(
      { queue: "events", consumer: consumer.name, reason: "consumer-failed", attempts, body: message },
      dependencies.clock.now(),
    );
  }
};

const dispatchCommits = async (
  message: CommitsMessage,
  queuedAt: number,
  consumers: Consumers,
  dependencies: DispatchDependencies,
): Promise<void> => {
  const { source, commits, view } = message;
  const { archive, views, actors, platformLog, clock, logger } = dependencies;
  const watch = startStopwatch(clock);
  const recall = async (after: number): Promise<readonly Commit[]> => {
    logger.warn("archive-behind", { source, after });
    return isOfPlatform(source)
      ? platformLog.confirmedAfter(source, after)
      : actors.owner(ownerOf(source), subjectOf(source), (actor) => actor.confirmedAfter(after));
  };
  await watch.time("archive", () => archive.append(source, commits, recall));
  if (view !== undefined) await watch.time("view", () => views.project(source, view));
  const events = commits.flatMap((commit) => cloudEventsOf(source, commit));
  for (const consumer of consumers) {
    const own = events.filter((event) => listensTo(consumer, event.type));
    if (own.length > 0) await watch.time(consumer.name, () => deliver(consumer, own, 1, false, dependencies));
  }
  const through = commits.at(-1)!.header.sequence;
  const { startedAt, steps } = watch;
  const delivery = { through, queuedAt, startedAt, endedAt: clock.now(), steps: [...steps] };
  if (isOfPlatform(source)) await platformLog.confirm(source, through);
  else await actors.owner(ownerOf(source), subjectOf(source), (actor) => actor.confirm(through, delivery));
};

const dispatchRedelivery = async (
  message: RedeliveryMessage,
  consumers: Consumers,
  dependencies: DispatchDependencies,
): Promise<void> => {
  const consumer = consumers.find(({ name }) => name === message.consumer);
  if (consumer !== undefined) return deliver(consumer, message.events, message.attempts + 1, message.replay, dependencies);
  // The consumer went away with a deployment; its events wait where an operator sees them.
  await dependencies.deadLetters.add(
    { queue: "events", consumer: message.consumer, reason: "consumer-unknown", attempts: message.attempts, body: message },
    dependencies.clock.now(),
  );
};

const dispatchMessage = async (message: Message, consumers: Consumers, dependencies: DispatchDependencies): Promise<void> => {
  const { attempts, body } = message;
  const died = (reason: string) =>
    dependencies.deadLetters.add({ queue: "events", reason, attempts, body }, dependencies.clock.now());
  try {
    const parsed = EventsMessage.safeParse(body);
    if (!parsed.success) await died("message-malformed");
    else if (parsed.data.kind === "commits")
      await dispatchCommits(parsed.data, message.timestamp.getTime(), consumers, dependencies);
    else await dispatchRedelivery(parsed.data, consumers, dependencies);
    message.ack();
  } catch (fault) {
    dependencies.logger.warn("events-message-failed", { attempts, ...describeFault(fault) });
    if (attempts < maximumAttempts) return retryLater(message);
    // The actor keeps what is not confirmed and sends it again, so nothing is lost with this message.
    await died("dispatch-failed");
    message.ack();
  }
};

/** Messages of one source keep their order; different sources go side by side. */
export const dispatchEvents = async (
  batch: MessageBatch,
  consumers: Consumers,
  dependencies: DispatchDependencies,
): Promise<void> => {
  const bySource = new Map<string, Message[]>();
  for (const message of batch.messages) {
    const source = String((message.body as { source?: unknown } | null)?.source ?? message.id);
    bySource.set(source, [...(bySource.get(source) ?? []), message]);
  }
  await Promise.all(
    [...bySource.values()].map(async (messages) => {
      for (const message of messages) await dispatchMessage(message, consumers, dependencies);
    }),
  );
};
