/** Signing in with a code by e-mail, asking who one is, and signing out here or everywhere. */

import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { principalKinds, scopes } from "../../../domain/principal.ts";
import type { Services } from "../../../services/create-services.ts";
import { createRoutes } from "../create-routes.ts";
import { definePublicRoute, defineRoute, jsonOf, tokenOf } from "../define-route.ts";
import type { ApiEnvironment } from "../environment.ts";
import { problem } from "../problem.ts";
import { foreign, isForeign, keepCookies, ownSessionOf } from "../session-cookies.ts";

type Deps = Pick<Services, "accounts" | "authentication" | "views">;

const Email = z.email().max(254);
const CodeRequest = z.strictObject({ email: Email }).openapi("CodeRequest", { example: { email: "ada@example.org" } });
const CodeSent = z.object({ sent: z.literal(true) }).openapi("CodeSent", { example: { sent: true } });
const As = z.enum(["cookie", "token"]).default("cookie").openapi({
  description: "A browser keeps a cookie that no script can read; anything else takes the token.",
});
const SignIn = z
  .strictObject({ email: Email, code: z.string().regex(/^\d{8}$/u, "must be 8 digits"), as: As })
  .openapi("SignIn", { example: { email: "ada@example.org", code: "01234567", as: "cookie" } });
const Start = z.strictObject({ as: As }).openapi("Start", { example: { as: "cookie" } });
const Started = z
  .object({ token: z.string().optional().openapi({ description: "For `Authorization: Bearer`; only where `as` is `token`." }) })
  .openapi("Started", { example: {} });
export const SignedIn = Started.extend({
  claimed: z.boolean().openapi({ description: "Whether what was done before, without an address, has moved along." }),
}).openapi("SignedIn", { example: { claimed: true } });
const WhoAmI = z
  .object({
    kind: z.enum(principalKinds),
    role: z.string().optional(),
    organisationId: z.string().optional(),
    email: z.string().optional().openapi({ description: "Shown to its owner alone. Absent for the local token." }),
    scopes: z.array(z.enum(scopes)),
  })
  .openapi("WhoAmI", {
    example: { kind: "candidate", role: "candidate", email: "ada@example.org", scopes: ["account:read", "candidate:read"] },
  });
const SignedOut = z.object({ signedOut: z.literal(true) }).openapi("SignedOut", { example: { signedOut: true } });

export const authRoutes = ({ accounts, authentication, views }: Deps) => {
  const app = createRoutes();
  const tags = ["Accounts"];
  const ownTokenOf = (c: Context<ApiEnvironment>) => ownSessionOf(c, authentication.cookieName);

  app.openapi(
    definePublicRoute({
      method: "post",
      path: "/v1/auth/codes",
      limit: "codes",
      tags,
      summary: "Have a code sent to an e-mail address. It is good for ten minutes, once, and ends the one before.",
      request: { body: { required: true, content: { "application/json": { schema: CodeRequest } } } },
      responses: { 202: jsonOf(CodeSent, "Sent, whether or not there is an account for the address.") },
      codes: ["mail-failed", "mail-not-configured"],
    }),
    async (c) => {
      const sent = await accounts.requestCode(c.req.valid("json").email);
      return sent.ok ? c.json({ sent: true as const }, 202) : problem(c, sent.failure);
    },
  );

  app.openapi(
    definePublicRoute({
      method: "post",
      path: "/v1/auth/sessions",
      limit: "codes",
      tags,
      summary: "Sign in with the code. An address that has no account gets one.",
      request: { body: { required: true, content: { "application/json": { schema: SignIn } } } },
      responses: { 201: jsonOf(SignedIn, "Signed in, for 30 days from the last day of use.") },
      codes: ["code-wrong", "code-expired", "origin-refused"],
    }),
    async (c) => {
      const { email, code, as } = c.req.valid("json");
      if (as === "cookie" && isForeign(c)) return problem(c, foreign);
      const done = await accounts.signIn({ email, code, token: ownTokenOf(c) });
      if (!done.ok) return problem(c, done.failure);
      const { token, cookies, claimed } = done.value;
      if (as === "token") return c.json({ token, claimed }, 201);
      keepCookies(c, cookies);
      return c.json({ claimed }, 201);
    },
  );

  app.openapi(
    definePublicRoute({
      method: "post",
      path: "/v1/auth/anonymous-sessions",
      limit: "uploads",
      tags,
      summary: "Start without an address. Signing in later, from this session, moves everything done so far along.",
      request: { body: { required: true, content: { "application/json": { schema: Start } } } },
      responses: { 201: jsonOf(Started, "Started; or you have a session already, and keep it.") },
      codes: ["origin-refused"],
    }),
    async (c) => {
      const { as } = c.req.valid("json");
      if (as === "cookie" && isForeign(c)) return problem(c, foreign);
      // A cookie's session is not told as a token: no script may read it, and one of our own page could ask here.
      const { byCookie } = tokenOf(c, authentication.cookieName);
      const started = await accounts.startAnonymously(as === "token" && byCookie ? undefined : ownTokenOf(c));
      if (!started.ok) return problem(c, started.failure);
      if (as === "token") return c.json({ token: started.value.token }, 201);
      keepCookies(c, started.value.cookies);
      return c.json({}, 201);
    },
  );

  app.openapi(
    defineRoute(authentication, "account:read", {
      method: "get",
      path: "/v1/auth/session",
      tags,
      summary: "Who the API takes you for, and what you may do.",
      responses: { 200: jsonOf(WhoAmI, "You.") },
    }),
    async (c) => {
      const { kind, role, organisationId, scopes: granted } = c.get("principal");
      const current = await accounts.current(c.get("token"));
      if (current.ok && c.req.header("authorization") === undefined) keepCookies(c, current.value.cookies);
      c.header("Cache-Control", "no-store");
      return c.json({ kind, role, organisationId, scopes: granted, ...(current.ok ? { email: current.value.email } : {}) }, 200);
    },
  );

  const ends = [
    { path: "/v1/auth/session", summary: "Sign out here.", run: accounts.signOut },
    {
      path: "/v1/auth/sessions",
      summary: "Sign out everywhere. It is in force on every machine within a minute.",
      run: accounts.signOutEverywhere,
    },
  ] as const;
  for (const { path, summary, run } of ends) {
    app.openapi(
      defineRoute(authentication, "account:write", {
        method: "delete",
        path,
        tags,
        summary,
        responses: { 200: jsonOf(SignedOut, "Done.") },
        codes: ["account-needed"],
      }),
      async (c) => {
        const done = await run(c.get("token"));
        if (!done.ok) return problem(c, done.failure);
        keepCookies(c, done.value.cookies);
        return c.json({ signedOut: true as const }, 200);
      },
    );
  }

  app.openapi(
    defineRoute(authentication, "account:write", {
      method: "delete",
      path: "/v1/auth/account",
      tags,
      summary: "Erase your account: address, sessions, passkeys, memberships. Erase your profiles first.",
      responses: { 200: jsonOf(SignedOut, "Erased. What an organisation has stays the organisation's.") },
      codes: ["account-needed", "sign-in-again", "profiles-remain", "owner-needed"],
    }),
    async (c) => {
      // One's own, whoever the session acts for.
      const { organisationId: _, jobIds: __, ...oneself } = c.get("principal");
      const done = await accounts.erase(c.get("token"), () => views.hasProfiles(oneself));
      if (!done.ok) return problem(c, done.failure);
      keepCookies(c, done.value.cookies);
      return c.json({ signedOut: true as const }, 200);
    },
  );

  return app;
};
