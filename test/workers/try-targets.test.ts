/** What providers would make of an input, before a route is changed: side by side, never with identity, and without a trace. */

import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { call, get } from "./support/client.ts";
import { builtin, other, playedModels, route, target } from "./support/models.ts";

const model = playedModels();
const task = "explain-match";
const input = { matched: ["Wound care"], missing: ["Triage"] };
const tryOut = (body: object) => call("POST", "/v1/providers/try", { json: { task, input, ...body } });

describe("trying targets out", () => {
  it("gives what each of them says, in their order", async () => {
    model.answer = ({ model: name }) => ({ summary: `Wound care is met, says ${name}.` });
    const priced = { ...target, price: { input: 1, output: 5 } };
    const { status, body } = await tryOut({ targets: [priced, builtin, other] });
    expect(status).toBe(200);
    expect(body.items).toMatchObject([
      {
        provider: "openai-compatible",
        verdict: "answered",
        output: { summary: "Wound care is met, says played." },
        inputTokens: 100,
        outputTokens: 20,
        microdollars: 200,
      },
      { provider: "builtin", verdict: "answered", output: { summary: expect.stringContaining("Wound care") }, inputTokens: 0 },
      { provider: "anthropic", verdict: "answered", output: { summary: "Wound care is met, says played-too." } },
    ]);
    expect(body.items[2]).not.toHaveProperty("microdollars");
  });

  it("holds answers to the task's own checks", async () => {
    model.answer = () => ({ summary: "Meets 99 requirements." });
    const { body } = await tryOut({ targets: [target] });
    expect(body.items).toMatchObject([{ verdict: "failed", cause: "content" }]);
    expect(body.items[0]).not.toHaveProperty("output");
    expect(model.sent).toHaveLength(2);
  });

  it("reads no reply beyond a bound, over an SDK or without one", async () => {
    const long = "x".repeat(5_000_000);
    model.answer = ({ url }) =>
      url.includes("/chat/")
        ? Response.json({ choices: [{ index: 0, message: { role: "assistant", content: long }, finish_reason: "stop" }] })
        : Response.json({ content: [{ type: "text", text: long }], stop_reason: "end_turn" });
    const { body } = await tryOut({ targets: [target, other] });
    const tooLarge = { verdict: "failed", cause: "content", message: "The reply is larger than any answer." };
    expect(body.items).toMatchObject([tooLarge, tooLarge]);
  });

  it("says so when a target has no answer to such a task", async () => {
    const tried = await tryOut({ task: "suggest-profile", input: { text: "Ran wards.", known: [] }, targets: [builtin] });
    expect(tried.body.items).toMatchObject([{ provider: "builtin", verdict: "not-asked" }]);
  });

  it("asks embedding models for vectors, here and along a route, and refuses whoever has none", async () => {
    const vectors = [
      [0.6, 0.8],
      [1, 0],
    ];
    const data = vectors.map((embedding, index) => ({ object: "embedding", index, embedding }));
    model.answer = () => Response.json({ object: "list", data, model: "m", usage: { prompt_tokens: 9, total_tokens: 9 } });
    const asked = { task: "embed-text", input: { texts: ["Wound care", "Budgets"] } };
    const { body } = await tryOut({ ...asked, targets: [target, builtin, other] });
    expect(body.items).toMatchObject([
      { provider: "openai-compatible", verdict: "answered", output: { vectors }, inputTokens: 9 },
      { provider: "builtin", verdict: "answered" },
      { provider: "anthropic", verdict: "not-asked" },
    ]);
    expect(await route(asked.task, [target, builtin])).toMatchObject({ version: 1 });
    expect(model.sent.every(({ url }) => url.endsWith("/embeddings"))).toBe(true);
    const refused = await call("PUT", `/v1/routes/${asked.task}`, { json: { targets: [other, builtin] } });
    expect(refused).toMatchObject({ status: 422, body: { code: "route-invalid" } });
  });

  it("leaves the breaker, the counts and the cache as they were", async () => {
    await route(task, [target, builtin]);
    model.answer = () => Response.json({ error: { message: "x", type: "e", code: "model_not_found" } }, { status: 404 });
    const mistyped = { ...target, model: "mistyped" };
    for (let times = 0; times < 6; times++) {
      expect((await tryOut({ targets: [mistyped] })).body.items).toMatchObject([{ verdict: "failed", cause: "configuration" }]);
    }
    const { items } = await get("/v1/providers");
    const status = (items as { id: string; breaker: unknown }[]).find(({ id }) => id === target.provider);
    expect(status?.breaker).toEqual({ open: false, failures: 0 });
    const { calls } = await get("/v1/providers/usage");
    expect(calls.filter(({ model: name }: { model: string }) => name === "mistyped")).toEqual([]);
    const kept = await env.DB.prepare("SELECT count(*) AS rows FROM ai_answers").first();
    expect(kept).toEqual({ rows: 0 });
  });

  it.each([
    ["an address", "parse-job", { text: "We look for a nurse. Write to jobs@example.org." }, "email"],
    [
      "a name",
      "suggest-profile",
      { text: "Ada Sample\nada@example.org\n\nExperience\nNurse, Mercy, 2019 - 2023", known: [] },
      "name",
    ],
  ])("sends nothing that holds %s to somebody who may not see it", async (_, name, given, kind) => {
    const { status, body } = await tryOut({ task: name, input: given, targets: [builtin, target] });
    expect({ status, code: body.code }).toEqual({ status: 400, code: "request-invalid" });
    expect(body.fields).toEqual([{ path: "input", message: expect.stringContaining(kind) }]);
    expect(model.sent).toEqual([]);
  });

  it("does not send a task with identity to somebody who may not see it", async () => {
    const tried = await tryOut({
      task: "classify-document",
      input: { text: "We look for a nurse." },
      targets: [target, builtin],
    });
    expect(tried.body.items).toMatchObject([{ verdict: "not-asked" }, { verdict: "answered" }]);
    expect(model.sent).toEqual([]);
  });

  it.each([
    ["an input that does not fit", { input: { matched: "Wound care" }, targets: [builtin] }, 400, "input.matched"],
    ["a provider nobody knows", { targets: [{ provider: "nobody" }] }, 422, "targets.0.provider"],
    ["a model that is not named", { targets: [{ provider: "openai-compatible" }] }, 422, "targets.0.model"],
    ["a provider without its secret", { targets: [{ provider: "gemini", model: "m" }] }, 422, "targets.0.provider"],
    ["the same target twice", { targets: [builtin, builtin] }, 422, "targets.1.provider"],
    ["more targets than fit side by side", { targets: Array.from({ length: 5 }, () => builtin) }, 400, "targets"],
  ])("refuses %s, by its place", async (_, body, status, path) => {
    const refused = await tryOut(body);
    expect(refused.status).toBe(status);
    expect(refused.body.fields.map((field: { path: string }) => field.path)).toContain(path);
    expect(model.sent).toEqual([]);
  });

  it("knows no other tasks", async () => {
    expect((await tryOut({ task: "unheard-of", targets: [builtin] })).status).toBe(404);
  });
});
