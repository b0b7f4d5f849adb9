/** What has been found for the principal who asks: ids and facts, newest first. */

import { failure } from "../../../core/failure.ts";
import type { Services } from "../../../services/create-services.ts";
import { createRoutes } from "../create-routes.ts";
import { defineRoute, jsonOf } from "../define-route.ts";
import { byId, pageOf, pageQuery, toPage } from "../pages.ts";
import { exampleId, exampleNotification } from "../examples.ts";
import { problem } from "../problem.ts";
import { NotificationBody, NotificationsRead } from "../schemas.ts";

type Deps = Pick<Services, "notifications" | "authentication">;

export const notificationRoutes = ({ notifications, authentication }: Deps) => {
  const app = createRoutes();
  const tags = ["Notifications"];

  app.openapi(
    defineRoute(authentication, "match:read", {
      method: "get",
      path: "/v1/notifications",
      tags,
      summary: "Jobs found for your candidates and candidates found for your jobs, newest first.",
      request: { query: pageQuery },
      responses: {
        200: jsonOf(pageOf(NotificationBody), "A page.", {
          items: [exampleNotification],
          nextCursor: exampleId.notificationId,
        }),
      },
    }),
    async (c) => {
      const { limit, cursor } = c.req.valid("query");
      const items = await notifications.list(c.get("principal"), { limit, after: cursor });
      return c.json(toPage(items, limit, byId), 200);
    },
  );

  app.openapi(
    defineRoute(authentication, "match:read", {
      method: "post",
      path: "/v1/notifications/read",
      tags,
      summary: "Mark everything up to a notification as read. What has been read stays so.",
      request: { body: { required: true, content: { "application/json": { schema: NotificationsRead } } } },
      responses: { 200: jsonOf(NotificationsRead, "Marked.") },
      codes: ["not-found"],
    }),
    async (c) => {
      const { upTo } = c.req.valid("json");
      const marked = await notifications.markRead(c.get("principal"), upTo);
      return marked
        ? c.json({ upTo }, 200)
        : problem(c, failure("not-found", "There is no notification under this id. Take one from /v1/notifications."));
    },
  );

  return app;
};
