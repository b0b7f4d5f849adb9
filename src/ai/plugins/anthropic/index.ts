/**
 * Anthropic's Messages API over fetch (https://docs.claude.com/en/api/messages): JSON by structured outputs, text by server-sent events.
 * The rubric is marked for the prompt cache.
 */

import * as z from "zod";
import { type Err, ok } from "../../../core/result.ts";
import { cutOff, failureOfStatus, nextMonth, quotaUntil, refused, secondsOfRetryAfter, unreadable } from "../../spec/failures.ts";
import { type JsonCall, postForStream, postJson, readAs } from "../../spec/http.ts";
import { withoutBounds } from "../../spec/json-schema.ts";
import type { LanguageModelCall, Plugin, PluginHost, ProviderFailure, StreamPart } from "../../spec/v1.ts";

const host = "api.anthropic.com";

const Config = z.object({ baseUrl: z.url().optional() });

const Message = z.object({
  content: z.array(z.object({ type: z.string(), text: z.string().optional() })),
  stop_reason: z.string().nullish(),
  usage: z.object({ input_tokens: z.number(), output_tokens: z.number() }).optional(),
});

const Problem = z.object({
  error: z.object({
    type: z.string(),
    message: z.string().optional(),
    details: z.object({ error_code: z.string().optional() }).nullish(),
  }),
});

/** A limit that the organisation set for itself comes as an invalid request, told apart by its words alone. */
const ownLimit = /\b(?:usage|spend(?:ing)?) limits?\b/iu;

const failureOf = (reply: Response, body: unknown, now: number): Err<ProviderFailure> => {
  const problem = Problem.safeParse(body).data?.error;
  const code = problem?.details?.error_code ?? problem?.type;
  if (code === "enforced_spend_limit_reached") return quotaUntil(nextMonth(now), code);
  if (reply.status === 400 && ownLimit.test(problem?.message ?? "")) return quotaUntil(nextMonth(now), "spend-limit");
  return failureOfStatus(reply.status, secondsOfRetryAfter(reply.headers.get("retry-after"), now), code);
};

const StreamEvent = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("message_start"),
    message: z.object({ usage: z.object({ input_tokens: z.number() }).optional() }),
  }),
  z.object({ type: z.literal("content_block_delta"), delta: z.object({ type: z.string(), text: z.string().optional() }) }),
  z.object({
    type: z.literal("message_delta"),
    delta: z.object({ stop_reason: z.string().nullish() }),
    usage: z.object({ output_tokens: z.number() }).optional(),
  }),
  z.object({ type: z.literal("message_stop") }),
  z.object({ type: z.literal("error"), error: z.object({ type: z.string() }) }),
]);

const statusOfType: Readonly<Record<string, number>> = { rate_limit_error: 429, overloaded_error: 529 };

/** Reads one stream. Events of kinds to come are passed over, as the documentation asks. */
const streamReader = (): ((event: unknown) => readonly StreamPart[]) => {
  let [input, output] = [0, 0];
  let stopReason: string | null | undefined;
  return (raw) => {
    const event = StreamEvent.safeParse(raw).data;
    switch (event?.type) {
      case "message_start":
        input = event.message.usage?.input_tokens ?? 0;
        return [];
      case "content_block_delta":
        return event.delta.text === undefined ? [] : [{ kind: "text", text: event.delta.text }];
      case "message_delta":
        stopReason = event.delta.stop_reason;
        output = event.usage?.output_tokens ?? output;
        return [];
      case "message_stop":
        if (stopReason === "refusal") return [{ kind: "failed", failure: refused().failure }];
        if (stopReason === "max_tokens") return [{ kind: "failed", failure: cutOff().failure }];
        return [{ kind: "end", tokens: { input, output } }];
      case "error": {
        const { type } = event.error;
        return [{ kind: "failed", failure: failureOfStatus(statusOfType[type] ?? 500, undefined, type).failure }];
      }
      default:
        return raw === undefined ? [{ kind: "failed", failure: unreadable().failure }] : [];
    }
  };
};

const callOf = (
  config: z.output<typeof Config>,
  { clock, secret }: PluginHost,
  call: LanguageModelCall,
  more: object,
): JsonCall => ({
  url: `${config.baseUrl ?? `https://${host}`}/v1/messages`,
  headers: () => ({ "x-api-key": secret("ANTHROPIC_API_KEY"), "anthropic-version": "2023-06-01" }),
  signal: call.signal,
  body: {
    model: call.model,
    max_tokens: call.maximumTokens,
    system: [{ type: "text", text: call.system, cache_control: { type: "ephemeral" } }],
    messages: call.messages,
    ...more,
  },
  failureOf: (reply, body) => failureOf(reply, body, clock.now()),
});

export const anthropic: Plugin<typeof Config> = {
  manifest: {
    id: "anthropic",
    specVersion: 1,
    version: "1",
    capabilities: ["language-model"],
    config: Config,
    secrets: ["ANTHROPIC_API_KEY"],
    hosts: [host],
    addressesOf: ({ baseUrl }) => (baseUrl === undefined ? [] : [baseUrl]),
    maySeeIdentity: false,
  },
  create: (config, plugged) => ({
    languageModel: {
      json: async (call) => {
        const format = { type: "json_schema", schema: withoutBounds(call.schema) };
        const reply = readAs(await postJson(plugged, callOf(config, plugged, call, { output_config: { format } })), Message);
        if (!reply.ok) return reply;
        const { content, stop_reason: stopReason, usage } = reply.value;
        if (stopReason === "refusal") return refused();
        if (stopReason === "max_tokens" || stopReason === "model_context_window_exceeded") return cutOff();
        const text = content.map((block) => block.text ?? "").join("");
        if (text === "") return unreadable();
        return ok({ text, tokens: usage && { input: usage.input_tokens, output: usage.output_tokens } });
      },
      stream: (call) => postForStream(plugged, callOf(config, plugged, call, { stream: true }), streamReader()),
    },
  }),
};
