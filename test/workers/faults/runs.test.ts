/** Runs are done by somebody who may come twice, too late or never: every run ends, and its effects stay true to the actor. */

import { runDurableObjectAlarm } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { maximumRunAttempts, whenAlarmed } from "../../../src/durable-objects/shared/run-protocol.ts";
import { decideWithdraw } from "../../../src/domain/candidate/decide.ts";
import { commandOf } from "../../../src/services/commands.ts";
import type { RunsMessage } from "../../../src/events/messages.ts";
import { maximumAttempts } from "../../../src/queues/deliveries.ts";
import { runJobs, type RunJobsDependencies } from "../../../src/queues/run-jobs.ts";
import type { Actors } from "../../../src/services/actors.ts";
import { createServices } from "../../../src/services/create-services.ts";
import { createMatchIndex } from "../../../src/services/match-index.ts";
import { createRunService } from "../../../src/services/runs.ts";
import type { Kernel } from "../../../src/ai/kernel/kernel.ts";
import { failure } from "../../../src/core/failure.ts";
import { err } from "../../../src/core/result.ts";
import {
  archivedOf,
  archivedSequences,
  candidateStub,
  cursorOf,
  deadLetters,
  objectOf,
  oneToN,
  rankingOf,
  settled,
  shortTypes,
  viewOf,
} from "../support/actors.ts";
import { call, get } from "../support/client.ts";
import { deliver } from "../support/deliveries.ts";
import { localPrincipal, openJob } from "../support/flows.ts";
import { committedAlone, newCandidateId, quietly, recordingLogger } from "../support/ledgers.ts";
import { atMoment, later } from "../support/time.ts";

const lastRunOf = async (id: string) => {
  const state = await candidateStub(id).read(await localPrincipal());
  if (!state.ok || state.value.lastRun === undefined) throw new Error("There is no run.");
  return state.value.lastRun;
};
const runOf = async (id: string, runId: string) => {
  const run = await candidateStub(id).readRun(await localPrincipal(), runId);
  return run.ok ? run.value : run.failure;
};

/** Runs carried out by a consumer in whose way `between` steps, once, after the index has taken the entry. */
const interrupted = (between: () => Promise<unknown>) => {
  const { actors } = createServices(env);
  let done = false;
  const meddling: Actors = {
    ...actors,
    index: async (name, indexCall) => {
      const reply = await actors.index(name, indexCall);
      if (!done) {
        done = true;
        await between();
      }
      return reply;
    },
  };
  const silent: Pick<Kernel, "run"> = { run: async () => err(failure("provider-failed", "No provider.")) };
  return createRunService({ actors: meddling, index: createMatchIndex(meddling), kernel: silent });
};

describe("a run", () => {
  it("reported twice, and at the same moment, is done once", async () => {
    const id = await committedAlone();
    const { runId } = await lastRunOf(id);
    const report = [
      { step: "index", shard: 0 },
      { step: "match", pairs: [] },
    ] as const;
    const replies = await Promise.all(Array.from({ length: 4 }, () => candidateStub(id).report(runId, report)));
    replies.push(await candidateStub(id).report(runId, report), await candidateStub(id).report(runId, report.slice(0, 1)));
    expect(replies).toEqual(replies.map(() => ({ accepted: true, removedVersion: 0 })));
    expect(await settled(id)).toMatchObject({ sequence: 2 });
    expect(shortTypes(await archivedOf(id)).filter((type) => type === "run.completed")).toHaveLength(1);
  });

  it("carried out by several consumers at once is done once, and found pairs stand once", async () => {
    const job = await openJob();
    const id = await committedAlone();
    const { runId } = await lastRunOf(id);
    await Promise.all(Array.from({ length: 4 }, () => createServices(env).runs.carryOut("candidate", id, runId)));
    expect(await settled(id)).toMatchObject({ sequence: 2 });
    const found = await env.DB.prepare("SELECT * FROM found_pairs WHERE candidate_id = ? AND job_id = ?").bind(id, job).all();
    expect(found.results).toHaveLength(1);
  });

  it("goes on at the step that failed, and reports what was done before", async () => {
    const id = await committedAlone();
    const { runId } = await lastRunOf(id);
    const { actors } = createServices(env);
    let calls = 0;
    const failing: Actors = {
      ...actors,
      index: (name, indexCall) =>
        ++calls === 2 ? Promise.reject(new Error("The index is away.")) : actors.index(name, indexCall),
    };
    const runs = createRunService({
      actors: failing,
      index: createMatchIndex(failing),
      kernel: { run: async () => err(failure("provider-failed", "None.")) },
    });
    await expect(runs.carryOut("candidate", id, runId)).rejects.toThrow("away");
    expect(await runOf(id, runId)).toMatchObject({ status: "open", done: ["index"] });
    await runs.carryOut("candidate", id, runId);
    expect(await runOf(id, runId)).toMatchObject({ status: "completed", done: ["index", "match"] });
    await settled(id);
  });

  it("that nobody can explain still finds its pairs", async () => {
    const job = await openJob();
    const id = await committedAlone();
    await interrupted(async () => undefined).carryOut("candidate", id, (await lastRunOf(id)).runId);
    await settled(id);
    const found = await env.DB.prepare("SELECT summary FROM found_pairs WHERE candidate_id = ? AND job_id = ?")
      .bind(id, job)
      .first();
    expect(found).toEqual({ summary: null });
  });

  it("of an actor that is not there is no run", async () => {
    const id = await newCandidateId();
    await createServices(env).runs.carryOut("candidate", id, `run_${"0".repeat(26)}`);
    await createServices(env).runs.fail("candidate", id, `run_${"0".repeat(26)}`);
    expect(await candidateStub(id).report(`run_${"0".repeat(26)}`, [{ step: "remove" }])).toEqual({
      accepted: false,
      removedVersion: 0,
    });
    await candidateStub(id).confirm(5);
    expect(await candidateStub(id).read(await localPrincipal())).toMatchObject({ ok: false, failure: { code: "not-found" } });
  });
});

describe("a report that comes too late", () => {
  it.each([
    ["withdrawal", "withdrawn", (id: string) => call("POST", `/v1/candidates/${id}/withdraw`)],
    ["erasure", "erased", (id: string) => call("DELETE", `/v1/candidates/${id}`)],
  ] as const)("(after a %s) is refused, and what the run put into the index is gone again", async (_, reason, command) => {
    const job = await openJob();
    const id = await committedAlone();
    const { runId } = await lastRunOf(id);
    await interrupted(() => command(id)).carryOut("candidate", id, runId);
    expect(await rankingOf(job)).not.toContain(id);
    const { sequence } = await settled(id);
    expect(await rankingOf(job)).not.toContain(id);
    expect(await runOf(id, runId)).toMatchObject({ status: "failed", reason });
    expect(await archivedSequences(id)).toEqual(oneToN(sequence));
    expect(shortTypes(await archivedOf(id))).not.toContain("match.found");
  });

  it("is undone by its own consumer when the withdrawal's own removal was lost", async () => {
    const job = await openJob();
    const id = await committedAlone();
    const { runId } = await lastRunOf(id);
    const command = await commandOf({ principal: await localPrincipal(), traceparent: "", requestId: id }, "withdraw", {});
    const withdraw = () => quietly(id, ({ ledger }) => ledger.execute(id, command, decideWithdraw));
    await interrupted(withdraw).carryOut("candidate", id, runId);
    expect(await rankingOf(job)).not.toContain(id);
    await later(61_000, () => runDurableObjectAlarm(objectOf(id)));
    await settled(id);
    expect(await lastRunOf(id)).toMatchObject({ workflow: "resume-removal", status: "completed" });
  });

  it("after a withdrawal that the index heard of first is refused too", async () => {
    const job = await openJob();
    const id = await committedAlone();
    const { runId } = await lastRunOf(id);
    const loaded = await candidateStub(id).loadRun(runId);
    await call("POST", `/v1/candidates/${id}/withdraw`);
    await settled(id);
    if (loaded.kind !== "open" || loaded.entry === undefined) throw new Error("The run was not open.");
    const { entry } = loaded;
    // A consumer that loaded the run before the withdrawal and goes on only now.
    expect(await createMatchIndex(createServices(env).actors).upsert("candidates", entry)).toBeUndefined();
    expect(await candidateStub(id).report(runId, [{ step: "index", shard: 0 }])).toMatchObject({
      accepted: false,
      removedVersion: 2,
    });
    expect(await rankingOf(job)).not.toContain(id);
  });

  it("after a newer submission is refused, and the newer one stays", async () => {
    const job = await openJob();
    const id = await committedAlone();
    const { runId } = await lastRunOf(id);
    await interrupted(() => call("PUT", `/v1/candidates/${id}/preferences`, { json: { remote: ["remote"] } })).carryOut(
      "candidate",
      id,
      runId,
    );
    await settled(id);
    expect(await runOf(id, runId)).toMatchObject({ status: "failed", reason: "superseded" });
    expect(await lastRunOf(id)).toMatchObject({ status: "completed", entityVersion: 2 });
    expect(await rankingOf(job)).toContain(id);
    const found = await env.DB.prepare("SELECT candidate_version FROM found_pairs WHERE candidate_id = ?").bind(id).all();
    expect(new Set(found.results.map((row) => row["candidate_version"]))).toEqual(new Set([2]));
  });

  it("loads as a stop with the version to remove", async () => {
    const id = await committedAlone();
    const { runId } = await lastRunOf(id);
    await call("POST", `/v1/candidates/${id}/withdraw`);
    expect(await candidateStub(id).loadRun(runId)).toEqual({ kind: "stop", removedVersion: 2 });
    await settled(id);
  });
});

describe("a run that nobody finishes", () => {
  it("is sent again a few times, each after a longer wait, and then fails with a reason that the owner sees", async () => {
    const id = await newCandidateId();
    let now = Date.now();
    const waits: number[] = [];
    const runId = await quietly(
      id,
      async ({ ledger, upload, jobs, events }) => {
        await upload();
        const opened = [...ledger.state.runs.values()][0]!;
        for (let alarm = 1; alarm < 20 && ledger.state.runs.get(opened.runId)?.status === "open"; alarm++) {
          const due = ledger.timers.earliest()!;
          waits.push((due - now) / 60_000);
          now = due;
          await whenAlarmed(ledger);
          await whenAlarmed(ledger);
        }
        expect(jobs).toHaveLength(maximumRunAttempts);
        expect(new Set(jobs.flatMap(({ runs }) => runs.map((run) => run.runId)))).toEqual(new Set([opened.runId]));
        expect(ledger.state.runs.get(opened.runId)).toMatchObject({ status: "failed", reason: "attempts-exhausted" });
        expect(
          events
            .at(-1)!
            .commits.at(-1)!
            .events.map(({ type }) => type),
        ).toEqual(["com.clearview.run.failed"]);
        expect(ledger.timers.earliest()).toBeUndefined();
        return opened.runId;
      },
      { clock: { now: () => now } },
    );
    expect(waits).toEqual([1, 2, 4, 8, 16]);
    await atMoment(now + 3_700_000, () => runDurableObjectAlarm(objectOf(id)));
    await settled(id);
    expect(await get(`/v1/candidates/${id}/runs/${runId}`)).toMatchObject({ status: "failed", reason: "attempts-exhausted" });
    expect(await viewOf(id)).toMatchObject({ status: "submitted", run_status: "failed" });
    expect(await candidateStub(id).report(runId, [{ step: "index", shard: 0 }])).toMatchObject({ accepted: false });

    const again = await call("POST", `/v1/candidates/${id}/submit`);
    expect(again.status).toBe(202);
    await settled(id);
    expect(await get(again.body.status)).toMatchObject({ status: "completed" });
  });
});

describe("a message of the ai-jobs queue", () => {
  const bench = (more: Partial<RunJobsDependencies> = {}) => {
    const { logger, lines } = recordingLogger();
    const dependencies: RunJobsDependencies = { ...createServices(env), logger, ...more };
    return {
      lines,
      run: (bodies: readonly unknown[], attempts = 1) =>
        deliver("ai-jobs", bodies, (batch) => runJobs(batch, dependencies), attempts),
    };
  };
  const messageOf = async (...ids: string[]): Promise<RunsMessage> => ({
    v: 1,
    runs: await Promise.all(ids.map(async (id) => ({ owner: "candidate" as const, id, runId: (await lastRunOf(id)).runId }))),
  });
  const services = () => createServices(env);
  const failingFor = (id: string): RunJobsDependencies["runs"] => {
    const { runs } = services();
    return {
      ...runs,
      carryOut: (owner, of, runId) => (of === id ? Promise.reject(new Error("Jane Sample")) : runs.carryOut(owner, of, runId)),
    };
  };

  it("carries on several runs, and one that fails brings back only itself", async () => {
    const [good, bad] = [await committedAlone(), await committedAlone()];
    const { run, lines } = bench({ runs: failingFor(bad) });
    const message = await messageOf(good, bad);
    expect(await run([message])).toEqual({ acknowledged: [], retried: ["0"] });
    expect(await runOf(good, message.runs[0]!.runId)).toMatchObject({ status: "completed" });
    expect(await runOf(bad, message.runs[1]!.runId)).toMatchObject({ status: "open" });
    expect(JSON.stringify(lines)).not.toContain("Jane");
    expect(await bench().run([message], 2)).toEqual({ acknowledged: ["0"], retried: [] });
    for (const id of [good, bad]) expect(await settled(id)).toMatchObject({ sequence: 2 });
  });

  it("that dies becomes a dead letter and fails its run in the actor, so that the uploader sees an end", async () => {
    const [good, bad] = [await committedAlone(), await committedAlone()];
    const message = await messageOf(good, bad);
    expect(await bench({ runs: failingFor(bad) }).run([message], maximumAttempts)).toEqual({ acknowledged: ["0"], retried: [] });
    const letters = (await deadLetters()).filter(({ body }) => String(body).includes(bad));
    expect(letters).toMatchObject([{ queue: "ai-jobs", reason: "run-failed", attempts: maximumAttempts }]);
    expect(String(letters[0]!["body"])).not.toContain(good);
    await settled(bad);
    await settled(good);
    expect(await runOf(bad, message.runs[1]!.runId)).toMatchObject({ status: "failed", reason: "dead-letter" });
    expect(await viewOf(bad)).toMatchObject({ run_status: "failed" });
    expect(await viewOf(good)).toMatchObject({ run_status: "completed" });
    // A late copy of the message changes nothing any more.
    await bench().run([message]);
    expect(await runOf(bad, message.runs[1]!.runId)).toMatchObject({ status: "failed" });
    expect(await cursorOf(bad)).toMatchObject({ sequence: 2, timers: 0 });
  });

  it.each([null, "text", {}, { v: 2, runs: [] }, { v: 1, runs: [] }, { v: 1, runs: [{ owner: "nobody", id: "x", runId: "y" }] }])(
    "that is malformed (%j) is a dead letter at the first look",
    async (body) => {
      expect(await bench().run([body])).toEqual({ acknowledged: ["0"], retried: [] });
      const letters = (await deadLetters()).filter(
        (letter) => letter["queue"] === "ai-jobs" && letter["body"] === JSON.stringify(body),
      );
      expect(letters).toMatchObject([{ reason: "message-malformed", attempts: 1 }]);
    },
  );

  it("is tried again while dead letters cannot be written", async () => {
    const { deadLetters: real } = services();
    const down = { ...real, add: () => Promise.reject(new Error("down")) };
    expect(await bench({ deadLetters: down }).run([{}])).toEqual({ acknowledged: [], retried: ["0"] });
  });
});
