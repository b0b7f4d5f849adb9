/**
 * One suite for every plugin: each documented reply, and each way in which one can go wrong, with what the kernel must hear
 * of it. A plugin that passes can stand in for any other.
 */

import { whatIsAsked } from "../../src/ai/kernel/ask-model.ts";
import { plugIn } from "../../src/ai/kernel/plugin-host.ts";
import { readJson } from "../../src/ai/kernel/read-json.ts";
import type { Dialect, DocumentedReply } from "../../src/ai/spec/conformance.ts";
import { nextMonth } from "../../src/ai/spec/failures.ts";
import type { Plugin, Provider, ProviderFailure, StreamPart } from "../../src/ai/spec/v1.ts";
import type { Result } from "../../src/core/result.ts";
import type { Play, ReplyServer } from "./reply-server.ts";
import { engineAnswers, taskProblem } from "./task-answers.ts";

export type CaseResult = { readonly capability: string; readonly name: string; readonly problem?: string };

/** Cases in which nothing more comes: the caller gives up after a moment. In all others there is time enough. */
const hanging = new Set(["slow first byte", "stalled", "stalled in the middle"]);
const patienceMilliseconds = { hanging: 100, answered: 60_000 };

/** The case in which the deployment has set none of the secrets. */
const keyNotSet = "key not set";

const now = Date.UTC(2026, 3, 14, 15, 30);

const schema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  type: "object",
  properties: { words: { type: "string", maxLength: 80 } },
  required: ["words"],
};
const call = {
  model: "a-model",
  system: "Answer in JSON.",
  messages: [{ role: "user" as const, content: "Greet the world." }],
  maximumTokens: 100,
};

const answering =
  ({ status, headers, body }: DocumentedReply): Play =>
  (response) =>
    response.writeHead(status, headers).end(body);

const html = answering({ status: 200, headers: { "content-type": "text/html" }, body: "<html>" });
/** In every other way what the provider documents; no reply may be as long. */
const tooManyCharacters = 5_000_000;
const oversized: Expected = { cause: "content", verdict: "never" };

const streaming =
  (events: readonly string[], ending: "end" | "stall" | "reset"): Play =>
  (response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    // Cut within an event, as networks do.
    const whole = events.join("");
    response.write(whole.slice(0, whole.length >> 1));
    response.write(whole.slice(whole.length >> 1), () => {
      if (ending === "end") response.end();
      if (ending === "reset") response.destroy();
    });
  };

type Expected = {
  readonly cause: ProviderFailure["cause"];
  readonly verdict: ProviderFailure["verdict"]["kind"];
  readonly seconds?: number;
  readonly scope?: "model";
};

const problemOf = (
  result: Result<unknown, ProviderFailure>,
  { cause, verdict, seconds, scope }: Expected,
): string | undefined => {
  if (result.ok) return "answered where it should have failed";
  const { failure } = result;
  if (failure.cause !== cause) return `said "${failure.cause}" where "${cause}" is right (${failure.message})`;
  if (failure.scope !== scope) return scope ? "did not say that it is the model" : "said that it is the model";
  if (failure.verdict.kind !== verdict) return `said "${failure.verdict.kind}" where "${verdict}" is right`;
  if (failure.verdict.kind === "retry-after" && seconds !== undefined && failure.verdict.seconds !== seconds)
    return `waits ${failure.verdict.seconds} s where ${seconds} s were asked`;
  if (failure.verdict.kind === "quota-until" && !(failure.verdict.at > now && failure.verdict.at <= nextMonth(now)))
    return "gives a moment that is past, or further off than a month";
  return undefined;
};

const configuration = { cause: "configuration", verdict: "never" } as const;
const transient = { cause: "transient", verdict: "retry-now" } as const;
const overloaded = { cause: "overloaded", verdict: "retry-after" } as const;

const failing = (dialect: Dialect): readonly (readonly [string, Play, Expected])[] => [
  ["400", answering(dialect.error(400)), { cause: "request", verdict: "never" }],
  ["401", answering(dialect.error(401)), configuration],
  ["403", answering(dialect.error(403)), configuration],
  ["404", answering(dialect.error(404)), { ...configuration, scope: "model" }],
  ["408", answering(dialect.error(408)), transient],
  // A binding has no headers: its error cannot say how long to wait.
  [
    "429 with Retry-After",
    answering(dialect.error(429, { "retry-after": "7" })),
    { ...overloaded, ...(dialect.bindings ? {} : { seconds: 7 }) },
  ],
  ["429", answering(dialect.error(429)), overloaded],
  ["quota exhausted", answering(dialect.quota), { cause: "quota", verdict: "quota-until" }],
  ["500", answering(dialect.error(500)), transient],
  ["503", answering(dialect.error(503)), overloaded],
  ...(Object.keys(dialect.secrets).length === 0 ? [] : ([[keyNotSet, () => undefined, configuration]] as const)),
  ["wrong content type", html, transient],
  ["slow first byte", () => undefined, transient],
  [
    "stalled",
    (response) => {
      response.writeHead(200, { "content-type": "application/json" }).write("{");
    },
    transient,
  ],
  ["reset", (response) => response.destroy(), transient],
];

const streamOf = async (parts: AsyncIterable<StreamPart>): Promise<{ text: string; last: StreamPart | undefined }> => {
  let text = "";
  let last: StreamPart | undefined;
  for await (const part of parts) {
    if (part.kind === "text") text += part.text;
    last = part;
  }
  return { text, last };
};

const streamProblem = ({ last }: { last: StreamPart | undefined }, expected: Expected): string | undefined =>
  last?.kind === "failed" ? problemOf({ ok: false, failure: last.failure }, expected) : "did not end in a failure";

type Case = readonly [name: string, play: Play, check: (provider: Provider, signal: AbortSignal) => Promise<string | undefined>];

const languageCases = (dialect: Dialect, server: ReplyServer): readonly Case[] => {
  const answer = '{"words":"Grüß Gott, \\"world\\""}';
  const ask = (provider: Provider, signal: AbortSignal) => provider.languageModel!.json({ ...call, schema, signal });
  const expecting = (name: string, play: Play, expected: Expected): Case => [
    name,
    play,
    async (provider, signal) => problemOf(await ask(provider, signal), expected),
  ];
  const reading = (name: string, text: string, wanted: unknown): Case => [
    name,
    answering(dialect.text(text)),
    async (provider, signal) => {
      const reply = await ask(provider, signal);
      if (!reply.ok) return reply.failure.message;
      const value = JSON.stringify(readJson(reply.value.text));
      return value === JSON.stringify(wanted) ? undefined : `read ${value}`;
    },
  ];
  return [
    [
      "success",
      answering(dialect.text(answer)),
      async (provider, signal) => {
        const reply = await ask(provider, signal);
        if (!reply.ok) return reply.failure.message;
        const [asked] = server.asked();
        if (asked === undefined || !dialect.authorised(asked.headers)) return "did not send its key as documented";
        if (!asked.body.includes("Greet the world.") || !asked.body.includes("Answer in JSON.")) return "did not send the prompt";
        if (reply.value.text !== answer) return "changed the text";
        const { input, output } = reply.value.tokens ?? { input: 0, output: 0 };
        return input === 10 && output === 5 ? undefined : "did not count the tokens";
      },
    ],
    reading("prose around the JSON", 'Sure!\n```json\n{"words":"a } b"}\n```\nAnything else?', { words: "a } b" }),
    reading("truncated JSON", '{"words":"Hel', undefined),
    expecting("cut off", answering(dialect.cutOff('{"words":"Hel')), { cause: "content", verdict: "never" }),
    expecting("refusal", answering(dialect.refusal), { cause: "content", verdict: "never" }),
    expecting("empty choice", answering(dialect.empty), transient),
    expecting(
      "malformed reply",
      answering({ status: 200, headers: { "content-type": "application/json" }, body: '{"cho' }),
      transient,
    ),
    expecting("oversize", answering(dialect.text(`{"words":"${"x".repeat(tooManyCharacters)}"}`)), oversized),
    ...failing(dialect).map(([name, play, expected]) => expecting(name, play, expected)),
  ];
};

const streamCases = (dialect: Dialect): readonly Case[] => {
  const open = (provider: Provider, signal: AbortSignal) => streamOf(provider.languageModel!.stream({ ...call, signal }));
  const begun = dialect.stream(["Hello ", "wor", "ld"]).slice(0, 2);
  const expecting = (name: string, play: Play, expected: Expected): Case => [
    name,
    play,
    async (provider, signal) => streamProblem(await open(provider, signal), expected),
  ];
  return [
    [
      "success",
      streaming(dialect.stream(["Grüß ", "Gott,\n", "world"]), "end"),
      async (provider, signal) => {
        const { text, last } = await open(provider, signal);
        if (text !== "Grüß Gott,\nworld") return `gave ${JSON.stringify(text)}`;
        if (last?.kind !== "end") return "did not end well";
        return last.tokens?.input === 10 && last.tokens.output === 5 ? undefined : "did not count the tokens";
      },
    ],
    expecting("stalled in the middle", streaming(begun, "stall"), transient),
    [
      "oversize",
      streaming([`data: "${"x".repeat(5_000_000)}`], "end"),
      async (provider, signal) =>
        (await open(provider, signal)).last?.kind === "failed" ? undefined : "did not end in a failure",
    ],
    expecting("reset in the middle", streaming(begun, "reset"), transient),
    expecting("ends without an ending", streaming(begun, "end"), transient),
    ...(dialect.streamError === undefined
      ? []
      : [expecting("overloaded in the middle", streaming([...begun, dialect.streamError], "end"), overloaded)]),
    ...failing(dialect).map(([name, play, expected]) => expecting(name, play, expected)),
  ];
};

const embeddingCases = (dialect: Dialect): readonly Case[] => {
  const vectors = [
    [0.25, -0.5],
    [1, 0],
  ];
  const ask = (provider: Provider, signal: AbortSignal) =>
    provider.embeddingModel!.embed({ model: "a-model", texts: ["welding", "wound care"], signal });
  const expecting = (name: string, play: Play, expected: Expected): Case => [
    name,
    play,
    async (provider, signal) => problemOf(await ask(provider, signal), expected),
  ];
  const tooLong = vectors.map(([number = 0]) => Array<number>(tooManyCharacters / 4).fill(number));
  return [
    [
      "success",
      answering(dialect.embeddings?.(vectors) ?? dialect.empty),
      async (provider, signal) => {
        const reply = await ask(provider, signal);
        if (!reply.ok) return reply.failure.message;
        return JSON.stringify(reply.value.vectors) === JSON.stringify(vectors) ? undefined : "gave other vectors";
      },
    ],
    expecting("oversize", answering(dialect.embeddings?.(tooLong) ?? dialect.empty), oversized),
    ...failing(dialect).map(([name, play, expected]) => expecting(name, play, expected)),
  ];
};

/** Each task as the kernel asks it of a model: its schema and its prompt go out, and an answer that the engine gave comes back whole. */
const taskCases = (dialect: Dialect, server: ReplyServer): readonly Case[] =>
  engineAnswers.flatMap((answered): readonly Case[] => {
    const { task, input, answer } = answered;
    if (task.prompt === undefined) return [];
    const asked = whatIsAsked(task);
    const content = (task.prompt.present as (input: unknown) => string)(input);
    const { maximumTokens } = task.prompt;
    const check: Case = [
      `task ${task.name}`,
      answering(dialect.text(JSON.stringify(answer))),
      async (provider, signal) => {
        if (asked === undefined) return "cannot be asked of a model";
        const { schema: taskSchema, system } = asked;
        const messages = [{ role: "user" as const, content }];
        const reply = await provider.languageModel!.json({
          ...call,
          system,
          messages,
          maximumTokens,
          schema: taskSchema,
          signal,
        });
        if (!reply.ok) return reply.failure.message;
        const words = JSON.stringify(system.slice(0, 60)).slice(1, -1);
        if (server.asked()[0]?.body.includes(words) !== true) return "did not send the rubric";
        return taskProblem(answered, readJson(reply.value.text));
      },
    ];
    return [check];
  });

/** Each task whose texts an embedding model is given, with the engine's vectors as its reply. */
const embeddingTaskCases = (dialect: Dialect): readonly Case[] =>
  engineAnswers.flatMap((answered): readonly Case[] => {
    const { task, input, answer } = answered;
    const texts = (task.texts as ((input: unknown) => readonly string[]) | undefined)?.(input);
    if (texts === undefined || dialect.embeddings === undefined) return [];
    const { vectors } = answer as { readonly vectors: readonly (readonly number[])[] };
    const check: Case = [
      `task ${task.name}`,
      answering(dialect.embeddings(vectors)),
      async (provider, signal) => {
        const reply = await provider.embeddingModel!.embed({ model: call.model, texts, signal });
        return reply.ok ? taskProblem(answered, { vectors: reply.value.vectors }) : reply.failure.message;
      },
    ];
    return [check];
  });

const engineTaskCases: readonly Case[] = engineAnswers.map((answered): Case => {
  const { task, input } = answered;
  return [
    `task ${task.name}`,
    () => undefined,
    async ({ taskEngine }, signal) => {
      if (taskEngine?.answers(task.name) !== true) return undefined;
      const reply = await taskEngine.answer(task.name, input, { signal });
      return reply.ok ? taskProblem(answered, reply.value) : reply.failure.message;
    },
  ];
});

const engineCases: readonly Case[] = [
  ...engineTaskCases,
  [
    "a task that nobody knows",
    () => undefined,
    async ({ taskEngine }, signal) => {
      if (taskEngine?.answers("unheard-of") !== false) return "says that it answers";
      return problemOf(await taskEngine.answer("unheard-of", {}, { signal }), { cause: "request", verdict: "never" });
    },
  ],
];

const casesOf = (
  plugin: Plugin,
  dialect: Dialect | undefined,
  server: ReplyServer,
): readonly (readonly [string, readonly Case[]])[] =>
  plugin.manifest.capabilities.flatMap((capability): (readonly [string, readonly Case[]])[] => {
    if (capability === "task-engine") return [[capability, engineCases]];
    if (dialect === undefined)
      throw new Error(`${plugin.manifest.id} has no conformance.ts that tells what its provider documents.`);
    if (capability === "embedding-model") return [[capability, [...embeddingCases(dialect), ...embeddingTaskCases(dialect)]]];
    return [
      [capability, [...languageCases(dialect, server), ...taskCases(dialect, server)]],
      [`${capability}, streamed`, streamCases(dialect)],
    ];
  });

/** Runs the whole suite over a plugin. A case without `problem` passed. */
export const checkPlugin = async (plugin: Plugin, dialect: Dialect | undefined, server: ReplyServer): Promise<CaseResult[]> => {
  const { id } = plugin.manifest;
  const results: CaseResult[] = [];
  for (const [capability, cases] of casesOf(plugin, dialect, server)) {
    for (const [name, play, check] of cases) {
      const provider = plugIn(plugin, {
        clock: { now: () => now },
        fetch,
        secrets: name === keyNotSet ? {} : (dialect?.secrets ?? {}),
        bindings: dialect?.bindings?.(server.baseUrl) ?? {},
        configurations: { [id]: dialect?.configuration(server.baseUrl) ?? {} },
      });
      server.play(play);
      const problem = await check(
        provider,
        AbortSignal.timeout(patienceMilliseconds[hanging.has(name) ? "hanging" : "answered"]),
      ).catch((thrown: unknown) => `threw ${thrown instanceof Error ? thrown.message : "something"}`);
      results.push({ capability, name, ...(problem === undefined ? {} : { problem }) });
    }
  }
  return results;
};
