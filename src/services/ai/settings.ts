/**
 * What a deployment says of providers: `AI_PROVIDERS`, configurations by plugin, and `AI_ROUTES`, routes by task until
 * somebody changes them, both JSON. Nothing said means that the built-in engine serves every task. What is said wrongly stops
 * the start, by name; a secret that is not set stops its provider alone.
 */

import * as z from "zod";
import { hasModels, type Plugin } from "../../ai/spec/v1.ts";
import { tasks } from "../../ai/tasks/index.ts";
import { type KnownProvider, problemsOfRoute, Route } from "../../domain/provider/route.ts";
import { ConfigurationError } from "../settings.ts";

const parsed = <Value>(name: string, text: string | undefined, schema: z.ZodType<Value>, otherwise: Value): Value => {
  if ((text ?? "") === "") return otherwise;
  try {
    return schema.parse(JSON.parse(text ?? ""));
  } catch {
    throw new ConfigurationError(`${name} is not the JSON that docs/providers.md describes.`);
  }
};

export type AiSettings = {
  /** The deployment's own route. The engine comes last wherever it is not named: a task is answered whatever happens to others. */
  readonly routeOf: (task: string) => Route;
  readonly providers: readonly KnownProvider[];
  /** What stops a provider that a route names, in words for whoever starts it. */
  readonly warnings: readonly string[];
  readonly configurations: Readonly<Record<string, unknown>>;
  readonly secrets: Readonly<Record<string, string | undefined>>;
  readonly bindings: Readonly<Record<string, unknown>>;
};

const engine = { provider: "builtin" };

/** Throws a ConfigurationError that names the variable. Hands on only what the manifest of some plugin names. */
export const parseAiSettings = (env: object, plugins: readonly Plugin[]): AiSettings => {
  const set = env as Readonly<Record<string, unknown>>;
  const textOf = (name: string): string | undefined => {
    const value = set[name];
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  const configurations = parsed("AI_PROVIDERS", textOf("AI_PROVIDERS"), z.record(z.string(), z.unknown()), {});
  for (const [id, configuration] of Object.entries(configurations)) {
    const fits = plugins.find(({ manifest }) => manifest.id === id)?.manifest.config.safeParse(configuration).success;
    if (fits === undefined) throw new ConfigurationError(`AI_PROVIDERS configures ${id}, which is no provider.`);
    if (!fits) throw new ConfigurationError(`AI_PROVIDERS has a configuration of ${id} that does not fit.`);
  }
  const providers = plugins.map(({ manifest }) => {
    const { id, secrets, bindings = [] } = manifest;
    const missing = [
      ...secrets.filter((name) => textOf(name) === undefined),
      ...bindings.filter((name) => set[name] === undefined),
    ];
    return { id, isModel: hasModels(manifest), missing };
  });
  const routes = parsed("AI_ROUTES", textOf("AI_ROUTES"), z.record(z.string(), Route), {});
  const warnings: string[] = [];
  const allSet = providers.map((provider) => ({ ...provider, missing: [] }));
  for (const [task, route] of Object.entries(routes)) {
    if (!tasks.some(({ name }) => name === task)) throw new ConfigurationError(`AI_ROUTES names ${task}, which is no task.`);
    const [wrong] = problemsOfRoute(route, allSet);
    if (wrong !== undefined) throw new ConfigurationError(`AI_ROUTES, ${task}, ${wrong.path}: ${wrong.message}`);
    warnings.push(...problemsOfRoute(route, providers).map(({ message }) => `AI_ROUTES, ${task}: ${message}`));
  }
  const named = <Value>(names: readonly string[], value: (name: string) => Value): Record<string, Value> =>
    Object.fromEntries(names.map((name) => [name, value(name)]));
  return {
    routeOf: (task) => {
      const own = Object.hasOwn(routes, task) ? routes[task] : undefined;
      if (own === undefined) return { targets: [engine] };
      const last = own.targets.some(({ provider }) => provider === engine.provider) ? [] : [engine];
      return { ...own, targets: [...own.targets, ...last] };
    },
    providers,
    warnings,
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
