/**
 * Calls to the API. An answer is a Result: a problem carries words for the person, with the next step. A call that changes
 * something carries a key of its own, so that sending it again after a lost answer does nothing twice.
 */

import { err, ok, type Result } from "../../src/core/result.ts";
import { words } from "./words.ts";
import { token } from "./token.ts";
import { readEvents } from "./event-stream.ts";
import type { FieldProblem, Problem } from "./api-types.ts";

export type ApiFailure = {
  readonly code: string;
  readonly message: string;
  readonly traceId?: string;
  /** What is wrong where, if the answer says so. */
  readonly fields?: readonly FieldProblem[];
};
export type Answer<Body> = Result<Body, ApiFailure>;

type Call = {
  readonly body?: unknown;
  readonly tag?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
};

const attempts = 3;
const longestWait = 5_000;
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const problemOf = async (reply: Response): Promise<ApiFailure> => {
  if (reply.status === 401) return { code: "unauthenticated", message: words.problems.noToken };
  try {
    const { code, detail, traceId, fields } = (await reply.json()) as Problem;
    const message = code === "request-invalid" && fields !== undefined ? words.problems.entered(fields) : detail;
    return { code, message, traceId, ...(fields === undefined ? {} : { fields }) };
  } catch {
    return { code: "unknown", message: words.problems.notUnderstood };
  }
};

/** One call, sent again when the connection broke or the server asked to wait. */
const send = async (
  method: string,
  path: string,
  { body, tag, signal, headers: more = {} }: Call,
): Promise<Result<Response, ApiFailure>> => {
  const headers: Record<string, string> = { ...more };
  // Without a token of its own the tab goes by the browser's cookie.
  if (token.peek() !== "") headers["authorization"] = `Bearer ${token.peek()}`;
  if (method !== "GET") headers["idempotency-key"] = crypto.randomUUID();
  if (body !== undefined) headers["content-type"] = "application/json";
  if (tag !== undefined) headers["if-none-match"] = tag;
  const request = { method, headers, body: body === undefined ? null : JSON.stringify(body), signal: signal ?? null };
  for (let attempt = 1; ; attempt++) {
    let reply: Response;
    try {
      reply = await fetch(path, request);
    } catch {
      if (signal?.aborted === true || attempt === attempts) return err({ code: "offline", message: words.problems.offline });
      await pause(300 * attempt);
      continue;
    }
    if ((reply.status !== 429 && reply.status !== 503) || attempt === attempts) return ok(reply);
    const wait = 1000 * Number(reply.headers.get("retry-after") ?? 1);
    // Nobody waits for that with a finger on the button; the answer itself says when to come back.
    if (!(wait <= longestWait)) return ok(reply);
    await pause(wait);
  }
};

/** A connection may break in the middle of an answer. */
const bodyOf = async <Body>(reply: Response): Promise<Answer<Body>> => {
  try {
    return ok((await reply.json()) as Body);
  } catch {
    return err({ code: "offline", message: words.problems.offline });
  }
};

const call = async <Body>(method: string, path: string, options: Call = {}): Promise<Answer<Body>> => {
  const sent = await send(method, path, options);
  if (!sent.ok) return sent;
  const reply = sent.value;
  return reply.ok ? bodyOf<Body>(reply) : err(await problemOf(reply));
};

export const get = <Body>(path: string): Promise<Answer<Body>> => call("GET", path);
export const post = <Body>(path: string, body?: unknown, headers?: Call["headers"]): Promise<Answer<Body>> =>
  call("POST", path, { body, headers });
export const patch = <Body>(path: string, body: unknown): Promise<Answer<Body>> => call("PATCH", path, { body });
export const put = <Body>(path: string, body: unknown): Promise<Answer<Body>> => call("PUT", path, { body });
export const erase = <Body>(path: string): Promise<Answer<Body>> => call("DELETE", path);

/** What is there now, or undefined when it is still what `tag` names. */
export const getChanged = async <Body>(
  path: string,
  tag: string | undefined,
  signal: AbortSignal,
): Promise<Answer<{ readonly body: Body; readonly tag: string | undefined } | undefined>> => {
  const sent = await send("GET", path, { tag, signal });
  if (!sent.ok) return sent;
  const reply = sent.value;
  if (reply.status === 304) return ok(undefined);
  if (!reply.ok) return err(await problemOf(reply));
  const body = await bodyOf<Body>(reply);
  return body.ok ? ok({ body: body.value, tag: reply.headers.get("etag") ?? undefined }) : body;
};

/** A call that tells its steps on the way: each event to `onEvent`, by its name, until there is no more. */
export const postForEvents = async (
  path: string,
  body: unknown,
  onEvent: (name: string, data: unknown) => void,
  signal: AbortSignal,
): Promise<Answer<undefined>> => {
  const sent = await send("POST", path, { body, signal, headers: { accept: "text/event-stream" } });
  if (!sent.ok) return sent;
  if (!sent.value.ok || sent.value.body === null) return err(await problemOf(sent.value));
  try {
    for await (const { name, data } of readEvents(sent.value.body)) onEvent(name, JSON.parse(data));
    return ok(undefined);
  } catch {
    return err({ code: "offline", message: words.problems.offline });
  }
};
