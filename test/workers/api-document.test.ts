/** The OpenAPI document is true: every route it names is there, closed, described, and asks for the scope it says. */

import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { failureCodes } from "../../src/core/failure.ts";
import { ok } from "../../src/core/result.ts";
import { type Scope, scopes } from "../../src/domain/principal.ts";
import { createServices } from "../../src/services/create-services.ts";
import { createApi } from "../../src/workers/api/app.ts";
import { call } from "./support/client.ts";
import { localPrincipal } from "./support/flows.ts";

type Json = { readonly [name: string]: any }; // oxlint-disable-line typescript/no-explicit-any -- a document of any shape is looked at
const { body: document } = (await call("GET", "/v1/openapi.json", { token: null })) as { body: Json };

type Operation = { readonly method: string; readonly path: string; readonly operation: Json };
const operations: Operation[] = Object.entries<Json>(document["paths"]).flatMap(([path, item]) =>
  Object.entries<Json>(item).map(([method, operation]) => ({ method, path, operation })),
);
/** What anybody may call; everything else asks for a scope. */
const publicRoutes = new Set([
  "POST /v1/auth/codes",
  "POST /v1/auth/sessions",
  "POST /v1/auth/anonymous-sessions",
  "POST /v1/auth/passkey-challenges",
  "POST /v1/auth/passkey-sessions",
]);
const nameOf = ({ method, path }: Operation): string => `${method.toUpperCase()} ${path}`;
const guarded = operations.filter((operation) => !publicRoutes.has(nameOf(operation)));
const namedAndGuarded = guarded.map((operation) => [nameOf(operation), operation] as const);
const named = operations.map((operation) => [`${operation.method.toUpperCase()} ${operation.path}`, operation] as const);

/** Any one of them opens the route. */
const scopesOf = (operation: Json): Scope[] => (operation["security"] as { bearer: Scope[] }[]).flatMap(({ bearer }) => bearer);

/** Calls that are sent, but give or mark only what the principal may read. */
const onlyForReading = new Set(["/v1/live-tickets", "/v1/notifications/read"]);

/** What brings a right along stands in for the token, which is sent here anyway. */
const bringsARight = new Set(["key", "ticket"]);
const parametersOf = (operation: Json): string[] =>
  ((operation["parameters"] ?? []) as Json[])
    .map(referred)
    .filter((parameter) => parameter["in"] === "query" && !bringsARight.has(parameter["name"]))
    .map((parameter) => parameter["name"] as string);

const sampleIds: Record<string, string> = { candidateId: "cand", jobId: "job", runId: "run", employerId: "emp" };
const addressOf = (path: string): string =>
  path.replaceAll(/\{(\w+)\}/gu, (_, name: string) =>
    name === "traceId" || name === "unlockId" ? "1".repeat(32) : `${sampleIds[name]}_${"0".repeat(26)}`,
  );

/** Every object in the document, with where it stands. */
const walk = function* (value: unknown, at = "#"): Generator<[string, Json]> {
  if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* walk(item, `${at}/${index}`);
  else if (typeof value === "object" && value !== null) {
    yield [at, value as Json];
    for (const [name, part] of Object.entries(value)) yield* walk(part, `${at}/${name}`);
  }
};

/** What a reference stands for; anything else as it is. */
const referred = (value: Json): Json =>
  typeof value["$ref"] !== "string"
    ? value
    : value["$ref"]
        .slice(2)
        .split("/")
        .reduce<Json>((found, name) => found[name] as Json, document);

describe("the OpenAPI document", () => {
  it.each(namedAndGuarded)("%s refuses by name a parameter that it does not know, and no other", async (_, route) => {
    const query = ["remoote", ...parametersOf(route.operation)].map((name) => `${name}=1`).join("&");
    const { status, body } = await call(route.method.toUpperCase(), `${addressOf(route.path)}?${query}`);
    expect([status, body.code, body.fields?.map((field: Json) => field["path"])]).toEqual([400, "request-invalid", ["remoote"]]);
  });

  it("is 3.1, names itself, and declares how to authenticate", () => {
    expect(document).toMatchObject({
      openapi: "3.1.0",
      info: { title: "ClearView", version: expect.any(String), license: { name: "Apache-2.0" } },
      components: { securitySchemes: { bearer: { type: "http", scheme: "bearer" } } },
    });
    expect(operations.length).toBeGreaterThanOrEqual(28);
  });

  it("holds no reference that leads nowhere, and no word of OpenAPI 3.0", () => {
    const parts = [...walk(document)];
    const leadsNowhere = ({ $ref }: Json): boolean =>
      typeof $ref === "string" &&
      $ref
        .slice(2)
        .split("/")
        .reduce<Json | undefined>((found, name) => found?.[name], document) === undefined;
    expect(parts.filter(([, part]) => leadsNowhere(part)).map(([at]) => at)).toEqual([]);
    expect(parts.some(([, part]) => typeof part["$ref"] === "string")).toBe(true);
    const isOld = (part: Json): boolean => typeof part["nullable"] === "boolean" || typeof part["exclusiveMinimum"] === "boolean";
    expect(parts.filter(([, part]) => isOld(part)).map(([at]) => at)).toEqual([]);
  });

  it("lists every code that a problem can have", () => {
    const { schemas, examples } = document["components"] as { schemas: Json; examples: Json };
    expect(schemas["Problem"].properties.code.enum).toEqual([...failureCodes]);
    expect(Object.keys(examples)).toEqual([...failureCodes]);
  });

  it.each(named)("%s is described whole", (name, { path, operation }) => {
    expect(operation["summary"]).toMatch(/^[A-Z].{8,}\.$/u);
    expect(operation["tags"]).toHaveLength(1);
    expect(scopesOf(operation).length === 0).toBe(publicRoutes.has(name));
    for (const scope of scopesOf(operation)) expect(scopes).toContain(scope);
    const responses: Json = operation["responses"];
    for (const [status, response] of Object.entries<Json>(responses)) {
      expect(status).toMatch(/^(101|[2345]\d\d)$/u);
      expect(response["description"]).toEqual(expect.any(String));
    }
    expect(Object.keys(responses).filter((status) => /^[12]/u.test(status)).length).toBeGreaterThan(0);
    expect(Object.keys(responses)).toEqual(
      expect.arrayContaining(publicRoutes.has(name) ? ["429", "500", "503"] : ["401", "403", "429", "500", "503"]),
    );
    expect(!path.includes("{") || "404" in responses).toBe(true);
    for (const [status, response] of Object.entries<Json>(responses).filter(([status]) => Number(status) >= 400)) {
      const { schema, examples } = response["content"]["application/problem+json"] as { schema: Json; examples: Json };
      expect(schema).toEqual({ $ref: "#/components/schemas/Problem" });
      expect(Object.keys(examples).length).toBeGreaterThan(0);
      for (const [code, example] of Object.entries<Json>(examples)) {
        expect(response["description"]).toContain(`\`${code}\``);
        expect(referred(example)["value"]).toMatchObject({ code, status: Number(status) });
      }
    }
    const declared = ((operation["parameters"] ?? []) as Json[]).filter((parameter) => parameter["in"] === "path");
    expect(declared.map((parameter) => [parameter["name"], parameter["required"]])).toEqual(
      [...path.matchAll(/\{(\w+)\}/gu)].map((found) => [found[1], true]),
    );
    for (const parameter of (operation["parameters"] ?? []) as Json[]) expect(parameter["schema"]).toBeDefined();
  });
});

/** Bodies that a route takes and gives: where, and what the document says of them. */
const bodiesOf = ({ operation }: Operation): [string, Json][] => [
  ...Object.entries<Json>(operation["requestBody"]?.content ?? {}).map(([type, media]): [string, Json] => [
    `takes ${type}`,
    media,
  ]),
  ...Object.entries<Json>(operation["responses"])
    .filter(([status]) => status.startsWith("2"))
    .map(([status, response]): [string, Json] => [`gives ${status}`, Object.values<Json>(response["content"])[0]!]),
];

/** The schema on its own, as one that can check. */
const checking = (schema: Json) =>
  z.fromJSONSchema(
    JSON.parse(
      JSON.stringify({ ...schema, $defs: (document["components"] as Json)["schemas"] }).replaceAll(
        "#/components/schemas/",
        "#/$defs/",
      ),
    ) as never,
  );

describe("the examples", () => {
  const all = named.flatMap(([name, operation]) =>
    bodiesOf(operation).map(([what, media]) => [`${name} ${what}`, media] as const),
  );

  it.each(all)("%s has one, and it fits its schema", (_, media) => {
    const example = media["example"] ?? referred(media["schema"])["example"];
    expect(example).toBeDefined();
    const checked = checking(media["schema"]).safeParse(example);
    expect(checked.success ? [] : checked.error.issues).toEqual([]);
  });
});

describe("every route", () => {
  it.each(namedAndGuarded)("%s is there, and answers 401 without a token", async (_, { method, path }) => {
    for (const token of [null, "nonsense"]) {
      const { status, body } = await call(method.toUpperCase(), addressOf(path), { token });
      expect([status, body.code]).toEqual([401, "unauthenticated"]);
    }
  });

  it.each(namedAndGuarded)("%s needs its scope, and no other", async (_, { method, path, operation }) => {
    const needed = scopesOf(operation);
    const principal = await localPrincipal();
    const ask = async (granted: readonly Scope[]): Promise<number> => {
      const services = createServices(env);
      const authentication = { ...services.authentication, authenticate: async () => ok({ ...principal, scopes: [...granted] }) };
      const api = createApi({ ...services, authentication });
      return (await api.request(addressOf(path), { method: method.toUpperCase(), headers: { authorization: "Bearer any" } }))
        .status;
    };
    expect(await ask(scopes.filter((scope) => !needed.includes(scope)))).toBe(403);
    for (const scope of needed) expect([401, 403]).not.toContain(await ask([scope]));
  });

  it("writes nothing without authority, and reads with what reads are for", () => {
    for (const { method, path, operation } of operations) {
      const reads = method === "get" || onlyForReading.has(path);
      for (const scope of scopesOf(operation)) {
        expect([method, path, scope]).toEqual([
          method,
          path,
          expect.stringMatching(reads ? /:read$/u : /:(write|manage|apply)$/u),
        ]);
      }
    }
  });
});

describe("what is public", () => {
  it.each(["/healthz", "/v1/openapi.json"])("%s answers anybody", async (path) => {
    expect((await call("GET", path, { token: null })).status).toBe(200);
  });
});
