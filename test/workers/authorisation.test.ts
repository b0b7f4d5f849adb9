/**
 * The authorisation table is true: every route of the OpenAPI document is called as everybody there is, over HTTP, with a
 * token that they got by signing in or a key that an owner made, and answers 401, 403 or neither as the table says.
 */

import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { type ApiDocument, type GuardedRoute, mayCall, routesOf } from "../../scripts/security-page/authorisation-matrix.ts";
import { derivedId } from "../../src/core/ids.ts";
import type { Scope } from "../../src/domain/principal.ts";
import { keyScopes, roles, type Role, scopesOfRole } from "../../src/domain/roles.ts";
import { call, type Request } from "./support/client.ts";
import { settled } from "./support/actors.ts";
import { openJob, postResume } from "./support/flows.ts";
import { type Employer, joinAs, makeEmployer, makeKey, startAnonymously } from "./support/organisations.ts";
import { nurseJob } from "./support/samples.ts";
import { signIn } from "./support/sign-in.ts";
import { leastWorkOf } from "./support/work.ts";

type Json = { readonly [name: string]: any }; // oxlint-disable-line typescript/no-explicit-any -- a document of any shape is looked at
const { body: document } = (await call("GET", "/v1/openapi.json", { token: null })) as { body: ApiDocument & Json };
const routes = routesOf(document);

/** What the document itself sends as an example, so that nothing is refused for its shape. */
const exampleFor = ({ method, path }: GuardedRoute): unknown => {
  const schema = document.paths[path]?.[method.toLowerCase()] as Json | undefined;
  const body = schema?.["requestBody"]?.content["application/json"]?.schema as Json | undefined;
  const name = (body?.["$ref"] as string | undefined)?.split("/").at(-1);
  return name === undefined ? body?.["example"] : document["components"].schemas[name].example;
};

/** Signing out would end the session that the rest of the walk needs. */
const endsTheSession = new Set(["DELETE /v1/auth/session", "DELETE /v1/auth/sessions", "DELETE /v1/auth/account"]);
const walked = routes.filter(({ name }) => !endsTheSession.has(name));

const site = "https://careers.example.org";

type Ids = Readonly<Record<string, string>>;
const nobodys: Ids = {
  candidateId: `cand_${"0".repeat(26)}`,
  jobId: `job_${"0".repeat(26)}`,
  runId: `run_${"0".repeat(26)}`,
  batchId: `batch_${"0".repeat(26)}`,
  employerId: `emp_${"0".repeat(26)}`,
  unlockId: "1".repeat(32),
  traceId: "1".repeat(32),
  organisationId: `org_${"0".repeat(26)}`,
  memberId: `row_${"0".repeat(26)}`,
  invitationId: `row_${"0".repeat(26)}`,
  keyId: `key_${"0".repeat(26)}`,
  passkeyId: `pass_${"0".repeat(26)}`,
  suggestionId: "skill-00000000",
  kind: "jobs",
};
const addressOf = (path: string, ids: Ids): string =>
  path.replaceAll(/\{(\w+)\}/gu, (_, name: string) => ids[name] ?? nobodys[name] ?? name);

type Caller = { readonly token: string | null; readonly scopes: readonly Scope[] };
const callers = new Map<string, Caller>();
const named = (name: string): Caller => callers.get(name)!;
const names = [...roles, "api-key", "narrow api-key", "board-key that reads", "board-key that applies"];

/** Somebody else's, of every kind, and whoever they are. */
let theirs: Ids = {};
let [ours, others]: Employer[] = [];

const ask = (token: string | null, { method }: GuardedRoute, address: string, options: Request = {}) => {
  const origin = token?.startsWith("cvb_") === true ? site : "http://clearview.test";
  return call(method, address, { ...options, token, headers: { origin, ...options.headers } });
};

const answerTo = async (token: string | null, route: GuardedRoute): Promise<string> => {
  const { status, body } = await ask(token, route, addressOf(route.path, {}));
  if (status === 401) return "unknown";
  return status === 403 && body.code === "forbidden" ? "refused" : "let through";
};

beforeAll(async () => {
  [ours, others] = [await makeEmployer("walk-owner@example.org"), await makeEmployer("walk-other@example.org")];
  const tokens: Record<Exclude<Role, "board-key">, string> = {
    anonymous: await startAnonymously(),
    candidate: await signIn("walk-candidate@example.org"),
    owner: ours!.token,
    recruiter: await joinAs(ours!, "walk-recruiter@example.org", "recruiter"),
    "hiring-manager": await joinAs(ours!, "walk-manager@example.org", "hiring-manager"),
    operator: await signIn("walk-operator@example.org"),
    "dei-consultant": await signIn("walk-consultant@example.org"),
    local: env.LOCAL_TOKEN,
  };
  for (const [role, email] of [
    ["operator", "walk-operator@example.org"],
    ["dei-consultant", "walk-consultant@example.org"],
  ])
    await env.ACCOUNTS.prepare("UPDATE users SET platform_role = ? WHERE email = ?").bind(role, email).run();
  for (const [role, token] of Object.entries(tokens)) callers.set(role, { token, scopes: scopesOfRole[role as Role] });
  const add = async (name: string, kind: "api" | "board", scopes: readonly Scope[]) =>
    callers.set(name, {
      token: (await makeKey(ours!, { kind, scopes, ...(kind === "board" ? { origins: [site] } : {}) })).key,
      scopes,
    });
  await add("board-key", "board", scopesOfRole["board-key"]);
  await add("api-key", "api", keyScopes);
  await add("narrow api-key", "api", ["job:read"]);
  await add("board-key that reads", "board", ["board:read"]);
  await add("board-key that applies", "board", ["board:apply"]);

  const theirCandidate = await postResume(undefined, true, await signIn("walk-other-candidate@example.org"));
  const theirJob = await openJob(undefined, undefined, others!.token);
  const { body: members } = await call("GET", `/v1/organisations/${others!.organisationId}/members`, { token: others!.token });
  await env.ACCOUNTS.prepare(
    "INSERT INTO passkeys (id, user_id, credential_id, public_key, counter, device_type, backed_up) SELECT 'pass_theirs', id, 'theirs', '', 0, 'singleDevice', 0 FROM users WHERE email = 'walk-other@example.org'",
  ).run();
  theirs = {
    passkeyId: "pass_theirs",
    candidateId: theirCandidate,
    jobId: theirJob,
    organisationId: others!.organisationId,
    memberId: members.items[0].memberId,
    keyId: (await makeKey(others!, { kind: "api", scopes: ["job:read"] })).keyId,
    employerId: await derivedId("emp", others!.organisationId),
    batchId: (
      await call("POST", "/v1/batches?kind=jobs", {
        token: others!.token,
        raw: `${JSON.stringify({ text: "We look for a cook." })}\n`,
        headers: { "content-type": "application/x-ndjson" },
      })
    ).body.batchId,
  };
});

/** What asks whoever has given no address for one first, whatever is under the id. */
const asksForAddress = new Set(["POST /v1/claims/{candidateId}"]);

/** Every route with an id that the caller may call answers what is there like what is nowhere, to the word. */
const expectNothingTold = async (name: string, thereIds: Ids, nowhereIds: Ids): Promise<string[]> => {
  const { token, scopes } = named(name);
  const asked: string[] = [];
  for (const route of walked.filter((one) => one.path.includes("{") && mayCall(scopes, one))) {
    const [real, made] = [addressOf(route.path, thereIds), addressOf(route.path, nowhereIds)];
    if (real === made) continue;
    asked.push(route.name);
    const options = {
      json: exampleFor(route),
      ...(route.path.endsWith("/live") ? { headers: { upgrade: "websocket" } } : {}),
    };
    const [answer, nowhere] = [await ask(token, route, real, options), await ask(token, route, made, options)];
    const [status, code] = name === "anonymous" && asksForAddress.has(route.name) ? [409, "account-needed"] : [404, "not-found"];
    expect([route.name, answer.status, answer.body.code]).toEqual([route.name, status, code]);
    expect([route.name, nowhere.status, nowhere.body.detail]).toEqual([route.name, status, answer.body.detail]);
  }
  return asked;
};

describe("every route", () => {
  it.each(roles.filter((role) => role !== "board-key"))("is asked of the role %s by somebody who has it", async (role) => {
    expect((await call("GET", "/v1/auth/session", { token: named(role).token })).body.role).toBe(role);
  });

  it("that shows who somebody is to others is for people and keys of the organisation that unlocked", () => {
    const identity = routes.find(({ name }) => name === "GET /v1/unlocks/{unlockId}/identity")!;
    const allowed = [...callers].filter(([, { scopes }]) => mayCall(scopes, identity)).map(([name]) => name);
    expect(allowed.toSorted()).toEqual(["api-key", "local", "owner", "recruiter"]);
  });

  it.each(names)("asks of %s what the table says", async (name) => {
    const { token, scopes } = named(name);
    const answers: [string, string][] = [];
    for (const route of walked) answers.push([route.name, await answerTo(token, route)]);
    expect(answers).toEqual(walked.map((route) => [route.name, mayCall(scopes, route) ? "let through" : "refused"]));
  });

  it.each(["nothing", "a made up token", "a made up key"])(
    "is closed to whoever brings %s, unless it is public",
    async (what) => {
      const token = {
        nothing: null,
        "a made up token": "x".repeat(40),
        "a made up key": `cvk_${"0".repeat(8)}_${"0".repeat(32)}`,
      }[what]!;
      const answers: [string, string][] = [];
      for (const route of routes) answers.push([route.name, await answerTo(token, route)]);
      expect(answers).toEqual(routes.map(({ name, scopes }) => [name, scopes.length === 0 ? "let through" : "unknown"]));
    },
  );

  it.each(names.filter((name) => name !== "local" && name !== "operator"))(
    "tells %s nothing of somebody else's: an id of theirs is answered like one of nobody's",
    async (name) => {
      const own = ours?.organisationId ?? "";
      await expectNothingTold(name, theirs, {});
      await expectNothingTold(name, { ...theirs, organisationId: own }, { organisationId: own });
    },
  );

  it.each(["candidate", "owner", "hiring-manager"])(
    "does for %s as much with an id of somebody else's as with one of nobody's, so that no clock tells them apart",
    async (name) => {
      const { token, scopes } = named(name);
      const own = ours?.organisationId ?? "";
      const differing: unknown[] = [];
      for (const route of walked.filter((one) => one.path.includes("{") && mayCall(scopes, one))) {
        const options = {
          json: exampleFor(route),
          ...(route.path.endsWith("/live") ? { headers: { upgrade: "websocket" } } : {}),
        };
        for (const within of [{}, { organisationId: own }]) {
          const [real, made] = [addressOf(route.path, { ...theirs, ...within }), addressOf(route.path, within)];
          if (real === made) continue;
          const [known, nowhere] = [
            await leastWorkOf(() => ask(token, route, real, options)),
            await leastWorkOf(() => ask(token, route, made, options)),
          ];
          const { patterns, ...rest } = known;
          const same = JSON.stringify(rest) === JSON.stringify({ ...nowhere, patterns: undefined });
          if (!same || Math.abs(patterns - nowhere.patterns) > 20) differing.push([route.name, real, known, nowhere]);
        }
      }
      expect(differing).toEqual([]);
    },
  );

  it("tells a hiring manager nothing of a job of their own organisation that was not assigned", async () => {
    const { headers, body } = await call("POST", "/v1/jobs", { token: ours!.token, json: { text: nurseJob } });
    const { jobId, runId } = body as { jobId: string; runId: string };
    await settled(jobId);
    const asked = await expectNothingTold("hiring-manager", { jobId, runId }, {});
    expect(asked.filter((name) => name.includes("/v1/jobs/{jobId}")).length).toBeGreaterThan(4);
    const { token } = named("hiring-manager");
    const trace = headers.get("traceparent")?.split("-")[1] ?? "";
    const ofTrace = (id: string, who: string | null) => call("GET", `/v1/traces/${id}?source=/jobs/${jobId}`, { token: who });
    expect((await ofTrace(trace, ours!.token)).status).toBe(200);
    expect((await ofTrace(trace, token)).body.detail).toBe((await ofTrace("1".repeat(32), token)).body.detail);
    expect((await ofTrace(trace, token)).status).toBe(404);
    expect(JSON.stringify((await call("GET", "/v1/jobs?limit=100", { token })).body)).not.toContain(jobId);
    const { body: given } = await call("POST", "/v1/live-tickets", { token, json: { path: `/v1/jobs/${jobId}/live` } });
    const opened = await call("GET", `/v1/jobs/${jobId}/live?ticket=${given.ticket}`, {
      token: null,
      headers: { upgrade: "websocket" },
    });
    expect([opened.status, opened.body.code]).toEqual([404, "not-found"]);
  });
});
