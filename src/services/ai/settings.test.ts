import { describe, expect, it } from "vitest";
import { plugins } from "../../ai/plugins/index.ts";
import type { Plugin } from "../../ai/spec/v1.ts";
import { parseAiSettings } from "./settings.ts";

const routed = (targets: readonly object[]) => ({ AI_ROUTES: JSON.stringify({ "explain-match": { targets } }) });

describe("what a deployment says of providers", () => {
  it("is that the engine serves every task when nothing is said", () => {
    const { routeOf, configurations, warnings } = parseAiSettings({ AI_ROUTES: "" }, plugins);
    expect(routeOf("explain-match")).toEqual({ targets: [{ provider: "builtin" }] });
    expect(routeOf("toString")).toEqual({ targets: [{ provider: "builtin" }] });
    expect(configurations).toEqual({});
    expect(warnings).toEqual([]);
  });

  it("names targets, with the engine last", () => {
    const target = { provider: "openai", model: "m", share: 0.5, price: { input: 1, output: 2 } };
    const { routeOf } = parseAiSettings({ ...routed([target]), OPENAI_API_KEY: "k" }, plugins);
    expect(routeOf("explain-match")).toEqual({ targets: [target, { provider: "builtin" }] });
    expect(routeOf("parse-job")).toEqual({ targets: [{ provider: "builtin" }] });
  });

  it.each([
    ["not JSON", { AI_ROUTES: "{" }],
    ["a task nobody knows", { AI_ROUTES: '{"a":{"targets":[{"provider":"builtin"}]}}' }],
    ["a target with a field nobody knows", routed([{ provider: "builtin", modle: "m" }])],
    ["a provider nobody knows", routed([{ provider: "nobody" }])],
    ["a language model without its model", routed([{ provider: "openai" }])],
    ["a share above one", routed([{ provider: "builtin", share: 2 }])],
    ["a target that falls back on itself", routed([{ provider: "builtin" }, { provider: "builtin" }])],
  ])("is refused when a route is %s", (_, env) => {
    expect(() => parseAiSettings(env, plugins)).toThrow("AI_ROUTES");
  });

  it.each([
    ["of no provider", '{"nobody":{}}'],
    ["that does not fit", '{"openai":{"baseUrl":7}}'],
  ])("is refused with a configuration %s", (_, text) => {
    expect(() => parseAiSettings({ AI_PROVIDERS: text }, plugins)).toThrow("AI_PROVIDERS");
  });

  it("is taken without a secret, and tells which provider that stops", () => {
    const { warnings, providers } = parseAiSettings(routed([{ provider: "anthropic", model: "m" }]), plugins);
    expect(warnings.join()).toContain("ANTHROPIC_API_KEY");
    expect(providers.find(({ id }) => id === "anthropic")?.missing).toEqual(["ANTHROPIC_API_KEY"]);
  });

  it("lets a route name a model of a provider that has embeddings alone", () => {
    const openai = plugins.find(({ manifest }) => manifest.id === "openai");
    const alone: Plugin = { ...openai!, manifest: { ...openai!.manifest, id: "vectors", capabilities: ["embedding-model"] } };
    const env = { AI_ROUTES: JSON.stringify({ "embed-text": { targets: [{ provider: "vectors", model: "m" }] } }) };
    expect(parseAiSettings(env, [...plugins, alone]).routeOf("embed-text").targets[0]).toEqual({
      provider: "vectors",
      model: "m",
    });
  });

  it("hands on the secrets and bindings that some manifest names, and no others", () => {
    const binding = {};
    const { secrets, bindings } = parseAiSettings({ OPENAI_API_KEY: "k", MASTER_KEY: "secret", AI: binding, DB: {} }, plugins);
    expect(secrets).toMatchObject({ OPENAI_API_KEY: "k", ANTHROPIC_API_KEY: undefined });
    expect(Object.values(secrets)).not.toContain("secret");
    expect(bindings).toEqual({ AI: binding });
  });
});
