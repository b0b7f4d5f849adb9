/** Language models as tests play them, tasks for them, and a kernel with everything around it within reach. */

import * as z from "zod";
import { ok, type Result } from "../../core/result.ts";
import type { LanguageModelCall, ModelText, Plugin, ProviderFailure } from "../spec/v1.ts";
import { defineTask } from "../tasks/define-task.ts";
import { createKernel, type KernelOptions } from "./kernel.ts";
import { memoryPorts } from "./memory-ports.ts";
import type { Observation, RouteTarget } from "./ports.ts";

export const summarise = defineTask("summarise", {
  version: 1,
  input: z.object({ text: z.string(), names: z.array(z.string()).default([]) }),
  output: z.object({ words: z.string().min(1) }),
  data: "anonymous",
  prompt: { rubric: "Summarise.", present: ({ text }) => text, maximumTokens: 50 },
  problemsOf: ({ text }, { words }) => (text.includes(words) ? [] : [`"${words}" is not in the text.`]),
  wordsOf: ({ text }, { words }) => ({ asked: text, said: words }),
});
export const about = defineTask("about", { ...summarise, data: "identity", identityOf: ({ names }) => names });

export type Reply = Result<ModelText, ProviderFailure>;
export type Play = (call: LanguageModelCall, number: number) => Reply | Promise<Reply>;

export const said = (words: string): Reply => ok({ text: JSON.stringify({ words }), tokens: { input: 100, output: 10 } });

export const modelPlugin = (id: string, play: Play) => {
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

export const engine: Plugin = {
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

export type Setting = Partial<KernelOptions> & { readonly targets?: readonly RouteTarget[]; readonly budget?: never };

export const kernelOf = (models: readonly ReturnType<typeof modelPlugin>[], { targets, ...more }: Setting = {}) => {
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

export const text = "engine room of the ship";
export const provenance = async (asked: ReturnType<typeof kernelOf>, input = { text }) => {
  const outcome = await asked.kernel.run(summarise, input);
  if (!outcome.ok) throw new Error(outcome.failure.code);
  return { ...outcome.value.provenance, output: outcome.value.output };
};
