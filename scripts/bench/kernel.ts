/**
 * What the AI kernel costs and withstands, against a server on this machine that plays documented replies: its time over a
 * direct fetch, an answer known already, and a thousand calls of which nearly a third fail.
 */

import type { Dialect } from "../../src/ai/spec/conformance.ts";
import { createKernel } from "../../src/ai/kernel/kernel.ts";
import { memoryPorts } from "../../src/ai/kernel/memory-ports.ts";
import type { RouteTarget, Spent } from "../../src/ai/kernel/ports.ts";
import { plugins } from "../../src/ai/plugins/index.ts";
import { explainMatch } from "../../src/ai/tasks/explain-match.ts";
import { loadDialects } from "../conformance/dialects.ts";
import { startReplyServer } from "../conformance/reply-server.ts";
import type { WorkerDescription } from "../local-runtime/describe-worker.ts";
import { median, percentile } from "../measure/percentiles.ts";
import { answer, inputOf, type KernelOf, timesOf } from "./kernel-calls.ts";
import { measureFailures } from "./kernel-failures.ts";
import { measureKnownAnswers } from "./kernel-hits.ts";
import { type BenchResult, benchResult } from "./result.ts";

const warmUpCalls = 320;
const measuredCalls = 4000;
const thinkingMilliseconds = 25;

const endless: Spent = { microdollars: 1e12, tokens: 1e12 };

export const measureKernel = async (
  worker: WorkerDescription,
  onEnd: (cleanUp: () => Promise<void> | void) => void,
): Promise<BenchResult[]> => {
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
    const kernelOf: KernelOf = (more = {}) =>
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
    const over = async (dialect: Dialect): Promise<{ readonly p50: number; readonly p95: number }> => {
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

    const { hit, read } = await measureKnownAnswers(worker, onEnd);
    const mixed = await measureFailures(kernelOf, server.play, [first, second]);
    return [
      benchResult("kernel over a direct fetch, 16 in flight, p50", plain.p50, "ms", { atMost: 1 }),
      benchResult("kernel over a direct fetch, 16 in flight, p95", plain.p95, "ms", { atMost: 3 }),
      benchResult("kernel and OpenAI's SDK over a direct fetch, 16 in flight, p50", withSdk.p50, "ms"),
      benchResult(
        "kernel: an answer known already, within the runtime, through D1",
        hit,
        "ms",
        { atMost: 2 },
        `a bare read of D1 there takes ${read.toFixed(1)} ms`,
      ),
      ...mixed,
    ];
  } finally {
    await server.stop();
  }
};
