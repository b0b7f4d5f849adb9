/** Live connections: nothing is missed, nobody listens who may not, and none can be a burden. */

import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { ok } from "../../src/core/result.ts";
import type { Principal } from "../../src/domain/principal.ts";
import { maximumLiveSockets, maximumUnheardBytes } from "../../src/durable-objects/shared/live-sockets.ts";
import { createServices } from "../../src/services/create-services.ts";
import { createApi } from "../../src/workers/api/app.ts";
import { candidateStub, objectOf, settled, shortTypes } from "./support/actors.ts";
import { call, get } from "./support/client.ts";
import { localPrincipal, openJob, postResume, submittedCandidate } from "./support/flows.ts";
import { listen, upgrade } from "./support/live.ts";
import { joinAs, makeEmployer, makeKey, memberIdOf } from "./support/organisations.ts";
import { signIn } from "./support/sign-in.ts";
import { later } from "./support/time.ts";
import { until } from "./support/until.ts";

const services = createServices(env);
const asked = { after: 0, until: Date.now() + 600_000 };

const stranger: Principal = {
  id: "stranger",
  kind: "organisation",
  organisationId: "org_other",
  scopes: ["candidate:read", "job:read"],
};

/** A live connection that fails to open: the problem it was answered with. */
const refusal = async (path: string, token?: string | null): Promise<[number, string]> => {
  const response = await upgrade(path, token);
  return [response.status, ((await response.json()) as { code: string }).code];
};

/** One commit more: a change that opens no run. */
const change = async (id: string): Promise<void> => {
  const { status } = await call("PUT", `/v1/candidates/${id}/preferences`, { json: { remote: ["remote"] } });
  expect(status).toBe(200);
};

describe("a live connection", () => {
  it("is sent what was, then that it has caught up, then what comes, in order and once", async () => {
    const id = await postResume(undefined, false);
    await settled(id);
    const live = await listen(`/v1/candidates/${id}/live`);
    expect(await live.caughtUp()).toBe(1);
    expect(live.sequences().every((sequence) => sequence === 1)).toBe(true);
    await call("POST", `/v1/candidates/${id}/submit`);
    await settled(id);
    const { items } = await get(`/v1/candidates/${id}/timeline`);
    await until("every event has come", () => live.types().length === items.length);
    expect(live.types()).toEqual(shortTypes(items));
    expect(live.frames.filter((frame) => frame.kind === "event").map((frame) => frame.event)).toEqual(items);
    expect(live.sequences()).toEqual([...live.sequences()].sort((left, right) => left - right));
  });

  it("goes on after the sequence it names", async () => {
    const id = await submittedCandidate();
    const live = await listen(`/v1/candidates/${id}/live?after=1`);
    expect(await live.caughtUp()).toBe(2);
    expect(new Set(live.sequences())).toEqual(new Set([2]));
    const nothing = await listen(`/v1/candidates/${id}/live?after=2`);
    expect(await nothing.caughtUp()).toBe(2);
    expect(nothing.frames).toHaveLength(1);
  });

  it("outlives the actor's memory", async () => {
    const id = await postResume(undefined, false);
    await settled(id);
    const live = await listen(`/v1/candidates/${id}/live?after=1`);
    await live.caughtUp();
    await evictDurableObject(objectOf(id), { webSockets: "hibernate" });
    await change(id);
    await until("the change has come", () => live.types().includes("candidate.preferences-changed"));
    expect(live.sequences()).toEqual([2]);
  });

  it("is told a commit whose telling was cut off with the next one", async () => {
    const id = await postResume(undefined, false);
    await settled(id);
    const live = await listen(`/v1/candidates/${id}/live?after=1`);
    await live.caughtUp();
    await runInDurableObject(objectOf(id), (_, state) => {
      for (const socket of state.getWebSockets()) socket.serializeAttachment({ ...socket.deserializeAttachment(), sequence: 0 });
    });
    await change(id);
    await until("the change has come", () => live.types().includes("candidate.preferences-changed"));
    expect([...new Set(live.sequences())]).toEqual([1, 2]);
  });

  it("is answered pong, and refused anything else", async () => {
    const id = await postResume(undefined, false);
    const live = await listen(`/v1/candidates/${id}/live`);
    live.socket.send("ping");
    await until("a pong has come", () => live.texts.includes("pong"));
    live.socket.send("SELECT everything");
    expect(await live.ended()).toMatchObject({ code: 1008, reason: "request-invalid", problem: "request-invalid" });
  });
});

describe("bad input", () => {
  it("a sequence from the future is told so, and nothing else is sent", async () => {
    const id = await postResume(undefined, false);
    const live = await listen(`/v1/candidates/${id}/live?after=2`);
    expect(await live.ended()).toEqual({ code: 1008, reason: "sequence-unknown", problem: "sequence-unknown" });
    expect(live.frames).toHaveLength(1);
    for (const after of ["-1", "1.5", "x"]) {
      expect(await refusal(`/v1/candidates/${id}/live?after=${after}`)).toEqual([400, "request-invalid"]);
    }
  });

  it("a socket that never reads is cut off after so much without a ping, and gets on when it connects again", async () => {
    const id = await postResume(undefined, false);
    const live = await listen(`/v1/candidates/${id}/live?after=1`);
    await live.caughtUp();
    const [unheard] = await runInDurableObject(objectOf(id), (_, state) =>
      state.getWebSockets().map((socket) => {
        const known = socket.deserializeAttachment() as { unheard: number };
        socket.serializeAttachment({ ...known, unheard: maximumUnheardBytes });
        return known.unheard;
      }),
    );
    expect(unheard).toBeGreaterThan(20);
    await change(id);
    expect(await live.ended()).toMatchObject({ code: 1013, problem: "live-socket-stalled" });
    expect(live.sequences()).toEqual([]);
    const again = await listen(`/v1/candidates/${id}/live?after=1`);
    expect(await again.caughtUp()).toBe(2);
  });

  it("a socket that pings has its count begun anew", async () => {
    const id = await postResume(undefined, false);
    const live = await listen(`/v1/candidates/${id}/live?after=1`);
    await live.caughtUp();
    await runInDurableObject(objectOf(id), (_, state) => {
      for (const socket of state.getWebSockets()) {
        socket.serializeAttachment({ sequence: 1, heardAt: 1, unheard: maximumUnheardBytes, until: Date.now() + 60_000 });
      }
    });
    live.socket.send("ping");
    await until("a pong has come", () => live.texts.includes("pong"));
    await change(id);
    await until("the change has come", () => live.sequences().includes(2));
    expect(live.closed()).toBeUndefined();
  });

  it("more connections than an entity takes are refused, and one place more is one that closes", async () => {
    const id = await postResume(undefined, false);
    const path = `/v1/candidates/${id}/live?after=1`;
    const all = await Promise.all(Array.from({ length: maximumLiveSockets }, () => listen(path)));
    await Promise.all(all.map((live) => live.caughtUp()));
    expect(await (await listen(path)).ended()).toMatchObject({ code: 1013, problem: "live-sockets-exhausted" });
    all[0]!.socket.close(1000);
    await until("there is room again", async () => {
      const live = await listen(path);
      await until("an answer", () => live.frames.length > 0);
      return live.frames[0]!.kind === "caught-up";
    });
  });

  it("a plain GET is told to upgrade", async () => {
    const id = await postResume(undefined, false);
    const { status, body, headers } = await call("GET", `/v1/candidates/${id}/live`);
    expect([status, body.code, headers.get("upgrade")]).toEqual([426, "upgrade-required", "websocket"]);
  });

  it("a socket that throws neither fails the commit nor keeps others from it", async () => {
    const id = await postResume(undefined, false);
    const [broken, whole] = [await listen(`/v1/candidates/${id}/live`), await listen(`/v1/candidates/${id}/live`)];
    await Promise.all([broken.caughtUp(), whole.caughtUp()]);
    await runInDurableObject(objectOf(id), (_, state) => state.getWebSockets()[0]!.serializeAttachment(null));
    await change(id);
    const told = () => [broken, whole].filter((live) => live.sequences().includes(2));
    const closed = () => [broken, whole].filter((live) => live.closed() !== undefined);
    await until("one was told and one is closed", () => told().length === 1 && closed().length === 1);
    expect(told()[0]).not.toBe(closed()[0]);
  });
});

describe("what has ended", () => {
  it("an erased candidate's connections are told and closed", async () => {
    const id = await submittedCandidate();
    const live = await listen(`/v1/candidates/${id}/live`);
    await live.caughtUp();
    await call("DELETE", `/v1/candidates/${id}`);
    expect(await live.ended()).toMatchObject({ code: 1000, problem: "candidate-erased" });
    expect(live.types()).toContain("candidate.erased");
    const after = await listen(`/v1/candidates/${id}/live`);
    expect(await after.ended()).toMatchObject({ code: 1000, problem: "candidate-erased" });
  });

  it("a closed job's connections are told and closed", async () => {
    const id = await openJob();
    const live = await listen(`/v1/jobs/${id}/live`);
    await live.caughtUp();
    await call("POST", `/v1/jobs/${id}/close`);
    expect(await live.ended()).toMatchObject({ code: 1000, problem: "job-closed" });
    expect(live.types()).toContain("job.closed");
  });
});

describe("who may listen", () => {
  it("whoever may read, and nobody else: somebody else's id is told like nobody's", async () => {
    const [candidate, job] = [await postResume(undefined, false), await openJob()];
    const { live } = services;
    for (const [owner, id] of [
      ["candidate", candidate],
      ["job", job],
    ] as const) {
      const theirs = await live.open(stranger, owner, id, asked);
      expect(theirs).toMatchObject({ ok: false, failure: { code: "not-found" } });
      expect(theirs).toEqual(await live.open(stranger, owner, `${id.split("_")[0]}_${"0".repeat(26)}`, asked));
      expect(await live.open(await localPrincipal(), owner, id, asked)).toMatchObject({ ok: true });
    }
    expect(await refusal(`/v1/candidates/cand_${"0".repeat(26)}/live`)).toEqual([404, "not-found"]);
    expect(await refusal(`/v1/candidates/${candidate}/live`, null)).toEqual([401, "unauthenticated"]);
  });

  it("a ticket opens its own path, for its own principal, for one minute", async () => {
    const id = await postResume(undefined, false);
    const other = await postResume(undefined, false);
    const path = `/v1/candidates/${id}/live`;
    const { status, body } = await call("POST", "/v1/live-tickets", { json: { path } });
    expect(status).toBe(201);
    expect(body.expiresAt - Date.now()).toBeGreaterThan(50_000);
    expect(body.ticket).not.toContain("local");
    const live = await listen(`${path}?after=1&ticket=${body.ticket}`, null);
    expect(await live.caughtUp()).toBe(1);
    const unauthenticated = [401, "unauthenticated"];
    expect(await refusal(`/v1/candidates/${other}/live?ticket=${body.ticket}`, null)).toEqual(unauthenticated);
    for (const altered of [`${body.ticket}A`, body.ticket.slice(0, -4), "A", "%00", "A".repeat(5000)]) {
      expect(await refusal(`${path}?ticket=${altered}`, null)).toEqual(unauthenticated);
    }
    expect(await later(61_000, () => refusal(`${path}?ticket=${body.ticket}`, null))).toEqual(unauthenticated);
    expect((await call("GET", `/v1/candidates/${id}?ticket=${body.ticket}`, { token: null })).status).toBe(401);
  });

  it("a ticket carries its principal's scopes and no more", async () => {
    const id = await openJob();
    const path = `/v1/jobs/${id}/live`;
    const local = await localPrincipal();
    const authentication = {
      ...services.authentication,
      authenticate: async () => ok({ ...local, scopes: ["candidate:read" as const] }),
    };
    const issued = await createApi({ ...services, authentication }).request("/v1/live-tickets", {
      method: "POST",
      headers: { authorization: "Bearer any", "content-type": "application/json" },
      body: JSON.stringify({ path }),
    });
    const { ticket } = (await issued.json()) as { ticket: string };
    expect(await refusal(`${path}?ticket=${ticket}`, null)).toEqual([403, "forbidden"]);
  });

  it.each(["/v1/candidates", "/v1/jobs/x/live", `/v1/candidates/cand_${"0".repeat(26)}/live?after=1`, "", 5])(
    "no ticket is given for %s",
    async (path) => {
      expect(await call("POST", "/v1/live-tickets", { json: { path } })).toMatchObject({ status: 400 });
    },
  );
});

describe("a connection and the session it was opened with", () => {
  const alarmLater = (id: string, milliseconds: number): Promise<boolean> =>
    later(milliseconds, () => runDurableObjectAlarm(objectOf(id)));

  it("lives a minute, which an alarm ends though nothing happens, and goes on where it stopped", async () => {
    const id = await postResume(undefined, false);
    await settled(id);
    const live = await listen(`/v1/candidates/${id}/live?after=1`);
    await live.caughtUp();
    expect(await alarmLater(id, 50_000)).toBe(true);
    expect(live.closed()).toBeUndefined();
    expect(await alarmLater(id, 60_001)).toBe(true);
    expect(await live.ended()).toMatchObject({ code: 1000, reason: "live-socket-over", problem: "live-socket-over" });
    const again = await listen(`/v1/candidates/${id}/live?after=1`);
    expect(await again.caughtUp()).toBe(1);
    again.socket.close(1000);
    await until("nobody listens", async () => !(await candidateStub(id).rankingChanged()).listening);
    await alarmLater(id, 60_001);
    expect(await runInDurableObject(objectOf(id), (_, { storage }) => storage.getAlarm())).toBeNull();
  });

  it("is told nothing after its minute, not even by an alarm that is late", async () => {
    const id = await postResume(undefined, false);
    await settled(id);
    const live = await listen(`/v1/candidates/${id}/live?after=1`);
    await live.caughtUp();
    await later(60_001, () => change(id));
    expect(await live.ended()).toMatchObject({ problem: "live-socket-over" });
    expect(live.sequences()).toEqual([]);
  });

  it("ends within a minute of its key's being revoked, or its member's being removed, and is told nothing after it", async () => {
    const owner = await makeEmployer("live-owner@example.org");
    const { key, keyId } = await makeKey(owner, { kind: "api", scopes: ["job:read"], days: 30 });
    const member = await joinAs(owner, "live-member@example.org", "recruiter");
    const jobId = await openJob(undefined, undefined, owner.token);
    await settled(jobId);
    const path = `/v1/jobs/${jobId}/live`;
    const open = [await listen(path, key), await listen(path, member)];
    for (const live of open) await live.caughtUp();
    const ofOwner = `/v1/organisations/${owner.organisationId}`;
    const memberId = await memberIdOf(owner, "live-member@example.org");
    for (const away of [`${ofOwner}/keys/${keyId}`, `${ofOwner}/members/${memberId}`])
      expect((await call("DELETE", away, { token: owner.token })).status).toBe(200);
    expect(await refusal(path, key)).toEqual([401, "unauthenticated"]);
    expect(await refusal(path, member)).toEqual([403, "forbidden"]);
    const before = open.map((live) => live.frames.length);
    await later(60_001, () => call("POST", `/v1/jobs/${jobId}/close`, { token: owner.token }));
    for (const [place, live] of open.entries()) {
      expect(await live.ended()).toMatchObject({ problem: "live-socket-over" });
      expect(live.frames.length).toBe(before[place]! + 1);
    }
  });

  it("ends within a minute of signing out everywhere, though a machine believes the session still", async () => {
    const [here, there] = [await signIn("listens@example.org"), await signIn("listens@example.org")];
    const id = await postResume(undefined, false, there);
    const path = `/v1/candidates/${id}/live`;
    const elsewhere = createApi(createServices(env));
    const ticketOf = () =>
      elsewhere.request("/v1/live-tickets", {
        method: "POST",
        headers: { authorization: `Bearer ${there}`, "content-type": "application/json" },
        body: JSON.stringify({ path }),
      });
    const { ticket, expiresAt } = (await (await ticketOf()).json()) as { ticket: string; expiresAt: number };
    const live = await listen(`${path}?ticket=${ticket}`, null);
    await live.caughtUp();
    expect((await call("DELETE", "/v1/auth/sessions", { token: here })).status).toBe(200);
    // What that machine answers from belief alone, it still answers; a ticket it gives no more.
    expect((await elsewhere.request("/v1/candidates", { headers: { authorization: `Bearer ${there}` } })).status).toBe(200);
    expect((await ticketOf()).status).toBe(401);
    expect(await refusal(path, there)).toEqual([401, "unauthenticated"]);
    expect(expiresAt - Date.now()).toBeLessThanOrEqual(60_000);
    await alarmLater(id, expiresAt - Date.now());
    expect(await live.ended()).toMatchObject({ problem: "live-socket-over" });
  });
});
