/** Rankings that somebody looks at live: they are told of each change, and watched as long as somebody looks. */

import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { ok } from "../../src/core/result.ts";
import type { JobActorStub } from "../../src/durable-objects/stubs/job.ts";
import type { Actors } from "../../src/services/actors.ts";
import { newRequestId } from "../../src/services/commands.ts";
import { createServices } from "../../src/services/create-services.ts";
import { createLiveService } from "../../src/services/live.ts";
import type { IndexKind, MatchIndexService } from "../../src/services/match-index.ts";
import { createRankingWatchers } from "../../src/services/ranking-watchers.ts";
import { createRunService } from "../../src/services/runs.ts";
import { candidateStub, jobStub, rankingOf, rowsOf, settled } from "./support/actors.ts";
import { call } from "./support/client.ts";
import { localPrincipal, openJob, postResume, submittedCandidate } from "./support/flows.ts";
import { listen, type Listener } from "./support/live.ts";
import { nurseJob } from "./support/samples.ts";
import { until } from "./support/until.ts";

const services = createServices(env);

/** Whose rankings somebody looks at, as the index has it. */
const watched = async (kind: IndexKind): Promise<string[]> => {
  const shard = env.MATCH_INDEX.getByName(`${kind}-0`) as DurableObjectStub;
  return (await rowsOf<{ id: string }>(shard, "SELECT id FROM watched")).map(({ id }) => id);
};
const changes = (live: Listener): number => live.frames.filter((frame) => frame.kind === "ranking-changed").length;

describe("a job's ranking", () => {
  it("is told to have changed to whoever looks at it, and an actor nobody looks at says so", async () => {
    const id = await openJob();
    expect(await jobStub(id).rankingChanged()).toEqual({ listening: false, shard: 0 });
    const live = await listen(`/v1/jobs/${id}/live`);
    await live.caughtUp();
    expect(await jobStub(id).rankingChanged()).toEqual({ listening: true, shard: 0 });
    await until("the frame has come", () => changes(live) === 1);
  });

  it("changes by a resume that is submitted, withdrawn or erased, and reads otherwise by then", async () => {
    const id = await openJob();
    const [one, two] = [await listen(`/v1/jobs/${id}/live`), await listen(`/v1/jobs/${id}/live`)];
    await Promise.all([one.caughtUp(), two.caughtUp()]);
    const candidate = await postResume();
    await until("both are told of the resume", () => changes(one) > 0 && changes(two) > 0);
    expect(await rankingOf(id)).toContain(candidate);
    const before = changes(one);
    await call("POST", `/v1/candidates/${candidate}/withdraw`);
    await until("it is told of the withdrawal", () => changes(one) > before);
    expect(await rankingOf(id)).not.toContain(candidate);
    await call("POST", `/v1/candidates/${candidate}/submit`);
    await until("it is told of the resume again", () => changes(one) > before + 1);
    await call("DELETE", `/v1/candidates/${candidate}`);
    await until("it is told of the erasure", () => changes(one) > before + 2);
    expect(await rankingOf(id)).not.toContain(candidate);
  });

  it("is watched once it is looked at, and no more when a run finds that nobody looks", async () => {
    const id = await openJob();
    expect(await watched("jobs")).not.toContain(id);
    const live = await listen(`/v1/jobs/${id}/live`);
    await live.caughtUp();
    expect(await watched("jobs")).toContain(id);
    live.socket.close(1000);
    await until("the actor knows that it has gone", async () => !(await jobStub(id).rankingChanged()).listening);
    await submittedCandidate();
    expect(await watched("jobs")).not.toContain(id);
    await (await listen(`/v1/jobs/${id}/live`)).caughtUp();
    expect(await watched("jobs")).toContain(id);
  });
});

describe("the jobs that fit a candidate", () => {
  const jobsOf = async (id: string): Promise<string[]> =>
    (await call("GET", `/v1/candidates/${id}/matches?limit=50`)).body.items.map(({ jobId }: { jobId: string }) => jobId);

  it("change by a job that is posted or closed, and read otherwise by then", async () => {
    const id = await submittedCandidate();
    const live = await listen(`/v1/candidates/${id}/live`);
    await live.caughtUp();
    const job = await openJob();
    await until("it is told of the job", () => changes(live) > 0);
    expect(await jobsOf(id)).toContain(job);
    const before = changes(live);
    await call("POST", `/v1/jobs/${job}/close`);
    await until("it is told that the job is closed", () => changes(live) > before);
    expect(await jobsOf(id)).not.toContain(job);
  });

  it("are watched by who looked before the resume was submitted, and again after a withdrawal", async () => {
    const id = await postResume(undefined, false);
    const live = await listen(`/v1/candidates/${id}/live`);
    await live.caughtUp();
    for (const path of ["submit", "withdraw", "submit"]) {
      await call("POST", `/v1/candidates/${id}/${path}`);
      await settled(id);
    }
    const before = changes(live);
    await openJob();
    await until("it is told of the job", () => changes(live) > before);
    live.socket.close(1000);
    await until("the actor knows that it has gone", async () => !(await candidateStub(id).rankingChanged()).listening);
    await openJob();
    expect(await watched("candidates")).not.toContain(id);
  });
});

describe("a ranking looked at before its job is indexed", () => {
  it("is watched where the job comes to be indexed, and nowhere else", async () => {
    const { jobs, actors } = services;
    const principal = await localPrincipal();
    const request = { principal, traceparent: `00-${"7".repeat(32)}-${"8".repeat(16)}-01`, requestId: newRequestId() };
    const posted = await jobs.post(request, { text: nurseJob }, { runByCaller: true });
    if (!posted.ok) throw new Error(posted.failure.code);
    const { jobId, runId } = posted.value;
    const calls: string[] = [];
    const index = {
      upsert: async () => 3,
      query: async () => ok({ matches: [], watching: [], seen: 0, passing: 0, stale: 0, damaged: 0 }),
      watch: async (kind: IndexKind, id: string, shard: number) => void calls.push(`watch ${kind} ${id} ${String(shard)}`),
    } as unknown as MatchIndexService;
    const looked = createLiveService(actors, createRankingWatchers(actors, index));
    const opened = await looked.open(principal, "job", jobId, { after: 0, until: Date.now() + 600_000 });
    if (!opened.ok) throw new Error(opened.failure.code);
    opened.value.webSocket?.accept();
    expect(calls).toEqual([]);
    await createRunService({ actors, index, kernel: undefined as never }).carryOut("job", jobId, runId!);
    expect(calls).toEqual([`watch jobs ${jobId} 3`]);
  });
});

describe("telling of a ranking", () => {
  const told = async (answers: readonly boolean[], fails = false): Promise<string[]> => {
    const calls: string[] = [];
    let asked = 0;
    const index = {
      watch: async (_: IndexKind, id: string, shard: number) => void calls.push(`watch ${id} ${String(shard)}`),
      unwatch: async (_: IndexKind, id: string, shard: number) => void calls.push(`unwatch ${id} ${String(shard)}`),
    } as unknown as MatchIndexService;
    const rankingChanged = async () => {
      if (fails) throw new Error("The actor is overloaded.");
      return { listening: answers[asked++] ?? false, shard: 3 };
    };
    const job = (_id: string, ask: (stub: JobActorStub) => Promise<unknown>) =>
      ask({ rankingChanged } as unknown as JobActorStub);
    await createRankingWatchers({ job } as unknown as Actors, index).tell("job", ["job"]);
    return calls;
  };

  it("takes a job that nobody looks at off the list, unless somebody begins to look meanwhile", async () => {
    expect(await told([true])).toEqual([]);
    expect(await told([false, false])).toEqual(["unwatch job 3"]);
    expect(await told([false, true])).toEqual(["unwatch job 3", "watch job 3"]);
  });

  it("never fails a run", async () => {
    expect(await told([], true)).toEqual([]);
  });
});
