/**
 * Models on the platform's own binding (https://developers.cloudflare.com/workers-ai/). Some answer in the platform's
 * shape, some in OpenAI's; both are read. Where JSON mode cannot be met, the model is asked once more without it.
 */

import * as z from "zod";
import { type Err, ok, type Result } from "../../../core/result.ts";
import {
  cutOff,
  failed,
  failureOfStatus,
  failureOfThrown,
  never,
  nextHourOfDay,
  quotaUntil,
  refused,
  unreadable,
} from "../../spec/failures.ts";
import { partsOf, readAs } from "../../spec/http.ts";
import { withoutBounds } from "../../spec/json-schema.ts";
import { boundedStream, boundedValue } from "../../spec/reply-size.ts";
import { unlessAborted } from "../../spec/unless-aborted.ts";
import type { LanguageModelCall, ModelText, Plugin, ProviderFailure, StreamPart, TokenUsage } from "../../spec/v1.ts";

type Binding = { readonly run: (model: string, input: object, options: object) => Promise<unknown> };

const Usage = z.object({ prompt_tokens: z.number(), completion_tokens: z.number() });
const Choice = z.object({
  message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }).optional(),
  delta: z.object({ content: z.string().nullish() }).optional(),
  finish_reason: z.string().nullish(),
});
const Reply = z.object({
  /** JSON mode gives the value itself. */
  response: z.union([z.string(), z.record(z.string(), z.unknown())]).nullish(),
  choices: z.array(Choice).optional(),
  usage: Usage.nullish(),
});
const Embedded = z.object({ data: z.array(z.array(z.number())) });

/** Codes of https://developers.cloudflare.com/workers-ai/platform/errors/ whose status says too little. */
const statusOfCode: Readonly<Record<string, number>> = {
  "3003": 400,
  "3006": 413,
  "3007": 408,
  "3008": 408,
  "3023": 403,
  "3040": 503,
  "3041": 403,
  "3042": 404,
  "5004": 400,
  "5005": 400,
  "5007": 404,
  "5016": 403,
  "5018": 403,
};

const jsonModeFailed = /JSON mode couldn't be met/iu;

const messageOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : "");

const failureOf = (thrown: unknown, now: number): Err<ProviderFailure> => {
  const message = messageOf(thrown);
  const code = /\b[35]0\d\d\b/u.exec(message)?.[0];
  if (code === "3036" || /daily free allocation/iu.test(message)) return quotaUntil(nextHourOfDay(now), "neurons");
  if (jsonModeFailed.test(message)) return failed("content", never, "The model did not meet the schema.");
  const status = code === undefined ? undefined : statusOfCode[code];
  return status === undefined ? failureOfThrown(thrown) : failureOfStatus(status, undefined, code);
};

const tokensOf = (usage: z.output<typeof Usage> | null | undefined): TokenUsage | undefined =>
  usage ? { input: usage.prompt_tokens, output: usage.completion_tokens } : undefined;

const readReply = (raw: unknown): Result<ModelText, ProviderFailure> => {
  const reply = readAs(ok(raw), Reply);
  if (!reply.ok) return reply;
  const { response, choices, usage } = reply.value;
  const choice = choices?.[0];
  if (choice?.message?.refusal || choice?.finish_reason === "content_filter") return refused();
  if (choice?.finish_reason === "length") return cutOff();
  const said = response ?? choice?.message?.content ?? "";
  const text = typeof said === "string" ? said : JSON.stringify(said);
  return text === "" ? unreadable() : ok({ text, tokens: tokensOf(usage) });
};

const eventReader = (): ((event: unknown) => readonly StreamPart[]) => {
  let tokens: TokenUsage | undefined;
  return (event) => {
    if (event === "[DONE]") return [{ kind: "end", tokens }];
    const reply = Reply.safeParse(event).data;
    if (reply === undefined) return [{ kind: "failed", failure: unreadable().failure }];
    tokens = tokensOf(reply.usage) ?? tokens;
    const [choice] = reply.choices ?? [];
    const text = typeof reply.response === "string" ? reply.response : (choice?.delta?.content ?? "");
    const parts: StreamPart[] = text === "" ? [] : [{ kind: "text", text }];
    if (choice?.finish_reason === "length") parts.push({ kind: "failed", failure: cutOff().failure });
    if (choice?.finish_reason === "content_filter") parts.push({ kind: "failed", failure: refused().failure });
    return parts;
  };
};

const inputOf = ({ system, messages, maximumTokens }: LanguageModelCall): object => ({
  messages: [{ role: "system", content: system }, ...messages],
  max_tokens: maximumTokens,
});

export const workersAi: Plugin = {
  manifest: {
    id: "workers-ai",
    specVersion: 1,
    version: "1",
    capabilities: ["language-model", "embedding-model"],
    config: z.object({}),
    secrets: [],
    hosts: [],
    bindings: ["AI"],
    maySeeIdentity: false,
  },
  create: (_, { binding, clock }) => {
    // Not every model heeds the signal: whoever gives up stops waiting.
    const run = async (model: string, input: object, signal: AbortSignal | undefined): Promise<unknown> => {
      const reply = await unlessAborted((binding("AI") as Binding).run(model, input, { signal }), signal);
      return reply instanceof ReadableStream ? boundedStream(reply) : boundedValue(reply);
    };
    return {
      languageModel: {
        json: async (call) => {
          const format = { type: "json_schema", json_schema: withoutBounds(call.schema) };
          try {
            const input = inputOf(call);
            const reply = run(call.model, { ...input, response_format: format }, call.signal);
            return readReply(
              await reply.catch((thrown: unknown) => {
                if (!jsonModeFailed.test(messageOf(thrown))) throw thrown;
                return run(call.model, input, call.signal);
              }),
            );
          } catch (thrown) {
            return failureOf(thrown, clock.now());
          }
        },
        async *stream(call) {
          try {
            const reply = await run(call.model, { ...inputOf(call), stream: true }, call.signal);
            if (reply instanceof ReadableStream) yield* partsOf(reply, eventReader());
            else yield { kind: "failed", failure: unreadable().failure };
          } catch (thrown) {
            yield { kind: "failed", failure: failureOf(thrown, clock.now()).failure };
          }
        },
      },
      embeddingModel: {
        embed: async ({ model, texts, signal }) => {
          try {
            const embedded = readAs(ok(await run(model, { text: texts }, signal)), Embedded);
            return embedded.ok ? ok({ vectors: embedded.value.data }) : embedded;
          } catch (thrown) {
            return failureOf(thrown, clock.now());
          }
        },
      },
    };
  },
};
