/**
 * How pages of other sites reach the API: with a board's key, from the sites it was made for, and in no other way. The key
 * stands in the address, because a browser asks for leave without any header; nobody's cookie is ever taken along.
 */

import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { failure } from "../../core/failure.ts";
import type { Principal, Scope } from "../../domain/principal.ts";
import { boardScopes } from "../../domain/roles.ts";
import type { Authentication } from "../../services/authentication.ts";
import type { ApiEnvironment } from "./environment.ts";

/** Of the parameter of the address. */
export const boardKeyName = "key";

const known: ReadonlySet<Scope> = new Set(boardScopes);
export const isBoardScope = (scope: Scope): boolean => known.has(scope);

export const notThisSite = failure(
  "origin-refused",
  "This key is not for this site. Its owner says for which sites it is; the address must be the same to the letter.",
);

const originOf = (c: Context<ApiEnvironment>, { kind, origins = [] }: Principal): string | undefined => {
  const origin = c.req.header("origin");
  return kind === "board" && origin !== undefined && origins.includes(origin) ? origin : undefined;
};

/** True when the page that sent this is one of a site the key is for; its browser is then told that it may read the answer. */
export const letBoardIn = (c: Context<ApiEnvironment>, principal: Principal): boolean => {
  c.header("Vary", "Origin");
  const origin = originOf(c, principal);
  if (origin === undefined) return false;
  c.header("Access-Control-Allow-Origin", origin);
  c.header("Access-Control-Expose-Headers", "Retry-After, traceparent");
  return true;
};

/** Answers a browser that asks for leave before it sends what its page wants to send. */
export const answerPreflights = (app: OpenAPIHono<ApiEnvironment>, authentication: Authentication): void => {
  app.options("/v1/board/*", async (c) => {
    const principal = await authentication.authenticate(c.req.query(boardKeyName));
    if (principal.ok && letBoardIn(c, principal.value)) {
      c.header("Access-Control-Allow-Methods", "GET, POST");
      c.header("Access-Control-Allow-Headers", "content-type, idempotency-key");
      c.header("Access-Control-Max-Age", "600");
    }
    return c.body(null, 204);
  });
};
