import { describe, expect, it } from "vitest";
import { createPlaces } from "../../core/places.ts";
import { ok } from "../../core/result.ts";
import { retryNow, failed } from "../spec/failures.ts";
import { explainMatch } from "../tasks/explain-match.ts";
import { modelPlugin } from "./kernel-samples.ts";
import { createKernel } from "./kernel.ts";
import { memoryPorts } from "./memory-ports.ts";

/** A model that answers only when it is let, and fails its first call of all. */
const slowModel = () => {
  const underWay: (() => void)[] = [];
  let [most, calls] = [0, 0];
  const { plugin } = modelPlugin("slow", async () => {
    const number = ++calls;
    await new Promise<void>((resolve) => (most = Math.max(most, underWay.push(resolve))));
    if (number === 1) return failed("transient", retryNow, "Once more.");
    return ok({ text: JSON.stringify({ summary: "Wound care is met." }), tokens: { input: 1, output: 1 } });
  });
  return { plugin, underWay, most: () => most, calls: () => calls };
};

/** However long it takes to come to the model: whoever is lost in line is found by the test's own end. */
const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

describe("the connections of an invocation", () => {
  it("are shared by all its tasks, their retries and their shadows, and nobody is lost in line", async () => {
    const { plugin, underWay, most, calls } = slowModel();
    const background: Promise<void>[] = [];
    const targets = [
      { provider: "slow", model: "m" },
      { provider: "slow", model: "copy", shadow: true },
    ];
    const kernel = createKernel({
      ...memoryPorts(),
      cache: { get: async () => undefined, set: async () => undefined },
      plugins: [plugin],
      routes: { routeFor: async () => ({ version: 1, targets }) },
      clock: { now: () => 1 },
      fetch: async () => new Response(),
      secrets: {},
      wait: async () => undefined,
      inBackground: (work) => void background.push(work),
    });
    const places = createPlaces(6);
    const input = (number: number) => ({ matched: ["Wound care", `Skill ${number}`], missing: [] });
    const asked = Array.from({ length: 10 }, (_, number) => kernel.run(explainMatch, input(number), { places }));
    const answered: object[] = [];
    for (const one of asked) void one.then((outcome) => answered.push(outcome));
    await turn();
    while (underWay.length < 6) await turn();
    while (answered.length < 10 || calls() < 21 || underWay.length > 0) {
      underWay.shift()?.();
      await turn();
    }
    await Promise.all(background);
    expect((await Promise.all(asked)).every(({ ok: answeredWell }) => answeredWell)).toBe(true);
    // Ten tasks, one asked twice, and a shadow for each.
    expect(calls()).toBe(21);
    expect(most()).toBe(6);
  });

  it("are held by whoever tries targets out too", async () => {
    const { plugin, underWay, most } = slowModel();
    const target = { provider: "slow", model: "m" };
    const kernel = createKernel({
      ...memoryPorts(),
      plugins: [plugin],
      routes: { routeFor: async () => ({ version: 1, targets: [target] }) },
      clock: { now: () => 1 },
      fetch: async () => new Response(),
      secrets: {},
      wait: async () => undefined,
    });
    const places = createPlaces(2);
    const input = { matched: ["Wound care"], missing: [] };
    const done: unknown[] = [];
    const tried = Array.from({ length: 5 }, async () =>
      done.push(await kernel.attempt(explainMatch as never, input, target, { places })),
    );
    while (underWay.length < 2) await turn();
    while (done.length < 5) {
      underWay.shift()?.();
      await turn();
    }
    await Promise.all(tried);
    expect(most()).toBe(2);
  });
});
