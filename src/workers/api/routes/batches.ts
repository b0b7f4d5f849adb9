/** Many resumes or jobs in one upload: send, watch, pause, resume, cancel, and fetch what became of each line. */

import { z } from "@hono/zod-openapi";
import { BatchId } from "../../../core/ids.ts";
import { ok } from "../../../core/result.ts";
import { BatchStatus, Item, shownStates } from "../../../domain/batch/batch.ts";
import { ItemKind } from "../../../domain/batch/read-line.ts";
import { believedMilliseconds } from "../../../services/accounts/belief.ts";
import type { Services } from "../../../services/create-services.ts";
import { createRoutes } from "../create-routes.ts";
import { commandHeaders, defineRoute, jsonOf } from "../define-route.ts";
import { Limit, pageOf, toPage } from "../pages.ts";
import { requestContextOf } from "../environment.ts";
import { problem } from "../problem.ts";
import { readable } from "../replies.ts";

type Deps = Pick<Services, "batches" | "authentication" | "clock">;

const exampleBatch = `batch_${"0".repeat(26)}`;
const batchParams = z.object({ batchId: BatchId });

const kinds: Readonly<Record<"resumes" | "jobs", ItemKind>> = { resumes: "resume", jobs: "job" };

const BatchAccepted = z
  .object({
    batchId: BatchId,
    items: z.number().int().openapi({ description: "Lines taken, broken ones among them." }),
    status: z.string().openapi({ description: "Where to see how the batch goes on." }),
  })
  .openapi("BatchAccepted", { example: { batchId: exampleBatch, items: 2, status: `/v1/batches/${exampleBatch}` } });

const exampleState = {
  batchId: exampleBatch,
  status: "running" as const,
  items: { total: 100, waiting: 20, working: 60, done: 19, failed: 1, cancelled: 0 },
  createdAt: 1_790_000_000_000,
};
const BatchBody = z
  .object({
    batchId: BatchId,
    status: BatchStatus,
    items: z.object({
      total: z.number().int(),
      waiting: z.number().int(),
      working: z.number().int(),
      done: z.number().int(),
      failed: z.number().int(),
      cancelled: z.number().int(),
    }),
    createdAt: z.number(),
    endedAt: z.number().optional(),
    fetchedAt: z.number().optional().openapi({ description: "When the result was first fetched." }),
    contentGoneAt: z
      .number()
      .optional()
      .openapi({ description: "When the lines were deleted: at the first fetch, or after a day." }),
  })
  .openapi("Batch", {
    example: exampleState,
  });
const BatchesBody = pageOf(BatchBody).openapi("Batches", {
  example: { items: [exampleState], nextCursor: `${exampleState.createdAt}.${exampleBatch}` },
});

const Cursor = z
  .string()
  .regex(/^\d{1,15}\.batch_[0-9a-z]{26}$/u, "must be a nextCursor that this address gave")
  .transform((text) => {
    const [createdAt = "", batchId = ""] = text.split(".");
    return { createdAt: Number(createdAt), batchId };
  })
  .openapi({ type: "string", description: "The `nextCursor` of the page before." });

const exampleItems = [
  {
    line: 1,
    kind: "resume" as const,
    state: "done" as const,
    entityId: `cand_${"0".repeat(26)}`,
    response: "resume-analysed" as const,
    talentScore: 61.5,
  },
  { line: 2, state: "failed" as const, reason: "line-not-json" as const },
];
const BatchItemBody = Item.extend({ state: z.enum(shownStates) }).openapi("BatchItem");
const BatchItemsBody = z
  .object({ items: z.array(BatchItemBody), nextCursor: z.number().int().optional() })
  .openapi("BatchItems", { example: { items: exampleItems, nextCursor: 2 } });

/** As a plain string: the framework's types take a name that ends in "json" for one JSON value. */
const jsonLines: string = "application/x-ndjson";

const linesOf = (values: readonly object[]): string => values.map((value) => `${JSON.stringify(value)}\n`).join("");

const exampleLines = linesOf([
  { id: "a-17", kind: "resume", text: "Ada Sample\nada@example.org\n\nExperience\n…", fileName: "ada.txt" },
  { id: "a-18", kind: "job", title: "Community nurse", text: "We look for a registered nurse…" },
]);

export const batchRoutes = ({ batches, authentication, clock }: Deps) => {
  const app = createRoutes();
  const tags = ["Batches"];

  app.openapi(
    defineRoute(authentication, "batch:write", {
      method: "post",
      path: "/v1/batches",
      tags,
      body: "stream",
      limit: "uploads",
      summary: "Send up to 1,000 resumes or jobs, one as JSON on each line. A broken line fails by itself.",
      request: {
        headers: commandHeaders,
        query: z.object({
          kind: z.enum(["resumes", "jobs"]).optional().openapi({ description: "What lines are that do not say it themselves." }),
        }),
        body: { required: true, content: { [jsonLines]: { schema: z.string(), example: exampleLines } } },
      },
      codes: ["batch-empty", "batch-too-large", "batch-too-many-lines", "batch-interrupted", "quota-exhausted"],
      responses: { 202: jsonOf(BatchAccepted, "All lines are here; `status` tells where to see how they go on.") },
    }),
    async (c) => {
      const { kind } = c.req.valid("query");
      const context = requestContextOf(c);
      const created = await batches.create(context, kind === undefined ? undefined : kinds[kind], c.req.raw.body);
      if (!created.ok) return problem(c, created.failure);
      const { batchId, items } = created.value;
      // A body may take long to arrive, and whoever sends it may have lost the right to meanwhile.
      const wasQuick = clock.now() - c.get("receivedAt") < believedMilliseconds;
      const still = wasQuick ? ok(undefined) : await authentication.authenticate(c.get("token"), true);
      if (!still.ok) {
        await batches.cancel(context.principal, batchId);
        return problem(c, still.failure);
      }
      const status = `/v1/batches/${batchId}`;
      c.header("Location", status);
      return c.json({ batchId, items: items.total, status }, 202);
    },
  );

  app.openapi(
    defineRoute(authentication, "batch:read", {
      method: "get",
      path: "/v1/batches",
      tags,
      summary: "The batches of your organisation, newest first, each as it stands.",
      request: { query: z.object({ limit: z.coerce.number().int().min(1).max(20).default(10), cursor: Cursor.optional() }) },
      responses: { 200: jsonOf(BatchesBody, "A page.") },
    }),
    async (c) => {
      const { limit, cursor } = c.req.valid("query");
      const items = await batches.list(c.get("principal"), { limit, after: cursor });
      const page = toPage(items, limit, ({ createdAt, batchId }) => `${createdAt}.${batchId}`);
      return c.json(page, 200);
    },
  );

  app.openapi(
    defineRoute(authentication, "batch:read", {
      method: "get",
      path: "/v1/batches/{batchId}",
      tags,
      summary: "How far a batch is.",
      request: { params: batchParams },
      responses: { 200: jsonOf(BatchBody, "The batch.") },
    }),
    async (c) => {
      const read = await batches.read(c.get("principal"), c.req.valid("param").batchId);
      return read.ok ? readable(c, read.value) : problem(c, read.failure);
    },
  );

  app.openapi(
    defineRoute(authentication, "batch:read", {
      method: "get",
      path: "/v1/batches/{batchId}/items",
      tags,
      summary: "How each line stands, in the order of the lines.",
      request: {
        params: batchParams,
        query: z.object({
          limit: Limit,
          cursor: z.coerce.number().int().nonnegative().default(0),
          state: z.enum(shownStates).optional(),
        }),
      },
      responses: { 200: jsonOf(BatchItemsBody, "A page.") },
    }),
    async (c) => {
      const { limit, cursor, state } = c.req.valid("query");
      const read = await batches.items(c.get("principal"), c.req.valid("param").batchId, { after: cursor, limit, state });
      if (!read.ok) return problem(c, read.failure);
      const page = toPage(read.value, limit, ({ line }) => line);
      return c.json(page, 200);
    },
  );

  const commands = [
    { name: "pause", summary: "Begin no further line. Lines being worked on are finished.", run: batches.pause },
    { name: "resume", summary: "Go on with a paused batch.", run: batches.resume },
    {
      name: "cancel",
      summary: "End a batch. Lines being worked on are finished, the others are cancelled.",
      run: batches.cancel,
    },
  ] as const;
  for (const { name, summary, run } of commands) {
    app.openapi(
      defineRoute(authentication, "batch:write", {
        method: "post",
        path: `/v1/batches/{batchId}/${name}`,
        tags,
        summary,
        request: { headers: commandHeaders, params: batchParams },
        codes: ["batch-ended"],
        responses: { 200: jsonOf(BatchBody, "How the batch stands now.") },
      }),
      async (c) => {
        const changed = await run(c.get("principal"), c.req.valid("param").batchId);
        return changed.ok ? readable(c, changed.value) : problem(c, changed.failure);
      },
    );
  }

  app.openapi(
    defineRoute(authentication, "batch:read", {
      method: "get",
      path: "/v1/batches/{batchId}/result",
      tags,
      summary: "What became of each line, as JSON lines, once the batch has ended. The first fetch deletes what was sent.",
      codes: ["batch-not-ended", "batch-interrupted"],
      request: { params: batchParams },
      responses: {
        200: {
          description: "One line for each line sent.",
          content: { [jsonLines]: { schema: z.string(), example: linesOf(exampleItems) } },
        },
      },
    }),
    async (c) => {
      const read = await batches.result(c.get("principal"), c.req.valid("param").batchId);
      if (!read.ok) return problem(c, read.failure);
      return c.body(linesOf(read.value), 200, { "content-type": `${jsonLines}; charset=utf-8` });
    },
  );

  return app;
};
