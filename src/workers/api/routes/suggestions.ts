/** What a candidate says of skills that a language model suggested: confirmed ones are the candidate's own statements. */

import type { Services } from "../../../services/create-services.ts";
import { createRoutes } from "../create-routes.ts";
import { commandHeaders, defineRoute, jsonOf } from "../define-route.ts";
import { requestContextOf } from "../environment.ts";
import { changed } from "../replies.ts";
import { CandidateChanged, suggestionParams } from "../schemas.ts";

type Deps = Pick<Services, "candidates" | "authentication">;

const answers = [
  {
    name: "confirm",
    answer: "confirmed",
    summary:
      "Confirm a suggested skill. It counts as one that you list, and the receipt says that you stated it. A submitted resume is matched anew.",
  },
  {
    name: "refuse",
    answer: "refused",
    summary: "Refuse a suggested skill, or take a confirmed one back. It is not suggested again.",
  },
] as const;

export const suggestionRoutes = ({ candidates, authentication }: Deps) => {
  const app = createRoutes();
  for (const { name, answer, summary } of answers) {
    app.openapi(
      defineRoute(authentication, "candidate:write", {
        method: "post",
        path: `/v1/candidates/{candidateId}/suggestions/{suggestionId}/${name}`,
        tags: ["Candidates"],
        summary,
        request: { headers: commandHeaders, params: suggestionParams },
        responses: {
          200: jsonOf(CandidateChanged, "Kept."),
          202: jsonOf(CandidateChanged, "Kept; `status` tells where to see how the matching goes on."),
        },
        codes: ["candidate-erased", "identity-sealed", "limit-reached"],
      }),
      async (c) => {
        const { candidateId, suggestionId } = c.req.valid("param");
        const done = await candidates.answerSuggestion(requestContextOf(c), candidateId, suggestionId, answer);
        return changed(c, done, (body) => `/v1/candidates/${body.candidateId}`);
      },
    );
  }
  return app;
};
