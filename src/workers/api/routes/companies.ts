/** A company's profile: found on its site while one waits, read, and corrected. */

import { z } from "@hono/zod-openapi";
import { streamSSE } from "hono/streaming";
import { failure } from "../../../core/failure.ts";
import { EmployerId } from "../../../core/ids.ts";
import { describeFault } from "../../../core/logger.ts";
import { CompanyCorrections, CompanyFinding, ShownFields } from "../../../domain/company/profile.ts";
import type { Services } from "../../../services/create-services.ts";
import { createRoutes } from "../create-routes.ts";
import { commandHeaders, defineRoute, jsonOf } from "../define-route.ts";
import { requestContextOf } from "../environment.ts";
import { exampleCompany } from "../employer-examples.ts";
import { exampleId } from "../examples.ts";
import { problem, problemBody, type Reply } from "../problem.ts";
import { readable } from "../replies.ts";

const Lookup = z
  .strictObject({
    site: z.string().min(1).max(2000).openapi({ description: "A domain, or any address of the site. Its front page is read." }),
    refresh: z.boolean().optional().openapi({ description: "Read it again, though it was read in the last seven days." }),
  })
  .openapi("CompanyLookup", { example: { site: "acmecare.example" } });
const CompanyBody = CompanyFinding.partial()
  .extend({ employerId: EmployerId, fields: ShownFields })
  .openapi("Company", { example: exampleCompany });
const CompanyFound = CompanyBody.extend({
  cached: z.boolean().openapi({ description: "Nobody was asked: the site was read before." }),
}).openapi("CompanyFound", { example: { ...exampleCompany, cached: false } });
const Corrections = CompanyCorrections.strict().openapi("CompanyCorrections", {
  example: { name: "Acme Care", employees: null },
});

const companyParams = z.object({ employerId: EmployerId });

const streamExample = `event: progress
data: {"step":"robots","url":"https://acmecare.example/robots.txt"}

event: progress
data: {"step":"page","url":"https://acmecare.example/"}

event: profile
data: {"employerId":"${exampleId.employerId}",…}
`;

type Deps = Pick<Services, "companies" | "authentication" | "logger">;

export const companyRoutes = ({ companies, authentication, logger }: Deps) => {
  const app = createRoutes();
  const tags = ["Companies"];

  app.openapi(
    defineRoute(authentication, "employer:write", {
      method: "post",
      path: "/v1/companies/lookup",
      limit: "look-ups",
      tags,
      summary: "Find the profile of one's company on its site, and keep it. Takes up to ten seconds.",
      description:
        "With `Accept: text/event-stream` the steps come as they begin, then `profile` with the answer or `problem` with the failure.",
      request: {
        headers: commandHeaders,
        body: { required: true, content: { "application/json": { schema: Lookup } } },
      },
      responses: {
        200: {
          description: "What was found, with where, when and how sure; what the employer has corrected stands first.",
          content: {
            "application/json": { schema: CompanyFound },
            "text/event-stream": { schema: { type: "string" }, example: streamExample },
          },
        },
      },
      codes: [
        "not-found",
        "organisation-needed",
        "company-address-refused",
        "company-site-unreachable",
        "company-site-forbids",
        "company-site-unreadable",
        "quota-exhausted",
      ],
    }),
    async (c): Promise<Reply> => {
      const [request, lookup] = [requestContextOf(c), c.req.valid("json")];
      if (!(c.req.header("accept") ?? "").includes("text/event-stream")) {
        const found = await companies.lookUp(request, lookup);
        return found.ok ? c.json(found.value, 200) : problem(c, found.failure);
      }
      return streamSSE(c, async (stream) => {
        const send = (event: string, data: object): Promise<void> => stream.writeSSE({ event, data: JSON.stringify(data) });
        try {
          const found = await companies.lookUp(request, lookup, (step) => void send("progress", step));
          await (found.ok ? send("profile", found.value) : send("problem", problemBody(c, found.failure)));
        } catch (fault) {
          logger.error("request-failed", { traceparent: request.traceparent, path: c.req.routePath, ...describeFault(fault) });
          const message = "Something went wrong on our side. Try again; if it stays so, tell the operator the trace id.";
          await send("problem", problemBody(c, failure("internal-error", message)));
        }
      }) as Reply;
    },
  );

  app.openapi(
    defineRoute(authentication, "employer:read", {
      method: "get",
      path: "/v1/employers/{employerId}/company",
      tags,
      summary: "The profile of an employer's company: what was found, and what the employer says instead.",
      request: { params: companyParams },
      responses: { 200: jsonOf(CompanyBody, "The profile; without fields before anything was found or filled in.") },
    }),
    async (c) => {
      const read = await companies.read(c.get("principal"), c.req.valid("param").employerId);
      if (!read.ok) return problem(c, read.failure);
      const { sequence, ...shown } = read.value;
      return readable(c, shown, sequence);
    },
  );

  app.openapi(
    defineRoute(authentication, "employer:write", {
      method: "patch",
      path: "/v1/employers/{employerId}/company",
      tags,
      summary: "Correct fields of one's company's profile. They win over what is found; null takes a correction back.",
      request: {
        headers: commandHeaders,
        params: companyParams,
        body: { required: true, content: { "application/json": { schema: Corrections } } },
      },
      responses: { 200: jsonOf(CompanyBody, "The profile as it is now.") },
    }),
    async (c) => {
      const done = await companies.correct(requestContextOf(c), c.req.valid("param").employerId, c.req.valid("json"));
      return done.ok ? c.json(done.value, 200) : problem(c, done.failure);
    },
  );

  return app;
};
