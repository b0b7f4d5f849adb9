/** The check that a person is there, against a local server that answers as Turnstile's siteverify is documented to. */

import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Logger } from "../../src/core/logger.ts";
import { createHumanCheck } from "../../src/services/human-check.ts";

const good = {
  success: true,
  challenge_ts: "2026-11-21T08:00:00.000Z",
  hostname: "clearview.example",
  "error-codes": [],
  action: "upload",
};
const refusing = (...codes: string[]) => ({ success: false, "error-codes": codes });

let server: Server;
let url: string;
let reply: { status: number; body: string } = { status: 200, body: "" };
let asked: URLSearchParams[] = [];
const spent = new Map<string, string | null>();

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = "";
    request.on("data", (piece: Buffer) => (body += piece.toString()));
    request.on("end", () => {
      const form = new URLSearchParams(body);
      asked.push(form);
      response.writeHead(reply.status, { "content-type": "application/json" });
      if (reply.body !== "") return response.end(reply.body);
      // Each token is good once, and again under the same idempotency key.
      const token = form.get("response") ?? "";
      const key = form.get("idempotency_key");
      const isSpent = spent.has(token) && spent.get(token) !== key;
      spent.set(token, key);
      return response.end(JSON.stringify(isSpent ? refusing("timeout-or-duplicate") : good));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/turnstile/v0/siteverify`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const logged: string[] = [];
const logger: Logger = {
  info: () => undefined,
  warn: (event) => logged.push(event),
  error: (event, fields) => logged.push(`${event} ${JSON.stringify(fields)}`),
};
const check = () => createHumanCheck({ secret: "the-secret", fetch, logger, url });
const from = (requestKey: string) => ({ address: "203.0.113.7", requestKey });
const answering = (status: number, body: unknown): void => {
  reply = { status, body: typeof body === "string" ? body : JSON.stringify(body) };
  asked = [];
  logged.length = 0;
};

describe("a token", () => {
  it("that is good passes; secret, token and address go along", async () => {
    answering(200, good);
    expect(await check().verify("token-1", from("request-1"))).toEqual({ ok: true, value: undefined });
    expect(Object.fromEntries(asked[0]!)).toEqual({
      secret: "the-secret",
      response: "token-1",
      remoteip: "203.0.113.7",
      idempotency_key: expect.stringMatching(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/u),
    });
  });

  it("is good for one request alone, as often as that is sent", async () => {
    answering(200, "");
    expect((await check().verify("token-2", from("request-2"))).ok).toBe(true);
    expect((await check().verify("token-2", from("request-2"))).ok).toBe(true);
    expect(await check().verify("token-2", from("request-3"))).toMatchObject({ failure: { code: "human-check-needed" } });
  });

  it.each([undefined, "", "x".repeat(2049)])("that cannot be one is refused without asking anybody", async (token) => {
    answering(200, good);
    expect(await check().verify(token, from("request"))).toMatchObject({ failure: { code: "human-check-needed" } });
    expect(asked).toEqual([]);
  });

  it.each(["missing-input-response", "invalid-input-response", "timeout-or-duplicate"])(
    "refused as %s asks for another",
    async (code) => {
      answering(200, refusing(code));
      expect(await check().verify("token", from("request"))).toMatchObject({ failure: { code: "human-check-needed" } });
      expect(logged).toEqual([]);
    },
  );
});

describe("nobody passes", () => {
  it.each<[string, number, unknown]>([
    ["while our secret is wrong", 200, refusing("invalid-input-secret")],
    ["while there is trouble over there", 200, refusing("internal-error")],
    ["when the answer is no JSON", 502, "<html>Bad gateway</html>"],
    ["when the answer is something else", 200, { ok: true }],
    ["when success is only a word", 200, { success: "true" }],
  ])("%s, and is asked to come back", async (_, status, body) => {
    answering(status, body);
    expect(await check().verify("token", from("request"))).toMatchObject({
      failure: { code: "service-unavailable", retryAfterSeconds: 5 },
    });
    expect(logged).toHaveLength(1);
    expect(logged[0]).not.toContain("the-secret");
  });

  it("when nobody answers", async () => {
    logged.length = 0;
    const unreachable = createHumanCheck({ secret: "s", fetch: () => Promise.reject(new TypeError("no route")), logger });
    expect(await unreachable.verify("token", from("request"))).toMatchObject({ failure: { code: "service-unavailable" } });
    expect(logged).toEqual(["human-check-unreachable"]);
  });
});
