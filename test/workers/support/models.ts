/** Language models played in place of the network, with the replies their providers document; and everything they were sent. */

import { afterAll, afterEach, beforeEach, vi } from "vitest";
import { call } from "./client.ts";

export type Sent = {
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly body: string;
  readonly model: string;
};

export type PlayedModel = {
  /** What went out since the test began. */
  readonly sent: Sent[];
  /** Answers from now on: a value becomes the model's JSON, a Response is given as it is. */
  answer: (asked: Sent) => unknown;
};

export const target = { provider: "openai-compatible", model: "played" } as const;
export const other = { provider: "anthropic", model: "played-too" } as const;
export const builtin = { provider: "builtin" } as const;

const replyOf = (url: string, answer: unknown): Response => {
  if (answer instanceof Response) return answer;
  const text = typeof answer === "string" ? answer : JSON.stringify(answer);
  if (url.startsWith("https://api.anthropic.com/"))
    return Response.json({
      id: "m",
      type: "message",
      role: "assistant",
      content: [{ type: "text", text }],
      stop_reason: "end_turn",
      usage: { input_tokens: 100, output_tokens: 20 },
    });
  return Response.json({
    id: "c",
    object: "chat.completion",
    choices: [{ index: 0, message: { role: "assistant", content: text }, finish_reason: "stop" }],
    usage: { prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 },
  });
};

/** Plays the whole network until mocks are restored: both models, and whatever else `answer` gives a Response for. */
export const playNetwork = (): PlayedModel => {
  const played: PlayedModel = { sent: [], answer: () => ({ ready: true }) };
  vi.spyOn(globalThis, "fetch").mockImplementation(async (input, init) => {
    const request = new Request(input, init);
    const body = await request.text();
    const { model = "" } = (body === "" ? {} : JSON.parse(body)) as { model?: string };
    const sent = { url: request.url, headers: Object.fromEntries(request.headers), body, model };
    played.sent.push(sent);
    return replyOf(request.url, await played.answer(sent));
  });
  return played;
};

/** Plays both models for every test of a file. */
export const playedModels = (): PlayedModel => {
  const played: PlayedModel = { sent: [], answer: () => ({ ready: true }) };
  beforeEach(() => {
    const now = playNetwork();
    played.sent.length = 0;
    now.answer = (sent) => {
      played.sent.push(sent);
      return played.answer(sent);
    };
    played.answer = () => ({ ready: true });
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });
  // The isolate outlives the file and its storage: with the last change it forgets what it knew of routes.
  afterAll(unrouted);
  return played;
};

const routed = new Set<string>();

/** Puts every route back that a file has changed. */
export const unrouted = async (): Promise<void> => {
  for (const task of routed) await route(task, [builtin]);
};

/** Sends a task to these targets. The isolate forgets what it knew of routes with the change. */
export const route = async (task: string, targets: readonly object[], more: object = {}) => {
  const changed = await call("PUT", `/v1/routes/${task}`, { json: { targets, ...more } });
  if (changed.status !== 200) throw new Error(`Answered ${changed.status}: ${changed.text}`);
  routed.add(task);
  return changed.body;
};
