/** Keys: what one opens, for how long, from where; and that a secret one is told once and kept by nobody. */

import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { bytesOf } from "../../src/core/encoding.ts";
import { believedMilliseconds } from "../../src/services/accounts/belief.ts";
import { call } from "./support/client.ts";
import { openJob } from "./support/flows.ts";
import { type Employer, joinAs, makeEmployer, makeKey } from "./support/organisations.ts";
import { nurseResume } from "./support/samples.ts";
import { accountsAt } from "./support/sign-in.ts";
import { later } from "./support/time.ts";
import { until } from "./support/until.ts";

let employer: Employer;
let other: Employer;
let jobId = "";
beforeAll(async () => {
  [employer, other] = [await makeEmployer("keys-owner@example.org"), await makeEmployer("keys-other@example.org")];
  jobId = await openJob(undefined, undefined, employer.token);
});

const pathOf = ({ organisationId }: Employer): string => `/v1/organisations/${organisationId}/keys`;
const listOf = async (of: Employer) =>
  (await call("GET", pathOf(of), { token: of.token })).body.items as Record<string, unknown>[];
const site = "https://careers.example.org";
const from = (origin: string) => ({ token: null, headers: { origin } });

const keysAt = (now: () => number) => accountsAt(now).keys;

describe("an API key", () => {
  it("works for its organisation, in what it was made for", async () => {
    const { key } = await makeKey(employer, { kind: "api", scopes: ["job:read"] });
    expect((await call("GET", `/v1/jobs/${jobId}`, { token: key })).status).toBe(200);
    expect((await call("POST", `/v1/jobs/${jobId}/close`, { token: key })).body.code).toBe("forbidden");
    const foreign = await makeKey(other, { kind: "api", scopes: ["job:read"] });
    expect((await call("GET", `/v1/jobs/${jobId}`, { token: foreign.key })).body.code).toBe("not-found");
  });

  it("posts what its organisation's people see, and is nobody's own once it is gone", async () => {
    const { key, keyId } = await makeKey(employer, { kind: "api", scopes: ["job:write", "job:read"] });
    const posted = await openJob(undefined, undefined, key);
    expect((await call("GET", `/v1/jobs/${posted}`, { token: employer.token })).status).toBe(200);
    await call("DELETE", `${pathOf(employer)}/${keyId}`, { token: employer.token });
    expect((await call("GET", `/v1/jobs/${posted}`, { token: employer.token })).status).toBe(200);
  });

  it("is told once, and kept as a hash that tells nothing", async () => {
    const { key, keyId } = await makeKey(employer, { kind: "api", scopes: ["job:read"] });
    const secret = key.split("_").at(-1) ?? "";
    const listed = await listOf(employer);
    expect(listed.find((one) => one["keyId"] === keyId)).toMatchObject({ shown: key.slice(0, 12), scopes: ["job:read"] });
    const stored = await env.ACCOUNTS.prepare("SELECT * FROM keys WHERE id = ?").bind(keyId).first();
    for (const text of [JSON.stringify(listed), JSON.stringify(stored)]) expect(text).not.toContain(secret);
    // Whoever reads the table has nothing to open the door with.
    for (const token of [String(stored?.["hash"]), keyId, key.slice(0, 12)]) {
      expect((await call("GET", "/v1/jobs", { token })).status).toBe(401);
    }
  });

  it("says when it was used last, and when it ends", async () => {
    const { key, keyId } = await makeKey(employer, { kind: "api", scopes: ["job:read"], days: 7 });
    const before = (await listOf(employer)).find((one) => one["keyId"] === keyId);
    expect(before?.["lastUsedAt"]).toBeUndefined();
    expect(before?.["expiresAt"]).toBe(Number(before?.["createdAt"]) + 7 * 86_400_000);
    await call("GET", "/v1/jobs", { token: key });
    expect((await listOf(employer)).find((one) => one["keyId"] === keyId)).toMatchObject({ lastUsedAt: expect.any(Number) });
  });

  it("is refused once it is revoked, also where it is in use, within a minute", async () => {
    const { key, keyId } = await makeKey(employer, { kind: "api", scopes: ["job:read"] });
    let now = Date.now();
    const elsewhere = keysAt(() => now);
    expect(await elsewhere.principalOf(key)).toMatchObject({ organisationId: employer.organisationId });
    expect((await call("GET", "/v1/jobs", { token: key })).status).toBe(200);
    expect((await call("DELETE", `${pathOf(employer)}/${keyId}`, { token: employer.token })).status).toBe(200);
    expect((await call("GET", "/v1/jobs", { token: key })).body.code).toBe("unauthenticated");
    now += believedMilliseconds;
    expect(believedMilliseconds).toBeLessThan(60_000);
    expect(await elsewhere.principalOf(key)).toBeUndefined();
    expect((await listOf(employer)).find((one) => one["keyId"] === keyId)).toMatchObject({ revokedAt: expect.any(Number) });
  });

  it("that is revoked while a batch is still arriving gets no answer to it, and the batch is cancelled", async () => {
    const { key, keyId } = await makeKey(employer, { kind: "api", scopes: ["batch:write", "batch:read"], days: 30 });
    let send: ReadableStreamDefaultController<Uint8Array> | undefined;
    const arriving = new ReadableStream<Uint8Array>({ start: (controller) => void (send = controller) });
    const sendLine = (number: number) => send?.enqueue(bytesOf(`${JSON.stringify({ text: `We look for cook ${number}.` })}\n`));
    const headers = { "content-type": "application/x-ndjson", "idempotency-key": "arrives-slowly" };
    const asked = call("POST", "/v1/batches?kind=jobs", { token: key, raw: arriving, headers });
    sendLine(1);
    // Revoked before it has opened the door, it would be refused there, and this would test nothing.
    const isUsed = async () => (await listOf(employer)).some((one) => one["keyId"] === keyId && one["lastUsedAt"] !== undefined);
    await until("the key has opened the door", isUsed);
    expect((await call("DELETE", `${pathOf(employer)}/${keyId}`, { token: employer.token })).status).toBe(200);
    const answer = await later(61_000, () => {
      sendLine(2);
      send?.close();
      return asked;
    });
    expect([answer.status, answer.body.code]).toEqual([401, "unauthenticated"]);
    const [newest] = (await call("GET", "/v1/batches", { token: employer.token })).body.items;
    expect(newest.status).toMatch(/^cancel/u);
  });

  it("is over when its time is", async () => {
    const { key } = await makeKey(employer, { kind: "api", scopes: ["job:read"], days: 1 });
    let now = Date.now() + 86_400_000 - 5_000;
    const keys = keysAt(() => now);
    expect(await keys.principalOf(key)).toBeDefined();
    now += 10_000;
    expect(await keys.principalOf(key)).toBeUndefined();
  });

  it.each([
    ["people's business", { kind: "api", scopes: ["organisation:write"] }],
    ["making keys", { kind: "api", scopes: ["key:write"] }],
    ["the platform", { kind: "api", scopes: ["platform:read"] }],
    ["a board's work", { kind: "api", scopes: ["board:read"] }],
    ["nothing", { kind: "api", scopes: [] }],
    ["ever", { kind: "api", scopes: ["job:read"], days: 10_000 }],
    ["more than a board, on a page", { kind: "board", scopes: ["job:read"], origins: [site] }],
    ["a board anywhere", { kind: "board", scopes: ["board:read"], origins: [] }],
    ["a board on any site", { kind: "board", scopes: ["board:read"], origins: ["*"] }],
    ["a page instead of a site", { kind: "board", scopes: ["board:read"], origins: [`${site}/jobs`] }],
    ["a site without TLS", { kind: "board", scopes: ["board:read"], origins: ["http://careers.example.org"] }],
  ])("is not made for %s", async (_, wanted) => {
    const made = await call("POST", pathOf(employer), { token: employer.token, json: { name: "Sample", ...wanted } });
    expect(made.body.code).toBe("request-invalid");
  });

  it("whose scope is no key's business any more has it no longer", async () => {
    const { key, keyId } = await makeKey(employer, { kind: "api", scopes: ["job:read"] });
    await env.ACCOUNTS.prepare("UPDATE keys SET scopes = ? WHERE id = ?")
      .bind('["job:read","key:write","platform:read"]', keyId)
      .run();
    expect((await keysAt(() => Date.now()).principalOf(key))?.scopes).toEqual(["job:read"]);
  });

  it("is one of a hundred at most, of which those that open nothing any more make room", async () => {
    const crowded = await makeEmployer("keys-crowded@example.org");
    const fill = (from: number, count: number, revokedAt: number | null) =>
      env.ACCOUNTS.batch(
        Array.from({ length: count }, (_, more) =>
          env.ACCOUNTS.prepare(
            `INSERT INTO keys (id, organisation_id, kind, name, hash, shown, scopes, created_at, revoked_at)
             VALUES (?1, ?2, 'board', 'Sample', ?1, 'cvb_', '["board:read"]', ?3, ?4)`,
          ).bind(`key_fill${String(from + more)}`, crowded.organisationId, from + more, revokedAt),
        ),
      );
    await fill(0, 98, null);
    await fill(98, 2, 1);
    const add = async () => {
      const json = { kind: "api", name: "Sample", scopes: ["job:read"] };
      return (await call("POST", pathOf(crowded), { token: crowded.token, json })).body.code ?? "made";
    };
    expect((await Promise.all([add(), add(), add()])).toSorted()).toEqual(["limit-reached", "made", "made"]);
    const left = await listOf(crowded);
    expect([left.length, left.some((one) => one["revokedAt"] !== undefined)]).toEqual([100, false]);
    const [oldest] = left.map((one) => one["keyId"]).toReversed();
    await call("DELETE", `${pathOf(crowded)}/${String(oldest)}`, { token: crowded.token });
    expect(await add()).toBe("made");
  });

  it("is made, seen and revoked by owners of its organisation alone", async () => {
    const { keyId } = await makeKey(employer, { kind: "api", scopes: ["job:read"] });
    const recruiter = await joinAs(employer, "keys-recruiter@example.org", "recruiter");
    for (const [token, code] of [
      [recruiter, "forbidden"],
      [other.token, "not-found"],
    ] as const) {
      expect((await call("GET", pathOf(employer), { token })).body.code).toBe(code);
      expect((await call("DELETE", `${pathOf(employer)}/${keyId}`, { token })).body.code).toBe(code);
      const json = { kind: "api", name: "Sample", scopes: ["job:read"] };
      expect((await call("POST", pathOf(employer), { token, json })).body.code).toBe(code);
    }
    expect((await call("DELETE", `${pathOf(other)}/${keyId}`, { token: other.token })).body.code).toBe("not-found");
    expect((await listOf(employer)).find((one) => one["keyId"] === keyId)?.["revokedAt"]).toBeUndefined();
  });
});

describe("a board's key", () => {
  it("shows open jobs to pages of its site, and hands in resumes that its organisation alone is shown", async () => {
    const { key } = await makeKey(employer, { kind: "board", scopes: ["board:read", "board:apply"], origins: [site] });
    const jobs = await call("GET", `/v1/board/jobs?key=${key}`, from(site));
    expect(jobs.headers.get("access-control-allow-origin")).toBe(site);
    expect(jobs.headers.get("access-control-allow-credentials")).toBeNull();
    expect((jobs.body.items as { jobId: string }[]).map((job) => job.jobId)).toContain(jobId);
    const json = { document: { text: nurseResume } };
    const applied = await call("POST", `/v1/board/applications?key=${key}`, { ...from(site), json });
    expect([applied.status, applied.body]).toEqual([202, { received: true, answer: "resume-analysed" }]);
    const brought = await call("GET", "/v1/candidates", { token: employer.token });
    expect(JSON.stringify(brought.body)).not.toContain("@");
  });

  it.each([
    ["another site", "https://elsewhere.example.org"],
    ["a site whose name begins the same", `${site}.evil.example`],
    ["a site whose name ends the same", "https://evil-careers.example.org"],
    ["the same site without TLS", "http://careers.example.org"],
    ["another port", `${site}:8443`],
    ["a page of no site", "null"],
    ["a site with a path", `${site}/`],
  ])("is of no use to %s", async (_, origin) => {
    const { key } = await makeKey(employer, { kind: "board", scopes: ["board:read"], origins: [site] });
    const answer = await call("GET", `/v1/board/jobs?key=${key}`, from(origin));
    expect([answer.status, answer.body.code]).toEqual([403, "origin-refused"]);
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
    const leave = await call("OPTIONS", `/v1/board/jobs?key=${key}`, from(origin));
    expect(leave.headers.get("access-control-allow-origin")).toBeNull();
  });

  it("is of no use without a page, nor with nothing said about where it stands", async () => {
    const { key } = await makeKey(employer, { kind: "board", scopes: ["board:read"], origins: [site] });
    expect((await call("GET", `/v1/board/jobs?key=${key}`, { token: null })).body.code).toBe("origin-refused");
  });

  it.each([
    [["board:read"], "POST", "/v1/board/applications"],
    [["board:apply"], "GET", "/v1/board/jobs"],
  ])("for %j does nothing else", async (scopes, method, path) => {
    const { key } = await makeKey(employer, { kind: "board", scopes, origins: [site] });
    const json = method === "POST" ? { json: { document: { text: nurseResume } } } : {};
    expect((await call(method, `${path}?key=${key}`, { ...from(site), ...json })).body.code).toBe("forbidden");
  });

  it("lets browsers ask for leave, for its own site alone", async () => {
    const { key } = await makeKey(employer, { kind: "board", scopes: ["board:apply"], origins: [site] });
    const leave = await call("OPTIONS", `/v1/board/applications?key=${key}`, from(site));
    expect([leave.status, leave.headers.get("access-control-allow-origin")]).toEqual([204, site]);
    expect(leave.headers.get("access-control-allow-methods")).toBe("GET, POST");
    expect(leave.headers.get("vary")).toBe("Origin");
  });

  it("counts in an address of a board alone, and nothing else counts there", async () => {
    const { key } = await makeKey(employer, { kind: "board", scopes: ["board:read"], origins: [site] });
    expect((await call("GET", `/v1/jobs?key=${key}`, from(site))).status).toBe(401);
    const secret = await makeKey(employer, { kind: "api", scopes: ["job:read"] });
    const answer = await call("GET", `/v1/board/jobs?key=${secret.key}`, from(site));
    expect([answer.status, answer.headers.get("access-control-allow-origin")]).toEqual([403, null]);
  });

  it("is the only thing that lets another site's page read an answer", async () => {
    const { key } = await makeKey(employer, { kind: "api", scopes: ["job:read"] });
    for (const token of [key, employer.token, env.LOCAL_TOKEN]) {
      const answer = await call("GET", "/v1/jobs", { token, headers: { origin: site } });
      expect(answer.headers.get("access-control-allow-origin")).toBeNull();
    }
  });
});
