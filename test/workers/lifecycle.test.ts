/** What people change their minds about: submit, withdraw, update, erase; post, update, close. */

import { evictDurableObject } from "cloudflare:test";
import { describe, expect, it } from "vitest";
import {
  alarmOf,
  archivedOf,
  archivedSequences,
  candidateStub,
  objectOf,
  oneToN,
  rankingOf,
  rowsOf,
  settled,
  shortTypes,
  viewOf,
} from "./support/actors.ts";
import { type Answer, call, get } from "./support/client.ts";
import { localPrincipal, openJob, postResume, submittedCandidate } from "./support/flows.ts";
import { engineerJob, engineerResume, nurseJob, nurseResume, nurseResumeRevised } from "./support/samples.ts";

const command = (id: string, name: string): Promise<Answer> => call("POST", `/v1/candidates/${id}/${name}`);
const textOf = async (job: string, candidate: string): Promise<string> =>
  (await get(`/v1/jobs/${job}/matches/${candidate}`)).text;
const codeOf = async (path: string): Promise<[number, string]> => {
  const { status, body } = await call("GET", path);
  return [status, body.code];
};

describe("a submitted resume", () => {
  it("that is withdrawn has left every ranking when the answer comes, and comes back when submitted again", async () => {
    const [job, id] = [await openJob(), await submittedCandidate()];
    expect(await rankingOf(job)).toContain(id);
    const withdrawn = await command(id, "withdraw");
    expect(withdrawn.status).toBe(202);
    expect(await rankingOf(job)).not.toContain(id);
    expect(await codeOf(`/v1/jobs/${job}/matches/${id}`)).toEqual([409, "candidate-not-submitted"]);
    expect(await codeOf(`/v1/candidates/${id}/matches`)).toEqual([409, "candidate-not-submitted"]);
    await settled(id);
    expect(await get(withdrawn.body.status)).toMatchObject({ workflow: "resume-removal", status: "completed", done: ["remove"] });
    expect(await viewOf(id)).toMatchObject({ status: "withdrawn", submitted_at: null });
    expect((await get(`/v1/candidates/${id}/profile`)).profile.basics.name.text).toBe("Ilse Vandermolen");

    expect((await command(id, "submit")).status).toBe(202);
    await settled(id);
    expect(await rankingOf(job)).toContain(id);
    expect(await viewOf(id)).toMatchObject({ status: "submitted" });
  });

  it("that is withdrawn before its run is done is in no ranking in the end", async () => {
    const job = await openJob();
    for (let round = 0; round < 5; round++) {
      const id = await postResume();
      await command(id, "withdraw");
      await settled(id);
      expect(await rankingOf(job)).not.toContain(id);
    }
  });

  it("withdrawn twice or submitted twice does nothing the second time", async () => {
    const id = await submittedCandidate();
    const again = await command(id, "submit");
    expect(again.status).toBe(202);
    expect(await get(again.body.status)).toMatchObject({ status: "completed" });
    expect(await settled(id)).toMatchObject({ sequence: 2 });
    await command(id, "withdraw");
    const { sequence } = await settled(id);
    expect((await command(id, "withdraw")).status).toBe(200);
    expect(await settled(id)).toMatchObject({ sequence });
  });

  it("stays published as it was while a newer one is being worked on, until that is submitted", async () => {
    const [job, id] = [await openJob(), await submittedCandidate()];
    const first = await textOf(job, id);
    const uploaded = await call("POST", `/v1/candidates/${id}/documents`, { json: { text: nurseResumeRevised } });
    expect([uploaded.status, uploaded.body.runId]).toEqual([200, undefined]);
    await settled(id);
    expect(await textOf(job, id)).toBe(first);
    expect((await get(`/v1/candidates/${id}/profile`)).text).toBe(nurseResumeRevised);
    const state = await get(`/v1/candidates/${id}`);
    expect(state.resume.documentId).toBe(uploaded.body.documentId);
    expect(state.submission.documentId).not.toBe(uploaded.body.documentId);

    await command(id, "submit");
    await settled(id);
    expect(await textOf(job, id)).toMatch(/blood transfusions/u);
    expect(await rankingOf(job)).toContain(id);
    const kept = await rowsOf<{ kind: string; version: string }>(objectOf(id), "SELECT kind, version FROM content ORDER BY kind");
    expect(kept).toEqual(["analysis", "document"].map((kind) => ({ kind, version: uploaded.body.documentId })));
  });

  it("is matched anew when preferences change, and only those of the newest say count", async () => {
    const job = await openJob(nurseJob, { place: { city: "utrecht", country: "NL" }, remote: "onsite" });
    const id = await submittedCandidate();
    const scoreOf = async (): Promise<number> => (await get(`/v1/jobs/${job}/matches/${id}`)).receipt.score;
    const versionOf = async (): Promise<number> => (await get(`/v1/candidates/${id}`)).submission.version;
    const [score, version] = [await scoreOf(), await versionOf()];
    const put = (json: unknown) => call("PUT", `/v1/candidates/${id}/preferences`, { json });

    expect((await put({ remote: ["remote"], places: [{ city: "lagos", country: "NG" }] })).status).toBe(202);
    await settled(id);
    expect(await scoreOf()).toBeLessThan(score);
    expect(await versionOf()).toBeGreaterThan(version);
    expect(
      (await get(`/v1/jobs/${job}/matches`)).items.find((item: { candidateId: string }) => item.candidateId === id).score,
    ).toBe(await scoreOf());

    await put({ places: [{ city: "utrecht", country: "NL" }], remote: ["onsite"] });
    await settled(id);
    expect(await scoreOf()).toBeGreaterThanOrEqual(score);
    expect((await get(`/v1/candidates/${id}`)).preferences).toEqual({
      places: [{ city: "utrecht", country: "NL" }],
      remote: ["onsite"],
    });
  });

  it("replaced by something that is no resume stays as it was", async () => {
    const [job, id] = [await openJob(), await submittedCandidate()];
    const { body } = await call("POST", `/v1/candidates/${id}/documents`, { json: { text: engineerJob, submit: true } });
    expect(body.response.code).toBe("job-posting-sent-as-resume");
    await settled(id);
    expect(await rankingOf(job)).toContain(id);
  });
});

describe("an erased candidate", () => {
  it("has left every ranking when the answer comes, and only a tombstone stays", async () => {
    const [job, id] = [await openJob(), await postResume()];
    await settled(id);
    const erased = await call("DELETE", `/v1/candidates/${id}`);
    expect(erased.status).toBe(202);
    expect(await rankingOf(job)).not.toContain(id);

    const { sequence } = await settled(id);
    const object = objectOf(id);
    expect(await rowsOf(object, "SELECT kind FROM content")).toEqual([]);
    expect(await rowsOf(object, "SELECT wrapped_key FROM meta")).toEqual([{ wrapped_key: null }]);
    const log = await rowsOf<{ sequence: number; body: string }>(object, "SELECT sequence, body FROM log ORDER BY sequence");
    expect(log.map((row) => row.sequence)).toEqual([sequence - 1, sequence]);
    expect(log[0]!.body).toContain("com.clearview.candidate.erased");
    expect(await viewOf(id)).toMatchObject({
      sequence,
      status: "erased",
      document_id: null,
      response_code: null,
      talent_score: null,
      submitted_at: null,
      run_status: "completed",
    });
    expect(await archivedSequences(id)).toEqual(oneToN(sequence));
    expect(shortTypes(await archivedOf(id)).slice(-3)).toEqual(["candidate.erased", "run.started", "run.completed"]);
    expect(await alarmOf(id)).toBeNull();
  });

  it("answers every read and every command with gone or not found, before and after an eviction", async () => {
    const [job, id] = [await openJob(), await submittedCandidate()];
    await call("DELETE", `/v1/candidates/${id}`);
    const principal = await localPrincipal();
    const look = async () => {
      for (const part of ["profile", "anonymised-profile", "tips", "talent-score", "matches", `matches/${job}`]) {
        expect([part, ...(await codeOf(`/v1/candidates/${id}/${part}`))]).toEqual([part, 410, "candidate-erased"]);
      }
      expect(await codeOf(`/v1/jobs/${job}/matches/${id}`)).toEqual([409, "candidate-not-submitted"]);
      const state = await get(`/v1/candidates/${id}`);
      expect(state).toMatchObject({ status: "erased", documents: [], preferences: {} });
      expect(state.resume ?? state.submission).toBeUndefined();
      for (const [method, part, json] of [
        ["POST", "/submit", undefined],
        ["POST", "/withdraw", undefined],
        ["POST", "/documents", { text: nurseResume }],
        ["PUT", "/preferences", { remote: ["remote"] }],
      ] as const) {
        const { status, body } = await call(method, `/v1/candidates/${id}${part}`, json === undefined ? {} : { json });
        expect([part, status, body.code]).toEqual([part, 410, "candidate-erased"]);
      }
      expect((await call("DELETE", `/v1/candidates/${id}`)).status).toBe(200);
      expect(await candidateStub(id).read(principal)).toMatchObject({ ok: true });
    };
    await look();
    await settled(id);
    await look();
    await evictDurableObject(objectOf(id));
    await look();
    const { items } = await get(`/v1/candidates/${id}/timeline`);
    expect(shortTypes(items)).toContain("candidate.erased");
    expect(shortTypes(items)).not.toContain("document.ingested");
  });

  it("before anything was confirmed still ends confirmed, cut and out of the index", async () => {
    const job = await openJob();
    for (let round = 0; round < 5; round++) {
      const id = await postResume();
      await call("DELETE", `/v1/candidates/${id}`);
      const { sequence } = await settled(id);
      expect(await rankingOf(job)).not.toContain(id);
      expect(await archivedSequences(id)).toEqual(oneToN(sequence));
      expect(await rowsOf(objectOf(id), "SELECT kind FROM content")).toEqual([]);
      expect((await rowsOf(objectOf(id), "SELECT body FROM log")).map(({ body }) => String(body)).join("")).not.toContain(
        "document.ingested",
      );
    }
  });

  it("that was never submitted is erased all the same", async () => {
    const id = await postResume(nurseResume, false);
    await call("DELETE", `/v1/candidates/${id}`);
    await settled(id);
    expect(await viewOf(id)).toMatchObject({ status: "erased", talent_score: null });
  });
});

describe("a job", () => {
  it("that changes ranks anew, in its own ranking and in those of candidates", async () => {
    const [nurse, engineer] = [await submittedCandidate(), await submittedCandidate(engineerResume)];
    const job = await openJob(nurseJob);
    const scoreOf = async (id: string): Promise<number> =>
      (await get(`/v1/jobs/${job}/matches?limit=100`)).items.find((item: { candidateId: string }) => item.candidateId === id)
        .score;
    expect(await scoreOf(nurse)).toBeGreaterThan(await scoreOf(engineer));

    const updated = await call("PUT", `/v1/jobs/${job}`, {
      json: { text: engineerJob, title: "Planner engineer", threshold: 30 },
    });
    expect(updated.status).toBe(202);
    await settled(job);
    expect(await scoreOf(engineer)).toBeGreaterThan(await scoreOf(nurse));
    const { items } = await get(`/v1/candidates/${engineer}/matches?limit=100`);
    expect(items.find((item: { jobId: string }) => item.jobId === job)).toMatchObject({
      title: "Planner engineer",
      score: await scoreOf(engineer),
    });
    expect(await viewOf(job)).toMatchObject({ status: "open", title: "Planner engineer", threshold: 30 });
    expect(await get(`/v1/jobs/${job}`)).toMatchObject({
      title: "Planner engineer",
      threshold: 30,
      posting: { text: engineerJob },
    });
  });

  it("that is closed has left every ranking when the answer comes, and takes no change", async () => {
    const [candidate, job] = [await submittedCandidate(), await openJob()];
    expect(await rankingOf(candidate)).toContain(job);
    expect((await call("POST", `/v1/jobs/${job}/close`)).status).toBe(202);
    expect(await rankingOf(candidate)).not.toContain(job);
    expect(await codeOf(`/v1/candidates/${candidate}/matches/${job}`)).toEqual([404, "not-found"]);
    await settled(job);
    expect((await call("POST", `/v1/jobs/${job}/close`)).status).toBe(200);
    const { status, body } = await call("PUT", `/v1/jobs/${job}`, { json: { text: engineerJob } });
    expect([status, body.code]).toEqual([409, "job-closed"]);
    expect(await viewOf(job)).toMatchObject({ status: "closed" });
    expect(await get(`/v1/jobs/${job}`)).toMatchObject({ status: "closed", posting: { text: nurseJob } });
  });

  it("gives the fields of the employer before those of the text, and reads back what was sent", async () => {
    const fields = {
      title: "Night nurse",
      remote: "onsite",
      pay: { minimum: 40_000, currency: "EUR", period: "year" },
      weights: { skills: 0.6 },
    };
    const job = await openJob(nurseJob, fields);
    const { posting, requirements } = await get(`/v1/jobs/${job}`);
    expect(posting).toMatchObject({ ...fields, text: nurseJob });
    expect(requirements).toMatchObject({ title: "Night nurse", remote: "onsite", pay: fields.pay });
  });
});

describe("a read with an entity tag", () => {
  it("answers 304 while nothing has changed, and anew when it has", async () => {
    const id = await submittedCandidate();
    const first = await call("GET", `/v1/candidates/${id}`);
    const tag = first.headers.get("etag") ?? "";
    expect(tag).toBe('"2"');
    expect((await call("GET", `/v1/candidates/${id}`, { headers: { "if-none-match": tag } })).status).toBe(304);
    await command(id, "withdraw");
    expect((await call("GET", `/v1/candidates/${id}`, { headers: { "if-none-match": tag } })).status).toBe(200);
    await settled(id);
  });
});
