/** What an operator reads: the archive of events, dead letters, and what the platform will bill. */

import { z } from "@hono/zod-openapi";
import { usageMeter } from "../../../core/usage.ts";
import { CloudEvent } from "../../../events/cloud-event.ts";
import type { Services } from "../../../services/create-services.ts";
import { createRoutes } from "../create-routes.ts";
import { defineRoute, jsonOf } from "../define-route.ts";
import { byId, Limit, pageOf, pageQuery, toPage } from "../pages.ts";
import { failureTypes, sumFailures } from "../../../domain/told-failures.ts";
import { exampleDeadLetter, exampleEvent, exampleFailure } from "../examples.ts";

type Deps = Pick<Services, "archive" | "deadLetters" | "authentication">;

const DeadLetterBody = z
  .object({
    id: z.string(),
    queue: z.string(),
    consumer: z.string().nullable(),
    reason: z.string(),
    attempts: z.number().int(),
    fingerprint: z.string(),
    body: z.string(),
    createdAt: z.number(),
    times: z.number().int(),
    lastAt: z.number().nullable(),
  })
  .openapi("DeadLetter");

const FailureBody = z
  .object({
    type: z.string(),
    what: z.string(),
    reasons: z.array(z.string()),
    times: z.number().int(),
    firstAt: z.number(),
    lastAt: z.number(),
    traceId: z.string(),
  })
  .openapi("ToldFailure");

/** So many rows are unpacked, of so many that are looked at: the archive has no index by type. */
const failureRows = 200;
const failureReach = 20_000;

export const platformRoutes = ({ archive, deadLetters, authentication }: Deps) => {
  const app = createRoutes();
  const tags = ["Platform"];

  app.openapi(
    defineRoute(authentication, "platform:read", {
      method: "get",
      path: "/v1/events",
      tags,
      summary: "Search the archive of events by type, source or trace, oldest first.",
      request: {
        query: z.object({
          type: z.string().max(100).optional(),
          source: z.string().max(100).optional(),
          traceId: z
            .string()
            .regex(/^[0-9a-f]{32}$/u)
            .optional(),
          limit: Limit,
          cursor: z.coerce.number().int().nonnegative().optional(),
        }),
      },
      responses: {
        200: jsonOf(z.object({ items: z.array(CloudEvent), nextCursor: z.number().optional() }), "A page.", {
          items: [exampleEvent],
        }),
      },
    }),
    async (c) => {
      const { limit, cursor, ...filter } = c.req.valid("query");
      const { events, nextCursor } = await archive.search(filter, { limit, after: cursor });
      return c.json({ items: events, ...(nextCursor === undefined ? {} : { nextCursor }) }, 200);
    },
  );

  app.openapi(
    defineRoute(authentication, "platform:read", {
      method: "get",
      path: "/v1/events/counts",
      tags,
      summary: "How many events of each type the archive holds.",
      responses: {
        200: jsonOf(z.object({ total: z.number(), byType: z.record(z.string(), z.number()) }), "Counts.", {
          total: 3,
          byType: { "resume.parsed": 3 },
        }),
      },
    }),
    async (c) => {
      const byType = await archive.countByType();
      return c.json({ total: Object.values(byType).reduce((sum, count) => sum + count, 0), byType }, 200);
    },
  );

  app.openapi(
    defineRoute(authentication, "platform:read", {
      method: "get",
      path: "/v1/dead-letters",
      tags,
      summary: "Deliveries that failed for good, with reason and attempts. What came last, first.",
      request: { query: pageQuery },
      responses: {
        200: jsonOf(pageOf(DeadLetterBody), "A page.", {
          items: [exampleDeadLetter],
        }),
      },
    }),
    async (c) => {
      const { limit, cursor } = c.req.valid("query");
      const items = await deadLetters.list({ limit, after: cursor });
      return c.json(toPage(items, limit, byId), 200);
    },
  );

  app.openapi(
    defineRoute(authentication, "platform:read", {
      method: "get",
      path: "/v1/failures",
      tags,
      summary: "What the newest events tell of failures: what failed, why, how often, since when. The latest first.",
      responses: {
        200: jsonOf(z.object({ items: z.array(FailureBody) }), "Failures, added up.", { items: [exampleFailure] }),
      },
    }),
    async (c) => {
      const items = sumFailures(await archive.newestOf(failureTypes, failureRows, failureReach));
      return c.json({ items: items.map(({ reasons, ...sum }) => ({ ...sum, reasons: [...reasons] })) }, 200);
    },
  );

  app.openapi(
    defineRoute(authentication, "platform:read", {
      method: "get",
      path: "/v1/usage",
      tags,
      summary: "Billed operations that this isolate has counted since it started.",
      responses: {
        200: jsonOf(z.object({ totals: z.record(z.string(), z.number()) }), "Totals.", { totals: { queueOperations: 6 } }),
      },
    }),
    (c) => c.json({ totals: usageMeter.read() }, 200),
  );

  return app;
};
