/** When a refused call is sent again, and when its answer is told instead. */

import { afterEach, beforeEach, expect, test, vi } from "vitest";

let replies: Response[];
let calls: { readonly headers: Record<string, string> }[];

const refused = (status: number, retryAfter: string | undefined): Response =>
  Response.json(
    { code: "rate-limited", detail: "Later." },
    { status, headers: retryAfter === undefined ? {} : { "retry-after": retryAfter } },
  );

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("sessionStorage", { getItem: () => "token", setItem: () => undefined });
  calls = [];
  vi.stubGlobal("fetch", async (_: string, init: { headers: Record<string, string> }) => {
    calls.push(init);
    return replies.shift() ?? Response.json({ done: true });
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const post = async (headers?: Record<string, string>) => {
  const api = await import("./api.ts");
  const answer = api.post("/v1/candidates", {}, headers);
  await vi.runAllTimersAsync();
  return answer;
};

test.each(["1", "5", undefined])("a short wait (%s s) is waited for, under the same key", async (retryAfter) => {
  replies = [refused(503, retryAfter)];
  expect(await post()).toMatchObject({ ok: true, value: { done: true } });
  expect(calls).toHaveLength(2);
  expect(calls[1]?.headers["idempotency-key"]).toBe(calls[0]?.headers["idempotency-key"]);
});

test.each(["60", "43200", "Sat, 21 Nov 2026 00:00:00 GMT"])("a long wait (%s) is told at once", async (retryAfter) => {
  replies = [refused(429, retryAfter)];
  expect(await post()).toMatchObject({ ok: false, failure: { code: "rate-limited", message: "Later." } });
  expect(calls).toHaveLength(1);
});

test("headers of one call go with it, and never in the place of the token", async () => {
  replies = [];
  await post({ "turnstile-token": "checked", authorization: "Bearer other" });
  expect(calls[0]?.headers).toMatchObject({ "turnstile-token": "checked", authorization: "Bearer token" });
});

test("an answer that breaks off in the middle is told like a broken connection", async () => {
  replies = [new Response('{"done": tr')];
  expect(await post()).toMatchObject({ ok: false, failure: { code: "offline" } });
});
