/** Demographic answers: voluntary, never beside a profile, told as rounded counts alone. */

import { z } from "@hono/zod-openapi";
import { Demographics, publishedCounts, countAnswers } from "../../../domain/demographics/answers.ts";
import type { Services } from "../../../services/create-services.ts";
import { createRoutes } from "../create-routes.ts";
import { commandHeaders, defineRoute, jsonOf } from "../define-route.ts";
import { problem } from "../problem.ts";
import { candidateParams } from "../schemas.ts";

type Deps = Pick<Services, "demographics" | "authentication">;

const Answers = Demographics.strict().openapi("Demographics", { example: { gender: "woman", disability: "prefer-not-to-say" } });
const Kept = z.object({ kept: z.boolean() }).openapi("DemographicsKept", { example: { kept: true } });
const Report = z
  .object({ counts: z.record(z.string(), z.record(z.string(), z.number().int())) })
  .openapi("DemographicsReport", { example: { counts: publishedCounts(countAnswers([])) } });

export const demographicRoutes = ({ demographics, authentication }: Deps) => {
  const app = createRoutes();
  const tags = ["Demographics"];

  app.openapi(
    defineRoute(authentication, "candidate:write", {
      method: "put",
      path: "/v1/candidates/{candidateId}/demographics",
      tags,
      summary: "Say about yourself what you want counted in the aggregate report. Takes the place of what you said before.",
      request: {
        headers: commandHeaders,
        params: candidateParams,
        body: { required: true, content: { "application/json": { schema: Answers } } },
      },
      responses: { 200: jsonOf(Kept, "Kept, apart from your profile.") },
      codes: ["candidate-erased", "identity-sealed"],
    }),
    async (c) => {
      const done = await demographics.put(c.get("principal"), c.req.valid("param").candidateId, c.req.valid("json"));
      return done.ok ? c.json({ kept: true }, 200) : problem(c, done.failure);
    },
  );

  app.openapi(
    defineRoute(authentication, "candidate:write", {
      method: "delete",
      path: "/v1/candidates/{candidateId}/demographics",
      tags,
      summary: "Take back what you said about yourself.",
      request: { headers: commandHeaders, params: candidateParams },
      responses: { 200: jsonOf(Kept, "Nothing is kept any more.", { kept: false }) },
      codes: ["candidate-erased", "identity-sealed"],
    }),
    async (c) => {
      const done = await demographics.remove(c.get("principal"), c.req.valid("param").candidateId);
      return done.ok ? c.json({ kept: false }, 200) : problem(c, done.failure);
    },
  );

  app.openapi(
    defineRoute(authentication, "report:read", {
      method: "get",
      path: "/v1/reports/demographics",
      tags,
      summary: "How many gave which answer, in steps of five; nobody can be told from it.",
      responses: { 200: jsonOf(Report, "The counts.") },
    }),
    async (c) => {
      const report = await demographics.report();
      return report.ok ? c.json({ counts: report.value }, 200) : problem(c, report.failure);
    },
  );

  return app;
};
