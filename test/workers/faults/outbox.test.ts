/** What is committed is published, whatever becomes of the queues: the log past the confirmed cursor is the outbox. */

import { runDurableObjectAlarm } from "cloudflare:test";
import { describe, expect, it } from "vitest";
import { ok } from "../../../src/core/result.ts";
import { preferencesChanged } from "../../../src/domain/candidate/events.ts";
import { whenAlarmed } from "../../../src/durable-objects/shared/run-protocol.ts";
import type { Commit } from "../../../src/events/commit.ts";
import { commitsMessageOf } from "../../../src/durable-objects/shared/outbox.ts";
import { commandOf } from "../../../src/services/commands.ts";
import {
  alarmOf,
  archivedOf,
  archivedSequences,
  cursorOf,
  objectOf,
  oneToN,
  rankingOf,
  settled,
  viewOf,
} from "../support/actors.ts";
import { localPrincipal, openJob } from "../support/flows.ts";
import { committedAlone, newCandidateId, quietly, recordingLogger } from "../support/ledgers.ts";
import { nurseResume } from "../support/samples.ts";
import { later } from "../support/time.ts";

const minute = 60_000;

describe("a queue send that fails", () => {
  it("fails no command, is logged without a word of its own, and is made good by the alarm", async () => {
    const [id, job] = [await newCandidateId(), await openJob()];
    const { logger, lines } = recordingLogger();
    await quietly(id, ({ upload }) => upload(), { queuesRefuse: true, logger });
    expect(lines).toEqual([["queue-send-failed", expect.objectContaining({ fault: "Error" })]]);
    expect(JSON.stringify(lines)).not.toContain("refuses");
    expect(await archivedOf(id)).toEqual([]);
    expect(await cursorOf(id)).toEqual({ sequence: 1, confirmed: 0, timers: 1, resends: 0 });
    const alarm = await alarmOf(id);
    expect(alarm! - Date.now()).toBeGreaterThan(minute / 2);
    expect(alarm! - Date.now()).toBeLessThanOrEqual(minute);

    expect(await later(minute + 1000, () => runDurableObjectAlarm(objectOf(id)))).toBe(true);
    const { sequence } = await settled(id);
    expect(await archivedSequences(id)).toEqual(oneToN(sequence));
    expect(await viewOf(id)).toMatchObject({ sequence, status: "submitted", run_status: "completed" });
    expect(await rankingOf(job)).toContain(id);
    expect(await alarmOf(id)).toBeNull();
  });

  it("of commits without a run is made good too", async () => {
    const id = await newCandidateId();
    await quietly(id, ({ upload }) => upload(nurseResume, false));
    await later(minute + 1000, () => runDurableObjectAlarm(objectOf(id)));
    expect(await settled(id)).toEqual({ sequence: 1, confirmed: 1, timers: 0, resends: 0 });
    expect(await viewOf(id)).toMatchObject({ status: "draft", sequence: 1 });
  });

  it("is not made good before its time", async () => {
    const id = await committedAlone();
    await runDurableObjectAlarm(objectOf(id));
    expect(await cursorOf(id)).toEqual({ sequence: 1, confirmed: 0, timers: 1, resends: 0 });
    expect(await alarmOf(id)).not.toBeNull();
    await later(minute + 1000, () => runDurableObjectAlarm(objectOf(id)));
    await settled(id);
  });
});

describe("what nobody confirms", () => {
  it("is sent again after a minute, then after twice as long each time, up to an hour, and never more often", async () => {
    const id = await newCandidateId();
    let now = Date.now();
    const began = now;
    const sentAt: number[] = [];
    await quietly(
      id,
      async ({ ledger, upload, events }) => {
        await upload(nurseResume, false);
        for (let step = 0; step < 60 && now - began < 24 * 60 * minute; step++) {
          const sent = events.length;
          now = Math.max(ledger.nextDue() ?? now, now + 1000);
          await whenAlarmed(ledger);
          if (events.length > sent) sentAt.push(now);
        }
      },
      { clock: { now: () => now } },
    );
    const waits = sentAt.map((at, index) => (at - (sentAt[index - 1] ?? began)) / minute);
    expect(waits.slice(0, 8)).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
    expect(sentAt.length).toBeLessThan(32);
    expect(Math.max(...waits)).toBe(60);
  });

  it.each<[string, number, number[]]>([
    ["is given the time that a queue needs which has not come so far, but not for ever", -1, [15, 16]],
    ["is sent again at once when the queue has come past it", 1, [1, 2, 4]],
    ["is sent again when the queue cannot tell", Number.NaN, [1, 2, 4]],
  ])("%s", async (_, older, expected) => {
    const id = await newCandidateId();
    const began = Date.now();
    let now = began;
    const sentAt: number[] = [];
    await quietly(
      id,
      async ({ ledger, upload, events }) => {
        await upload(nurseResume, false);
        while (sentAt.length < expected.length) {
          const sent = events.length;
          now = Math.max(ledger.nextDue()!, now + 1000);
          await whenAlarmed(ledger);
          if (events.length > sent) sentAt.push(now);
        }
      },
      { clock: { now: () => now }, oldestEvent: () => began + older },
    );
    expect(sentAt.map((at, index) => (at - (sentAt[index - 1] ?? began)) / minute)).toEqual(expected);
  });

  it("starts over at a minute once something was confirmed", async () => {
    const id = await newCandidateId();
    let now = Date.now();
    await quietly(
      id,
      async ({ ledger, upload }) => {
        await upload(nurseResume, false);
        now += minute;
        await whenAlarmed(ledger);
        expect(ledger.nextDue()! - now).toBe(2 * minute);
        ledger.confirm(1);
        expect(ledger.nextDue()).toBeUndefined();
        now += 10 * minute;
        await upload(`${nurseResume}more`, false);
        expect(ledger.nextDue()! - now).toBe(minute);
      },
      { clock: { now: () => now } },
    );
  });

  it("confirmed out of order, twice or beyond the log changes nothing that is not so", async () => {
    const id = await newCandidateId();
    await quietly(id, async ({ ledger, upload }) => {
      for (const text of ["one", "two", "three"]) await upload(`${nurseResume}${text}`, false);
      ledger.confirm(7);
      expect(ledger.confirmed).toBe(0);
      ledger.confirm(2);
      ledger.confirm(1);
      ledger.confirm(2);
      expect(ledger.confirmed).toBe(2);
      expect(ledger.nextDue()).toBeDefined();
    });
    expect(await cursorOf(id)).toMatchObject({ sequence: 3, confirmed: 2 });
  });
});

describe("a message of commits", () => {
  const commit = (sequence: number, size: number) =>
    ({ header: { sequence }, events: [{ id: "evt", type: "x", version: 1, data: "ż".repeat(size / 2) }] }) as unknown as Commit;

  it("carries the view when it carries everything", () => {
    const message = commitsMessageOf("/jobs/job_1", [commit(1, 10), commit(2, 10)], { id: "job_1" });
    expect([message.commits.length, message.view]).toEqual([2, { id: "job_1" }]);
  });

  it("stays within what a queue takes, at least one commit, in order, and leaves the view to the last", () => {
    const commits = [commit(1, 60_000), commit(2, 60_000), commit(3, 60_000)];
    const message = commitsMessageOf("/jobs/job_1", commits, { id: "job_1" });
    expect(message.commits.map(({ header }) => header.sequence)).toEqual([1]);
    expect(message).not.toHaveProperty("view");
    expect(commitsMessageOf("/jobs/job_1", [commit(1, 120_000)], { id: "job_1" }).commits).toHaveLength(1);
  });

  it("that could not carry everything is followed by the rest once it is confirmed", async () => {
    const id = await newCandidateId();
    const context = await commandOf({ principal: await localPrincipal(), traceparent: "", requestId: "large" }, "large", {});
    await quietly(id, async ({ ledger, events }) => {
      const many = Array.from({ length: 200 }, () => preferencesChanged.create({ given: ["places", "remote", "pay"] }));
      for (let number = 0; number < 5; number++) {
        await ledger.execute(id, { ...context, commandKey: String(number) }, () => ok({ events: many, reply: {} }));
      }
      const carried = events.at(-1)!.commits.at(-1)!.header.sequence;
      expect(carried).toBeLessThan(5);
      expect(events.at(-1)).not.toHaveProperty("view");
      const sent = events.length;
      ledger.confirm(carried);
      expect(events).toHaveLength(sent + 1);
      expect(events.at(-1)!.commits[0]!.header.sequence).toBe(carried + 1);
    });
  });
});
