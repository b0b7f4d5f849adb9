/** The AI kernel in the platform's own runtime, its answers kept in D1: how long one that is known already takes. */

import { drizzle } from "drizzle-orm/d1";
import { modelPlugin } from "../../src/ai/kernel/kernel-samples.ts";
import { createKernel } from "../../src/ai/kernel/kernel.ts";
import { memoryPorts } from "../../src/ai/kernel/memory-ports.ts";
import { explainMatch } from "../../src/ai/tasks/explain-match.ts";
import { ok } from "../../src/core/result.ts";
import { createAiLedger } from "../../src/db/ai-ledger.ts";
import { answer, inputOf } from "./kernel-calls.ts";

const { plugin: model } = modelPlugin("at-once", () => ok({ text: answer }));

export default {
  /** `/hits?count=100`: so many answers that are known, one after another; `/reads`: as many bare reads. */
  async fetch(request, { DB }) {
    const { pathname, searchParams } = new URL(request.url);
    const count = Number(searchParams.get("count") ?? 1);
    const ledger = createAiLedger(drizzle(DB));
    const kernel = createKernel({
      ...memoryPorts(),
      plugins: [model],
      routes: { routeFor: async () => ({ version: 1, targets: [{ provider: "at-once", model: "m" }] }) },
      cache: { get: ledger.readAnswer, set: ledger.keepAnswer },
      clock: { now: () => Date.now() },
      fetch,
      secrets: {},
    });
    await kernel.run(explainMatch, inputOf(0));
    let known = 0;
    for (let number = 0; number < count; number++) {
      if (pathname === "/reads") await DB.prepare("SELECT answer FROM ai_answers WHERE key = ?").bind("none").all();
      else {
        const outcome = await kernel.run(explainMatch, inputOf(0));
        if (outcome.ok && outcome.value.provenance.cached === true) known += 1;
      }
    }
    return Response.json({ known });
  },
} satisfies ExportedHandler<{ readonly DB: D1Database }>;
