/** Organisations that hire: join, be approved, get credits. */

import { z } from "@hono/zod-openapi";
import { EmployerId } from "../../../core/ids.ts";
import { EmployerView } from "../../../db/views.ts";
import { maximumCredits } from "../../../domain/employer/decide.ts";
import type { Services } from "../../../services/create-services.ts";
import { createRoutes } from "../create-routes.ts";
import { commandHeaders, defineRoute, jsonOf } from "../define-route.ts";
import { requestContextOf } from "../environment.ts";
import { byId, pageOf, pageQuery, toPage } from "../pages.ts";
import { exampleEmployer, exampleEmployerView } from "../employer-examples.ts";
import { exampleId } from "../examples.ts";
import { problem } from "../problem.ts";
import { readable } from "../replies.ts";

const employerParams = z.object({ employerId: EmployerId });
const EmployerChanged = z
  .object({ employerId: EmployerId })
  .openapi("EmployerChanged", { example: { employerId: exampleId.employerId } });
const Credits = z
  .strictObject({
    credits: z.number().int().min(1).max(maximumCredits),
    payment: z
      .string()
      .regex(/^[\w./-]{1,100}$/u)
      .optional()
      .openapi({ description: "The number of the invoice that was paid; without one the credits are a gift. Each counts once." }),
  })
  .openapi("Credits", { example: { credits: 25, payment: "2026-0117" } });
const EmployerBody = z
  .object({
    employerId: EmployerId,
    status: z.enum(["registered", "approved"]),
    organisationId: z.string(),
    credits: z.number().int().openapi({ description: "Neither spent nor set aside for an unlock under way." }),
    reserved: z.number().int(),
    spent: z.number().int(),
    registeredAt: z.number(),
    sequence: z.number().int(),
  })
  .openapi("Employer", { example: exampleEmployer });

export const employerRoutes = ({ employers, authentication }: Pick<Services, "employers" | "authentication">) => {
  const app = createRoutes();
  const tags = ["Employers"];

  app.openapi(
    defineRoute(authentication, "employer:write", {
      method: "post",
      path: "/v1/employers",
      tags,
      summary: "Join as the organisation whose token this is. It may unlock candidates once it is approved.",
      request: { headers: commandHeaders },
      responses: { 201: jsonOf(EmployerChanged, "Joined, now or before.") },
      codes: ["organisation-needed"],
    }),
    async (c) => {
      const done = await employers.register(requestContextOf(c));
      if (!done.ok) return problem(c, done.failure);
      c.header("Location", `/v1/employers/${done.value.employerId}`);
      return c.json(done.value, 201);
    },
  );

  app.openapi(
    defineRoute(authentication, "employer:read", {
      method: "get",
      path: "/v1/employers",
      tags,
      summary: "List employers: one's own, or all of them for whoever manages them.",
      request: { query: pageQuery },
      responses: {
        200: jsonOf(pageOf(EmployerView), "A page.", {
          items: [exampleEmployerView],
        }),
      },
    }),
    async (c) => {
      const { limit, cursor } = c.req.valid("query");
      const items = await employers.list(c.get("principal"), { limit, after: cursor });
      return c.json(toPage(items, limit, byId), 200);
    },
  );

  app.openapi(
    defineRoute(authentication, "employer:read", {
      method: "get",
      path: "/v1/employers/{employerId}",
      tags,
      summary: "An employer: whether it is approved, and its credits.",
      request: { params: employerParams },
      responses: { 200: jsonOf(EmployerBody, "The employer.") },
    }),
    async (c) => {
      const { employerId } = c.req.valid("param");
      const read = await employers.read(c.get("principal"), employerId);
      return read.ok ? readable(c, { employerId, ...read.value }, read.value.sequence) : problem(c, read.failure);
    },
  );

  app.openapi(
    defineRoute(authentication, "employer:manage", {
      method: "post",
      path: "/v1/employers/{employerId}/approve",
      tags,
      summary: "Approve an employer. From then on it may unlock candidates.",
      request: { headers: commandHeaders, params: employerParams },
      responses: { 200: jsonOf(EmployerChanged, "Approved, now or before.") },
    }),
    async (c) => {
      const done = await employers.approve(requestContextOf(c), c.req.valid("param").employerId);
      return done.ok ? c.json(done.value, 200) : problem(c, done.failure);
    },
  );

  app.openapi(
    defineRoute(authentication, "employer:manage", {
      method: "post",
      path: "/v1/employers/{employerId}/credits",
      tags,
      summary: "Give an employer credits: as a gift, or for an invoice that was paid.",
      request: {
        headers: commandHeaders,
        params: employerParams,
        body: { required: true, content: { "application/json": { schema: Credits } } },
      },
      responses: {
        200: jsonOf(EmployerChanged.extend({ credits: z.number().int() }), "What it has now.", {
          employerId: exampleId.employerId,
          credits: exampleEmployer.credits,
        }),
      },
    }),
    async (c) => {
      const { employerId } = c.req.valid("param");
      const done = await employers.addCredits(requestContextOf(c), employerId, c.req.valid("json"));
      return done.ok ? c.json(done.value, 200) : problem(c, done.failure);
    },
  );

  return app;
};
