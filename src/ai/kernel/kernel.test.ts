import { describe, expect, it } from "vitest";
import * as z from "zod";
import type { Result } from "../../core/result.ts";
import { err, ok } from "../../core/result.ts";
import { plugins } from "../plugins/index.ts";
import type { Plugin, PluginHost, PluginManifest, ProviderFailure, TaskEngine } from "../spec/v1.ts";
import { defineTask } from "../tasks/define-task.ts";
import { explainMatch } from "../tasks/explain-match.ts";
import { createKernel, type KernelOptions } from "./kernel.ts";
import { memoryPorts } from "./memory-ports.ts";

const greet = defineTask("greet", {
  version: 3,
  input: z.object({ name: z.string() }),
  output: z.object({ words: z.string().min(1) }),
  data: "anonymous",
});
const introduce = defineTask("introduce", { ...greet, data: "identity" });

type Answer = TaskEngine["answer"];

/** A plugin with one engine that answers `greet` and `introduce`, and what it was asked. */
const plugin = (id: string, answer: Answer, manifest: Partial<PluginManifest> = {}) => {
  const asked: unknown[] = [];
  let host: PluginHost | undefined;
  const made: Plugin = {
    manifest: {
      id,
      specVersion: 1,
      version: "1",
      capabilities: ["task-engine"],
      config: z.object({}),
      secrets: [],
      hosts: [],
      maySeeIdentity: false,
      ...manifest,
    },
    create: (_, given) => {
      host = given;
      const engine: TaskEngine = {
        model: `${id}-model`,
        answers: (task) => task === "greet" || task === "introduce",
        answer: (task, input, options) => {
          asked.push(input);
          return answer(task, input, options);
        },
      };
      return { taskEngine: engine };
    },
  };
  return { made, asked, host: () => host! };
};

const well: Answer = async (_, input) => ok({ words: `Hello ${(input as { name: string }).name}` });
const refused: Answer = async () =>
  err({ verdict: { kind: "never" }, cause: "request", message: "No." }) as Result<unknown, ProviderFailure>;

const kernelOf = (made: readonly Plugin[], more: Partial<KernelOptions> = {}) => {
  let now = 1000;
  return createKernel({
    plugins: made,
    routes: { routeFor: async () => ({ version: 1, targets: made.map(({ manifest }) => ({ provider: manifest.id })) }) },
    clock: { now: () => (now += 5) },
    fetch: async (target) => new Response(String(target instanceof Request ? target.url : target)),
    secrets: {},
    ...memoryPorts(),
    ...more,
  });
};

describe("the kernel", () => {
  it("gives the first usable answer with its provenance", async () => {
    const [first, second] = [plugin("first", well), plugin("second", well)];
    expect(await kernelOf([first.made, second.made]).run(greet, { name: "Ada" })).toEqual({
      ok: true,
      value: {
        output: { words: "Hello Ada" },
        provenance: { provider: "first", model: "first-model", task: "greet", taskVersion: 3, milliseconds: 10, attempts: 1 },
      },
    });
    expect(second.asked).toEqual([]);
  });

  it.each<[string, Answer]>([
    ["refuses", refused],
    ["answers what does not fit the task", async () => ok({ words: "" })],
    ["answers nothing", async () => ok(undefined)],
    ["throws", () => Promise.reject(new Error("Jane Sample"))],
    [
      "throws before it begins",
      () => {
        throw new Error("Jane Sample");
      },
    ],
  ])("goes on to the next target when one %s", async (_, answer) => {
    const [first, second] = [plugin("first", answer), plugin("second", well)];
    const outcome = await kernelOf([first.made, second.made]).run(greet, { name: "Ada" });
    expect(outcome).toMatchObject({ ok: true, value: { provenance: { provider: "second", attempts: 2 } } });
    const alone = await kernelOf([first.made]).run(greet, { name: "Ada" });
    expect(alone).toMatchObject({ ok: false, failure: { code: "provider-failed" } });
    expect(JSON.stringify(alone)).not.toContain("Jane");
  });

  it("asks nobody when the input does not fit the task", async () => {
    const one = plugin("one", well);
    expect(await kernelOf([one.made]).run(greet, { name: 7 } as never)).toMatchObject({
      ok: false,
      failure: { code: "request-invalid" },
    });
    expect(one.asked).toEqual([]);
  });

  it("hands over the checked input alone", async () => {
    const one = plugin("one", well);
    await kernelOf([one.made]).run(greet, { name: "Ada", email: "ada@example.org" } as never);
    expect(one.asked).toEqual([{ name: "Ada" }]);
  });

  it("keeps a task with identity from providers that may not see it", async () => {
    const [open, trusted] = [plugin("open", well), plugin("trusted", well, { maySeeIdentity: true })];
    const kernel = kernelOf([open.made, trusted.made]);
    expect(await kernel.run(introduce, { name: "Ada" })).toMatchObject({
      ok: true,
      value: { provenance: { provider: "trusted", attempts: 1 } },
    });
    expect(open.asked).toEqual([]);
    expect(await kernelOf([open.made]).run(introduce, { name: "Ada" })).toMatchObject({
      ok: false,
      failure: { code: "provider-failed" },
    });
  });

  it("passes over a target that there is no provider for, and a provider without an engine for the task", async () => {
    const one = plugin("one", well);
    const idle: Plugin = { ...plugin("idle", well).made, create: () => ({}) };
    const targets = ["missing", "idle", "one"].map((provider) => ({ provider }));
    const routes = { routeFor: async () => ({ version: 1, targets }) };
    expect(await kernelOf([idle, one.made], { routes }).run(greet, { name: "Ada" })).toMatchObject({
      ok: true,
      value: { provenance: { attempts: 1 } },
    });
    const other = defineTask("unheard-of", { ...greet });
    expect(await kernelOf([one.made]).run(other, { name: "Ada" })).toMatchObject({ ok: false });
    expect(
      await kernelOf([one.made], { routes: { routeFor: async () => ({ version: 1, targets: [] }) } }).run(greet, { name: "Ada" }),
    ).toMatchObject({
      ok: false,
    });
  });

  it("hands its signal on", async () => {
    const { signal } = new AbortController();
    let seen: AbortSignal | undefined;
    const one = plugin("one", async (_, __, options) => {
      seen = options.signal;
      return ok({ words: "x" });
    });
    await kernelOf([one.made]).run(greet, { name: "Ada" }, { signal });
    expect(seen).toBe(signal);
  });
});

describe("a plugin", () => {
  it.each([0, 2, undefined, "1"])("of spec version %s is refused when the kernel is made", (specVersion) => {
    const { made } = plugin("new", well, { specVersion: specVersion as never });
    expect(() => kernelOf([made])).toThrow("spec version");
  });

  it("whose configuration does not fit is refused when the kernel is made", () => {
    expect(() => kernelOf([plugin("unset", well, { config: z.object({ model: z.string() }) }).made])).toThrow();
  });

  it("calls the hosts of its manifest and no other", async () => {
    const one = plugin("one", well, { hosts: ["api.example.org"] });
    kernelOf([one.made]);
    const { fetch } = one.host();
    expect(await (await fetch("https://api.example.org/v1")).text()).toBe("https://api.example.org/v1");
    expect((await fetch(new Request("https://api.example.org/v2"))).ok).toBe(true);
    for (const target of [
      "https://example.org/",
      "https://api.example.org.evil.test/",
      "http://sub.api.example.org/",
      "https://evil.test/?api.example.org",
      "https://api.example.org@evil.test/",
    ]) {
      await expect(Promise.resolve().then(() => fetch(target))).rejects.toThrow("may not call");
      await expect(Promise.resolve().then(() => fetch(new Request(target.replace("api.example.org@", ""))))).rejects.toThrow(
        "may not call",
      );
    }
  });

  it("reads the secrets of its manifest and no other, and hears when one is not set", () => {
    const one = plugin("one", well, { secrets: ["ONE_KEY", "UNSET_KEY"] });
    kernelOf([one.made], { secrets: { ONE_KEY: "value", OTHER_KEY: "secret" } });
    expect(one.host().secret("ONE_KEY")).toBe("value");
    expect(() => one.host().secret("OTHER_KEY")).toThrow("has not declared");
    expect(() => one.host().secret("UNSET_KEY")).toThrow("is not set");
  });
});

const manyLongNames = Array.from({ length: 60 }, (_, index) => `A skill with a rather long name ${index}`);

describe("the plugins that are shipped", () => {
  it("have ids of their own, and the built-in one needs no host, no secret and no configuration", () => {
    expect(new Set(plugins.map(({ manifest }) => manifest.id)).size).toBe(plugins.length);
    expect(plugins.find(({ manifest }) => manifest.id === "builtin")?.manifest).toMatchObject({
      hosts: [],
      secrets: [],
      specVersion: 1,
    });
  });

  it.each([
    [{ matched: ["Wound care", "SQL"], missing: ["Welding"] }, /wound care/iu],
    [{ matched: [], missing: [] }, /\w/u],
    [{ matched: manyLongNames, missing: [] }, /long name 0/iu],
    [{ matched: [], missing: manyLongNames }, /long name 0/iu],
  ])("explain a match in a sentence that fits (%#)", async (input, summary) => {
    expect(await kernelOf(plugins).run(explainMatch, input)).toMatchObject({
      ok: true,
      value: { provenance: { provider: "builtin" }, output: { summary: expect.stringMatching(summary) } },
    });
  });

  it("answer what is not theirs with a failure", async () => {
    const builtin = plugins.find(({ manifest }) => manifest.id === "builtin")!;
    const { taskEngine } = builtin.create({}, {} as PluginHost);
    expect(taskEngine?.answers("toString")).toBe(false);
    expect(await taskEngine?.answer("unheard-of", {}, {})).toMatchObject({ ok: false, failure: { verdict: { kind: "never" } } });
  });
});
