/** Shapes of answers that several routes share. */

import type { Context } from "hono";
import type { Result } from "../../core/result.ts";
import type { ApiEnvironment } from "./environment.ts";
import { problem, type Reply } from "./problem.ts";

type Change = { readonly runId?: string | undefined };

/** 202 with a status link when something goes on in a run, 200 (or `done`) when everything is done already. */
export const changed = <Body extends Change>(
  c: Context<ApiEnvironment>,
  result: Result<Body>,
  resource: (body: Body) => string,
  done: 200 | 201 = 200,
): Reply => {
  if (!result.ok) return problem(c, result.failure);
  const body = result.value;
  if (body.runId === undefined) {
    if (done === 201) c.header("Location", resource(body));
    return c.json(body, done);
  }
  const status = `${resource(body)}/runs/${body.runId}`;
  c.header("Location", status);
  return c.json({ ...body, status }, 202);
};

/** True when the client says that it has this very state. A proxy that compresses may have made the tag a weak one. */
export const isKnown = (c: Context<ApiEnvironment>, tag: string): boolean =>
  (c.req.header("if-none-match") ?? "").split(",").some((known) => known.trim().replace(/^W\//u, "") === tag);

/** 200 with an entity tag made of the actor's sequence, or 304 when the client has that very state. */
export const readable = <Body extends object>(c: Context<ApiEnvironment>, body: Body, sequence?: number): Reply => {
  if (sequence !== undefined) {
    const tag = `"${sequence}"`;
    c.header("ETag", tag);
    c.header("Cache-Control", "private, no-cache");
    if (isKnown(c, tag)) return c.body(null, 304) as Reply;
  }
  return c.json(body, 200);
};
