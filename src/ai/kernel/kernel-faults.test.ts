import { describe, expect, it } from "vitest";
import { ok } from "../../core/result.ts";
import { failed, never, refused } from "../spec/failures.ts";
import { defineTask } from "../tasks/define-task.ts";
import { createSlicedBudget } from "./budget.ts";
import { summarise, about, said, modelPlugin, kernelOf, text, provenance, type Play, type Setting } from "./kernel-samples.ts";
import type { RouteTarget, TaskFailure } from "./ports.ts";

describe("what goes wrong around a model", () => {
  const withModel = (play: Play, more: Setting = {}) => {
    const model = modelPlugin("a", play);
    return { model, asked: kernelOf([model], more) };
  };

  it("an answer nested deeper than any reader goes is no answer", async () => {
    const deep = `{"words":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
    const { asked } = withModel(() => ok({ text: deep }));
    const outcome = await asked.kernel.run(about, { text, names: ["ship"] });
    expect(outcome).toMatchObject({ ok: true, value: { provenance: { provider: "builtin" } } });
  });

  it.each([
    ["none", {}],
    ["negative", { input: -1e12, output: 5 }],
    ["no whole number", { input: 0.5, output: 5 }],
    ["no number", { input: Number.NaN, output: 5 }],
  ])("tokens that are %s count as the most a call can take, and do not end the budget", async (_, tokens) => {
    const { asked } = withModel(() => ok({ text: '{"words":"ship"}', tokens: tokens as { input: number; output: number } }));
    const first = await provenance(asked);
    expect(first).toMatchObject({ provider: "a", tokens: { output: 50 } });
    expect(first.tokens?.input).toBeGreaterThan(0);
    expect(await provenance(asked, { text: "another ship" })).toMatchObject({ provider: "a", attempts: 1 });
  });

  const away = (): Promise<never> => Promise.reject(new Error("The database is away."));

  it("a cache that is away keeps nobody from an answer", async () => {
    const faults: string[] = [];
    const { asked } = withModel(() => said("ship"), {
      cache: { get: away, set: away },
      faulted: (what) => void faults.push(what),
    });
    expect(await provenance(asked)).toMatchObject({ provider: "a", attempts: 1 });
    expect(faults).toEqual(["cache", "cache"]);
  });

  it("a budget that is away lets no call out, and the engine answers", async () => {
    const faults: string[] = [];
    const budget = createSlicedBudget(away);
    const { asked, model } = withModel(() => said("ship"), {
      ...({ budget } as object),
      faulted: (what) => void faults.push(what),
    });
    expect(await provenance(asked)).toMatchObject({ provider: "builtin" });
    expect(model.calls).toEqual([]);
    expect(faults).toEqual(["budget"]);
  });

  it.each([
    ["whoever asked leaves", true, undefined],
    ["nobody waits for any longer", false, 5],
  ])("a call has cost what it could when %s before its answer", async (_, leaves, timeoutMilliseconds) => {
    let left = new AbortController();
    // Leaves once the call is out: what is never sent costs nothing.
    const dawdle = (): Promise<never> => {
      if (leaves) left.abort();
      return new Promise(() => undefined);
    };
    const targets = [{ provider: "a", model: "m", timeoutMilliseconds }, { provider: "builtin" }] as RouteTarget[];
    const budget = { microdollars: 1_000_000, tokens: 250 };
    const { asked, model } = withModel(dawdle, { routes: { routeFor: async () => ({ version: 1, targets, budget }) } });
    for (const words of ["one ship", "another ship", "a third ship"]) {
      left = new AbortController();
      await asked.kernel.run(summarise, { text: words }, { signal: left.signal });
    }
    expect(model.calls).toHaveLength(1);
  });

  it("whoever leaves gives the place back", async () => {
    const left = new AbortController();
    const targets = [{ provider: "a", model: "m", concurrency: 1 }, { provider: "builtin" }];
    const { asked } = withModel((_, number) => (number === 1 ? (left.abort(), new Promise(() => undefined)) : said("ship")), {
      targets,
    });
    expect(await asked.kernel.run(summarise, { text }, { signal: left.signal })).toMatchObject({ ok: false });
    expect(await provenance(asked)).toMatchObject({ provider: "a" });
  });
});

describe("a task that nobody answers", () => {
  const heard = (models: Parameters<typeof kernelOf>[0], more: Setting = {}) => {
    const failures: TaskFailure[] = [];
    return { failures, asked: kernelOf(models, { ...more, failed: (failure) => void failures.push(failure) }) };
  };
  const targets = [
    { provider: "a", model: "m" },
    { provider: "gone", model: "g" },
    { provider: "b", model: "m" },
  ];
  const invalidKey = failed("configuration", never, "The provider answered 401.");

  it("is told with what each target failed at, and with nothing of what was asked or said", async () => {
    const { failures, asked } = heard([modelPlugin("a", () => invalidKey), modelPlugin("b", () => said("a secret"))], {
      targets,
    });
    const traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    expect(await asked.kernel.run(summarise, { text }, { traceparent })).toMatchObject({ ok: false });
    expect(failures).toEqual([
      {
        task: "summarise",
        taskVersion: 1,
        routeVersion: 3,
        targets: [
          { provider: "a", model: "m", cause: "configuration" },
          { provider: "gone", model: "g", cause: "configuration" },
          { provider: "b", model: "m", cause: "content" },
        ],
        traceparent,
      },
    ]);
  });

  it("is not told when somebody answered after all", async () => {
    const { failures, asked } = heard([modelPlugin("a", () => invalidKey)]);
    expect(await provenance(asked)).toMatchObject({ provider: "builtin" });
    expect(failures).toEqual([]);
  });

  it("is not told when nobody could be asked such a thing", async () => {
    const { failures, asked } = heard([modelPlugin("a", () => said("ship"))], { targets: [{ provider: "a", model: "m" }] });
    const { prompt: _, ...promptless } = summarise;
    const nobodys = defineTask("nobodys", promptless);
    expect(await asked.kernel.run(nobodys, { text })).toMatchObject({ ok: false });
    expect(failures).toEqual([]);
  });

  it("is not told when whoever asked has left", async () => {
    const left = new AbortController();
    const { failures, asked } = heard([modelPlugin("a", () => (left.abort(), refused()))], { targets: targets.slice(0, 1) });
    expect(await asked.kernel.run(summarise, { text }, { signal: left.signal })).toMatchObject({ ok: false });
    expect(failures).toEqual([]);
  });
});
