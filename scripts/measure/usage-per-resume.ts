/**
 * What one submitted resume uses, counted by the Worker as it happens. The instance must be idle and hold the jobs already.
 * One resume at a time, from the call until nothing counts any more; the readings themselves are taken off.
 */

import type { ApiClient } from "../client/api-client.ts";
import type { CandidateCreated, RunState, UsageAnswer } from "../client/api-shapes.ts";
import { waitUntil } from "../client/wait-until.ts";
import type { UsageTotals } from "../../src/core/usage.ts";
import type { ResumeUsage } from "./free-plan.ts";
import { rounded } from "./percentiles.ts";

const readEveryMilliseconds = 20;
/** Nothing counted for so long means that nothing is under way: the whole path takes a tenth of it. */
const quietMilliseconds = 500;
const deadlineMilliseconds = 30_000;

export type Reading = { readonly totals: UsageTotals; readonly reads: number };

/** What was used from one reading to another. */
export const usageBetween = (before: Reading, after: Reading): ResumeUsage => {
  const difference = (name: keyof UsageTotals): number => after.totals[name] - before.totals[name];
  return {
    workerRequests: difference("workerRequests") - after.reads,
    queueOperations: difference("queueOperations"),
    durableObjectRequests: difference("durableObjectRequests"),
    durableObjectRowsWritten: difference("durableObjectRowsWritten"),
    d1RowsWritten: difference("d1RowsWritten"),
    objectSeconds: difference("objectMilliseconds") / 1000,
  };
};

/** The totals once they stand still, and how many readings that took. Readings count as requests, so requests are left out. */
export const settledTotals = async (client: ApiClient): Promise<Reading> => {
  let reads = 0;
  let last = "";
  let since = performance.now();
  const totals = await waitUntil(
    "the usage counters to stand still",
    async () => {
      const { totals: read } = await client.get<UsageAnswer>("/v1/usage");
      reads += 1;
      const { workerRequests: _, ...rest } = read;
      const now = JSON.stringify(rest);
      if (now !== last) {
        last = now;
        since = performance.now();
      }
      return performance.now() - since >= quietMilliseconds ? read : undefined;
    },
    { deadlineMilliseconds, everyMilliseconds: readEveryMilliseconds },
  );
  return { totals, reads };
};

/** The mean of several resumes. The first one is sent unmeasured: it makes tables that every later one finds. */
export const measureUsagePerResume = async (client: ApiClient, texts: readonly string[]): Promise<ResumeUsage> => {
  const [first, ...rest] = texts;
  if (first === undefined) throw new Error("There is no resume to measure with.");
  const measured: ResumeUsage[] = [];
  const links: string[] = [];
  let before: Reading | undefined;
  for (const text of [first, ...(rest.length === 0 ? [first] : rest)]) {
    const { body } = await client.call<CandidateCreated>("POST", "/v1/candidates", { document: { text }, submit: true });
    if (body.status === undefined)
      throw new Error(`A resume to measure with was not taken: ${body.response?.code ?? "no answer"}.`);
    links.push(body.status);
    const after = await settledTotals(client);
    if (before !== undefined) measured.push(usageBetween(before, after));
    before = after;
  }
  // Looked at only now, since looking counts too.
  for (const link of links) {
    const run = await client.get<RunState>(link);
    if (run.status !== "completed") throw new Error(`The run of a measured resume is ${run.status}, so it cannot be counted.`);
  }
  const mean = (name: keyof ResumeUsage, digits: number): number =>
    rounded(measured.reduce((sum, usage) => sum + usage[name], 0) / measured.length, digits);
  return {
    workerRequests: mean("workerRequests", 2),
    queueOperations: mean("queueOperations", 2),
    durableObjectRequests: mean("durableObjectRequests", 2),
    durableObjectRowsWritten: mean("durableObjectRowsWritten", 2),
    d1RowsWritten: mean("d1RowsWritten", 2),
    objectSeconds: mean("objectSeconds", 4),
  };
};
