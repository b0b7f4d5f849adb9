/**
 * What is the same for everybody: with a tag, kept for some minutes by caches on the way and by the platform's own at the
 * edge, so that a fresh isolate need not make it anew.
 */

import type { Context } from "hono";
import type { ApiEnvironment } from "./environment.ts";
import { isKnown } from "./replies.ts";

export type PublicBody = { readonly body: string; readonly tag: string; readonly contentType: string };

const cacheControl = "public, max-age=60, s-maxage=600, stale-while-revalidate=3600";

/** `cache` is absent on a developer's machine, where what is served changes with every edit. */
export const servePublic = async (
  c: Context<ApiEnvironment>,
  cache: Cache | undefined,
  make: () => Promise<PublicBody>,
): Promise<Response> => {
  // Without the query: nothing public depends on one.
  const key = new URL(c.req.path, c.req.url).href;
  const kept = await cache?.match(key);
  const served: PublicBody =
    kept === undefined
      ? await make()
      : { body: await kept.text(), tag: kept.headers.get("etag") ?? "", contentType: kept.headers.get("content-type") ?? "" };
  const headers = { "content-type": served.contentType, etag: served.tag, "cache-control": cacheControl };
  if (kept === undefined) await cache?.put(key, new Response(served.body, { headers }));
  return isKnown(c, served.tag) ? c.body(null, 304, headers) : c.body(served.body, 200, headers);
};
