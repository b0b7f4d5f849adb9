import { describe, expect, it } from "vitest";
import { plugins } from "../ai/plugins/index.ts";
import { parseAiSettings } from "./ai-settings.ts";

describe("what a deployment says of providers", () => {
  it("is that the engine serves every task when nothing is said", async () => {
    const { routes, configurations } = parseAiSettings({ AI_ROUTES: "" }, plugins);
    expect(await routes.targetsFor("explain-match")).toEqual([{ provider: "builtin" }]);
    expect(await routes.targetsFor("toString")).toEqual([{ provider: "builtin" }]);
    expect(configurations).toEqual({});
  });

  it("names targets, with the engine last", async () => {
    const route = [{ provider: "openai", model: "m", share: 0.5, price: { input: 1, output: 2 } }];
    const { routes } = parseAiSettings({ AI_ROUTES: JSON.stringify({ "explain-match": route }) }, plugins);
    expect(await routes.targetsFor("explain-match")).toEqual([...route, { provider: "builtin" }]);
    expect(await routes.targetsFor("parse-job")).toEqual([{ provider: "builtin" }]);
  });

  it.each([
    ["not JSON", "{"],
    ["a task nobody knows", '{"a":[{"provider":"builtin"}]}'],
    ["a target with a field nobody knows", '{"parse-job":[{"provider":"builtin","modle":"m"}]}'],
    ["a provider nobody knows", '{"parse-job":[{"provider":"nobody"}]}'],
    ["a language model without its model", '{"parse-job":[{"provider":"openai"}]}'],
    ["a share above one", '{"parse-job":[{"provider":"builtin","share":2}]}'],
  ])("is refused when it is %s", (_, text) => {
    expect(() => parseAiSettings({ AI_ROUTES: text }, plugins)).toThrow("AI_ROUTES");
  });

  it("hands on the secrets and bindings that some manifest names, and no others", () => {
    const binding = {};
    const { secrets, bindings } = parseAiSettings({ OPENAI_API_KEY: "k", MASTER_KEY: "secret", AI: binding, DB: {} }, plugins);
    expect(secrets).toMatchObject({ OPENAI_API_KEY: "k", ANTHROPIC_API_KEY: undefined });
    expect(Object.values(secrets)).not.toContain("secret");
    expect(bindings).toEqual({ AI: binding });
  });
});
