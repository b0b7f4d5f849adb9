/** What an operator has done now and then, a page at a time: keys wrapped again, erasures applied again, the sweep. */

import { z } from "@hono/zod-openapi";
import { CandidateId } from "../../../core/ids.ts";
import type { Services } from "../../../services/create-services.ts";
import { wrappedKinds } from "../../../domain/sealed/wrapped-kinds.ts";
import { erasuresAtOnce } from "../../../services/retention.ts";
import { createRoutes } from "../create-routes.ts";
import { defineRoute, jsonOf } from "../define-route.ts";
import { exampleId } from "../examples.ts";

type Deps = Pick<Services, "masterKeys" | "retention" | "authentication">;

const count = z.number().int();
const After = z.string().max(100).default("").openapi({ description: "`next` of the page before; empty to begin." });
const RewrapAsked = z
  .strictObject({ kind: z.enum(wrappedKinds), after: After })
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

const Swept = z
  .object({
    announced: count,
    erased: count,
    dropped: count.openapi({ description: "Pairs and notifications that named somebody erased." }),
    failed: count.openapi({ description: "Profiles that could not be asked; the next sweep asks them again." }),
  })
  .openapi("Swept", { example: { announced: 2, erased: 1, dropped: 40, failed: 0 } });
const ErasedIds = z
  .object({ ids: z.array(CandidateId), next: z.number().optional() })
  .openapi("ErasedIds", { example: { ids: [exampleId.candidateId] } });
const ReapplyAsked = z
  .strictObject({
    after: After,
    ids: z.array(CandidateId).max(erasuresAtOnce).optional().openapi({
      description: "These alone, which you know to be erased. Without: a page of all candidates.",
    }),
  })
  .openapi("ReapplyAsked", { example: { after: "" } });
const Reapplied = z
  .object({
    erased: count.openapi({ description: "Had come back, and are erased again." }),
    mended: count.openapi({ description: "Were erased; index, views and answers agree with that now." }),
    kept: count,
    failed: count.openapi({ description: "Could not be asked: apply again. The log names them." }),
    next: z.string().optional(),
  })
  .openapi("Reapplied", { example: { erased: 0, mended: 1, kept: 19, failed: 0 } });

export const upkeepRoutes = ({ masterKeys, retention, authentication }: Deps) => {
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

  app.openapi(
    defineRoute(authentication, "platform:write", {
      method: "post",
      path: "/v1/retention/sweep",
      tags,
      summary: "Announce and erase what nobody uses any more, as the clock does every three hours.",
      responses: { 200: jsonOf(Swept, "What became of it.") },
    }),
    async (c) => c.json(await retention.sweep(), 200),
  );

  app.openapi(
    defineRoute(authentication, "platform:read", {
      method: "get",
      path: "/v1/erasures",
      tags,
      summary: "Ids of the erased, as the archive knows them. Keep them elsewhere before you restore a database.",
      request: { query: z.object({ cursor: z.coerce.number().int().nonnegative().optional() }) },
      responses: { 200: jsonOf(ErasedIds, "A page.") },
    }),
    async (c) => c.json(await retention.listErased(c.req.valid("query").cursor), 200),
  );

  app.openapi(
    defineRoute(authentication, "platform:write", {
      method: "post",
      path: "/v1/erasures/reapply",
      tags,
      summary: "Erase again, after a restore, what had been erased. `npm run reapply-erasures` does all pages.",
      request: { body: { required: true, content: { "application/json": { schema: ReapplyAsked } } } },
      responses: { 200: jsonOf(Reapplied, "What became of them.") },
    }),
    async (c) => {
      const { after, ids } = c.req.valid("json");
      return c.json(await (ids === undefined ? retention.reapplyAfter(after) : retention.reapplyTo(ids)), 200);
    },
  );

  return app;
};
