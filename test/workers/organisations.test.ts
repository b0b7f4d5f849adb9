/** Organisations: who is in one, what that lets them see, and what is gone once they are out. */

import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { derivedId } from "../../src/core/ids.ts";
import { createServices } from "../../src/services/create-services.ts";
import { call } from "./support/client.ts";
import { openJob } from "./support/flows.ts";
import { listen } from "./support/live.ts";
import { invitationFor, joinAs as join, makeEmployer as make, makeKey, memberIdOf } from "./support/organisations.ts";
import { signIn } from "./support/sign-in.ts";
import { later } from "./support/time.ts";

const whoIs = async (token: string) => (await call("GET", "/v1/auth/session", { token })).body;
const nursing = { text: "We look for a registered nurse with two years in wound care. Driving licence needed." };

describe("an organisation", () => {
  it("is owned by whoever makes it, and works as one", async () => {
    const owner = await make("owner@example.org");
    expect(await whoIs(owner.token)).toMatchObject({ kind: "organisation", role: "owner", organisationId: owner.organisationId });
    const recruiter = await join(owner, "recruiter@example.org", "recruiter");
    const posted = await call("POST", "/v1/jobs", { token: owner.token, json: nursing });
    expect(posted.status).toBe(202);
    const path = `/v1/jobs/${posted.body.jobId}`;
    expect((await call("GET", path, { token: recruiter })).status).toBe(200);
    const stranger = await make("stranger@example.org");
    expect((await call("GET", path, { token: stranger.token })).body.code).toBe("not-found");
  });

  it("shows its members to them alone: to anybody else it is not there", async () => {
    const [one, two] = [await make("one@example.org"), await make("two@example.org")];
    const own = await call("GET", `/v1/organisations/${one.organisationId}/members`, { token: one.token });
    expect(own.body.items).toMatchObject([{ email: "one@example.org", role: "owner" }]);
    const [{ memberId }] = own.body.items;
    const nowhere = await call("GET", "/v1/organisations/org_0/members", { token: two.token });
    for (const answer of [
      await call("GET", `/v1/organisations/${one.organisationId}/members`, { token: two.token }),
      await call("POST", `/v1/organisations/${one.organisationId}/invitations`, {
        token: two.token,
        json: { email: "x@example.org", role: "owner" },
      }),
      await call("PUT", `/v1/organisations/${one.organisationId}/members/${memberId}`, {
        token: two.token,
        json: { role: "recruiter" },
      }),
      await call("DELETE", `/v1/organisations/${one.organisationId}/members/${memberId}`, { token: two.token }),
      await call("PUT", `/v1/organisations/${two.organisationId}/members/${memberId}`, {
        token: two.token,
        json: { role: "recruiter" },
      }),
      await call("DELETE", `/v1/organisations/${two.organisationId}/members/${memberId}`, { token: two.token }),
      await call("PUT", "/v1/auth/session/organisation", { token: two.token, json: { organisationId: one.organisationId } }),
    ]) {
      expect([answer.status, answer.body.code]).toEqual([404, nowhere.body.code]);
    }
    expect(await whoIs(two.token)).toMatchObject({ organisationId: two.organisationId });
    expect((await call("GET", `/v1/organisations/${one.organisationId}/members`, { token: one.token })).body).toEqual(own.body);
  });

  it("lets recruiters neither invite nor promote themselves", async () => {
    const owner = await make("strict@example.org");
    const recruiter = await join(owner, "ambitious@example.org", "recruiter");
    const { body } = await call("GET", `/v1/organisations/${owner.organisationId}/members`, { token: recruiter });
    const own = (body.items as { memberId: string; email: string }[]).find(({ email }) => email === "ambitious@example.org");
    const up = await call("PUT", `/v1/organisations/${owner.organisationId}/members/${own?.memberId}`, {
      token: recruiter,
      json: { role: "owner" },
    });
    expect(up.body.code).toBe("forbidden");
    const invite = { email: "friend@example.org", role: "owner" };
    expect(
      (await call("POST", `/v1/organisations/${owner.organisationId}/invitations`, { token: recruiter, json: invite })).body.code,
    ).toBe("forbidden");
    expect(await whoIs(recruiter)).toMatchObject({ role: "recruiter" });
  });

  it("takes invitations from nobody but the one invited, once", async () => {
    const owner = await make("inviting@example.org");
    await join(owner, "invited@example.org", "recruiter");
    const used = await invitationFor("invited@example.org");
    const path = `/v1/invitations/${used}/accept`;
    expect((await call("POST", path, { token: await signIn("invited@example.org") })).body.code).toBe("not-found");
    await call("POST", `/v1/organisations/${owner.organisationId}/invitations`, {
      token: owner.token,
      json: { email: "later@example.org", role: "recruiter" },
    });
    const thief = await signIn("thief@example.org");
    const meant = await invitationFor("later@example.org");
    expect((await call("POST", `/v1/invitations/${meant}/accept`, { token: thief })).body.code).toBe("not-found");
    expect(await whoIs(thief)).toMatchObject({ kind: "candidate" });
  });

  it("has nothing left for a member who was removed, and keeps an owner", async () => {
    const owner = await make("keeps@example.org");
    const recruiter = await join(owner, "leaves@example.org", "recruiter");
    const { body } = await call("GET", `/v1/organisations/${owner.organisationId}/members`, { token: owner.token });
    const memberOf = (wanted: string) =>
      (body.items as { memberId: string; email: string }[]).find(({ email }) => email === wanted)?.memberId;
    const path = (email: string) => `/v1/organisations/${owner.organisationId}/members/${memberOf(email)}`;
    expect((await call("DELETE", path("leaves@example.org"), { token: owner.token })).status).toBe(200);
    expect(await whoIs(recruiter)).toMatchObject({ kind: "candidate", role: "candidate" });
    expect((await call("GET", "/v1/jobs", { token: recruiter })).body.code).toBe("forbidden");
    expect((await call("DELETE", path("keeps@example.org"), { token: owner.token })).body.code).toBe("owner-needed");
    const down = await call("PUT", path("keeps@example.org"), { token: owner.token, json: { role: "recruiter" } });
    expect(down.body.code).toBe("owner-needed");
  });

  it("is left by a member of whatever role, for good and at once, and keeps an owner", async () => {
    const owner = await make("left-behind@example.org");
    const leave = (token: string, { organisationId } = owner) =>
      call("DELETE", `/v1/organisations/${organisationId}/members/me`, { token });
    for (const role of ["recruiter", "hiring-manager", "owner"]) {
      const member = await join(owner, `leaves-as-${role}@example.org`, role);
      const elsewhere = await signIn(`leaves-as-${role}@example.org`);
      await call("PUT", "/v1/auth/session/organisation", { token: elsewhere, json: { organisationId: owner.organisationId } });
      expect(await whoIs(elsewhere)).toMatchObject({ role });
      expect((await leave(member)).body).toEqual({ done: true });
      for (const token of [member, elsewhere]) {
        expect(await whoIs(token)).toMatchObject({ kind: "candidate", role: "candidate" });
        expect((await call("GET", "/v1/organisations", { token })).body.items).toEqual([]);
        expect((await leave(token)).body.code).toBe("not-found");
      }
    }
    const last = await leave(owner.token);
    expect([last.status, last.body.code]).toEqual([409, "owner-needed"]);
    expect(last.body.detail).toContain("Make somebody else an owner first");
    expect(await whoIs(owner.token)).toMatchObject({ role: "owner" });
    expect((await leave(owner.token, await make("never-theirs@example.org"))).body.code).toBe("not-found");
  });

  it("is left also while one acts for oneself; its keys go on, and what the leaver was asked and asked others is over", async () => {
    const owner = await make("goes-on-without@example.org");
    const leaver = await join(owner, "leaves-quietly@example.org", "owner");
    const { key } = await makeKey({ ...owner, token: leaver }, { kind: "api", scopes: ["job:read"] });
    const path = `/v1/organisations/${owner.organisationId}`;
    const json = { email: "asked-by-the-leaver@example.org", role: "recruiter" };
    expect((await call("POST", `${path}/invitations`, { token: leaver, json })).status).toBe(202);
    await call("PUT", "/v1/auth/session/organisation", { token: leaver, json: { organisationId: null } });
    expect((await call("DELETE", `${path}/members/me`, { token: leaver })).status).toBe(200);
    expect((await call("GET", "/v1/jobs", { token: key })).status).toBe(200);
    const accept = `/v1/invitations/${await invitationFor(json.email)}/accept`;
    expect((await call("POST", accept, { token: await signIn(json.email) })).body.code).toBe("not-found");
    expect((await call("GET", `${path}/members`, { token: owner.token })).body.items).toHaveLength(1);
  });

  it("is left by one of two owners when both go at the same moment", async () => {
    const first = await make("first-leaving@example.org");
    const second = await join(first, "second-leaving@example.org", "owner");
    const path = `/v1/organisations/${first.organisationId}/members/me`;
    const answers = await Promise.all([first.token, second].map((token) => call("DELETE", path, { token })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  it("keeps an owner when its two owners put each other down, or out, at the same moment", async () => {
    for (const [name, method] of [
      ["down", "PUT"],
      ["out", "DELETE"],
    ] as const) {
      const first = await make(`first-${name}@example.org`);
      const second = { token: await join(first, `second-${name}@example.org`, "owner"), organisationId: first.organisationId };
      const members = `/v1/organisations/${first.organisationId}/members`;
      const [one, two] = [
        await memberIdOf(first, `first-${name}@example.org`),
        await memberIdOf(first, `second-${name}@example.org`),
      ];
      const json = method === "PUT" ? { role: "recruiter" } : undefined;
      const answers = await Promise.all([
        call(method, `${members}/${two}`, { token: first.token, json }),
        call(method, `${members}/${one}`, { token: second.token, json }),
      ]);
      expect(answers.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1);
      const { results } = await env.ACCOUNTS.prepare("SELECT role FROM members WHERE organisation_id = ? AND role = 'owner'")
        .bind(first.organisationId)
        .all();
      expect(results).toHaveLength(1);
    }
  });

  it("takes nobody in on the word of somebody who is no owner any more", async () => {
    const owner = await make("goes-on@example.org");
    const rogue = await join(owner, "rogue@example.org", "owner");
    const invite = async (email: string) => {
      const json = { email, role: "owner" };
      const path = `/v1/organisations/${owner.organisationId}/invitations`;
      expect((await call("POST", path, { token: rogue, json })).status).toBe(202);
      return `/v1/invitations/${await invitationFor(email)}/accept`;
    };
    const [before, after] = [await invite("rogue-two@example.org"), await invite("rogue-three@example.org")];
    const path = `/v1/organisations/${owner.organisationId}/members/${await memberIdOf(owner, "rogue@example.org")}`;
    expect((await call("PUT", path, { token: owner.token, json: { role: "recruiter" } })).status).toBe(200);
    expect((await call("POST", before, { token: await signIn("rogue-two@example.org") })).body.code).toBe("not-found");
    expect((await call("DELETE", path, { token: owner.token })).status).toBe(200);
    const back = await signIn("rogue-three@example.org");
    expect((await call("POST", after, { token: back })).body.code).toBe("not-found");
    expect(await whoIs(back)).toMatchObject({ kind: "candidate" });
  });

  it("writes to one address only so often in a minute, and takes no invitation that is over or accepted at the same moment", async () => {
    const owner = await make("writes@example.org");
    const invitations = `/v1/organisations/${owner.organisationId}/invitations`;
    const invite = (email: string) => call("POST", invitations, { token: owner.token, json: { email, role: "recruiter" } });
    const token = await signIn("invited-once@example.org");
    await invite("invited-once@example.org");
    const path = async () => `/v1/invitations/${await invitationFor("invited-once@example.org")}/accept`;
    const late = await later(7 * 86_400_000 + 1000, async () =>
      call("POST", await path(), { token: await signIn("invited-once@example.org") }),
    );
    expect(late.body.code).toBe("not-found");
    await invite("invited-once@example.org");
    const accept = await path();
    const both = await Promise.all([call("POST", accept, { token }), call("POST", accept, { token })]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 404]);
    const codes: string[] = [];
    for (let times = 0; times < 12; times++) codes.push((await invite("Harried@example.org")).body.code ?? "sent");
    expect(codes.slice(0, 3)).toEqual(["sent", "sent", "sent"]);
    expect(codes.at(-1)).toBe("rate-limited");
  });

  it("holds the address of somebody invited for as long as the invitation can be accepted", async () => {
    const owner = await make("holds@example.org");
    const invite = async (email: string, by = owner.token) => {
      const path = `/v1/organisations/${owner.organisationId}/invitations`;
      expect((await call("POST", path, { token: by, json: { email, role: "recruiter" } })).status).toBe(202);
    };
    const held = async () => {
      const { results } = await env.ACCOUNTS.prepare("SELECT email FROM invitations WHERE organisation_id = ?")
        .bind(owner.organisationId)
        .all<{ email: string }>();
      return results.map(({ email }) => email).toSorted();
    };
    await invite("waits@example.org");
    await invite("waits@example.org");
    expect(await held()).toEqual(["waits@example.org"]);
    const leaving = await join(owner, "leaves-soon@example.org", "owner");
    expect(await held()).toEqual(["waits@example.org"]);
    await invite("of-the-leaver@example.org", leaving);
    const path = `/v1/organisations/${owner.organisationId}/members/${await memberIdOf(owner, "leaves-soon@example.org")}`;
    expect((await call("PUT", path, { token: owner.token, json: { role: "recruiter" } })).status).toBe(200);
    expect(await held()).toEqual(["waits@example.org"]);
    await later(7 * 86_400_000 + 1000, () => createServices(env).accounts.sweep());
    expect(await held()).toEqual([]);
  });

  it("is left and taken up again by the session, which is a candidate's meanwhile", async () => {
    const owner = await make("twosided@example.org");
    const act = (organisationId: string | null) =>
      call("PUT", "/v1/auth/session/organisation", { token: owner.token, json: { organisationId } });
    expect((await act(null)).status).toBe(200);
    expect(await whoIs(owner.token)).toMatchObject({ kind: "candidate" });
    expect((await act(owner.organisationId)).status).toBe(200);
    expect(await whoIs(owner.token)).toMatchObject({ role: "owner", organisationId: owner.organisationId });
    expect((await call("GET", "/v1/organisations", { token: owner.token })).body.items).toEqual([
      { organisationId: owner.organisationId, name: "Sample Care" },
    ]);
  });

  it("is nothing that the local token can make", async () => {
    expect((await call("POST", "/v1/organisations", { json: { name: "Sample" } })).body.code).toBe("account-needed");
  });
});

describe("a platform role", () => {
  it.each([
    ["operator", "operator", 200],
    ["dei-consultant", "consultant", 403],
  ])("%s comes from the database alone, and reads what it is for", async (role, kind, status) => {
    const email = `${role}@example.org`;
    await signIn(email);
    await env.ACCOUNTS.prepare("UPDATE users SET platform_role = ? WHERE email = ?").bind(role, email).run();
    const token = await signIn(email);
    expect(await whoIs(token)).toMatchObject({ kind, role });
    expect((await call("GET", "/v1/dead-letters", { token })).status).toBe(status);
    expect((await call("GET", "/v1/candidates", { token })).body.code).toBe("forbidden");
  });
});

describe("a hiring manager", () => {
  const see = async (token: string, jobId: string): Promise<number[]> => {
    const paths = ["", "/matches", "/timeline"].map((part) => `/v1/jobs/${jobId}${part}`);
    return Promise.all(paths.map(async (path) => (await call("GET", path, { token })).status));
  };

  it("sees the jobs that were assigned, until they are taken away, and no other", async () => {
    const owner = await make("assigns@example.org");
    const manager = await join(owner, "manages@example.org", "hiring-manager");
    const [given, kept] = [await openJob(undefined, undefined, owner.token), await openJob(undefined, undefined, owner.token)];
    expect(await see(manager, given)).toEqual([404, 404, 404]);
    expect((await call("GET", "/v1/jobs", { token: manager })).body.items).toEqual([]);
    const jobs = `/v1/organisations/${owner.organisationId}/members/${await memberIdOf(owner, "manages@example.org")}/jobs`;
    for (let times = 0; times < 2; times++) {
      expect((await call("PUT", `${jobs}/${given}`, { token: owner.token })).status).toBe(200);
    }
    expect((await call("GET", jobs, { token: owner.token })).body.items).toEqual([given]);
    const recruits = await memberIdOf(owner, "assigns@example.org");
    const others = jobs.replace(/row_\w+/u, recruits);
    expect((await call("PUT", `${others}/${kept}`, { token: owner.token })).status).toBe(200);
    expect((await call("GET", others, { token: owner.token })).body.items).toEqual([kept]);
    expect((await call("GET", others, { token: manager })).body.items).toEqual([]);
    expect(await see(manager, given)).toEqual([200, 200, 200]);
    expect(await see(manager, kept)).toEqual([404, 404, 404]);
    const listed = (await call("GET", "/v1/jobs", { token: manager })).body.items as { id: string }[];
    expect(listed.map(({ id }) => id)).toEqual([given]);
    expect((await call("POST", `/v1/jobs/${given}/close`, { token: manager })).body.code).toBe("forbidden");
    expect((await call("PUT", `${jobs}/${kept}`, { token: manager })).body.code).toBe("forbidden");
    const ticket = await call("POST", "/v1/live-tickets", { token: manager, json: { path: `/v1/jobs/${given}/live` } });
    expect(ticket.status).toBe(201);
    await call("DELETE", `${jobs}/${given}`, { token: owner.token });
    expect(await see(manager, given)).toEqual([404, 404, 404]);
  });

  it("lists and hears of jobs as many as may be assigned, whatever else is theirs", async () => {
    const owner = await make("assigns-many@example.org");
    const manager = await join(owner, "manages-many@example.org", "hiring-manager");
    const memberId = await memberIdOf(owner, "manages-many@example.org");
    const jobId = await openJob(undefined, undefined, owner.token);
    const others = await Promise.all(Array.from({ length: 99 }, (_, number) => derivedId("job", "many", String(number))));
    const claims = Array.from({ length: 50 }, (_, number) => `acc_${String(number)}`);
    await env.ACCOUNTS.batch([
      ...[jobId, ...others].map((id) =>
        env.ACCOUNTS.prepare("INSERT INTO assignments (member_id, job_id) VALUES (?, ?)").bind(memberId, id),
      ),
      ...claims.map((id) =>
        env.ACCOUNTS.prepare(
          "INSERT INTO claims (former_account_id, account_id, claimed_at) SELECT ?, user_id, 0 FROM members WHERE id = ?",
        ).bind(id, memberId),
      ),
    ]);
    // What was believed a moment ago is over once somebody's rights change.
    await call("DELETE", `/v1/organisations/${owner.organisationId}/members/${memberId}/jobs/${others[0] ?? ""}`, {
      token: owner.token,
    });
    await env.ACCOUNTS.prepare("INSERT INTO assignments (member_id, job_id) VALUES (?, ?)").bind(memberId, others[0]).run();
    const listed = await call("GET", "/v1/jobs", { token: manager });
    expect([listed.status, (listed.body.items as { id: string }[]).map(({ id }) => id)]).toEqual([200, [jobId]]);
    const path = `/v1/jobs/${jobId}/live`;
    const { body } = await call("POST", "/v1/live-tickets", { token: manager, json: { path } });
    const live = await listen(`${path}?ticket=${body.ticket}`, null);
    expect(await live.caughtUp()).toBeGreaterThan(0);
  });

  it("is assigned nothing of another organisation's, nor by one", async () => {
    const [owner, stranger] = [await make("assigns-own@example.org"), await make("assigns-other@example.org")];
    const manager = await join(owner, "manages-own@example.org", "hiring-manager");
    const memberId = await memberIdOf(owner, "manages-own@example.org");
    const jobs = (organisationId: string) => `/v1/organisations/${organisationId}/members/${memberId}/jobs`;
    const theirs = await openJob(undefined, undefined, stranger.token);
    for (const [token, organisationId] of [
      [owner.token, owner.organisationId],
      [stranger.token, owner.organisationId],
      [stranger.token, stranger.organisationId],
    ] as const) {
      expect((await call("PUT", `${jobs(organisationId)}/${theirs}`, { token })).body.code).toBe("not-found");
    }
    expect(await see(manager, theirs)).toEqual([404, 404, 404]);
    expect((await call("GET", jobs(owner.organisationId), { token: stranger.token })).body.code).toBe("not-found");
  });
});

describe("what was made for an organisation", () => {
  it("is nothing to whoever made it, once they are out", async () => {
    const owner = await make("stays@example.org");
    const recruiter = await join(owner, "goes@example.org", "recruiter");
    const jobId = await openJob(undefined, undefined, recruiter);
    expect((await call("GET", `/v1/jobs/${jobId}/matches`, { token: recruiter })).status).toBe(200);
    const path = `/v1/organisations/${owner.organisationId}/members/${await memberIdOf(owner, "goes@example.org")}`;
    await call("DELETE", path, { token: owner.token });
    // A candidate may ask for matches: not for those of a job that is an organisation's.
    expect((await call("GET", `/v1/jobs/${jobId}/matches`, { token: recruiter })).body.code).toBe("not-found");
    expect((await call("GET", `/v1/jobs/${jobId}/matches`, { token: owner.token })).status).toBe(200);
  });

  it("is an employer at once: where no approval is asked for, it may unlock", async () => {
    const owner = await make("employs@example.org");
    const employerId = await derivedId("emp", owner.organisationId);
    const { body } = await call("GET", `/v1/employers/${employerId}`, { token: owner.token });
    expect(body).toMatchObject({ organisationId: owner.organisationId, status: "approved" });
  });
});
