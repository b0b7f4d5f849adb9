/** Events of the platform itself about its providers. They are born in no actor: see `db/platform-log.ts`. */

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

export const providerEvents = [routeChanged, circuitOpened, circuitClosed] as const;
