/** The `events` queue delivers at least once, in any order, and consumers fail: every effect still happens once. */

import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { documentIngested, resumeSubmitted, talentScored } from "../../../src/domain/candidate/events.ts";
import { type Consumer, defineConsumer } from "../../../src/events/define-consumer.ts";
import type { CommitsMessage, EventsMessage, RedeliveryMessage } from "../../../src/events/messages.ts";
import type { ConsumerDependencies } from "../../../src/queues/consumer-dependencies.ts";
import { consumers as realConsumers } from "../../../src/queues/consumers/index.ts";
import { maximumAttempts } from "../../../src/queues/deliveries.ts";
import { dispatchEvents, type DispatchDependencies } from "../../../src/queues/dispatch-events.ts";
import { createServices } from "../../../src/services/create-services.ts";
import { archivedSequences, cursorOf, deadLetters, oneToN, shortTypes, viewOf } from "../support/actors.ts";
import { deliver } from "../support/deliveries.ts";
import { newCandidateId, quietly, recordingLogger, recordingQueue } from "../support/ledgers.ts";
import { engineerResume, nurseResume, nurseResumeRevised } from "../support/samples.ts";

type Consumers = readonly Consumer<ConsumerDependencies>[];

const bench = (more: Partial<DispatchDependencies> = {}) => {
  const { queue, sent } = recordingQueue<EventsMessage>();
  const { logger, lines } = recordingLogger();
  const dependencies: DispatchDependencies = { ...createServices(env), eventsQueue: queue, logger, ...more };
  const dispatch = (bodies: readonly unknown[], consumers: Consumers = realConsumers, attempts = 1) =>
    deliver("events", bodies, (batch) => dispatchEvents(batch, consumers, dependencies), attempts);
  return { dispatch, redeliveries: sent as RedeliveryMessage[], lines };
};

/** Three commits and the message that each of them sent: of the first, the first two, and all three. */
const threeMessages = async (): Promise<{ id: string; messages: CommitsMessage[] }> => {
  const id = await newCandidateId();
  const messages = await quietly(id, async ({ upload, events }) => {
    for (const text of [nurseResume, nurseResumeRevised, engineerResume]) await upload(text, false);
    return events;
  });
  return { id, messages };
};

/** A consumer that keeps what it was handed and throws as often as it is told to. */
const recorder = (name: string, on: Consumer<ConsumerDependencies>["on"], throwsTimes = 0) => {
  const handled: string[][] = [];
  let left = throwsTimes;
  const consumer = defineConsumer<ConsumerDependencies>({
    name,
    on,
    onReplay: "run",
    handle: async ({ events }) => {
      handled.push(shortTypes(events));
      if (left-- > 0) throw new Error("Jane Sample has trouble.");
    },
  });
  return { consumer, handled };
};

const permutations = <Value>(values: readonly Value[]): Value[][] =>
  values.length < 2
    ? [[...values]]
    : values.flatMap((value, index) => permutations(values.toSpliced(index, 1)).map((rest) => [value, ...rest]));

describe("deliveries", () => {
  it("in every order, each of them twice, archive each commit once and show the newest state", async () => {
    for (const order of permutations([0, 1, 2])) {
      const { id, messages } = await threeMessages();
      const { dispatch } = bench();
      for (const index of [...order, ...order.toReversed()]) {
        expect(await dispatch([messages[index]])).toEqual({ acknowledged: ["0"], retried: [] });
      }
      expect(await archivedSequences(id)).toEqual([1, 2, 3]);
      expect(await viewOf(id)).toMatchObject({ sequence: 3, document_id: messages[2]!.view!["documentId"] });
      expect(await cursorOf(id)).toEqual({ sequence: 3, confirmed: 3, timers: 0, resends: 0 });
    }
  });

  it("in one batch backwards, doubled, beside those of others, come out the same", async () => {
    const [one, two] = [await threeMessages(), await threeMessages()];
    const bodies = [...one.messages, ...two.messages, ...one.messages].toReversed();
    const { acknowledged } = await bench().dispatch(bodies);
    expect(acknowledged).toHaveLength(bodies.length);
    for (const { id } of [one, two]) {
      expect(await archivedSequences(id)).toEqual([1, 2, 3]);
      expect(await viewOf(id)).toMatchObject({ sequence: 3 });
    }
  });

  it("by several consumers of the queue at the same moment archive each commit once", async () => {
    for (let round = 0; round < 5; round++) {
      const { id, messages } = await threeMessages();
      const { dispatch } = bench();
      const results = await Promise.all([...messages, ...messages].map((message) => dispatch([message])));
      expect(results.every(({ acknowledged }) => acknowledged.length === 1)).toBe(true);
      expect(await archivedSequences(id)).toEqual([1, 2, 3]);
      expect(await viewOf(id)).toMatchObject({ sequence: 3 });
      expect(await cursorOf(id)).toMatchObject({ confirmed: 3 });
    }
  });

  it("with a gap before them are refused and tried again, and never archived over the gap", async () => {
    const { id, messages } = await threeMessages();
    const { dispatch } = bench();
    const gap = { ...messages[2]!, commits: messages[2]!.commits.slice(1) };
    expect(await dispatch([gap])).toEqual({ acknowledged: [], retried: ["0"] });
    expect(await archivedSequences(id)).toEqual([]);
    expect(await cursorOf(id)).toMatchObject({ confirmed: 0 });
    expect(await viewOf(id)).toBeNull();
    expect(await dispatch([messages[0], gap])).toEqual({ acknowledged: ["0", "1"], retried: [] });
    expect(await archivedSequences(id)).toEqual([1, 2, 3]);
  });

  it("that fail for the last time are kept as a dead letter, and what they carried stays in the actor's outbox", async () => {
    const { id, messages } = await threeMessages();
    const gap = { ...messages[2]!, commits: messages[2]!.commits.slice(2) };
    expect(await bench().dispatch([gap], realConsumers, maximumAttempts)).toEqual({ acknowledged: ["0"], retried: [] });
    const letter = (await deadLetters()).find(({ body }) => String(body).includes(id));
    expect(letter).toMatchObject({ queue: "events", reason: "dispatch-failed", attempts: maximumAttempts, consumer: null });
    expect(await cursorOf(id)).toMatchObject({ confirmed: 0, sequence: 3 });
  });

  it("are tried again while the views, the archive or the actor cannot be reached, and nothing is confirmed meanwhile", async () => {
    const services = createServices(env);
    const down = () => Promise.reject(new Error("down"));
    const faults: Partial<DispatchDependencies>[] = [
      { archive: { ...services.archive, append: down } },
      { views: { ...services.views, project: down } },
      { actors: { ...services.actors, owner: down } },
    ];
    for (const fault of faults) {
      const { id, messages } = await threeMessages();
      expect(await bench(fault).dispatch([messages[2]])).toEqual({ acknowledged: [], retried: ["0"] });
      expect(await cursorOf(id)).toMatchObject({ confirmed: 0 });
      expect(await bench().dispatch([messages[2]])).toEqual({ acknowledged: ["0"], retried: [] });
      expect(await archivedSequences(id)).toEqual(oneToN(3));
      expect(await cursorOf(id)).toMatchObject({ confirmed: 3 });
    }
  });
});

describe("a consumer that throws on one event among several", () => {
  it("gets a redelivery of its own events alone, while its siblings run once and the commits are confirmed", async () => {
    const { id, messages } = await threeMessages();
    const [all, failing, other] = [
      recorder("keeps-all", "all"),
      recorder("fails", [talentScored, documentIngested], 2),
      recorder("other", [resumeSubmitted]),
    ];
    const consumers = [all.consumer, failing.consumer, other.consumer];
    const { dispatch, redeliveries, lines } = bench();

    expect(await dispatch([messages[0]], consumers)).toEqual({ acknowledged: ["0"], retried: [] });
    expect(redeliveries).toHaveLength(1);
    expect(redeliveries[0]).toMatchObject({ kind: "redelivery", consumer: "fails", attempts: 1, replay: false });
    expect(shortTypes(redeliveries[0]!.events)).toEqual(["document.ingested", "talent.scored"]);
    expect(await cursorOf(id)).toMatchObject({ confirmed: 1 });

    expect(await dispatch([redeliveries[0]], consumers)).toEqual({ acknowledged: ["0"], retried: [] });
    expect(redeliveries[1]).toMatchObject({ consumer: "fails", attempts: 2 });
    await dispatch([redeliveries[1]], consumers);
    expect(redeliveries).toHaveLength(2);

    expect(failing.handled).toEqual(Array.from({ length: 3 }, () => ["document.ingested", "talent.scored"]));
    expect(all.handled).toHaveLength(1);
    expect(other.handled).toEqual([]);
    expect((await deadLetters()).filter(({ consumer }) => consumer === "fails")).toEqual([]);
    expect(lines.map(([event]) => event)).toEqual(["consumer-failed", "consumer-failed"]);
    expect(JSON.stringify(lines)).not.toContain("Jane");
  });

  it("until the last attempt becomes one dead letter, with its events and the number of attempts", async () => {
    const { messages } = await threeMessages();
    const [failing, sibling] = [recorder("always-fails", [documentIngested], Infinity), recorder("sibling", [documentIngested])];
    const consumers = [failing.consumer, sibling.consumer];
    const { dispatch, redeliveries } = bench();
    await dispatch([messages[0]], consumers);
    for (let next = 0; next < redeliveries.length && next < 20; next++) {
      expect(await dispatch([redeliveries[next]], consumers)).toEqual({ acknowledged: ["0"], retried: [] });
    }
    expect(failing.handled).toHaveLength(maximumAttempts);
    expect(sibling.handled).toHaveLength(1);
    const letters = (await deadLetters()).filter(({ consumer }) => consumer === "always-fails");
    expect(letters).toHaveLength(1);
    expect(letters[0]).toMatchObject({ queue: "events", reason: "consumer-failed", attempts: maximumAttempts });
    expect(shortTypes((JSON.parse(String(letters[0]!["body"])) as RedeliveryMessage).events)).toEqual(["document.ingested"]);
  });

  it("whose redelivery cannot be sent brings the whole message back rather than losing the events", async () => {
    const { messages } = await threeMessages();
    const failing = recorder("cannot-resend", [documentIngested], 1);
    const { dispatch } = bench({ eventsQueue: recordingQueue<EventsMessage>(true).queue });
    expect(await dispatch([messages[0]], [failing.consumer])).toEqual({ acknowledged: [], retried: ["0"] });
    expect(await dispatch([messages[0]], [failing.consumer])).toEqual({ acknowledged: ["0"], retried: [] });
    expect(failing.handled).toHaveLength(2);
  });

  it("that is not there any more has its events kept where an operator sees them", async () => {
    const { messages } = await threeMessages();
    const { dispatch, redeliveries } = bench();
    await dispatch([messages[0]], [recorder("went-away", [documentIngested], 1).consumer]);
    expect(await dispatch([redeliveries[0]], realConsumers)).toEqual({ acknowledged: ["0"], retried: [] });
    expect((await deadLetters()).filter(({ consumer }) => consumer === "went-away")).toMatchObject([
      { reason: "consumer-unknown" },
    ]);
  });

  it("is skipped in a replay when its effect lies outside", async () => {
    const { messages } = await threeMessages();
    const { dispatch, redeliveries } = bench();
    const outside = recorder("outside", [documentIngested], 1);
    await dispatch([messages[0]], [outside.consumer]);
    const replay = { ...redeliveries[0]!, replay: true };
    await dispatch([replay], [{ ...outside.consumer, onReplay: "skip" }]);
    expect(outside.handled).toHaveLength(1);
    await dispatch([replay], [outside.consumer]);
    expect(outside.handled).toHaveLength(2);
  });
});

describe("a malformed message", () => {
  it.each([
    ["nothing", null],
    ["no value at all", undefined],
    ["text", "what is this"],
    ["a number", 7],
    ["an empty object", {}],
    ["another version", { v: 9, kind: "commits", source: "/candidates/cand_0123456789abcdefghjkmnpqrs", commits: [] }],
    ["a source that is none", { v: 1, kind: "commits", source: "somewhere", commits: [] }],
    [
      "a commit without events",
      { v: 1, kind: "commits", source: `/jobs/job_${"0".repeat(26)}`, commits: [{ header: {}, events: [] }] },
    ],
  ])("(%s) is a dead letter at the first look, and its neighbours are delivered", async (what, body) => {
    const { id, messages } = await threeMessages();
    const { dispatch } = bench();
    expect(await dispatch([body, messages[0]])).toEqual({ acknowledged: ["0", "1"], retried: [] });
    const text = JSON.stringify(body) ?? "null";
    const letters = (await deadLetters()).filter((letter) => letter["body"] === text && letter["queue"] === "events");
    expect([what, letters.length]).toEqual([what, 1]);
    expect(letters[0]).toMatchObject({ reason: "message-malformed", attempts: 1 });
    expect(await archivedSequences(id)).toEqual([1]);
    await dispatch([body]);
    expect((await deadLetters()).filter((letter) => letter["body"] === text && letter["queue"] === "events")).toHaveLength(1);
  });

  it("waits when even the dead letter cannot be written", async () => {
    const { deadLetters: real } = createServices(env);
    const { dispatch } = bench({ deadLetters: { ...real, add: () => Promise.reject(new Error("down")) } });
    expect(await dispatch([{ what: "is this" }])).toEqual({ acknowledged: [], retried: ["0"] });
  });
});
