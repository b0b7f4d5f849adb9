/** The one door to who somebody is: paid once, opened once, told to the candidate, whatever breaks on the way. */

import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { derivedId } from "../../src/core/ids.ts";
import { decompress } from "../../src/core/sealing.ts";
import type { CandidateActorStub } from "../../src/durable-objects/stubs/candidate.ts";
import { commandOf } from "../../src/services/commands.ts";
import { candidateStub, cursorOf, employerStub, objectOf, rowsOf, settled, shortTypes, viewOf } from "./support/actors.ts";
import { call, get } from "./support/client.ts";
import { answered, hiring, operator, recruiter, requestOf, reservedAlone, services, valueOf } from "./support/employers.ts";
import { localPrincipal, openJob, postResume, submittedCandidate } from "./support/flows.ts";
import { nurseIdentity, nurseResume } from "./support/samples.ts";
import { accountOf, dyingAfterTheAnswer, openedBy, spent, unlock, unspent } from "./support/unlocks.ts";
import { until } from "./support/until.ts";

const notFound = { ok: false, failure: { code: "not-found" } };
const notSubmitted = { ok: false, failure: { code: "candidate-not-submitted" } };

describe("an unlock over HTTP", () => {
  it("shows who the candidate is, costs one credit, and is told to the candidate", async () => {
    const joined = await call("POST", "/v1/employers");
    expect([joined.status, joined.headers.get("location")]).toEqual([201, `/v1/employers/${joined.body.employerId}`]);
    const before = await get(joined.headers.get("location") ?? "");
    expect(before).toMatchObject({ status: "approved", organisationId: "org_local", credits: 20, spent: 0 });
    const [job, candidate] = [await openJob(), await submittedCandidate()];

    const asked = await call("POST", `/v1/jobs/${job}/matches/${candidate}/unlock`);
    expect([asked.status, asked.body]).toMatchObject([202, { state: "waiting" }]);
    const { unlockId, status } = asked.body as { unlockId: string; status: string };
    expect([asked.headers.get("location"), status]).toEqual([`/v1/unlocks/${unlockId}`, `/v1/unlocks/${unlockId}`]);
    const done = await until(
      "it is unlocked",
      () => get(status),
      (unlocked) => unlocked.status !== "waiting",
    );
    expect(done).toMatchObject({ status: "unlocked", candidateId: candidate, jobId: job, attempt: 1 });

    const identity = await call("GET", `${status}/identity`);
    expect(identity.headers.get("cache-control")).toBe("no-store");
    expect(identity.body).toMatchObject({
      name: "Ilse Vandermolen",
      email: "vandermolen-i@example.org",
      resume: { text: nurseResume },
    });

    const again = await call("POST", `/v1/jobs/${job}/matches/${candidate}/unlock`);
    expect([again.status, again.body.unlockId, again.body.state]).toEqual([200, unlockId, "unlocked"]);
    expect(await get(joined.headers.get("location") ?? "")).toMatchObject({ credits: 19, reserved: 0, spent: 1 });
    const { items } = await get(`/v1/candidates/${candidate}/unlocks`);
    const fields = ["name", "email", "phone", "links", "resume"];
    const told = {
      unlockId,
      organisationId: "org_local",
      jobId: job,
      fields,
      at: expect.any(Number),
      seenAt: [expect.any(Number)],
    };
    expect(items).toEqual([{ ...told, job: "Registered Nurse - Surgical Ward" }]);
    expect((await get(`/v1/jobs/${job}/unlocks`)).items).toEqual([done]);
    expect((await get(`/v1/jobs/${await openJob()}/unlocks`)).items).toEqual([]);

    await settled(joined.body.employerId);
    await settled(candidate);
    expect(await viewOf(joined.body.employerId)).toMatchObject({ status: "approved", credits: 19, reserved: 0 });
    expect((await get("/v1/employers")).items).toContainEqual(expect.objectContaining({ id: joined.body.employerId }));
    const traceId = (asked.headers.get("traceparent") ?? "").slice(3, 35);
    const trace = await get(`/v1/traces/${traceId}`);
    expect(shortTypes(trace.events)).toEqual(
      expect.arrayContaining(["credits.reserved", "run.started", "profile.unlocked", "credits.spent", "run.completed"]),
    );
  });

  it("shows the fields asked for and no other, and gives the same answer under the same key", async () => {
    await call("POST", "/v1/employers");
    const [job, candidate] = [await openJob(), await submittedCandidate()];
    const headers = { "idempotency-key": "unlock-this-one" };
    const path = `/v1/jobs/${job}/matches/${candidate}/unlock`;
    const [one, two] = [
      await call("POST", path, { json: { fields: ["email", "name", "name"] }, headers }),
      await call("POST", path, { json: { fields: ["email", "name", "name"] }, headers }),
    ];
    expect(two.body.unlockId).toBe(one.body.unlockId);
    await until(
      "it is unlocked",
      () => get(one.body.status),
      ({ status }) => status === "unlocked",
    );
    expect(await get(`${one.body.status}/identity`)).toEqual({
      fields: ["name", "email"],
      name: "Ilse Vandermolen",
      email: "vandermolen-i@example.org",
    });
  });

  it("refuses fields that there are not, and credits that are no number of credits", async () => {
    const { body } = await call("POST", "/v1/employers");
    const [job, candidate] = [await openJob(), await submittedCandidate()];
    for (const json of [{ fields: [] }, { fields: ["religion"] }, { more: 1 }]) {
      expect((await call("POST", `/v1/jobs/${job}/matches/${candidate}/unlock`, { json })).body.code).toBe("request-invalid");
    }
    for (const json of [{ credits: 0 }, { credits: 1.5 }, { credits: 1e9 }, { credits: 5, payment: "Ada, by cheque" }]) {
      expect((await call("POST", `/v1/employers/${body.employerId}/credits`, { json })).body.code).toBe("request-invalid");
    }
  });
});

describe("an organisation", () => {
  it("waits for approval where that is asked for, and an operator gives it", async () => {
    const at = await hiring({ approvalNeeded: true });
    const candidate = await submittedCandidate();
    expect(await unlock(at, candidate)).toMatchObject({ ok: false, failure: { code: "employer-not-approved" } });
    expect(await at.employers.approve(requestOf(at.principal), at.employerId)).toMatchObject(notFound);
    valueOf(await at.employers.approve(requestOf(operator), at.employerId));
    valueOf(await at.employers.approve(requestOf(operator), at.employerId));
    const { unlockId } = valueOf(await unlock(at, candidate));
    expect(await answered(at, unlockId)).toMatchObject({ status: "unlocked" });
    expect(await at.employers.read(operator, at.employerId)).toMatchObject({ ok: true, value: { status: "approved" } });
  });

  it("that has not joined is told so, and leaves nothing behind", async () => {
    const at = await hiring();
    const stranger = recruiter();
    const { jobId } = valueOf(await services.jobs.post(requestOf(stranger), { text: "Nurse. Wound care needed." }));
    const asked = await at.employers.unlock(requestOf(stranger), { jobId, candidateId: await submittedCandidate() });
    expect(asked).toMatchObject({ ok: false, failure: { code: "employer-not-approved" } });
    const employerId = await derivedId("emp", stranger.organisationId ?? "");
    expect(await rowsOf(objectOf(employerId), "SELECT name FROM sqlite_master WHERE name = 'log'")).toEqual([]);
    const person = { id: "person", kind: "candidate", scopes: stranger.scopes } as const;
    expect(await at.employers.register(requestOf(person))).toMatchObject({ failure: { code: "organisation-needed" } });
  });

  it("without a credit unlocks nobody; one that is given or paid for counts once", async () => {
    const at = await hiring({ startingCredits: 0 });
    const candidate = await submittedCandidate();
    expect(await unlock(at, candidate)).toMatchObject({ ok: false, failure: { code: "credits-insufficient" } });
    const paid = { credits: 2, payment: "2026-0117" };
    expect(await at.employers.addCredits(requestOf(at.principal), at.employerId, paid)).toMatchObject(notFound);
    for (let time = 0; time < 2; time++) {
      expect(valueOf(await at.employers.addCredits(requestOf(operator), at.employerId, paid)).credits).toBe(2);
    }
    const gift = { ...requestOf(operator), idempotencyKey: "a-gift-of-one" };
    for (let time = 0; time < 2; time++) valueOf(await at.employers.addCredits(gift, at.employerId, { credits: 1 }));
    expect(await accountOf(at)).toEqual({ credits: 3, reserved: 0, spent: 0 });
  });

  it("is told not found of what is another one's, and sees no identity by another one's unlock", async () => {
    const [at, other] = [await hiring(), await hiring()];
    const candidate = await submittedCandidate();
    const { unlockId } = valueOf(await unlock(at, candidate));
    await answered(at, unlockId);
    expect(await other.employers.read(other.principal, at.employerId)).toMatchObject(notFound);
    expect(await other.employers.readUnlock(other.principal, unlockId)).toMatchObject(notFound);
    expect(await other.employers.readIdentity(other.principal, unlockId)).toMatchObject(notFound);
    expect(await other.employers.readIdentity(operator, unlockId)).toMatchObject(notFound);
    const asked = await other.employers.unlock(requestOf(other.principal), { jobId: at.jobId, candidateId: candidate });
    expect(asked).toMatchObject(notFound);
    expect(await employerStub(at.employerId).readUnlock(other.principal, unlockId)).toMatchObject(notFound);
    expect(
      await candidateStub(candidate).readIdentity(unlockId, {
        ...other.principal,
        organisationId: other.principal.organisationId!,
      }),
    ).toMatchObject(notFound);
    expect(await services.candidates.readUnlocks(at.principal, candidate)).toMatchObject(notFound);
    expect((await services.views.listEmployers(other.principal, { limit: 100 })).map(({ id }) => id)).toEqual([other.employerId]);
  });

  it("cannot unlock for a closed job, but what is unlocked stays so", async () => {
    const at = await hiring({ startingCredits: 2 });
    const [candidate, second] = [await submittedCandidate(), await submittedCandidate()];
    const { unlockId } = valueOf(await unlock(at, candidate));
    await answered(at, unlockId);
    valueOf(await services.jobs.close(requestOf(at.principal), at.jobId));
    expect(await unlock(at, second)).toMatchObject({ ok: false, failure: { code: "job-closed" } });
    expect(await unlock(at, candidate)).toMatchObject({ ok: true, value: { state: "unlocked" } });
    expect(await at.employers.readIdentity(at.principal, unlockId)).toMatchObject({ ok: true });
  });
});

describe("a candidate", () => {
  it("who is not published, is gone, never was, or is kept for another organisation cannot be unlocked", async () => {
    const at = await hiring();
    const [draft, withdrawn, erased] = [
      await postResume(nurseResume, false),
      await submittedCandidate(),
      await submittedCandidate(),
    ];
    const who = await localPrincipal();
    valueOf(await services.candidates.withdraw(requestOf(who), withdrawn));
    valueOf(await services.candidates.erase(requestOf(who), erased));
    const document = { text: nurseResume };
    const brought = valueOf(
      await services.candidates.create(requestOf(who), { document, submit: true, broughtBy: who.organisationId }),
    ).candidateId;
    const nobody = `cand_${"0".repeat(26)}`;
    for (const id of [draft, withdrawn, erased, brought, nobody]) expect(await unlock(at, id)).toMatchObject(notSubmitted);
    expect(await accountOf(at)).toEqual(unspent);
    expect(await rowsOf(objectOf(nobody), "SELECT name FROM sqlite_master WHERE name = 'log'")).toEqual([]);
  });

  it("who withdraws before the answer costs nothing, and can be unlocked when submitted again", async () => {
    const at = await hiring();
    const candidate = await submittedCandidate();
    const who = await localPrincipal();
    const { unlockId, runId } = await reservedAlone(at, candidate);
    expect(await accountOf(at)).toEqual({ credits: 0, reserved: 1, spent: 0 });
    expect(await at.employers.readIdentity(at.principal, unlockId)).toMatchObject({ failure: { code: "unlock-not-open" } });
    valueOf(await services.candidates.withdraw(requestOf(who), candidate));
    await services.runs.carryOut("employer", at.employerId, runId);
    expect(await answered(at, unlockId)).toMatchObject({ status: "refused", reason: "withdrawn" });
    expect(await accountOf(at)).toEqual(unspent);
    expect(await at.employers.readIdentity(at.principal, unlockId)).toMatchObject({ failure: { code: "unlock-not-open" } });
    valueOf(await services.candidates.submit(requestOf(who), candidate));
    expect(valueOf(await unlock(at, candidate)).unlockId).toBe(unlockId);
    expect(await answered(at, unlockId)).toMatchObject({ status: "unlocked", attempt: 2 });
    expect(await accountOf(at)).toEqual(spent);
  });

  it("who withdraws after an unlock is shown to nobody until submitted again", async () => {
    const at = await hiring();
    const candidate = await submittedCandidate();
    const who = await localPrincipal();
    const { unlockId } = valueOf(await unlock(at, candidate));
    await answered(at, unlockId);
    valueOf(await services.candidates.withdraw(requestOf(who), candidate));
    expect(await at.employers.readIdentity(at.principal, unlockId)).toMatchObject(notSubmitted);
    valueOf(await services.candidates.submit(requestOf(who), candidate));
    expect(await at.employers.readIdentity(at.principal, unlockId)).toMatchObject({ ok: true });
  });

  it.each([
    ["withdraw", "candidate-not-submitted"],
    ["erase", "candidate-erased"],
  ] as const)("whose %s comes while somebody looks is shown no more, to whoever has looked before neither", async (end, code) => {
    const at = await hiring();
    const candidate = await submittedCandidate();
    const { unlockId } = valueOf(await unlock(at, candidate));
    await answered(at, unlockId);
    valueOf(await at.employers.readIdentity(at.principal, unlockId));
    const seen = await openedBy(candidate);
    const reader = { ...at.principal, organisationId: at.principal.organisationId ?? "" };
    const command = await commandOf(requestOf(await localPrincipal()), end, { candidateId: candidate });
    const looked = await runInDurableObject(objectOf(candidate), async (instance) => {
      const actor = instance as unknown as CandidateActorStub;
      const looking = [actor.readIdentity(unlockId, reader), actor.readIdentity(unlockId, { ...reader, id: "somebody else" })];
      valueOf(await actor[end](command));
      return Promise.all(looking);
    });
    expect(seen).toBe(1);
    for (const look of looked) expect(look).toMatchObject({ ok: false, failure: { code } });
  });

  it("erased before the answer costs nothing", async () => {
    const at = await hiring();
    const candidate = await submittedCandidate();
    const { unlockId, runId } = await reservedAlone(at, candidate);
    valueOf(await services.candidates.erase(requestOf(await localPrincipal()), candidate));
    await services.runs.carryOut("employer", at.employerId, runId);
    expect(await answered(at, unlockId)).toMatchObject({ status: "refused", reason: "erased" });
    expect(await accountOf(at)).toEqual(unspent);
  });

  it("erased between the opening and the report is charged, once the log is gone as well, and shown no more", async () => {
    const at = await hiring();
    const candidate = await submittedCandidate();
    const { unlockId, runId } = await reservedAlone(at, candidate);
    await expect(dyingAfterTheAnswer().carryOut("employer", at.employerId, runId)).rejects.toThrow("gone");
    expect(await openedBy(candidate)).toBe(1);
    valueOf(await services.candidates.erase(requestOf(await localPrincipal()), candidate));
    await settled(candidate);
    await evictDurableObject(objectOf(candidate));
    expect(await openedBy(candidate)).toBe(0);
    await services.runs.carryOut("employer", at.employerId, runId);
    expect(await answered(at, unlockId)).toMatchObject({ status: "unlocked" });
    expect(await accountOf(at)).toEqual(spent);
    expect(await at.employers.readIdentity(at.principal, unlockId)).toMatchObject({ failure: { code: "candidate-erased" } });
  });
});

describe("identity", () => {
  const output: string[] = [];
  beforeEach(() => {
    for (const method of ["log", "info", "warn", "error", "debug"] as const) {
      vi.spyOn(console, method).mockImplementation((...values: unknown[]) => void output.push(values.map(String).join(" ")));
    }
  });
  afterEach(() => vi.restoreAllMocks());

  const textOf = async (rows: readonly Record<string, unknown>[]): Promise<string> => {
    const parts = rows
      .flatMap((row) => Object.values(row))
      .map(async (value) => {
        if (!(value instanceof ArrayBuffer) && !Array.isArray(value)) return String(value);
        const bytes = new Uint8Array(value as ArrayBuffer);
        const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? await decompress(bytes as Uint8Array<ArrayBuffer>) : bytes;
        return new TextDecoder("latin1").decode(plain);
      });
    return (await Promise.all(parts)).join("\n").toLowerCase();
  };

  it("is in no log, view, event or line of either side after it has been shown", async () => {
    const at = await hiring();
    const candidate = await submittedCandidate();
    const { unlockId } = valueOf(await unlock(at, candidate));
    await answered(at, unlockId);
    const shown = valueOf(await at.employers.readIdentity(at.principal, unlockId));
    expect(shown.resume?.text).toBe(nurseResume);
    await settled(at.employerId);
    await settled(candidate);
    const select = async (database: D1Database, table: string) =>
      (await database.prepare(`SELECT * FROM ${table}`).all()).results;
    const places: Record<string, string> = { console: output.join("\n").toLowerCase() };
    for (const table of ["candidates", "jobs", "employers", "notifications", "dead_letters"]) {
      places[table] = await textOf(await select(env.DB, table));
    }
    places["archive"] = await textOf(await select(env.ARCHIVE, "archived_commits"));
    for (const id of [at.employerId, candidate]) {
      for (const table of ["log", "meta", "timers", "content"]) {
        places[`${id}: ${table}`] = await textOf(await rowsOf(objectOf(id), `SELECT * FROM ${table}`));
      }
    }
    expect(places["archive"]).toContain("profile.unlocked");
    for (const [place, text] of Object.entries(places)) {
      expect([place, nurseIdentity.filter((token) => text.includes(token.toLowerCase()))]).toEqual([place, []]);
    }
    expect(await cursorOf(at.employerId)).toMatchObject({ timers: 0 });
  });
});
