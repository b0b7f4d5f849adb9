/** Routes of AI tasks over the API: changed while the platform runs, checked first, each change an event that can be undone. */

import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import type { CloudEvent } from "../../src/events/cloud-event.ts";
import { createServices } from "../../src/services/create-services.ts";
import { call, get } from "./support/client.ts";
import { builtin, other, playedModels, route, target } from "./support/models.ts";
import { until } from "./support/until.ts";

const model = playedModels();
const task = "explain-match";

const changes = async (name: string): Promise<CloudEvent[]> => {
  const { items } = await get("/v1/events?type=provider.route-changed&limit=100");
  return (items as CloudEvent[]).filter(({ data }) => (data as { task: string }).task === name);
};

describe("a route", () => {
  it("is the deployment's own until somebody changes it", async () => {
    const { items } = await get("/v1/routes");
    expect(items).toContainEqual({ task: "parse-job", version: 0, targets: [builtin] });
    expect(await get("/v1/routes/parse-job")).toEqual({ task: "parse-job", version: 0, targets: [builtin] });
  });

  it("is changed, told as an event with its author, and undone", async () => {
    const set = await route(task, [target, builtin]);
    expect(set).toMatchObject({ task, version: 1, targets: [target, builtin], author: expect.stringMatching(/\w/u) });
    expect(set.warnings.join()).toContain("price");
    const again = await route(task, [other, builtin], { budget: { microdollars: 5, tokens: 6 } });
    expect(again).toMatchObject({ version: 2, budget: { microdollars: 5, tokens: 6 } });
    const undone = await call("POST", `/v1/routes/${task}/undo`);
    expect(undone.body).toMatchObject({ version: 3, targets: [target, builtin] });
    expect(undone.body.budget).toBeUndefined();

    const events = await until(
      "the events are archived",
      () => changes(task),
      ({ length }) => length === 3,
    );
    expect(events.map(({ data }) => (data as { reason: string }).reason)).toEqual(["set", "set", "undone"]);
    expect(events.map(({ sequence }) => Number(sequence))).toEqual([1, 2, 3]);
    expect(new Set(events.map(({ principal }) => principal))).toEqual(new Set([set.author]));
    const { items } = await get(`/v1/routes/${task}/changes`);
    expect(items.map(({ version }: { version: number }) => version)).toEqual([3, 2, 1]);
    const left = await until(
      "the log is confirmed",
      () => env.DB.prepare("SELECT count(*) AS open FROM platform_log WHERE confirmed = 0").first<{ open: number }>(),
      (row) => row?.open === 0,
    );
    expect(left).toEqual({ open: 0 });
  });

  it("is refused when somebody else was faster, and then nothing is written", async () => {
    await route("parse-job", [builtin]);
    const late = await call("PUT", "/v1/routes/parse-job?version=0", { json: { targets: [target, builtin] } });
    expect(late).toMatchObject({ status: 409, body: { code: "route-overtaken" } });
    expect(await get("/v1/routes/parse-job")).toMatchObject({ version: 1, targets: [builtin] });
  });

  it("is changed once by changes at the same moment", async () => {
    const before = (await get("/v1/routes/classify-document")).version;
    const all = await Promise.all(
      Array.from({ length: 5 }, (_, index) =>
        call("PUT", `/v1/routes/classify-document?version=${before}`, {
          json: { targets: [builtin], budget: { microdollars: index, tokens: index } },
        }),
      ),
    );
    expect(all.filter(({ status }) => status === 200)).toHaveLength(1);
    const winner = all.find(({ status }) => status === 200)!.body;
    const now = await get("/v1/routes/classify-document");
    expect(now).toMatchObject({ version: before + 1, budget: winner.budget });
    expect((await get("/v1/routes/classify-document/changes")).items).toHaveLength(before + 1);
  });

  it.each([
    ["to a provider nobody knows", [{ provider: "nobody" }], "targets.0.provider"],
    ["to a model that is not named", [{ provider: "openai-compatible" }], "targets.0.model"],
    ["that falls back on what has failed", [target, builtin, target], "targets.2.provider"],
    ["to a provider without its secret", [{ provider: "gemini", model: "m" }], "targets.0.provider"],
    ["of shadows alone", [{ ...target, shadow: true }], "targets"],
    ["with a canary that has no share", [{ ...target, canary: true }, builtin], "targets.0.share"],
  ])("is refused %s", async (_, targets, path) => {
    const { status, body } = await call("PUT", "/v1/routes/suggest-profile", { json: { targets } });
    expect(status).toBe(422);
    expect(body.code).toBe("route-invalid");
    expect(body.fields.map((field: { path: string }) => field.path)).toContain(path);
    expect(model.sent).toEqual([]);
  });

  it("is refused to a model that its provider does not know, and taken when the provider is only away", async () => {
    const unheard = { provider: "openai-compatible", model: "unheard-of" };
    model.answer = () =>
      Response.json({ error: { message: "x", type: "e", param: null, code: "model_not_found" } }, { status: 404 });
    const refused = await call("PUT", "/v1/routes/suggest-profile", { json: { targets: [unheard] } });
    expect(refused).toMatchObject({ status: 422, body: { fields: [{ path: "targets.0.model" }] } });
    model.answer = () => new Response("", { status: 500 });
    expect((await call("PUT", "/v1/routes/suggest-profile", { json: { targets: [unheard] } })).status).toBe(200);
  });

  it("to a task nobody knows is not there", async () => {
    expect(await call("PUT", "/v1/routes/unheard-of", { json: { targets: [builtin] } })).toMatchObject({ status: 404 });
    expect(await call("GET", "/v1/routes/unheard-of/changes")).toMatchObject({ status: 404 });
    expect(await call("POST", "/v1/routes/enhance-resume/undo")).toMatchObject({ status: 404 });
  });

  it("whose event got lost is sent again by the sweep", async () => {
    const { platformEvents, platformLog, clock } = createServices({
      ...env,
      EVENTS: { ...env.EVENTS, send: async () => undefined } as unknown as Env["EVENTS"],
    });
    const source = await platformEvents.sourceOf("route", "a-lost-one");
    const lost = platformEvents.commitOf(
      1,
      { type: "com.clearview.provider.circuit-closed", version: 1, data: { provider: "p" } },
      undefined,
    );
    const old = { ...lost, header: { ...lost.header, at: clock.now() - 120_000 } };
    expect(await platformLog.append(source, old)).toBe(true);
    expect(await platformLog.append(source, old)).toBe(false);
    await platformEvents.publish(source);
    expect(await platformLog.unconfirmed({ source })).toHaveLength(1);
    await createServices(env).platformEvents.sweep();
    await until(
      "it is confirmed",
      () => platformLog.unconfirmed({ source }),
      ({ length }) => length === 0,
    );
  });
});

describe("providers", () => {
  it("are told with what they lack and how they are", async () => {
    await route(task, [target, builtin]);
    const { items } = await get("/v1/providers");
    const byId = new Map((items as { id: string }[]).map((item) => [item.id, item]));
    expect(byId.get("gemini")).toMatchObject({ missing: ["GEMINI_API_KEY"], tasks: [] });
    expect(byId.get("openai-compatible")).toMatchObject({ missing: [], breaker: { open: false, failures: 0 } });
    expect(byId.get("builtin")).not.toHaveProperty("breaker");
  });
});
