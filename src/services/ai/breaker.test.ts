import { describe, expect, it } from "vitest";
import type { Logger } from "../../core/logger.ts";
import type { PlatformLog } from "../../db/platform-log.ts";
import type { GuardReply } from "../../durable-objects/stubs/provider-guard.ts";
import { createSharedBreaker } from "./breaker.ts";
import type { PlatformEvents } from "./platform-events.ts";

const asked = { provider: "openai", model: "m" };
const closed: GuardReply = { allowed: true, full: false, failures: 0, untold: [] };
const open: GuardReply = {
  allowed: false,
  full: false,
  failures: 5,
  openUntil: 2000,
  untold: [{ kind: "opened", number: 1, at: 1000, cause: "transient", until: 2000 }],
};

const breakerWith = (guard: () => Promise<GuardReply>, append: PlatformLog["append"] = async () => true) => {
  const warned: string[] = [];
  const recorded: unknown[] = [];
  const stub = {
    admit: guard,
    record: (outcome: unknown) => (recorded.push(outcome), guard()),
    told: async () => undefined,
  };
  const breaker = createSharedBreaker({
    actors: { guard: async (_: string, ask: (one: never) => unknown) => ask(stub as never) } as never,
    log: { append } as PlatformLog,
    events: {
      sourceOf: async () => "/providers/x",
      commitOf: () => ({}),
      publish: async () => undefined,
    } as never as PlatformEvents,
    clock: { now: () => 1000 },
    logger: { warn: (event: string) => void warned.push(event) } as never as Logger,
  });
  return { breaker, warned, recorded };
};
const away = (): Promise<never> => Promise.reject(new Error("away"));

describe("a breaker that isolates share", () => {
  it("lets calls go when its guard is away", async () => {
    const { breaker, warned } = breakerWith(away);
    expect(await breaker.admit(asked, 1000)).toBe("go");
    expect(warned).toEqual(["provider-guard-away"]);
  });

  it("stays open when what opened it cannot be told", async () => {
    const { breaker, warned } = breakerWith(async () => open, away);
    expect(await breaker.admit(asked, 1000)).toBe("open");
    expect(warned).toEqual(["circuit-untold"]);
  });

  it("tells its guard of whoever left only where that frees something", async () => {
    const { breaker, recorded } = breakerWith(async () => closed);
    await breaker.admit(asked, 1000);
    await breaker.record(asked, "left", 1000, false);
    expect(recorded).toEqual([]);
    await breaker.record(asked, "left", 1000, true);
    expect(recorded).toEqual(["left"]);
  });
});
