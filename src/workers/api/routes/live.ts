/** Live connections: what happens to a candidate or a job, while it happens. */

import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { failure } from "../../../core/failure.ts";
import type { Owner } from "../../../events/cloud-event.ts";
import type { Services } from "../../../services/create-services.ts";
import { longestTicket } from "../../../services/tickets.ts";
import { createRoutes } from "../create-routes.ts";
import { defineRoute, jsonOf } from "../define-route.ts";
import type { ApiEnvironment } from "../environment.ts";
import { problem, type Reply } from "../problem.ts";
import { candidateParams, jobParams, LiveTicketBody, LiveTicketRequest } from "../schemas.ts";

type Deps = Pick<Services, "live" | "authentication">;

const liveQuery = z.object({
  after: z.coerce.number().int().nonnegative().default(0).openapi({
    description: "Only what comes after this sequence. A commit's events share one, so go on from the last but one you saw.",
    example: 2,
  }),
  ticket: z.string().max(longestTicket).optional().openapi({
    description: "For a browser, which cannot send the Authorization header: from POST /v1/live-tickets.",
  }),
});

const upgraded = {
  101: {
    description: `A WebSocket. Frames are JSON: {"kind":"event","event":CloudEvent} for everything that happens, in order;
{"kind":"caught-up","sequence":2} once what lay before has been sent; for jobs {"kind":"ranking-changed","at":1785000000000};
and {"kind":"problem","code":…,"detail":…} before it is closed with that code as the reason. Send the text "ping" every half
minute; the answer is "pong". A connection that is sent 1 MB without a ping is closed (live-socket-stalled); connect again. Every connection is closed a minute
after its token or ticket was checked (live-socket-over): connect again, after the last sequence you have.`,
  },
} as const;

export const liveRoutes = ({ live, authentication }: Deps) => {
  const app = createRoutes();
  const tags = ["Live"];

  const open = async (c: Context<ApiEnvironment>, owner: Owner, id: string, after: number): Promise<Reply> => {
    if (c.req.header("upgrade")?.toLowerCase() !== "websocket") {
      c.header("Upgrade", "websocket");
      return problem(
        c,
        failure("upgrade-required", "This address speaks WebSocket. Send `Upgrade: websocket`, or read …/timeline."),
      );
    }
    const opened = await live.open(c.get("principal"), owner, id, { after, until: c.get("provedUntil") });
    return opened.ok ? (opened.value as Reply) : problem(c, opened.failure);
  };

  app.openapi(
    defineRoute(authentication, "candidate:read", {
      method: "get",
      path: "/v1/candidates/{candidateId}/live",
      tags,
      summary: "What happens to a candidate, as it happens, over a WebSocket.",
      request: { params: candidateParams, query: liveQuery },
      responses: upgraded,
      codes: ["upgrade-required"],
    }),
    (c) => open(c, "candidate", c.req.valid("param").candidateId, c.req.valid("query").after),
  );

  app.openapi(
    defineRoute(authentication, "job:read", {
      method: "get",
      path: "/v1/jobs/{jobId}/live",
      tags,
      summary: "What happens to a job and its ranking, as it happens, over a WebSocket.",
      request: { params: jobParams, query: liveQuery },
      responses: upgraded,
      codes: ["upgrade-required"],
    }),
    (c) => open(c, "job", c.req.valid("param").jobId, c.req.valid("query").after),
  );

  app.openapi(
    defineRoute(authentication, ["candidate:read", "job:read"], {
      method: "post",
      path: "/v1/live-tickets",
      tags,
      summary: "A ticket for one live address and one minute, for `?ticket=`.",
      request: { body: { required: true, content: { "application/json": { schema: LiveTicketRequest } } } },
      responses: { 201: jsonOf(LiveTicketBody, "The ticket. It is good for this principal and path alone.") },
    }),
    async (c) => {
      // Asked anew: with the minute of the ticket, what was believed before would let a connection outlive its session.
      const principal = await authentication.authenticate(c.get("token"), true);
      if (!principal.ok) return problem(c, principal.failure);
      const issued = await authentication.issueTicket(principal.value, c.req.valid("json").path);
      return issued.ok ? c.json(issued.value, 201) : problem(c, issued.failure);
    },
  );

  return app;
};
