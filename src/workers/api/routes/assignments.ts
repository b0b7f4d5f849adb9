/** Which jobs a hiring manager sees. */

import { z } from "@hono/zod-openapi";
import { JobId } from "../../../core/ids.ts";
import type { Services } from "../../../services/create-services.ts";
import { createRoutes } from "../create-routes.ts";
import { defineRoute, jsonOf } from "../define-route.ts";
import { exampleId } from "../examples.ts";
import { Done, done, memberParams } from "../organisation-schemas.ts";
import { problem } from "../problem.ts";

const assignmentParams = memberParams.extend({ jobId: JobId });

export const assignmentRoutes = ({ assignments, authentication }: Pick<Services, "assignments" | "authentication">) => {
  const app = createRoutes();
  const tags = ["Organisations"];
  const path = "/v1/organisations/{organisationId}/members/{memberId}/jobs/{jobId}";

  app.openapi(
    defineRoute(authentication, "organisation:read", {
      method: "get",
      path: "/v1/organisations/{organisationId}/members/{memberId}/jobs",
      tags,
      summary: "Jobs assigned to a member. They count for hiring managers; other members see every job.",
      request: { params: memberParams },
      responses: { 200: jsonOf(z.object({ items: z.array(JobId) }), "All of them.", { items: [exampleId.jobId] }) },
    }),
    async (c) => {
      const found = await assignments.list(c.get("principal"), c.req.valid("param"));
      return found.ok ? c.json({ items: [...found.value] }, 200) : problem(c, found.failure);
    },
  );

  app.openapi(
    defineRoute(authentication, "job:write", {
      method: "put",
      path,
      tags,
      summary: "Assign a job to a member. It is in force within a minute.",
      request: { params: assignmentParams },
      responses: { 200: jsonOf(Done, "Assigned.") },
      codes: ["limit-reached"],
    }),
    async (c) => {
      const { jobId, ...place } = c.req.valid("param");
      const assigned = await assignments.assign(c.get("principal"), place, jobId);
      return assigned.ok ? c.json(done, 200) : problem(c, assigned.failure);
    },
  );

  app.openapi(
    defineRoute(authentication, "job:write", {
      method: "delete",
      path,
      tags,
      summary: "Take a job away from a member. It is in force within a minute.",
      request: { params: assignmentParams },
      responses: { 200: jsonOf(Done, "Taken away, now or before.") },
    }),
    async (c) => {
      const { jobId, ...place } = c.req.valid("param");
      const unassigned = await assignments.unassign(c.get("principal"), place, jobId);
      return unassigned.ok ? c.json(done, 200) : problem(c, unassigned.failure);
    },
  );

  return app;
};
