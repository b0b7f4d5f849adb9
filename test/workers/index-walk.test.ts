/** The index filled anew from its actors: after an engine change, after damage, and beside the one in use. */

import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { maximumPageAttempts } from "../../src/durable-objects/match-index/walk.ts";
import type { MatchIndexStub } from "../../src/durable-objects/stubs/match-index.ts";
import { decideReanalyse } from "../../src/domain/candidate/decide.ts";
import { readAnalysis } from "../../src/durable-objects/candidate/storage.ts";
import { systemContext } from "../../src/domain/command.ts";
import { rankingOf, settled, shortTypes } from "./support/actors.ts";
import { call, get } from "./support/client.ts";
import { openJob, submittedCandidate } from "./support/flows.ts";
import { engineerResume, nurseResume } from "./support/samples.ts";
import { quietly } from "./support/ledgers.ts";
import { until } from "./support/until.ts";

const shard = () => env.MATCH_INDEX.getByName("candidates-0") as DurableObjectStub;
const stub = () => shard() as unknown as MatchIndexStub;

let job: string;
const candidates: string[] = [];

beforeAll(async () => {
  job = await openJob();
  for (let number = 0; number < 23; number++) {
    candidates.push(await submittedCandidate(`${number % 2 === 0 ? nurseResume : engineerResume}\nNumber ${number}`));
  }
});

const walked = async (mode: "refresh" | "rebuild", kind = "candidates") => {
  const { status, body } = await call("POST", `/v1/index/${kind}/walk`, { json: { mode } });
  expect([status, body.mode]).toEqual([202, mode]);
  return until(
    "the walk ends",
    () => get(`/v1/index/${kind}/walk`),
    (walk) => walk.status !== "open",
  );
};

/** Entries of the shard's own storage, seen past its memory. */
const onShard = <Reply>(work: (sql: SqlStorage) => Reply): Promise<Reply> =>
  runInDurableObject(shard(), (_, { storage }) => work(storage.sql));

describe("a walk", () => {
  it("was never made, at first", async () => {
    expect((await call("GET", "/v1/index/jobs/walk")).body.code).toBe("not-found");
    expect((await call("GET", "/v1/index/people/walk")).status).toBe(404);
    expect((await call("POST", "/v1/index/jobs/walk", { json: { mode: "burn" } })).body.code).toBe("request-invalid");
  });

  it("that refreshes changes nothing when nothing is amiss", async () => {
    const before = await get(`/v1/jobs/${job}/matches`);
    expect(await walked("refresh")).toMatchObject({ status: "done", present: 23, absent: 0, unreadable: 0 });
    expect(await get(`/v1/jobs/${job}/matches`)).toEqual(before);
    expect(await walked("refresh", "jobs")).toMatchObject({ status: "done", present: 1 });
  });

  it("that rebuilds takes over what it found equal, and what changes meanwhile changes in both", async () => {
    const before = await get(`/v1/jobs/${job}/matches`);
    expect(await walked("rebuild")).toMatchObject({ status: "done", present: 23 });
    expect(await onShard((sql) => sql.exec("SELECT count(*) AS count FROM staged").one()["count"])).toBe(0);
    expect(await onShard((sql) => sql.exec("SELECT count(*) AS count FROM chunks").one()["count"])).toBe(1);
    await evictDurableObject(shard());
    expect(await get(`/v1/jobs/${job}/matches`)).toEqual(before);
    await stub().beginRebuild();
    const late = await submittedCandidate(`${nurseResume}\nLate`);
    candidates.push(late);
    await evictDurableObject(shard());
    expect((await stub().finishRebuild()).length).toBe(20);
    expect(await rankingOf(job)).toContain(late);
  });

  it("that rebuilds tells what differs, drops the new index, and a refresh mends the old one", async () => {
    const [phantom, lost] = [`cand_${"z".repeat(26)}`, candidates[1]!];
    await stub().remove(lost, 99);
    await stub().upsert({ id: phantom, version: 1, vector: new Uint8Array([255]) });
    const outcome = await walked("rebuild");
    expect(outcome).toMatchObject({ status: "differs", present: 24 });
    expect(new Set(outcome.differing)).toEqual(new Set([lost, phantom]));
    expect(await rankingOf(job)).not.toContain(lost);
  });

  it("goes on where it was when its messages are lost, and ends as failed when they always are", async () => {
    const walk = await runInDurableObject(shard(), async (instance, { storage }) => {
      // A walk whose first page went to nobody.
      const kept = {
        ...(await (instance as unknown as MatchIndexStub).readWalk())!,
        walkId: "run_lost",
        status: "open",
        mode: "refresh",
        after: "",
        attempts: 1,
      };
      storage.sql.exec("UPDATE walk SET body = ?", JSON.stringify(kept));
      await storage.setAlarm(Date.now() + 60_000);
      return kept;
    });
    expect((await get("/v1/index/candidates/walk")).walkId).toBe(walk.walkId);
    await evictDurableObject(shard());
    await runDurableObjectAlarm(shard());
    expect(
      await until(
        "the walk ends",
        () => get("/v1/index/candidates/walk"),
        ({ status }) => status !== "open",
      ),
    ).toMatchObject({ status: "done", walkId: "run_lost" });
    await onShard((sql) =>
      sql.exec(
        "UPDATE walk SET body = json_set(body, '$.status', 'open', '$.attempts', ?, '$.walkId', 'run_none')",
        maximumPageAttempts,
      ),
    );
    await runInDurableObject(shard(), (_, { storage }) => storage.setAlarm(Date.now() + 60_000));
    await runDurableObjectAlarm(shard());
    expect(await get("/v1/index/candidates/walk")).toMatchObject({ status: "failed" });
  });
});

describe("after an engine change", () => {
  it("a refresh reads what is published again, once, and index and receipt stay one", async () => {
    const id = candidates[2]!;
    // Read by an engine before this one: it found fewer skills.
    await quietly(id, async ({ ledger }) => {
      const { documentId } = ledger.state.submission!;
      const kept = await readAnalysis(ledger, documentId);
      if (!kept.ok || kept.value === undefined) throw new Error("There is no analysis.");
      const features = { ...kept.value.features, engineVersion: "0.9.0", skills: [] };
      const older = { documentId, analysis: { ...kept.value, features }, engineVersion: "0.9.0" };
      const done = await ledger.execute(id, systemContext("", "older", undefined), (state) => decideReanalyse(state, older), {
        bySystem: true,
      });
      expect(done.ok).toBe(true);
    });
    const scoreOf = async (): Promise<number> => (await get(`/v1/jobs/${job}/matches/${id}`)).receipt.score;
    const listed = async (): Promise<number> =>
      (await get(`/v1/jobs/${job}/matches`)).items.find((item: { candidateId: string }) => item.candidateId === id).score;
    const [former, before] = [await scoreOf(), await listed()];
    expect(former).toBeLessThan(before);
    expect(await walked("refresh")).toMatchObject({ status: "done", unreadable: 0 });
    expect([await scoreOf(), await listed()]).toEqual([before, before]);
    const { sequence } = await get(`/v1/candidates/${id}`);
    await walked("refresh");
    expect((await get(`/v1/candidates/${id}`)).sequence).toBe(sequence);
    const { items } = await get(`/v1/candidates/${id}/timeline`);
    expect(shortTypes(items)).toContain("resume.reanalysed");
  });
});

describe("a damaged chunk", () => {
  it("is filled again by itself once somebody asks", async () => {
    await walked("refresh");
    const whole = await rankingOf(job);
    const chunks = await onShard((sql) => sql.exec("SELECT count(*) AS count FROM chunks").one()["count"]);
    expect(chunks).toBeGreaterThan(0);
    await onShard((sql) => sql.exec("UPDATE chunks SET checksum = checksum + 1"));
    await evictDurableObject(shard());
    expect((await rankingOf(job)).length).toBeLessThan(whole.length);
    await until(
      "the index is whole again",
      () => rankingOf(job),
      (ids) => ids.length >= whole.length,
    );
    await settled(job);
  });
});
