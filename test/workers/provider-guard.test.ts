/** One provider's breaker for all isolates: opens by the kind of failure, tells of it as an event, and outlives its eviction. */

import { evictDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { enhanceResume } from "../../src/ai/tasks/enhance-resume.ts";
import { parseJob } from "../../src/ai/tasks/parse-job.ts";
import { suggestProfile } from "../../src/ai/tasks/suggest-profile.ts";
import type { ProviderGuardStub } from "../../src/durable-objects/stubs/provider-guard.ts";
import type { CloudEvent } from "../../src/events/cloud-event.ts";
import { systemClock } from "../../src/core/clock.ts";
import { consoleLogger } from "../../src/core/logger.ts";
import { createAi } from "../../src/services/ai/create-ai.ts";
import { createActors } from "../../src/services/actors.ts";
import { drizzle } from "drizzle-orm/d1";
import { get } from "./support/client.ts";
import { builtin, playedModels, route, target } from "./support/models.ts";
import { until } from "./support/until.ts";

const model = playedModels();
const guardOf = (provider: string): ProviderGuardStub => env.PROVIDER_GUARD.getByName(provider) as unknown as ProviderGuardStub;

/** As another isolate would have it: it knows nothing of what this one has learnt. */
const isolate = () =>
  createAi({
    env,
    db: drizzle(env.DB),
    queue: env.EVENTS,
    actors: createActors(env),
    clock: systemClock,
    logger: consoleLogger,
    fetch: (asked, init) => fetch(asked, init),
  });

const posting = (number: number) => ({ text: `Nurse number ${number}. You have wound care.` });
const circuits = async (provider: string): Promise<string[]> =>
  ((await get("/v1/events?limit=100")).items as CloudEvent[])
    .filter(({ source, data }) => source.startsWith("/providers/") && (data as { provider: string }).provider === provider)
    .map(({ type }) => type.replace("com.clearview.provider.", ""));

describe("a provider's guard", () => {
  it("stops all isolates when the provider's key is refused, tells it, and closes with the first answer", async () => {
    await route(parseJob.name, [target, builtin]);
    model.sent.length = 0;
    model.answer = () =>
      Response.json({ error: { message: "x", type: "e", param: null, code: "invalid_api_key" } }, { status: 401 });
    const outcome = await isolate().kernel.run(parseJob, posting(1));
    expect(outcome).toMatchObject({ ok: true, value: { provenance: { provider: "builtin" } } });
    expect(model.sent).toHaveLength(1);
    expect(await isolate().kernel.run(parseJob, posting(2))).toMatchObject({ value: { provenance: { provider: "builtin" } } });
    expect(model.sent).toHaveLength(1);
    const { items } = await get("/v1/providers");
    expect(items.find(({ id }: { id: string }) => id === target.provider).breaker).toMatchObject({ open: true, failures: 1 });
    await evictDurableObject(env.PROVIDER_GUARD.getByName(target.provider) as DurableObjectStub);
    expect(await guardOf(target.provider).read()).toMatchObject({ allowed: false, untold: [] });
    expect(await guardOf(target.provider).record("answered", false)).toMatchObject({ allowed: true, failures: 0 });
    model.answer = () => ({ requirements: [] });
    expect(await isolate().kernel.run(parseJob, posting(3))).toMatchObject({
      value: { provenance: { provider: target.provider } },
    });
    await until(
      "both are told",
      () => circuits(target.provider),
      (told) => told.length === 2,
    );
    expect(await circuits(target.provider)).toEqual(["circuit-opened", "circuit-closed"]);
  });

  it("closes a model that the provider does not know, and asks the others like before", async () => {
    const unknown = { ...target, model: "retired" };
    const told = async () =>
      ((await get("/v1/events?limit=100")).items as CloudEvent[]).filter(
        ({ data }) => (data as { model?: string }).model === unknown.model,
      );
    await route(parseJob.name, [unknown, target, builtin]);
    model.sent.length = 0;
    model.answer = (asked) =>
      asked.model === unknown.model
        ? Response.json({ error: { message: "x", type: "e", param: null, code: "model_not_found" } }, { status: 404 })
        : { requirements: [] };
    for (const number of [11, 12]) {
      const outcome = await isolate().kernel.run(parseJob, posting(number));
      expect(outcome).toMatchObject({ ok: true, value: { provenance: { provider: target.provider, model: target.model } } });
    }
    expect(model.sent.map(({ model: name }) => name)).toEqual([unknown.model, target.model, target.model]);
    await until("the model's closing is told", told, ({ length }) => length > 0);
    const { items } = await get("/v1/providers");
    expect(items.find(({ id }: { id: string }) => id === target.provider).breaker).toMatchObject({
      open: false,
      models: { [unknown.model]: expect.any(Number) },
    });
  });

  it("holds places until they are given back or their time is over", async () => {
    const guard = guardOf("crowded");
    const places = { limit: 2, heldFor: 60_000 };
    expect((await guard.admit(places)).full).toBe(false);
    expect((await guard.admit({ ...places, heldFor: -1 })).full).toBe(false);
    expect((await guard.admit(places)).full).toBe(false);
    expect(await guard.admit(places)).toMatchObject({ full: true, allowed: false });
    await guard.record("answered", true);
    expect((await guard.admit(places)).full).toBe(false);
  });
});

describe("a task that nobody answers", () => {
  it("is told as an event of the platform, confirmed, in the trace of whoever asked", async () => {
    await route(suggestProfile.name, [{ ...target, model: "silent" }, builtin]);
    model.answer = () => ({ suggestions: [{ skill: "Ward management", quote: "led nine wards" }] });
    const trace = "5af7651916cd43dd8448eb211c80319d";
    const outcome = await isolate().kernel.run(
      suggestProfile,
      { text: "Led a ward", known: [] },
      { traceparent: `00-${trace}-b7ad6b7169203331-01` },
    );
    expect(outcome).toMatchObject({ ok: false, failure: { code: "provider-failed" } });
    const failures = async () =>
      ((await get("/v1/events?limit=100")).items as CloudEvent[]).filter(({ type }) => type === "com.clearview.ai.task-failed");
    const [told] = await until("it is archived", failures, ({ length }) => length > 0);
    expect(told).toMatchObject({
      source: expect.stringMatching(/^\/tasks\/task_/u),
      principal: "system",
      traceparent: expect.stringContaining(trace),
      data: {
        task: suggestProfile.name,
        taskVersion: suggestProfile.version,
        routeVersion: expect.any(Number),
        targets: [{ provider: target.provider, model: "silent", cause: "content" }],
        times: 1,
      },
    });
    const left = env.DB.prepare("SELECT count(*) AS unconfirmed FROM platform_log WHERE confirmed = 0 AND source = ?");
    await until(
      "it is confirmed",
      () => left.bind(told?.source).first<{ unconfirmed: number }>(),
      (row) => row?.unconfirmed === 0,
    );
  });
});

describe("what calls come to", () => {
  it("is added up by target, and a canary that fails returns by itself", async () => {
    const canary = { ...target, model: "canary", share: 0.999, canary: true };
    await route(enhanceResume.name, [canary, builtin]);
    model.answer = () => ({ tips: [{ line: "nowhere", message: "x" }] });
    const { kernel } = isolate();
    for (let number = 0; number < 3; number++)
      await kernel.run(enhanceResume, { lines: [{ id: "L1", text: `Did ${number} things` }], identity: [] });
    const now = await until(
      "the canary has returned",
      () => get(`/v1/routes/${enhanceResume.name}`),
      ({ version }) => version === 2,
    );
    expect(now).toMatchObject({ author: "system", targets: [{ ...canary, share: 0 }, builtin] });
    const { items } = await get(`/v1/routes/${enhanceResume.name}/changes`);
    expect(items[0]).toMatchObject({ reason: "canary-returned", author: "system" });
    const { calls } = await get("/v1/providers/usage");
    expect(calls.find(({ model: name }: { model: string }) => name === "canary")).toMatchObject({
      failed: 3,
      answered: 0,
      role: "served",
    });
  });
});
