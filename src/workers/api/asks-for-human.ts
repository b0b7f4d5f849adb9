/** An upload by somebody without an account is let through when a person is there; everybody else passes. */

import type { MiddlewareHandler } from "hono";
import { isAnonymous } from "../../domain/principal.ts";
import { addressOf, type ApiEnvironment } from "./environment.ts";
import { problem } from "./problem.ts";

export const humanCheckHeader = "turnstile-token";

export const asksForHuman = (): MiddlewareHandler<ApiEnvironment> => async (c, next) => {
  const check = c.get("humanCheck");
  if (check === undefined || !isAnonymous(c.get("principal"))) return next();
  // Of this person and this address: one token must not open the door to many who agree on a key.
  const requestKey = JSON.stringify([c.get("principal").id, c.req.path, c.req.header("idempotency-key") ?? c.get("requestId")]);
  const checked = await check.verify(c.req.header(humanCheckHeader), { address: addressOf(c), requestKey });
  return checked.ok ? next() : problem(c, checked.failure);
};
