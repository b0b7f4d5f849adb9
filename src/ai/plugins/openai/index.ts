/**
 * OpenAI's chat completions and embeddings through its SDK, for OpenAI and everybody who speaks the same. The SDK gets our
 * fetch and may not retry: waiting and trying again is the kernel's. It is loaded with the first call.
 */

import type { OpenAI } from "openai";
import * as z from "zod";
import { ok } from "../../../core/result.ts";
import { cutOff, PluginDenied, refused, unreadable } from "../../spec/failures.ts";
import { withoutBounds } from "../../spec/json-schema.ts";
import type { LanguageModelCall, Plugin, PluginHost, TokenUsage } from "../../spec/v1.ts";
import { failureOf } from "./failures.ts";
import { type Preset, presets } from "./presets.ts";

const Config = z.object({ baseUrl: z.url().optional() });

const tokensOf = (usage: OpenAI.CompletionUsage | null | undefined): TokenUsage | undefined =>
  usage ? { input: usage.prompt_tokens, output: usage.completion_tokens } : undefined;

const paramsOf = (preset: Preset, { model, system, messages, maximumTokens }: LanguageModelCall) => ({
  model,
  messages: [{ role: "system" as const, content: system }, ...messages],
  [preset.boundedBy ?? "max_completion_tokens"]: maximumTokens,
});

/** One client for the life of the provider, made with its first call. */
const clientOf = (preset: Preset, config: z.output<typeof Config>, host: PluginHost): (() => Promise<OpenAI>) => {
  let made: OpenAI | undefined;
  return async () => {
    const baseURL = config.baseUrl ?? preset.baseUrl;
    if (baseURL === undefined) throw new PluginDenied(`The configuration of ${preset.id} has no baseUrl.`);
    const apiKey = preset.secret === undefined ? "none" : host.secret(preset.secret);
    if (made === undefined) {
      const { OpenAI: Client } = await import("openai");
      made = new Client({ apiKey, baseURL, fetch: host.fetch, maxRetries: 0, logLevel: "off" });
    }
    return made;
  };
};

const pluginOf = (preset: Preset): Plugin<typeof Config> => ({
  manifest: {
    id: preset.id,
    specVersion: 1,
    version: "1",
    capabilities: ["language-model", "embedding-model"],
    config: Config,
    secrets: preset.secret === undefined ? [] : [preset.secret],
    hosts: preset.baseUrl === undefined ? [] : [new URL(preset.baseUrl).hostname],
    addressesOf: ({ baseUrl }) => (baseUrl === undefined ? [] : [baseUrl]),
    maySeeIdentity: false,
  },
  create: (config, host) => {
    const client = clientOf(preset, config, host);
    const failing = (thrown: unknown) => failureOf(thrown, host.clock.now());
    return {
      languageModel: {
        json: async ({ signal, schema, ...call }) => {
          try {
            const { chat } = await client();
            const format = { name: "answer", schema: { ...withoutBounds(schema) }, strict: false };
            const reply = await chat.completions.create(
              { ...paramsOf(preset, call), response_format: { type: "json_schema", json_schema: format } },
              { signal },
            );
            const choice = reply.choices?.[0];
            if (choice?.message?.refusal || choice?.finish_reason === "content_filter") return refused();
            if (choice?.finish_reason === "length") return cutOff();
            const text = choice?.message?.content ?? "";
            return text === "" ? unreadable() : ok({ text, tokens: tokensOf(reply.usage) });
          } catch (thrown) {
            return failing(thrown);
          }
        },
        async *stream({ signal, ...call }) {
          try {
            const { chat } = await client();
            const params = { ...paramsOf(preset, call), stream: true as const, stream_options: { include_usage: true } };
            let finish: string | undefined;
            let tokens: TokenUsage | undefined;
            for await (const chunk of await chat.completions.create(params, { signal })) {
              tokens = tokensOf(chunk.usage) ?? tokens;
              const choice = chunk.choices?.[0];
              finish = choice?.finish_reason ?? finish;
              if (choice?.delta?.refusal) finish = "content_filter";
              if (choice?.delta?.content) yield { kind: "text", text: choice.delta.content };
            }
            if (finish === "stop") yield { kind: "end", tokens };
            else {
              const ended = finish === "content_filter" ? refused() : finish === "length" ? cutOff() : unreadable();
              yield { kind: "failed", failure: ended.failure };
            }
          } catch (thrown) {
            yield { kind: "failed", failure: failing(thrown).failure };
          }
        },
      },
      embeddingModel: {
        embed: async ({ model, texts, signal }) => {
          try {
            const { embeddings } = await client();
            const reply = await embeddings.create({ model, input: [...texts], encoding_format: "float" }, { signal });
            const sorted = [...reply.data].sort((left, right) => left.index - right.index);
            return ok({ vectors: sorted.map(({ embedding }) => embedding), tokens: reply.usage?.prompt_tokens });
          } catch (thrown) {
            return failing(thrown);
          }
        },
      },
    };
  },
});

export const openAiPlugins: readonly Plugin<typeof Config>[] = presets.map(pluginOf);
