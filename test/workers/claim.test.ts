/** Starting without an address, and claiming later: everything done before is there afterwards, and nobody else's ever is. */

import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { call } from "./support/client.ts";
import { settled } from "./support/actors.ts";
import { openJob, postResume } from "./support/flows.ts";
import { startAnonymously } from "./support/organisations.ts";
import { nurseResume } from "./support/samples.ts";
import { askForCode, signIn } from "./support/sign-in.ts";

const openFrom = async (token: string | null, email: string) => {
  const code = await askForCode(email);
  const { body, status, text } = await call("POST", "/v1/auth/sessions", { json: { email, code, as: "token" }, token });
  if (status !== 201) throw new Error(text);
  return body as { token: string; claimed: boolean };
};

const whoIs = async (token: string) => (await call("GET", "/v1/auth/session", { token })).body;
const statusFor = async (token: string, candidateId: string) =>
  (await call("GET", `/v1/candidates/${candidateId}`, { token })).status;
const listed = async (token: string): Promise<string[]> =>
  ((await call("GET", "/v1/candidates", { token })).body.items as { id: string }[]).map(({ id }) => id);

describe("a candidate without an address", () => {
  it("uploads, submits and reads, and is nobody's member", async () => {
    const token = await startAnonymously();
    expect(await whoIs(token)).toMatchObject({ kind: "candidate", role: "anonymous" });
    expect((await whoIs(token)).email).toBeUndefined();
    const candidateId = await postResume(nurseResume, true, token);
    expect(await statusFor(token, candidateId)).toBe(200);
    expect((await call("POST", "/v1/organisations", { token, json: { name: "Sample" } })).body.code).toBe("forbidden");
  });

  it("is not another one who starts without an address", async () => {
    const [one, other] = [await startAnonymously(), await startAnonymously()];
    const candidateId = await postResume(nurseResume, false, one);
    expect(await statusFor(other, candidateId)).toBe(404);
  });

  it("keeps its session when it starts again, and gets none for another site's page", async () => {
    const token = await startAnonymously();
    const again = await call("POST", "/v1/auth/anonymous-sessions", { json: { as: "token" }, token });
    expect(again.body.token).toBe(token);
    const headers = { origin: "https://elsewhere.example.org" };
    const planted = await call("POST", "/v1/auth/anonymous-sessions", { json: {}, token: null, headers });
    expect([planted.body.code, planted.headers.get("set-cookie")]).toEqual(["origin-refused", null]);
    const cookie = (await call("POST", "/v1/auth/anonymous-sessions", { json: {}, token: null })).headers.get("set-cookie");
    expect(cookie).toMatch(/HttpOnly.*SameSite=Strict/iu);
  });
});

describe("a claim", () => {
  it("moves along everything done before, to a new account", async () => {
    const token = await startAnonymously();
    const job = await openJob();
    const candidateId = await postResume(nurseResume, true, token);
    await settled(candidateId);
    const claimed = await openFrom(token, "claims-new@example.org");
    expect(claimed.claimed).toBe(true);
    expect(await whoIs(claimed.token)).toMatchObject({ role: "candidate", email: "claims-new@example.org" });
    expect(await statusFor(claimed.token, candidateId)).toBe(200);
    expect(await listed(claimed.token)).toContain(candidateId);
    const found = await call("GET", "/v1/notifications?limit=100", { token: claimed.token });
    expect((found.body.items as { jobId: string }[]).map(({ jobId }) => jobId)).toContain(job);
    const read = await call("POST", "/v1/notifications/read", { token: claimed.token, json: { upTo: found.body.items[0].id } });
    expect(read.status).toBe(200);
    const changed = await call("POST", `/v1/candidates/${candidateId}/documents`, {
      token: claimed.token,
      json: { text: `${nurseResume}\nFirst aid certificate\n` },
    });
    expect(changed.status).toBeLessThan(300);
    expect((await call("POST", `/v1/candidates/${candidateId}/withdraw`, { token: claimed.token })).status).toBeLessThan(300);
    // The session it was started with is over.
    expect((await call("GET", "/v1/auth/session", { token })).status).toBe(401);
  });

  it("adds to an account that is there, as often as it happens", async () => {
    const first = await signIn("claims-again@example.org");
    const known = [await postResume(nurseResume, false, first)];
    for (let round = 0; round < 3; round++) {
      const token = await startAnonymously();
      known.push(await postResume(nurseResume, false, token));
      expect((await openFrom(token, "claims-again@example.org")).claimed).toBe(true);
    }
    const last = await signIn("claims-again@example.org");
    for (const candidateId of known) expect(await statusFor(last, candidateId)).toBe(200);
  });

  it("is not made by the same code on another device: there the code signs in, and what was started stays where it is", async () => {
    const token = await startAnonymously();
    const candidateId = await postResume(nurseResume, false, token);
    const elsewhere = await openFrom(null, "claims-device@example.org");
    expect(elsewhere.claimed).toBe(false);
    expect(await statusFor(elsewhere.token, candidateId)).toBe(404);
    expect(await statusFor(token, candidateId)).toBe(200);
    expect((await openFrom(token, "claims-device@example.org")).claimed).toBe(true);
    // The device that had signed in before sees it too, within the half minute that a session is believed.
    expect(await statusFor(elsewhere.token, candidateId)).toBe(200);
  });

  it("goes to one account when two claim at once", async () => {
    const token = await startAnonymously();
    const candidateId = await postResume(nurseResume, false, token);
    const emails = ["claims-race-a@example.org", "claims-race-b@example.org"];
    const codes = [await askForCode(emails[0]!), await askForCode(emails[1]!)];
    const answers = await Promise.all(
      emails.map((email, index) =>
        call("POST", "/v1/auth/sessions", { json: { email, code: codes[index], as: "token" }, token }),
      ),
    );
    expect(answers.map(({ body }) => body.claimed).toSorted()).toEqual([false, true]);
    const statuses = await Promise.all(answers.map(({ body }) => statusFor(body.token, candidateId)));
    expect(statuses.toSorted()).toEqual([200, 404]);
  });

  it("takes nothing from an account that has an address, and nothing by a wrong code", async () => {
    const victim = await signIn("claims-victim@example.org");
    const candidateId = await postResume(nurseResume, false, victim);
    const thief = await openFrom(victim, "claims-thief@example.org");
    expect(thief.claimed).toBe(false);
    expect(await statusFor(thief.token, candidateId)).toBe(404);
    const token = await startAnonymously();
    await askForCode("claims-wrong@example.org");
    const refused = await call("POST", "/v1/auth/sessions", {
      json: { email: "claims-wrong@example.org", code: "00000000" },
      token,
    });
    expect([refused.status, (await whoIs(token)).role]).toEqual([refused.status, "anonymous"]);
    expect(refused.body.code).toBe("code-wrong");
  });

  it("leaves no candidate's id in the accounts database, and no address anywhere else", async () => {
    const token = await startAnonymously();
    const candidateId = await postResume(nurseResume, true, token);
    await settled(candidateId);
    await openFrom(token, "claims-trace@example.org");
    const dump = async (database: D1Database): Promise<string> => {
      const { results } = await database
        .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\'")
        .all<{ name: string }>();
      const rows = await Promise.all(results.map(({ name }) => database.prepare(`SELECT * FROM ${name}`).all()));
      return JSON.stringify(rows.map((row) => row.results));
    };
    const accounts = await dump(env.ACCOUNTS);
    expect(accounts).toContain("claims-trace@example.org");
    expect(accounts).not.toMatch(/cand_/u);
    for (const database of [env.DB, env.ARCHIVE]) {
      const text = await dump(database);
      expect(text).not.toContain("claims-trace");
      expect(text).not.toMatch(/"acc_/u);
    }
  });
});
