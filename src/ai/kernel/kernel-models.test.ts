import { describe, expect, it } from "vitest";
import * as z from "zod";
import { ok, type Result } from "../../core/result.ts";
import { failed, never, quotaUntil, refused, retryAfter, retryNow } from "../spec/failures.ts";
import type { LanguageModelCall, ModelText, Plugin, ProviderFailure } from "../spec/v1.ts";
import { defineTask } from "../tasks/define-task.ts";
import { createSlicedBudget } from "./budget.ts";
import { createKernel, type KernelOptions } from "./kernel.ts";
import { memoryPorts } from "./memory-ports.ts";
import type { Observation, RouteTarget, TaskFailure } from "./ports.ts";

const summarise = defineTask("summarise", {
  version: 1,
  input: z.object({ text: z.string(), names: z.array(z.string()).default([]) }),
  output: z.object({ words: z.string().min(1) }),
  data: "anonymous",
  prompt: { rubric: "Summarise.", present: ({ text }) => text, maximumTokens: 50 },
  problemsOf: ({ text }, { words }) => (text.includes(words) ? [] : [`"${words}" is not in the text.`]),
  wordsOf: ({ text }, { words }) => ({ asked: text, said: words }),
});
const about = defineTask("about", { ...summarise, data: "identity", identityOf: ({ names }) => names });

type Reply = Result<ModelText, ProviderFailure>;
type Play = (call: LanguageModelCall, number: number) => Reply | Promise<Reply>;

const said = (words: string): Reply => ok({ text: JSON.stringify({ words }), tokens: { input: 100, output: 10 } });

const modelPlugin = (id: string, play: Play) => {
  const calls: LanguageModelCall[] = [];
  const plugin: Plugin = {
    manifest: {
      id,
      specVersion: 1,
      version: "1",
      capabilities: ["language-model"],
      config: z.object({}),
      secrets: [],
      hosts: [],
      maySeeIdentity: false,
    },
    create: () => ({
      languageModel: {
        json: async (call) => {
          calls.push(call);
          return play(call, calls.length);
        },
        async *stream() {
          yield { kind: "end" } as const;
        },
      },
    }),
  };
  return { plugin, calls };
};

const engine: Plugin = {
  manifest: {
    id: "builtin",
    specVersion: 1,
    version: "1",
    capabilities: ["task-engine"],
    config: z.object({}),
    secrets: [],
    hosts: [],
    maySeeIdentity: true,
  },
  create: () => ({ taskEngine: { model: "engine", answers: () => true, answer: async () => ok({ words: "engine" }) } }),
};

type Setting = Partial<KernelOptions> & { readonly targets?: readonly RouteTarget[]; readonly budget?: never };

const kernelOf = (models: readonly ReturnType<typeof modelPlugin>[], { targets, ...more }: Setting = {}) => {
  const waits: number[] = [];
  const observed: Observation[] = [];
  const background: Promise<void>[] = [];
  const clock = { time: 1_000_000 };
  const ports = memoryPorts();
  const admitted: string[] = [];
  const usual = [...models.map(({ plugin }) => ({ provider: plugin.manifest.id, model: "m" })), { provider: "builtin" }];
  const kernel = createKernel({
    ...ports,
    breaker: {
      ...ports.breaker,
      admit: (asked, ...rest) => (admitted.push(asked.provider), ports.breaker.admit(asked, ...rest)),
    },
    plugins: [...models.map(({ plugin }) => plugin), engine],
    routes: { routeFor: async () => ({ version: 3, targets: [...(targets ?? usual)] }) },
    clock: { now: () => clock.time },
    fetch: async () => new Response(),
    secrets: {},
    wait: async (milliseconds) => void (waits.push(milliseconds), (clock.time += milliseconds)),
    observe: (observation) => void observed.push(observation),
    inBackground: (work) => void background.push(work),
    ...more,
  });
  return { kernel, waits, observed, background, clock, admitted };
};

const text = "engine room of the ship";
const provenance = async (asked: ReturnType<typeof kernelOf>, input = { text }) => {
  const outcome = await asked.kernel.run(summarise, input);
  if (!outcome.ok) throw new Error(outcome.failure.code);
  return { ...outcome.value.provenance, output: outcome.value.output };
};

describe("a language model", () => {
  it("is asked with the rubric first and answers with what it cost", async () => {
    const model = modelPlugin("a", () => said("ship"));
    const asked = kernelOf([model], { targets: [{ provider: "a", model: "m", price: { input: 2, output: 10 } }] });
    expect(await provenance(asked)).toMatchObject({
      provider: "a",
      model: "m",
      tokens: { input: 100, output: 10 },
      microdollars: 300,
      output: { words: "ship" },
    });
    expect(model.calls[0]?.system.startsWith("Summarise.")).toBe(true);
    expect(model.calls[0]?.system).toContain('"words"');
    expect(model.calls[0]?.messages).toEqual([{ role: "user", content: text }]);
    expect(asked.observed).toMatchObject([{ routeVersion: 3, role: "served", answered: true, microdollars: 300 }]);
  });

  it.each<[string, (first: Reply) => readonly Reply[], string | undefined]>([
    ["no JSON", () => [ok({ text: "Sure!" }), said("ship")], "There is no whole JSON"],
    ["what does not fit the schema", () => [ok({ text: "{}" }), said("ship")], "words"],
    ["what is not in its source", () => [said("submarine"), said("ship")], '"submarine" is not in the text'],
  ])("that said %s is told so, once, and mends it", async (_, repliesOf, told) => {
    const replies = repliesOf(said("ship"));
    const model = modelPlugin("a", (__, number) => replies[number - 1]!);
    expect(await provenance(kernelOf([model]))).toMatchObject({ provider: "a" });
    expect(model.calls).toHaveLength(2);
    expect(model.calls[1]?.messages.at(-1)?.content).toContain(told);
  });

  it("that does not mend its answer is passed over", async () => {
    const model = modelPlugin("a", () => said("submarine"));
    expect(await provenance(kernelOf([model]))).toMatchObject({ provider: "builtin", attempts: 2 });
    expect(model.calls).toHaveLength(2);
  });

  it("that answers in another language is told so", async () => {
    const model = modelPlugin("a", () => said("ship"));
    const asked = kernelOf([model], { languageOf: (words) => (words === "ship" ? "de" : "en") });
    expect(await provenance(asked)).toMatchObject({ provider: "builtin" });
    expect(model.calls[1]?.messages.at(-1)?.content).toContain("language");
  });

  it("is not asked for a task whose output JSON Schema has no words for", async () => {
    const odd = defineTask("odd", { ...summarise, output: z.object({ words: z.transform(() => "x") }) as never });
    const model = modelPlugin("a", () => said("ship"));
    const asked = kernelOf([model], { targets: [{ provider: "a", model: "m" }] });
    expect(await asked.kernel.run(odd, { text })).toMatchObject({ ok: false, failure: { code: "provider-failed" } });
    expect(model.calls).toEqual([]);
  });

  it("is not asked when the prompt is larger than its window", async () => {
    const model = modelPlugin("a", () => said("ship"));
    const asked = kernelOf([model], { targets: [{ provider: "a", model: "m", contextTokens: 200 }, { provider: "builtin" }] });
    expect(await provenance(asked, { text: `${text} ${"x".repeat(900)}` })).toMatchObject({ provider: "builtin" });
    expect(model.calls).toEqual([]);
    expect(asked.observed).toEqual([]);
  });

  it("sees placeholders in place of identity, also in the repair, and the answer has the words back", async () => {
    const model = modelPlugin("a", (_, number) => (number === 1 ? said("[[HIDDEN 9]]") : said("[[HIDDEN 1]]")));
    const asked = kernelOf([model], { targets: [{ provider: "a", model: "m" }] });
    const outcome = await asked.kernel.run(about, { text: "Ada Sample wrote to ada@sample.example", names: ["Ada Sample"] });
    expect(outcome).toMatchObject({ ok: true, value: { output: { words: "Ada Sample" } } });
    expect(JSON.stringify(model.calls)).not.toMatch(/ada sample|ada@/iu);
  });
});

describe("falling back", () => {
  it.each<[string, Reply, number, readonly number[]]>([
    ["a refusal goes on at once", refused(), 1, []],
    ["a wrong configuration goes on at once", failed("configuration", never, "x"), 1, []],
    ["a patience of two seconds is waited for, twice", failed("overloaded", retryAfter(2), "x"), 3, [2000, 2000]],
    ["a patience of a minute goes on at once", failed("overloaded", retryAfter(60), "x"), 1, []],
    ["a used-up quota goes on at once", quotaUntil(9e12, "q"), 1, []],
  ])("%s", async (_, reply, calls, waits) => {
    const model = modelPlugin("a", () => reply);
    const asked = kernelOf([model]);
    expect(await provenance(asked)).toMatchObject({ provider: "builtin", attempts: 2 });
    expect(model.calls).toHaveLength(calls);
    expect(asked.waits).toEqual(waits);
  });

  it("tries again soon after a passing fault", async () => {
    const model = modelPlugin("a", (_, number) => (number === 1 ? failed("transient", retryNow, "x") : said("ship")));
    const asked = kernelOf([model]);
    expect(await provenance(asked)).toMatchObject({ provider: "a", attempts: 1 });
    expect(asked.waits).toHaveLength(1);
  });

  it("goes on when a model does not answer in its time", async () => {
    const model = modelPlugin("a", () => new Promise<Reply>(() => undefined));
    const asked = kernelOf([model], {
      targets: [{ provider: "a", model: "m", timeoutMilliseconds: 5 }, { provider: "builtin" }],
    });
    expect(await provenance(asked)).toMatchObject({ provider: "builtin" });
  });

  it("stops when whoever asked has left, and says nothing of the provider", async () => {
    const left = new AbortController();
    const model = modelPlugin("a", () => new Promise<Reply>(() => left.abort()));
    const asked = kernelOf([model]);
    expect(await asked.kernel.run(summarise, { text }, { signal: left.signal })).toMatchObject({ ok: false });
    expect(asked.observed).toEqual([]);
  });
});

describe("the breaker", () => {
  it("stops asking a provider whose configuration is wrong, and asks again in time", async () => {
    const model = modelPlugin("a", (_, number) => (number === 1 ? failed("configuration", never, "x") : said("ship")));
    const asked = kernelOf([model]);
    expect(await provenance(asked)).toMatchObject({ provider: "builtin" });
    expect(await provenance(asked, { text: `${text} 2` })).toMatchObject({ provider: "builtin" });
    expect(model.calls).toHaveLength(1);
    asked.clock.time += 600_000;
    expect(await provenance(asked, { text: `${text} 3` })).toMatchObject({ provider: "a" });
  });

  it("is never asked about the built-in engine", async () => {
    const asked = kernelOf([]);
    await provenance(asked);
    expect(asked.admitted).toEqual([]);
  });

  it("waits for a place when a target allows only so many calls at once", async () => {
    let [underWay, most] = [0, 0];
    const model = modelPlugin("a", async () => {
      underWay += 1;
      most = Math.max(most, underWay);
      await new Promise((resolve) => setImmediate(resolve));
      underWay -= 1;
      return said("ship");
    });
    const targets = [{ provider: "a", model: "m", concurrency: 2 }, { provider: "builtin" }];
    const asked = kernelOf([model], { targets, wait: () => new Promise((resolve) => void setTimeout(resolve, 5)) });
    const all = await Promise.all([1, 2, 3, 4].map((number) => provenance(asked, { text: `${text} ${number}` })));
    expect(all.map(({ provider }) => provider)).toEqual(["a", "a", "a", "a"]);
    expect(most).toBe(2);
  });
});

describe("a budget", () => {
  it("is checked on every hop, and the built-in engine answers when it is used up", async () => {
    const [first, second] = [modelPlugin("a", () => refused()), modelPlugin("b", () => said("ship"))];
    const budget = { microdollars: 1_000_000, tokens: 1000 };
    const targets = [{ provider: "a", model: "m" }, { provider: "b", model: "m" }, { provider: "builtin" }];
    const asked = kernelOf([first, second], { routes: { routeFor: async () => ({ version: 1, targets, budget }) } });
    let tokens = 0;
    for (let number = 0; number < 30; number++)
      tokens += (await provenance(asked, { text: `${text} ${number}` })).tokens?.input ?? 0;
    const { observed } = asked;
    const all = observed.reduce((sum, { tokens: { input, output } }) => sum + input + output, 0);
    expect(tokens).toBeGreaterThan(0);
    expect(all).toBeLessThanOrEqual(1000);
    expect(await provenance(asked, { text: `${text} last` })).toMatchObject({ provider: "builtin" });
  });
});

describe("an answer known already", () => {
  it("is given again for the same input, task and target, and costs nothing", async () => {
    const model = modelPlugin("a", () => said("ship"));
    const asked = kernelOf([model]);
    await provenance(asked);
    expect(await provenance(asked)).toMatchObject({ provider: "a", cached: true, attempts: 0, output: { words: "ship" } });
    await provenance(asked, { text: "another ship" });
    expect(model.calls).toHaveLength(2);
    asked.clock.time += 8 * 86_400_000;
    await provenance(asked);
    expect(model.calls).toHaveLength(3);
  });

  it("is not that of a fallback", async () => {
    const [first, second] = [
      modelPlugin("a", (_, number) => (number === 1 ? refused() : said("room"))),
      modelPlugin("b", () => said("ship")),
    ];
    const asked = kernelOf([first, second]);
    expect(await provenance(asked)).toMatchObject({ provider: "b" });
    expect(await provenance(asked)).toMatchObject({ provider: "a" });
  });

  it("about somebody is kept nowhere but where the caller seals it", async () => {
    const model = modelPlugin("a", () => said("ship"));
    const asked = kernelOf([model]);
    const sealed = memoryPorts().cache;
    const input = { text, names: [] };
    await asked.kernel.run(about, input);
    await asked.kernel.run(about, input, { sealedAnswers: sealed });
    expect(model.calls).toHaveLength(2);
    expect(await asked.kernel.run(about, input, { sealedAnswers: sealed })).toMatchObject({
      value: { provenance: { cached: true } },
    });
    expect(model.calls).toHaveLength(2);
  });
});

describe("moving traffic", () => {
  it("sends a canary its share, and the same input always the same way", async () => {
    const [canary, steady] = [modelPlugin("a", () => said("ship")), modelPlugin("b", () => said("room"))];
    const targets = [
      { provider: "a", model: "m", share: 0.3 },
      { provider: "b", model: "m" },
    ];
    const asked = kernelOf([canary, steady], { targets, cache: { get: async () => undefined, set: async () => undefined } });
    const inputs = Array.from({ length: 200 }, (_, number) => ({ text: `${text} ${number}` }));
    const go = async () => Promise.all(inputs.map(async (input) => (await provenance(asked, input)).provider));
    const first = await go();
    const share = first.filter((provider) => provider === "a").length / inputs.length;
    expect(Math.abs(share - 0.3)).toBeLessThan(0.1);
    expect(await go()).toEqual(first);
  });

  it("compares a shadow's answer with the one that was given, after it was given", async () => {
    const [served, shadow] = [modelPlugin("a", () => said("ship")), modelPlugin("b", () => said("room"))];
    const targets = [
      { provider: "a", model: "m" },
      { provider: "b", model: "m", shadow: true },
    ];
    const asked = kernelOf([served, shadow], { targets });
    expect(await provenance(asked)).toMatchObject({ provider: "a", output: { words: "ship" } });
    await Promise.all(asked.background);
    expect(asked.observed).toMatchObject([
      { provider: "a", role: "served" },
      { provider: "b", role: "shadow", answered: true, compared: { fields: 1, agreeing: 0 } },
    ]);
  });
});

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
    ["whoever asked leaves", () => AbortSignal.timeout(5), undefined],
    ["nobody waits for any longer", () => undefined, 5],
  ])("a call has cost what it could when %s before its answer", async (_, signalOf, timeoutMilliseconds) => {
    const targets = [{ provider: "a", model: "m", timeoutMilliseconds }, { provider: "builtin" }] as RouteTarget[];
    const budget = { microdollars: 1_000_000, tokens: 250 };
    const { asked, model } = withModel(() => new Promise(() => undefined), {
      routes: { routeFor: async () => ({ version: 1, targets, budget }) },
    });
    for (const words of ["one ship", "another ship", "a third ship"])
      await asked.kernel.run(summarise, { text: words }, { signal: signalOf() });
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
