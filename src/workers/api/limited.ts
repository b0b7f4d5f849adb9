/** Counts a request under a limit before the handler sees it. A route of `defineRoute` names its limit instead. */

import type { MiddlewareHandler } from "hono";
import type { LimitKind } from "../../services/rate-limits.ts";
import { addressOf, type ApiEnvironment } from "./environment.ts";
import { problem } from "./problem.ts";

/** @example app.get("/v1/boards", limited("public"), (c) => …) */
export const limited =
  (kind: LimitKind): MiddlewareHandler<ApiEnvironment> =>
  async (c, next) => {
    const counted = await c.get("rateLimits").count(kind, { principal: c.get("principal")?.id, address: addressOf(c) });
    return counted.ok ? next() : problem(c, counted.failure);
  };
