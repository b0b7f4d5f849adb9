/** Keys of an organisation: for its programs, and for boards in public pages. */

import { z } from "@hono/zod-openapi";
import { boardScopes, keyScopes } from "../../../domain/roles.ts";
import type { Key } from "../../../services/accounts/keys.ts";
import type { Services } from "../../../services/create-services.ts";
import { createRoutes } from "../create-routes.ts";
import { defineRoute, jsonOf } from "../define-route.ts";
import { Done, done, idOf, json, organisationParams } from "../organisation-schemas.ts";
import { problem } from "../problem.ts";

const keyId = "key_0123456789abcdefghjkmnpqrs";
const keyParams = organisationParams.extend({ keyId: idOf("key") });

/** As a browser writes it: nothing after the host. Without TLS a page of one's own machine alone. */
const isOrigin = (text: string): boolean => {
  const { origin, protocol, hostname } = URL.parse(text) ?? {};
  return origin === text && (protocol === "https:" || (protocol === "http:" && hostname === "localhost"));
};

const name = z.string().trim().min(1).max(80).openapi({ description: "For you to know it by." });
const someOf = <const Scopes extends readonly [string, ...string[]]>(scopes: Scopes) =>
  z.array(z.enum(scopes)).min(1).max(scopes.length);
const ApiKey = z.strictObject({
  kind: z.literal("api"),
  name,
  scopes: someOf(keyScopes),
  days: z.number().int().min(1).max(366).default(90).openapi({ description: "For how long it is good." }),
});
const BoardKey = z.strictObject({
  kind: z.literal("board"),
  name,
  scopes: someOf(boardScopes),
  origins: z
    .array(z.string().max(260).refine(isOrigin, "must be an origin, such as https://careers.example.org"))
    .min(1)
    .max(20)
    .openapi({ description: "The sites whose pages may use it." }),
});
const NewKey = z
  .discriminatedUnion("kind", [ApiKey, BoardKey])
  .openapi("NewKey", { example: { kind: "api", name: "HR system", scopes: ["job:read", "match:read"], days: 90 } });

const KeyFacts = z.object({
  keyId: z.string(),
  kind: z.enum(["api", "board"]),
  name: z.string(),
  shown: z.string().openapi({ description: "How it begins; of a board's key the whole, for it stands in public pages." }),
  scopes: z.array(z.string()),
  origins: z.array(z.string()).optional(),
  createdAt: z.number(),
  expiresAt: z.number().optional(),
  lastUsedAt: z.number().optional().openapi({ description: "To ten minutes." }),
  revokedAt: z.number().optional(),
});
const example = {
  keyId,
  kind: "api" as const,
  name: "HR system",
  shown: "cvk_7k2m9qxa",
  scopes: ["job:read", "match:read"],
  createdAt: 1_763_712_000_000,
  expiresAt: 1_771_488_000_000,
};
const KeyBody = KeyFacts.openapi("Key", { example });
const MadeKey = KeyFacts.extend({ key: z.string().openapi({ description: "Shown now and never again." }) }).openapi("MadeKey", {
  example: { ...example, key: "cvk_7k2m9qxa_0123456789abcdefghjkmnpqrstvwxyz" },
});

/** A list that may be handed to the answer. */
const shownOf = <Own extends Key>(key: Own) => {
  const { origins, ...rest } = key;
  return { ...rest, scopes: [...key.scopes], ...(origins === undefined ? {} : { origins: [...origins] }) };
};

export const keyRoutes = ({ accounts: { keys }, authentication }: Pick<Services, "accounts" | "authentication">) => {
  const app = createRoutes();
  const tags = ["Keys"];

  app.openapi(
    defineRoute(authentication, "key:write", {
      method: "post",
      path: "/v1/organisations/{organisationId}/keys",
      tags,
      summary: "Make a key: for a program, or for a board in public pages.",
      request: { params: organisationParams, body: json(NewKey) },
      responses: { 201: jsonOf(MadeKey, "Made. Keep the key: it is not shown again.") },
      codes: ["limit-reached"],
    }),
    async (c) => {
      const made = await keys.make(c.get("principal"), c.req.valid("param").organisationId, c.req.valid("json"));
      c.header("Cache-Control", "no-store");
      return made.ok ? c.json({ ...shownOf(made.value), key: made.value.key }, 201) : problem(c, made.failure);
    },
  );

  app.openapi(
    defineRoute(authentication, "key:read", {
      method: "get",
      path: "/v1/organisations/{organisationId}/keys",
      tags,
      summary: "Keys of your organisation, newest first, with when they were used last.",
      request: { params: organisationParams },
      responses: { 200: jsonOf(z.object({ items: z.array(KeyBody) }), "All of them.", { items: [example] }) },
    }),
    async (c) => {
      const found = await keys.list(c.get("principal"), c.req.valid("param").organisationId);
      return found.ok ? c.json({ items: found.value.map(shownOf) }, 200) : problem(c, found.failure);
    },
  );

  app.openapi(
    defineRoute(authentication, "key:write", {
      method: "delete",
      path: "/v1/organisations/{organisationId}/keys/{keyId}",
      tags,
      summary: "Revoke a key. It is refused everywhere within a minute.",
      request: { params: keyParams },
      responses: { 200: jsonOf(Done, "Revoked, now or before.") },
    }),
    async (c) => {
      const { organisationId: organisation, keyId: revoked } = c.req.valid("param");
      const gone = await keys.revoke(c.get("principal"), organisation, revoked);
      return gone.ok ? c.json(done, 200) : problem(c, gone.failure);
    },
  );

  return app;
};
