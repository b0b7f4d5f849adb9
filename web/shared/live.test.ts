/** What follows a candidate or a job where no socket can be had. */

import { afterEach, beforeEach, expect, test, vi } from "vitest";

const entity = "/v1/jobs/job_1";
const event = (sequence: number) => ({
  id: `event-${String(sequence)}`,
  sequence: String(sequence),
  type: "com.clearview.job.posted",
});
type Call = { readonly method: string; readonly path: string; readonly tag: string | null };

let calls: Call[];
let sequence: number;
let ticket: () => Response;
let opened: number;

const problem = (status: number, code: string) => Response.json({ code, detail: "No." }, { status });

/** Every socket that is made tells these, so many milliseconds after somebody listens for them. */
const opens = (events: readonly (readonly [name: string, after: number, event: object])[]): void => {
  vi.stubGlobal(
    "WebSocket",
    class {
      constructor() {
        opened += 1;
      }
      addEventListener(name: string, listener: (event: object) => void): void {
        for (const [told, after, event] of events) if (told === name) setTimeout(() => listener(event), after);
      }
      close(): void {}
      send(): void {}
    },
  );
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("sessionStorage", { getItem: () => "token", setItem: () => undefined });
  vi.stubGlobal("location", { href: "http://clearview.test/", origin: "http://clearview.test" });
  calls = [];
  sequence = 1;
  opened = 0;
  ticket = () => problem(404, "route-not-found");
  vi.stubGlobal("fetch", async (path: string, { method, headers }: { method: string; headers: Record<string, string> }) => {
    const tag = headers["if-none-match"] ?? null;
    calls.push({ method, path, tag });
    if (method === "POST") return ticket();
    if (path.endsWith("/timeline")) {
      return Response.json({ items: Array.from({ length: sequence }, (_, index) => event(index + 1)) });
    }
    const now = `"${String(sequence)}"`;
    return tag === now ? new Response(null, { status: 304 }) : Response.json({}, { headers: { etag: now } });
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const following = async () => {
  const { follow } = await import("./live.ts");
  const told: string[] = [];
  let hints = 0;
  const stop = follow(entity, {
    onEvents: (events) => told.push(...events.map(({ id }) => id)),
    onRankingChanged: () => (hints += 1),
  });
  return { told, hints: () => hints, stop };
};
const timelines = () => calls.filter(({ path }) => path.endsWith("/timeline")).length;

test("without sockets the entity is asked by its tag, and each event is told once", async () => {
  const { told, hints, stop } = await following();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(told).toEqual(["event-1"]);
  expect(timelines()).toBe(1);
  expect(calls.findLast(({ path }) => path === entity)?.tag).toBe('"1"');
  sequence = 3;
  await vi.advanceTimersByTimeAsync(2_000);
  expect(told).toEqual(["event-1", "event-2", "event-3"]);
  expect(timelines()).toBe(2);
  // A ranking changes without the entity's own state.
  expect(hints()).toBeGreaterThan(2);
  stop();
  const before = calls.length;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(calls).toHaveLength(before);
});

test("a socket that never opens is tried again with growing waits, and what happens is told meanwhile", async () => {
  ticket = () => Response.json({ ticket: "t" });
  opens([["close", 10, { reason: "" }]]);
  const { told, stop } = await following();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(told).toEqual(["event-1"]);
  sequence = 2;
  const early = opened;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(told).toEqual(["event-1", "event-2"]);
  expect(early).toBeGreaterThan(2);
  expect(opened - early).toBeLessThan(10);
  stop();
});

test("a socket whose minute is over is opened again at once, and nobody notices", async () => {
  ticket = () => Response.json({ ticket: "t" });
  opens([
    ["open", 5, {}],
    ["close", 60_000, { reason: "live-socket-over" }],
  ]);
  const { follow } = await import("./live.ts");
  const connections: boolean[] = [];
  const stop = follow(entity, { onEvents: () => undefined, onConnection: (connected) => connections.push(connected) });
  await vi.advanceTimersByTimeAsync(125_000);
  expect([opened, connections]).toEqual([3, [true, true, true]]);
  expect(calls.every(({ method }) => method === "POST")).toBe(true);
  stop();
});
