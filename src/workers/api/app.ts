/** The HTTP API: trace, limits and problems around the routes; each route validates, authorises and calls one service. */

import { OpenAPIHono } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";
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
import type { ApiEnvironment } from "./environment.ts";
import { openApiDocument, registerShared } from "./openapi-document.ts";
import { problem } from "./problem.ts";
import { routes } from "./routes/index.ts";
import { type PublicBody, servePublic } from "./serve-public.ts";

/** JSON may write a character in six; what is left of the text is measured again by its own rule. */
const maximumBodyBytes = 4_000_000;

/** Given with answers that the database had a part in; sent back, it asks for nothing older. */
const bookmarkHeader = "X-Bookmark";

/** No answer of the API is a page: nothing in it may run, be framed, or tell where its reader goes next. */
const securityHeaders = [
  ["X-Content-Type-Options", "nosniff"],
  ["Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"],
  ["Referrer-Policy", "no-referrer"],
  ["Strict-Transport-Security", "max-age=31536000; includeSubDomains"],
] as const;

export const createApi = (services: Services): OpenAPIHono<ApiEnvironment> => {
  const app = new OpenAPIHono<ApiEnvironment>();

  app.use(async (c, next) => {
    usageMeter.add("workerRequests", 1);
    const traceparent = childOf(c.req.header("traceparent"), systemRandomness);
    c.set("traceparent", traceparent);
    c.set("requestId", newRequestId());
    c.set("receivedAt", services.clock.now());
    const bookmark = await services.sessions.within(c.req.header(bookmarkHeader), next);
    if (bookmark !== undefined) c.header(bookmarkHeader, bookmark);
    c.header("traceparent", traceparent);
    for (const [name, value] of securityHeaders) c.header(name, value);
  });
  const limit = bodyLimit({
    maxSize: maximumBodyBytes,
    onError: (c) =>
      problem(c, failure("document-too-large", "This request is over 4 MB. Send the resume alone, without attachments.")),
  });
  // A batch is read as it arrives, under limits of its own.
  app.use(except("/v1/batches", limit));

  app.onError((fault, c) => {
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
  app.get("/healthz", (c) => c.json({ status: "ok" }));
  for (const create of routes) {
    const part = create(services);
    app.route("/", part);
  }
  registerShared(app);
  let made: Promise<PublicBody> | undefined;
  app.get("/v1/openapi.json", (c) =>
    servePublic(c, services.publicCache, () => (made ??= openApiDocument(app, services.assets))),
  );
  return app;
};
