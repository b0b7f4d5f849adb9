/** Somebody else's id is told from nobody's by nothing: every service, every method, and the actors themselves. */

import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import type { Principal } from "../../src/domain/principal.ts";
import { type RequestContext, newRequestId } from "../../src/services/commands.ts";
import { createServices, type Services } from "../../src/services/create-services.ts";
import { candidateStub, cursorOf, jobStub } from "./support/actors.ts";
import { localPrincipal, openJob, submittedCandidate } from "./support/flows.ts";
import { engineerJob, engineerResume, nurseJob, nurseResume } from "./support/samples.ts";

const scopes = [
  "candidate:write",
  "candidate:read",
  "job:write",
  "job:read",
  "match:read",
  "batch:write",
  "batch:read",
  "platform:read",
] as const;
const strangers: readonly [string, Principal][] = [
  ["of another organisation", { id: "stranger", kind: "organisation", organisationId: "org_other", scopes: [...scopes] }],
  ["without organisation", { id: "stranger", kind: "candidate", scopes: [...scopes] }],
  ["with empty names", { id: "x", kind: "organisation", organisationId: "", scopes: [...scopes] }],
];
const request = (principal: Principal): RequestContext => ({
  principal,
  traceparent: `00-${"1".repeat(32)}-${"2".repeat(16)}-01`,
  requestId: newRequestId(),
});

const services: Services = createServices(env);
const { candidates, jobs } = services;
let candidate = "";
let job = "";
let runs: { candidate: string; job: string };

beforeAll(async () => {
  job = await openJob();
  candidate = await submittedCandidate();
  const principal = await localPrincipal();
  const [one, two] = [await candidates.read(principal, candidate), await jobs.read(principal, job)];
  if (!one.ok || !two.ok) throw new Error("The owner cannot read.");
  runs = { candidate: one.value.lastRun!.runId, job: two.value.lastRun!.runId };
});

type Call = (principal: Principal) => Promise<unknown>;

/** Every method that takes an id. `create`, `post` and `list` take none; lists are tested below. */
const candidateCalls: Record<Exclude<keyof typeof candidates, "create" | "list">, Call> = {
  change: (who) => candidates.change(request(who), candidate, { document: { text: nurseResume }, submit: true }),
  submit: (who) => candidates.submit(request(who), candidate),
  withdraw: (who) => candidates.withdraw(request(who), candidate),
  erase: (who) => candidates.erase(request(who), candidate),
  keep: (who) => candidates.keep(request(who), candidate),
  answerSuggestion: (who) => candidates.answerSuggestion(request(who), candidate, "skill-00000000", "confirmed"),
  export: (who) => candidates.export(who, candidate),
  read: (who) => candidates.read(who, candidate),
  readAnalysis: (who) => candidates.readAnalysis(who, candidate),
  readAnonymous: (who) => candidates.readAnonymous(who, candidate),
  readUnlocks: (who) => candidates.readUnlocks(who, candidate),
  timeline: (who) => candidates.timeline(who, candidate),
  readRun: (who) => candidates.readRun(who, candidate, runs.candidate),
  matches: (who) => candidates.matches(who, candidate, { limit: 10, filters: {} }),
  receipt: (who) => candidates.receipt(who, candidate, job),
};
const jobCalls: Record<Exclude<keyof typeof jobs, "post" | "list">, Call> = {
  update: (who) => jobs.update(request(who), job, { text: engineerJob }),
  close: (who) => jobs.close(request(who), job),
  read: (who) => jobs.read(who, job),
  timeline: (who) => jobs.timeline(who, job),
  readRun: (who) => jobs.readRun(who, job, runs.job),
  matches: (who) => jobs.matches(who, job, { limit: 10, filters: {} }),
  receipt: (who) => jobs.receipt(who, job, candidate),
};

describe.each(strangers)("a principal %s", (_, stranger) => {
  const notFound = { ok: false, failure: { code: "not-found" } };

  it.each(Object.entries(candidateCalls))("is told not found by candidates.%s", async (_name, call) => {
    expect(await call(stranger)).toMatchObject(notFound);
  });

  it.each(Object.entries(jobCalls))("is told not found by jobs.%s", async (_name, call) => {
    expect(await call(stranger)).toMatchObject(notFound);
  });

  it("has the same words from an id that does not exist", async () => {
    const nobody = `cand_${"0".repeat(26)}`;
    for (const read of [candidates.read, candidates.readAnalysis, candidates.timeline]) {
      expect(await read(stranger, candidate)).toEqual(await read(stranger, nobody));
    }
    expect(await jobs.read(stranger, job)).toEqual(await jobs.read(stranger, `job_${"0".repeat(26)}`));
    for (const command of [candidates.submit, candidates.withdraw, candidates.erase]) {
      expect(await command(request(stranger), candidate)).toMatchObject({ ok: false, failure: { code: "not-found" } });
      expect(await command(request(stranger), nobody)).toMatchObject({ ok: false, failure: { code: "not-found" } });
    }
  });

  it("lists nothing of others", async () => {
    expect(await candidates.list(stranger, { limit: 100 })).toEqual([]);
    expect(await jobs.list(stranger, { limit: 100 })).toEqual([]);
  });

  it("changes nothing", async () => {
    expect(await cursorOf(candidate)).toMatchObject({ sequence: 2, confirmed: 2 });
    expect(await cursorOf(job)).toMatchObject({ sequence: 2, confirmed: 2 });
  });
});

describe("an actor itself", () => {
  it("refuses a stranger, whatever service calls it", async () => {
    const [, stranger] = strangers[0]!;
    const [one, two] = [candidateStub(candidate), jobStub(job)];
    for (const answer of [
      await one.read(stranger),
      await one.readAnalysis(stranger),
      await one.matchInput(stranger),
      await one.timeline(stranger),
    ]) {
      expect(answer).toMatchObject({ ok: false, failure: { code: "not-found" } });
    }
    for (const answer of [await two.read(stranger), await two.timeline(stranger), await two.readRun(stranger, runs.job)]) {
      expect(answer).toMatchObject({ ok: false, failure: { code: "not-found" } });
    }
  });
});

describe("a colleague in the same organisation", () => {
  it("may do what the maker may; the same key of two people is two commands", async () => {
    const colleague = (id: string): Principal => ({
      id,
      kind: "organisation",
      organisationId: "org_sample",
      scopes: [...scopes],
    });
    const [ada, ben] = [colleague("ada"), colleague("ben")];
    const posted = await jobs.post({ ...request(ada), idempotencyKey: "same-key-0001" }, { text: nurseJob });
    const other = await jobs.post({ ...request(ben), idempotencyKey: "same-key-0001" }, { text: nurseJob });
    if (!posted.ok || !other.ok) throw new Error("Not posted.");
    expect(other.value.jobId).not.toBe(posted.value.jobId);
    expect(await jobs.read(ben, posted.value.jobId)).toMatchObject({ ok: true, value: { status: "open" } });
    expect(await jobs.close({ ...request(ben), idempotencyKey: "close-key-0001" }, posted.value.jobId)).toMatchObject({
      ok: true,
    });
    expect(await jobs.read(strangers[0]![1], posted.value.jobId)).toMatchObject({ ok: false });
  });

  it("of two organisations may use one key for both, and for oneself: it is another command in each", async () => {
    const of = (organisationId?: string): RequestContext => ({
      ...request({ id: "of-two", kind: "organisation", organisationId, scopes: [...scopes] }),
      idempotencyKey: "import-job-42",
    });
    const posted = [];
    for (const organisationId of ["org_one", "org_two", undefined]) {
      const made = await jobs.post(of(organisationId), { text: nurseJob });
      expect(made).toMatchObject({ ok: true });
      if (made.ok) posted.push(made.value.jobId);
    }
    expect(new Set(posted).size).toBe(3);
  });

  it("is needed for what belongs to an organisation, not for what belongs to a person", async () => {
    const person: Principal = { id: "person", kind: "candidate", scopes: [...scopes] };
    const made = await candidates.create(request(person), { document: { text: engineerResume }, submit: false });
    if (!made.ok) throw new Error(made.failure.code);
    expect(await candidates.read(person, made.value.candidateId)).toMatchObject({ ok: true });
    expect(await candidates.read({ ...person, organisationId: "org_joined" }, made.value.candidateId)).toMatchObject({
      ok: true,
    });
    expect(
      await candidates.read({ ...person, id: "somebody", organisationId: "org_joined" }, made.value.candidateId),
    ).toMatchObject({ ok: false });
  });
});

describe("an employer", () => {
  it("sees of a candidate only what is published and anonymous", async () => {
    const [, employer] = strangers[0]!;
    const posted = await jobs.post(request(employer), { text: nurseJob });
    if (!posted.ok) throw new Error(posted.failure.code);
    const receipt = await jobs.receipt(employer, posted.value.jobId, candidate);
    expect(receipt).toMatchObject({ ok: true });
    expect(JSON.stringify(receipt)).not.toMatch(/Ilse|Vandermolen|example\.org|555.?0107|Korenbloem/u);
    const draft = await candidates.create(request(await localPrincipal()), { document: { text: nurseResume }, submit: false });
    if (!draft.ok) throw new Error(draft.failure.code);
    const hidden = await jobs.receipt(employer, posted.value.jobId, draft.value.candidateId);
    expect(hidden).toEqual(await jobs.receipt(employer, posted.value.jobId, `cand_${"0".repeat(26)}`));
  });
});
