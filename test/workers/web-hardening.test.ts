/** What replies of every kind say to browsers, and how large a request may be. Walks all routes of the API's document. */

import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { createServices } from "../../src/services/create-services.ts";
import { createApi } from "../../src/workers/api/app.ts";
import { documentBytes, plainBytes } from "../../src/workers/api/body-size.ts";
import worker from "../../src/workers/index.ts";
import { call } from "./support/client.ts";
import { submittedCandidate } from "./support/flows.ts";

type Json = { readonly [name: string]: any }; // oxlint-disable-line typescript/no-explicit-any -- a document of any shape is looked at
const { body: document } = (await call("GET", "/v1/openapi.json", { token: null })) as { body: Json };

type Operation = { readonly method: string; readonly path: string; readonly takesBody: boolean };
const operations: Operation[] = Object.entries<Json>(document["paths"]).flatMap(([path, item]) =>
  Object.entries<Json>(item).map(([method, operation]) => ({
    method: method.toUpperCase(),
    path,
    takesBody: operation["requestBody"] !== undefined,
  })),
);
const named = operations.map((operation) => [`${operation.method} ${operation.path}`, operation] as const);
const takingBodies = named.filter(([, { takesBody }]) => takesBody);

const prefixes: Record<string, string> = {
  candidateId: "cand",
  jobId: "job",
  runId: "run",
  employerId: "emp",
  batchId: "batch",
  organisationId: "org",
  memberId: "row",
};
const addressOf = (path: string): string =>
  path.replaceAll(/\{(\w+)\}/gu, (_, name: string) =>
    name === "kind" ? "candidates" : name in prefixes ? `${prefixes[name]}_${"0".repeat(26)}` : "1".repeat(32),
  );

/** Headers on every reply of the API, whatever it answers. */
const always: Readonly<Record<string, string>> = {
  "content-security-policy": "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "referrer-policy": "no-referrer",
  "strict-transport-security": "max-age=63072000",
  "x-content-type-options": "nosniff",
};

const expectHardened = (headers: Headers): void => {
  const found = Object.fromEntries(Object.keys(always).map((name) => [name, headers.get(name)]));
  expect(found).toEqual(always);
  expect(headers.get("access-control-allow-origin")).toBeNull();
  expect(headers.get("access-control-allow-credentials")).toBeNull();
  expect(headers.get("server")).toBeNull();
  expect(headers.get("cache-control")).not.toBeNull();
};

const foreign = "https://elsewhere.example";

describe("the headers of a reply", () => {
  it.each(named)("of %s are there, with a token and without, also for a page of another origin", async (_, { method, path }) => {
    for (const request of [{ token: null }, {}, { headers: { origin: foreign } }]) {
      expectHardened((await call(method, addressOf(path), request)).headers);
    }
  });

  it.each(named)("of %s give a preflight no permission", async (_, { method, path }) => {
    const headers = {
      origin: foreign,
      "access-control-request-method": method,
      "access-control-request-headers": "authorization",
    };
    const reply = await call("OPTIONS", addressOf(path), { token: null, headers });
    expect([204, 404]).toContain(reply.status);
    expectHardened(reply.headers);
    expect(reply.headers.get("access-control-allow-methods")).toBeNull();
  });

  it.each<[string, number, string, Parameters<typeof call>[2]]>([
    ["health", 200, "/healthz", { token: null }],
    ["the document", 200, "/v1/openapi.json", { token: null }],
    ["an event's schema", 200, "/schemas/com.clearview.resume.submitted/1", { token: null }],
    ["no such schema", 404, "/schemas/nothing/1", { token: null }],
    ["no such address", 404, "/v1/nothing", {}],
    ["a wrong token", 401, "/v1/jobs", { token: "wrong" }],
    ["a query that does not fit", 400, "/v1/jobs?limit=0", {}],
  ])("of %s are there", async (_, status, path, request) => {
    const reply = await call("GET", path, request);
    expect(reply.status).toBe(status);
    expectHardened(reply.headers);
  });

  it("of what is still the same, and of what is private, are there", async () => {
    const id = await submittedCandidate();
    const first = await call("GET", `/v1/candidates/${id}`);
    expectHardened(first.headers);
    expect(first.headers.get("cache-control")).toBe("private, no-cache");
    const again = await call("GET", `/v1/candidates/${id}`, { headers: { "if-none-match": first.headers.get("etag") ?? "" } });
    expect(again.status).toBe(304);
    expectHardened(again.headers);
    expect((await call("GET", `/v1/candidates/${id}/profile`)).headers.get("cache-control")).toBe("no-store");
  });

  it("of a fault nobody foresaw are there", async () => {
    const services = createServices(env);
    const authentication = { ...services.authentication, authenticate: () => Promise.reject(new Error("broken")) };
    const logger = { ...services.logger, error: () => undefined };
    const reply = await createApi({ ...services, authentication, logger }).request("/v1/jobs");
    expect(reply.status).toBe(500);
    expectHardened(reply.headers);
  });
});

/** A body that does not say how long it is. `given` tells how much of it was ever asked for. */
const endless = (most: number) => {
  let given = 0;
  const piece = new TextEncoder().encode(" ".repeat(16_384));
  const stream = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      if (given >= most) return controller.close();
      given += piece.byteLength;
      controller.enqueue(piece);
    },
  });
  return { stream, given: () => given };
};

const api = createApi(createServices(env));
const send = (method: string, path: string, body: BodyInit, headers: Record<string, string> = {}) =>
  api.request(path, {
    method,
    body,
    headers: { authorization: `Bearer ${env.LOCAL_TOKEN}`, "content-type": "application/json", ...headers },
  });

const carriesDocument = (path: string): boolean =>
  /^\/v1\/(?:candidates|jobs|board\/applications)(?:\/\{\w+\}(?:\/documents)?)?$/u.test(path);

/** A resume comes as JSON or as it is. */
const takesText = (path: string): boolean => /^\/v1\/candidates(?:\/\{\w+\}\/documents)?$/u.test(path);

describe("a body", () => {
  it.each(takingBodies.filter(([, { path }]) => path !== "/v1/batches"))(
    "of %s is refused over its limit, declared or streamed, and not read to its end",
    async (_, { method, path }) => {
      const most = carriesDocument(path) ? documentBytes : plainBytes;
      const declared = await send(method, addressOf(path), "x", { "content-length": String(most + 1) });
      expect([declared.status, ((await declared.json()) as Json)["code"]]).toEqual([413, "document-too-large"]);
      const { stream, given } = endless(4 * documentBytes);
      const streamed = await send(method, addressOf(path), stream);
      expect([streamed.status, ((await streamed.json()) as Json)["code"]]).toEqual([413, "document-too-large"]);
      expect(given()).toBeLessThan(most + 500_000);
    },
  );

  it.each(takingBodies.filter(([, { path }]) => path !== "/v1/batches" && !takesText(path)))(
    "of %s is JSON and says so: nothing that a form or a beacon of another site can send",
    async (_, { method, path }) => {
      for (const type of [
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/jsonx",
        "",
      ]) {
        const reply = await send(method, addressOf(path), new TextEncoder().encode("{}"), { "content-type": type });
        expect([type, reply.status, ((await reply.json()) as Json)["code"]]).toEqual([type, 415, "content-type-not-supported"]);
      }
    },
  );

  it.each(["text/plain", "application/pdf"])("of a raw upload as %s is broken off at its limit", async (contentType) => {
    const { stream, given } = endless(4 * documentBytes);
    const reply = await send("POST", "/v1/candidates", stream, { "content-type": contentType });
    expect(reply.status).toBe(413);
    expect(given()).toBeLessThan(documentBytes + 500_000);
  });

  it.each(["4, 4", "", "-1", "0x4", "4e0", "all"])("that declares its length as %j is counted", async (length) => {
    const { stream, given } = endless(4 * documentBytes);
    const reply = await send("POST", "/v1/candidates", stream, { "content-length": length });
    expect(reply.status).toBe(413);
    expect(given()).toBeLessThan(documentBytes + 500_000);
  });

  it("without a token is not read at all", async () => {
    const { stream, given } = endless(4 * documentBytes);
    const reply = await send("POST", "/v1/candidates", stream, { authorization: "Bearer wrong" });
    expect(reply.status).toBe(401);
    expect(given()).toBeLessThan(100_000);
  });

  it("that is streamed and fits is taken", async () => {
    const stream = new Blob([JSON.stringify({ preferences: {} })]).stream();
    expect((await send("POST", "/v1/candidates", stream)).status).toBe(201);
  });
});

describe("a Worker that is not configured", () => {
  it("says so under the same headers", async () => {
    // The module keeps what it was built with, so a fresh one is asked.
    const { default: fresh } = (await import("../../src/workers/index.ts?unconfigured" as string)) as { default: typeof worker };
    const context = { waitUntil: () => undefined, passThroughOnException: () => undefined } as unknown as ExecutionContext;
    const reply = await fresh.fetch(
      new Request("http://clearview.test/healthz") as never,
      { ...env, MASTER_KEY: "" } as never,
      context,
    );
    expect(reply.status).toBe(500);
    expectHardened(reply.headers);
  });
});
