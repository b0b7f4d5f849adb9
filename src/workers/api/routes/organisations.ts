/** Organisations: making one, acting for one, and who is in it. */

import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { organisationRoles, principalOf } from "../../../domain/roles.ts";
import type { Asker } from "../../../services/accounts/organisations.ts";
import type { Services } from "../../../services/create-services.ts";
import { createRoutes } from "../create-routes.ts";
import { defineRoute, jsonOf } from "../define-route.ts";
import { type ApiEnvironment, requestContextOf } from "../environment.ts";
import { Done, done, idOf, json, memberId, memberParams, organisationId, organisationParams } from "../organisation-schemas.ts";
import { problem } from "../problem.ts";

type Deps = Pick<Services, "accounts" | "employers" | "views" | "closedOrganisations" | "authentication">;

const invitationParams = z.object({ invitationId: idOf("row") });

const Role = z.enum(organisationRoles);
const OrganisationBody = z
  .object({ organisationId: z.string(), name: z.string() })
  .openapi("Organisation", { example: { organisationId, name: "Sample Care" } });
const NewOrganisation = z
  .strictObject({ name: z.string().trim().min(1).max(120) })
  .openapi("NewOrganisation", { example: { name: "Sample Care" } });
const ActFor = z
  .strictObject({ organisationId: idOf("org").nullable().openapi({ description: "null: for nobody but yourself." }) })
  .openapi("ActFor", { example: { organisationId } });
const MemberBody = z.object({ memberId: z.string(), email: z.string(), role: z.string() });
const Invitation = z
  .strictObject({ email: z.email().max(254), role: Role })
  .openapi("Invitation", { example: { email: "ben@example.org", role: "recruiter" } });
const RoleChange = z.strictObject({ role: Role }).openapi("RoleChange", { example: { role: "owner" } });

const askerOf = (c: Context<ApiEnvironment>): Asker => ({ principal: c.get("principal"), token: c.get("token") });

export const organisationRoutes = (services: Deps) => {
  const { organisations } = services.accounts;
  const { employers, views, closedOrganisations, authentication } = services;
  const app = createRoutes();
  const tags = ["Organisations"];

  app.openapi(
    defineRoute(authentication, "membership:write", {
      method: "post",
      path: "/v1/organisations",
      tags,
      summary: "Make an organisation. You are its owner, and your session acts for it.",
      request: { body: json(NewOrganisation) },
      responses: { 201: jsonOf(OrganisationBody, "Made.") },
      codes: ["account-needed", "limit-reached"],
    }),
    async (c) => {
      const made = await organisations.create(askerOf(c), c.req.valid("json").name);
      if (!made.ok) return problem(c, made.failure);
      const request = requestContextOf(c);
      const principal = principalOf(request.principal.id, "owner", made.value.organisationId);
      // Should this fail, POST /v1/employers does it later.
      await employers.register({ ...request, principal });
      return c.json(made.value, 201);
    },
  );

  app.openapi(
    defineRoute(authentication, "account:read", {
      method: "get",
      path: "/v1/organisations",
      tags,
      summary: "Organisations that you are a member of.",
      responses: {
        200: jsonOf(z.object({ items: z.array(OrganisationBody) }), "All of them.", {
          items: [{ organisationId, name: "Sample Care" }],
        }),
      },
      codes: ["account-needed"],
    }),
    async (c) => {
      const found = await organisations.list(askerOf(c));
      return found.ok ? c.json({ items: [...found.value] }, 200) : problem(c, found.failure);
    },
  );

  app.openapi(
    defineRoute(authentication, ["organisation:read", "employer:read"], {
      method: "get",
      path: "/v1/organisations/{organisationId}",
      tags,
      summary: "What an organisation is called: yours, or any for whoever approves employers.",
      request: { params: organisationParams },
      responses: { 200: jsonOf(OrganisationBody, "The organisation.") },
    }),
    async (c) => {
      const read = await organisations.read(askerOf(c), c.req.valid("param").organisationId);
      return read.ok ? c.json(read.value, 200) : problem(c, read.failure);
    },
  );

  app.openapi(
    defineRoute(authentication, "account:write", {
      method: "put",
      path: "/v1/auth/session/organisation",
      tags,
      summary: "Have this session act for one of your organisations, or for yourself alone.",
      request: { body: json(ActFor) },
      responses: { 200: jsonOf(Done, "It does now.") },
      codes: ["account-needed", "not-found"],
    }),
    async (c) => {
      const acts = await organisations.actFor(askerOf(c), c.req.valid("json").organisationId);
      return acts.ok ? c.json(done, 200) : problem(c, acts.failure);
    },
  );

  app.openapi(
    defineRoute(authentication, "organisation:read", {
      method: "get",
      path: "/v1/organisations/{organisationId}/members",
      tags,
      summary: "Who is in your organisation, and as what.",
      request: { params: organisationParams },
      responses: {
        200: jsonOf(z.object({ items: z.array(MemberBody) }), "All members.", {
          items: [{ memberId, email: "ada@example.org", role: "owner" }],
        }),
      },
      codes: ["account-needed"],
    }),
    async (c) => {
      const found = await organisations.members(askerOf(c), c.req.valid("param").organisationId);
      return found.ok ? c.json({ items: [...found.value] }, 200) : problem(c, found.failure);
    },
  );

  app.openapi(
    defineRoute(authentication, "organisation:write", {
      method: "post",
      path: "/v1/organisations/{organisationId}/invitations",
      limit: "codes",
      tags,
      summary: "Invite somebody by e-mail. A new invitation ends the one before.",
      request: { params: organisationParams, body: json(Invitation) },
      responses: { 202: jsonOf(Done, "Sent.") },
      codes: ["account-needed", "already-member", "limit-reached", "mail-failed", "mail-not-configured"],
    }),
    async (c) => {
      const { email, role } = c.req.valid("json");
      const invited = await organisations.invite(askerOf(c), c.req.valid("param").organisationId, email, role);
      return invited.ok ? c.json(done, 202) : problem(c, invited.failure);
    },
  );

  app.openapi(
    defineRoute(authentication, "membership:write", {
      method: "post",
      path: "/v1/invitations/{invitationId}/accept",
      tags,
      summary: "Accept an invitation that was sent to your address. Your session acts for the organisation.",
      request: { params: invitationParams },
      responses: { 200: jsonOf(OrganisationBody, "You are a member.") },
      codes: ["account-needed", "limit-reached"],
    }),
    async (c) => {
      const joined = await organisations.accept(askerOf(c), c.req.valid("param").invitationId);
      return joined.ok ? c.json(joined.value, 200) : problem(c, joined.failure);
    },
  );

  app.openapi(
    defineRoute(authentication, "organisation:write", {
      method: "put",
      path: "/v1/organisations/{organisationId}/members/{memberId}",
      tags,
      summary: "Change what a member is. It is in force within a minute.",
      request: { params: memberParams, body: json(RoleChange) },
      responses: { 200: jsonOf(Done, "Changed.") },
      codes: ["account-needed", "owner-needed"],
    }),
    async (c) => {
      const { organisationId: organisation, memberId: changed } = c.req.valid("param");
      const was = await organisations.changeRole(askerOf(c), organisation, changed, c.req.valid("json").role);
      return was.ok ? c.json(done, 200) : problem(c, was.failure);
    },
  );

  // Before the route of any member, whose path fits this one too.
  app.openapi(
    defineRoute(authentication, "membership:write", {
      method: "delete",
      path: "/v1/organisations/{organisationId}/members/me",
      tags,
      summary: "Leave an organisation. Its keys and jobs stay its own. It is in force within a minute.",
      request: { params: organisationParams },
      responses: { 200: jsonOf(Done, "You are no member any more. A session that acted for it acts for yourself alone.") },
      codes: ["account-needed", "owner-needed"],
    }),
    async (c) => {
      const left = await organisations.leave(askerOf(c), c.req.valid("param").organisationId);
      return left.ok ? c.json(done, 200) : problem(c, left.failure);
    },
  );

  app.openapi(
    defineRoute(authentication, "organisation:write", {
      method: "delete",
      path: "/v1/organisations/{organisationId}/members/{memberId}",
      tags,
      summary: "Remove a member. It is in force within a minute.",
      request: { params: memberParams },
      responses: { 200: jsonOf(Done, "Removed.") },
      codes: ["account-needed", "owner-needed"],
    }),
    async (c) => {
      const { organisationId: organisation, memberId: leaving } = c.req.valid("param");
      const removed = await organisations.remove(askerOf(c), organisation, leaving);
      return removed.ok ? c.json(done, 200) : problem(c, removed.failure);
    },
  );

  app.openapi(
    defineRoute(authentication, "organisation:write", {
      method: "delete",
      path: "/v1/organisations/{organisationId}",
      tags,
      summary: "Close your organisation, as its only member and once its jobs are closed. Nobody can act for it any more.",
      request: { params: organisationParams },
      responses: {
        200: jsonOf(
          Done,
          "Closed: no members, keys or invitations are left, and resumes that it brought and nobody has taken over are erased. Candidates still see its name in what was shown.",
        ),
      },
      codes: ["account-needed", "sign-in-again", "organisation-in-use"],
    }),
    async (c) => {
      const { organisationId: organisation } = c.req.valid("param");
      const closed = await organisations.close(askerOf(c), organisation, () => views.hasOpenJobs(organisation));
      if (!closed.ok) return problem(c, closed.failure);
      await closedOrganisations.clear(organisation);
      return c.json(done, 200);
    },
  );

  return app;
};
