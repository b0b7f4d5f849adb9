/** Schemas of events, at the address that every event names as its `dataschema`. Public: they hold no data. */

import { OpenAPIHono } from "@hono/zod-openapi";
import * as z from "zod";
import { failure } from "../../../core/failure.ts";
import { sha256Hex } from "../../../core/hashing.ts";
import { catalog } from "../../../domain/catalog.ts";
import type { Services } from "../../../services/create-services.ts";
import type { ApiEnvironment } from "../environment.ts";
import { limited } from "../limited.ts";
import { problem } from "../problem.ts";
import { servePublic } from "../serve-public.ts";

export const schemaRoutes = ({ publicCache }: Pick<Services, "publicCache">) => {
  const app = new OpenAPIHono<ApiEnvironment>();

  app.get("/schemas/:type/:version", limited("public"), (c) => {
    const { type, version } = c.req.param();
    const definition = catalog.find(type);
    if (definition === undefined || String(definition.version) !== version) {
      return problem(c, failure("not-found", "There is no event of this type and version. Check both."));
    }
    return servePublic(c, publicCache, async () => {
      const schema = {
        $id: c.req.path,
        title: definition.type,
        description: definition.summary,
        ...z.toJSONSchema(definition.data),
      };
      const body = JSON.stringify(schema);
      return { body, tag: `"${(await sha256Hex(body)).slice(0, 32)}"`, contentType: "application/schema+json" };
    });
  });

  return app;
};
