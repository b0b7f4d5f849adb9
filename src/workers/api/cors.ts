/**
 * Which pages of other origins may read replies: none, unless `corsFor` names terms for a request. A refused preflight gets no
 * permission and goes the way of any unknown call.
 */

import type { MiddlewareHandler } from "hono";

export type CorsTerms = {
  /** The one origin that asked and may; never "*". */
  readonly origin: string;
  readonly methods: readonly string[];
  /** Request headers beside those that any page may send. */
  readonly headers: readonly string[];
};

/** Decides by the request alone. A preflight carries no credentials, so whatever decides stands in the address. */
export type CorsFor = (request: Request) => Promise<CorsTerms | undefined>;

export const noOtherOrigin: CorsFor = async () => undefined;

/** How long a browser may remember a permission, in seconds. */
const rememberedSeconds = "600";

export const withCors =
  (corsFor: CorsFor): MiddlewareHandler =>
  async (c, next) => {
    const asking = c.req.header("origin");
    const terms = asking === undefined ? undefined : await corsFor(c.req.raw);
    if (terms === undefined || terms.origin !== asking) return next();
    const isPreflight = c.req.method === "OPTIONS" && c.req.header("access-control-request-method") !== undefined;
    if (isPreflight) c.res = new Response(null, { status: 204 });
    else await next();
    c.header("Access-Control-Allow-Origin", terms.origin);
    c.header("Vary", "Origin", { append: true });
    if (isPreflight) {
      c.header("Access-Control-Allow-Methods", terms.methods.join(", "));
      c.header("Access-Control-Allow-Headers", terms.headers.join(", "));
      c.header("Access-Control-Max-Age", rememberedSeconds);
    }
    return undefined;
  };
