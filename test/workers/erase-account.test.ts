/** Erasing an account leaves nothing of it in the accounts database; accounts without an address go when nobody can open them. */

import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { createServices } from "../../src/services/create-services.ts";
import { settled } from "./support/actors.ts";
import { bring, bringerOf, claim, resumeOf, shownIn } from "./support/brought.ts";
import { call } from "./support/client.ts";
import { requestOf, services, valueOf } from "./support/employers.ts";
import { openJob, postResume } from "./support/flows.ts";
import { type Employer, joinAs, makeEmployer, makeKey, memberIdOf, startAnonymously } from "./support/organisations.ts";
import { nurseJob } from "./support/samples.ts";
import { signIn } from "./support/sign-in.ts";
import { until } from "./support/until.ts";

const erase = (token?: string) => call("DELETE", "/v1/auth/account", token === undefined ? {} : { token });
const countOf = async (query: string, ...values: unknown[]): Promise<number> =>
  (await env.ACCOUNTS.prepare(query)
    .bind(...values)
    .first<number>("count"))!;

describe("an account that is erased", () => {
  it("is gone with its address, sessions and memberships; the organisation goes on", async () => {
    const owner = await makeEmployer("stays@example.org");
    const token = await joinAs(owner, "leaves-all@example.org", "recruiter");
    const account = await env.ACCOUNTS.prepare("SELECT id FROM users WHERE email = 'leaves-all@example.org'").first<string>("id");
    expect((await erase(token)).status).toBe(200);
    expect((await call("GET", "/v1/auth/session", { token })).status).toBe(401);
    for (const table of ["sessions", "members", "passkeys"])
      expect([table, await countOf(`SELECT count(*) AS count FROM ${table} WHERE user_id = ?`, account)]).toEqual([table, 0]);
    for (const table of ["users", "invitations"])
      expect([table, await countOf(`SELECT count(*) AS count FROM ${table} WHERE email = 'leaves-all@example.org'`)]).toEqual([
        table,
        0,
      ]);
    const members = await call("GET", `/v1/organisations/${owner.organisationId}/members`, { token: owner.token });
    expect(members.body.items).toHaveLength(1);
  });

  it("is refused to the last owner of an organisation, to whoever has profiles, long after signing in, and to nobody's session", async () => {
    const { token } = await makeEmployer("alone@example.org");
    expect((await erase(token)).body.code).toBe("owner-needed");
    expect((await call("GET", "/v1/auth/session", { token })).status).toBe(200);
    const candidate = await signIn("has-profile@example.org");
    const id = await postResume(undefined, false, candidate);
    await settled(id);
    expect((await erase(candidate)).body.code).toBe("profiles-remain");
    await call("DELETE", `/v1/candidates/${id}`, { token: candidate });
    await until("the profile has gone", async () => (await erase(candidate)).status !== 409);
    expect((await call("GET", "/v1/auth/session", { token: candidate })).status).toBe(401);
    expect((await erase()).body.code).toBe("account-needed");
    const stale = await signIn("long-ago@example.org");
    await env.ACCOUNTS.prepare(
      "UPDATE sessions SET created_at = ? WHERE user_id = (SELECT id FROM users WHERE email = 'long-ago@example.org')",
    )
      .bind(Date.now() - 3_600_001)
      .run();
    expect((await erase(stale)).body.code).toBe("sign-in-again");
  });

  it("is refused however many profiles were erased before the one that is left", async () => {
    const token = await signIn("erased-many@example.org");
    const id = await postResume(undefined, false, token);
    await settled(id);
    const { principal } = (await env.DB.prepare("SELECT principal FROM candidates WHERE id = ?")
      .bind(id)
      .first<{ principal: string }>())!;
    await env.DB.prepare(
      `INSERT INTO candidates (id, sequence, status, principal, registered_at, updated_at)
        SELECT 'cand_!' || value, 1, 'erased', ?, 0, 0 FROM json_each(?)`,
    )
      .bind(principal, JSON.stringify(Array.from({ length: 100 }, (_, number) => String(number).padStart(25, "0"))))
      .run();
    expect((await erase(token)).body.code).toBe("profiles-remain");
  });
});

describe("an organisation with one member", () => {
  const close = ({ token, organisationId }: Employer) => call("DELETE", `/v1/organisations/${organisationId}`, { token });

  it("is closed by its owner, whose account may then be erased; its keys open nothing, its name stays", async () => {
    const owner = await makeEmployer("closes@example.org", "Sample Closing");
    const { key } = await makeKey(owner, { kind: "api", scopes: ["job:read"], days: 30 });
    const jobId = await openJob(undefined, undefined, owner.token);
    await settled(jobId);
    expect((await close(owner)).body.code).toBe("organisation-in-use");
    await call("POST", `/v1/jobs/${jobId}/close`, { token: owner.token });
    await settled(jobId);
    await joinAs(owner, "closes-colleague@example.org", "recruiter");
    expect((await close(owner)).body.code).toBe("organisation-in-use");
    const colleague = await memberIdOf(owner, "closes-colleague@example.org");
    await call("DELETE", `/v1/organisations/${owner.organisationId}/members/${colleague}`, { token: owner.token });
    expect((await call("GET", "/v1/jobs", { token: key })).status).toBe(200);
    expect((await close(owner)).status).toBe(200);
    expect((await call("GET", "/v1/jobs", { token: key })).status).toBe(401);
    expect((await call("GET", "/v1/auth/session", { token: owner.token })).body.role).toBe("candidate");
    expect((await call("GET", `/v1/jobs/${jobId}`, { token: owner.token })).status).toBe(403);
    for (const table of ["members", "keys", "invitations"])
      expect(await countOf(`SELECT count(*) AS count FROM ${table} WHERE organisation_id = ?`, owner.organisationId)).toBe(0);
    expect(await countOf("SELECT count(*) AS count FROM organisations WHERE name = 'Sample Closing'")).toBe(1);
    expect((await erase(owner.token)).status).toBe(200);
  });

  it("leaves nothing that nobody could read: what it brought is erased, and what arrived in the same moment too", async () => {
    const owner = await makeEmployer("closes-full@example.org");
    const bringer = bringerOf(owner);
    const claimant = await signIn("taken-over@example.org");
    const [unclaimed, claimed] = [await bring(bringer, resumeOf()), await bring(bringer, resumeOf("taken-over@example.org"))];
    expect((await claim(claimant, claimed)).status).toBe(200);
    await settled(claimed);
    expect((await close(owner)).status).toBe(200);
    await shownIn(unclaimed, "status", "erased");
    // Another machine believes the owner for half a minute more.
    const late = await bring(bringer, resumeOf("late@example.org"));
    const posted = valueOf(await services.jobs.post(requestOf(bringer), { text: nurseJob }));
    await settled(posted.jobId);
    await services.retention.sweep();
    await settled(posted.jobId);
    expect(valueOf(await services.jobs.read(bringer, posted.jobId)).status).toBe("closed");
    await shownIn(late, "status", "erased");
    expect((await call("GET", `/v1/candidates/${claimed}`, { token: claimant })).body.status).toBe("submitted");
    const again = await services.retention.sweep();
    expect(again).toMatchObject({ erased: 0, failed: 0 });
  });

  it("is closed by nobody else, nor long after signing in", async () => {
    const [owner, other] = [await makeEmployer("closes-late@example.org"), await makeEmployer("closes-other@example.org")];
    const recruiter = await joinAs(owner, "closes-recruiter@example.org", "recruiter");
    expect((await close({ ...owner, token: recruiter })).body.code).toBe("forbidden");
    expect((await close({ ...owner, token: other.token })).body.code).toBe("not-found");
    await env.ACCOUNTS.prepare(
      "UPDATE sessions SET created_at = ? WHERE user_id = (SELECT id FROM users WHERE email = 'closes-late@example.org')",
    )
      .bind(Date.now() - 3_600_001)
      .run();
    expect((await close(owner)).body.code).toBe("sign-in-again");
  });
});

describe("the sweep", () => {
  it("takes accounts without an address that no session opens any more, and no others", async () => {
    const anonymous = () => countOf("SELECT count(*) AS count FROM users WHERE is_anonymous = 1");
    const { accounts } = createServices(env);
    await accounts.sweep();
    const before = await anonymous();
    const [kept, signed] = [await startAnonymously(), await signIn("swept-not@example.org")];
    await startAnonymously();
    await env.ACCOUNTS.batch([
      env.ACCOUNTS.prepare(
        "UPDATE sessions SET expires_at = 1 WHERE user_id = (SELECT id FROM users WHERE is_anonymous = 1 ORDER BY created_at DESC, rowid DESC LIMIT 1)",
      ),
      env.ACCOUNTS.prepare(
        "UPDATE sessions SET expires_at = 1 WHERE user_id = (SELECT id FROM users WHERE email = 'swept-not@example.org')",
      ),
    ]);
    expect(await accounts.sweep()).toBe(1);
    expect(await anonymous()).toBe(before + 1);
    expect((await call("GET", "/v1/auth/session", { token: kept })).status).toBe(200);
    expect(signed).not.toBe("");
    expect(await countOf("SELECT count(*) AS count FROM users WHERE email = 'swept-not@example.org'")).toBe(1);
  });
});
