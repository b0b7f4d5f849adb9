/** The API's document: made once, as the bytes that are served, with the tag by which a client knows it has them. */

import type { OpenAPIHono } from "@hono/zod-openapi";
import { failureCodes } from "../../core/failure.ts";
import { sha256Hex } from "../../core/hashing.ts";
import type { ApiEnvironment } from "./environment.ts";
import { exampleId } from "./examples.ts";
import { failureMeanings } from "./failure-meanings.ts";
import { problemOf } from "./problem.ts";
import type { PublicBody } from "./serve-public.ts";

/** The generator writes the flag of a regular expression into the pattern, where no client could read it. */
const withoutFlags = (name: string, value: unknown): unknown =>
  name === "pattern" && typeof value === "string" ? value.replace(/\/u$/u, "") : value;

export const openApiDocument = async (app: OpenAPIHono<ApiEnvironment>): Promise<PublicBody> => {
  const document = app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "ClearView",
      version: "1",
      description: "An open hiring engine: identity out of hiring decisions, evidence in.",
      license: { name: "Apache-2.0", url: "https://www.apache.org/licenses/LICENSE-2.0" },
    },
    security: [{ bearer: [] }],
  });
  const body = JSON.stringify(document, withoutFlags);
  return { body, tag: `"${(await sha256Hex(body)).slice(0, 32)}"`, contentType: "application/json" };
};

/** What routes refer to: how to authenticate, and an example of every problem. */
export const registerShared = (app: OpenAPIHono<ApiEnvironment>): void => {
  app.openAPIRegistry.registerComponent("securitySchemes", "bearer", { type: "http", scheme: "bearer" });
  for (const code of failureCodes) {
    const value = problemOf(code, failureMeanings[code], exampleId.traceId);
    app.openAPIRegistry.registerComponent("examples", code, { summary: value.title, value });
  }
};
