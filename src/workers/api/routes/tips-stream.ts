/** Tips as they come: an event stream, for whoever looks at a resume while it is being improved. */

import type { Services } from "../../../services/create-services.ts";
import { createRoutes } from "../create-routes.ts";
import { defineRoute } from "../define-route.ts";
import { exampleTips } from "../examples.ts";
import { problem, type Reply } from "../problem.ts";
import { candidateParams } from "../schemas.ts";

type Deps = Pick<Services, "tipsStream" | "authentication">;

const exampleStream = [
  `event: tips\ndata: ${JSON.stringify(exampleTips)}\n\n`,
  `event: rewrite\ndata: ${JSON.stringify({ ...exampleTips.tips[0], id: "model-rewrite:120", kind: "model-rewrite", effect: 0 })}\n\n`,
  `event: end\ndata: ${JSON.stringify({ rewrites: 1, unanswered: 0, provider: "openai", model: "gpt-5-mini" })}\n\n`,
].join("");

export const tipsStreamRoutes = ({ tipsStream, authentication }: Deps) => {
  const app = createRoutes();
  app.openapi(
    defineRoute(authentication, "candidate:write", {
      method: "post",
      path: "/v1/candidates/{candidateId}/tips/stream",
      tags: ["Candidates"],
      summary: "Tips as server-sent events: the engine's at once, then lines said anew by a language model as they come.",
      request: { params: candidateParams },
      responses: {
        200: {
          description:
            "`tips` once, with the engine's tips; a `rewrite` with a tip for each line; `end` once. Where no route names a model, the end follows at once. Whoever may not read it any more is told so within a minute by a `problem` with `code` and `detail`, and nothing follows.",
          content: { "text/event-stream": { schema: { type: "string" }, example: exampleStream } },
        },
      },
      codes: ["document-missing", "candidate-erased", "identity-sealed"],
    }),
    async (c) => {
      const { candidateId } = c.req.valid("param");
      const token = c.get("token");
      const listener = {
        principal: c.get("principal"),
        since: c.get("receivedAt"),
        again: () => authentication.authenticate(token, true),
      };
      const opened = await tipsStream.open(listener, candidateId, c.get("traceparent"));
      if (!opened.ok) return problem(c, opened.failure);
      const headers = { "content-type": "text/event-stream", "cache-control": "no-store", "x-accel-buffering": "no" };
      return new Response(opened.value, { headers }) as Reply;
    },
  );
  return app;
};
