/** Unlocks whose messages come twice, late or never, and whose consumers die on the way: done once, charged once, or expired. */

import { evictDurableObject, runDurableObjectAlarm } from "cloudflare:test";
import { describe, expect, it } from "vitest";
import { maximumAttempts } from "../../../src/queues/deliveries.ts";
import { runJobs } from "../../../src/queues/run-jobs.ts";
import { archivedOf, candidateStub, employerStub, objectOf, settled, shortTypes } from "../support/actors.ts";
import { deliver } from "../support/deliveries.ts";
import { answered, hiring, requestOf, reservedAlone, services, valueOf } from "../support/employers.ts";
import { submittedCandidate } from "../support/flows.ts";
import { recordingLogger } from "../support/ledgers.ts";
import { later } from "../support/time.ts";
import { accountOf, dyingAfterTheAnswer, openedBy, spent, unlock, unspent } from "../support/unlocks.ts";

describe("an unlock under fault", () => {
  it("asked for several times at once is one", async () => {
    const at = await hiring({ startingCredits: 5 });
    const candidate = await submittedCandidate();
    const asked = await Promise.all(Array.from({ length: 5 }, () => unlock(at, candidate)));
    const ids = new Set(asked.map((one) => valueOf(one).unlockId));
    expect(ids.size).toBe(1);
    await answered(at, [...ids][0]!);
    expect(await accountOf(at)).toEqual({ credits: 4, reserved: 0, spent: 1 });
    expect(await openedBy(candidate)).toBe(1);
  });

  it("of several candidates at once with one credit opens one door", async () => {
    const at = await hiring();
    const candidates = [await submittedCandidate(), await submittedCandidate(), await submittedCandidate()];
    const asked = await Promise.all(candidates.map((candidate) => unlock(at, candidate)));
    const codes = asked.map((one) => (one.ok ? "ok" : one.failure.code)).sort();
    expect(codes).toEqual(["credits-insufficient", "credits-insufficient", "ok"]);
    await settled(at.employerId);
    expect(await accountOf(at)).toEqual(spent);
    expect((await Promise.all(candidates.map(openedBy))).reduce((sum, times) => sum + times)).toBe(1);
  });

  it("carried out by several consumers at once, and again afterwards, is done once", async () => {
    const at = await hiring();
    const candidate = await submittedCandidate();
    const { unlockId, runId } = await reservedAlone(at, candidate);
    const message = { v: 1, runs: [{ owner: "employer", id: at.employerId, runId }] };
    await Promise.all(
      Array.from({ length: 4 }, () => deliver("ai-jobs", [message, message], (batch) => runJobs(batch, services))),
    );
    await deliver("ai-jobs", [message], (batch) => runJobs(batch, services));
    expect(await answered(at, unlockId)).toMatchObject({ status: "unlocked", attempt: 1 });
    expect(await accountOf(at)).toEqual(spent);
    expect(await openedBy(candidate)).toBe(1);
    await settled(at.employerId);
    expect(shortTypes(await archivedOf(at.employerId)).filter((type) => type === "credits.spent")).toHaveLength(1);
  });

  it("whose consumer dies between the candidate's answer and the report is charged by the next attempt", async () => {
    const at = await hiring();
    const candidate = await submittedCandidate();
    const { unlockId, runId } = await reservedAlone(at, candidate);
    await expect(dyingAfterTheAnswer().carryOut("employer", at.employerId, runId)).rejects.toThrow("gone");
    expect([await openedBy(candidate), await accountOf(at)]).toEqual([1, { credits: 0, reserved: 1, spent: 0 }]);
    await evictDurableObject(objectOf(at.employerId));
    await evictDurableObject(objectOf(candidate));
    await services.runs.carryOut("employer", at.employerId, runId);
    expect(await answered(at, unlockId)).toMatchObject({ status: "unlocked" });
    expect([await openedBy(candidate), await accountOf(at)]).toEqual([1, spent]);
  });

  it("that was lost is sent again by the employer's alarm", async () => {
    const at = await hiring();
    const candidate = await submittedCandidate();
    const { unlockId } = await reservedAlone(at, candidate);
    await later(61_000, () => runDurableObjectAlarm(objectOf(at.employerId)));
    expect(await answered(at, unlockId)).toMatchObject({ status: "unlocked", attempt: 1 });
    expect(await accountOf(at)).toEqual(spent);
  });

  it("that nobody answers expires: the candidate's actor closes the attempt first, and then the credit is free", async () => {
    const at = await hiring();
    const candidate = await submittedCandidate();
    const { unlockId, runId } = await reservedAlone(at, candidate);
    const deaf = {
      ...services,
      logger: recordingLogger().logger,
      runs: { ...services.runs, carryOut: () => Promise.reject(new Error("Deaf.")) },
    };
    const message = { v: 1, runs: [{ owner: "employer", id: at.employerId, runId }] };
    await deliver("ai-jobs", [message], (batch) => runJobs(batch, deaf), maximumAttempts);
    expect(await answered(at, unlockId)).toMatchObject({ status: "refused", reason: "expired" });
    expect(await accountOf(at)).toEqual(unspent);
    const request = {
      unlockId,
      attempt: 1,
      organisationId: at.principal.organisationId!,
      jobId: at.jobId,
      fields: ["name"],
    } as const;
    const cause = { traceparent: requestOf(at.principal).traceparent, correlationId: "late", causationId: "late" };
    expect(await candidateStub(candidate).unlock(request, cause)).toEqual({ kind: "refused", reason: "expired" });
    await services.runs.carryOut("employer", at.employerId, runId);
    expect([await openedBy(candidate), await accountOf(at)]).toEqual([0, unspent]);
    await settled(at.employerId);
    expect(shortTypes(await archivedOf(at.employerId))).toEqual([
      "employer.registered",
      "employer.approved",
      "credits.purchased",
      "credits.reserved",
      "run.started",
      "run.failed",
      "credits.reservation-expired",
      "run.started",
      "credits.released",
      "run.completed",
    ]);
  });

  it("that expires after the door was opened is charged", async () => {
    const at = await hiring();
    const candidate = await submittedCandidate();
    const { unlockId, runId } = await reservedAlone(at, candidate);
    await expect(dyingAfterTheAnswer().carryOut("employer", at.employerId, runId)).rejects.toThrow("gone");
    await employerStub(at.employerId).failRun(runId, "attempts-exhausted");
    expect(await answered(at, unlockId)).toMatchObject({ status: "unlocked" });
    expect([await openedBy(candidate), await accountOf(at)]).toEqual([1, spent]);
  });
});
