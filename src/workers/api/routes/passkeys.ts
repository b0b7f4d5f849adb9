/** Passkeys: adding one after signing in, signing in by one, and taking one away. */

import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import type { PasskeyAsker } from "../../../services/accounts/passkeys.ts";
import type { Services } from "../../../services/create-services.ts";
import { createRoutes } from "../create-routes.ts";
import { definePublicRoute, defineRoute, jsonOf } from "../define-route.ts";
import type { ApiEnvironment } from "../environment.ts";
import { Done, done, idOf } from "../organisation-schemas.ts";
import { problem } from "../problem.ts";
import { foreign, isForeign, keepCookies, ownSessionOf } from "../session-cookies.ts";
import { SignedIn } from "./auth.ts";

type Deps = Pick<Services, "accounts" | "authentication">;

const passkeyId = "pass_0123456789abcdefghjkmnpqrs";
const text = z.string().max(20_000);
/** What is said in `response` is for the authenticator's verifier to judge. */
const answerOf = (member: string) =>
  z.looseObject({
    id: z.string().min(1).max(1400),
    rawId: z.string().min(1).max(1400),
    type: z.literal("public-key"),
    response: z.looseObject({ clientDataJSON: text, [member]: text }),
    clientExtensionResults: z.looseObject({}).default({}),
  });
const credential = { id: "AbC0", rawId: "AbC0", type: "public-key" as const, clientExtensionResults: {} };
const Added = z
  .strictObject({ name: z.string().trim().min(1).max(80), answer: answerOf("attestationObject") })
  .openapi("NewPasskey", {
    example: { name: "My phone", answer: { ...credential, response: { clientDataJSON: "e30", attestationObject: "oA" } } },
  });
const SignInByPasskey = z.strictObject({ answer: answerOf("signature") }).openapi("SignInByPasskey", {
  example: {
    answer: { ...credential, response: { clientDataJSON: "e30", authenticatorData: "AAAA", signature: "AAAA" } },
  },
});
const PasskeyOptions = z.object({ options: z.looseObject({ challenge: z.string() }) }).openapi("PasskeyOptions", {
  description: "For `navigator.credentials`, by `parseCreationOptionsFromJSON` or `parseRequestOptionsFromJSON`.",
  example: { options: { challenge: "AbC0", rpId: "clearview.example", userVerification: "required" } },
});
const PasskeyFacts = z
  .object({ passkeyId: z.string(), name: z.string().optional(), createdAt: z.number().optional() })
  .openapi("Passkey", { example: { passkeyId, name: "My phone", createdAt: 1_795_000_000_000 } });
const PasskeyList = z
  .object({ items: z.array(PasskeyFacts) })
  .openapi("PasskeyList", { example: { items: [{ passkeyId, name: "My phone", createdAt: 1_795_000_000_000 }] } });

type Options = z.infer<typeof PasskeyOptions>["options"];

export const passkeyRoutes = ({ accounts, authentication }: Deps) => {
  const app = createRoutes();
  const tags = ["Accounts"];
  const askerOf = (c: Context<ApiEnvironment>, token: string | undefined): PasskeyAsker => ({
    token,
    origin: new URL(c.req.url).origin,
    challenge: getCookie(c, accounts.challengeCookieName),
  });

  app.openapi(
    defineRoute(authentication, "account:read", {
      method: "get",
      path: "/v1/auth/passkeys",
      tags,
      summary: "The passkeys of your account.",
      responses: { 200: jsonOf(PasskeyList, "All of them; ten at most.") },
      codes: ["account-needed"],
    }),
    async (c) => {
      const found = await accounts.passkeys.list(c.get("token"));
      return found.ok ? c.json({ items: [...found.value] }, 200) : problem(c, found.failure);
    },
  );

  app.openapi(
    defineRoute(authentication, "account:write", {
      method: "post",
      path: "/v1/auth/passkeys/challenges",
      tags,
      summary: "What to ask the browser for to make a passkey. The answer is good for five minutes, in the same browser.",
      responses: { 201: jsonOf(PasskeyOptions, "For `navigator.credentials.create`.") },
      codes: ["account-needed", "sign-in-again", "limit-reached", "passkey-refused"],
    }),
    async (c) => {
      const begun = await accounts.passkeys.beginAdding(askerOf(c, c.get("token")));
      if (!begun.ok) return problem(c, begun.failure);
      keepCookies(c, begun.value.cookies);
      return c.json({ options: begun.value.options as Options }, 201);
    },
  );

  app.openapi(
    defineRoute(authentication, "account:write", {
      method: "post",
      path: "/v1/auth/passkeys",
      tags,
      summary: "Add the passkey that the browser has made.",
      request: { body: { required: true, content: { "application/json": { schema: Added } } } },
      responses: { 201: jsonOf(PasskeyFacts, "Added: it signs you in from now on.") },
      codes: ["account-needed", "sign-in-again", "passkey-refused"],
    }),
    async (c) => {
      const { name, answer } = c.req.valid("json");
      const added = await accounts.passkeys.add(askerOf(c, c.get("token")), name, answer);
      return added.ok ? c.json(added.value, 201) : problem(c, added.failure);
    },
  );

  app.openapi(
    defineRoute(authentication, "account:write", {
      method: "delete",
      path: "/v1/auth/passkeys/{passkeyId}",
      tags,
      summary: "Take a passkey away. Sessions that it opened stay; sign out everywhere to end them.",
      request: { params: z.object({ passkeyId: idOf("pass") }) },
      responses: { 200: jsonOf(Done, "It signs nobody in any more.") },
      codes: ["account-needed"],
    }),
    async (c) => {
      const removed = await accounts.passkeys.remove(c.get("token"), c.req.valid("param").passkeyId);
      return removed.ok ? c.json(done, 200) : problem(c, removed.failure);
    },
  );

  app.openapi(
    definePublicRoute({
      method: "post",
      path: "/v1/auth/passkey-challenges",
      limit: "codes",
      tags,
      summary: "What to ask the browser for to sign in by a passkey. It tells nothing of any account.",
      responses: { 201: jsonOf(PasskeyOptions, "For `navigator.credentials.get`.") },
      codes: ["origin-refused"],
    }),
    async (c) => {
      if (isForeign(c)) return problem(c, foreign);
      const { options, cookies } = await accounts.passkeys.beginSigningIn(new URL(c.req.url).origin);
      keepCookies(c, cookies);
      return c.json({ options: options as Options }, 201);
    },
  );

  app.openapi(
    definePublicRoute({
      method: "post",
      path: "/v1/auth/passkey-sessions",
      limit: "codes",
      tags,
      summary: "Sign in by a passkey: in a browser, which keeps the session as a cookie.",
      request: { body: { required: true, content: { "application/json": { schema: SignInByPasskey } } } },
      responses: { 201: jsonOf(SignedIn, "Signed in, for 30 days from the last day of use.") },
      codes: ["passkey-refused", "origin-refused"],
    }),
    async (c) => {
      if (isForeign(c)) return problem(c, foreign);
      const asker = askerOf(c, ownSessionOf(c, authentication.cookieName));
      const signedIn = await accounts.signInByPasskey(asker, c.req.valid("json").answer);
      if (!signedIn.ok) return problem(c, signedIn.failure);
      keepCookies(c, signedIn.value.cookies);
      return c.json({ claimed: signedIn.value.claimed }, 201);
    },
  );

  return app;
};
