/**
 * What a deployment says of providers: `AI_PROVIDERS`, configurations by plugin, and `AI_ROUTES`, targets by task, both JSON.
 * Nothing said means that the built-in engine serves every task. What is said wrongly stops the start, by name; a secret that
 * is not set stops its provider alone.
 */

import * as z from "zod";
import type { RouteSource, RouteTarget } from "../ai/kernel/ports.ts";
import type { Plugin } from "../ai/spec/v1.ts";
import { tasks } from "../ai/tasks/index.ts";
import { ConfigurationError } from "./settings.ts";

const Target = z.strictObject({
  provider: z.string(),
  model: z.string().optional(),
  timeoutMilliseconds: z.number().int().positive().optional(),
  share: z.number().min(0).max(1).optional(),
  price: z.strictObject({ input: z.number().nonnegative(), output: z.number().nonnegative() }).optional(),
  contextTokens: z.number().int().positive().optional(),
});

const engine: RouteTarget = { provider: "builtin" };

const parsed = <Value>(name: string, text: string | undefined, schema: z.ZodType<Value>, otherwise: Value): Value => {
  if ((text ?? "") === "") return otherwise;
  try {
    return schema.parse(JSON.parse(text ?? ""));
  } catch {
    throw new ConfigurationError(`${name} is not the JSON that docs/providers.md describes.`);
  }
};

export type AiSettings = {
  readonly routes: RouteSource;
  readonly configurations: Readonly<Record<string, unknown>>;
  readonly secrets: Readonly<Record<string, string | undefined>>;
  readonly bindings: Readonly<Record<string, unknown>>;
};

/** Throws a ConfigurationError that names the variable. Hands on only what the manifest of some plugin names. */
export const parseAiSettings = (env: object, plugins: readonly Plugin[]): AiSettings => {
  const set = env as Readonly<Record<string, unknown>>;
  const textOf = (name: string): string | undefined => {
    const value = set[name];
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  const configurations = parsed("AI_PROVIDERS", textOf("AI_PROVIDERS"), z.record(z.string(), z.unknown()), {});
  const routes = parsed("AI_ROUTES", textOf("AI_ROUTES"), z.record(z.string(), z.array(Target)), {});
  for (const [task, targets] of Object.entries(routes)) {
    if (!tasks.some(({ name }) => name === task)) throw new ConfigurationError(`AI_ROUTES names ${task}, which is no task.`);
    for (const { provider, model } of targets) {
      const plugin = plugins.find(({ manifest }) => manifest.id === provider);
      if (plugin === undefined) throw new ConfigurationError(`AI_ROUTES sends ${task} to ${provider}, which is no provider.`);
      if (model === undefined && plugin.manifest.capabilities.includes("language-model"))
        throw new ConfigurationError(`AI_ROUTES sends ${task} to ${provider} and names no model.`);
    }
  }
  const named = <Value>(names: readonly string[], value: (name: string) => Value): Record<string, Value> =>
    Object.fromEntries(names.map((name) => [name, value(name)]));
  return {
    // The engine comes last wherever it is not named: a task is answered whatever happens to the others.
    routes: {
      targetsFor: async (task) => {
        const targets = (Object.hasOwn(routes, task) ? routes[task] : undefined) ?? [];
        return (targets.some(({ provider }) => provider === engine.provider) ? targets : [...targets, engine]) as RouteTarget[];
      },
    },
    configurations,
    secrets: named(
      plugins.flatMap(({ manifest }) => manifest.secrets),
      textOf,
    ),
    bindings: named(
      plugins.flatMap(({ manifest }) => manifest.bindings ?? []),
      (name) => set[name],
    ),
  };
};
