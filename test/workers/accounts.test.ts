/** Signing in: a code by mail becomes a session, once; whatever is expired, used, guessed, altered or ended opens nothing. */

import { env } from "cloudflare:workers";
import { describe, expect, it, vi } from "vitest";
import { createServices } from "../../src/services/create-services.ts";
import { believedMilliseconds } from "../../src/services/accounts/belief.ts";
import { createApi } from "../../src/workers/api/app.ts";
import { call } from "./support/client.ts";
import { makeEmployer } from "./support/organisations.ts";
import { accountsAt, askForCode, codeFor, signIn, signInWithCookie } from "./support/sign-in.ts";

const open = (email: string, code: string) =>
  call("POST", "/v1/auth/sessions", { json: { email, code, as: "token" }, token: null });
const whoIs = (token: string) => call("GET", "/v1/auth/session", { token });
const other = (code: string): string => String((Number(code) + 1) % 100_000_000).padStart(8, "0");

describe("a code", () => {
  it("opens a session for whoever it was sent to, in any case of letters, and is good once", async () => {
    const code = await askForCode("Ada.Once@example.org");
    const first = await open("ada.once@example.org", code);
    expect(first.status).toBe(201);
    expect((await whoIs(first.body.token)).body).toMatchObject({
      kind: "candidate",
      role: "candidate",
      email: "ada.once@example.org",
    });
    expect((await open("ada.once@example.org", code)).body.code).toBe("code-wrong");
  });

  it("opens one session when it is sent many times at once", async () => {
    const code = await askForCode("race@example.org");
    const answers = await Promise.all(Array.from({ length: 4 }, () => open("race@example.org", code)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  });

  it("belongs to one address, and ends with the next one", async () => {
    const code = await askForCode("first@example.org");
    await askForCode("second@example.org");
    expect((await open("second@example.org", other(code))).body.code).toBe("code-wrong");
    const next = await askForCode("first@example.org");
    expect((await open("first@example.org", next === code ? other(code) : code)).body.code).toBe("code-wrong");
    expect((await open("first@example.org", next)).status).toBe(201);
    expect((await open("first@example.org", code)).body.code).toBe("code-wrong");
  });

  it("is over after three wrong guesses, even for the right one", async () => {
    const code = await askForCode("guessed@example.org");
    for (let guess = 0; guess < 3; guess++) expect((await open("guessed@example.org", other(code))).body.code).toBe("code-wrong");
    expect((await open("guessed@example.org", code)).body.code).toBe("code-expired");
  });

  it("loses no count of guesses that come at the same moment", async () => {
    const code = await askForCode("stormed@example.org");
    const guesses = Array.from({ length: 5 }, (_, more) => String((Number(code) + 1 + more) % 100_000_000).padStart(8, "0"));
    const storm = await Promise.all(guesses.map((guess) => open("stormed@example.org", guess)));
    expect(storm.map(({ status }) => status)).not.toContain(201);
    for (let guess = 0; guess < 2; guess++) await open("stormed@example.org", other(code));
    expect((await open("stormed@example.org", code)).status).not.toBe(201);
  });

  it("is asked for and refused in the same words, whether or not there is an account for the address", async () => {
    await signIn("is-known@example.org");
    const answersFor = async (email: string) => {
      const asked = await call("POST", "/v1/auth/codes", { json: { email }, token: null });
      const guess = other(await codeFor(email));
      const guessed = [];
      for (let time = 0; time < 4; time++) guessed.push(await open(email, guess));
      return [asked, ...guessed].map(({ status, body }) => [status, body.code, body.detail, body.sent]);
    };
    expect(await answersFor("is-known@example.org")).toEqual(await answersFor("is-nobody@example.org"));
    const neverAsked = (email: string) => open(email, "00000000");
    const [known, unknown] = [await neverAsked("is-operator@example.org"), await neverAsked("is-never@example.org")];
    expect([known.status, known.body.detail]).toEqual([unknown.status, unknown.body.detail]);
  });

  it("is over after ten minutes", async () => {
    const code = await askForCode("late@example.org");
    const { meta } = await env.ACCOUNTS.prepare("UPDATE codes SET expires_at = ?")
      .bind(Date.now() - 1)
      .run();
    expect(meta.changes).toBeGreaterThan(0);
    expect((await open("late@example.org", code)).body.code).toBe("code-expired");
  });

  it("is asked for and tried ten times a minute at most", async () => {
    const ask = () => call("POST", "/v1/auth/codes", { json: { email: "often@example.org" }, token: null });
    const asked = [];
    for (let time = 0; time < 11; time++) asked.push(await ask());
    expect(asked.slice(0, 10).map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 202));
    expect(asked[10]?.body.code).toBe("rate-limited");
    expect(asked[10]?.headers.get("retry-after")).toBe("60");
    expect((await open("often@example.org", await codeFor("often@example.org"))).status).toBe(201);
  });

  it("is neither sent nor tried, nor anybody invited, while the platform cannot count how often", async () => {
    const error = vi.spyOn(console, "error").mockImplementation(() => undefined);
    const code = await askForCode("uncounted@example.org");
    const broken: RateLimit = { limit: () => Promise.reject(new Error("down")) };
    const uncounted = createApi(createServices({ ...env, CODE_LIMIT: broken }));
    const { organisationId, token } = await makeEmployer("uncounted-owner@example.org");
    const asked: [string, object][] = [
      ["/v1/auth/codes", { email: "uncounted@example.org" }],
      ["/v1/auth/sessions", { email: "uncounted@example.org", code, as: "token" }],
      [`/v1/organisations/${organisationId}/invitations`, { email: "uncounted@example.org", role: "recruiter" }],
    ];
    const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
    for (const [path, json] of asked) {
      const answer = await uncounted.request(path, { method: "POST", body: JSON.stringify(json), headers });
      expect([path, answer.status, answer.headers.get("retry-after")]).toEqual([path, 503, "60"]);
      expect(await answer.json()).toMatchObject({ code: "service-unavailable" });
    }
    expect(error.mock.calls.join()).toContain("rate-limit-unavailable");
    expect(error.mock.calls.join()).not.toContain("uncounted@");
    vi.restoreAllMocks();
    expect((await open("uncounted@example.org", code)).status).toBe(201);
  });

  it.each(["", "ada", "ada@", "a@b@example.org", `${"a".repeat(250)}@example.org`])("is not sent to %j", async (email) => {
    expect((await call("POST", "/v1/auth/codes", { json: { email }, token: null })).body.code).toBe("request-invalid");
  });

  it("is kept as a hash, under a hash of the address", async () => {
    const code = await askForCode("kept@example.org");
    const { results } = await env.ACCOUNTS.prepare("SELECT * FROM codes").all();
    expect(JSON.stringify(results)).not.toContain(code);
    expect(JSON.stringify(results)).not.toContain("kept@");
  });
});

describe("a session", () => {
  it("acts as a candidate: its own resume alone", async () => {
    const [ada, ben] = [await signIn("ada@example.org"), await signIn("ben@example.org")];
    const made = await call("POST", "/v1/candidates", { token: ada, json: { document: { text: "Ada Sample\n\nSkills\nJava" } } });
    expect(made.status).toBe(201);
    const path = `/v1/candidates/${made.body.candidateId}`;
    expect((await call("GET", path, { token: ada })).status).toBe(200);
    expect((await call("GET", path, { token: ben })).body).toMatchObject({ code: "not-found" });
    expect((await call("GET", "/v1/jobs", { token: ada })).body.code).toBe("forbidden");
  });

  it("is the same principal each time, of which neither account nor address can be told", async () => {
    const { accounts } = createServices(env);
    const email = "same@example.org";
    const [one, two] = [await accounts.principalOf(await signIn(email)), await accounts.principalOf(await signIn(email))];
    expect(one).toEqual(two);
    const row = await env.ACCOUNTS.prepare("SELECT id FROM users WHERE email = ?").bind(email).first<{ id: string }>();
    expect(row?.id).toMatch(/^acc_/u);
    expect(JSON.stringify(one)).not.toContain(row?.id);
    expect(one?.id).toMatch(/^[0-9a-f]{32}$/u);
  });

  it("is not opened by a token that was altered, cut, unsigned or signed by nobody", async () => {
    const token = await signIn("token@example.org");
    const [value = "", signature = ""] = token.split(".");
    const bad = [
      value,
      `${value}.`,
      `${value}.${signature.slice(1)}A`,
      `${value}x.${signature}`,
      `x${value}.${signature}`,
      "x".repeat(5_000),
    ];
    for (const one of bad) expect((await whoIs(one)).body.code).toBe("unauthenticated");
    expect((await whoIs(token)).status).toBe(200);
  });

  it("ends where its holder signs out, and there alone", async () => {
    const [here, there] = [await signIn("leaves@example.org"), await signIn("leaves@example.org")];
    expect((await call("DELETE", "/v1/auth/session", { token: here })).status).toBe(200);
    expect((await whoIs(here)).status).toBe(401);
    expect((await whoIs(there)).status).toBe(200);
  });

  it("ends everywhere within a minute", async () => {
    const [here, there] = [await signIn("everywhere@example.org"), await signIn("everywhere@example.org")];
    let now = Date.now();
    const elsewhere = accountsAt(() => now);
    expect(await elsewhere.principalOf(there)).toMatchObject({ kind: "candidate" });
    expect((await call("DELETE", "/v1/auth/sessions", { token: here })).status).toBe(200);
    expect([(await whoIs(here)).status, (await whoIs(there)).status]).toEqual([401, 401]);
    expect(believedMilliseconds).toBeLessThan(60_000);
    now += believedMilliseconds;
    expect(await elsewhere.principalOf(there)).toBeUndefined();
  });

  it("is over when its time is, for those too who believed it a moment ago", async () => {
    const token = await signIn("aged@example.org");
    let now = Date.now();
    const accounts = accountsAt(() => now);
    expect(await accounts.principalOf(token)).toBeDefined();
    now += 31 * 86_400_000;
    expect(await accounts.principalOf(token)).toBeUndefined();
  });

  it("is nothing that the local token has", async () => {
    expect((await call("GET", "/v1/auth/session")).body).toMatchObject({ kind: "local", organisationId: "org_local" });
    expect((await call("DELETE", "/v1/auth/sessions")).body.code).toBe("account-needed");
  });
});

describe("a browser's cookie", () => {
  const own = { origin: "http://clearview.test" };

  it("cannot be read by scripts, goes to no other site, and acts as its account", async () => {
    const { cookie, setCookie } = await signInWithCookie("cookie@example.org");
    expect(setCookie).toMatch(/HttpOnly/u);
    expect(setCookie).toMatch(/SameSite=Strict/iu);
    expect(setCookie).toMatch(/Path=\/v1/u);
    const who = await call("GET", "/v1/auth/session", { token: null, headers: { cookie } });
    expect(who.body).toMatchObject({ email: "cookie@example.org" });
  });

  const refused = "origin-refused";
  it.each<[string, Record<string, string>, number, string?]>([
    ["our own page", own, 201],
    ["our own page, by Sec-Fetch-Site", { "sec-fetch-site": "same-origin" }, 201],
    ["another site", { origin: "https://elsewhere.example" }, 403, refused],
    ["another port of the host", { origin: "http://clearview.test:8080" }, 403, refused],
    ["a page without origin", { origin: "null", "sec-fetch-site": "same-origin" }, 403, refused],
    ["a neighbour", { "sec-fetch-site": "same-site" }, 403, refused],
    ["what tells nothing", {}, 403, refused],
  ])("changes something for %s: or not", async (who, headers, status, code) => {
    const { cookie } = await signInWithCookie(`from-${who.replaceAll(/\W/gu, "")}@example.org`);
    const answer = await call("POST", "/v1/candidates", { token: null, json: {}, headers: { cookie, ...headers } });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it("is told to no script, by no route that gives tokens", async () => {
    const { cookie } = await signInWithCookie("unread@example.org");
    const [, value = ""] = cookie.split("=");
    const started = await call("POST", "/v1/auth/anonymous-sessions", {
      token: null,
      json: { as: "token" },
      headers: { cookie, ...own },
    });
    expect(started.body.token).not.toBe(decodeURIComponent(value));
    expect((await whoIs(started.body.token)).body.role).toBe("anonymous");
    const kept = await call("POST", "/v1/auth/anonymous-sessions", { token: null, json: {}, headers: { cookie, ...own } });
    expect([kept.body, kept.headers.get("set-cookie")]).toEqual([{}, null]);
  });

  it("opens no live connection for another site", async () => {
    const { cookie } = await signInWithCookie("live@example.org");
    const path = `/v1/candidates/cand_${"0".repeat(26)}/live`;
    const from = (origin: string) => call("GET", path, { token: null, headers: { cookie, origin, upgrade: "websocket" } });
    expect((await from("https://elsewhere.example")).body.code).toBe("origin-refused");
    expect((await from(own.origin)).body.code).toBe("not-found");
  });

  it("is taken away by signing out", async () => {
    const { cookie } = await signInWithCookie("away@example.org");
    const left = await call("DELETE", "/v1/auth/session", { token: null, headers: { cookie, ...own } });
    expect(left.headers.get("set-cookie")).toMatch(/Max-Age=0/u);
    expect((await call("GET", "/v1/auth/session", { token: null, headers: { cookie } })).status).toBe(401);
  });

  it("is not given to a visitor whom another site signs in", async () => {
    const code = await askForCode("planted@example.org");
    const planted = await call("POST", "/v1/auth/sessions", {
      token: null,
      json: { email: "planted@example.org", code },
      headers: { origin: "https://elsewhere.example" },
    });
    expect(planted.body.code).toBe("origin-refused");
    expect(planted.headers.get("set-cookie")).toBeNull();
  });
});

describe("outside local mode", () => {
  const services = createServices({ ...env, LOCAL_MODE: "false", LIMITS: "on" } as Env);
  const api = createApi(services);
  const post = (path: string, json: unknown) =>
    api.request(path, { method: "POST", body: JSON.stringify(json), headers: { "content-type": "application/json" } });

  it("has no mailbox, no local token, and says that mail is not configured", async () => {
    expect((await api.request("/dev/mailbox")).status).toBe(404);
    const answer = await api.request("/v1/jobs", { headers: { authorization: `Bearer ${env.LOCAL_TOKEN}` } });
    expect(answer.status).toBe(401);
    expect(await (await post("/v1/auth/codes", { email: "a@example.org" })).json()).toMatchObject({
      code: "mail-not-configured",
    });
  });

  it("gives cookies to secure connections alone", async () => {
    const code = await askForCode("secure@example.org");
    const signedIn = await post("/v1/auth/sessions", { email: "secure@example.org", code });
    expect(signedIn.headers.get("set-cookie")).toMatch(/^__Secure-clearview\.session_token=.*Secure/u);
  });
});
