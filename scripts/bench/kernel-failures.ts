/**
 * A thousand calls over two providers that fail in turn in every way, the engine last. Once with a budget that is enough, so
 * that nearly all go out; once with one that is used up on the way, which shows how far it is overshot.
 */

import { setImmediate as turn } from "node:timers/promises";
import { createSlicedBudget } from "../../src/ai/kernel/budget.ts";
import { createMemoryAccounts, memoryPorts } from "../../src/ai/kernel/memory-ports.ts";
import type { Spent } from "../../src/ai/kernel/ports.ts";
import type { Dialect } from "../../src/ai/spec/conformance.ts";
import { explainMatch } from "../../src/ai/tasks/explain-match.ts";
import type { startReplyServer } from "../conformance/reply-server.ts";
import { answer, inputOf, type KernelOf, timesOf } from "./kernel-calls.ts";
import { type BenchResult, benchResult } from "./result.ts";

type Play = Awaited<ReturnType<typeof startReplyServer>>["play"];

const calls = 1000;
/** A part of what the calls need, and several times as much. In tokens a day. */
const budgets = { small: 12_000, enough: 1_000_000 };
/** For a while, everything fails. */
const isTogether = (asked: number): boolean => asked > 200 && asked < 230;

type Withstood = {
  readonly answered: number;
  /** Requests that reached a provider. */
  readonly asked: number;
  readonly outOfBudget: number;
  readonly tokens: number;
  readonly largestLease: number;
  readonly opened: number;
  readonly closed: number;
};

const withstand = async (
  kernelOf: KernelOf,
  play: Play,
  [chat, messages]: readonly [Dialect, Dialect],
  budgetOfDay: Spent,
): Promise<Withstood> => {
  // Midday: the budget's day does not end on the way.
  const clock = { time: Date.UTC(2026, 3, 14, 12) };
  const ports = memoryPorts();
  let [tokens, largestLease, opened, closed, outOfBudget] = [0, 0, 0, 0, 0];
  const isOpen = new Map<string, boolean>();
  const note = (provider: string, open: boolean): void => {
    if (open && isOpen.get(provider) !== true) opened += 1;
    if (!open && isOpen.get(provider) === true) closed += 1;
    isOpen.set(provider, open);
  };
  const budget = createSlicedBudget(createMemoryAccounts());
  const kernel = kernelOf({
    budgetOfDay,
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
        largestLease = Math.max(largestLease, atMost.tokens);
        const lease = await budget.lease(spender, atMost);
        if (lease === undefined) outOfBudget += 1;
        return (
          lease && {
            settle: (cost) => {
              tokens += cost.tokens;
              return lease.settle(cost);
            },
          }
        );
      },
    },
  });
  let asked = 0;
  play((response, { url }) => {
    const dialect = url.includes("chat") ? chat : messages;
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
    const fails = (asked * 37) % 100 < 30 || isTogether(asked);
    const reply = fails ? failures[asked % failures.length]! : dialect.text(answer);
    asked += 1;
    response.writeHead(reply.status, reply.headers).end(reply.body);
  });
  let answered = 0;
  await timesOf(calls, async (number) => {
    // Replies come in between: a call that the engine answers at once must not have the next one begin before they can.
    await turn();
    clock.time += 2000;
    const outcome = await kernel.run(explainMatch, inputOf(number));
    if (outcome.ok) answered += 1;
  });
  return { answered, asked, outOfBudget, tokens, largestLease, opened, closed };
};

export const measureFailures = async (
  kernelOf: KernelOf,
  play: Play,
  dialects: readonly [Dialect, Dialect],
): Promise<BenchResult[]> => {
  const resultsOf = async (name: string, limit: number): Promise<[Withstood, BenchResult[]]> => {
    const run = await withstand(kernelOf, play, dialects, { microdollars: 1e9, tokens: limit });
    const overshoot = Math.max(0, run.tokens - limit) / run.largestLease;
    const told = `${run.asked} requests went out, ${run.outOfBudget} did not for want of budget; ${run.tokens} of ${limit} tokens`;
    return [
      run,
      [
        benchResult(`${name}: answered`, (run.answered / calls) * 100, "%", { atLeast: 100 }),
        benchResult(`${name}: tokens over the budget, in leases`, overshoot, "leases", { atMost: 1 }, told),
      ],
    ];
  };
  const name = "1,000 calls, 30 % failing";
  const [run, results] = await resultsOf(name, budgets.enough);
  const [, small] = await resultsOf(`${name}, a small budget`, budgets.small);
  return [
    ...results,
    benchResult(`${name}: requests that went out`, run.asked, "requests", { atLeast: calls }),
    benchResult(`${name}: breakers opened`, run.opened, "times", { atLeast: 1 }),
    benchResult(`${name}: breakers closed again`, run.closed, "times", { atLeast: 1 }),
    ...small,
  ];
};
