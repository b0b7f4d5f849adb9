/** A brought resume becomes its candidate's: by the address in it, proved by signing in, and by nothing else. */

import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { createClaimService } from "../../src/services/claims.ts";
import { archivedOf, candidateStub, cursorOf, objectOf, rowsOf, settled, shortTypes, viewOf } from "./support/actors.ts";
import { bring, bringerOf, claim, claimHashOf, offersFor, resumeOf, shownIn } from "./support/brought.ts";
import { call } from "./support/client.ts";
import { requestOf, services, valueOf } from "./support/employers.ts";
import { postResume } from "./support/flows.ts";
import { type Employer, makeEmployer, makeKey, startAnonymously } from "./support/organisations.ts";
import { nurseJob, nurseResume } from "./support/samples.ts";
import { signIn } from "./support/sign-in.ts";
import { until } from "./support/until.ts";

const nobodys = `cand_${"0".repeat(26)}`;
let care: Employer;
const bringer = () => bringerOf(care);

beforeAll(async () => {
  care = await makeEmployer("claims-care@example.org", "Sample Care");
});

describe("a claim", () => {
  it("is offered to whoever signs in with the address in the resume, by the name of who brought it", async () => {
    const before = Date.now();
    const candidateId = await bring(bringer(), resumeOf("Offered@Example.org"));
    const token = await signIn("offered@example.org");
    expect(await offersFor(token)).toEqual([{ candidateId, organisation: "Sample Care", broughtAt: expect.any(Number) }]);
    expect((await offersFor(token))[0]!.broughtAt).toBeGreaterThanOrEqual(before);
    expect(await offersFor(await signIn("not-offered@example.org"))).toEqual([]);
    expect((await call("GET", "/v1/candidates", { token })).body.items).toEqual([]);
  });

  it("makes it the candidate's own: read, listed, exported with who brought it, and offered no more", async () => {
    const candidateId = await bring(bringer(), resumeOf("own@example.org"));
    const token = await signIn("own@example.org");
    expect((await call("GET", `/v1/candidates/${candidateId}/profile`, { token })).body.code).toBe("not-found");
    const taken = await claim(token, candidateId);
    expect([taken.status, taken.body]).toEqual([200, { candidateId }]);
    await settled(candidateId);
    expect(await offersFor(token)).toEqual([]);
    expect((await call("GET", "/v1/candidates", { token })).body.items).toMatchObject([{ id: candidateId }]);
    const profile = await call("GET", `/v1/candidates/${candidateId}/profile`, { token });
    expect(profile.body.profile.basics.email.text).toBe("own@example.org");
    const exported = await call("GET", `/v1/candidates/${candidateId}/export`, { token });
    expect(exported.body.broughtBy).toEqual({ organisationId: care.organisationId, organisation: "Sample Care" });
    expect(shortTypes(exported.body.events)).toContain("candidate.claimed");
    expect(await viewOf(candidateId)).toMatchObject({ organisation_id: null, claim_hash: null });
    expect(shortTypes(await archivedOf(candidateId))).toContain("candidate.claimed");
  });

  it("finds what came through a board's key", async () => {
    const site = "https://claims-careers.example.org";
    const { key } = await makeKey(care, { kind: "board", scopes: ["board:apply"], origins: [site] });
    const applied = await call("POST", `/v1/board/applications?key=${key}`, {
      json: { document: { text: resumeOf("board@example.org") } },
      token: null,
      headers: { origin: site },
    });
    expect(applied.status).toBe(202);
    const token = await signIn("board@example.org");
    const offered = await until(
      "the application is offered",
      () => offersFor(token),
      (offers) => offers.length > 0,
    );
    expect((await claim(token, offered[0]!.candidateId)).status).toBe(200);
  });
});

describe("nobody else", () => {
  it("takes it over: a stranger is told what is told of an id that does not exist", async () => {
    const candidateId = await bring(bringer(), resumeOf("victim@example.org"));
    const stranger = await signIn("stranger@example.org");
    const [theirs, nowhere] = [await claim(stranger, candidateId), await claim(stranger, nobodys)];
    expect([theirs.status, theirs.body.code, theirs.body.detail]).toEqual([404, "not-found", nowhere.body.detail]);
    expect(nowhere.status).toBe(404);
    const mine = await postResume(nurseResume, false, await signIn("somebody@example.org"));
    expect((await claim(stranger, mine)).body.detail).toBe(nowhere.body.detail);
    expect((await cursorOf(candidateId)).sequence).toBe(2);
  });

  it("without an address, with one that was never verified, or with the local token, is offered anything", async () => {
    const candidateId = await bring(bringer(), resumeOf("unverified@example.org"));
    const unverified = await signIn("unverified@example.org");
    await env.ACCOUNTS.prepare("UPDATE users SET email_verified = 0 WHERE email = ?").bind("unverified@example.org").run();
    const anonymous = await startAnonymously();
    const codesFor = async (token: string | null) =>
      [await call("GET", "/v1/claims", { token }), await claim(token, candidateId)].map(({ body }) => body.code as string);
    expect(await codesFor(unverified)).toEqual(["account-needed", "account-needed"]);
    expect(await codesFor(env.LOCAL_TOKEN)).toEqual(["account-needed", "account-needed"]);
    expect(await codesFor(anonymous)).toEqual(["account-needed", "account-needed"]);
    expect(await codesFor(care.token)).toEqual(["forbidden", "forbidden"]);
    expect(await codesFor(null)).toEqual(["unauthenticated", "unauthenticated"]);
  });

  it("comes after the first: once it is claimed, it is there for nobody who has the address too", async () => {
    const candidateId = await bring(bringer(), resumeOf("first@example.org"));
    const first = await signIn("first@example.org");
    expect((await claim(first, candidateId)).status).toBe(200);
    // Theirs already: nothing more to do, and nothing is done.
    expect((await claim(first, candidateId)).body).toEqual({ candidateId });
    expect((await cursorOf(candidateId)).sequence).toBe(3);
    await settled(candidateId);
    // Another account has the address now.
    await env.ACCOUNTS.prepare("UPDATE users SET email = 'moved@example.org' WHERE email = 'first@example.org'").run();
    const second = await signIn("first@example.org");
    expect(await offersFor(second)).toEqual([]);
    expect((await claim(second, candidateId)).body.code).toBe("not-found");
  });
});

describe("the address", () => {
  it.each<[string, readonly string[]]>([
    ["no address", []],
    ["two that differ", ["one@example.org", "two@example.org"]],
  ])("of a resume with %s leads nowhere", async (_, addresses) => {
    const candidateId = await bring(bringer(), resumeOf(...addresses));
    expect(await claimHashOf(candidateId)).toBeNull();
    for (const address of addresses) expect((await claim(await signIn(address), candidateId)).status).toBe(404);
  });

  it("is read again with every new version, until somebody has claimed it", async () => {
    const candidateId = await bring(bringer(), resumeOf("before@example.org"));
    const old = await claimHashOf(candidateId);
    const changed = await services.candidates.change(requestOf(bringer()), candidateId, {
      document: { text: resumeOf("after@example.org") },
      submit: true,
    });
    expect(changed.ok).toBe(true);
    await settled(candidateId);
    expect(await claimHashOf(candidateId)).not.toBe(old);
    expect((await claim(await signIn("before@example.org"), candidateId)).status).toBe(404);
    const token = await signIn("after@example.org");
    expect((await claim(token, candidateId)).status).toBe(200);
    await call("POST", `/v1/candidates/${candidateId}/documents`, { token, json: { text: resumeOf("third@example.org") } });
    await settled(candidateId);
    expect(await claimHashOf(candidateId)).toBeNull();
  });

  it("stands as a keyed hash in the actor and its row of the views, in no event, and plain in nothing but what is sealed", async () => {
    const candidateId = await bring(bringer(), resumeOf("kept@example.org"));
    const hash = await claimHashOf(candidateId);
    expect(hash).toMatch(/^[0-9a-f]{32}$/u);
    expect(await rowsOf(objectOf(candidateId), "SELECT aside FROM meta")).toEqual([{ aside: hash }]);
    const log = JSON.stringify(await rowsOf(objectOf(candidateId), "SELECT body FROM log"));
    const shown = await services.candidates.list(bringer(), { limit: 100 });
    for (const text of [log, JSON.stringify(shown), JSON.stringify(await archivedOf(candidateId))]) {
      expect(text).not.toContain(String(hash));
    }
  });

  it("is kept of no resume that its candidate uploads", async () => {
    const candidateId = await postResume(resumeOf("self@example.org"), true, await signIn("self@example.org"));
    await settled(candidateId);
    expect(await claimHashOf(candidateId)).toBeNull();
  });
});

describe("once", () => {
  it("a command that comes again under its key is answered the same, and does nothing", async () => {
    const candidateId = await bring(bringer(), resumeOf("again@example.org"));
    const token = await signIn("again@example.org");
    const answers = [await claim(token, candidateId, "claim-key-0001"), await claim(token, candidateId, "claim-key-0001")];
    expect(answers.map(({ status, body }) => [status, body])).toEqual([
      [200, { candidateId }],
      [200, { candidateId }],
    ]);
    expect((await cursorOf(candidateId)).sequence).toBe(3);
  });

  it("two who hold the address claim at once, it is one's", async () => {
    const candidateId = await bring(bringer(), resumeOf("race@example.org"));
    const claimHash = String(await claimHashOf(candidateId));
    const as = (id: string) =>
      createClaimService({
        actors: services.actors,
        accounts: { claimHash: async () => claimHash },
        claimable: { find: async () => [] },
        organisations: { namesOf: async () => new Map() },
      }).claim(requestOf({ id, kind: "candidate", scopes: ["candidate:write"] }), undefined, candidateId);
    const outcomes = await Promise.all([as("race-one"), as("race-two")]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ failure: { code: "not-found" } });
  });

  it("erased, it cannot be claimed; claimed and erased at the same moment, it is one or the other", async () => {
    const erasedFirst = await bring(bringer(), resumeOf("erased@example.org"));
    valueOf(await services.candidates.erase(requestOf(bringer()), erasedFirst));
    await settled(erasedFirst);
    const token = await signIn("erased@example.org");
    expect(await offersFor(token)).toEqual([]);
    expect((await claim(token, erasedFirst)).body.code).toBe("not-found");
    expect(await rowsOf(objectOf(erasedFirst), "SELECT aside FROM meta")).toEqual([{ aside: null }]);

    for (let round = 0; round < 4; round++) {
      const email = `erase-race-${round}@example.org`;
      const candidateId = await bring(bringer(), resumeOf(email));
      const claimant = await signIn(email);
      const both = [
        () => claim(claimant, candidateId).then(({ status }) => status === 200),
        () => services.candidates.erase(requestOf(bringer()), candidateId).then(({ ok }) => ok),
      ] as const;
      const order = round % 2 === 0 ? both : both.toReversed();
      const done = await Promise.all(order.map((act) => act()));
      expect(done.filter(Boolean)).toHaveLength(1);
      await settled(candidateId);
      expect(await claimHashOf(candidateId)).toBeNull();
      const isClaimed = done[order.indexOf(both[0])];
      expect((await viewOf(candidateId))?.["status"]).toBe(isClaimed ? "submitted" : "erased");
    }
  });
});

describe("who brought it", () => {
  it("goes on reading the published profile and how it fits its jobs, and has no other part in it", async () => {
    const candidateId = await bring(bringer(), resumeOf("granted@example.org"));
    const { jobId } = valueOf(await services.jobs.post(requestOf(bringer()), { text: nurseJob, threshold: 10 }));
    await settled(jobId);
    const { candidates, jobs } = services;
    const ranking = { limit: 100, filters: {} };
    const before = valueOf(await candidates.readAnonymous(bringer(), candidateId));
    const token = await signIn("granted@example.org");
    await claim(token, candidateId);
    await settled(candidateId);

    expect(await candidates.readAnonymous(bringer(), candidateId)).toEqual({ ok: true, value: before });
    expect(valueOf(await candidates.matches(bringer(), candidateId, ranking)).items.map(({ jobId: id }) => id)).toContain(jobId);
    expect(await candidates.receipt(bringer(), candidateId, jobId)).toMatchObject({ ok: true });
    expect(valueOf(await jobs.matches(bringer(), jobId, ranking)).items.map((item) => item.candidateId)).toContain(candidateId);
    expect(await jobs.receipt(bringer(), jobId, candidateId)).toMatchObject({ ok: true });

    const request = () => requestOf(bringer());
    const refused = [
      await candidates.read(bringer(), candidateId),
      await candidates.readAnalysis(bringer(), candidateId),
      await candidates.readUnlocks(bringer(), candidateId),
      await candidates.timeline(bringer(), candidateId),
      await candidates.export(bringer(), candidateId),
      await candidates.submit(request(), candidateId),
      await candidates.withdraw(request(), candidateId),
      await candidates.erase(request(), candidateId),
      await candidates.keep(request(), candidateId),
      await candidates.change(request(), candidateId, { document: { text: nurseResume }, submit: true }),
    ];
    for (const outcome of refused) expect(outcome).toMatchObject({ ok: false, failure: { code: "not-found" } });
    expect((await candidates.list(bringer(), { limit: 100 })).map(({ id }) => id)).not.toContain(candidateId);
    // One who sees assigned jobs alone never saw it.
    expect(await candidates.readAnonymous({ ...bringer(), jobIds: [jobId] }, candidateId)).toMatchObject({ ok: false });
  });

  it("never sees what the candidate has not published, and nothing once it is withdrawn", async () => {
    const candidateId = await bring(bringer(), resumeOf("drafts@example.org"));
    const token = await signIn("drafts@example.org");
    await claim(token, candidateId);
    const { text } = valueOf(await services.candidates.readAnonymous(bringer(), candidateId)).profile;
    const draft = `${resumeOf("drafts@example.org")}\nCertificates\nAdvanced Life Support, 2022\n`;
    await call("POST", `/v1/candidates/${candidateId}/documents`, { token, json: { text: draft } });
    expect(valueOf(await services.candidates.readAnonymous(bringer(), candidateId)).profile.text).toBe(text);
    const own = await call("GET", `/v1/candidates/${candidateId}/anonymised-profile`, { token });
    expect(own.body.profile.text).toContain("Advanced Life Support");
    expect((await call("POST", `/v1/candidates/${candidateId}/withdraw`, { token })).status).toBe(202);
    expect(await services.candidates.readAnonymous(bringer(), candidateId)).toMatchObject({ failure: { code: "not-found" } });
    const matches = await services.candidates.matches(bringer(), candidateId, { limit: 10, filters: {} });
    expect(matches).toMatchObject({ failure: { code: "not-found" } });
  });

  it("is answered as before when its own message comes again after the claim", async () => {
    const key = `batch-of-${care.organisationId}/1`;
    const candidateId = await bring(bringer(), resumeOf("redelivered@example.org"), key);
    await claim(await signIn("redelivered@example.org"), candidateId);
    expect(await bring(bringer(), resumeOf("redelivered@example.org"), key)).toBe(candidateId);
    expect((await cursorOf(candidateId)).sequence).toBe(3);
  });
});

describe("what is shown", () => {
  const rankedFor = async (who: ReturnType<typeof bringerOf>, jobId: string, candidateId: string): Promise<boolean> =>
    valueOf(await services.jobs.matches(who, jobId, { limit: 100, filters: {} })).items.some(
      (item) => item.candidateId === candidateId,
    );

  it("stays with who brought it until the candidate submits it to everybody, through wishes and a rebuilt index", async () => {
    const other = bringerOf({ organisationId: "org_claims_other" });
    const post = async (who: typeof other) => {
      const { jobId } = valueOf(await services.jobs.post(requestOf(who), { text: nurseJob, threshold: 10 }));
      await settled(jobId);
      return jobId;
    };
    const [ours, theirs] = [await post(bringer()), await post(other)];
    const candidateId = await bring(bringer(), resumeOf("shown@example.org"));
    const token = await signIn("shown@example.org");
    await claim(token, candidateId);
    await settled(candidateId);
    const whoSees = async () => [
      await rankedFor(bringer(), ours, candidateId),
      await rankedFor(other, theirs, candidateId),
      (await services.jobs.receipt(other, theirs, candidateId)).ok,
    ];
    expect(await whoSees()).toEqual([true, false, false]);
    const state = await call("GET", `/v1/candidates/${candidateId}`, { token });
    expect(state.body).toMatchObject({
      status: "submitted",
      broughtBy: care.organisationId,
      onlyFor: care.organisationId,
    });
    const wishes = await call("PUT", `/v1/candidates/${candidateId}/preferences`, { token, json: { remote: ["remote"] } });
    expect(wishes.status).toBe(202);
    await settled(candidateId);
    const own = await call("GET", `/v1/candidates/${candidateId}/matches?limit=100`, { token });
    expect((own.body.items as { jobId: string }[]).map(({ jobId }) => jobId)).not.toContain(theirs);
    const indexed = await candidateStub(candidateId).reindex(`00-${"1".repeat(32)}-${"2".repeat(16)}-01`);
    expect(indexed).toMatchObject({ kind: "present", entry: { onlyFor: care.organisationId } });
    expect(await whoSees()).toEqual([true, false, false]);

    const submitted = await call("POST", `/v1/candidates/${candidateId}/submit`, { token });
    expect(submitted.status).toBe(202);
    await settled(candidateId);
    expect(await whoSees()).toEqual([true, true, true]);
    const after = await call("GET", `/v1/candidates/${candidateId}`, { token });
    expect(after.body).toMatchObject({ broughtBy: care.organisationId });
    expect(after.body.onlyFor).toBeUndefined();
    expect(await candidateStub(candidateId).reindex(`00-${"1".repeat(32)}-${"2".repeat(16)}-01`)).not.toHaveProperty(
      "entry.onlyFor",
      care.organisationId,
    );
    // And who brought it sees no other organisation's jobs through it.
    const seen = await services.candidates.matches(bringer(), candidateId, { limit: 100, filters: {} });
    expect(valueOf(seen).items.map(({ jobId }) => jobId)).not.toContain(theirs);

    expect((await call("POST", `/v1/candidates/${candidateId}/withdraw`, { token })).status).toBe(202);
    expect((await call("DELETE", `/v1/candidates/${candidateId}`, { token })).status).toBe(202);
    await settled(candidateId);
    await shownIn(candidateId, "status", "erased");
    expect(await whoSees()).toEqual([false, false, false]);
  });
});
