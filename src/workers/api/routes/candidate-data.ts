/** A candidate's own data: take all of it along, or have it kept longer. */

import { z } from "@hono/zod-openapi";
import { CandidateId, DocumentId } from "../../../core/ids.ts";
import { Demographics } from "../../../domain/demographics/answers.ts";
import { Enrichment } from "../../../domain/resume/enrichment.ts";
import { StatedSkill } from "../../../domain/resume/stated-skill.ts";
import { DocumentOutcome, ResumeAnalysis } from "../../../domain/resume/analysis.ts";
import type { Services } from "../../../services/create-services.ts";
import { createRoutes } from "../create-routes.ts";
import { commandHeaders, defineRoute, jsonOf } from "../define-route.ts";
import { requestContextOf } from "../environment.ts";
import { exampleOpenedUnlock } from "../employer-examples.ts";
import { exampleCandidate, exampleEvent, exampleId, exampleNotification } from "../examples.ts";
import { problem } from "../problem.ts";
import { changed, readable } from "../replies.ts";
import {
  CandidateBody,
  CandidateChanged,
  candidateParams,
  NotificationBody,
  OpenedUnlockBody,
  TimelineBody,
} from "../schemas.ts";

type Deps = Pick<Services, "candidates" | "authentication">;

const { candidateId: _, ...exampleState } = exampleCandidate;
const ExportBody = z
  .object({
    candidateId: CandidateId,
    broughtBy: z.object({ organisationId: z.string(), organisation: z.string().optional() }).optional(),
    state: CandidateBody.omit({ candidateId: true }),
    documents: z.array(
      z.object({
        documentId: DocumentId,
        text: z.string(),
        fileName: z.string().optional(),
        outcome: DocumentOutcome,
        analysis: ResumeAnalysis.optional(),
      }),
    ),
    enrichment: Enrichment.optional(),
    statedSkills: z.array(StatedSkill),
    shownTo: z.array(OpenedUnlockBody),
    demographics: Demographics.optional(),
    notifications: z.array(NotificationBody),
    events: TimelineBody.shape.items,
  })
  .openapi("CandidateExport", {
    example: {
      candidateId: exampleId.candidateId,
      state: exampleState,
      documents: [],
      statedSkills: [],
      shownTo: [exampleOpenedUnlock],
      demographics: { gender: "woman" },
      notifications: [exampleNotification],
      events: [exampleEvent],
    },
  });

export const candidateDataRoutes = ({ candidates, authentication }: Deps) => {
  const app = createRoutes();
  const tags = ["Candidates"];

  app.openapi(
    defineRoute(authentication, "candidate:read", {
      method: "get",
      path: "/v1/candidates/{candidateId}/export",
      tags,
      summary:
        "Everything held about you: documents, what was made of them here and by language models, every event, and who saw what and when.",
      request: { params: candidateParams },
      responses: { 200: jsonOf(ExportBody, "All of it.") },
      codes: ["candidate-erased", "identity-sealed"],
    }),
    async (c) => {
      const { candidateId } = c.req.valid("param");
      const exported = await candidates.export(c.get("principal"), candidateId);
      if (!exported.ok) return problem(c, exported.failure);
      c.header("Cache-Control", "no-store");
      c.header("Content-Disposition", `attachment; filename="${candidateId}.json"`);
      return readable(c, exported.value);
    },
  );

  app.openapi(
    defineRoute(authentication, "candidate:write", {
      method: "post",
      path: "/v1/candidates/{candidateId}/keep",
      tags,
      summary: "Have the profile kept: it does not expire for now. Anything else you do with it has the same effect.",
      request: { headers: commandHeaders, params: candidateParams },
      responses: { 200: jsonOf(CandidateChanged, "Kept.") },
      codes: ["candidate-erased"],
    }),
    async (c) => {
      const done = await candidates.keep(requestContextOf(c), c.req.valid("param").candidateId);
      return changed(c, done, (body) => `/v1/candidates/${body.candidateId}`);
    },
  );

  return app;
};
