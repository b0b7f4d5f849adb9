/** Sealed content or a key that somebody changed is told as an event, wherever it lies: also where an actor keeps no log. */

import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { CloudEvent } from "../../src/events/cloud-event.ts";
import { archivedOf, archiveOf, objectOf, settled } from "./support/actors.ts";
import { batchObject, quietBatch, resumeLines } from "./support/batches.ts";
import { call } from "./support/client.ts";
import { services } from "./support/employers.ts";
import { postResume } from "./support/flows.ts";
import { nurseResume } from "./support/samples.ts";
import { later } from "./support/time.ts";
import { until } from "./support/until.ts";

const change = async (object: DurableObjectStub, statement: string): Promise<void> => {
  await runInDurableObject(object, (_, { storage }) => void storage.sql.exec(statement));
  await evictDurableObject(object);
};
const toldOf = async (source: string): Promise<readonly CloudEvent[]> =>
  (await archiveOf().search({ source }, { limit: 1000 })).events;

beforeEach(() => void vi.spyOn(console, "error").mockImplementation(() => undefined));
afterEach(() => void vi.restoreAllMocks());

describe("what was tampered with", () => {
  it("is told where a key does not open and something was to be written", async () => {
    const id = await postResume(nurseResume, false);
    await change(objectOf(id), "UPDATE meta SET wrapped_key = unhex(substr(hex(wrapped_key), 1, 2) || hex(zeroblob(60)))");
    for (let round = 0; round < 2; round++) {
      const { status, body } = await call("POST", `/v1/candidates/${id}/documents`, { json: { text: nurseResume } });
      expect([status, body.code]).toEqual([500, "content-tampered"]);
    }
    await settled(id);
    const told = (await archivedOf(id)).filter(({ type }) => type.endsWith("content.tampered"));
    expect(told).toMatchObject([{ data: { kind: "key", version: "current" }, principal: "system" }]);
  });

  it("is told of the lines of a batch, once a day", async () => {
    const batchId = await quietBatch(resumeLines(1));
    await change(batchObject(batchId), "UPDATE content SET sealed = zeroblob(200)");
    for (let round = 0; round < 2; round++)
      await expect(services.batches.carryOut(batchId, 0)).rejects.toThrow("content-tampered");
    await until("it is told", async () => (await toldOf(`/batches/${batchId}`)).length > 0);
    expect(await toldOf(`/batches/${batchId}`)).toMatchObject([
      { type: "com.clearview.content.tampered", data: { kind: "lines", version: "0" }, principal: "system" },
    ]);
  });

  it("is told of the result of a batch", async () => {
    const batchId = await quietBatch(resumeLines(1));
    await services.batches.fail(batchId, 0);
    await change(batchObject(batchId), "UPDATE content SET sealed = zeroblob(200)");
    expect((await call("GET", `/v1/batches/${batchId}/result`)).body.code).toBe("content-tampered");
    await until("it is told", async () => (await toldOf(`/batches/${batchId}`)).length > 0);
    expect(await toldOf(`/batches/${batchId}`)).toMatchObject([{ data: { kind: "lines", version: "some" } }]);
  });

  it("is told of demographic answers, and never whose they are", async () => {
    const id = await postResume(nurseResume, false);
    await call("PUT", `/v1/candidates/${id}/demographics`, { json: { gender: "woman" } });
    const everywhere = [..."0123456789abcdef"].map((digit) => `demographics-${digit}`);
    for (const name of everywhere) {
      await runInDurableObject(env.DEMOGRAPHICS_ACTOR.getByName(name), (_, { storage }) => {
        const kept = storage.sql.exec("SELECT 1 FROM sqlite_master WHERE name = 'content'").toArray().length > 0;
        if (kept) storage.sql.exec("UPDATE content SET sealed = zeroblob(200)");
      });
    }
    const exported = () => call("GET", `/v1/candidates/${id}/export`);
    expect((await exported()).body.code).toBe("content-tampered");
    const all = async () =>
      (await Promise.all(everywhere.map(async (name) => toldOf(await services.platformEvents.sourceOf("store", name))))).flat();
    await until("it is told", async () => (await all()).length > 0);
    expect((await exported()).body.code).toBe("content-tampered");
    expect(await all()).toMatchObject([{ data: { kind: "answers", version: "some" }, principal: "system" }]);
    expect((await call("GET", "/v1/reports/demographics")).body.code).toBe("content-tampered");
    expect(await all()).toHaveLength(1);
    await later(86_400_000, exported);
    await until("it is told", async () => (await all()).length > 1);
    expect(await all()).toHaveLength(2);
  });
});
