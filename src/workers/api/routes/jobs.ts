/** What employers do: post, change, close and read jobs, and see who matches, anonymised and explained. */

import { JobView } from "../../../db/views.ts";
import type { Services } from "../../../services/create-services.ts";
import { createRoutes } from "../create-routes.ts";
import { commandHeaders, defineRoute, jsonOf } from "../define-route.ts";
import { byId, pageOf, pageQuery, toPage } from "../pages.ts";
import { requestContextOf } from "../environment.ts";
import { exampleId, exampleJobView } from "../examples.ts";
import { matchQuery, weightsQuery } from "../match-query.ts";
import { problem } from "../problem.ts";
import { changed, readable } from "../replies.ts";
import {
  CandidateMatchesBody,
  JobBody,
  jobCandidateParams,
  JobChanged,
  jobParams,
  JobPostingBody,
  jobRunParams,
  ReceiptBody,
  RunBody,
  TimelineBody,
} from "../schemas.ts";

type Deps = Pick<Services, "jobs" | "authentication">;

const resourceOf = (body: { readonly jobId: string }): string => `/v1/jobs/${body.jobId}`;
const accepted = jsonOf(JobChanged, "Accepted; `status` tells where to see how it goes on.");

export const jobRoutes = ({ jobs, authentication }: Deps) => {
  const app = createRoutes();
  const tags = ["Jobs"];
  const postingBody = { required: true, content: { "application/json": { schema: JobPostingBody } } } as const;

  app.openapi(
    defineRoute(authentication, "job:write", {
      method: "post",
      path: "/v1/jobs",
      tags,
      body: "document",
      limit: "uploads",
      summary: "Post a job. Its text is read for requirements; fields that you give win over the text.",
      request: { headers: commandHeaders, body: postingBody },
      responses: { 202: accepted },
      codes: ["job-without-requirements", "job-already-exists", "quota-exhausted"],
    }),
    async (c) => changed(c, await jobs.post(requestContextOf(c), c.req.valid("json")), resourceOf),
  );

  app.openapi(
    defineRoute(authentication, "job:write", {
      method: "put",
      path: "/v1/jobs/{jobId}",
      tags,
      body: "document",
      limit: "uploads",
      summary: "Change an open job. It is matched anew.",
      request: { headers: commandHeaders, params: jobParams, body: postingBody },
      responses: { 202: accepted },
      codes: ["job-without-requirements", "job-closed"],
    }),
    async (c) => changed(c, await jobs.update(requestContextOf(c), c.req.valid("param").jobId, c.req.valid("json")), resourceOf),
  );

  app.openapi(
    defineRoute(authentication, "job:write", {
      method: "post",
      path: "/v1/jobs/{jobId}/close",
      tags,
      summary: "Close a job. It takes no more candidates and leaves every ranking at once.",
      request: { headers: commandHeaders, params: jobParams },
      responses: { 200: jsonOf(JobChanged, "It was closed before."), 202: accepted },
    }),
    async (c) => changed(c, await jobs.close(requestContextOf(c), c.req.valid("param").jobId), resourceOf),
  );

  app.openapi(
    defineRoute(authentication, "job:read", {
      method: "get",
      path: "/v1/jobs",
      tags,
      summary: "List jobs.",
      request: { query: pageQuery },
      responses: {
        200: jsonOf(pageOf(JobView), "A page.", {
          items: [exampleJobView],
          nextCursor: exampleId.jobId,
        }),
      },
    }),
    async (c) => {
      const { limit, cursor } = c.req.valid("query");
      const items = await jobs.list(c.get("principal"), { limit, after: cursor });
      return c.json(toPage(items, limit, byId), 200);
    },
  );

  app.openapi(
    defineRoute(authentication, "job:read", {
      method: "get",
      path: "/v1/jobs/{jobId}",
      tags,
      summary: "A job: the posting, what was read in it, tips on its wording.",
      request: { params: jobParams },
      responses: { 200: jsonOf(JobBody, "The job.") },
    }),
    async (c) => {
      const { jobId } = c.req.valid("param");
      const read = await jobs.read(c.get("principal"), jobId);
      if (!read.ok) return problem(c, read.failure);
      const { analysis, version: _, ...job } = read.value;
      return readable(c, { jobId, ...job, requirements: analysis.requirements, tips: analysis.tips }, job.sequence);
    },
  );

  app.openapi(
    defineRoute(authentication, "job:read", {
      method: "get",
      path: "/v1/jobs/{jobId}/timeline",
      tags,
      summary: "Everything that happened to a job, oldest first, as CloudEvents.",
      request: { params: jobParams },
      responses: { 200: jsonOf(TimelineBody, "All events.") },
    }),
    async (c) => {
      const read = await jobs.timeline(c.get("principal"), c.req.valid("param").jobId);
      return read.ok ? readable(c, { items: read.value }) : problem(c, read.failure);
    },
  );

  app.openapi(
    defineRoute(authentication, "job:read", {
      method: "get",
      path: "/v1/jobs/{jobId}/runs/{runId}",
      tags,
      summary: "How a run stands. It always ends: completed, or failed with a reason.",
      request: { params: jobRunParams },
      responses: { 200: jsonOf(RunBody, "The run.") },
    }),
    async (c) => {
      const { jobId, runId } = c.req.valid("param");
      const read = await jobs.readRun(c.get("principal"), jobId, runId);
      return read.ok ? readable(c, read.value) : problem(c, read.failure);
    },
  );

  app.openapi(
    defineRoute(authentication, "match:read", {
      method: "get",
      path: "/v1/jobs/{jobId}/matches",
      tags,
      summary: "Submitted resumes that fit the job, anonymised, best first, computed now.",
      request: { params: jobParams, query: matchQuery },
      responses: { 200: jsonOf(CandidateMatchesBody, "The ranking.") },
    }),
    async (c) => {
      const read = await jobs.matches(c.get("principal"), c.req.valid("param").jobId, c.req.valid("query"));
      return read.ok ? readable(c, read.value) : problem(c, read.failure);
    },
  );

  app.openapi(
    defineRoute(authentication, "match:read", {
      method: "get",
      path: "/v1/jobs/{jobId}/matches/{candidateId}",
      tags,
      summary: "The receipt of one match, with the anonymised text its evidence points into.",
      request: { params: jobCandidateParams, query: weightsQuery },
      responses: { 200: jsonOf(ReceiptBody, "The receipt.") },
      codes: ["candidate-not-submitted"],
    }),
    async (c) => {
      const { jobId, candidateId } = c.req.valid("param");
      const read = await jobs.receipt(c.get("principal"), jobId, candidateId, c.req.valid("query").weights);
      return read.ok ? readable(c, read.value) : problem(c, read.failure);
    },
  );

  return app;
};
