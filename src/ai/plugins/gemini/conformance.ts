/** What Google documents (https://ai.google.dev/api/generate-content, /embeddings), for the conformance suite. */

import { type Dialect, eventOf, jsonReply } from "../../spec/conformance.ts";

const content = (text: string, finishReason?: string) => ({
  candidates: [{ content: { role: "model", parts: [{ text }] }, ...(finishReason === undefined ? {} : { finishReason }) }],
  usageMetadata: { promptTokenCount: 10, candidatesTokenCount: 5, totalTokenCount: 15 },
});

const statuses: Readonly<Record<number, string>> = {
  400: "INVALID_ARGUMENT",
  401: "UNAUTHENTICATED",
  403: "PERMISSION_DENIED",
  404: "NOT_FOUND",
  429: "RESOURCE_EXHAUSTED",
  503: "UNAVAILABLE",
};

const violation = { quotaId: "GenerateRequestsPerDayPerProjectPerModel-FreeTier", quotaValue: "250" };

export const dialects: readonly Dialect[] = [
  {
    id: "gemini",
    configuration: (baseUrl) => ({ baseUrl }),
    secrets: { GEMINI_API_KEY: "the-key" },
    authorised: (headers) => headers["x-goog-api-key"] === "the-key",
    text: (text) => jsonReply(content(text, "STOP")),
    refusal: jsonReply({ promptFeedback: { blockReason: "SAFETY" } }),
    cutOff: (text) => jsonReply(content(text, "MAX_TOKENS")),
    empty: jsonReply({ candidates: [{ finishReason: "STOP" }] }),
    error: (status, headers = {}) => {
      const wait = headers["retry-after"];
      const details = wait === undefined ? [] : [{ "@type": "type.googleapis.com/google.rpc.RetryInfo", retryDelay: `${wait}s` }];
      return jsonReply(
        { error: { code: status, message: "What happened.", status: statuses[status] ?? "INTERNAL", details } },
        status,
      );
    },
    quota: jsonReply(
      {
        error: {
          code: 429,
          status: "RESOURCE_EXHAUSTED",
          details: [
            { "@type": "type.googleapis.com/google.rpc.QuotaFailure", violations: [violation] },
            { "@type": "type.googleapis.com/google.rpc.RetryInfo", retryDelay: "22s" },
          ],
        },
      },
      429,
    ),
    stream: (parts) => parts.map((text, index) => eventOf(content(text, index === parts.length - 1 ? "STOP" : undefined))),
    embeddings: (vectors) => jsonReply({ embeddings: vectors.map((values) => ({ values })) }),
  },
];
