/** Batches for tests: sending them, following them, looking into their actors. */

import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { derivedId } from "../../../src/core/ids.ts";
import type { Principal } from "../../../src/domain/principal.ts";
import { BatchActor } from "../../../src/durable-objects/batch/actor.ts";
import type { BatchActorStub } from "../../../src/durable-objects/stubs/batch.ts";
import type { JobsMessage } from "../../../src/events/messages.ts";
import { newRequestId, type RequestContext } from "../../../src/services/commands.ts";
import { rowsOf } from "./actors.ts";
import { type Answer, call, get } from "./client.ts";
import { localPrincipal } from "./flows.ts";
import { recordingQueue } from "./ledgers.ts";
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

export const batchEnded = (batchId: string) =>
  until(
    `${batchId} has ended`,
    () => batchOf(batchId),
    ({ status }) => status === "done" || status === "cancelled",
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

let quietBatches = 0;

/**
 * A batch that has been received and whose messages all got lost, as after a crash: its actor says that the first parcels
 * are under way, and nobody works on them until a test does.
 */
export const quietBatch = async (lines: readonly unknown[]): Promise<string> => {
  const principal = await localPrincipal();
  const batchId = await derivedId("batch", "test", String(quietBatches++), crypto.randomUUID());
  const upload = {
    batchId,
    principal,
    correlationId: "request",
    kind: "resume",
  } as const;
  await runInDurableObject(batchObject(batchId), async (_, state) => {
    const actor = new BatchActor(state, { ...env, AI_JOBS: recordingQueue<JobsMessage>().queue });
    const received = await actor.receive(upload, new Blob([linesOf(lines)]).stream());
    if (!received.ok) throw new Error(received.failure.code);
  });
  await evictDurableObject(batchObject(batchId));
  return batchId;
};

/** What the actor still holds of the lines: sealed values, and whether there is a key to them. */
export const keptLines = async (batchId: string): Promise<{ values: number; keys: number }> =>
  (
    await rowsOf<{ values: number; keys: number }>(
      batchObject(batchId),
      "SELECT (SELECT count(*) FROM content) AS 'values', (wrapped_key IS NOT NULL) AS keys FROM meta",
    )
  )[0]!;

/** As the service of batches is asked. */
export const batchRequest = (principal: Principal, idempotencyKey?: string): RequestContext => ({
  principal,
  traceparent: `00-${"1".repeat(32)}-${"2".repeat(16)}-01`,
  requestId: newRequestId(),
  idempotencyKey,
});
