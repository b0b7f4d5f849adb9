/** What one organisation or person may use in a day: refused beyond, counted once, given back where nothing came of it. */

import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import { heldMilliseconds } from "../../src/domain/quota.ts";
import { type Principal, scopes } from "../../src/domain/principal.ts";
import { createdIdOf, newRequestId, type RequestContext } from "../../src/services/commands.ts";
import { createBatchService } from "../../src/services/batches.ts";
import { createServices } from "../../src/services/create-services.ts";
import { parseSettings } from "../../src/services/settings.ts";
import { createApi } from "../../src/workers/api/app.ts";
import { settled } from "./support/actors.ts";
import { linesOf, resumeLines } from "./support/batches.ts";
import { recruiter, valueOf } from "./support/employers.ts";
import { engineerResume, nurseJob, nurseResume } from "./support/samples.ts";
import { atMoment } from "./support/time.ts";
import { until } from "./support/until.ts";

const quotaEnv = (DAILY_QUOTAS: string): Env => ({ ...env, LIMITS: "on", DAILY_QUOTAS }) as Env;
const services = createServices(quotaEnv("candidates=2 uploads=2 jobs=2 lines=5 applications=3"));

const person = (): Principal => ({ id: `person-${newRequestId()}`, kind: "candidate", scopes: [...scopes] });
const requestOf = (principal: Principal, idempotencyKey?: string): RequestContext => ({
  principal,
  traceparent: `00-${"5".repeat(32)}-${"6".repeat(16)}-01`,
  requestId: newRequestId(),
  idempotencyKey,
});
const upload = { document: { text: nurseResume }, submit: false };
const codeOf = (result: { ok: true } | { ok: false; failure: { code: string } }): string =>
  result.ok ? "ok" : result.failure.code;
const send = (principal: Principal, count: number, key?: string) =>
  services.batches.create(requestOf(principal, key), "resume", new Blob([linesOf(resumeLines(count))]).stream());

describe("a person", () => {
  it("begins so many profiles a day; the same request again is the same profile and counts once", async () => {
    const principal = person();
    const first = valueOf(await services.candidates.create(requestOf(principal, "first-key"), upload));
    for (let again = 0; again < 3; again++) {
      expect(valueOf(await services.candidates.create(requestOf(principal, "first-key"), upload))).toEqual(first);
    }
    expect(codeOf(await services.candidates.create(requestOf(principal), upload))).toBe("ok");
    const refused = await services.candidates.create(requestOf(principal), upload);
    expect(refused).toMatchObject({ ok: false, failure: { code: "quota-exhausted", retryAfterSeconds: expect.any(Number) } });
    expect(valueOf(await services.candidates.create(requestOf(principal, "first-key"), upload))).toEqual(first);
    expect(codeOf(await services.candidates.create(requestOf(person()), upload))).toBe("ok");
  });

  it("uploads so many documents a day for one profile, and may go on with everything else", async () => {
    const principal = person();
    const { candidateId } = valueOf(await services.candidates.create(requestOf(principal), upload));
    const another = { document: { text: engineerResume }, submit: false };
    expect(codeOf(await services.candidates.change(requestOf(principal, "second-upload"), candidateId, another))).toBe("ok");
    expect(codeOf(await services.candidates.change(requestOf(principal), candidateId, another))).toBe("quota-exhausted");
    expect(codeOf(await services.candidates.change(requestOf(principal, "second-upload"), candidateId, another))).toBe("ok");
    const wishes = { preferences: { hoursPerWeek: { minimum: 24, maximum: 32 } }, submit: false };
    expect(codeOf(await services.candidates.change(requestOf(principal), candidateId, wishes))).toBe("ok");
    expect(codeOf(await services.candidates.submit(requestOf(principal), candidateId))).toBe("ok");
    await settled(candidateId);
    expect(valueOf(await services.candidates.read(principal, candidateId)).documents).toHaveLength(2);
  });
});

describe("an organisation", () => {
  it("posts so many jobs a day, whoever of it posts; a refused posting is given back", async () => {
    const principal = recruiter();
    const colleague = { ...principal, id: `${principal.id}-colleague` };
    const job = { text: nurseJob };
    expect(codeOf(await services.jobs.post(requestOf(principal, "posted-once"), job))).toBe("ok");
    expect(codeOf(await services.jobs.post(requestOf(colleague), { text: "Nothing." }))).toBe("job-without-requirements");
    // A key used for something else is refused, and must not set the job free that it was used for.
    expect(codeOf(await services.jobs.post(requestOf(principal, "posted-once"), { text: `${nurseJob} More.` }))).toBe(
      "idempotency-key-reused",
    );
    expect(codeOf(await services.jobs.post(requestOf(colleague), job))).toBe("ok");
    expect(codeOf(await services.jobs.post(requestOf(principal), job))).toBe("quota-exhausted");
    expect(codeOf(await services.jobs.post(requestOf(recruiter()), job))).toBe("ok");
  });

  it("sends so many lines a day in batches, each line once, and none of them hindered by another limit", async () => {
    const principal = recruiter();
    const taken = valueOf(await send(principal, 4, "four-lines"));
    expect(taken.items.total).toBe(4);
    expect(valueOf(await send(principal, 4, "four-lines")).batchId).toBe(taken.batchId);
    const refused = await send(principal, 2, "too-many");
    expect(refused).toMatchObject({
      ok: false,
      failure: { code: "quota-exhausted", message: expect.stringMatching(/room for 1 more/u) },
    });
    // Nothing of it was taken, so a smaller one fits, under the same key.
    expect(valueOf(await send(principal, 1, "too-many")).items.total).toBe(1);
    expect(codeOf(await send(principal, 1))).toBe("quota-exhausted");
    expect(codeOf(await services.candidates.create(requestOf(principal), upload))).toBe("quota-exhausted");
    // The lines become candidates although the organisation has used up its day.
    const read = async () => valueOf(await services.batches.read(principal, taken.batchId));
    await until(
      "the batch has ended",
      async () => (await read()).status,
      (status) => status === "done",
    );
    expect((await read()).items).toMatchObject({ done: 4, failed: 0 });
  });

  it("pays for a job also when the same key brings something that is refused at the same moment", async () => {
    const principal = recruiter();
    const answers: string[] = [];
    for (const key of ["twofold-one", "twofold-two", "twofold-three"]) {
      const [, posted] = await Promise.all([
        services.jobs.post(requestOf(principal, key), { text: "Nothing." }),
        services.jobs.post(requestOf(principal, key), { text: nurseJob }),
      ]);
      answers.push(codeOf(posted));
    }
    expect(answers).toEqual(["ok", "ok", "quota-exhausted"]);
  });

  it("is not kept from its own resumes by what is handed in with its board's key, which anybody may copy", async () => {
    const own = recruiter();
    const board: Principal = { id: `${own.id}-board`, kind: "board", organisationId: own.organisationId, scopes: [...scopes] };
    const other: Principal = { ...board, id: `${own.id}-other-board` };
    const apply = async (principal: Principal, key?: string) =>
      codeOf(await services.candidates.create(requestOf(principal, key), { ...upload, broughtBy: own.organisationId }));
    expect([await apply(board, "handed-in"), await apply(board, "handed-in"), await apply(other)]).toEqual(["ok", "ok", "ok"]);
    expect([await apply(board), await apply(other)]).toEqual(["ok", "quota-exhausted"]);
    expect(valueOf(await send(own, 5)).items.total).toBe(5);
    expect(await apply(board, "handed-in")).toBe("ok");
  });

  it("has the rest of its day though what took its batch died before it could count the lines", async () => {
    const principal = recruiter();
    const batchId = await createdIdOf("batch", requestOf(principal, "left-behind"));
    valueOf(await services.quotas.take(principal, "lines", batchId, 1000));
    expect(codeOf(await send(principal, 1))).toBe("quota-exhausted");
    const first = { kind: "open", principal, createdAt: Date.now(), correlationId: newRequestId(), total: 2, lines: [] };
    const actors = { ...services.actors, batch: async () => first } as unknown as typeof services.actors;
    await createBatchService({ ...services, actors }).carryOut(batchId, 0);
    expect(codeOf(await send(principal, 4))).toBe("quota-exhausted");
    expect(valueOf(await send(principal, 3)).items.total).toBe(3);
  });

  it("gets back within the day what a batch took that never arrived", async () => {
    const principal = recruiter();
    valueOf(await services.quotas.take(principal, "lines", "batch_that_never_arrived", 1000));
    expect(codeOf(await send(principal, 1))).toBe("quota-exhausted");
    const noon = Date.UTC(2026, 5, 1, 12);
    const other = recruiter();
    await atMoment(noon, async () => {
      valueOf(await services.quotas.take(other, "lines", "batch_that_never_arrived", 1000));
    });
    await atMoment(noon + heldMilliseconds, async () => {
      expect(valueOf(await services.quotas.take(other, "lines", "batch_another", 1000))).toEqual({ granted: 5 });
    });
  });

  it("that sends two batches at once never gets more than its day", async () => {
    const principal = recruiter();
    const both = await Promise.all([send(principal, 3), send(principal, 3)]);
    expect(both.map(codeOf).toSorted()).toEqual(["ok", "quota-exhausted"]);
  });
});

describe("over HTTP", () => {
  it("a day that is used up is 429 with the seconds to midnight", async () => {
    const api = createApi(createServices(quotaEnv("jobs=1")));
    const post = () =>
      api.request("/v1/jobs", {
        method: "POST",
        headers: { authorization: `Bearer ${env.LOCAL_TOKEN}`, "content-type": "application/json" },
        body: JSON.stringify({ text: nurseJob }),
      });
    expect((await post()).status).toBe(202);
    const reply = await post();
    expect([reply.status, await reply.json()]).toMatchObject([429, { code: "quota-exhausted" }]);
    const seconds = Number(reply.headers.get("retry-after"));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(86_400);
  });
});

describe("the setting", () => {
  const settingsOf = (DAILY_QUOTAS: string | undefined) =>
    parseSettings({ MASTER_KEY: env.MASTER_KEY, ...(DAILY_QUOTAS === undefined ? {} : { DAILY_QUOTAS }) }).quotas;
  it("has defaults, and changes what it names", () => {
    expect(settingsOf(undefined)).toEqual({
      candidates: 10,
      uploads: 20,
      jobs: 100,
      lines: 2000,
      applications: 500,
      "look-ups": 50,
    });
    expect(settingsOf("jobs=7, lines=9")).toMatchObject({ jobs: 7, lines: 9, uploads: 20 });
    expect(settingsOf(env.DAILY_QUOTAS)).toEqual(settingsOf(undefined));
  });
  it.each(["jobs", "jobs=0", "jobs=-1", "jobs=many", "jbos=5", "jobs=1e9"])("%j refuses to start", (text) => {
    expect(() => settingsOf(text)).toThrow(/DAILY_QUOTAS/u);
  });
});
