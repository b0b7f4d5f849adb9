/** Batches for tests: sending them, following them, looking into their actors. */

import { env } from "cloudflare:workers";
import type { BatchActorStub } from "../../../src/durable-objects/stubs.ts";
import { type Answer, call, get } from "./client.ts";
import { engineerResume, nurseResume } from "./samples.ts";
import { until } from "./until.ts";

const lineOf = (line: unknown): string => (typeof line === "string" ? line : JSON.stringify(line));

/** Values become JSON; a string stands as it is, broken or not. */
export const linesOf = (lines: readonly unknown[]): string => lines.map((line) => `${lineOf(line)}\n`).join("");

/** So many resumes, each different from the others. */
export const resumeLines = (count: number): { id: string; text: string }[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `resume ${index + 1}`,
    text: `${index % 2 === 0 ? nurseResume : engineerResume}\nReference number ${index + 1}\n`,
  }));

export const sendBatch = (
  lines: readonly unknown[],
  { kind = "resumes", key }: { kind?: string; key?: string } = {},
): Promise<Answer> =>
  call("POST", `/v1/batches?kind=${kind}`, {
    raw: linesOf(lines),
    headers: { "content-type": "application/x-ndjson", ...(key === undefined ? {} : { "idempotency-key": key }) },
  });

/** The id of a batch that is expected to be taken. */
export const acceptedBatch = async (lines: readonly unknown[], options?: Parameters<typeof sendBatch>[1]): Promise<string> => {
  const { status, body } = await sendBatch(lines, options);
  if (status !== 202) throw new Error(`Answered ${status}: ${JSON.stringify(body)}`);
  return body.batchId as string;
};

export const batchOf = (batchId: string) => get(`/v1/batches/${batchId}`);

export const batchEnded = (batchId: string, patienceMilliseconds?: number) =>
  until(
    `${batchId} has ended`,
    () => batchOf(batchId),
    ({ status }) => status === "done" || status === "cancelled",
    patienceMilliseconds,
  );

export const itemsOf = async (batchId: string, query = ""): Promise<Record<string, unknown>[]> =>
  (await get(`/v1/batches/${batchId}/items?limit=100${query}`)).items;

export const resultOf = async (batchId: string): Promise<Record<string, unknown>[]> => {
  const { status, text } = await call("GET", `/v1/batches/${batchId}/result`);
  if (status !== 200) throw new Error(`Answered ${status}: ${text}`);
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
};

export const batchObject = (batchId: string): DurableObjectStub => env.BATCH_ACTOR.getByName(batchId) as DurableObjectStub;
export const batchStub = (batchId: string): BatchActorStub => env.BATCH_ACTOR.getByName(batchId) as unknown as BatchActorStub;
