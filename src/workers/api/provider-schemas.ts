/** What the API tells of providers of AI tasks and of the routes to them. */

import { z } from "@hono/zod-openapi";
import { Route, RouteTarget } from "../../domain/provider/route.ts";

const Reason = z.enum(["set", "undone", "canary-advanced", "canary-returned"]);
export const TaskRoute = Route.extend({
  task: z.string(),
  /** Counts the changes; 0 is the deployment's own route. */
  version: z.number().int(),
  changedAt: z.number().optional(),
  author: z.string().optional(),
}).openapi("TaskRoute");
export const ChangedRoute = TaskRoute.extend({ warnings: z.array(z.string()) }).openapi("ChangedRoute");
export const RouteChange = z
  .object({
    version: z.number().int(),
    at: z.number(),
    author: z.string(),
    reason: Reason,
    route: Route,
    before: Route.optional(),
  })
  .openapi("RouteChange");
export const ProviderStatus = z
  .object({
    id: z.string(),
    version: z.string(),
    specVersion: z.number().int(),
    capabilities: z.array(z.string()),
    maySeeIdentity: z.boolean(),
    hosts: z.array(z.string()),
    missing: z.array(z.string()),
    tasks: z.array(z.string()),
    breaker: z
      .object({
        open: z.boolean(),
        failures: z.number().int(),
        openUntil: z.number().optional(),
        /** Models that are not asked, each until when. */
        models: z.record(z.string(), z.number()).optional(),
      })
      .optional(),
  })
  .openapi("ProviderStatus");
export const CallCounts = z
  .object({
    day: z.string(),
    task: z.string(),
    routeVersion: z.number().int(),
    provider: z.string(),
    model: z.string(),
    role: z.enum(["served", "shadow"]),
    answered: z.number().int(),
    failed: z.number().int(),
    milliseconds: z.number(),
    inputTokens: z.number().int(),
    outputTokens: z.number().int(),
    microdollars: z.number().int(),
    fields: z.number().int(),
    agreeing: z.number().int(),
  })
  .openapi("CallCounts");
export const Spending = z
  .object({
    day: z.string(),
    task: z.string(),
    organisationId: z.string(),
    microdollars: z.number().int(),
    tokens: z.number().int(),
  })
  .openapi("Spending");

const TriedTarget = RouteTarget.pick({ provider: true, model: true, timeoutMilliseconds: true, price: true });
export const Try = z
  .object({
    task: z.string().max(60),
    /** As the task's schema says; a mistake is named by its place. */
    input: z.record(z.string(), z.unknown()),
    /** Side by side; more would be read by nobody. */
    targets: z.array(TriedTarget).min(1).max(4),
  })
  .openapi("Try");
export const Tried = z
  .object({
    provider: z.string(),
    model: z.string().optional(),
    /** "not-asked": it has no answer to such a task, or may not see what the task holds. */
    verdict: z.enum(["answered", "failed", "not-asked"]),
    output: z.unknown().optional(),
    cause: z.string().optional(),
    message: z.string().optional(),
    milliseconds: z.number(),
    inputTokens: z.number().int(),
    outputTokens: z.number().int(),
    /** Absent where the price is unknown. */
    microdollars: z.number().int().optional(),
  })
  .openapi("Tried");
