import { expect, test } from "vitest";
import type { Route } from "../../../src/domain/provider/route.ts";
import { draftOf, draftOfTarget, moved, readDraft } from "./route-draft.ts";

const full: Route = {
  targets: [
    {
      provider: "openai",
      model: "gpt-5-mini",
      timeoutMilliseconds: 12_500,
      share: 0.055,
      canary: true,
      price: { input: 0.25, output: 2 },
      contextTokens: 128_000,
      concurrency: 6,
    },
    { provider: "mistral", model: "small", shadow: true },
    { provider: "builtin" },
  ],
  budget: { microdollars: 2_500_000, tokens: 4_000_000 },
};

test("a route survives the way to the form and back", () => {
  expect(readDraft(draftOf(full))).toEqual({ ok: true, value: full });
  expect(readDraft(draftOf({ targets: [{ provider: "builtin" }] }))).toEqual({
    ok: true,
    value: { targets: [{ provider: "builtin" }] },
  });
});

test.each([
  [{ timeout: "soon" }, "targets.0.timeoutMilliseconds"],
  [{ share: "half" }, "targets.0.share"],
  [{ priceInput: "1" }, "targets.0.price.output"],
  [{ priceOutput: "1" }, "targets.0.price.input"],
  [{ concurrency: "a few" }, "targets.0.concurrency"],
])("what cannot be read is told at its field: %j", (more, path) => {
  const draft = { ...draftOf(full), targets: [{ ...draftOfTarget({ provider: "openai", model: "m" }), ...more }] };
  const read = readDraft(draft);
  expect(read.ok ? [] : read.failure.map((problem) => problem.path)).toEqual([path]);
});

test("a budget needs both of its numbers", () =>
  expect(readDraft({ ...draftOf(full), tokens: "" })).toMatchObject({ ok: false, failure: [{ path: "budget.tokens" }] }));

test("targets change places, and never leave the list", () => {
  const targets = draftOf(full).targets;
  const names = (from: number, to: number) => moved(targets, from, to).map(({ provider }) => provider);
  expect(names(2, 0)).toEqual(["builtin", "openai", "mistral"]);
  expect(names(0, 1)).toEqual(["mistral", "openai", "builtin"]);
  expect(names(0, -1)).toEqual(["openai", "mistral", "builtin"]);
  expect(names(2, 3)).toEqual(["openai", "mistral", "builtin"]);
});
