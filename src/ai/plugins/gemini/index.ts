/**
 * Google's Gemini API over fetch (https://ai.google.dev/api): `generateContent` with a JSON schema, `streamGenerateContent` as server-sent
 * events, `batchEmbedContents`.
 */

import * as z from "zod";
import { type Err, ok } from "../../../core/result.ts";
import {
  cutOff,
  failed,
  failureOfStatus,
  never,
  nextHourOfDay,
  quotaUntil,
  refused,
  secondsOfRetryAfter,
  unreadable,
} from "../../spec/failures.ts";
import { type JsonCall, languageModelOver, postJson, readAs, type Said } from "../../spec/http.ts";
import { withoutBounds } from "../../spec/json-schema.ts";
import type { CallOptions, JsonSchema, LanguageModelCall, Plugin, PluginHost, ProviderFailure } from "../../spec/v1.ts";

const host = "generativelanguage.googleapis.com";

const Config = z.object({ baseUrl: z.url().optional() });

const Content = z.object({
  candidates: z
    .array(
      z.object({
        content: z
          .object({ parts: z.array(z.object({ text: z.string().optional(), thought: z.boolean().optional() })).optional() })
          .optional(),
        finishReason: z.string().optional(),
      }),
    )
    .optional(),
  promptFeedback: z.object({ blockReason: z.string().optional() }).optional(),
  usageMetadata: z.object({ promptTokenCount: z.number().optional(), candidatesTokenCount: z.number().optional() }).optional(),
});

/** What ended a candidate by rule and not by having said everything. */
const refusals = new Set(["SAFETY", "RECITATION", "LANGUAGE", "BLOCKLIST", "PROHIBITED_CONTENT", "SPII"]);

const read = (reply: unknown): Said => {
  const content = Content.safeParse(reply).data;
  if (content === undefined) return { text: "", ended: unreadable() };
  const { candidates, promptFeedback, usageMetadata } = content;
  if (promptFeedback?.blockReason !== undefined) return { text: "", ended: refused() };
  const [candidate] = candidates ?? [];
  const text = (candidate?.content?.parts ?? []).map((part) => (part.thought === true ? "" : (part.text ?? ""))).join("");
  const reason = candidate?.finishReason;
  if (reason === undefined) return { text };
  if (refusals.has(reason)) return { text, ended: refused() };
  if (reason === "MAX_TOKENS") return { text, ended: cutOff() };
  if (reason !== "STOP") return { text, ended: unreadable() };
  return { text, ended: ok({ input: usageMetadata?.promptTokenCount ?? 0, output: usageMetadata?.candidatesTokenCount ?? 0 }) };
};

const Problem = z.object({
  error: z.object({
    status: z.string().optional(),
    details: z
      .array(
        z.object({
          reason: z.string().optional(),
          retryDelay: z.string().optional(),
          violations: z.array(z.object({ quotaId: z.string().optional() })).optional(),
        }),
      )
      .optional(),
  }),
});

/** Daily quotas begin anew at midnight Pacific time: 08:00 UTC in winter, an hour earlier in summer. */
const pacificMidnightInUtc = 8;

const failureOf = (reply: Response, body: unknown, now: number): Err<ProviderFailure> => {
  const problem = Problem.safeParse(body).data?.error;
  const details = problem?.details ?? [];
  if (details.some(({ reason }) => reason === "API_KEY_INVALID"))
    return failed("configuration", never, "The provider does not know the key.");
  if (details.some(({ violations }) => violations?.some(({ quotaId }) => quotaId?.includes("PerDay"))))
    return quotaUntil(nextHourOfDay(now, pacificMidnightInUtc), "per-day");
  const delay = details.find(({ retryDelay }) => retryDelay !== undefined)?.retryDelay;
  const seconds = delay === undefined ? secondsOfRetryAfter(reply.headers.get("retry-after"), now) : Math.ceil(parseFloat(delay));
  return failureOfStatus(reply.status, Number.isFinite(seconds) ? seconds : undefined, problem?.status);
};

const Embedded = z.object({ embeddings: z.array(z.object({ values: z.array(z.number()) })) });

type Made = { readonly config: z.output<typeof Config>; readonly plugged: PluginHost };

const callOf = (
  { config, plugged }: Made,
  call: CallOptions & { readonly model: string },
  method: string,
  body: object,
): JsonCall => ({
  url: `${config.baseUrl ?? `https://${host}`}/v1beta/models/${encodeURIComponent(call.model)}:${method}`,
  headers: () => ({ "x-goog-api-key": plugged.secret("GEMINI_API_KEY") }),
  signal: call.signal,
  body,
  failureOf: (reply, told) => failureOf(reply, told, plugged.clock.now()),
});

const contentBody = (call: LanguageModelCall, more: object): object => ({
  systemInstruction: { parts: [{ text: call.system }] },
  contents: call.messages.map(({ role, content }) => ({
    role: role === "assistant" ? "model" : "user",
    parts: [{ text: content }],
  })),
  generationConfig: { maxOutputTokens: call.maximumTokens, ...more },
});

const jsonOf = (schema: JsonSchema): object => ({
  responseMimeType: "application/json",
  responseJsonSchema: withoutBounds(schema),
});

export const gemini: Plugin<typeof Config> = {
  manifest: {
    id: "gemini",
    specVersion: 1,
    version: "1",
    capabilities: ["language-model", "embedding-model"],
    config: Config,
    secrets: ["GEMINI_API_KEY"],
    hosts: [host],
    addressesOf: ({ baseUrl }) => (baseUrl === undefined ? [] : [baseUrl]),
    maySeeIdentity: false,
  },
  create: (config, plugged) => ({
    languageModel: languageModelOver(plugged, read, (call, schema) =>
      schema === undefined
        ? callOf({ config, plugged }, call, "streamGenerateContent?alt=sse", contentBody(call, {}))
        : callOf({ config, plugged }, call, "generateContent", contentBody(call, jsonOf(schema))),
    ),
    embeddingModel: {
      embed: async (call) => {
        const model = `models/${call.model}`;
        const requests = call.texts.map((text) => ({ model, content: { parts: [{ text }] } }));
        const reply = await postJson(plugged, callOf({ config, plugged }, call, "batchEmbedContents", { requests }));
        const embedded = readAs(reply, Embedded);
        return embedded.ok ? ok({ vectors: embedded.value.embeddings.map(({ values }) => values) }) : embedded;
      },
    },
  }),
};
