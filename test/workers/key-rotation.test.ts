/** A master key is changed while everything goes on: no id changes, nothing stops being readable, and the old key may then go. */

import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { drizzle } from "drizzle-orm/d1";
import { describe, expect, it, vi } from "vitest";
import { bytesOfBase64Url } from "../../src/core/encoding.ts";
import { nextRing, type RingStep } from "../../src/core/master-keys.ts";
import type { Result } from "../../src/core/result.ts";
import { createKeyChecks } from "../../src/db/key-checks.ts";
import { Content } from "../../src/durable-objects/shared/content.ts";
import { meteredSql } from "../../src/durable-objects/shared/sql.ts";
import { createServices } from "../../src/services/create-services.ts";
import { createMasterKeyService } from "../../src/services/master-keys.ts";
import { createApi } from "../../src/workers/api/app.ts";
import { archivedOf, objectOf, rowsOf, settled, shortTypes } from "./support/actors.ts";
import { batchObject, batchStub, quietBatch, resumeLines } from "./support/batches.ts";
import { call, get } from "./support/client.ts";
import { services, valueOf } from "./support/employers.ts";
import { openJob, postResume, submittedCandidate } from "./support/flows.ts";
import { newCandidateId, quietly, recordingLogger } from "./support/ledgers.ts";
import { makeEmployer, makeKey } from "./support/organisations.ts";
import { nurseResume } from "./support/samples.ts";

const fresh = "ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8";
const stepped = async (text: string, step: RingStep): Promise<string> =>
  valueOf(await nextRing(text, step, bytesOfBase64Url(fresh)));
const ringsOf = async () => {
  const added = await stepped(env.MASTER_KEY, "add");
  const used = await stepped(added, "use");
  return { old: env.MASTER_KEY, added, used, dropped: await stepped(used, "drop") };
};

/** The actor's content as an instance with another MASTER_KEY has it. */
const contentUnder = <Reply>(id: string, secret: string, work: (content: Content) => Promise<Reply>): Promise<Reply> =>
  runInDurableObject(objectOf(id), (_, { storage }) => work(new Content(meteredSql(storage.sql), secret)));
const documentOf = async (id: string): Promise<string> =>
  (await rowsOf<{ version: string }>(objectOf(id), "SELECT version FROM content WHERE kind = 'document'"))[0]!.version;
const textUnder = async (id: string, secret: string): Promise<Result<unknown>> => {
  const version = await documentOf(id);
  return contentUnder(id, secret, (content) => content.read(id, "document", version));
};
const versionOf = async (id: string): Promise<number> =>
  (await rowsOf<{ version: string }>(objectOf(id), "SELECT hex(substr(wrapped_key, 1, 1)) AS version FROM meta")).map(
    ({ version }) => Number.parseInt(version, 16),
  )[0]!;
const opens = { ok: true, value: { text: nurseResume } };

describe("a rotation of the master key", () => {
  it("is done over all actors, a page at a time, by the operator's call", async () => {
    const [job, id] = [await openJob(), await submittedCandidate()];
    const erased = await submittedCandidate();
    await call("DELETE", `/v1/candidates/${erased}`);
    for (const one of [job, id, erased]) await settled(one);
    const { body } = await call("POST", "/v1/keys/rewrap", { json: { kind: "candidates" } });
    expect(body).toMatchObject({ rewrapped: 0, unreadable: 0 });
    expect(body.current).toBeGreaterThan(0);
    expect(body.none).toBe(1);
    expect((await call("POST", "/v1/keys/rewrap", { json: { kind: "jobs" } })).body).toMatchObject({ current: 1, rewrapped: 0 });
    const last = await call("POST", "/v1/keys/rewrap", { json: { kind: "candidates", after: "cand_zzzz" } });
    expect(last.body).toEqual({ rewrapped: 0, current: 0, none: 0, unreadable: 0 });
  });

  it("takes along every kind of actor that has sealed something for good", async () => {
    const { token } = await makeEmployer("rotation@example.org");
    const { employerId } = (await call("POST", "/v1/employers", { token })).body as { employerId: string };
    const corrected = await call("PATCH", `/v1/employers/${employerId}/company`, { token, json: { name: "Sample Care" } });
    expect(corrected.status).toBe(200);
    await settled(employerId);
    expect(await versionOf(employerId)).toBe(1);
    expect((await call("POST", "/v1/keys/rewrap", { json: { kind: "employers" } })).body).toMatchObject({
      current: 1,
      unreadable: 0,
    });
  });

  it("leaves everything readable at every step, and needs the old key no longer when all is wrapped again", async () => {
    const { added, used, dropped } = await ringsOf();
    const id = await postResume(nurseResume, false);
    for (const secret of [added, used]) expect(await textUnder(id, secret)).toMatchObject(opens);
    expect(await textUnder(id, dropped)).toMatchObject({
      ok: false,
      failure: { code: "configuration-invalid", message: expect.stringContaining("version 1 of MASTER_KEY") },
    });
    const rewrap = (secret: string) => contentUnder(id, secret, (content) => content.rewrap(id));
    expect(await rewrap(added)).toBe("current");
    expect(await rewrap(used)).toBe("rewrapped");
    expect(await rewrap(used)).toBe("current");
    expect(await versionOf(id)).toBe(2);
    for (const secret of [added, used, dropped]) expect(await textUnder(id, secret)).toMatchObject(opens);
  });

  it("in the middle of a request loses neither what is being written nor what was there", async () => {
    const { old, used, dropped } = await ringsOf();
    const id = await postResume(nurseResume, false);
    const change = { kind: "document", version: "doc_late", value: { text: "late" } };
    // Sealed by an instance of before the rotation, and written only after the key has been wrapped again.
    await runInDurableObject(objectOf(id), async (_, { storage }) => {
      const sql = meteredSql(storage.sql);
      const before = new Content(sql, old);
      const preparing = before.prepare(id, true, [change]);
      expect(await new Content(sql, used).rewrap(id)).toBe("rewrapped");
      before.write(valueOf(await preparing));
    });
    for (const secret of [used, dropped]) {
      expect(await contentUnder(id, secret, (content) => content.read(id, "document", "doc_late"))).toEqual({
        ok: true,
        value: { text: "late" },
      });
      expect(await textUnder(id, secret)).toMatchObject({ ok: true });
    }
  });

  it("in the middle of the first upload leaves a key under the old version, which the next pass takes along", async () => {
    const { used, dropped } = await ringsOf();
    const id = await newCandidateId();
    await quietly(id, async ({ upload }) => {
      const uploading = upload(nurseResume, false);
      expect(await runInDurableObject(objectOf(id), async () => "another call gets in")).toBe("another call gets in");
      await uploading;
    });
    expect(await versionOf(id)).toBe(1);
    expect(await contentUnder(id, used, (content) => content.rewrap(id))).toBe("rewrapped");
    expect(await textUnder(id, dropped)).toMatchObject(opens);
  });

  it("does not bring back the key of what is erased meanwhile", async () => {
    const { used } = await ringsOf();
    const id = await postResume(nurseResume, false);
    await runInDurableObject(objectOf(id), async (_, { storage }) => {
      const content = new Content(meteredSql(storage.sql), used);
      const rewrapping = content.rewrap(id);
      content.eraseAll();
      await rewrapping;
    });
    expect(await rowsOf(objectOf(id), "SELECT wrapped_key FROM meta")).toEqual([{ wrapped_key: null }]);
  });
});

describe("sealed content that does not open", () => {
  it("is told as an event, once, and nothing of it is shown", async () => {
    const error = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const id = await submittedCandidate();
    await runInDurableObject(
      objectOf(id),
      (_, { storage }) => void storage.sql.exec("UPDATE content SET sealed = zeroblob(200) WHERE kind = 'analysis'"),
    );
    await evictDurableObject(objectOf(id));
    for (let round = 0; round < 2; round++) {
      const { status, body } = await call("GET", `/v1/candidates/${id}/profile`);
      expect([status, body.code, Object.keys(body).sort()]).toEqual([
        500,
        "content-tampered",
        ["code", "detail", "status", "title", "traceId", "type"],
      ]);
    }
    await settled(id);
    const told = (await archivedOf(id)).filter(({ type }) => type.endsWith("content.tampered"));
    expect(told).toMatchObject([{ data: { kind: "analysis" }, principal: "system" }]);
    const { items } = await get(`/v1/candidates/${id}/timeline`);
    expect(shortTypes(items)).toContain("content.tampered");
    expect(error.mock.calls.join()).toContain("content-tampered");
    vi.restoreAllMocks();
  });

  it("of a batch, which keeps no events, is told by an error line", async () => {
    const error = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const batchId = await quietBatch(resumeLines(1));
    await runInDurableObject(
      batchObject(batchId),
      (_, { storage }) => void storage.sql.exec("UPDATE content SET sealed = zeroblob(200)"),
    );
    await evictDurableObject(batchObject(batchId));
    expect(await batchStub(batchId).take(0)).toEqual({ kind: "unreadable", code: "content-tampered" });
    expect(error.mock.calls.map(([line]) => JSON.parse(String(line)))).toContainEqual(
      expect.objectContaining({ event: "content-tampered", entity: batchId, kind: "lines" }),
    );
    vi.restoreAllMocks();
  });
});

describe("a sound MASTER_KEY that is another than before", () => {
  const under = (secret: string) =>
    createMasterKeyService({
      actors: services.actors,
      views: services.views,
      demographics: services.demographics,
      keyChecks: createKeyChecks(drizzle(env.DB)),
      secret,
      logger: recordingLogger().logger,
    });

  it("is refused by name, and not by value; a step of a rotation is not", async () => {
    const { old, added, used, dropped } = await ringsOf();
    for (const secret of [old, added, used, dropped, old]) await under(secret).check();
    await expect(under(fresh).check()).rejects.toThrow(/MASTER_KEY .*base, version 1/u);
    await expect(under(fresh).check()).rejects.not.toThrow(fresh);
    await expect(under(used.replace(fresh, env.MASTER_KEY)).check()).rejects.toThrow(/MASTER_KEY .*\(version 2\)/u);
  });

  it("is let pass by a database that does not answer, and looked at again with the next request", async () => {
    let asked = 0;
    const keyChecks = {
      differing: async () => {
        asked += 1;
        if (asked === 1) throw new Error("The database does not answer.");
        return [1];
      },
    };
    const { logger, lines } = recordingLogger();
    const service = createMasterKeyService({ ...services, keyChecks, secret: fresh, logger });
    await service.check();
    expect(lines.map(([event]) => event)).toEqual(["master-key-not-checked"]);
    await expect(service.check()).rejects.toThrow("MASTER_KEY");
  });

  it("is found at the start: every request is refused, and no message is taken", async () => {
    await under(env.MASTER_KEY).check();
    vi.resetModules();
    const { default: worker } = (await import("../../src/workers/index.ts")) as {
      default: {
        fetch: (request: Request, env: Env, context: unknown) => Promise<Response>;
        queue: (batch: unknown, env: Env) => Promise<void>;
      };
    };
    const wrong = { ...env, MASTER_KEY: fresh };
    const response = await worker.fetch(new Request("http://clearview.test/healthz"), wrong, {});
    expect(response.status).toBe(500);
    expect(await response.json()).toMatchObject({ code: "configuration-invalid", detail: expect.stringContaining("MASTER_KEY") });
    await expect(worker.queue({ queue: "events", messages: [] }, wrong)).rejects.toThrow("MASTER_KEY");
    // The tests after this one are to meet a Worker that has not seen the wrong key.
    vi.resetModules();
  });
});

describe("who is who", () => {
  it("stays through a rotation: sessions, keys and tickets open, for the same principals, and only with the same base", async () => {
    const { added, used, dropped } = await ringsOf();
    const owner = await makeEmployer("rotated@example.org");
    const { key } = await makeKey(owner, { kind: "api", scopes: ["job:read"] });
    const path = `/v1/jobs/${await openJob(undefined, undefined, owner.token)}`;
    const under = (secret: string) => createServices({ ...env, MASTER_KEY: secret });
    const before = under(env.MASTER_KEY);
    const known = await Promise.all([owner.token, key].map((token) => before.accounts.principalOf(token)));
    expect(known).not.toContain(undefined);
    const { ticket } = valueOf(await before.authentication.issueTicket(known[0]!, `${path}/live`));
    for (const secret of [added, used, dropped]) {
      const after = under(secret);
      expect(await Promise.all([owner.token, key].map((token) => after.accounts.principalOf(token)))).toEqual(known);
      expect(valueOf(await after.authentication.redeemTicket(ticket, `${path}/live`)).principal).toEqual(known[0]);
      const api = createApi(after);
      for (const token of [owner.token, key]) {
        const { status } = await api.request(path, { headers: { authorization: `Bearer ${token}` } });
        expect(status).toBe(200);
      }
    }
    for (const token of [owner.token, key]) expect(await under(fresh).accounts.principalOf(token)).toBeUndefined();
  });
});
