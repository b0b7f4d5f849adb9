/** An empty set of routes that answers input which does not fit its schema with a problem that names the fields. */

import { OpenAPIHono } from "@hono/zod-openapi";
import { failure } from "../../core/failure.ts";
import type { ApiEnvironment } from "./environment.ts";
import { problem } from "./problem.ts";

export const createRoutes = (): OpenAPIHono<ApiEnvironment> =>
  new OpenAPIHono<ApiEnvironment>({
    defaultHook: (result, c) => {
      if (result.success) return undefined;
      const fields = result.error.issues.slice(0, 20).map((issue) => ({ path: issue.path.join("."), message: issue.message }));
      // An id in the path that cannot exist is answered like one that does not.
      if (result.target === "param") return problem(c, failure("not-found", "There is nothing under this id. Check the id."));
      return problem(
        c,
        failure("request-invalid", "The request does not fit the schema. See `fields`, and /v1/openapi.json.", { fields }),
      );
    },
  });
