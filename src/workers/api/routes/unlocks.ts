/** Unlocks: an employer asks to see who a candidate is, and sees it once the candidate's actor has opened the door. */

import { z } from "@hono/zod-openapi";
import { CandidateId, JobId } from "../../../core/ids.ts";
import { RefusalReason, UnlockId } from "../../../domain/candidate/unlock-types.ts";
import type { Services } from "../../../services/create-services.ts";
import { createRoutes } from "../create-routes.ts";
import { commandHeaders, defineRoute, jsonOf } from "../define-route.ts";
import { requestContextOf } from "../environment.ts";
import { exampleIdentity, exampleOpenedUnlock, exampleUnlock } from "../employer-examples.ts";
import { problem } from "../problem.ts";
import { readable } from "../replies.ts";
import { candidateParams, jobCandidateParams, jobParams, OpenedUnlockBody, UnlockFields } from "../schemas.ts";

const unlockParams = z.object({ unlockId: UnlockId });
const UnlockWish = z
  .strictObject({ fields: UnlockFields.optional().openapi({ description: "What to see; everything unless you say." }) })
  .openapi("UnlockWish", { example: { fields: ["name", "email"] } });
const UnlockStatus = z.enum(["waiting", "unlocked", "refused"]);
const UnlockChanged = z
  .object({
    unlockId: UnlockId,
    state: UnlockStatus,
    status: z.string().openapi({ description: "Where to see how it goes on." }),
  })
  .openapi("UnlockChanged", {
    example: { unlockId: exampleUnlock.unlockId, state: "waiting", status: `/v1/unlocks/${exampleUnlock.unlockId}` },
  });
const UnlockBody = z
  .object({
    unlockId: UnlockId,
    candidateId: CandidateId,
    jobId: JobId,
    fields: UnlockFields,
    status: UnlockStatus,
    reason: RefusalReason.optional(),
    attempt: z.number().int(),
    at: z.number(),
  })
  .openapi("Unlock", { example: exampleUnlock });
const IdentityBody = z
  .object({
    fields: UnlockFields,
    name: z.string().optional(),
    email: z.string().optional(),
    phone: z.string().optional(),
    links: z.array(z.string()).optional(),
    resume: z.object({ text: z.string(), fileName: z.string().optional() }).optional(),
  })
  .openapi("Identity", { example: exampleIdentity });
const OpenedUnlocks = z
  .object({ items: z.array(OpenedUnlockBody) })
  .openapi("OpenedUnlocks", { example: { items: [exampleOpenedUnlock] } });

type Deps = Pick<Services, "employers" | "candidates" | "authentication">;

export const unlockRoutes = ({ employers, candidates, authentication }: Deps) => {
  const app = createRoutes();
  const tags = ["Unlocks"];

  app.openapi(
    defineRoute(authentication, "employer:write", {
      method: "post",
      path: "/v1/jobs/{jobId}/matches/{candidateId}/unlock",
      tags,
      summary: "Ask to see who a candidate is. Costs a credit when the door opens; the same wish again is the same unlock.",
      request: {
        headers: commandHeaders,
        params: jobCandidateParams,
        body: { content: { "application/json": { schema: UnlockWish } } },
      },
      responses: {
        200: jsonOf(UnlockChanged, "It was unlocked before."),
        202: jsonOf(UnlockChanged, "A credit is set aside; `status` tells where to see the answer."),
      },
      codes: ["organisation-needed", "employer-not-approved", "credits-insufficient", "candidate-not-submitted", "job-closed"],
    }),
    async (c) => {
      const done = await employers.unlock(requestContextOf(c), { ...c.req.valid("param"), ...c.req.valid("json") });
      if (!done.ok) return problem(c, done.failure);
      const status = `/v1/unlocks/${done.value.unlockId}`;
      c.header("Location", status);
      return c.json({ ...done.value, status }, done.value.state === "unlocked" ? 200 : 202);
    },
  );

  app.openapi(
    defineRoute(authentication, "employer:read", {
      method: "get",
      path: "/v1/jobs/{jobId}/unlocks",
      tags,
      summary: "Whom you have asked to see for a job, and how each stands: also of people who have left the ranking since.",
      request: { params: jobParams },
      responses: {
        200: jsonOf(z.object({ items: z.array(UnlockBody) }), "All of them, oldest first.", { items: [exampleUnlock] }),
      },
    }),
    async (c) => {
      const read = await employers.listUnlocks(c.get("principal"), c.req.valid("param").jobId);
      return read.ok ? readable(c, { items: read.value }) : problem(c, read.failure);
    },
  );

  app.openapi(
    defineRoute(authentication, "employer:read", {
      method: "get",
      path: "/v1/unlocks/{unlockId}",
      tags,
      summary: "How an unlock stands: waiting, unlocked, or refused with a reason and without a charge.",
      request: { params: unlockParams },
      responses: { 200: jsonOf(UnlockBody, "The unlock.") },
    }),
    async (c) => {
      const read = await employers.readUnlock(c.get("principal"), c.req.valid("param").unlockId);
      return read.ok ? readable(c, read.value) : problem(c, read.failure);
    },
  );

  app.openapi(
    defineRoute(authentication, "identity:read", {
      method: "get",
      path: "/v1/unlocks/{unlockId}/identity",
      tags,
      summary: "Who the candidate is: the fields unlocked, as the resume says them.",
      request: { params: unlockParams },
      responses: { 200: jsonOf(IdentityBody, "The identity.") },
      codes: ["unlock-not-open", "candidate-not-submitted", "candidate-erased"],
    }),
    async (c) => {
      const read = await employers.readIdentity(c.get("principal"), c.req.valid("param").unlockId);
      if (!read.ok) return problem(c, read.failure);
      c.header("Cache-Control", "no-store");
      return readable(c, read.value);
    },
  );

  app.openapi(
    defineRoute(authentication, "candidate:read", {
      method: "get",
      path: "/v1/candidates/{candidateId}/unlocks",
      tags,
      summary: "To whom it was shown who you are: which organisation, for which job, which fields, when.",
      request: { params: candidateParams },
      responses: { 200: jsonOf(OpenedUnlocks, "All of them, oldest first.") },
      codes: ["candidate-erased"],
    }),
    async (c) => {
      const read = await candidates.readUnlocks(c.get("principal"), c.req.valid("param").candidateId);
      return read.ok ? readable(c, { items: read.value }) : problem(c, read.failure);
    },
  );

  return app;
};
