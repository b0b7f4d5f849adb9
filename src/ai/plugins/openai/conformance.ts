/** What OpenAI documents (https://developers.openai.com/api/reference), for the conformance suite; every preset is held to it. */

import { type Dialect, eventOf, jsonReply } from "../../spec/conformance.ts";
import { type Preset, presets } from "./presets.ts";

const usage = { prompt_tokens: 10, completion_tokens: 5, total_tokens: 15 };

const completion = (message: object, finish = "stop") =>
  jsonReply({
    id: "c",
    object: "chat.completion",
    choices: [{ index: 0, message: { role: "assistant", ...message }, finish_reason: finish }],
    usage,
  });

const codes: Readonly<Record<number, string>> = { 401: "invalid_api_key", 404: "model_not_found", 429: "rate_limit_exceeded" };

const chunk = (more: object) => eventOf({ id: "c", object: "chat.completion.chunk", ...more });

const dialectOf = (preset: Preset): Dialect => ({
  id: preset.id,
  configuration: (baseUrl) => ({ baseUrl: `${baseUrl}/v1` }),
  secrets: preset.secret === undefined ? {} : { [preset.secret]: "the-key" },
  authorised: ({ authorization }) => authorization === (preset.secret === undefined ? "Bearer none" : "Bearer the-key"),
  text: (text) => completion({ content: text }),
  refusal: completion({ content: null, refusal: "I cannot help with that." }),
  cutOff: (text) => completion({ content: text }, "length"),
  empty: jsonReply({ id: "c", object: "chat.completion", choices: [], usage }),
  error: (status, headers) =>
    jsonReply(
      { error: { message: "What happened.", type: "an_error", param: null, code: codes[status] ?? null } },
      status,
      headers,
    ),
  quota: jsonReply({ error: { message: "No credits.", type: "insufficient_quota", code: "credit_balance_exhausted" } }, 429),
  stream: (parts) => [
    ...parts.map((content) => chunk({ choices: [{ index: 0, delta: { content }, finish_reason: null }] })),
    chunk({ choices: [{ index: 0, delta: {}, finish_reason: "stop" }] }),
    chunk({ choices: [], usage }),
    eventOf("[DONE]"),
  ],
  embeddings: (vectors) =>
    jsonReply({
      object: "list",
      data: vectors.map((embedding, index) => ({ object: "embedding", index, embedding })),
      usage: { prompt_tokens: 10, total_tokens: 10 },
    }),
});

export const dialects: readonly Dialect[] = presets.map(dialectOf);
