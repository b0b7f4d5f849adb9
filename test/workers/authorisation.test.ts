/**
 * The authorisation table is true: every route of the OpenAPI document is called as everybody there is, over HTTP, with a
 * token that they got by signing in, and answers 401, 403 or neither as the table says.
 */

import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { type ApiDocument, type GuardedRoute, mayCall, routesOf } from "../../scripts/security-page/authorisation-matrix.ts";
import { organisationRoles, platformRoles, type Role, roles, scopesOfRole } from "../../src/domain/roles.ts";
import { call } from "./support/client.ts";
import { signIn } from "./support/sign-in.ts";

const routes = routesOf((await call("GET", "/v1/openapi.json", { token: null })).body as ApiDocument);

/** Signing out would end the session that the rest of the walk needs. */
const endsTheSession = new Set(["DELETE /v1/auth/session", "DELETE /v1/auth/sessions"]);

const ids: Record<string, string> = {
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
  kind: "jobs",
};
const addressOf = (path: string): string => path.replaceAll(/\{(\w+)\}/gu, (_, name: string) => ids[name] ?? name);

const tokens = new Map<Role, string>([["local", env.LOCAL_TOKEN]]);

beforeAll(async () => {
  tokens.set("candidate", await signIn("walk-candidate@example.org"));
  for (const role of organisationRoles) {
    const token = await signIn(`walk-${role}@example.org`);
    await call("POST", "/v1/organisations", { token, json: { name: "Sample Walk" } });
    const email = `walk-${role}@example.org`;
    await env.ACCOUNTS.prepare("UPDATE members SET role = ? WHERE user_id = (SELECT id FROM users WHERE email = ?)")
      .bind(role, email)
      .run();
    tokens.set(role, token);
  }
  for (const role of platformRoles) {
    const token = await signIn(`walk-${role}@example.org`);
    await env.ACCOUNTS.prepare("UPDATE users SET platform_role = ? WHERE email = ?").bind(role, `walk-${role}@example.org`).run();
    tokens.set(role, token);
  }
});

const answerTo = async (token: string | null, { method, path }: GuardedRoute): Promise<string> => {
  const { status, body } = await call(method, addressOf(path), { token });
  if (status === 401) return "unknown";
  return status === 403 && body.code === "forbidden" ? "refused" : "let through";
};

describe("every route", () => {
  const walked = routes.filter(({ name }) => !endsTheSession.has(name));

  it.each(roles)("asks of the role %s what the table says", async (role) => {
    const token = tokens.get(role) ?? "";
    expect((await call("GET", "/v1/auth/session", { token })).body.role).toBe(role);
    const answers: [string, string][] = [];
    for (const route of walked) answers.push([route.name, await answerTo(token, route)]);
    expect(answers).toEqual(walked.map((route) => [route.name, mayCall(scopesOfRole[role], route) ? "let through" : "refused"]));
  });

  it("is closed to whoever brings nothing, unless it is public", async () => {
    const answers: [string, string][] = [];
    for (const route of routes) answers.push([route.name, await answerTo(null, route)]);
    expect(answers).toEqual(routes.map(({ name, scopes }) => [name, scopes.length === 0 ? "let through" : "unknown"]));
  });

  it.each(["candidate", "owner", "recruiter"] as const)("finds nothing of others for a %s", async (role) => {
    const token = tokens.get(role) ?? "";
    const reads = routes.filter(
      (route) => route.method === "GET" && /\{(candidate|job|batch|organisation)Id\}/u.test(route.path),
    );
    const own = reads.filter((route) => mayCall(scopesOfRole[role], route) && !route.path.endsWith("/live"));
    expect(own.length).toBeGreaterThan(2);
    const answers: [string, number][] = [];
    for (const route of own) answers.push([route.name, (await call("GET", addressOf(route.path), { token })).status]);
    expect(answers).toEqual(own.map(({ name }) => [name, 404]));
  });
});
