/**
 * A query names nothing that its route does not know. A filter that is misspelt is refused by its name rather than left out:
 * a ranking of everybody looks like the answer to it, and is not.
 */

import { z } from "@hono/zod-openapi";
import type { MiddlewareHandler } from "hono";
import { failure } from "../../core/failure.ts";
import type { ApiEnvironment } from "./environment.ts";
import { problem } from "./problem.ts";

/** Names that a schema of a query declares; what it makes of them afterwards does not matter. */
const namesOf = (schema: unknown): readonly string[] => {
  if (schema instanceof z.ZodPipe) return namesOf(schema.def.in);
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
};

/** @param query The schema of the route's query; absent where it takes none. */
export const knownParameters = (query: unknown): MiddlewareHandler<ApiEnvironment> => {
  const known = namesOf(query);
  const message = known.length === 0 ? "This route takes no parameters." : `Unknown. This route takes ${known.join(", ")}.`;
  return async (c, next) => {
    const unknown = Object.keys(c.req.queries()).filter((name) => !known.includes(name));
    if (unknown.length === 0) return next();
    const fields = unknown.slice(0, 20).map((path) => ({ path: path.slice(0, 100), message }));
    return problem(
      c,
      failure("request-invalid", "The address has a parameter that this route does not know. See `fields`, and correct it.", {
        fields,
      }),
    );
  };
};
