/** Events of the platform itself about its providers and what they are asked. They are born in no actor: see `db/platform-log.ts`. */

import * as z from "zod";
import { defineEvent } from "../../events/define-event.ts";
import { Route } from "./route.ts";

export const routeChanged = defineEvent("provider.route-changed", {
  version: 1,
  owner: "platform",
  summary: "A task goes elsewhere from now on. The author is the commit's principal; what was before makes it undoable.",
  data: z.object({
    task: z.string(),
    /** 1, 2, 3 … for each task. */
    version: z.number().int().positive(),
    reason: z.enum(["set", "undone", "canary-advanced", "canary-returned"]),
    route: Route,
    /** Absent: the deployment's own route was in force. */
    before: Route.optional(),
  }),
});

export const circuitOpened = defineEvent("provider.circuit-opened", {
  version: 1,
  owner: "platform",
  summary: "A provider, or one model of it, is not asked for a while, because of how its calls have failed.",
  data: z.object({
    provider: z.string(),
    /** Present: the others of the provider's models are asked like before. Nothing more is told when its time is over. */
    model: z.string().optional(),
    cause: z.enum(["transient", "overloaded", "quota", "configuration"]),
    /** Milliseconds since 1970. */
    until: z.number().int(),
  }),
});

export const circuitClosed = defineEvent("provider.circuit-closed", {
  version: 1,
  owner: "platform",
  summary: "A provider answers again and is asked like before.",
  data: z.object({ provider: z.string() }),
});

export const taskFailed = defineEvent("ai.task-failed", {
  version: 1,
  owner: "platform",
  summary: "Whoever a task's route names was asked, as far as it can be, and nobody gave a usable answer.",
  data: z.object({
    task: z.string(),
    taskVersion: z.number().int().positive(),
    /** 0: the deployment's own route. */
    routeVersion: z.number().int().nonnegative(),
    /** In the order of the route, with what each failed at. A provider that is not there any more is wrongly configured. */
    targets: z
      .array(
        z.object({
          provider: z.string(),
          model: z.string().optional(),
          cause: z.enum(["transient", "overloaded", "quota", "configuration", "content", "request"]),
        }),
      )
      .min(1),
    /** How often it has failed so since that was last told; what fails alike is told once a minute by each isolate. */
    times: z.number().int().positive(),
  }),
});

export const providerEvents = [routeChanged, circuitOpened, circuitClosed, taskFailed] as const;
