/**
 * A route of the API: its OpenAPI description, the scope it needs, and the problems it can answer with, each with its code
 * and an example. A route declared here asks for a scope, so forgetting to protect one is not possible.
 */

import { createRoute, type RouteConfig, z } from "@hono/zod-openapi";
import type { Context, MiddlewareHandler } from "hono";
import { getCookie } from "hono/cookie";
import { failure, type FailureCode, failureCodes } from "../../core/failure.ts";
import { ok } from "../../core/result.ts";
import { hasScope, type Scope } from "../../domain/principal.ts";
import { provedMilliseconds } from "../../services/tickets.ts";
import type { Authentication } from "../../services/authentication.ts";
import type { LimitKind } from "../../services/rate-limits.ts";
import { asksForHuman, humanCheckHeader } from "./asks-for-human.ts";
import { documentBytes, limitBody, plainBytes } from "./body-size.ts";
import type { ApiEnvironment } from "./environment.ts";
import { boardKeyName, isBoardScope, letBoardIn, notThisSite } from "./board-access.ts";
import { failureMeanings } from "./failure-meanings.ts";
import { knownParameters } from "./known-parameters.ts";
import { limited } from "./limited.ts";
import { Problem, problem, statusOf } from "./problem.ts";

/** The token of a request: from its header, or else from a browser's cookie. */
export const tokenOf = (
  c: Context<ApiEnvironment>,
  cookieName: string,
): { readonly token: string | undefined; readonly byCookie: boolean } => {
  const header = c.req.header("authorization");
  if (header === undefined) {
    const token = getCookie(c, cookieName);
    return { token, byCookie: token !== undefined };
  }
  const [scheme, token] = header.split(" ");
  return { token: scheme?.toLowerCase() === "bearer" ? token : undefined, byCookie: false };
};

const foreign = failure("origin-refused", "A page of another site may not act with your cookie. Call from our own page.");

/**
 * True when a page of this very host sent the request. A browser cannot be made to leave these headers out or to lie in them;
 * whatever sends neither is not believed where a cookie acts.
 */
export const isFromOwnPage = (c: Context<ApiEnvironment>): boolean => {
  const origin = c.req.header("origin");
  return origin === undefined ? c.req.header("sec-fetch-site") === "same-origin" : origin === new URL(c.req.url).origin;
};

const proofOf = async (authentication: Authentication, token: string | undefined, asks: boolean, now: number) => {
  const known = await authentication.authenticate(token, asks);
  return known.ok ? ok({ principal: known.value, expiresAt: now + provedMilliseconds }) : known;
};

/**
 * Lets a request through when its principal has one of the scopes. A ticket counts where a connection is upgraded alone. A
 * cookie changes something, or opens a connection, for a page of our own alone.
 */
const requireScope =
  (needed: readonly Scope[], authentication: Authentication, upgrades: boolean): MiddlewareHandler<ApiEnvironment> =>
  async (c, next) => {
    const ticket = upgrades ? c.req.query("ticket") : undefined;
    const boardKey = needed.some(isBoardScope) ? c.req.query(boardKeyName) : undefined;
    const { token, byCookie } =
      boardKey === undefined ? tokenOf(c, authentication.cookieName) : { token: boardKey, byCookie: false };
    const proved =
      ticket === undefined
        ? await proofOf(authentication, token, upgrades, c.get("receivedAt"))
        : await authentication.redeemTicket(ticket, c.req.path);
    if (!proved.ok) return problem(c, proved.failure);
    const { principal } = proved.value;
    const onlyReads = c.req.method === "GET" && !upgrades;
    if (ticket === undefined && byCookie && !onlyReads && !isFromOwnPage(c)) return problem(c, foreign);
    if (principal.kind === "board" && !letBoardIn(c, principal)) return problem(c, notThisSite);
    if (!needed.some((scope) => hasScope(principal, scope))) {
      return problem(
        c,
        failure("forbidden", `This call needs the scope ${needed.join(" or ")}. Ask whoever gave you the token.`),
      );
    }
    c.set("principal", principal);
    c.set("provedUntil", proved.value.expiresAt);
    c.set("token", token);
    return next();
  };

type Config = Omit<RouteConfig, "security" | "middleware"> & {
  /** What can go wrong beside what follows from the shape of the request. */
  readonly codes?: readonly FailureCode[];
  /** How often it may be called; "calls" unless it says so. */
  readonly limit?: LimitKind;
  /** Whether somebody without an account has to show that a person is there. */
  readonly human?: boolean;
  /** What the body may be: small, a document, or a stream that the handler reads under limits of its own. */
  readonly body?: "plain" | "document" | "stream";
};

const bodyLimits = { plain: [limitBody(plainBytes)], document: [limitBody(documentBytes)], stream: [] } as const;
const refusals = ["unauthenticated", "forbidden", "origin-refused", "request-invalid"] as const satisfies readonly FailureCode[];

/** Every code that a route can answer with, in the order of the closed list. */
const codesOf = (
  { request = {}, codes = [] }: Pick<Config, "request" | "codes">,
  always: readonly FailureCode[],
): readonly FailureCode[] => {
  const possible = new Set<FailureCode>([...always, "rate-limited", "service-unavailable", "internal-error"]);
  if (request.params !== undefined) possible.add("not-found");
  if (request.query !== undefined || request.headers !== undefined || request.body !== undefined) possible.add("request-invalid");
  if (request.headers === commandHeaders || request.headers === uploadHeaders)
    possible.add("idempotency-key-reused").add("command-conflict");
  if (request.body !== undefined) possible.add("body-not-json").add("content-type-not-supported").add("document-too-large");
  for (const code of codes) possible.add(code);
  return failureCodes.filter((code) => possible.has(code));
};

/** One response for each status, with an example for each code that has it. */
const problemResponses = (codes: readonly FailureCode[]): RouteConfig["responses"] => {
  const byStatus = new Map<number, FailureCode[]>();
  for (const code of codes) byStatus.set(statusOf[code], [...(byStatus.get(statusOf[code]) ?? []), code]);
  return Object.fromEntries(
    [...byStatus].map(([status, own]) => [
      status,
      {
        description: own.map((code) => `\`${code}\`: ${failureMeanings[code]}`).join("\n\n"),
        content: {
          "application/problem+json": {
            schema: Problem,
            examples: Object.fromEntries(own.map((code) => [code, { $ref: `#/components/examples/${code}` }])),
          },
        },
      },
    ]),
  );
};

/** `scope`: the one that a token needs; of several, any. */
export const defineRoute = <const Own extends Config>(
  authentication: Authentication,
  scope: Scope | readonly [Scope, ...Scope[]],
  config: Own,
) => {
  const needed = typeof scope === "string" ? [scope] : scope;
  const { codes: _, body = "plain", limit = "calls", human = false, ...described } = config;
  return createRoute({
    // What is left out here is what Config adds; the generator would take it into the document.
    ...(described as unknown as Own),
    security: needed.map((one) => ({ bearer: [one] })),
    middleware: [
      requireScope(needed, authentication, "101" in config.responses),
      limited(limit),
      knownParameters(config.request?.query),
      ...(human ? [asksForHuman()] : []),
      ...bodyLimits[body],
    ],
    responses: { ...problemResponses(codesOf(config, refusals)), ...config.responses } as Own["responses"],
  });
};

/** A route for anybody. Each stands by name in the test that walks over all of them. */
export const definePublicRoute = <const Own extends Config>(config: Own) => {
  const { codes: _, body = "plain", limit = "public", human: __, ...described } = config;
  return createRoute({
    ...(described as unknown as Own),
    security: [],
    middleware: [limited(limit), ...bodyLimits[body]],
    responses: { ...problemResponses(codesOf(config, [])), ...config.responses } as Own["responses"],
  });
};

/** Headers of calls that change something. */
export const commandHeaders = z.object({
  "idempotency-key": z.string().min(8).max(200).optional().openapi({
    description: "The same key again gives the same answer and does nothing twice.",
    example: "7b1c1f0e-5a52-4a0e-9d0b",
  }),
});

export const uploadHeaders = commandHeaders.extend({
  [humanCheckHeader]: z.string().max(2048).optional().openapi({
    description: "Without an account, where the site asks for it: the token of the check that a person is there.",
  }),
});

/** A JSON body. `example` is needed where the schema has none of its own; the document is not accepted without. */
export const jsonOf = <Schema extends z.ZodType>(schema: Schema, description: string, example?: z.input<Schema>) => ({
  description,
  content: { "application/json": { schema, ...(example === undefined ? {} : { example }) } },
});

/**
 * A body that is JSON, or the raw text itself under any other content type: a PDF gets the answer that fits a PDF. The type
 * names JSON alone, because that is what the validator checks and hands out; raw text is read and checked by read-upload.ts.
 */
export const jsonOrText = <Schema extends z.ZodType>(schema: Schema): { "application/json": { schema: Schema } } => {
  const content = {
    "application/json": { schema },
    "text/plain": { schema: { type: "string" }, example: "Ada Sample\n\nExperience\n…" },
    "*/*": { schema: { type: "string" }, example: "Ada Sample\n\nExperience\n…" },
  };
  return content;
};
