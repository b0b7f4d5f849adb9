/** What a board in a public page of an employer does: shows open jobs, and hands in resumes. */

import { z } from "@hono/zod-openapi";
import { JobId } from "../../../core/ids.ts";
import type { Services } from "../../../services/create-services.ts";
import { createRoutes } from "../create-routes.ts";
import { commandHeaders, defineRoute, jsonOf } from "../define-route.ts";
import { byId, pageOf, pageQuery, toPage } from "../pages.ts";
import { requestContextOf } from "../environment.ts";
import { exampleId, examplePreferences } from "../examples.ts";
import { json } from "../organisation-schemas.ts";
import { problem } from "../problem.ts";
import { nothingToUpload, readJsonUpload } from "../read-upload.ts";
import { DocumentBody, PreferencesBody } from "../schemas.ts";

const boardKey = z.string().max(100).optional().openapi({
  description: "The board's key. It stands in the address, because a browser asks for leave without any header.",
  example: "cvb_7k2m9qxa_0123456789abcdefghjkmnpqrstvwxyz",
});
const OpenJobs = pageOf(z.object({ jobId: JobId, title: z.string(), postedAt: z.number() })).openapi("OpenJobs", {
  example: { items: [{ jobId: exampleId.jobId, title: "Wound care nurse", postedAt: 1_763_712_000_000 }] },
});
const Application = z.strictObject({ document: DocumentBody, preferences: PreferencesBody.optional() }).openapi("Application", {
  example: { document: { text: "Ada Sample\nada@example.org\n\nExperience\n…" }, preferences: examplePreferences },
});
const Received = z
  .object({
    received: z.literal(true),
    answer: z.string().optional().openapi({ description: "What the document was taken for." }),
  })
  .openapi("Received", { example: { received: true, answer: "resume-analysed" } });

export const boardRoutes = ({ jobs, candidates, authentication }: Pick<Services, "jobs" | "candidates" | "authentication">) => {
  const app = createRoutes();
  const tags = ["Board"];

  app.openapi(
    defineRoute(authentication, "board:read", {
      method: "get",
      path: "/v1/board/jobs",
      limit: "public",
      tags,
      summary: "Open jobs of the organisation whose key this is.",
      request: { query: pageQuery.extend({ key: boardKey }) },
      responses: { 200: jsonOf(OpenJobs, "A page. One with fewer than asked for need not be the last; `nextCursor` tells.") },
    }),
    async (c) => {
      const { limit, cursor } = c.req.valid("query");
      const page = toPage(await jobs.list(c.get("principal"), { limit, after: cursor }), limit, byId);
      const items = page.items.flatMap(({ id, title, postedAt, status }) =>
        status === "closed" ? [] : [{ jobId: id, title, postedAt }],
      );
      return c.json({ ...page, items }, 200);
    },
  );

  app.openapi(
    defineRoute(authentication, "board:apply", {
      method: "post",
      path: "/v1/board/applications",
      body: "document",
      limit: "uploads",
      tags,
      summary: "Hand in a resume to the organisation whose key this is. It sees it anonymised, and nobody else does.",
      request: { headers: commandHeaders, query: z.object({ key: boardKey }), body: json(Application) },
      responses: { 202: jsonOf(Received, "Received.") },
      codes: [
        "document-empty",
        "document-too-large",
        "document-not-text",
        "document-not-utf8",
        "document-needs-client-extraction",
        "quota-exhausted",
      ],
    }),
    async (c) => {
      const { document, preferences } = c.req.valid("json");
      const read = readJsonUpload(document);
      if (!read.ok) return problem(c, read.failure);
      if (read.value === undefined) return problem(c, nothingToUpload.failure);
      const request = requestContextOf(c);
      const broughtBy = request.principal.organisationId;
      const done = await candidates.create(request, { document: read.value, preferences, submit: true, broughtBy });
      if (!done.ok) return problem(c, done.failure);
      const answer = done.value.response?.code;
      return c.json({ received: true as const, ...(answer === undefined ? {} : { answer }) }, 202);
    },
  );

  return app;
};
