import { describe, expect, it } from "vitest";
import { ok, type Result } from "../../core/result.ts";
import { failed, never, retryNow } from "../spec/failures.ts";
import type { Embeddings, Plugin, ProviderFailure } from "../spec/v1.ts";
import { builtin } from "../plugins/builtin/index.ts";
import { embedText } from "../tasks/embed-text.ts";
import { kernelOf, modelPlugin, said } from "./kernel-samples.ts";

type Reply = Result<Embeddings, ProviderFailure>;

/** A model with embeddings, and one without; behind them the engine as it ships. */
const embedder = (play: (texts: readonly string[], number: number) => Reply | Promise<Reply>) => {
  const asked: (readonly string[])[] = [];
  const { plugin, calls } = modelPlugin("a", () => said("ship"));
  const made: Plugin = {
    manifest: { ...plugin.manifest, capabilities: ["language-model", "embedding-model"] },
    create: (config, host) => ({
      ...plugin.create(config, host),
      embeddingModel: { embed: async ({ texts }) => (asked.push(texts), play(texts, asked.length)) },
    }),
  };
  return { plugin: made, calls, asked };
};
const texts = ["wound care", "budgets"];
const vectors = [
  [0.5, 0.5],
  [1, 0],
];
const setting = (tokens?: number) => {
  const targets = [{ provider: "a", model: "m", price: { input: 2, output: 0 } }, { provider: "builtin" }];
  const budget = tokens === undefined ? undefined : { microdollars: 1_000_000, tokens };
  const route = { version: 1, targets, ...(budget === undefined ? {} : { budget }) };
  return { routes: { routeFor: async () => route } };
};
const runWith = async (model: ReturnType<typeof embedder>, input: { texts: string[] } = { texts }, tokens?: number) => {
  const made = kernelOf([model], { ...setting(tokens), plugins: [model.plugin, builtin] });
  return { ...made, outcome: await made.kernel.run(embedText, input) };
};

describe("embedding texts", () => {
  it("is done by an embedding model, which is told of nothing else and paid by its tokens", async () => {
    const model = embedder(() => ok({ vectors, tokens: 7 }));
    const { outcome, observed } = await runWith(model);
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        output: { vectors },
        provenance: { provider: "a", model: "m", tokens: { input: 7, output: 0 }, microdollars: 14 },
      },
    });
    expect(model.asked).toEqual([texts]);
    expect(model.calls).toEqual([]);
    expect(observed).toMatchObject([{ task: "embed-text", answered: true }]);
  });

  it.each<[string, Reply]>([
    ["gives too few vectors", ok({ vectors: vectors.slice(1) })],
    ["gives vectors of several lengths", ok({ vectors: [[1], [1, 2]] })],
    ["gives what is no number", ok({ vectors: [[Number.NaN], [1]] })],
    ["gives nothing", ok({ vectors: [[], []] })],
    ["fails", failed("configuration", never, "The provider answered 401.")],
  ])("falls to the engine when the model %s", async (_, reply) => {
    const { outcome } = await runWith(embedder(() => reply));
    expect(outcome).toMatchObject({ ok: true, value: { provenance: { provider: "builtin" } } });
    expect(outcome.ok && outcome.value.output.vectors.map(({ length }) => length)).toEqual([256, 256]);
  });

  it("is tried again where the model says so", async () => {
    const model = embedder((_, number) => (number === 1 ? failed("transient", retryNow, "Cut.") : ok({ vectors })));
    expect((await runWith(model)).outcome).toMatchObject({ value: { provenance: { provider: "a" } } });
    expect(model.asked).toHaveLength(2);
  });

  it("sends nobody's contacts", async () => {
    const model = embedder(() => ok({ vectors: [[1]] }));
    await runWith(model, { texts: ["Write to ada.kowalska@acme.com or +44 113 496 0182"] });
    expect(JSON.stringify(model.asked)).not.toMatch(/kowalska|0182/u);
  });

  it("keeps within the budget", async () => {
    const model = embedder(() => ok({ vectors }));
    const { outcome } = await runWith(model, { texts }, 5);
    expect(outcome).toMatchObject({ value: { provenance: { provider: "builtin" } } });
    expect(model.asked).toEqual([]);
  });

  it("is nothing for a model without embeddings", async () => {
    const model = modelPlugin("a", () => said("ship"));
    const { kernel } = kernelOf([model], { ...setting(), plugins: [model.plugin, builtin] });
    expect(await kernel.run(embedText, { texts })).toMatchObject({ value: { provenance: { provider: "builtin", attempts: 1 } } });
    expect(await kernel.check({ provider: "a", model: "m" }, embedText)).toMatchObject({ ok: false });
    expect(model.calls).toEqual([]);
  });

  it("goes by shares to a provider of embeddings alone", async () => {
    const { plugin } = embedder(() => ok({ vectors }));
    const alone: Plugin = {
      manifest: { ...plugin.manifest, capabilities: ["embedding-model"] },
      create: (config, host) => ({ embeddingModel: plugin.create(config, host).embeddingModel! }),
    };
    const route = { version: 1, targets: [{ provider: "a", model: "m", share: 0.5 }, { provider: "builtin" }] };
    const { kernel } = kernelOf([], { plugins: [alone, builtin], routes: { routeFor: async () => route } });
    const providers = new Set<string>();
    for (let number = 0; number < 40; number++) {
      const outcome = await kernel.run(embedText, { texts: [`wound care ${number}`, "budgets"] });
      if (outcome.ok) providers.add(outcome.value.provenance.provider);
    }
    expect([...providers].sort()).toEqual(["a", "builtin"]);
  });

  it("is what a target of its route is checked by", async () => {
    const model = embedder(() => ok({ vectors: [[1]] }));
    const { kernel } = kernelOf([model], { plugins: [model.plugin, builtin] });
    expect(await kernel.check({ provider: "a", model: "m" }, embedText)).toEqual(ok(null));
    expect(await kernel.check({ provider: "a", model: "m" }, {})).toEqual(ok(null));
    expect([model.asked.length, model.calls.length]).toEqual([1, 1]);
  });
});
