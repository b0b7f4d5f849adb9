/** Passkeys: what was added signs in, and nothing else does: no other page, no other challenge, no copy, nobody absent. */

import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { passkeysOfOne } from "../../src/services/accounts/passkeys.ts";
import { makeAuthenticator, type Said } from "./support/authenticator.ts";
import { call } from "./support/client.ts";
import { postResume } from "./support/flows.ts";
import { startAnonymously } from "./support/organisations.ts";
import { signIn } from "./support/sign-in.ts";

type Authenticator = Awaited<ReturnType<typeof makeAuthenticator>>;

type Signed = Awaited<ReturnType<Authenticator["sign"]>>;

const cookieOf = (headers: Headers): string => (headers.get("set-cookie") ?? "").split(";", 1)[0] ?? "";

const asked = async (path: string, token: string | null) => {
  const { status, body, headers } = await call("POST", path, { token });
  if (status !== 201) throw new Error(body.code);
  return { options: body.options, challenge: body.options.challenge as string, cookie: cookieOf(headers) };
};

const add = async (token: string, authenticator: Authenticator, said?: Said) => {
  const { challenge, cookie } = await asked("/v1/auth/passkeys/challenges", token);
  const json = { name: "My phone", answer: await authenticator.make(challenge, said) };
  return call("POST", "/v1/auth/passkeys", { token, json, headers: { cookie } });
};

const open = async (authenticator: Authenticator, said?: Said, token: string | null = null) => {
  const { challenge, cookie } = await asked("/v1/auth/passkey-challenges", null);
  const json = { answer: await authenticator.sign(challenge, said) };
  return call("POST", "/v1/auth/passkey-sessions", { token, json, headers: { cookie } });
};

const withPasskey = async (email: string) => {
  const [token, authenticator] = [await signIn(email), await makeAuthenticator()];
  const added = await add(token, authenticator);
  if (added.status !== 201) throw new Error(added.text);
  return { token, authenticator, passkeyId: added.body.passkeyId as string };
};

describe("a passkey", () => {
  it("is added by whoever has signed in, is listed, and then signs in by itself", async () => {
    const { token, authenticator, passkeyId } = await withPasskey("pass@example.org");
    const listed = await call("GET", "/v1/auth/passkeys", { token });
    expect(listed.body.items).toEqual([{ passkeyId, name: "My phone", createdAt: expect.any(Number) }]);
    const opened = await open(authenticator);
    expect([opened.status, opened.body]).toEqual([201, { claimed: false }]);
    expect(opened.headers.get("set-cookie")).toMatch(/HttpOnly/u);
    const who = await call("GET", "/v1/auth/session", { token: null, headers: { cookie: cookieOf(opened.headers) } });
    expect(who.body).toMatchObject({ role: "candidate", email: "pass@example.org" });
  });

  it("is asked for with its person, and without telling of any account", async () => {
    await withPasskey("untold@example.org");
    const { options } = await asked("/v1/auth/passkey-challenges", null);
    expect(options).toMatchObject({ rpId: "clearview.test", userVerification: "required" });
    expect(options.allowCredentials).toBeUndefined();
  });

  it("is made under its person's address, which is told to their browser and kept with no challenge", async () => {
    const email = "named@example.org";
    const { options } = await asked("/v1/auth/passkeys/challenges", await signIn(email));
    expect(options.user).toMatchObject({ name: email, displayName: email });
    const { results } = await env.ACCOUNTS.prepare("SELECT value FROM codes").all<{ value: string }>();
    const kept = results.map(({ value }) => value);
    expect(kept.some((value) => value.includes(options.challenge))).toBe(true);
    expect(kept.filter((value) => value.includes(email))).toEqual([]);
  });

  it("claims what was begun without an address", async () => {
    const { token, authenticator } = await withPasskey("claims@example.org");
    const anonymous = await startAnonymously();
    const candidateId = await postResume(undefined, false, anonymous);
    expect((await open(authenticator, {}, anonymous)).body).toEqual({ claimed: true });
    expect((await call("GET", `/v1/candidates/${candidateId}`, { token })).status).toBe(200);
  });

  it("signs nobody in once it is removed, and is nobody else's to remove", async () => {
    const { token, authenticator, passkeyId } = await withPasskey("removed@example.org");
    const other = await signIn("remover@example.org");
    const path = `/v1/auth/passkeys/${passkeyId}`;
    expect((await call("DELETE", path, { token: other })).body.code).toBe("not-found");
    expect((await open(authenticator)).status).toBe(201);
    expect((await call("DELETE", path, { token })).status).toBe(200);
    expect((await open(authenticator)).body.code).toBe("passkey-refused");
    expect((await call("DELETE", path, { token })).body.code).toBe("not-found");
  });
});

describe("what is not taken", () => {
  it.each<[string, Said]>([
    ["of a page elsewhere", { origin: "https://elsewhere.example" }],
    ["for another host", { host: "elsewhere.example" }],
    ["without its person", { verified: false }],
  ])("a passkey %s, new or known", async (_, said) => {
    const { authenticator } = await withPasskey("lies@example.org");
    expect((await open(authenticator, said)).body.code).toBe("passkey-refused");
    expect((await add(await signIn("lies@example.org"), await makeAuthenticator(), said)).body.code).toBe("passkey-refused");
    expect((await open(authenticator)).status).toBe(201);
  });

  it("a copy that has signed less often", async () => {
    const { authenticator } = await withPasskey("copied@example.org");
    expect((await open(authenticator, { counter: 7 })).status).toBe(201);
    expect((await open(authenticator, { counter: 6 })).body.code).toBe("passkey-refused");
  });

  it("an answer that was sent before, or to another challenge, or without one", async () => {
    const { authenticator } = await withPasskey("again@example.org");
    const [one, two] = [await asked("/v1/auth/passkey-challenges", null), await asked("/v1/auth/passkey-challenges", null)];
    const json = { answer: await authenticator.sign(one.challenge) };
    const send = (cookie: string) => call("POST", "/v1/auth/passkey-sessions", { token: null, json, headers: { cookie } });
    expect((await send("")).body.code).toBe("passkey-refused");
    expect((await send(two.cookie)).body.code).toBe("passkey-refused");
    expect((await send(one.cookie)).status).toBe(201);
    expect((await send(one.cookie)).body.code).toBe("passkey-refused");
  });

  it("another's signature, and nonsense", async () => {
    const [{ authenticator }, other] = [await withPasskey("signed@example.org"), await makeAuthenticator()];
    const send = async (alter: (own: Signed, others: Signed) => object) => {
      const { challenge, cookie } = await asked("/v1/auth/passkey-challenges", null);
      const answer = alter(await authenticator.sign(challenge), await other.sign(challenge));
      return call("POST", "/v1/auth/passkey-sessions", { token: null, json: { answer }, headers: { cookie } });
    };
    expect((await send((own, others) => ({ ...own, response: others.response }))).body.code).toBe("passkey-refused");
    expect((await send((_, others) => others)).body.code).toBe("passkey-refused");
    const unsigned = await send((own) => ({ ...own, response: { ...own.response, signature: "not a signature" } }));
    expect(unsigned.body.code).toBe("passkey-refused");
    expect((await send(({ id }) => ({ id }))).body.code).toBe("request-invalid");
    expect((await send((own) => own)).status).toBe(201);
  });

  it("a new one of somebody without an address, or who signed in an hour ago", async () => {
    const path = "/v1/auth/passkeys/challenges";
    expect((await call("POST", path, { token: await startAnonymously() })).body.code).toBe("account-needed");
    expect((await call("POST", path)).body.code).toBe("account-needed");
    const token = await signIn("stale@example.org");
    const { meta } = await env.ACCOUNTS.prepare(
      "UPDATE sessions SET created_at = ? WHERE user_id = (SELECT id FROM users WHERE email = 'stale@example.org')",
    )
      .bind(Date.now() - 3_600_001)
      .run();
    expect(meta.changes).toBe(1);
    expect((await call("POST", path, { token })).body.code).toBe("sign-in-again");
  });

  it("more of them than one may have", async () => {
    const token = await signIn("many@example.org");
    for (let count = 0; count < passkeysOfOne; count++) expect((await add(token, await makeAuthenticator())).status).toBe(201);
    expect((await call("POST", "/v1/auth/passkeys/challenges", { token })).body.code).toBe("limit-reached");
  });

  it("anything from a page of another site", async () => {
    const origin = "https://elsewhere.example";
    const begun = await call("POST", "/v1/auth/passkey-challenges", { token: null, headers: { origin } });
    expect([begun.body.code, begun.headers.get("set-cookie")]).toEqual(["origin-refused", null]);
    const { authenticator } = await withPasskey("foreign@example.org");
    const { challenge, cookie } = await asked("/v1/auth/passkey-challenges", null);
    const json = { answer: await authenticator.sign(challenge) };
    const answer = await call("POST", "/v1/auth/passkey-sessions", { token: null, json, headers: { cookie, origin } });
    expect(answer.body.code).toBe("origin-refused");
  });
});
