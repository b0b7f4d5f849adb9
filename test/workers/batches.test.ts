/** A batch of resumes or jobs: every line ends, once, in a state of its own, and the organisation that sent it sees which. */

import { runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { failure } from "../../src/core/failure.ts";
import { traceIdOf } from "../../src/core/trace.ts";
import type { Principal } from "../../src/domain/principal.ts";
import { createBatchService } from "../../src/services/batches.ts";
import { createdIdOf } from "../../src/services/commands.ts";
import { createServices } from "../../src/services/create-services.ts";
import { archivedSequences, oneToN, rowsOf, settled } from "./support/actors.ts";
import {
  acceptedBatch,
  batchEnded,
  batchObject,
  batchOf,
  batchRequest,
  batchStub,
  itemsOf,
  keptLines,
  linesOf,
  quietBatch,
  resultOf,
  resumeLines,
  sendBatch,
} from "./support/batches.ts";
import { call, get } from "./support/client.ts";
import { localPrincipal, openJob } from "./support/flows.ts";
import { engineerJob, nurseIdentity, nurseJob, nurseResume } from "./support/samples.ts";
import { later } from "./support/time.ts";

const day = 24 * 60 * 60 * 1000;
const services = createServices(env);

describe("a batch of resumes", () => {
  it("becomes candidates, each analysed, submitted and matched, and says which", async () => {
    const job = await openJob(nurseJob, { threshold: 10 });
    const { status, headers, body } = await sendBatch(resumeLines(45));
    expect([status, body.items]).toEqual([202, 45]);
    expect(headers.get("location")).toBe(body.status);
    expect(body.status).toBe(`/v1/batches/${body.batchId}`);
    const ended = await batchEnded(body.batchId);
    expect(ended).toMatchObject({
      status: "done",
      items: { total: 45, done: 45, waiting: 0, working: 0, failed: 0, cancelled: 0 },
    });
    const result = await resultOf(body.batchId);
    expect(result.map(({ line, id, state }) => [line, id, state])).toEqual(
      oneToN(45).map((line) => [line, `resume ${line}`, "done"]),
    );
    const ids = result.map(({ entityId }) => String(entityId));
    expect(new Set(ids).size).toBe(45);
    for (const id of ids) {
      const { sequence } = await settled(id);
      expect([sequence, await archivedSequences(id)]).toEqual([2, [1, 2]]);
      expect(await get(`/v1/candidates/${id}`)).toMatchObject({ status: "submitted", lastRun: { status: "completed" } });
    }
    expect(result[0]).toMatchObject({ response: "resume-analysed", talentScore: expect.any(Number) });
    const ranked = (await get(`/v1/jobs/${job}/matches?limit=100`)).items as { candidateId: string }[];
    expect(ids.every((id) => ranked.some(({ candidateId }) => candidateId === id))).toBe(true);
  });

  it("belongs to the organisation that brought it, which sees what any employer sees and no more", async () => {
    const job = await openJob(nurseJob);
    const batchId = await acceptedBatch([{ text: nurseResume, preferences: { remote: ["onsite"] } }]);
    await batchEnded(batchId);
    const id = String((await resultOf(batchId))[0]!["entityId"]);
    const of = (part: string) => call("GET", `/v1/candidates/${id}${part}`);
    for (const part of ["/profile", "/tips"]) {
      const { status, body } = await of(part);
      expect([status, body.code]).toEqual([403, "identity-sealed"]);
    }
    const open = ["", "/anonymised-profile", "/talent-score", "/timeline", "/matches", `/matches/${job}`];
    for (const part of open) {
      const { status, text } = await of(part);
      expect([part, status]).toEqual([part, 200]);
      for (const word of nurseIdentity) expect(text).not.toContain(word);
    }
    expect((await of("/anonymised-profile")).body.removed).toEqual([]);
    expect((await of("")).body.preferences).toEqual({ remote: ["onsite"] });
    expect((await call("DELETE", `/v1/candidates/${id}`)).status).toBe(202);
  });
});

describe("a batch of jobs", () => {
  it("posts them, and lines of both kinds may stand in one batch", async () => {
    const lines = [
      { id: "ward", text: nurseJob, threshold: 30 },
      { kind: "resume", text: nurseResume },
      { kind: "job", text: engineerJob, title: "Backend Engineer" },
      { text: "Nothing is asked for here." },
    ];
    const batchId = await acceptedBatch(lines, { kind: "jobs" });
    expect(await batchEnded(batchId)).toMatchObject({ items: { total: 4, done: 3, failed: 1 } });
    const [ward, resume, engineer, empty] = await resultOf(batchId);
    expect(ward).toMatchObject({ line: 1, id: "ward", kind: "job", state: "done", entityId: expect.stringMatching(/^job_/u) });
    expect(resume).toMatchObject({ line: 2, kind: "resume", state: "done", entityId: expect.stringMatching(/^cand_/u) });
    expect(empty).toEqual({ line: 4, kind: "job", state: "failed", reason: "job-without-requirements" });
    expect(await get(`/v1/jobs/${String(engineer!["entityId"])}`)).toMatchObject({
      status: "open",
      title: "Backend Engineer",
      lastRun: { status: "completed" },
    });
    expect(await get(`/v1/jobs/${String(ward!["entityId"])}`)).toMatchObject({ threshold: 30 });
  });
});

describe("a trace", () => {
  it("is one line's own, the same when the line comes again, and correlated with the others of the batch", async () => {
    const batchId = await acceptedBatch(resumeLines(2));
    await batchEnded(batchId);
    const ids = (await itemsOf(batchId)).map(({ entityId }) => String(entityId));
    const traces = new Set<string>();
    const correlations = new Set<string>();
    for (const id of ids) {
      await settled(id);
      const { items } = await get(`/v1/candidates/${id}/timeline`);
      const own = new Set<string>(items.map(({ traceparent }: { traceparent: string }) => traceIdOf(traceparent)));
      expect(own.size).toBe(1);
      for (const trace of own) {
        traces.add(trace);
        const { parts } = await get(`/v1/traces/${trace}`);
        expect(new Set(parts.map(({ source }: { source: string }) => source))).toEqual(new Set([`/candidates/${id}`]));
      }
      for (const { correlationid } of items) correlations.add(correlationid);
    }
    expect([traces.size, correlations.size]).toEqual([2, 1]);
  });
});

describe("broken lines", () => {
  it("in the middle fail with their number and a code, and the rest goes on", async () => {
    const [first, second, third] = resumeLines(3);
    const lines = [
      first,
      '{"text":"cut off',
      "",
      { text: "   " },
      second,
      "[1]",
      { text: nurseJob },
      { id: "nobody's", text: "A", unknown: true },
      `{"text":"${"x".repeat(1_000_001)}"}`,
      "   \t\r",
      third,
    ];
    const batchId = await acceptedBatch(lines);
    expect(await batchEnded(batchId)).toMatchObject({ status: "done", items: { total: 9, done: 3, failed: 6 } });
    expect((await itemsOf(batchId)).map(({ line, state, reason }) => [line, state, reason])).toEqual([
      [1, "done", undefined],
      [2, "failed", "line-not-json"],
      [4, "failed", "document-empty"],
      [5, "done", undefined],
      [6, "failed", "line-invalid"],
      [7, "failed", "document-not-a-resume"],
      [8, "failed", "line-invalid"],
      [9, "failed", "document-too-large"],
      [11, "done", undefined],
    ]);
    expect((await itemsOf(batchId, "&state=failed&cursor=2")).map(({ line }) => line)).toEqual([4, 6, 7, 8, 9]);
    const page = await get(`/v1/batches/${batchId}/items?limit=4`);
    expect([page.items.length, page.nextCursor]).toEqual([4, 5]);
  });

  it("alone make a batch that has ended at once", async () => {
    const batchId = await acceptedBatch(["%PDF-1.7", "x"]);
    expect(await batchOf(batchId)).toMatchObject({ status: "done", items: { total: 2, failed: 2 }, endedAt: expect.any(Number) });
  });

  it("are all resumes of somebody without organisation, since nobody could be shown them", async () => {
    const person: Principal = { id: "person", kind: "candidate", scopes: [] };
    const body = new Blob([linesOf([{ text: nurseResume }])]).stream();
    const made = await services.batches.create(batchRequest(person), "resume", body);
    if (!made.ok) throw new Error(made.failure.code);
    expect(await services.batches.items(person, made.value.batchId, { after: 0, limit: 10 })).toMatchObject({
      ok: true,
      value: [{ line: 1, state: "failed", reason: "organisation-needed" }],
    });
  });
});

describe("an upload", () => {
  it.each<[string, readonly unknown[], string, number, string]>([
    ["without a line", [], "resumes", 422, "batch-empty"],
    ["of blank lines", ["", " ", "\t"], "resumes", 422, "batch-empty"],
    ["of over 1,000 lines", Array.from({ length: 1_001 }, () => "{}"), "resumes", 413, "batch-too-many-lines"],
    ["of a kind that nobody knows", ["{}"], "letters", 400, "request-invalid"],
  ])("%s is refused as a whole, and its key is free again", async (name, lines, kind, status, code) => {
    const key = `refused ${name}`;
    const refused = await sendBatch(lines, { kind, key });
    expect([refused.status, refused.body.code]).toEqual([status, code]);
    expect((await sendBatch(["{}"], { key })).status).toBe(202);
  });

  it("in order after a refused one under its key still has an end: its alarm stands", async () => {
    await sendBatch([], { key: "refused-then-taken" });
    const batchId = await acceptedBatch(["{}"], { key: "refused-then-taken" });
    expect(await runInDurableObject(batchObject(batchId), (_, { storage }) => storage.getAlarm())).toEqual(expect.any(Number));
  });

  it("of over 32 MB is refused without being read to its end", async () => {
    let sent = 0;
    const piece = new TextEncoder().encode(`${"x".repeat(999_999)}\n`);
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 1;
        controller.enqueue(piece);
      },
    });
    const made = await services.batches.create(batchRequest(await localPrincipal()), "resume", endless);
    expect(made).toMatchObject({ ok: false, failure: { code: "batch-too-large" } });
    expect(sent).toBeLessThan(50);
  });

  it("of exactly 1,000 lines is taken", async () => {
    const { status, body } = await sendBatch(Array.from({ length: 1_000 }, () => "{}"));
    expect([status, body.items]).toEqual([202, 1_000]);
  });

  it("sent again under its key is one batch, and another one under that key is refused", async () => {
    const lines = resumeLines(2);
    const first = await sendBatch(lines, { key: "batch-key-0001" });
    const again = await sendBatch(lines, { key: "batch-key-0001" });
    expect([again.status, again.body]).toEqual([first.status, first.body]);
    await batchEnded(first.body.batchId);
    expect((await sendBatch(lines, { key: "batch-key-0001" })).body).toEqual(first.body);
    for (const [other, kind] of [
      [resumeLines(3), "resumes"],
      [lines, "jobs"],
    ] as const) {
      const { status, body } = await sendBatch(other, { key: "batch-key-0001", kind });
      expect([status, body.code]).toEqual([409, "idempotency-key-reused"]);
    }
  });

  it("that breaks off leaves a batch that says so, keeps nothing, and may be sent again under its key", async () => {
    const principal = await localPrincipal();
    const breaking = (pieces: string[]) =>
      new ReadableStream<Uint8Array>({
        pull: (controller) => {
          const piece = pieces.shift();
          if (piece === undefined) controller.error(new Error("gone"));
          else controller.enqueue(new TextEncoder().encode(piece));
        },
      });
    const whole = linesOf(resumeLines(50));
    const broken = await services.batches.create(
      batchRequest(principal, "breaks-off-0001"),
      "resume",
      breaking([whole.slice(0, whole.length - 500)]),
    );
    expect(broken).toMatchObject({ ok: false, failure: { code: "batch-interrupted" } });
    const stream = () => new Blob([whole]).stream();
    const again = await services.batches.create(batchRequest(principal, "breaks-off-0001"), "resume", stream());
    if (!again.ok) throw new Error(again.failure.code);
    const { batchId } = again.value;
    expect(await batchEnded(batchId)).toMatchObject({ status: "done", items: { done: 50 } });

    const left = await services.batches.create(
      batchRequest(principal, "breaks-off-0002"),
      "resume",
      breaking([whole.slice(0, -500)]),
    );
    expect(left).toMatchObject({ ok: false });
    const interruptedId = await createdIdOf("batch", batchRequest(principal, "breaks-off-0002"));
    expect(await batchOf(interruptedId)).toMatchObject({ status: "interrupted", items: { total: 0 } });
    expect(await keptLines(interruptedId)).toEqual({ values: 0, keys: 0 });
    for (const command of ["pause", "resume", "cancel"]) {
      const { status, body } = await call("POST", `/v1/batches/${interruptedId}/${command}`);
      expect([status, body.code]).toEqual([409, "batch-ended"]);
    }
    expect((await call("GET", `/v1/batches/${interruptedId}/result`)).body.code).toBe("batch-interrupted");
  });
});

describe("what was sent", () => {
  it("is sealed while it is kept, and goes with the first fetch of the result", async () => {
    const batchId = await quietBatch(resumeLines(3));
    const everything = JSON.stringify([
      await rowsOf(batchObject(batchId), "SELECT body FROM meta"),
      await rowsOf(batchObject(batchId), "SELECT body FROM parcels"),
      (await rowsOf(batchObject(batchId), "SELECT CAST(sealed AS TEXT) AS sealed FROM content")).map(String),
    ]);
    for (const word of [...nurseIdentity, "resume 1"]) expect(everything).not.toContain(word);
    expect(await keptLines(batchId)).toEqual({ values: 1, keys: 1 });

    const early = await call("GET", `/v1/batches/${batchId}/result`);
    expect([early.status, early.body.code]).toEqual([409, "batch-not-ended"]);
    await services.batches.carryOut(batchId, 0);
    expect(await keptLines(batchId)).toEqual({ values: 1, keys: 1 });
    const first = await resultOf(batchId);
    expect(first.map(({ id }) => id)).toEqual(["resume 1", "resume 2", "resume 3"]);
    expect(await keptLines(batchId)).toEqual({ values: 0, keys: 0 });
    expect(await batchOf(batchId)).toMatchObject({ fetchedAt: expect.any(Number), contentGoneAt: expect.any(Number) });
    // What became of the lines is still told; what the sender called them is gone with the rest.
    expect(await resultOf(batchId)).toEqual(first.map(({ id: _id, ...line }) => line));
  });

  it("goes after a day, whether or not anybody has worked on it", async () => {
    const batchId = await quietBatch(resumeLines(25));
    await services.batches.carryOut(batchId, 0);
    await call("POST", `/v1/batches/${batchId}/pause`);
    await later(day - 60_000, () => runDurableObjectAlarm(batchObject(batchId)));
    expect(await keptLines(batchId)).toEqual({ values: 2, keys: 1 });
    await later(day + 60_000, () => runDurableObjectAlarm(batchObject(batchId)));
    expect(await keptLines(batchId)).toEqual({ values: 0, keys: 0 });
    expect(await batchOf(batchId)).toMatchObject({ status: "done", items: { done: 20, failed: 5 } });
    expect((await itemsOf(batchId, "&state=failed"))[0]).toMatchObject({ line: 21, reason: "batch-expired" });
    await services.batches.carryOut(batchId, 1);
    expect(await batchOf(batchId)).toMatchObject({ items: { done: 20, failed: 5 } });
    expect(await resultOf(batchId)).toHaveLength(25);
    expect(await batchOf(batchId)).toMatchObject({ fetchedAt: expect.any(Number) });
  });
});

describe("somebody else", () => {
  it("is told that there is no such batch", async () => {
    const batchId = await acceptedBatch(resumeLines(1));
    await batchEnded(batchId);
    const strangers: Principal[] = [
      { id: "stranger", kind: "organisation", organisationId: "org_other", scopes: [] },
      { id: "stranger", kind: "candidate", scopes: [] },
    ];
    const { batches } = services;
    for (const stranger of strangers) {
      const answers = [
        await batches.read(stranger, batchId),
        await batches.items(stranger, batchId, { after: 0, limit: 10 }),
        await batches.pause(stranger, batchId),
        await batches.resume(stranger, batchId),
        await batches.cancel(stranger, batchId),
        await batches.result(stranger, batchId),
      ];
      const nobody = await batches.read(stranger, `batch_${"0".repeat(26)}`);
      for (const answer of answers) expect(answer).toEqual(nobody);
      expect(nobody).toMatchObject({ ok: false, failure: { code: "not-found" } });
    }
    expect(await batchOf(batchId)).toMatchObject({ status: "done" });
    expect(await keptLines(batchId)).toEqual({ values: 1, keys: 1 });
  });

  it("is answered 404 for an id that cannot be", async () => {
    for (const id of ["batch_0", `cand_${"0".repeat(26)}`, `batch_${"0".repeat(26)}`]) {
      expect((await call("GET", `/v1/batches/${id}`)).status).toBe(404);
    }
  });
});

describe("a call that asks to come back later", () => {
  it("leaves the item to be tried again, and reports the others", async () => {
    const batchId = await quietBatch(resumeLines(3));
    const busy = failure("command-conflict", "Busy.", { retryAfterSeconds: 1 });
    const { candidates, jobs, runs, actors, batchList, quotas, tampering } = services;
    const halting = createBatchService({
      actors,
      batchList,
      jobs,
      runs,
      quotas,
      tampering,
      candidates: {
        create: (asked, input) =>
          asked.idempotencyKey?.endsWith("/2") === true
            ? Promise.resolve({ ok: false, failure: busy })
            : candidates.create(asked, input),
      },
    });
    await expect(halting.carryOut(batchId, 0)).rejects.toThrow("command-conflict");
    expect(await batchOf(batchId)).toMatchObject({ status: "running", items: { done: 2, working: 1 } });
    expect(await batchStub(batchId).take(0)).toMatchObject({ kind: "open", lines: [{ line: 2 }] });
    await services.batches.carryOut(batchId, 0);
    expect(await batchOf(batchId)).toMatchObject({ status: "done", items: { done: 3 } });
  });
});
