/** Counts a request under a limit before the handler sees it. A route of `defineRoute` names its limit instead. */

import type { MiddlewareHandler } from "hono";
import type { LimitKind } from "../../services/rate-limits.ts";
import { addressOf, type ApiEnvironment } from "./environment.ts";
import { problem } from "./problem.ts";

/** @example app.get("/v1/boards", limited("public"), (c) => …) */
export const limited =
  (kind: LimitKind): MiddlewareHandler<ApiEnvironment> =>
  async (c, next) => {
    const { kind: who, id } = c.get("principal") ?? {};
    // A board's key is that of all its visitors: one of them must not use up what the others need.
    const principal = who === "board" ? undefined : id;
    const counted = await c.get("rateLimits").count(kind, { principal, address: addressOf(c) });
    return counted.ok ? next() : problem(c, counted.failure);
  };
