/**
 * Calls over plain fetch, for providers without an SDK: JSON out, JSON or an event stream in. Throws nothing; how much may come
 * is the host's to say, whose fetch breaks off what is too large.
 */

import { type Err, err, ok, type Result } from "../../core/result.ts";
import { failureOfThrown, unreadable } from "./failures.ts";
import type {
  CallOptions,
  JsonSchema,
  LanguageModel,
  LanguageModelCall,
  PluginHost,
  ProviderFailure,
  StreamPart,
  TokenUsage,
} from "./v1.ts";

export type JsonCall = CallOptions & {
  readonly url: string;
  /** A function, so that a key that is not set fails the call like any other failure. */
  readonly headers: () => Readonly<Record<string, string>>;
  readonly body: unknown;
  /** What a reply other than 200 means. `body` is what it held, when that was JSON. */
  readonly failureOf: (reply: Response, body: unknown) => Err<ProviderFailure>;
};

async function* textOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  try {
    while (true) {
      const { done, value } = await reader.read();
      if (done) return;
      yield decoder.decode(value, { stream: true });
    }
  } finally {
    // Whoever stops reading wants no more of it; an abort has already said so.
    await reader.cancel().catch(() => undefined);
  }
}

const wholeText = async (reply: Response): Promise<string> => {
  let text = "";
  if (reply.body !== null) for await (const part of textOf(reply.body)) text += part;
  return text;
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const post = async (host: PluginHost, call: JsonCall): Promise<Result<Response, ProviderFailure>> => {
  const reply = await host.fetch(call.url, {
    method: "POST",
    headers: { "content-type": "application/json", ...call.headers() },
    body: JSON.stringify(call.body),
    ...(call.signal === undefined ? {} : { signal: call.signal }),
  });
  return reply.status === 200 ? ok(reply) : call.failureOf(reply, parsed(await wholeText(reply)));
};

/** The reply's JSON. Anything else is a failure with its verdict. */
export const postJson = async (host: PluginHost, call: JsonCall): Promise<Result<unknown, ProviderFailure>> => {
  try {
    const reply = await post(host, call);
    if (!reply.ok) return reply;
    const value = parsed(await wholeText(reply.value));
    return value === undefined ? unreadable() : ok(value);
  } catch (thrown) {
    return failureOfThrown(thrown);
  }
};

/**
 * The data of each server-sent event (https://html.spec.whatwg.org/multipage/server-sent-events.html), in order. Every
 * provider sends its type within the data too, so names of events are left aside.
 */
export async function* eventsOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  let rest = "";
  let data: string[] = [];
  for await (const part of textOf(stream)) {
    const lines = (rest + part).split(/\r\n|\n|\r(?!$)/u);
    rest = lines.pop() ?? "";
    for (const line of lines) {
      if (line === "") {
        if (data.length > 0) yield data.join("\n");
        data = [];
      } else if (line.startsWith("data:")) data.push(line.slice(line.startsWith("data: ") ? 6 : 5));
    }
  }
}

/** One event as parts of the stream; an `end` or `failed` among them is the last that is read. */
export type ReadEvent = (event: unknown) => readonly StreamPart[];

/** Parts of an event stream. One that ends without saying so has broken off, and is told as a failure. */
export async function* partsOf(stream: ReadableStream<Uint8Array>, read: ReadEvent): AsyncGenerator<StreamPart> {
  try {
    for await (const data of eventsOf(stream)) {
      for (const part of read(data === "[DONE]" ? data : parsed(data))) {
        yield part;
        if (part.kind !== "text") return;
      }
    }
    yield { kind: "failed", failure: unreadable().failure };
  } catch (thrown) {
    yield { kind: "failed", failure: failureOfThrown(thrown).failure };
  }
}

/** Posts, and reads the reply as an event stream. */
export async function* postForStream(host: PluginHost, call: JsonCall, read: ReadEvent): AsyncGenerator<StreamPart> {
  let reply: Result<Response, ProviderFailure>;
  try {
    reply = await post(host, call);
  } catch (thrown) {
    reply = failureOfThrown(thrown);
  }
  if (!reply.ok) yield { kind: "failed", failure: reply.failure };
  else if (reply.value.body === null) yield { kind: "failed", failure: unreadable().failure };
  else yield* partsOf(reply.value.body, read);
}

/** A parsed reply read by its schema; what does not fit is not what the provider documents. */
export const readAs = <Value>(
  reply: Result<unknown, ProviderFailure>,
  schema: { readonly safeParse: (value: unknown) => { success: true; data: Value } | { success: false } },
): Result<Value, ProviderFailure> => {
  if (!reply.ok) return err(reply.failure);
  const read = schema.safeParse(reply.value);
  return read.success ? ok(read.data) : unreadable();
};

/** What a reply, or an event of a stream, says. `ended` is there when the answer ends with it, well or not. */
export type Said = { readonly text: string; readonly ended?: Result<TokenUsage | undefined, ProviderFailure> };

const partsSaid = ({ text, ended }: Said): readonly StreamPart[] => {
  const parts: StreamPart[] = text === "" ? [] : [{ kind: "text", text }];
  if (ended !== undefined)
    parts.push(ended.ok ? { kind: "end", tokens: ended.value } : { kind: "failed", failure: ended.failure });
  return parts;
};

/**
 * A language model whose streamed events have the shape of its whole replies. `ask` makes the call, to be streamed where there
 * is no schema; `read` says what came, whatever came.
 */
export const languageModelOver = (
  host: PluginHost,
  read: (reply: unknown) => Said,
  ask: (call: LanguageModelCall, schema?: JsonSchema) => JsonCall,
): LanguageModel => ({
  json: async ({ schema, ...call }) => {
    const reply = await postJson(host, ask(call, schema));
    if (!reply.ok) return reply;
    const { text, ended } = read(reply.value);
    if (ended?.ok === false) return ended;
    return text === "" || ended === undefined ? unreadable() : ok({ text, tokens: ended.value });
  },
  stream: (call) => postForStream(host, ask(call), (event) => partsSaid(read(event))),
});
