/**
 * The contract between the kernel and a provider's plugin, version 1. A plugin is a manifest, which says what it can do and
 * what it needs, and a function that makes the provider from a checked configuration. What a plugin does not declare it
 * does not get: no other host, no other secret, no other binding, no identity.
 */

import type * as z from "zod";
import type { Clock, Instant } from "../../core/clock.ts";
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
  /** Hosts it may call, over HTTPS. */
  readonly hosts: readonly string[];
  /** Addresses that only the deployment knows, from the configuration; their hosts may be called as they are written. */
  addressesOf?(config: z.output<Config>): readonly string[];
  /** Names of the platform's bindings it uses. */
  readonly bindings?: readonly string[];
  readonly maySeeIdentity: boolean;
};

/** Whether a target names one of its models: an engine has none to choose from. */
export const hasModels = ({ capabilities }: PluginManifest): boolean =>
  capabilities.includes("language-model") || capabilities.includes("embedding-model");

/** What a failure means for the call: only the plugin, which saw the answer, can tell. */
export type Verdict =
  | { readonly kind: "retry-now" }
  | { readonly kind: "retry-after"; readonly seconds: number }
  | { readonly kind: "quota-until"; readonly at: Instant }
  | { readonly kind: "never" };

/**
 * What went wrong, which decides what the breaker makes of it: a configuration fails every call, a refused content or a
 * request that does not fit fails this one alone.
 */
export type FailureCause = "transient" | "overloaded" | "quota" | "configuration" | "content" | "request";

export type ProviderFailure = {
  readonly verdict: Verdict;
  readonly cause: FailureCause;
  /** "model": a configuration that is wrong for the model that was asked and says nothing of the provider's others. */
  readonly scope?: "model" | undefined;
  /** Our words and the provider's code; never what the provider wrote, which may quote what it was sent. */
  readonly message: string;
};

export type Answered<Value> = Promise<Result<Value, ProviderFailure>>;
export type CallOptions = { readonly signal?: AbortSignal | undefined };

export type JsonSchema = { readonly [key: string]: unknown };

export type TokenUsage = { readonly input: number; readonly output: number };

export type LanguageModelCall = CallOptions & {
  readonly model: string;
  /** The rubric: the same for every call of a version of a task, so that a provider may cache what it begins with. */
  readonly system: string;
  readonly messages: readonly { readonly role: "user" | "assistant"; readonly content: string }[];
  readonly maximumTokens: number;
};

export type ModelText = { readonly text: string; readonly tokens?: TokenUsage | undefined };

/** A stream ends with exactly one part that is not text. */
export type StreamPart =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "end"; readonly tokens?: TokenUsage | undefined }
  | { readonly kind: "failed"; readonly failure: ProviderFailure };

export type LanguageModel = {
  /** Text that should be one JSON value of `schema`; the kernel checks it. A cut-off or refused answer is a failure. */
  readonly json: (call: LanguageModelCall & { readonly schema: JsonSchema }) => Answered<ModelText>;
  /** Never throws. */
  readonly stream: (call: LanguageModelCall) => AsyncIterable<StreamPart>;
};

export type Embeddings = { readonly vectors: readonly (readonly number[])[]; readonly tokens?: number | undefined };

export type EmbeddingModel = {
  /** One vector for each text, in order. */
  readonly embed: (call: CallOptions & { readonly model: string; readonly texts: readonly string[] }) => Answered<Embeddings>;
};

/** Answers whole tasks itself, without a prompt. Output is checked by the kernel. */
export type TaskEngine = {
  readonly model: string;
  readonly answers: (task: string) => boolean;
  readonly answer: (task: string, input: unknown, options: CallOptions) => Answered<unknown>;
};

/** What a plugin makes: one part for each capability of its manifest. */
export type Provider = {
  readonly languageModel?: LanguageModel;
  readonly embeddingModel?: EmbeddingModel;
  readonly taskEngine?: TaskEngine;
};

export type PluginHost = {
  /** Throws for a host that the manifest does not name. Follows no redirect. */
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  /** Throws for a secret that the manifest does not name, and for one that is not set. */
  readonly secret: (name: string) => string;
  /** Throws likewise. */
  readonly binding: (name: string) => unknown;
};

export type Plugin<Config extends z.ZodType = z.ZodType> = {
  readonly manifest: PluginManifest<Config>;
  /** Reads no secret and calls nobody: that waits for the first call. */
  create(config: z.output<Config>, host: PluginHost): Provider;
};
