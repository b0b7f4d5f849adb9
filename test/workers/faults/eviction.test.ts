/** An actor may lose its memory at any moment; what it stored is all that counts. */

import { evictDurableObject, runDurableObjectAlarm } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { createServices } from "../../../src/services/create-services.ts";
import {
  archivedOf,
  archivedSequences,
  candidateStub,
  cursorOf,
  objectOf,
  oneToN,
  rankingOf,
  settled,
  shortTypes,
  viewOf,
} from "../support/actors.ts";
import { call, get } from "../support/client.ts";
import { localPrincipal, openJob, postJob, postResume } from "../support/flows.ts";
import { committedAlone, quietly } from "../support/ledgers.ts";
import { nurseResumeRevised } from "../support/samples.ts";
import { later } from "../support/time.ts";

const evict = (id: string): Promise<void> => evictDurableObject(objectOf(id));
const services = () => createServices(env);

const runIdOf = async (id: string): Promise<string> => {
  const state = await candidateStub(id).read(await localPrincipal());
  if (!state.ok || state.value.lastRun === undefined) throw new Error("There is no run.");
  return state.value.lastRun.runId;
};

describe("an eviction", () => {
  it("between commit, load, index, report and confirm costs nothing and doubles nothing", async () => {
    const job = await openJob();
    const id = await committedAlone();
    const { actors, runs } = services();
    const runId = await runIdOf(id);
    await evict(id);

    const loaded = await candidateStub(id).loadRun(runId);
    expect(loaded).toMatchObject({
      kind: "open",
      run: { steps: ["index", "match"], entityVersion: 1 },
      entry: { id, version: 1 },
    });
    await evict(id);
    if (loaded.kind !== "open" || loaded.entry === undefined) return;
    const { entry } = loaded;
    expect(await actors.index("candidates-0", (shard) => shard.upsert(entry))).toEqual({ kind: "stored" });
    await evictDurableObject(env.MATCH_INDEX.getByName("candidates-0") as DurableObjectStub);
    expect(await rankingOf(job)).toContain(id);

    // Reported by an instance whose messages are lost: the next one has only the log.
    const report = [{ step: "index", shard: 0 }] as const;
    await quietly(id, async ({ ledger }) => {
      const { reportRun } = await import("../../../src/durable-objects/shared/run-protocol.ts");
      expect(await reportRun(ledger, runId, report, () => 0)).toEqual({ accepted: true, removedVersion: 0 });
    });
    expect(await candidateStub(id).loadRun(runId)).toMatchObject({ run: { steps: ["match"] }, shard: 0 });
    await evict(id);
    await runs.carryOut("candidate", id, runId);
    await evict(id);
    const { sequence } = await settled(id);
    await evict(id);

    expect(await get(`/v1/candidates/${id}/runs/${runId}`)).toMatchObject({ status: "completed", done: ["index", "match"] });
    expect(await archivedSequences(id)).toEqual(oneToN(sequence));
    expect(shortTypes(await archivedOf(id)).filter((type) => type.startsWith("run.") || type === "match.found")).toEqual([
      "run.started",
      "run.progressed",
      "match.found",
      "run.completed",
    ]);
    expect(await viewOf(id)).toMatchObject({ sequence, run_status: "completed" });
    expect(await rankingOf(job)).toContain(id);
  });

  it("with everything lost but the storage is made good by the alarm alone", async () => {
    const id = await committedAlone();
    expect(await later(61_000, () => runDurableObjectAlarm(objectOf(id)))).toBe(true);
    const { sequence } = await settled(id);
    expect(await archivedSequences(id)).toEqual(oneToN(sequence));
    expect(await viewOf(id)).toMatchObject({ sequence, status: "submitted", run_status: "completed" });
  });

  it("at random moments of many uploads and jobs leaves no gap, no double and nothing without an end", async () => {
    const ids: string[] = [];
    for (let round = 0; round < 6; round++) {
      const made = await Promise.all([postResume(), postJob(), postResume()]);
      ids.push(...made);
      // Whatever is under way just now is cut off; an actor that is not awake has nothing to lose.
      await Promise.all(made.map((id) => evict(id).catch(() => undefined)));
      await call("POST", `/v1/candidates/${made[0]}/documents`, {
        json: { text: `${nurseResumeRevised}${round}`, submit: true },
      });
      await Promise.all(made.map((id) => evict(id).catch(() => undefined)));
    }
    for (const id of ids) {
      const { sequence } = await settled(id);
      expect(await archivedSequences(id)).toEqual(oneToN(sequence));
      expect(await viewOf(id)).toMatchObject({ sequence });
    }
  });

  it("forgets no command: the same key gives the same answer", async () => {
    const request = {
      json: { document: { text: nurseResumeRevised }, submit: true },
      headers: { "idempotency-key": "before-eviction" },
    };
    const first = await call("POST", "/v1/candidates", request);
    await settled(first.body.candidateId);
    await evict(first.body.candidateId);
    const again = await call("POST", "/v1/candidates", request);
    expect([again.status, again.body]).toEqual([first.status, first.body]);
    expect(await cursorOf(first.body.candidateId)).toMatchObject({ sequence: 2 });
  });

  it("opens the sealed content again", async () => {
    const id = await postResume();
    await settled(id);
    const before = await get(`/v1/candidates/${id}/profile`);
    await evict(id);
    expect(await get(`/v1/candidates/${id}/profile`)).toEqual(before);
  });
});
