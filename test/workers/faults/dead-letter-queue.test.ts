/** What the platform gave up delivering: kept as rows for an operator, and its runs ended. */

import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { keepDeadLetters } from "../../../src/queues/keep-dead-letters.ts";
import { maximumAttempts } from "../../../src/queues/deliveries.ts";
import { runJobs } from "../../../src/queues/run-jobs.ts";
import { createServices } from "../../../src/services/create-services.ts";
import { candidateStub, deadLetters, settled } from "../support/actors.ts";
import { get } from "../support/client.ts";
import { deliver } from "../support/deliveries.ts";
import { localPrincipal } from "../support/flows.ts";
import { committedAlone, newCandidateId, recordingLogger } from "../support/ledgers.ts";

const lastRunOf = async (id: string) => {
  const state = await candidateStub(id).read(await localPrincipal());
  if (!state.ok || state.value.lastRun === undefined) throw new Error("There is no run.");
  return state.value.lastRun;
};
const runOf = async (id: string, runId: string) => {
  const run = await candidateStub(id).readRun(await localPrincipal(), runId);
  return run.ok ? run.value : run.failure;
};

describe("the platform's dead-letter queue", () => {
  const keep = (bodies: readonly unknown[], more: Partial<Parameters<typeof keepDeadLetters>[1]> = {}) =>
    deliver(
      "dead-letters",
      bodies,
      (batch) => keepDeadLetters(batch, { ...createServices(env), logger: recordingLogger().logger, ...more }),
      6,
    );

  it("makes rows of what came and fails the runs that died in it", async () => {
    const id = await committedAlone();
    const { runId } = await lastRunOf(id);
    const commits = { v: 1, kind: "commits", source: `/candidates/${id}`, commits: [] };
    const bodies = [{ v: 1, runs: [{ owner: "candidate", id, runId }] }, commits, "what is this", null];
    expect((await keep(bodies)).acknowledged).toEqual(["0", "1", "2", "3"]);
    const letters = (await deadLetters()).filter(({ reason }) => reason === "delivery-exhausted");
    expect(letters.map(({ queue, body }) => [queue, body]).sort()).toEqual(
      [
        ["ai-jobs", JSON.stringify(bodies[0])],
        ["events", JSON.stringify(commits)],
        ["events", '"what is this"'],
        ["events", "null"],
      ].sort(),
    );
    await settled(id);
    expect(await runOf(id, runId)).toMatchObject({ status: "failed", reason: "dead-letter" });
  });

  it("keeps one row of a run that has to be done and cannot, in whatever company it comes, and counts how often", async () => {
    const real = createServices(env).runs;
    const runs = { ...real, carryOut: () => Promise.reject(new Error("down")), fail: async () => undefined };
    const stuck = { owner: "candidate", id: await newCandidateId(), runId: "run_stuck" };
    for (let hour = 1; hour <= 3; hour++) {
      const message = { v: 1, runs: [stuck, { ...stuck, id: `cand_${hour}`, runId: `run_${hour}` }] };
      const dependencies = { ...createServices(env), logger: recordingLogger().logger, runs };
      await deliver("ai-jobs", [message], (batch) => runJobs(batch, dependencies), maximumAttempts);
      await keep([message], { runs });
    }
    const letters = (await deadLetters()).filter(({ body }) => String(body).includes(stuck.id));
    expect(letters).toMatchObject([{ reason: "delivery-exhausted", times: 6, last_at: expect.any(Number) }]);
    expect(letters[0]!["body"]).toBe(JSON.stringify({ v: 1, runs: [stuck] }));
  });

  it("tries again what it could not keep, and keeps the others", async () => {
    const real = createServices(env).deadLetters;
    let first = true;
    const add: typeof real.add = (letter, now) => {
      const fails = first;
      first = false;
      return fails ? Promise.reject(new Error("down")) : real.add(letter, now);
    };
    expect(await keep([{ number: 1 }, { number: 2 }], { deadLetters: { ...real, add } })).toEqual({
      acknowledged: ["1"],
      retried: ["0"],
    });
  });

  it("is read by an operator, page by page", async () => {
    await keep([{ number: 3 }, { number: 4 }, { number: 5 }]);
    const seen: { id: string; body: string }[] = [];
    let cursor = "";
    do {
      const page = await get(`/v1/dead-letters?limit=2${cursor}`);
      seen.push(...page.items);
      cursor = page.nextCursor === undefined ? "" : `&cursor=${page.nextCursor}`;
    } while (cursor !== "");
    expect(seen.map(({ body }) => body)).toEqual(expect.arrayContaining(['{"number":3}', '{"number":4}', '{"number":5}']));
    expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
  });

  it("shows what came last first, also what came again", async () => {
    const bodies = [6, 7, 8].map((number) => ({ number }));
    for (const [index, body] of [...bodies, bodies[0]].entries())
      await keep([body], { clock: { now: () => 4_000_000_000_000 + index } });
    const newest: string[] = [];
    let cursor = "";
    for (const _ of bodies) {
      const { items, nextCursor } = await get(`/v1/dead-letters?limit=1${cursor}`);
      newest.push(items[0].body);
      cursor = `&cursor=${nextCursor}`;
    }
    expect(newest).toEqual(['{"number":6}', '{"number":8}', '{"number":7}']);
    expect((await get("/v1/dead-letters?cursor=unknown")).items).toEqual([]);
  });
});
