/**
 * The contract between the kernel and a provider's plugin, version 1. A plugin is a manifest, which says what it can do and
 * what it needs, and a function that makes the provider from a checked configuration. What a plugin does not declare it
 * does not get: no other host, no other secret, no identity.
 */

import type * as z from "zod";
import type { Clock } from "../../core/clock.ts";
import type { Result } from "../../core/result.ts";

export const specVersion = 1;

export type Capability = "language-model" | "embedding-model" | "task-engine";

export type PluginManifest<Config extends z.ZodType = z.ZodType> = {
  readonly id: string;
  readonly specVersion: typeof specVersion;
  readonly version: string;
  readonly capabilities: readonly Capability[];
  readonly config: Config;
  /** Names of the secrets it reads. */
  readonly secrets: readonly string[];
  /** Hosts it may call. */
  readonly hosts: readonly string[];
  readonly maySeeIdentity: boolean;
};

/** What a failure means for the call: only the plugin, which saw the answer, can tell. */
export type ProviderFailure = {
  readonly verdict:
    | { readonly kind: "retry-now" }
    | { readonly kind: "retry-after"; readonly seconds: number }
    | { readonly kind: "quota-until"; readonly at: number }
    | { readonly kind: "never" };
  readonly message: string;
};

/** Answers whole tasks itself, without a prompt. Output is checked by the kernel. */
export type TaskEngine = {
  readonly model: string;
  readonly answers: (task: string) => boolean;
  readonly answer: (
    task: string,
    input: unknown,
    options: { readonly signal?: AbortSignal | undefined },
  ) => Promise<Result<unknown, ProviderFailure>>;
};

/** What a plugin makes. Language and embedding models join this type with the first plugin that has one. */
export type Provider = { readonly taskEngine?: TaskEngine };

export type PluginHost = {
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  /** Throws for a secret that the manifest does not name. */
  readonly secret: (name: string) => string;
};

export type Plugin<Config extends z.ZodType = z.ZodType> = {
  readonly manifest: PluginManifest<Config>;
  readonly create: (config: z.output<Config>, host: PluginHost) => Provider;
};
