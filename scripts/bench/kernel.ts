/**
 * What the AI kernel costs and withstands, against a server on this machine that plays documented replies: its time over a
 * direct fetch, an answer known already, and a thousand calls of which nearly a third fail.
 */

import { drizzle } from "drizzle-orm/d1";
import { createSlicedBudget } from "../../src/ai/kernel/budget.ts";
import { createKernel, type KernelOptions } from "../../src/ai/kernel/kernel.ts";
import { createMemoryAccounts, memoryPorts } from "../../src/ai/kernel/memory-ports.ts";
import type { RouteTarget, Spent } from "../../src/ai/kernel/ports.ts";
import { plugins } from "../../src/ai/plugins/index.ts";
import { explainMatch } from "../../src/ai/tasks/explain-match.ts";
import { createAiLedger } from "../../src/db/ai-ledger.ts";
import { loadDialects } from "../conformance/dialects.ts";
import { startReplyServer } from "../conformance/reply-server.ts";
import { median, percentile } from "../measure/percentiles.ts";
import { type BenchResult, benchResult } from "./result.ts";

const inFlight = 16;
const warmUpCalls = 320;
const measuredCalls = 4000;
const thinkingMilliseconds = 25;
const mixedCalls = 1000;

const endless: Spent = { microdollars: 1e12, tokens: 1e12 };
const summary = { summary: "Meets wound care." };
const answer = JSON.stringify(summary);
const inputOf = (number: number) => ({ matched: ["Wound care", `Skill ${number}`], missing: [] });

type Timed = { readonly number: number; readonly time: number };

/** Milliseconds of each call, `inFlight` at a time. */
const timesOf = async (count: number, call: (number: number) => Promise<unknown>): Promise<Timed[]> => {
  const times: Timed[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let number = next++; number < count; number = next++) {
      const began = performance.now();
      await call(number);
      times.push({ number, time: performance.now() - began });
    }
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
  return times;
};

/** `views`: the views database, for answers that are known already. */
export const measureKernel = async (views: Parameters<typeof drizzle>[0]): Promise<BenchResult[]> => {
  const server = await startReplyServer();
  try {
    const dialects = await loadDialects();
    const [first, second] = ["openai-compatible", "anthropic"].map((id) => dialects.find((dialect) => dialect.id === id)!);
    if (first === undefined || second === undefined) throw new Error("The dialects of both providers are needed.");
    const targets: RouteTarget[] = [
      { provider: first.id, model: "m", price: { input: 1, output: 1 } },
      { provider: second.id, model: "m", price: { input: 1, output: 1 } },
      { provider: "builtin" },
    ];
    const kernelOf = (more: Partial<KernelOptions> & { budgetOfDay?: Spent } = {}) =>
      createKernel({
        ...memoryPorts(),
        plugins,
        routes: {
          routeFor: async () => ({ version: 1, targets, budget: more.budgetOfDay ?? endless }),
        },
        clock: { now: () => Date.now() },
        fetch,
        secrets: { ...first.secrets, ...second.secrets },
        configurations: { [first.id]: first.configuration(server.baseUrl), [second.id]: second.configuration(server.baseUrl) },
        ...more,
      });
    const none = { get: async () => undefined, set: async () => undefined };

    /**
     * Milliseconds that a call through the kernel takes more than a direct fetch of the same body. Both kinds are under way at
     * the same time, and the server takes its time, as models do, and not always the same: else it is the processor that is
     * waited for, and not the call.
     */
    const over = async (dialect: Dialects[number]): Promise<{ readonly p50: number; readonly p95: number }> => {
      const { status, headers, body } = dialect.text(answer);
      let played = 0;
      server.play((response) => {
        const thinking = thinkingMilliseconds + ((played++ * 7) % 11);
        setTimeout(() => response.writeHead(status, headers).end(body), thinking);
      });
      const own = targets.filter(({ provider }) => provider === dialect.id);
      const kernel = kernelOf({ cache: none, routes: { routeFor: async () => ({ version: 1, targets: own, budget: endless }) } });
      await kernel.run(explainMatch, inputOf(0));
      const [sent] = server.asked();
      const direct = async (): Promise<void> => {
        const asked = { method: "POST", body: sent?.body ?? "", headers: { "content-type": "application/json" } };
        await (await fetch(`${server.baseUrl}${sent?.url ?? ""}`, asked)).json();
      };
      const isDirect = (number: number): boolean => number % 2 === 0;
      const both = (number: number) => (isDirect(number) ? direct() : kernel.run(explainMatch, inputOf(number)));
      await timesOf(warmUpCalls, both);
      const times = await timesOf(measuredCalls, both);
      const timesWhere = (wanted: boolean): number[] =>
        times.filter(({ number }) => isDirect(number) === wanted).map(({ time }) => time);
      const [bare, through] = [timesWhere(true), timesWhere(false)];
      return { p50: median(through) - median(bare), p95: percentile(through, 0.95) - percentile(bare, 0.95) };
    };
    const plain = await over(second);
    const withSdk = await over(first);

    const ledger = createAiLedger(drizzle(views));
    const cached = kernelOf({ cache: { get: ledger.readAnswer, set: ledger.keepAnswer } });
    const { status, headers, body } = first.text(answer);
    server.play((response) => void response.writeHead(status, headers).end(body));
    await cached.run(explainMatch, inputOf(0));
    const hits: number[] = [];
    const reads: number[] = [];
    for (let hit = 0; hit < 200; hit++) {
      const began = performance.now();
      await ledger.readAnswer("bare", 0);
      const read = performance.now();
      const known = await cached.run(explainMatch, inputOf(0));
      reads.push(read - began);
      hits.push(performance.now() - read);
      if (!known.ok || known.value.provenance.cached !== true) throw new Error("The answer was not known.");
    }

    const mixed = await withstand(kernelOf, server.play, [first, second]);
    return [
      benchResult("kernel over a direct fetch, 16 in flight, p50", plain.p50, "ms", { atMost: 1 }),
      benchResult("kernel over a direct fetch, 16 in flight, p95", plain.p95, "ms", { atMost: 3 }),
      benchResult("kernel and OpenAI's SDK over a direct fetch, 16 in flight, p50", withSdk.p50, "ms"),
      benchResult(
        "kernel: an answer known already, over a bare read of D1, p50",
        median(hits) - median(reads),
        "ms",
        { atMost: 2 },
        `a bare read from outside the Worker takes ${median(reads).toFixed(1)} ms`,
      ),
      ...mixed,
    ];
  } finally {
    await server.stop();
  }
};

type Dialects = readonly NonNullable<Awaited<ReturnType<typeof loadDialects>>[number]>[];

/** A thousand calls over two providers that fail in turn in every way, with a budget for a part of them and the engine last. */
const withstand = async (
  kernelOf: (more: Partial<KernelOptions> & { budgetOfDay?: Spent }) => ReturnType<typeof createKernel>,
  play: Awaited<ReturnType<typeof startReplyServer>>["play"],
  dialects: Dialects,
): Promise<BenchResult[]> => {
  const clock = { time: Date.now() };
  const spent: Spent = { microdollars: 0, tokens: 0 };
  const limit: Spent = { microdollars: 1e9, tokens: 12_000 };
  const ports = memoryPorts();
  let [largest, opened, closed, outOfBudget, attempts] = [0, 0, 0, 0, 0];
  const isOpen = new Map<string, boolean>();
  const note = (provider: string, open: boolean): void => {
    if (open && isOpen.get(provider) !== true) opened += 1;
    if (!open && isOpen.get(provider) === true) closed += 1;
    isOpen.set(provider, open);
  };
  const budget = createSlicedBudget(createMemoryAccounts());
  const kernel = kernelOf({
    budgetOfDay: limit,
    cache: { get: async () => undefined, set: async () => undefined },
    clock: { now: () => clock.time },
    wait: async (milliseconds) => void (clock.time += milliseconds),
    breaker: {
      admit: async (target, now, places) => {
        const admission = await ports.breaker.admit(target, now, places);
        note(target.provider, admission === "open");
        return admission;
      },
      record: ports.breaker.record,
    },
    budget: {
      lease: async (spender, atMost) => {
        largest = Math.max(largest, atMost.tokens);
        const lease = await budget.lease(spender, atMost);
        if (lease === undefined) outOfBudget += 1;
        else attempts += 1;
        return (
          lease && {
            settle: (cost) => {
              spent.tokens += cost.tokens;
              return lease.settle(cost);
            },
          }
        );
      },
    },
  });
  let asked = 0;
  play((response, { url }) => {
    const [chat, messages] = dialects;
    const dialect = url.includes("chat") ? chat! : messages!;
    const failures = [
      dialect.error(500),
      dialect.error(429, { "retry-after": "1" }),
      dialect.error(503),
      dialect.refusal,
      dialect.cutOff("{"),
      dialect.text("no JSON"),
      dialect.error(404),
    ];
    // Thirty of a hundred fail; and for a while, all do.
    const fails = (asked * 37) % 100 < 30 || (asked > 200 && asked < 230);
    const reply = fails ? failures[asked % failures.length]! : dialect.text(answer);
    asked += 1;
    response.writeHead(reply.status, reply.headers).end(reply.body);
  });
  let answered = 0;
  await timesOf(mixedCalls, async (number) => {
    clock.time += 2000;
    const outcome = await kernel.run(explainMatch, inputOf(number));
    if (outcome.ok) answered += 1;
  });
  return [
    benchResult("1,000 calls, 30 % failing: answered", (answered / mixedCalls) * 100, "%", { atLeast: 100 }),
    benchResult(
      "1,000 calls, 30 % failing: tokens over the budget, in leases",
      Math.max(0, spent.tokens - limit.tokens) / largest,
      "leases",
      { atMost: 1 },
      `${attempts} calls went out, ${outOfBudget} did not for want of budget`,
    ),
    benchResult("1,000 calls, 30 % failing: breakers opened", opened, "times", { atLeast: 1 }),
    benchResult(
      "1,000 calls, 30 % failing: opened and not closed again",
      opened - closed,
      "times",
      undefined,
      "those that were open at the end",
    ),
  ];
};
