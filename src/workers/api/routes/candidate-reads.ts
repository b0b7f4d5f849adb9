/** What a candidate sees: the profile, what employers would see of it, scores, tips, matches and everything that happened. */

import { z } from "@hono/zod-openapi";
import { AnonymisedProfile, Removal } from "../../../domain/resume/anonymised-profile.ts";
import { Profile } from "../../../domain/resume/profile.ts";
import { TalentReceipt } from "../../../domain/scoring/receipt.ts";
import type { FailureCode } from "../../../core/failure.ts";
import { ok, type Result } from "../../../core/result.ts";
import type { Principal } from "../../../domain/principal.ts";
import { CandidateView } from "../../../db/views.ts";
import type { Services } from "../../../services/create-services.ts";
import { createRoutes } from "../create-routes.ts";
import { exampleAnonymised, exampleCandidateView, exampleId, exampleProfile, exampleTalent, exampleTips } from "../examples.ts";
import { defineRoute, jsonOf } from "../define-route.ts";
import { byId, pageOf, pageQuery, toPage } from "../pages.ts";
import { matchQuery, weightsQuery } from "../match-query.ts";
import { problem } from "../problem.ts";
import { readable } from "../replies.ts";
import {
  CandidateBody,
  candidateJobParams,
  candidateParams,
  candidateRunParams,
  JobMatchesBody,
  ReceiptBody,
  RunBody,
  TimelineBody,
  TipsBody,
} from "../schemas.ts";

type Deps = Pick<Services, "candidates" | "authentication">;

export const candidateReadRoutes = ({ candidates, authentication }: Deps) => {
  const app = createRoutes();
  const tags = ["Candidates"];

  app.openapi(
    defineRoute(authentication, "candidate:read", {
      method: "get",
      path: "/v1/candidates",
      tags,
      summary: "List candidates, as ids and facts.",
      request: { query: pageQuery },
      responses: {
        200: jsonOf(pageOf(CandidateView), "A page.", {
          items: [exampleCandidateView],
          nextCursor: exampleId.candidateId,
        }),
      },
    }),
    async (c) => {
      const { limit, cursor } = c.req.valid("query");
      const items = await candidates.list(c.get("principal"), { limit, after: cursor });
      return c.json(toPage(items, limit, byId), 200);
    },
  );

  app.openapi(
    defineRoute(authentication, "candidate:read", {
      method: "get",
      path: "/v1/candidates/{candidateId}",
      tags,
      summary: "A candidate's state: documents, what is published, preferences, the last run.",
      request: { params: candidateParams },
      responses: { 200: jsonOf(CandidateBody, "The state.") },
    }),
    async (c) => {
      const { candidateId } = c.req.valid("param");
      const read = await candidates.read(c.get("principal"), candidateId);
      if (!read.ok) return problem(c, read.failure);
      return readable(c, { candidateId, ...read.value }, read.value.sequence);
    },
  );

  type PartReader = (principal: Principal, candidateId: string) => Promise<Result<object>>;
  const partOf =
    <Snapshot>(
      read: (principal: Principal, candidateId: string) => Promise<Result<Snapshot>>,
      pick: (snapshot: Snapshot) => object,
    ): PartReader =>
    async (principal, candidateId) => {
      const snapshot = await read(principal, candidateId);
      return snapshot.ok ? ok(pick(snapshot.value)) : snapshot;
    };

  /** Parts of one analysis, each under its own address. An organisation reads the anonymous ones of resumes it brought. */
  const parts: readonly {
    path: string;
    summary: string;
    schema: z.ZodType;
    example: unknown;
    read: PartReader;
    codes?: readonly FailureCode[];
  }[] = [
    {
      path: "profile",
      summary: "The resume as structured data, with the place of each field in the text.",
      schema: z.object({ profile: Profile, text: z.string() }),
      example: exampleProfile,
      read: partOf(candidates.readAnalysis, ({ analysis, text }) => ({ profile: analysis.profile, text })),
      codes: ["identity-sealed"],
    },
    {
      path: "anonymised-profile",
      summary: "What employers see, and, for the candidate, what was taken out of the original and where.",
      schema: z.object({ profile: AnonymisedProfile, removed: z.array(Removal) }),
      example: exampleAnonymised,
      read: partOf(candidates.readAnonymous, ({ profile, removed }) => ({ profile, removed })),
    },
    {
      path: "tips",
      summary: "Advice, best first, each tied to a line.",
      schema: TipsBody,
      example: exampleTips,
      read: partOf(candidates.readAnalysis, ({ analysis, enrichment }) => {
        if (enrichment === undefined) return { tips: analysis.tips };
        const { answers: _, documentId: __, ...said } = enrichment;
        return { tips: analysis.tips, enrichment: said };
      }),
      codes: ["identity-sealed"],
    },
    {
      path: "talent-score",
      summary: "How strong the evidence in the resume is, with the receipt.",
      schema: TalentReceipt,
      example: exampleTalent,
      read: partOf(candidates.readAnonymous, ({ talent }) => talent),
    },
  ];
  for (const { path, summary, schema, example, read: readPart, codes = [] } of parts) {
    app.openapi(
      defineRoute(authentication, "candidate:read", {
        method: "get",
        path: `/v1/candidates/{candidateId}/${path}`,
        tags,
        summary,
        request: { params: candidateParams },
        responses: { 200: jsonOf(schema, "Found.", example) },
        codes: ["document-missing", "candidate-erased", ...codes],
      }),
      async (c) => {
        const part = await readPart(c.get("principal"), c.req.valid("param").candidateId);
        return part.ok ? readable(c, part.value) : problem(c, part.failure);
      },
    );
  }

  app.openapi(
    defineRoute(authentication, "candidate:read", {
      method: "get",
      path: "/v1/candidates/{candidateId}/timeline",
      tags,
      summary: "Everything that happened, oldest first, as CloudEvents.",
      request: { params: candidateParams },
      responses: { 200: jsonOf(TimelineBody, "All events.") },
    }),
    async (c) => {
      const read = await candidates.timeline(c.get("principal"), c.req.valid("param").candidateId);
      return read.ok ? readable(c, { items: read.value }) : problem(c, read.failure);
    },
  );

  app.openapi(
    defineRoute(authentication, "candidate:read", {
      method: "get",
      path: "/v1/candidates/{candidateId}/runs/{runId}",
      tags,
      summary: "How a run stands. It always ends: completed, or failed with a reason.",
      request: { params: candidateRunParams },
      responses: { 200: jsonOf(RunBody, "The run.") },
    }),
    async (c) => {
      const { candidateId, runId } = c.req.valid("param");
      const read = await candidates.readRun(c.get("principal"), candidateId, runId);
      return read.ok ? readable(c, read.value) : problem(c, read.failure);
    },
  );

  app.openapi(
    defineRoute(authentication, "match:read", {
      method: "get",
      path: "/v1/candidates/{candidateId}/matches",
      tags,
      summary: "Open jobs that fit the submitted resume, best first, computed now.",
      request: { params: candidateParams, query: matchQuery },
      responses: { 200: jsonOf(JobMatchesBody, "The ranking.") },
      codes: ["candidate-not-submitted", "candidate-erased"],
    }),
    async (c) => {
      const read = await candidates.matches(c.get("principal"), c.req.valid("param").candidateId, c.req.valid("query"));
      return read.ok ? readable(c, read.value) : problem(c, read.failure);
    },
  );

  app.openapi(
    defineRoute(authentication, "match:read", {
      method: "get",
      path: "/v1/candidates/{candidateId}/matches/{jobId}",
      tags,
      summary: "The receipt of one match: the same one that the employer sees.",
      request: { params: candidateJobParams, query: weightsQuery },
      responses: { 200: jsonOf(ReceiptBody, "The receipt.") },
      codes: ["candidate-not-submitted", "candidate-erased"],
    }),
    async (c) => {
      const { candidateId, jobId } = c.req.valid("param");
      const read = await candidates.receipt(c.get("principal"), candidateId, jobId, c.req.valid("query").weights);
      return read.ok ? readable(c, read.value) : problem(c, read.failure);
    },
  );

  return app;
};
