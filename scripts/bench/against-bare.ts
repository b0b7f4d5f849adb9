/** The whole stack against the platform's bare parts, taken in turns so that both see the same machine. */

import type { CandidateCreated, UsageAnswer } from "../client/api-shapes.ts";
import { waitUntil } from "../client/wait-until.ts";
import { median, percentile } from "../measure/percentiles.ts";
import { sampleResumes } from "../samples.ts";
import { type LeanClient, throughputOf } from "./lean-client.ts";
import { type BenchResult, benchResult } from "./result.ts";

const readers = 16;
const readRounds = 5;
const readMilliseconds = 1_500;
const commits = 150;
const warmUps = 20;
const commitBytes = 1_000;
const deadlineMilliseconds = 10_000;

/** One row of a job as large as what the stack answers, so that the bytes on the wire are the same. */
const compareReads = async (stack: LeanClient, bare: LeanClient, jobId: string): Promise<BenchResult[]> => {
  const path = `/v1/jobs/${jobId}`;
  const { text: body } = await stack.send("GET", path);
  const { sequence } = await bare.json<{ sequence: number }>("POST", "/commit?actor=job", JSON.parse(body));
  const readStack = async (): Promise<void> => {
    const { status } = await stack.send("GET", path);
    if (status !== 200) throw new Error(`Reading a job answered ${String(status)}.`);
  };
  const readBare = (): Promise<unknown> => bare.send("GET", `/read?actor=job&number=${String(sequence)}`);
  await throughputOf(readStack, readers, readMilliseconds);
  await throughputOf(readBare, readers, readMilliseconds);
  const stackRates: number[] = [];
  const bareRates: number[] = [];
  for (let round = 0; round < readRounds; round++) {
    stackRates.push(await throughputOf(readStack, readers, readMilliseconds));
    bareRates.push(await throughputOf(readBare, readers, readMilliseconds));
  }
  const ratio = median(stackRates.map((rate, index) => rate / bareRates[index]!));
  return [
    benchResult(
      "reading a job through the whole stack, share of a bare actor read",
      ratio,
      "×",
      { atLeast: 0.6 },
      `${median(stackRates).toFixed(0)}/s against ${median(bareRates).toFixed(0)}/s, ${String(body.length)} characters each`,
    ),
  ];
};

const rowsWritten = async (stack: LeanClient): Promise<number> => {
  const { totals } = await stack.json<UsageAnswer>("GET", "/v1/usage");
  return totals.durableObjectRowsWritten;
};

/** The counter once it has stood still for a while. */
const settledRows = async (stack: LeanClient): Promise<number> => {
  let last = -1;
  let since = performance.now();
  return waitUntil(
    "rows to stand still",
    async () => {
      const rows = await rowsWritten(stack);
      if (rows !== last) {
        last = rows;
        since = performance.now();
      }
      return performance.now() - since > 300 ? rows : undefined;
    },
    { deadlineMilliseconds, everyMilliseconds: 10 },
  );
};

const compareCommits = async (stack: LeanClient, bare: LeanClient): Promise<BenchResult[]> => {
  const { candidateId } = await stack.json<CandidateCreated>("POST", "/v1/candidates", {
    document: { text: sampleResumes()[0]!.text },
  });
  const command = (hours: number): Promise<unknown> =>
    stack.json("PUT", `/v1/candidates/${candidateId}/preferences`, {
      hoursPerWeek: { minimum: 1 + (hours % 40), maximum: 41 + (hours % 39) },
    });
  // How many rows one command writes in all, its confirmation included: that many mean that it is confirmed.
  let rows = await settledRows(stack);
  await command(-1 + 41);
  const first = await settledRows(stack);
  const rowsOfCommand = first - rows;
  rows = first;

  const commandTimes: number[] = [];
  const confirmTimes: number[] = [];
  const bareCommitTimes: number[] = [];
  const bareQueueTimes: number[] = [];
  const bareBody = "x".repeat(commitBytes);
  for (let count = -warmUps; count < commits; count++) {
    const began = performance.now();
    await command(count + warmUps);
    const answered = performance.now();
    const until = rows + rowsOfCommand;
    rows = await waitUntil(
      "a command to be confirmed",
      async () => {
        const now = await rowsWritten(stack);
        return now >= until ? now : undefined;
      },
      { deadlineMilliseconds, everyMilliseconds: 0 },
    );
    const confirmed = performance.now();

    const bareBegan = performance.now();
    await bare.json("POST", "/commit?actor=commits", bareBody);
    const bareCommitted = performance.now();
    const number = count + warmUps + 1;
    await bare.send("POST", `/send?number=${String(number)}`);
    await waitUntil(
      "a bare message to be delivered",
      async () => {
        const delivered = await bare.json<{ number: number }>("GET", "/delivered");
        return delivered.number >= number ? true : undefined;
      },
      { deadlineMilliseconds, everyMilliseconds: 0 },
    );
    const bareDelivered = performance.now();
    if (count < 0) continue;
    commandTimes.push(answered - began);
    confirmTimes.push(confirmed - answered);
    bareCommitTimes.push(bareCommitted - bareBegan);
    bareQueueTimes.push(bareDelivered - bareCommitted);
  }
  const [commandP50, bareP50] = [median(commandTimes), median(bareCommitTimes)];
  return [
    benchResult(
      "a command without a run, p50, as multiple of a bare actor commit",
      commandP50 / bareP50,
      "×",
      { atMost: 2.5 },
      `${commandP50.toFixed(2)} ms against ${bareP50.toFixed(2)} ms`,
    ),
    benchResult(
      "commit to confirmed, p50",
      median(confirmTimes),
      "ms",
      { atMost: 25 },
      `p95 ${percentile(confirmTimes, 0.95).toFixed(1)} ms; a bare queue takes ${median(bareQueueTimes).toFixed(2)} ms from send to consume`,
    ),
  ];
};

export const compareWithBare = async (stack: LeanClient, bare: LeanClient, jobId: string): Promise<BenchResult[]> => [
  ...(await compareReads(stack, bare, jobId)),
  ...(await compareCommits(stack, bare)),
];
