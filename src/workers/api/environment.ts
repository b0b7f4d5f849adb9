/** What every request of the API carries along. */

import type { Principal } from "../../domain/principal.ts";
import type { RequestContext } from "../../services/commands.ts";
import type { Context } from "hono";
import { locationHintOf, type Origin } from "./location-hint.ts";

export type ApiEnvironment = {
  Variables: {
    traceparent: string;
    requestId: string;
    receivedAt: number;
    principal: Principal;
    /** What the principal was told by, unless it was a ticket. */
    token: string | undefined;
  };
};

/** What services need to know of a request. */
export const requestContextOf = (c: Context<ApiEnvironment>): RequestContext => ({
  principal: c.get("principal"),
  traceparent: c.get("traceparent"),
  requestId: c.get("requestId"),
  receivedAt: c.get("receivedAt"),
  locationHint: locationHintOf(c.req.raw.cf as Origin | undefined),
  idempotencyKey: c.req.header("idempotency-key"),
});
