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

/** What the build made of the same routes. Making it takes many times the CPU that the free plan gives a request. */
const builtDocument = async (assets: Fetcher | undefined): Promise<string | undefined> => {
  const built = await assets?.fetch("https://assets/openapi.json");
  // A page that is sent for any unknown address is no document.
  return built?.ok === true && built.headers.get("content-type")?.startsWith("application/json") === true
    ? built.text()
    : undefined;
};

/** `assets` is absent where nothing has been built, as on a developer's machine. */
export const openApiDocument = async (app: OpenAPIHono<ApiEnvironment>, assets?: Fetcher): Promise<PublicBody> => {
  const body = (await builtDocument(assets)) ?? makeDocument(app);
  return { body, tag: `"${(await sha256Hex(body)).slice(0, 32)}"`, contentType: "application/json" };
};

const makeDocument = (app: OpenAPIHono<ApiEnvironment>): string => {
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
  return JSON.stringify(document, withoutFlags);
};

/** What routes refer to: how to authenticate, and an example of every problem. */
export const registerShared = (app: OpenAPIHono<ApiEnvironment>): void => {
  app.openAPIRegistry.registerComponent("securitySchemes", "bearer", { type: "http", scheme: "bearer" });
  for (const code of failureCodes) {
    const value = problemOf(code, failureMeanings[code], exampleId.traceId);
    app.openAPIRegistry.registerComponent("examples", code, { summary: value.title, value });
  }
};
