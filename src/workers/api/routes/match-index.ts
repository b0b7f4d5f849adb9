/** What an operator does with the match index: fill it anew from the actors, or build it again and compare. */

import { z } from "@hono/zod-openapi";
import type { Services } from "../../../services/create-services.ts";
import { createRoutes } from "../create-routes.ts";
import { defineRoute, jsonOf } from "../define-route.ts";
import { exampleWalk } from "../examples.ts";
import { failure } from "../../../core/failure.ts";
import { problem } from "../problem.ts";
import { readable } from "../replies.ts";

type Deps = Pick<Services, "reindex" | "authentication">;

const WalkMode = z.enum(["refresh", "rebuild"]);
const WalkBody = z
  .object({
    walkId: z.string(),
    mode: WalkMode,
    status: z.enum(["open", "done", "differs", "failed"]),
    after: z.string().openapi({ description: "The last id of the pages done." }),
    attempts: z.number().int(),
    present: z.number().int(),
    absent: z.number().int(),
    unreadable: z.number().int(),
    differing: z.array(z.string()).optional(),
    startedAt: z.number(),
    updatedAt: z.number(),
  })
  .openapi("IndexWalk", { example: exampleWalk });
const params = z.object({ kind: z.enum(["candidates", "jobs"]) });

export const matchIndexRoutes = ({ reindex, authentication }: Deps) => {
  const app = createRoutes();
  const tags = ["Platform"];

  app.openapi(
    defineRoute(authentication, "index:write", {
      method: "post",
      path: "/v1/index/{kind}/walk",
      tags,
      summary: "Walk over all actors: refresh the index, or rebuild it beside itself. One that is under way goes on.",
      request: {
        params,
        body: {
          required: true,
          content: { "application/json": { schema: z.strictObject({ mode: WalkMode }), example: { mode: "refresh" } } },
        },
      },
      responses: { 202: jsonOf(WalkBody, "Under way; read it under the same address.") },
    }),
    async (c) => {
      const walk = await reindex.start(c.req.valid("param").kind, c.req.valid("json").mode, c.get("traceparent"));
      return c.json(WalkBody.parse(walk), 202);
    },
  );

  app.openapi(
    defineRoute(authentication, "platform:read", {
      method: "get",
      path: "/v1/index/{kind}/walk",
      tags,
      summary: "How far the last walk over an index is.",
      request: { params },
      responses: { 200: jsonOf(WalkBody, "The walk.") },
    }),
    async (c) => {
      const walk = await reindex.read(c.req.valid("param").kind);
      if (walk === undefined) return problem(c, failure("not-found", "This index was never walked. Start a walk with POST."));
      return readable(c, WalkBody.parse(walk));
    },
  );

  return app;
};
