/**
 * What every reply of the API says to browsers: it is data and no page, so nothing in it may run, be framed, be sniffed, or
 * be kept by a cache that was not told to. The page's own headers stand in web/app/public/_headers.
 */

import type { MiddlewareHandler } from "hono";

export const securityHeaders = {
  "Content-Security-Policy": "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "Referrer-Policy": "no-referrer",
  // Without subdomains: an instance at the top of a domain must not decide for its neighbours.
  "Strict-Transport-Security": "max-age=63072000",
  "X-Content-Type-Options": "nosniff",
} as const;

export const withSecurityHeaders = (): MiddlewareHandler => async (c, next) => {
  await next();
  // The first makes the answer anew, so that its headers can be changed; each `c.header` more would do so again.
  c.header("X-Content-Type-Options", securityHeaders["X-Content-Type-Options"]);
  const { headers } = c.res;
  for (const [name, value] of Object.entries(securityHeaders)) headers.set(name, value);
  if (!headers.has("cache-control")) headers.set("Cache-Control", "no-store");
};
