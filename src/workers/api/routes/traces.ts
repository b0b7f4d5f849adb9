/** The whole way of one request, from the commit it made to the last consumer. */

import type { Services } from "../../../services/create-services.ts";
import { createRoutes } from "../create-routes.ts";
import { defineRoute, jsonOf } from "../define-route.ts";
import { problem } from "../problem.ts";
import { readable } from "../replies.ts";
import { TraceBody, traceParams, traceQuery } from "../schemas.ts";

type Deps = Pick<Services, "traces" | "authentication">;

export const traceRoutes = ({ traces, authentication }: Deps) => {
  const app = createRoutes();

  app.openapi(
    defineRoute(authentication, ["candidate:read", "job:read", "platform:read"], {
      method: "get",
      path: "/v1/traces/{traceId}",
      tags: ["Platform"],
      summary: "The whole way of one request: what waited, what worked, and for how long.",
      request: { params: traceParams, query: traceQuery },
      responses: { 200: jsonOf(TraceBody, "The trace. Its id is the second part of the `traceparent` header of every reply.") },
    }),
    async (c) => {
      const { traceId } = c.req.valid("param");
      const read = await traces.read(c.get("principal"), traceId, c.req.valid("query").source);
      return read.ok ? readable(c, read.value) : problem(c, read.failure);
    },
  );

  return app;
};
