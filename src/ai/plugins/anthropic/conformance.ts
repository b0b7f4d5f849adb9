/** What Anthropic documents (https://docs.claude.com/en/api/messages, /errors, /streaming), for the conformance suite. */

import { type Dialect, type DocumentedReply, eventOf, jsonReply } from "../../spec/conformance.ts";

const message = (content: readonly object[], stopReason: string): DocumentedReply =>
  jsonReply({
    id: "m",
    type: "message",
    role: "assistant",
    content,
    stop_reason: stopReason,
    usage: { input_tokens: 10, output_tokens: 5 },
  });

const types: Readonly<Record<number, string>> = {
  400: "invalid_request_error",
  401: "authentication_error",
  403: "permission_error",
  404: "not_found_error",
  429: "rate_limit_error",
  503: "overloaded_error",
};

const event = (type: string, more: object): string => `event: ${type}\n${eventOf({ type, ...more })}`;

export const dialects: readonly Dialect[] = [
  {
    id: "anthropic",
    configuration: (baseUrl) => ({ baseUrl }),
    secrets: { ANTHROPIC_API_KEY: "the-key" },
    authorised: (headers) => headers["x-api-key"] === "the-key" && headers["anthropic-version"] === "2023-06-01",
    text: (text) => message([{ type: "text", text }], "end_turn"),
    refusal: message([], "refusal"),
    cutOff: (text) => message([{ type: "text", text }], "max_tokens"),
    empty: message([], "end_turn"),
    error: (status, headers) =>
      jsonReply(
        { type: "error", error: { type: types[status] ?? "api_error", message: "What happened." }, request_id: "r" },
        status === 503 ? 529 : status,
        headers,
      ),
    quota: jsonReply(
      {
        type: "error",
        error: { type: "rate_limit_error", message: "Limit.", details: { error_code: "enforced_spend_limit_reached" } },
      },
      429,
    ),
    stream: (parts) => [
      event("message_start", { message: { id: "m", usage: { input_tokens: 10, output_tokens: 1 } } }),
      event("content_block_start", { index: 0, content_block: { type: "text", text: "" } }),
      event("ping", {}),
      ...parts.map((text) => event("content_block_delta", { index: 0, delta: { type: "text_delta", text } })),
      event("content_block_stop", { index: 0 }),
      event("message_delta", { delta: { stop_reason: "end_turn" }, usage: { output_tokens: 5 } }),
      event("message_stop", {}),
    ],
    streamError: event("error", { error: { type: "overloaded_error", message: "Overloaded" } }),
  },
];
