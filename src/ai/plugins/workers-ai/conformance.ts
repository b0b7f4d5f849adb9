/**
 * What the platform documents (https://developers.cloudflare.com/workers-ai/platform/errors/), for the conformance suite, in
 * both shapes of reply. The binding calls the suite's server and throws what it answers, as the platform's own does.
 */

import { type Dialect, type DocumentedReply, eventOf, jsonReply } from "../../spec/conformance.ts";

const codes: Readonly<Record<number, string>> = {
  400: "5004: Invalid data",
  401: "3041: The account is not allowed to access this model",
  403: "5018: The account is not allowed to access this model",
  404: "5007: No such model",
  408: "3007: Request timeout",
  429: "3040: No more data centers to forward the request to",
  503: "3040: Capacity temporarily exceeded",
};

const binding = (baseUrl: string): Readonly<Record<string, unknown>> => ({
  AI: {
    run: async (model: string, input: object, { signal }: { signal?: AbortSignal }) => {
      const reply = await fetch(`${baseUrl}/run/${model}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(input),
        ...(signal === undefined ? {} : { signal }),
      });
      if (!reply.ok) throw new Error(await reply.text());
      return "stream" in input ? reply.body : reply.json();
    },
  },
});

const usage = { prompt_tokens: 10, completion_tokens: 5, total_tokens: 15 };

const thrown = (message: string, status: number): DocumentedReply => ({ status, body: message });

const common = {
  configuration: () => ({}),
  secrets: {},
  bindings: binding,
  authorised: () => true,
  error: (status: number) => thrown(codes[status] ?? "Something went wrong", status),
  quota: thrown("3036: you have used up your daily free allocation of 10,000 neurons.", 429),
  embeddings: (vectors: readonly (readonly number[])[]) => jsonReply({ shape: [vectors.length, 2], data: vectors }),
};

const choice = (message: object, finish = "stop") =>
  jsonReply({ choices: [{ index: 0, message, finish_reason: finish }], usage });

export const dialects: readonly Dialect[] = [
  {
    ...common,
    id: "workers-ai",
    text: (text) => jsonReply({ response: text, usage }),
    refusal: choice({ content: null, refusal: "No." }),
    cutOff: (text) => choice({ content: text }, "length"),
    empty: jsonReply({ response: "", usage }),
    stream: (parts) => [...parts.map((response) => eventOf({ response })), eventOf({ response: "", usage }), eventOf("[DONE]")],
  },
  {
    ...common,
    id: "workers-ai",
    text: (text) => choice({ content: text }),
    refusal: choice({ content: "" }, "content_filter"),
    cutOff: (text) => choice({ content: text }, "length"),
    empty: jsonReply({ choices: [] }),
    stream: (parts) => [
      ...parts.map((content) => eventOf({ choices: [{ index: 0, delta: { content } }] })),
      eventOf({ choices: [], usage }),
      eventOf("[DONE]"),
    ],
  },
];
