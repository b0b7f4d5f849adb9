/** The ledger under an actor: migrations that only grow and run late, one commit at a time, a state that is always the log's. */

import { runInDurableObject } from "cloudflare:test";
import { describe, expect, it } from "vitest";
import { ok } from "../../src/core/result.ts";
import { usageMeter } from "../../src/core/usage.ts";
import { decideWithdraw } from "../../src/domain/candidate/decide.ts";
import { preferencesChanged } from "../../src/domain/candidate/events.ts";
import { candidateMigrations } from "../../src/durable-objects/candidate/migrations.ts";
import { jobMigrations } from "../../src/durable-objects/job/migrations.ts";
import { migrate, schemaVersion } from "../../src/durable-objects/shared/migrate.ts";
import { meteredSql } from "../../src/durable-objects/shared/sql.ts";
import { matchIndexMigrations } from "../../src/durable-objects/match-index/storage.ts";
import { doubling, doublingInTotal, ledgerTiming } from "../../src/durable-objects/shared/timing.ts";
import { commandOf } from "../../src/services/commands.ts";
import { canonicalJson } from "../../src/core/canonical-json.ts";
import { sha256Hex } from "../../src/core/hashing.ts";
import { alarmOf, candidateStub, cursorOf, jobStub, objectOf, rowsOf, settled } from "./support/actors.ts";
import { localPrincipal, submittedCandidate } from "./support/flows.ts";
import { newCandidateId, quietly } from "./support/ledgers.ts";
import { nurseResume } from "./support/samples.ts";

const tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_cf%' ESCAPE '\\' ORDER BY name";

describe("migrations", () => {
  it.each([
    ["candidate", candidateMigrations, 4, "347a6dfd16f60e32"],
    ["job", jobMigrations, 4, "347a6dfd16f60e32"],
    ["match index", matchIndexMigrations, 2, "a288e969cb850a40"],
  ])("of the %s are as they were deployed: entries may be added, never changed", async (_, migrations, deployed, fingerprint) => {
    expect(migrations.length).toBeGreaterThanOrEqual(deployed);
    expect((await sha256Hex(canonicalJson(migrations.slice(0, deployed)))).slice(0, 16)).toBe(fingerprint);
  });

  it("bring an actor of any earlier version up, and leave its rows as they are", async () => {
    const list = [
      "CREATE TABLE meta (id INTEGER PRIMARY KEY, schema_version INTEGER NOT NULL, entity TEXT)",
      "CREATE TABLE facts (fact TEXT)",
      "ALTER TABLE facts ADD COLUMN since INTEGER DEFAULT 0",
    ];
    for (const deployed of [1, 2, 3]) {
      await runInDurableObject(objectOf(await newCandidateId()), (_, { storage }) => {
        const sql = meteredSql(storage.sql);
        expect(schemaVersion(sql)).toBe(0);
        migrate(sql, list.slice(0, deployed), 0, { entity: "somebody" });
        if (deployed > 1) sql("INSERT INTO facts (fact) VALUES ('kept')");
        expect(schemaVersion(sql)).toBe(deployed);
        migrate(sql, list, deployed);
        migrate(sql, list, 3);
        expect(schemaVersion(sql)).toBe(3);
        expect(sql("SELECT entity FROM meta")).toEqual([{ entity: "somebody" }]);
        expect(sql("SELECT * FROM facts")).toEqual(deployed > 1 ? [{ fact: "kept", since: 0 }] : []);
      });
    }
  });

  it("do not run for an id that is only asked about: not a row, not a table, not an alarm", async () => {
    const principal = await localPrincipal();
    const run = `run_${"0".repeat(26)}`;
    const candidate = await newCandidateId();
    const job = candidate.replace("cand_", "job_");
    const command = await commandOf({ principal, traceparent: "", requestId: "x" }, "submit", {});
    const [one, two] = [candidateStub(candidate), jobStub(job)];
    const answers = [
      await one.read(principal),
      await one.readAnalysis(principal),
      await one.matchInput(principal),
      await one.timeline(principal),
      await one.readRun(principal, run),
      await one.submit(command),
      await one.withdraw(command),
      await one.erase(command),
      await one.upload(command, candidate, { document: { documentId: "doc", text: nurseResume }, submit: true, create: false }),
      await two.read(principal),
      await two.timeline(principal),
      await two.close(command),
      await two.publicRequirements(undefined),
    ];
    for (const answer of answers) expect(answer).toMatchObject({ ok: false, failure: { code: "not-found" } });
    for (const actor of [one, two]) {
      expect(await actor.loadRun(run)).toEqual({ kind: "stop", removedVersion: 0 });
      await actor.confirm(3);
      await actor.failRun(run, "dead-letter");
    }
    for (const id of [candidate, job]) {
      expect(await rowsOf(objectOf(id), tables)).toEqual([]);
      expect(await alarmOf(id)).toBeNull();
    }
  });
});

describe("a ledger", () => {
  it("folds from its log to the state it had in memory", async () => {
    const id = await newCandidateId();
    const before = await quietly(id, async ({ ledger, upload }) => {
      await upload();
      await upload(`${nurseResume}again`);
      const command = await commandOf(
        { principal: await localPrincipal(), traceparent: "", requestId: "withdraw" },
        "withdraw",
        {},
      );
      await ledger.execute(id, command, decideWithdraw);
      return {
        state: ledger.state,
        sequence: ledger.sequence,
        entity: ledger.entity,
        source: ledger.source,
        due: ledger.nextDue(),
      };
    });
    const after = await quietly(id, async ({ ledger }) => ({
      state: ledger.state,
      sequence: ledger.sequence,
      entity: ledger.entity,
      source: ledger.source,
      due: ledger.nextDue(),
    }));
    expect(after).toEqual(before);
    expect(after).toMatchObject({ sequence: 3, entity: id, source: `/candidates/${id}` });
  });

  it("decides again when another command was committed while it sealed, and loses neither", async () => {
    const id = await newCandidateId();
    await quietly(id, async ({ ledger, upload }) => {
      await Promise.all(Array.from({ length: 5 }, (_, number) => upload(`${nurseResume}${number}`, false)));
      expect(ledger.sequence).toBe(5);
      expect(ledger.state.documents).toHaveLength(5);
      expect(ledger.commits().map(({ header }) => header.sequence)).toEqual([1, 2, 3, 4, 5]);
      expect(
        ledger
          .commits()
          .flatMap(({ events }) => events)
          .filter(({ type }) => type.endsWith("candidate.registered")),
      ).toHaveLength(1);
    });
    const kept = await rowsOf<{ count: number }>(objectOf(id), "SELECT count(*) AS count FROM content");
    expect(kept).toEqual([{ count: 2 }]);
  });

  it("gives up with a failure that says when to come back, when it never gets its turn", async () => {
    const id = await newCandidateId();
    await quietly(id, async ({ ledger, upload }) => {
      await upload(nurseResume, false);
      const command = await commandOf({ principal: await localPrincipal(), traceparent: "", requestId: "late" }, "late", {});
      const events = [preferencesChanged.create({ given: [] })];
      const content = [{ kind: "preferences", version: "current", value: {} }];
      // Each time it has decided, somebody with nothing to seal commits before it has sealed.
      let others = 0;
      const done = await ledger.execute(id, command, () => {
        void ledger.execute(id, { ...command, commandKey: `other-${others++}` }, () => ok({ events, reply: {} }));
        return ok({ events, content, reply: {} });
      });
      expect(done).toMatchObject({ ok: false, failure: { code: "command-conflict", retryAfterSeconds: 1 } });
      expect(ledger.sequence).toBe(1 + others);
    });
  });

  it("costs few rows: a submitted resume with its run, confirmed, within the budget of one resume", async () => {
    const id = await newCandidateId();
    await submittedCandidate();
    const before = usageMeter.read().durableObjectRowsWritten;
    await candidateStub(id).upload(
      await commandOf(
        { principal: await localPrincipal(), traceparent: `00-${"1".repeat(32)}-${"2".repeat(16)}-01`, requestId: id },
        "create",
        {},
      ),
      id,
      { document: { documentId: id.replace("cand_", "doc_"), text: nurseResume }, submit: true, create: true },
    );
    await settled(id);
    // Creating the actor's tables and the index entry are included.
    expect(usageMeter.read().durableObjectRowsWritten - before).toBeLessThanOrEqual(20);
    expect(await cursorOf(id)).toMatchObject({ sequence: 2, confirmed: 2 });
  });
});

describe("waits", () => {
  it("double up to an hour, and add up to when the next is due", () => {
    expect([0, 1, 2, 5, 6, 30, 500].map((times) => doubling(60_000, times) / 60_000)).toEqual([1, 2, 4, 32, 60, 60, 60]);
    for (let times = 1; times < 40; times++) {
      expect(doublingInTotal(60_000, times) - doublingInTotal(60_000, times - 1)).toBe(doubling(60_000, times));
    }
  });

  it.each([
    [{}, 60_000, 60_000],
    [{ RESEND_MILLISECONDS: "500", RUN_TIMEOUT_MILLISECONDS: "700" }, 500, 700],
    [{ RESEND_MILLISECONDS: "0", RUN_TIMEOUT_MILLISECONDS: "soon" }, 60_000, 60_000],
    [{ RESEND_MILLISECONDS: "-5", RUN_TIMEOUT_MILLISECONDS: "99999999999" }, 60_000, 60_000],
  ])("are read from the settings %j, and are a minute where those make no sense", (settings, resend, timeout) => {
    expect(ledgerTiming(settings)).toEqual({ resendMilliseconds: resend, runTimeoutMilliseconds: timeout });
  });
});
