/** A trace tells the whole way of one upload, to whoever may read it. */

import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { traceIdOf } from "../../src/core/trace.ts";
import type { Trace } from "../../src/services/traces.ts";
import { createServices } from "../../src/services/create-services.ts";
import { migrate } from "../../src/durable-objects/shared/migrate.ts";
import { ledgerMigrations } from "../../src/durable-objects/shared/tables.ts";
import type { Sql } from "../../src/durable-objects/shared/sql.ts";
import { candidateStub, objectOf, rowsOf, settled, shortTypes } from "./support/actors.ts";
import { call, get } from "./support/client.ts";
import { localPrincipal, openJob } from "./support/flows.ts";
import { committedAlone, newCandidateId } from "./support/ledgers.ts";
import { nurseResume } from "./support/samples.ts";

const uploaded = async (): Promise<{ id: string; traceId: string }> => {
  const { body, headers } = await call("POST", "/v1/candidates", { json: { document: { text: nurseResume }, submit: true } });
  await settled(body.candidateId);
  return { id: body.candidateId, traceId: traceIdOf(headers.get("traceparent")!) };
};

let upload: { id: string; traceId: string };
beforeAll(async () => {
  await openJob();
  upload = await uploaded();
});

describe("a trace", () => {
  it("tells request, run, steps, consumers and confirmation, with waiting and working time", async () => {
    const trace: Trace = await get(`/v1/traces/${upload.traceId}`);
    expect(trace.parts.map(({ part }) => part)).toEqual(["request", "run", "delivery"]);
    const [request, run, delivery] = trace.parts as [Trace["parts"][0], Trace["parts"][0], Trace["parts"][0]];
    expect(request).toMatchObject({ source: `/candidates/${upload.id}`, sequences: [1], waitingMilliseconds: 0 });
    expect(run).toMatchObject({ workflow: "resume-submitted", sequences: [1, 2] });
    expect(run.steps.map(({ name }) => name)).toEqual(["load", "index", "match"]);
    expect(delivery.sequences).toEqual([1, 2]);
    expect(delivery.steps.map(({ name }) => name).slice(0, 3)).toEqual(["archive", "view", "record-found-pairs"]);
    for (const { from, to, waitingMilliseconds, workingMilliseconds } of trace.parts) {
      expect(Math.abs(to! - from - waitingMilliseconds - workingMilliseconds)).toBeLessThanOrEqual(1);
    }
    expect(trace.from).toBe(request.from);
    expect(trace.to).toBe(delivery.to);
    expect(trace.events).toEqual((await get(`/v1/candidates/${upload.id}/timeline`)).items);
    expect(trace.events.every(({ traceparent }) => traceIdOf(traceparent) === upload.traceId)).toBe(true);
  });

  it("is the same after the actor was evicted", async () => {
    const before = await get(`/v1/traces/${upload.traceId}`);
    await evictDurableObject(objectOf(upload.id));
    expect(await get(`/v1/traces/${upload.traceId}`)).toEqual(before);
  });

  it("holds each call of an entity apart", async () => {
    const { headers } = await call("POST", `/v1/candidates/${upload.id}/withdraw`);
    await settled(upload.id);
    const trace: Trace = await get(`/v1/traces/${traceIdOf(headers.get("traceparent")!)}`);
    expect(shortTypes(trace.events)).toEqual(["resume.withdrawn", "run.started", "run.completed"]);
    expect(trace.parts.map(({ part }) => part)).toEqual(["request", "run", "delivery"]);
    const first: Trace = await get(`/v1/traces/${upload.traceId}`);
    expect(first.events.some(({ type }) => type.endsWith("resume.withdrawn"))).toBe(false);
  });

  it("that is not archived yet is found where it is told to be, and has no end", async () => {
    const id = await committedAlone();
    const traceId = "a".repeat(32);
    expect(await call("GET", `/v1/traces/${traceId}`)).toMatchObject({ status: 404, body: { code: "not-found" } });
    const trace: Trace = await get(`/v1/traces/${traceId}?source=/candidates/${id}`);
    expect(trace.parts.map(({ part }) => part)).toEqual(["run"]);
    expect(trace).not.toHaveProperty("to");
    expect(trace.waitingMilliseconds).toBeGreaterThan(0);
  });

  it("of an erased candidate still tells what happened", async () => {
    const { id, traceId } = await uploaded();
    await call("DELETE", `/v1/candidates/${id}`);
    await settled(id);
    expect(await rowsOf(objectOf(id), "SELECT sequence FROM log WHERE sequence < 3")).toEqual([]);
    const trace: Trace = await get(`/v1/traces/${traceId}`);
    expect(shortTypes(trace.events)).toContain("resume.submitted");
    expect(JSON.stringify(trace)).not.toMatch(/Ilse|Vandermolen|555.?0107/u);
  });

  it("of somebody else is none, like one that never was", async () => {
    const { traces } = createServices(env);
    const stranger = { ...(await localPrincipal()), id: "stranger", organisationId: "org_other" };
    const theirs = await traces.read(stranger, upload.traceId, `/candidates/${upload.id}`);
    expect(theirs).toMatchObject({ ok: false, failure: { code: "not-found" } });
    expect(theirs).toEqual(await traces.read(stranger, "f".repeat(32)));
    expect(await candidateStub(upload.id).readTrace(stranger, upload.traceId)).toMatchObject({ ok: false });
    expect(await traces.read(await localPrincipal(), upload.traceId)).toMatchObject({ ok: true });
  });

  it.each(["x", "1".repeat(31), "G".repeat(32)])("has an id of 32 hexadecimal digits, not %s", async (id) => {
    expect(await call("GET", `/v1/traces/${id}`)).toMatchObject({ status: 404, body: { code: "not-found" } });
  });

  it("remembers the newest deliveries alone", async () => {
    for (let round = 0; round < 18; round++) {
      await call("PUT", `/v1/candidates/${upload.id}/preferences`, { json: { remote: [round % 2 === 0 ? "remote" : "onsite"] } });
      await settled(upload.id);
    }
    const known = await candidateStub(upload.id).readTrace(await localPrincipal(), upload.traceId);
    expect(known.ok && known.value.deliveries).toHaveLength(16);
  });
});

describe("an actor from before traces", () => {
  it("gets the columns that new ones are made with, and new ones pay nothing for it", async () => {
    const madeBy = (work: (sql: Sql) => void) =>
      newCandidateId().then((id) =>
        runInDurableObject(objectOf(id), (_, { storage }) => {
          let rows = 0;
          const counted = ((query: string, ...bindings: SqlStorageValue[]) => {
            const cursor = storage.sql.exec(query, ...bindings);
            const found = cursor.toArray();
            rows += cursor.rowsWritten;
            return found;
          }) as Sql;
          work(counted);
          return { rows, columns: counted<{ name: string }>("PRAGMA table_info(meta)").map(({ name }) => name) };
        }),
      );
    const before = ledgerMigrations.slice(0, 4);
    const older = await madeBy((sql) => {
      migrate(sql, before, 0, { entity: "x" });
      migrate(sql, ledgerMigrations, 4);
    });
    const fresh = await madeBy((sql) => migrate(sql, ledgerMigrations, 0, { entity: "x" }));
    const without = await madeBy((sql) => migrate(sql, before, 0, { entity: "x" }));
    expect(older.columns).toEqual(fresh.columns);
    expect(fresh.columns).toEqual([...without.columns, "deliveries", "answered", "aside"]);
    expect(fresh.rows).toBe(without.rows);
  });
});
