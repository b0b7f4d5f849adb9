/** A batch that is stopped, doubled, forgotten or lost in the middle: no line is half done, none is done twice, all end. */

import { evictDurableObject, listDurableObjectIds, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { maximumRunAttempts } from "../../../src/durable-objects/shared/run-protocol.ts";
import { keepDeadLetters } from "../../../src/queues/keep-dead-letters.ts";
import { maximumAttempts } from "../../../src/queues/deliveries.ts";
import { runJobs } from "../../../src/queues/run-jobs.ts";
import { createBatchService } from "../../../src/services/batches.ts";
import { createServices } from "../../../src/services/create-services.ts";
import { archivedSequences, cursorOf, deadLetters, oneToN, settled } from "../support/actors.ts";
import {
  acceptedBatch,
  batchEnded,
  batchObject,
  batchOf,
  batchStub,
  itemsOf,
  quietBatch,
  resumeLines,
} from "../support/batches.ts";
import { call, get } from "../support/client.ts";
import { deliver } from "../support/deliveries.ts";
import { recordingLogger } from "../support/ledgers.ts";
import { later } from "../support/time.ts";
import { until } from "../support/until.ts";

const services = createServices(env);
const { batches } = services;
const evict = (batchId: string): Promise<void> => evictDurableObject(batchObject(batchId)).catch(() => undefined);
const command = (batchId: string, name: string) => call("POST", `/v1/batches/${batchId}/${name}`);
const candidateCount = async (): Promise<number> => (await listDurableObjectIds(env.CANDIDATE_ACTOR)).length;

/** Every candidate of the batch has come to its end, once, and nothing else was made since `before`. */
const expectEachOnce = async (batchId: string, before: number, count: number): Promise<void> => {
  const done = (await itemsOf(batchId, "&state=done")).map(({ entityId }) => String(entityId));
  expect(new Set(done).size).toBe(count);
  expect((await candidateCount()) - before).toBe(count);
  for (const id of done) {
    expect(await settled(id)).toMatchObject({ sequence: 2 });
    expect(await archivedSequences(id)).toEqual(oneToN(2));
  }
};

describe("a pause", () => {
  it("begins no further line, lets the ones in hand end, and is over with resume", async () => {
    const batchId = await quietBatch(resumeLines(82));
    expect(await batchStub(batchId).take(0)).toMatchObject({ kind: "open" });
    const paused = await command(batchId, "pause");
    expect([paused.status, paused.body]).toMatchObject([200, { status: "paused", items: { working: 20, waiting: 62 } }]);
    for (const parcel of [1, 2, 3, 4]) await batches.carryOut(batchId, parcel);
    expect(await batchOf(batchId)).toMatchObject({ status: "paused", items: { working: 20, waiting: 62 } });
    await evict(batchId);
    await batches.carryOut(batchId, 0);
    expect(await batchOf(batchId)).toMatchObject({ status: "paused", items: { done: 20, waiting: 62 } });
    expect((await command(batchId, "pause")).body).toMatchObject({ status: "paused" });
    // Nothing is under way, so no alarm sends anything however long it takes.
    await later(600_000, () => runDurableObjectAlarm(batchObject(batchId)));
    expect(await batchOf(batchId)).toMatchObject({ items: { done: 20, waiting: 62 } });
    expect((await command(batchId, "resume")).body.status).toBe("running");
    expect(await batchEnded(batchId)).toMatchObject({ status: "done", items: { done: 82 } });
    expect((await command(batchId, "pause")).body.code).toBe("batch-ended");
  });
});

describe("a cancellation", () => {
  it("ends what nobody has begun at once, and what is in hand when it is done", async () => {
    const before = await candidateCount();
    const batchId = await quietBatch(resumeLines(90));
    expect(await batchStub(batchId).take(1)).toMatchObject({ kind: "open" });
    const cancelling = await command(batchId, "cancel");
    expect([cancelling.status, cancelling.body]).toMatchObject([
      200,
      { status: "cancelling", items: { working: 20, cancelled: 70 } },
    ]);
    await evict(batchId);
    for (const parcel of [0, 2, 3, 4]) await batches.carryOut(batchId, parcel);
    expect(await candidateCount()).toBe(before);
    await batches.carryOut(batchId, 1);
    expect(await batchOf(batchId)).toMatchObject({
      status: "cancelled",
      items: { done: 20, cancelled: 70, working: 0, waiting: 0 },
      endedAt: expect.any(Number),
    });
    await expectEachOnce(batchId, before, 20);
    expect((await command(batchId, "cancel")).body).toMatchObject({ status: "cancelled" });
    expect((await command(batchId, "resume")).body.code).toBe("batch-ended");
  });

  it("of a batch that runs leaves every line done or cancelled", async () => {
    const before = await candidateCount();
    const batchId = await acceptedBatch(resumeLines(120));
    await until(
      "some lines are done",
      () => batchOf(batchId),
      ({ items }) => items.done > 0,
    );
    await command(batchId, "cancel");
    const { status, items } = await batchEnded(batchId);
    expect([status, items.done + items.cancelled, items.failed]).toEqual(["cancelled", 120, 0]);
    expect(items.cancelled).toBeGreaterThan(0);
    expect((await candidateCount()) - before).toBe(items.done);
  });
});

describe("a parcel", () => {
  it("delivered twice at once, and again later, makes nothing twice", async () => {
    const before = await candidateCount();
    const batchId = await quietBatch(resumeLines(20));
    await Promise.all([batches.carryOut(batchId, 0), batches.carryOut(batchId, 0)]);
    await batches.carryOut(batchId, 0);
    expect(await batchOf(batchId)).toMatchObject({ status: "done", items: { done: 20 } });
    await expectEachOnce(batchId, before, 20);
  });

  it("whose consumer died before it could report is sent again by the alarm, to the same effect", async () => {
    const before = await candidateCount();
    const batchId = await quietBatch(resumeLines(24));
    const { actors } = services;
    const dying = createBatchService({
      ...services,
      actors: {
        ...actors,
        batch: (id, work) =>
          actors.batch(id, (actor) =>
            work({ ...actor, take: (parcel) => actor.take(parcel), report: () => Promise.reject(new Error("died")) }),
          ),
      },
    });
    await expect(dying.carryOut(batchId, 0)).rejects.toThrow("died");
    expect(await candidateCount()).toBe(before + 20);
    expect(await batchOf(batchId)).toMatchObject({ items: { done: 0, working: 24 } });
    await evict(batchId);
    await later(61_000, () => runDurableObjectAlarm(batchObject(batchId)));
    expect(await batchEnded(batchId)).toMatchObject({ status: "done", items: { done: 24 } });
    await expectEachOnce(batchId, before, 24);
  });

  it("whose consumer died between creating and running is finished too", async () => {
    const before = await candidateCount();
    const batchId = await quietBatch(resumeLines(6));
    const dying = createBatchService({ ...services, runs: { carryOut: () => Promise.reject(new Error("died")) } });
    await expect(dying.carryOut(batchId, 0)).rejects.toThrow("died");
    expect(await candidateCount()).toBe(before + 6);
    await later(61_000, () => runDurableObjectAlarm(batchObject(batchId)));
    expect(await batchEnded(batchId)).toMatchObject({ items: { done: 6 } });
    await expectEachOnce(batchId, before, 6);
  });

  it("whose runs fail for good says which candidates its lines had become", async () => {
    const batchId = await quietBatch(resumeLines(2));
    const failing = createBatchService({ ...services, runs: { carryOut: () => Promise.reject(new Error("no index")) } });
    await expect(failing.carryOut(batchId, 0)).rejects.toThrow("no index");
    await batches.fail(batchId, 0);
    const items = await itemsOf(batchId);
    for (const item of items) {
      expect(item).toMatchObject({ state: "failed", reason: "dead-letter", response: "resume-analysed" });
      expect(await get(`/v1/candidates/${String(item["entityId"])}`)).toMatchObject({ status: "submitted" });
    }
    expect(new Set(items.map(({ entityId }) => entityId)).size).toBe(2);
  });

  it("that nobody ever reports fails after its last attempt, and a late report is still believed", async () => {
    const batchId = await quietBatch([...resumeLines(2)]);
    expect(await batchStub(batchId).take(0)).toMatchObject({ kind: "open" });
    let moved = 0;
    for (let alarm = 0; alarm < maximumRunAttempts; alarm++) {
      // What it sends reaches nobody.
      moved += 3_600_000 / 2;
      await later(moved, async () => {
        await runInDurableObject(batchObject(batchId), async (instance) => {
          Object.defineProperty(instance, "env", { value: { ...env, AI_JOBS: { send: async () => undefined } } });
          await (instance as unknown as { alarm: () => Promise<void> }).alarm();
        });
      });
    }
    expect(await batchOf(batchId)).toMatchObject({ status: "done", items: { failed: 2 } });
    expect((await itemsOf(batchId)).map(({ reason }) => reason)).toEqual(["attempts-exhausted", "attempts-exhausted"]);
    await batchStub(batchId).report(0, [{ line: 1, state: "done", entityId: `cand_${"0".repeat(26)}` }]);
    expect(await batchOf(batchId)).toMatchObject({ status: "done", items: { done: 1, failed: 1 } });
  });

  it("of a batch that there is not, or that it has not, is nothing to do", async () => {
    const batchId = await quietBatch(resumeLines(1));
    for (const [id, parcel] of [
      [batchId, 7],
      [`batch_${"0".repeat(26)}`, 0],
    ] as const) {
      await batches.carryOut(id, parcel);
      await batches.fail(id, parcel);
    }
    expect(await batchOf(batchId)).toMatchObject({ status: "running" });
  });
});

describe("an eviction", () => {
  it("at random moments of a batch costs nothing and doubles nothing", async () => {
    const before = await candidateCount();
    const batchId = await acceptedBatch(resumeLines(60));
    const ending = new AbortController();
    const evicting = (async () => {
      while (!ending.signal.aborted) {
        await evict(batchId);
        await new Promise((resolve) => setTimeout(resolve, 15));
      }
    })();
    try {
      const ended = await until(
        "the batch to end, with the alarm as help",
        async () => {
          await later(120_000, () => runDurableObjectAlarm(batchObject(batchId))).catch(() => undefined);
          return get(`/v1/batches/${batchId}`).catch(() => ({ status: "away" }));
        },
        ({ status }) => status === "done",
      );
      expect(ended).toMatchObject({ items: { done: 60 } });
    } finally {
      ending.abort();
      await evicting;
    }
    expect((await candidateCount()) - before).toBe(60);
    const ids = (await itemsOf(batchId, "&state=done")).map(({ entityId }) => String(entityId));
    for (const id of ids.slice(0, 20)) expect(await cursorOf(id)).toMatchObject({ sequence: 2 });
  });
});

describe("a message of a parcel", () => {
  const dependencies = { ...services, logger: recordingLogger().logger };
  const failing = { ...dependencies, batches: { ...batches, carryOut: () => Promise.reject(new Error("Jane Sample")) } };

  it("that fails is tried again, and in the end fails its items", async () => {
    const batchId = await quietBatch(resumeLines(2));
    const message = { v: 1, batchId, parcel: 0 };
    expect(await deliver("ai-jobs", [message], (batch) => runJobs(batch, failing))).toMatchObject({ retried: ["0"] });
    expect(await batchOf(batchId)).toMatchObject({ status: "running" });
    const last = await deliver("ai-jobs", [message], (batch) => runJobs(batch, failing), maximumAttempts);
    expect(last).toMatchObject({ acknowledged: ["0"] });
    expect((await itemsOf(batchId)).map(({ reason }) => reason)).toEqual(["dead-letter", "dead-letter"]);
    const letters = (await deadLetters()).filter(({ body }) => String(body).includes(batchId));
    expect(letters).toMatchObject([{ queue: "ai-jobs", reason: "run-failed", body: JSON.stringify(message) }]);
  });

  it("that the platform gave up fails its items too", async () => {
    const batchId = await quietBatch(resumeLines(1));
    await deliver("dead-letters", [{ v: 1, batchId, parcel: 0 }], (batch) => keepDeadLetters(batch, dependencies), 6);
    expect(await itemsOf(batchId)).toMatchObject([{ state: "failed", reason: "dead-letter" }]);
  });
});
