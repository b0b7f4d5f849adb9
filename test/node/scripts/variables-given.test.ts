import { expect, it } from "vitest";
import { variablesGiven } from "../../../scripts/local-runtime/variables-given.ts";

it("lets limits, providers, their keys and routes into the instance on this machine, and nothing else", () => {
  const given = { LIMITS: "on", AI_PROVIDERS: "{}", AI_ROUTES: "{}", OPENAI_API_KEY: "k", ANTHROPIC_API_KEY: "l" };
  expect(variablesGiven({ ...given, HOME: "/home/x", MASTER_KEY: "m", GROQ_API_KEY: undefined })).toEqual(given);
});
