/** Identity is sealed: outside of it, not a word of who somebody is, wherever one looks; and what is sealed opens only in its place. */

import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { decompress } from "../../src/core/sealing.ts";
import { documentIngested } from "../../src/domain/candidate/events.ts";
import { defineConsumer } from "../../src/events/define-consumer.ts";
import type { ConsumerDependencies } from "../../src/queues/consumer-dependencies.ts";
import { maximumAttempts } from "../../src/queues/deliveries.ts";
import { dispatchEvents } from "../../src/queues/dispatch-events.ts";
import { runJobs } from "../../src/queues/run-jobs.ts";
import { createServices } from "../../src/services/create-services.ts";
import { parseSettings } from "../../src/services/settings.ts";
import { candidateStub, deadLetters, objectOf, rowsOf, settled } from "./support/actors.ts";
import { call, get } from "./support/client.ts";
import { deliver } from "./support/deliveries.ts";
import { localPrincipal, openJob, postResume, submittedCandidate } from "./support/flows.ts";
import { committedAlone, newCandidateId, quietly, recordingLogger } from "./support/ledgers.ts";
import { nurseIdentity, nurseJob, nurseResume, nurseResumeRevised } from "./support/samples.ts";

/** What the console was given, by the Worker and its actors too: they share this isolate. */
const output: string[] = [];
beforeEach(() => {
  for (const method of ["log", "info", "warn", "error", "debug"] as const) {
    vi.spyOn(console, method).mockImplementation((...values: unknown[]) => void output.push(values.map(String).join(" ")));
  }
});
afterEach(() => vi.restoreAllMocks());

const readable = async (value: unknown): Promise<string> => {
  if (!(value instanceof ArrayBuffer) && !Array.isArray(value)) return String(value);
  const bytes = new Uint8Array(value as ArrayBuffer);
  const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? await decompress(bytes as Uint8Array<ArrayBuffer>) : bytes;
  return new TextDecoder("latin1").decode(plain);
};

const textOfRows = async (rows: readonly Record<string, unknown>[]): Promise<string> =>
  (await Promise.all(rows.flatMap((row) => Object.values(row).map(readable)))).join("\n");

const tablesOf = async (select: (query: string) => Promise<Record<string, unknown>[]>): Promise<Map<string, string>> => {
  const found = new Map<string, string>();
  const names = await select(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_cf%' ESCAPE '\\' AND name NOT LIKE 'd1%'",
  );
  for (const { name } of names) found.set(String(name), await textOfRows(await select(`SELECT * FROM "${String(name)}"`)));
  return found;
};

const identityIn = (text: string): string[] => nurseIdentity.filter((token) => text.toLowerCase().includes(token.toLowerCase()));

describe("identity", () => {
  it("is in no table, no message, no log line and no answer to an employer, after all that may happen to a resume", async () => {
    const job = await openJob();
    const headers = { "idempotency-key": "upload of vandermolen-i@example.org" };
    const { body } = await call("POST", "/v1/candidates", {
      json: { document: { text: nurseResume, fileName: "Ilse Vandermolen.txt" }, submit: true },
      headers,
    });
    const id = body.candidateId as string;
    await settled(id);
    await call("PUT", `/v1/candidates/${id}/preferences`, { json: { places: [{ city: "utrecht", country: "NL" }] } });
    await call("POST", `/v1/candidates/${id}/documents`, { json: { text: nurseResumeRevised } });
    await settled(id);

    // Messages as they travel, a consumer that fails for good with the resume's events, and a run that dies.
    const [lost, dead] = [await newCandidateId(), await committedAlone()];
    const sent = await quietly(lost, async ({ upload, events, jobs }) => {
      await upload(nurseResume);
      await upload(nurseResumeRevised, false);
      return { events, jobs };
    });
    const services = createServices(env);
    const throwing = defineConsumer<ConsumerDependencies>({
      name: "throws",
      on: [documentIngested],
      onReplay: "run",
      handle: () => Promise.reject(new Error(nurseResume)),
    });
    await deliver("events", sent.events, (batch) => dispatchEvents(batch, [throwing], services), maximumAttempts);
    const run = await candidateStub(dead).read(await localPrincipal());
    const runId = run.ok ? (run.value.lastRun?.runId ?? "") : "";
    const failing = { ...services, runs: { ...services.runs, carryOut: () => Promise.reject(new Error(nurseResume)) } };
    await deliver(
      "ai-jobs",
      [{ v: 1, runs: [{ owner: "candidate", id: dead, runId }] }],
      (batch) => runJobs(batch, failing),
      maximumAttempts,
    );
    await deliver("events", [{ kind: "redelivery" }], (batch) => dispatchEvents(batch, [throwing], services));
    await settled(dead);

    const places = new Map<string, string>([
      ["messages", JSON.stringify(sent)],
      ["console", output.join("\n")],
      ["employer: matches", JSON.stringify(await get(`/v1/jobs/${job}/matches`))],
      ["employer: receipt", JSON.stringify(await get(`/v1/jobs/${job}/matches/${id}`))],
      ["events", JSON.stringify(await get("/v1/events?limit=100"))],
      ["dead letters", JSON.stringify(await deadLetters())],
      ["list", JSON.stringify(await get("/v1/candidates"))],
      ["anonymised profile", JSON.stringify((await get(`/v1/candidates/${id}/anonymised-profile`)).profile)],
    ]);
    const add = async (name: string, select: (query: string) => Promise<Record<string, unknown>[]>) => {
      for (const [table, text] of await tablesOf(select)) places.set(`${name}: ${table}`, text);
    };
    await add("views", async (query) => (await env.DB.prepare(query).all()).results);
    await add("archive", async (query) => (await env.ARCHIVE.prepare(query).all()).results);
    for (const candidate of [id, lost, dead]) await add(candidate, (query) => rowsOf(objectOf(candidate), query));
    for (const shard of ["candidates-0", "jobs-0"])
      await add(shard, (query) => rowsOf(env.MATCH_INDEX.getByName(shard) as DurableObjectStub, query));

    expect([...places].map(([place, text]) => [place, identityIn(text)]).filter(([, found]) => found!.length > 0)).toEqual([]);
    // That the search would have found it: it looked into full tables, archived events among them, and logs were written.
    const lengths = Object.fromEntries([...places].map(([place, text]) => [place, text.length]));
    for (const place of [
      "views: candidates",
      "views: dead_letters",
      "views: found_pairs",
      `${id}: log`,
      `${id}: content`,
      "candidates-0: ring",
      "console",
      "messages",
    ]) {
      expect([place, lengths[place] ?? 0]).toEqual([place, expect.toSatisfy((length: number) => length > 20)]);
    }
    expect(places.get("archive: archived_commits")).toContain("com.clearview.document.ingested");
    expect(identityIn(JSON.stringify(await get(`/v1/candidates/${id}/profile`)))).toEqual(
      [...nurseIdentity].filter((token) => token !== "5550107"),
    );
  });

  it("is not in what is answered when sealed content does not open, and not in the log of it", async () => {
    const id = await postResume(nurseResume, false);
    await settled(id);
    await runInDurableObject(
      objectOf(id),
      (_, state) => void state.storage.sql.exec("UPDATE content SET sealed = zeroblob(200)"),
    );
    await evictDurableObject(objectOf(id));
    const { status, body } = await call("GET", `/v1/candidates/${id}/profile`);
    expect([status, body.code]).toEqual([500, "content-tampered"]);
    expect(identityIn(JSON.stringify(body) + output.join())).toEqual([]);
  });
});

describe("sealed content", () => {
  const tamper = async (
    id: string,
    change: (sealed: Uint8Array, row: { kind: string; version: string }) => Uint8Array,
  ): Promise<void> => {
    await runInDurableObject(objectOf(id), (_, { storage: { sql } }) => {
      const rows = sql.exec<{ kind: string; version: string; sealed: ArrayBuffer }>("SELECT * FROM content").toArray();
      for (const row of rows) {
        const changed = change(new Uint8Array(row.sealed.slice(0)), row);
        sql.exec("UPDATE content SET sealed = ? WHERE kind = ? AND version = ?", changed.slice().buffer, row.kind, row.version);
      }
    });
    await evictDurableObject(objectOf(id));
  };
  const sealedOf = async (id: string, kind: string): Promise<Uint8Array> =>
    new Uint8Array(
      (await rowsOf<{ kind: string; sealed: ArrayBuffer }>(objectOf(id), "SELECT kind, sealed FROM content")).find(
        (row) => row.kind === kind,
      )!.sealed,
    );
  const expectTampered = async (id: string): Promise<void> => {
    for (const part of ["profile", "tips", "talent-score", "anonymised-profile"]) {
      const { status, body } = await call("GET", `/v1/candidates/${id}/${part}`);
      expect([part, status, body.code]).toEqual([part, 500, "content-tampered"]);
    }
  };

  it("with one bit changed does not open", async () => {
    const id = await submittedCandidate();
    await tamper(id, (sealed) => sealed.with(40, sealed[40]! ^ 1));
    await expectTampered(id);
    const [matches, read] = [await call("GET", `/v1/candidates/${id}/matches`), await call("GET", `/v1/candidates/${id}`)];
    expect([matches.status, matches.body.code]).toEqual([500, "content-tampered"]);
    expect(read.status).toBe(200);
  });

  it("moved to another kind does not open", async () => {
    const id = await submittedCandidate();
    const document = await sealedOf(id, "document");
    await tamper(id, (sealed, { kind }) => (kind === "analysis" ? document : sealed));
    await expectTampered(id);
  });

  it("of one candidate does not open for another, with the key or without it", async () => {
    const [one, two] = [await submittedCandidate(), await submittedCandidate()];
    const document = await sealedOf(one, "document");
    const analysis = await sealedOf(one, "analysis");
    await tamper(two, (_, { kind }) => (kind === "analysis" ? analysis : document));
    await expectTampered(two);
    const key = (await rowsOf<{ wrapped_key: ArrayBuffer }>(objectOf(one), "SELECT wrapped_key FROM meta"))[0]!.wrapped_key;
    await runInDurableObject(objectOf(two), (_, state) => void state.storage.sql.exec("UPDATE meta SET wrapped_key = ?", key));
    await evictDurableObject(objectOf(two));
    await expectTampered(two);
  });

  it("whose key is gone does not open", async () => {
    const id = await submittedCandidate();
    await runInDurableObject(objectOf(id), (_, state) => void state.storage.sql.exec("UPDATE meta SET wrapped_key = NULL"));
    await evictDurableObject(objectOf(id));
    await expectTampered(id);
  });

  it("that does not open ends the run that needs it, with a dead letter, soon", async () => {
    const id = await committedAlone();
    await tamper(id, (sealed) => sealed.with(40, sealed[40]! ^ 1));
    const { runId } = (await rowsOf<{ runId: string }>(objectOf(id), "SELECT name AS runId FROM timers"))[0]!;
    const handle = (batch: MessageBatch) => runJobs(batch, { ...createServices(env), logger: recordingLogger().logger });
    const message = { v: 1, runs: [{ owner: "candidate", id, runId }] };
    expect(await deliver("ai-jobs", [message], handle)).toEqual({ acknowledged: [], retried: ["0"] });
    expect(await deliver("ai-jobs", [message], handle, maximumAttempts)).toEqual({ acknowledged: ["0"], retried: [] });
    await settled(id);
    expect(await get(`/v1/candidates/${id}/runs/${runId}`)).toMatchObject({ status: "failed", reason: "dead-letter" });
    expect((await deadLetters()).filter(({ body }) => String(body).includes(runId))).toHaveLength(1);
  });

  it("of a job is sealed as well", async () => {
    const job = await openJob(nurseJob, { title: "Secret title" });
    const rows = await rowsOf<{ sealed: ArrayBuffer }>(objectOf(job), "SELECT sealed FROM content");
    expect(rows).toHaveLength(2);
    for (const { sealed } of rows) expect(await readable(sealed)).not.toMatch(/Secret|wound/iu);
  });
});

describe("a configuration without a sound MASTER_KEY", () => {
  const sound = { MASTER_KEY: env.MASTER_KEY, LOCAL_MODE: "true", LOCAL_TOKEN: env.LOCAL_TOKEN };

  it.each<[string, Record<string, string | undefined>, string]>([
    ["none", { MASTER_KEY: undefined }, "MASTER_KEY"],
    ["an empty one", { MASTER_KEY: "" }, "MASTER_KEY"],
    ["a short one", { MASTER_KEY: "c2hvcnQ" }, "MASTER_KEY"],
    ["one with a character that is not base64url", { MASTER_KEY: `${env.MASTER_KEY.slice(0, -1)}!` }, "MASTER_KEY"],
    ["a local token that is too short", { LOCAL_TOKEN: "short-token" }, "LOCAL_TOKEN"],
  ])("(%s) is refused with the name of the variable, never its value", (_, change, name) => {
    const refused = () => parseSettings({ ...sound, ...change } as typeof sound);
    expect(refused).toThrow(name);
    const values = Object.values(change).filter((value) => value !== undefined && value !== "") as string[];
    for (const value of values) expect(refused).not.toThrow(value);
  });

  it("answers every request with that, and opens no actor", async () => {
    vi.resetModules();
    const { default: worker } = (await import("../../src/workers/index.ts")) as {
      default: { fetch: (request: Request, env: Env, context: unknown) => Promise<Response> };
    };
    const response = await worker.fetch(new Request("http://clearview.test/v1/candidates"), { ...env, MASTER_KEY: "" }, {});
    expect(response.status).toBe(500);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    expect(await response.json()).toMatchObject({ code: "configuration-invalid", detail: expect.stringContaining("MASTER_KEY") });
  });

  it("has no token that opens anything outside local mode", () => {
    const retention = { inactiveDays: 730, noticeDays: 30 };
    const production = { localMode: false, retention, mail: {}, employers: { approvalNeeded: true, startingCredits: 0 } };
    for (const variables of [
      { ...sound, LOCAL_MODE: "false" },
      { MASTER_KEY: env.MASTER_KEY },
      { ...sound, LOCAL_MODE: "TRUE" },
    ]) {
      const settings = parseSettings(variables);
      expect(settings).toMatchObject(production);
      expect(settings).not.toHaveProperty("localToken");
    }
  });

  it("has employers approved by an operator unless it says off, and refuses any other word", () => {
    const termsUnder = (EMPLOYER_APPROVAL: string) => parseSettings({ MASTER_KEY: env.MASTER_KEY, EMPLOYER_APPROVAL }).employers;
    expect(termsUnder("required")).toEqual({ approvalNeeded: true, startingCredits: 0 });
    expect(termsUnder("off")).toEqual({ approvalNeeded: false, startingCredits: 0 });
    for (const word of ["", "OFF", "no"]) expect(() => termsUnder(word)).toThrow("EMPLOYER_APPROVAL");
  });
});
