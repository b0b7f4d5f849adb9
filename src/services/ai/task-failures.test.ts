import { describe, expect, it } from "vitest";
import type { TaskFailure } from "../../ai/kernel/ports.ts";
import type { Logger } from "../../core/logger.ts";
import type { Commit } from "../../events/commit.ts";
import { createPlatformEvents } from "./platform-events.ts";
import { createTaskFailureTeller } from "./task-failures.ts";

const failure: TaskFailure = {
  task: "explain-match",
  taskVersion: 1,
  routeVersion: 2,
  targets: [{ provider: "openai", model: "m", cause: "quota" }],
};

const tellerWith = (append: (commit: Commit, tries: number) => Promise<boolean> = async () => true) => {
  const kept: Commit[] = [];
  const warned: string[] = [];
  const work: Promise<void>[] = [];
  const clock = { time: 1_000_000, now: () => clock.time };
  const logger = { warn: (event: string) => void warned.push(event) } as never as Logger;
  let tries = 0;
  const log = {
    append: async (_: string, commit: Commit) => {
      const done = await append(commit, ++tries);
      if (done) kept.push(commit);
      return done;
    },
    history: async () => kept.slice(-1),
    unconfirmed: async () => [],
    confirmedAfter: async () => [],
    confirm: async () => undefined,
  };
  const events = createPlatformEvents({ log, queue: { send: async () => undefined } as never, clock, logger });
  const tell = createTaskFailureTeller({ log, events, inBackground: (one) => void work.push(one), clock, logger });
  const times = () => kept.map(({ events: [event] }) => (event!.data as { times: number }).times);
  return { tell, kept, warned, clock, times, settled: () => Promise.all(work) };
};

describe("telling of tasks that nobody answers", () => {
  it("keeps one commit a minute of what fails alike, with how often", async () => {
    const { tell, kept, clock, times, settled } = tellerWith();
    for (let call = 0; call < 4; call++) tell({ ...failure, traceparent: `00-${"0".repeat(31)}${call + 1}-b7ad6b7169203331-01` });
    await settled();
    expect(times()).toEqual([1]);
    clock.time += 60_000;
    tell(failure);
    await settled();
    expect(times()).toEqual([1, 4]);
    expect(kept.map(({ header }) => header.sequence)).toEqual([1, 2]);
    expect(kept[0]).toMatchObject({
      header: { principal: "system", traceparent: `00-${"0".repeat(31)}1-b7ad6b7169203331-01` },
      events: [{ type: "com.clearview.ai.task-failed", data: { ...failure, times: 1 } }],
    });
  });

  it("keeps at once what fails otherwise", async () => {
    const { tell, times, settled } = tellerWith();
    tell(failure);
    tell({ ...failure, targets: [{ provider: "openai", model: "m", cause: "transient" }] });
    await settled();
    expect(times()).toEqual([1, 1]);
  });

  it("takes the next number when another isolate has taken its own", async () => {
    const { tell, kept, warned, settled } = tellerWith(async (_, tries) => tries === 3);
    tell(failure);
    await settled();
    expect(kept).toHaveLength(1);
    expect(warned).toEqual([]);
  });

  it("counts on what it could not tell, and harms nobody by it", async () => {
    let away = true;
    const { tell, warned, clock, times, settled } = tellerWith(() =>
      away ? Promise.reject(new Error("away")) : Promise.resolve(true),
    );
    tell(failure);
    await settled();
    expect(warned).toEqual(["task-failure-untold"]);
    away = false;
    clock.time += 60_000;
    tell(failure);
    await settled();
    expect(times()).toEqual([2]);
  });
});
