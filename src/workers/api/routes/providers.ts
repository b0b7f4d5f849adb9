/** Providers of AI tasks and the routes to them: read, set, undone, while the platform runs. */

import { z } from "@hono/zod-openapi";
import { dayOf } from "../../../core/clock.ts";
import { Route } from "../../../domain/provider/route.ts";
import type { Services } from "../../../services/create-services.ts";
import { requestContextOf } from "../environment.ts";
import { createRoutes } from "../create-routes.ts";
import { defineRoute, jsonOf } from "../define-route.ts";
import { problem } from "../problem.ts";
import { CallCounts, ChangedRoute, ProviderStatus, RouteChange, Spending, TaskRoute, Tried, Try } from "../provider-schemas.ts";

type Deps = Pick<Services, "routes" | "providers" | "tryTargets" | "authentication" | "clock">;

const builtin = { provider: "builtin" };
const model = { provider: "openai", model: "gpt-5-mini", price: { input: 0.25, output: 2 }, timeoutMilliseconds: 20_000 };
const exampleRoute = { targets: [model, builtin], budget: { microdollars: 2_000_000, tokens: 4_000_000 } };
const exampleTaskRoute = { task: "explain-match", version: 1, ...exampleRoute, changedAt: 1_795_000_000_000, author: "3f1c…" };
const exampleProvider = {
  id: "openai",
  version: "1",
  specVersion: 1,
  capabilities: ["language-model", "embedding-model"],
  maySeeIdentity: false,
  hosts: ["api.openai.com"],
  missing: [],
  tasks: ["explain-match"],
  breaker: { open: false, failures: 0 },
};
const exampleCalls = {
  day: "2026-11-21",
  task: "explain-match",
  routeVersion: 1,
  provider: "openai",
  model: "gpt-5-mini",
  role: "served" as const,
  answered: 120,
  failed: 2,
  milliseconds: 98_000,
  inputTokens: 60_000,
  outputTokens: 9000,
  microdollars: 33_000,
  fields: 0,
  agreeing: 0,
};
const exampleSpending = {
  day: "2026-11-21",
  task: "explain-match",
  organisationId: "org_1",
  microdollars: 100_000,
  tokens: 200_000,
};
const exampleTry = { task: "explain-match", input: { matched: ["Wound care"], missing: ["Triage"] }, targets: [builtin] };
const exampleTried = {
  provider: "builtin",
  verdict: "answered" as const,
  output: { summary: "The profile meets Wound care. Triage is not shown." },
  milliseconds: 1,
  inputTokens: 0,
  outputTokens: 0,
};

const taskParam = z.object({ task: z.string().max(60).openapi({ example: "explain-match" }) });

export const providerRoutes = ({ routes, providers, tryTargets, authentication, clock }: Deps) => {
  const app = createRoutes();
  const tags = ["AI"];

  app.openapi(
    defineRoute(authentication, "platform:read", {
      method: "get",
      path: "/v1/providers",
      tags,
      summary: "Providers of AI tasks: what they can do, what they lack, and whether they are asked.",
      responses: { 200: jsonOf(z.object({ items: z.array(ProviderStatus) }), "All providers.", { items: [exampleProvider] }) },
    }),
    async (c) => c.json({ items: (await providers.list()) as z.infer<typeof ProviderStatus>[] }, 200),
  );

  app.openapi(
    defineRoute(authentication, "platform:read", {
      method: "get",
      path: "/v1/providers/usage",
      tags,
      summary: "Calls of language models by day, task and target, shadows with their agreement, and budgets leased.",
      request: { query: z.object({ since: z.iso.date().optional().openapi({ example: "2026-11-21" }) }) },
      responses: {
        200: jsonOf(z.object({ calls: z.array(CallCounts), spending: z.array(Spending) }), "Since that day, or today.", {
          calls: [exampleCalls],
          spending: [exampleSpending],
        }),
      },
    }),
    async (c) => {
      const { since = dayOf(clock.now()) } = c.req.valid("query");
      const { calls, spending } = await providers.usage(since);
      return c.json({ calls: calls as z.infer<typeof CallCounts>[], spending: [...spending] }, 200);
    },
  );

  app.openapi(
    defineRoute(authentication, "route:write", {
      method: "post",
      path: "/v1/providers/try",
      tags,
      summary:
        "What several targets make of one input, side by side. Never with identity; nothing of it is kept, and no breaker hears of it.",
      request: { body: { required: true, content: { "application/json": { schema: Try, example: exampleTry } } } },
      responses: {
        200: jsonOf(z.object({ items: z.array(Tried) }), "Each target's answer, in the order of the targets.", {
          items: [exampleTried],
        }),
      },
      codes: ["not-found", "route-invalid"],
      limit: "look-ups",
    }),
    async (c) => {
      const { task, input, targets } = c.req.valid("json");
      const tried = await tryTargets(task, input, targets);
      return tried.ok ? c.json({ items: [...tried.value] }, 200) : problem(c, tried.failure);
    },
  );

  app.openapi(
    defineRoute(authentication, "platform:read", {
      method: "get",
      path: "/v1/routes",
      tags,
      summary: "Where each AI task goes.",
      responses: {
        200: jsonOf(z.object({ items: z.array(TaskRoute) }), "A route for each task.", { items: [exampleTaskRoute] }),
      },
    }),
    async (c) => c.json({ items: [...(await routes.list())] }, 200),
  );

  app.openapi(
    defineRoute(authentication, "platform:read", {
      method: "get",
      path: "/v1/routes/{task}",
      tags,
      summary: "Where an AI task goes.",
      request: { params: taskParam },
      responses: { 200: jsonOf(TaskRoute, "Its route.", exampleTaskRoute) },
    }),
    async (c) => {
      const route = await routes.read(c.req.valid("param").task);
      return route.ok ? c.json(route.value, 200) : problem(c, route.failure);
    },
  );

  app.openapi(
    defineRoute(authentication, "platform:read", {
      method: "get",
      path: "/v1/routes/{task}/changes",
      tags,
      summary: "Who has changed the route of a task, when and how, newest first.",
      request: { params: taskParam },
      responses: {
        200: jsonOf(z.object({ items: z.array(RouteChange) }), "Up to fifty changes.", {
          items: [{ version: 1, at: 1_795_000_000_000, author: "3f1c…", reason: "set", route: exampleRoute }],
        }),
      },
    }),
    async (c) => {
      const changes = await routes.history(c.req.valid("param").task);
      return changes.ok ? c.json({ items: [...changes.value] }, 200) : problem(c, changes.failure);
    },
  );

  app.openapi(
    defineRoute(authentication, "route:write", {
      method: "put",
      path: "/v1/routes/{task}",
      tags,
      summary:
        "Send a task elsewhere from now on. Targets are tried in order; one that nobody used yet is asked something small first.",
      request: {
        params: taskParam,
        query: z.object({
          version: z.coerce.number().int().nonnegative().optional().openapi({
            description: "The version you have seen. When there is a newer one by now, nothing is changed.",
            example: 0,
          }),
        }),
        body: { required: true, content: { "application/json": { schema: Route, example: exampleRoute } } },
      },
      responses: { 200: jsonOf(ChangedRoute, "The route in force.", { ...exampleTaskRoute, warnings: [] }) },
      codes: ["route-invalid", "route-overtaken"],
    }),
    async (c) => {
      const { version } = c.req.valid("query");
      const changed = await routes.set(requestContextOf(c), c.req.valid("param").task, c.req.valid("json"), version);
      return changed.ok ? c.json({ ...changed.value, warnings: [...changed.value.warnings] }, 200) : problem(c, changed.failure);
    },
  );

  app.openapi(
    defineRoute(authentication, "route:write", {
      method: "post",
      path: "/v1/routes/{task}/undo",
      tags,
      summary: "Put back the route that was in force before the newest change.",
      request: { params: taskParam },
      responses: { 200: jsonOf(ChangedRoute, "The route in force.", { ...exampleTaskRoute, version: 2, warnings: [] }) },
      codes: ["route-invalid", "route-overtaken"],
    }),
    async (c) => {
      const changed = await routes.undo(requestContextOf(c), c.req.valid("param").task);
      return changed.ok ? c.json({ ...changed.value, warnings: [...changed.value.warnings] }, 200) : problem(c, changed.failure);
    },
  );

  return app;
};
