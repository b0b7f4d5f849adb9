/**
 * A route of the API: its OpenAPI description, the scope it needs, and the problems every route can answer with. A route
 * declared here is closed unless it says "public", so forgetting to protect one is not possible.
 */

import { createRoute, type RouteConfig, z } from "@hono/zod-openapi";
import type { MiddlewareHandler } from "hono";
import { failure } from "../../core/failure.ts";
import { hasScope, type Scope } from "../../domain/principal.ts";
import type { Authentication } from "../../services/authentication.ts";
import type { ApiEnvironment } from "./environment.ts";
import { Problem, problem } from "./problem.ts";

const problemContent = { "application/problem+json": { schema: Problem } } as const;

const commonResponses = {
  400: { description: "The request does not fit the schema.", content: problemContent },
  401: { description: "No token, or one that is not known.", content: problemContent },
  403: { description: "The token lacks the scope this route needs.", content: problemContent },
  404: { description: "Nothing is here, or nothing that this principal may see.", content: problemContent },
  409: { description: "The request does not fit the present state.", content: problemContent },
  429: { description: "Too many requests; Retry-After tells when to come back.", content: problemContent },
  503: { description: "Busy for a moment; Retry-After tells when to come back.", content: problemContent },
} as const;

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

/** `scope`: the one that a token needs; of several, any. */
export const defineRoute = <const Config extends Omit<RouteConfig, "security" | "middleware">>(
  authentication: Authentication,
  scope: Scope | readonly [Scope, ...Scope[]],
  config: Config,
) => {
  const needed = typeof scope === "string" ? [scope] : scope;
  return createRoute({
    ...config,
    security: needed.map((one) => ({ bearer: [one] })),
    middleware: requireScope(needed, authentication, "101" in config.responses),
    responses: { ...commonResponses, ...config.responses } as Config["responses"] & typeof commonResponses,
  });
};

/** Headers of calls that change something. */
export const commandHeaders = z.object({
  "idempotency-key": z.string().min(8).max(200).optional().openapi({
    description: "The same key again gives the same answer and does nothing twice.",
    example: "7b1c1f0e-5a52-4a0e-9d0b",
  }),
});

export const jsonOf = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  description,
  content: { "application/json": { schema } },
});

/**
 * A body that is JSON, or the raw text itself under any other content type: a PDF gets the answer that fits a PDF. The type
 * names JSON alone, because that is what the validator checks and hands out; raw text is read and checked by read-upload.ts.
 */
export const jsonOrText = <Schema extends z.ZodType>(schema: Schema): { "application/json": { schema: Schema } } => {
  const content = {
    "application/json": { schema },
    "text/plain": { schema: { type: "string" } },
    "*/*": { schema: { type: "string" } },
  };
  return content;
};

export const Limit = z.coerce.number().int().min(1).max(100).default(20);
export const pageQuery = z.object({ limit: Limit, cursor: z.string().max(100).optional() });
