/** The HTTP API: trace, limits and problems around the routes; each route validates, authorises and calls one service. */

import { OpenAPIHono } from "@hono/zod-openapi";
import { except } from "hono/combine";
import { HTTPException } from "hono/http-exception";
import { failure } from "../../core/failure.ts";
import { systemRandomness } from "../../core/ids.ts";
import { describeFault } from "../../core/logger.ts";
import { childOf } from "../../core/trace.ts";
import { usageMeter } from "../../core/usage.ts";
import { newRequestId } from "../../services/commands.ts";
import type { Services } from "../../services/create-services.ts";
import { answerPreflights } from "./board-access.ts";
import { documentBytes, limitBody } from "./body-size.ts";
import type { ApiEnvironment } from "./environment.ts";
import { limited } from "./limited.ts";
import { openApiDocument, registerShared } from "./openapi-document.ts";
import { problem } from "./problem.ts";
import { routes } from "./routes/index.ts";
import { withSecurityHeaders } from "./security-headers.ts";
import { type PublicBody, servePublic } from "./serve-public.ts";

/** Given with answers that the database had a part in; sent back, it asks for nothing older. */
const bookmarkHeader = "X-Bookmark";

export const createApi = (services: Services): OpenAPIHono<ApiEnvironment> => {
  const app = new OpenAPIHono<ApiEnvironment>();

  app.use(withSecurityHeaders());
  app.use(async (c, next) => {
    usageMeter.add("workerRequests", 1);
    const traceparent = childOf(c.req.header("traceparent"), systemRandomness);
    c.set("traceparent", traceparent);
    c.set("requestId", newRequestId());
    c.set("receivedAt", services.clock.now());
    c.set("rateLimits", services.rateLimits);
    if (services.humanCheck !== undefined) c.set("humanCheck", services.humanCheck);
    const bookmark = await services.sessions.within(c.req.header(bookmarkHeader), next);
    if (bookmark !== undefined) c.header(bookmarkHeader, bookmark);
    c.header("traceparent", traceparent);
  });
  app.use(limited("requests"));
  // A batch is read as it arrives, under limits of its own.
  app.use(except("/v1/batches", limitBody(documentBytes)));

  app.onError((fault, c) => {
    const refused = c.get("bodyRefused");
    if (refused !== undefined) return problem(c, refused);
    if (fault instanceof HTTPException && fault.status === 400) {
      return problem(c, failure("body-not-json", "The body is not valid JSON. Check quotes, commas and the encoding."));
    }
    if (fault instanceof HTTPException && fault.status === 415) {
      const message = "Say what the body is: `Content-Type: application/json`, or `text/plain` where a document's text is taken.";
      return problem(c, failure("content-type-not-supported", message));
    }
    const { retryable, overloaded } = fault as { retryable?: boolean; overloaded?: boolean };
    services.logger.error("request-failed", {
      traceparent: c.get("traceparent"),
      path: c.req.routePath,
      ...describeFault(fault),
    });
    if (retryable === true || overloaded === true) {
      return problem(
        c,
        failure("service-unavailable", "Busy for a moment. Try again with the same Idempotency-Key.", { retryAfterSeconds: 1 }),
      );
    }
    return problem(
      c,
      failure("internal-error", "Something went wrong on our side. Try again; if it stays so, tell the operator the trace id."),
    );
  });
  app.notFound((c) => problem(c, failure("route-not-found", "There is no such address. /v1/openapi.json lists them all.")));

  answerPreflights(app, services.authentication);
  app.get("/healthz", limited("public"), (c) => c.json({ status: "ok" }));
  for (const create of routes) {
    const part = create(services);
    app.route("/", part);
  }
  registerShared(app);
  let made: Promise<PublicBody> | undefined;
  app.get("/v1/openapi.json", limited("public"), (c) =>
    servePublic(c, services.publicCache, () => (made ??= openApiDocument(app, services.assets))),
  );
  return app;
};
