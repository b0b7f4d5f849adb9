/** Resumes that an organisation brought, for the person they are about: which there are, and taking one over. */

import { z } from "@hono/zod-openapi";
import { CandidateId } from "../../../core/ids.ts";
import type { Services } from "../../../services/create-services.ts";
import { createRoutes } from "../create-routes.ts";
import { commandHeaders, defineRoute, jsonOf } from "../define-route.ts";
import { requestContextOf } from "../environment.ts";
import { exampleId } from "../examples.ts";
import { pageOf, pageQuery, toPage } from "../pages.ts";
import { problem } from "../problem.ts";
import { changed } from "../replies.ts";
import { CandidateChanged, candidateParams } from "../schemas.ts";

type Deps = Pick<Services, "claims" | "authentication">;

const Offers = pageOf(
  z.object({
    candidateId: CandidateId,
    organisation: z.string().optional().openapi({ description: "What the organisation that brought it is called." }),
    broughtAt: z.number().openapi({ description: "Milliseconds since 1970." }),
  }),
).openapi("ClaimOffers", {
  example: { items: [{ candidateId: exampleId.candidateId, organisation: "Sample Care", broughtAt: 1_763_712_000_000 }] },
});

export const claimRoutes = ({ claims, authentication }: Deps) => {
  const app = createRoutes();
  const tags = ["Candidates"];

  app.openapi(
    defineRoute(authentication, "claim:read", {
      method: "get",
      path: "/v1/claims",
      tags,
      summary:
        "Resumes that an organisation brought and that give the address you have signed in with. Take over those that are yours.",
      request: { query: pageQuery },
      responses: { 200: jsonOf(Offers, "A page.") },
      codes: ["account-needed"],
    }),
    async (c) => {
      const { limit, cursor } = c.req.valid("query");
      const found = await claims.offers(c.get("token"), { limit, after: cursor });
      if (!found.ok) return problem(c, found.failure);
      c.header("Cache-Control", "no-store");
      return c.json(
        toPage(found.value, limit, ({ candidateId }) => candidateId),
        200,
      );
    },
  );

  app.openapi(
    defineRoute(authentication, "claim:write", {
      method: "post",
      path: "/v1/claims/{candidateId}",
      tags,
      summary:
        "Take a resume over: it is your own profile from now on. Who brought it goes on seeing it anonymised; nobody else does before you submit it.",
      request: { headers: commandHeaders, params: candidateParams },
      responses: { 200: jsonOf(CandidateChanged, "It is yours.") },
      codes: ["account-needed", "candidate-erased"],
    }),
    async (c) => {
      const { candidateId } = c.req.valid("param");
      const done = await claims.claim(requestContextOf(c), c.get("token"), candidateId);
      return changed(c, done, (body) => `/v1/candidates/${body.candidateId}`);
    },
  );

  return app;
};
