/**
 * A route of the API: its OpenAPI description, the scope it needs, and the problems it can answer with, each with its code
 * and an example. A route declared here asks for a scope, so forgetting to protect one is not possible.
 */

import { createRoute, type RouteConfig, z } from "@hono/zod-openapi";
import type { MiddlewareHandler } from "hono";
import { failure, type FailureCode, failureCodes } from "../../core/failure.ts";
import { hasScope, type Scope } from "../../domain/principal.ts";
import type { Authentication } from "../../services/authentication.ts";
import type { LimitKind } from "../../services/rate-limits.ts";
import { asksForHuman, humanCheckHeader } from "./asks-for-human.ts";
import { documentBytes, limitBody, plainBytes } from "./body-size.ts";
import type { ApiEnvironment } from "./environment.ts";
import { failureMeanings } from "./failure-meanings.ts";
import { limited } from "./limited.ts";
import { Problem, problem, statusOf } from "./problem.ts";

/** Lets a request through when its principal has one of the scopes. A ticket counts where a connection is upgraded alone. */
const requireScope =
  (needed: readonly Scope[], authentication: Authentication, upgrades: boolean): MiddlewareHandler<ApiEnvironment> =>
  async (c, next) => {
    const ticket = upgrades ? c.req.query("ticket") : undefined;
    const [scheme, token] = (c.req.header("authorization") ?? "").split(" ");
    const principal =
      ticket === undefined
        ? await authentication.authenticate(scheme?.toLowerCase() === "bearer" ? token : undefined)
        : await authentication.redeemTicket(ticket, c.req.path);
    if (!principal.ok) return problem(c, principal.failure);
    if (!needed.some((scope) => hasScope(principal.value, scope))) {
      return problem(
        c,
        failure("forbidden", `This call needs the scope ${needed.join(" or ")}. Ask whoever gave you the token.`),
      );
    }
    c.set("principal", principal.value);
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

/** Every code that a route can answer with, in the order of the closed list. */
const codesOf = ({ request = {}, codes = [] }: Pick<Config, "request" | "codes">): readonly FailureCode[] => {
  const possible = new Set<FailureCode>([
    "unauthenticated",
    "forbidden",
    "rate-limited",
    "service-unavailable",
    "internal-error",
  ]);
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
      ...(human ? [asksForHuman()] : []),
      ...bodyLimits[body],
    ],
    responses: { ...problemResponses(codesOf(config)), ...config.responses } as Own["responses"],
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

export const Limit = z.coerce.number().int().min(1).max(100).default(20);
export const pageQuery = z.object({ limit: Limit, cursor: z.string().max(100).optional() });
