/** What is erased stays erased, whatever is on its way, delivered again or restored; and what nobody uses ends. */

import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { decideErase, decideWithdraw } from "../../src/domain/candidate/decide.ts";
import { failRun, maximumRunAttempts, whenAlarmed } from "../../src/durable-objects/shared/run-protocol.ts";
import { consumers } from "../../src/queues/consumers/index.ts";
import { dispatchEvents } from "../../src/queues/dispatch-events.ts";
import { runJobs } from "../../src/queues/run-jobs.ts";
import { commandOf } from "../../src/services/commands.ts";
import { createMatchIndex } from "../../src/services/match-index.ts";
import { createRetentionService } from "../../src/services/retention.ts";
import {
  archivedOf,
  archivedSequences,
  candidateStub,
  deadLetters,
  objectOf,
  rankingOf,
  rowsOf,
  settled,
  shortTypes,
  viewOf,
} from "./support/actors.ts";
import { call, get } from "./support/client.ts";
import { deliver } from "./support/deliveries.ts";
import { answered, hiring, requestOf, services, valueOf } from "./support/employers.ts";
import { localPrincipal, openJob, postResume, submittedCandidate } from "./support/flows.ts";
import { committedAlone, newCandidateId, quietly, recordingLogger } from "./support/ledgers.ts";
import { nurseResume } from "./support/samples.ts";
import { atMoment, later } from "./support/time.ts";
import { until } from "./support/until.ts";

const day = 86_400_000;
const erase = async (id: string): Promise<void> => {
  expect((await call("DELETE", `/v1/candidates/${id}`)).status).toBe(202);
};
const reapply = (json: object) => call("POST", "/v1/erasures/reapply", { json });
const contentOf = (id: string) => rowsOf(objectOf(id), "SELECT kind FROM content");

describe("an erasure", () => {
  it("in the middle of a run leaves nothing in the index, and the report is told to stop", async () => {
    const id = await committedAlone();
    const { lastRun } = valueOf(await candidateStub(id).read(await localPrincipal()));
    const loaded = await candidateStub(id).loadRun(lastRun!.runId);
    if (loaded.kind !== "open" || loaded.entry === undefined) throw new Error("Not open.");
    await erase(id);
    const index = createMatchIndex(services.actors);
    expect(await index.upsert("candidates", loaded.entry)).toBeUndefined();
    const reply = await candidateStub(id).report(lastRun!.runId, [{ step: "index", shard: 0 }]);
    expect(reply).toMatchObject({ accepted: false });
    expect(reply.removedVersion).toBeGreaterThanOrEqual(loaded.entry.version);
    await settled(id);
    expect(await contentOf(id)).toEqual([]);
  });

  it.each(["erase", "withdraw"] as const)(
    "is not given up while it cannot be done, and is done once it can (%s)",
    async (end) => {
      const job = await openJob();
      const id = await submittedCandidate();
      await settled(id);
      expect(await rankingOf(job)).toContain(id);
      const decide = end === "erase" ? decideErase : decideWithdraw;
      const context = await commandOf(requestOf(await localPrincipal()), end, {});
      let now = Date.now();
      const { runId = "", sent } = await quietly(
        id,
        async ({ ledger, jobs }) => {
          const { reply } = valueOf(await ledger.execute(id, context, decide, { eraseContent: end === "erase" }));
          for (let time = 0; time < 20; time++) {
            await failRun(ledger, reply.runId ?? "", "dead-letter");
            now = ledger.nextDue() ?? now;
            await whenAlarmed(ledger);
          }
          expect(ledger.nextDue()).toBeLessThanOrEqual(now + 3_600_000);
          return { ...reply, sent: jobs.length };
        },
        { clock: { now: () => now } },
      );
      expect(sent).toBeGreaterThan(maximumRunAttempts);
      await services.runs.fail("candidate", id, runId);
      expect(await rankingOf(job)).toContain(id);
      await atMoment(now + 3_600_000, () => runDurableObjectAlarm(objectOf(id)));
      await settled(id);
      expect(await rankingOf(job)).not.toContain(id);
      expect(shortTypes(await archivedOf(id))).not.toContain("run.failed");
    },
  );

  it("is not undone by messages of before that are delivered again, nor by building the index again", async () => {
    const job = await openJob();
    const id = await newCandidateId();
    const old = await quietly(id, async ({ upload, ledger, events, jobs }) => {
      await upload();
      ledger.sendCommits();
      return { events, jobs };
    });
    await deliver("events", old.events, (batch) => dispatchEvents(batch, consumers, services));
    await deliver("ai-jobs", old.jobs, (batch) => runJobs(batch, services));
    await settled(id);
    expect(await rankingOf(job)).toContain(id);
    await erase(id);
    await settled(id);
    const [archived, dead] = [await archivedSequences(id), await deadLetters()];

    for (let round = 0; round < 2; round++) {
      expect(await deliver("events", old.events, (batch) => dispatchEvents(batch, consumers, services))).toMatchObject({
        retried: [],
      });
      expect(await deliver("ai-jobs", old.jobs, (batch) => runJobs(batch, services))).toMatchObject({ retried: [] });
    }
    const started = await call("POST", "/v1/index/candidates/walk", { json: { mode: "rebuild" } });
    expect(started.status).toBe(202);
    await until(
      "the index is built again",
      () => get("/v1/index/candidates/walk"),
      ({ status }) => status === "done",
    );
    expect(await rankingOf(job)).not.toContain(id);
    expect(await viewOf(id)).toMatchObject({ status: "erased", document_id: null, talent_score: null });
    expect(await archivedSequences(id)).toEqual(archived);
    expect(await deadLetters()).toEqual(dead);
    expect(await contentOf(id)).toEqual([]);
  });

  it("is applied again to an older copy of the views", async () => {
    const job = await openJob();
    const [id, other] = [await submittedCandidate(), await submittedCandidate()];
    const older = (await viewOf(id))!;
    await erase(id);
    await settled(id);
    const columns = Object.keys(older);
    await env.DB.prepare(
      `INSERT OR REPLACE INTO candidates (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`,
    )
      .bind(...Object.values(older))
      .run();
    expect(await viewOf(id)).toMatchObject({ status: "submitted" });
    const { body } = await reapply({ after: "" });
    expect(body).toMatchObject({ erased: 0 });
    expect(body.mended).toBeGreaterThanOrEqual(1);
    expect(await viewOf(id)).toMatchObject({ status: "erased", document_id: null });
    expect(await viewOf(other)).toMatchObject({ status: "submitted" });
    expect(await rankingOf(job)).toEqual(expect.not.arrayContaining([id]));
    expect(await rankingOf(job)).toContain(other);
  });

  /** A candidate erased, whose actor was restored from before that; with answers of before. */
  const cameBack = async (): Promise<string> => {
    const id = await submittedCandidate();
    await call("PUT", `/v1/candidates/${id}/demographics`, { json: { age: "25-34" } });
    const copy = new Map<string, Record<string, SqlStorageValue>[]>();
    for (const table of ["meta", "log", "content", "timers"])
      copy.set(table, await rowsOf(objectOf(id), `SELECT * FROM ${table}`));
    await erase(id);
    await settled(id);
    await runInDurableObject(objectOf(id), (_, { storage: { sql } }) => {
      for (const [table, rows] of copy) {
        sql.exec(`DELETE FROM ${table}`);
        for (const row of rows) {
          const places = Object.keys(row).map(() => "?");
          sql.exec(`INSERT INTO ${table} (${Object.keys(row).join(", ")}) VALUES (${places.join(", ")})`, ...Object.values(row));
        }
      }
    });
    await evictDurableObject(objectOf(id));
    expect((await get(`/v1/candidates/${id}/profile`)).text).toBe(nurseResume);
    return id;
  };
  const expectGone = async (id: string, job: string): Promise<void> => {
    expect((await call("GET", `/v1/candidates/${id}/profile`)).body.code).toBe("candidate-erased");
    expect(await contentOf(id)).toEqual([]);
    expect(await rowsOf(objectOf(id), "SELECT wrapped_key FROM meta")).toEqual([{ wrapped_key: null }]);
    expect(await viewOf(id)).toMatchObject({ status: "erased" });
    expect(await rankingOf(job)).not.toContain(id);
    expect(await services.demographics.read(id)).toEqual({ ok: true, value: undefined });
    expect((await reapply({ ids: [id] })).body).toMatchObject({ erased: 0, mended: 1 });
  };

  it("is applied again to an actor that came back, which the archive remembers as erased", async () => {
    const [job, id] = [await openJob(), await cameBack()];
    await env.DB.prepare("UPDATE candidates SET status = 'submitted' WHERE id = ?").bind(id).run();
    expect((await reapply({ after: "" })).body).toMatchObject({ erased: 1 });
    await expectGone(id, job);
  });

  it("is applied again to an actor that came back, which only a list kept elsewhere remembers", async () => {
    const [job, id] = [await openJob(), await cameBack()];
    expect((await get("/v1/erasures")).ids).toContain(id);
    await env.DB.prepare("DELETE FROM candidates WHERE id = ?").bind(id).run();
    await env.ARCHIVE.prepare("DELETE FROM archived_commits WHERE source = ?").bind(`/candidates/${id}`).run();
    expect((await reapply({ after: "" })).body).toMatchObject({ erased: 0 });
    expect((await reapply({ ids: [id] })).body).toMatchObject({ erased: 1 });
    await expectGone(id, job);
  });

  it("is applied again to those who come after one that cannot be asked, which is counted and told", async () => {
    const job = await openJob();
    const [silent, unseen, id] = [await cameBack(), await cameBack(), await cameBack()];
    const { logger, lines } = recordingLogger();
    const actors: typeof services.actors = {
      ...services.actors,
      candidate: async (asked, candidateCall, near) => {
        if (asked === silent) throw new Error("The actor does not start.");
        return services.actors.candidate(asked, candidateCall, near);
      },
    };
    const demographics = {
      ...services.demographics,
      forget: async (asked: string) => {
        if (asked === unseen) throw new Error("The answers cannot be reached.");
        return services.demographics.forget(asked);
      },
    };
    const index = createMatchIndex(actors);
    const policy = { inactiveDays: 731, noticeDays: 30 };
    const applying = createRetentionService({ ...services, actors, demographics, index, policy, logger });
    const counts = await applying.reapplyTo([silent, unseen, id]);
    expect(counts).toEqual({ erased: 1, mended: 0, kept: 0, failed: 2 });
    const told = [silent, unseen].map((candidateId) => ["reapply-failed", expect.objectContaining({ candidateId })]);
    expect(lines).toEqual(told);
    await expectGone(id, job);
    // What had begun is seen through by applying again.
    expect(await services.retention.reapplyTo([silent, unseen])).toEqual({ erased: 1, mended: 1, kept: 0, failed: 0 });
    for (const one of [silent, unseen]) await expectGone(one, job);
  });

  it("takes pairs and notifications along with the next sweep, and those of others stay", async () => {
    await openJob();
    const [id, other] = [await submittedCandidate(), await submittedCandidate()];
    const count = async (table: string, candidate: string): Promise<number> =>
      (await env.DB.prepare(`SELECT count(*) AS total FROM ${table} WHERE candidate_id = ?`).bind(candidate).first("total"))!;
    for (const table of ["found_pairs", "notifications"]) {
      await until(`${table} are there`, () => count(table, id));
      await until(`${table} are there`, () => count(table, other));
    }
    await erase(id);
    await settled(id);
    const { body } = await call("POST", "/v1/retention/sweep");
    expect(body.dropped).toBeGreaterThanOrEqual(2);
    for (const table of ["found_pairs", "notifications"]) {
      expect([table, await count(table, id)]).toEqual([table, 0]);
      expect(await count(table, other)).toBeGreaterThan(0);
    }
  });
});

describe("a profile that nobody uses", () => {
  const sweepAfter = (days: number) => later(days * day, () => services.retention.sweep());

  it("is announced, told to its owner, and erased when the time is over", async () => {
    const id = await submittedCandidate();
    expect(await sweepAfter(699)).toMatchObject({ announced: 0, erased: 0 });
    expect((await sweepAfter(701)).announced).toBeGreaterThan(0);
    await settled(id);
    expect((await sweepAfter(702)).announced).toBe(0);
    const { expiresAt } = await get(`/v1/candidates/${id}`);
    expect(Math.round((expiresAt - Date.now()) / day)).toBe(731);
    const told = (await get("/v1/notifications?limit=100")).items.filter(
      (one: { kind: string; candidateId: string }) => one.kind === "profile-expires" && one.candidateId === id,
    );
    expect(told).toHaveLength(1);
    expect(Object.keys(told[0]).sort()).toEqual(["candidateId", "foundAt", "id", "kind", "read"]);
    expect(await sweepAfter(730)).toMatchObject({ erased: 0 });
    expect((await sweepAfter(732)).erased).toBeGreaterThan(0);
    await settled(id);
    expect(await viewOf(id)).toMatchObject({ status: "erased" });
    expect(await contentOf(id)).toEqual([]);
    const erased = (await archivedOf(id)).find(({ type }) => type.endsWith("candidate.erased"));
    expect(erased).toMatchObject({ data: { reason: "expired" }, principal: "system" });
  });

  it("is kept by any use of it, and by saying so", async () => {
    for (const use of ["keep", "documents"] as const) {
      const id = await postResume(nurseResume, false);
      await settled(id);
      await sweepAfter(701);
      await settled(id);
      expect((await get(`/v1/candidates/${id}`)).expiresAt).toEqual(expect.any(Number));
      const used = await later(710 * day, () =>
        call("POST", `/v1/candidates/${id}/${use}`, use === "keep" ? {} : { json: { text: nurseResume } }),
      );
      expect(used.status).toBe(200);
      await settled(id);
      expect(await get(`/v1/candidates/${id}`)).not.toHaveProperty("expiresAt");
      await sweepAfter(740);
      expect(await viewOf(id)).toMatchObject({ status: "draft", expires_at: null });
      expect(shortTypes(await archivedOf(id)).includes("candidate.activated")).toBe(use === "keep");
    }
  });

  it("is announced though the actor of somebody else's cannot be asked", async () => {
    const [broken, id] = [await postResume(nurseResume, false), await postResume(nurseResume, false)];
    for (const one of [broken, id]) await settled(one);
    const { logger, lines } = recordingLogger();
    const actors: typeof services.actors = {
      ...services.actors,
      candidate: async (asked, candidateCall, near) => {
        if (asked === broken) throw new Error("The actor does not start.");
        return services.actors.candidate(asked, candidateCall, near);
      },
    };
    const policy = { inactiveDays: 731, noticeDays: 30 };
    const sweeping = createRetentionService({ ...services, actors, index: createMatchIndex(actors), policy, logger });
    expect((await later(702 * day, () => sweeping.sweep())).failed).toBe(1);
    expect(lines).toEqual([["expiry-failed", expect.objectContaining({ candidateId: broken })]]);
    await settled(id);
    expect(await get(`/v1/candidates/${id}`)).toHaveProperty("expiresAt");
    expect(await get(`/v1/candidates/${broken}`)).not.toHaveProperty("expiresAt");
  });

  it.each(["kept", "erased"] as const)("and was %s before the notice came is told of no end", async (meanwhile) => {
    const id = await postResume(nurseResume, false);
    await settled(id);
    await sweepAfter(701);
    if (meanwhile === "kept") await later(702 * day, () => call("POST", `/v1/candidates/${id}/keep`, {}));
    else await erase(id);
    await settled(id);
    const count = async (): Promise<number> =>
      (await env.DB.prepare("SELECT count(*) AS total FROM notifications WHERE candidate_id = ?").bind(id).first("total"))!;
    const before = await count();
    await services.notifications.tellOfExpiry(id, "evt_late", Date.now());
    expect(await count()).toBe(before);
  });

  it("stays for ever where that is configured", async () => {
    const id = await postResume(nurseResume, false);
    await settled(id);
    const never = createRetentionService({
      ...services,
      index: createMatchIndex(services.actors),
      policy: { inactiveDays: 0, noticeDays: 30 },
    });
    expect(await later(9000 * day, () => never.sweep())).toMatchObject({ announced: 0, erased: 0 });
    expect(await candidateStub(id).expire({ inactiveDays: 0, noticeDays: 30 }, `00-${"1".repeat(32)}-${"2".repeat(16)}-01`)).toBe(
      "nothing",
    );
  });
});

describe("an export", () => {
  it("holds the documents, what was made of them, every event, and who saw what and when", async () => {
    const at = await hiring();
    const id = await submittedCandidate();
    await call("PUT", `/v1/candidates/${id}/demographics`, { json: { gender: "woman" } });
    const { unlockId } = valueOf(await at.employers.unlock(requestOf(at.principal), { jobId: at.jobId, candidateId: id }));
    await answered(at, unlockId);
    for (let round = 0; round < 3; round++) valueOf(await at.employers.readIdentity(at.principal, unlockId));
    await later(day, async () => valueOf(await at.employers.readIdentity(at.principal, unlockId)));
    await settled(id);

    const { status, headers, body } = await call("GET", `/v1/candidates/${id}/export`);
    expect([status, headers.get("cache-control")]).toEqual([200, "no-store"]);
    expect(headers.get("content-disposition")).toBe(`attachment; filename="${id}.json"`);
    expect(body).toMatchObject({
      candidateId: id,
      state: { status: "submitted" },
      documents: [{ text: nurseResume, analysis: { profile: { basics: { name: { text: "Ilse Vandermolen" } } } } }],
      demographics: { gender: "woman" },
    });
    expect(body.shownTo).toEqual([
      {
        unlockId,
        organisationId: at.principal.organisationId,
        jobId: at.jobId,
        job: "Registered Nurse - Surgical Ward",
        fields: ["name", "email", "phone", "links", "resume"],
        at: expect.any(Number),
        // Once a day for each reader, however often.
        seenAt: [expect.any(Number), expect.any(Number)],
      },
    ]);
    expect(shortTypes(body.events)).toEqual(
      expect.arrayContaining(["candidate.registered", "profile.unlocked", "profile.revealed"]),
    );
    expect(body.events).toEqual((await get(`/v1/candidates/${id}/timeline`)).items);
    expect((await candidateStub(id).export(at.principal)).ok).toBe(false);
  });

  it("of what is erased is refused", async () => {
    const id = await postResume(nurseResume, false);
    await erase(id);
    expect((await call("GET", `/v1/candidates/${id}/export`)).body.code).toBe("candidate-erased");
  });
});
