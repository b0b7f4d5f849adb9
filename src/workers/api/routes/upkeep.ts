/** What an operator has done now and then, a page at a time: wrap data keys again after a rotation. */

import { z } from "@hono/zod-openapi";
import type { Services } from "../../../services/create-services.ts";
import { createRoutes } from "../create-routes.ts";
import { defineRoute, jsonOf } from "../define-route.ts";

type Deps = Pick<Services, "masterKeys" | "authentication">;

const count = z.number().int();
const After = z.string().max(100).default("").openapi({ description: "`next` of the page before; empty to begin." });
const RewrapAsked = z
  .strictObject({ kind: z.enum(["candidates", "jobs"]), after: After })
  .openapi("RewrapAsked", { example: { kind: "candidates", after: "" } });
const Rewrapped = z
  .object({
    rewrapped: count,
    current: count,
    none: count.openapi({ description: "Erased, or nothing sealed." }),
    unreadable: count.openapi({ description: "Wrapped by a key that is not in the ring, or tampered with." }),
    next: z.string().optional(),
  })
  .openapi("Rewrapped", { example: { rewrapped: 20, current: 0, none: 0, unreadable: 0 } });

export const upkeepRoutes = ({ masterKeys, authentication }: Deps) => {
  const app = createRoutes();
  const tags = ["Platform"];

  app.openapi(
    defineRoute(authentication, "platform:write", {
      method: "post",
      path: "/v1/keys/rewrap",
      tags,
      summary: "Wrap the data keys of a page of actors with the master key that wraps now. `npm run rotate-key` does all pages.",
      request: { body: { required: true, content: { "application/json": { schema: RewrapAsked } } } },
      responses: { 200: jsonOf(Rewrapped, "What became of them.") },
    }),
    async (c) => {
      const { kind, after } = c.req.valid("json");
      return c.json(await masterKeys.rewrap(kind, after), 200);
    },
  );

  return app;
};
