/** What every request of the API carries along. */

import type { Failure } from "../../core/failure.ts";
import type { Principal } from "../../domain/principal.ts";
import type { RequestContext } from "../../services/commands.ts";
import type { HumanCheck } from "../../services/human-check.ts";
import type { RateLimits } from "../../services/rate-limits.ts";
import type { Context } from "hono";
import { locationHintOf, type Origin } from "./location-hint.ts";

export type ApiEnvironment = {
  Variables: {
    traceparent: string;
    requestId: string;
    receivedAt: number;
    principal: Principal;
    /** Why the reading of the body was broken off. */
    bodyRefused?: Failure;
    rateLimits: RateLimits;
    /** Absent where no check is configured. */
    humanCheck?: HumanCheck;
    /** What the principal was told by, unless it was a ticket. */
    token: string | undefined;
    /** Until when the principal counts as checked, where a connection is opened. */
    provedUntil: number;
  };
};

/** Whence a request comes, as the platform says; it writes this header over whatever the client sent. */
export const addressOf = (c: Context<ApiEnvironment>): string | undefined => c.req.header("cf-connecting-ip");

/** What services need to know of a request. */
export const requestContextOf = (c: Context<ApiEnvironment>): RequestContext => ({
  principal: c.get("principal"),
  traceparent: c.get("traceparent"),
  requestId: c.get("requestId"),
  receivedAt: c.get("receivedAt"),
  locationHint: locationHintOf(c.req.raw.cf as Origin | undefined),
  idempotencyKey: c.req.header("idempotency-key"),
});
