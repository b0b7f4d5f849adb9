/** A batch that is killed in the middle: sent again under its key, it is the same batch, and every line ends, once. */

import { setTimeout as sleep } from "node:timers/promises";
import { createApiClient } from "../client/api-client.ts";
import type { BatchAccepted, BatchState } from "../client/api-shapes.ts";
import { waitUntil } from "../client/wait-until.ts";
import type { SpawnedRuntime } from "../local-runtime/spawn-runtime.ts";
import { sampleResumes } from "../samples.ts";
import type { Random } from "./random.ts";

const linesInBatch = 90;
/** While it arrives, now and then; else after some of its lines have been worked on. */
const whileArriving = 0.3;
const latestKillMilliseconds = 300;
const waiting = { deadlineMilliseconds: 60_000, everyMilliseconds: 10 };

const resumes = sampleResumes();

/** What the service said; `undefined` when the connection broke. */
const send = async ({ url, token }: SpawnedRuntime, key: string): Promise<BatchAccepted | undefined> => {
  const lines = Array.from({ length: linesInBatch }, (_, index) =>
    JSON.stringify({ text: `${resumes[index % resumes.length]!.text}\nReference ${key} ${String(index)}\n` }),
  );
  try {
    const reply = await fetch(new URL("/v1/batches?kind=resumes", url), {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/x-ndjson", "idempotency-key": key },
      body: lines.join("\n"),
    });
    return reply.status === 202 ? ((await reply.json()) as BatchAccepted) : undefined;
  } catch {
    return undefined;
  }
};

/** Candidates that the read side knows of: a batch counts its lines by the parcel, and they come one by one. */
const candidatesIn = async (runtime: SpawnedRuntime): Promise<number> =>
  (await runtime.rows<{ count: number }>("DB", "SELECT count(*) AS count FROM candidates"))[0]?.count ?? 0;

export type BatchRound = { readonly ids: ReadonlySet<string>; readonly faults: readonly string[]; readonly killedAfter: string };

/** `crash` kills the runtime and gives the one that has been started again on the same state. */
export const runBatchRound = async (
  runtime: SpawnedRuntime,
  crash: () => Promise<SpawnedRuntime>,
  random: Random,
  key: string,
): Promise<BatchRound> => {
  const before = await candidatesIn(runtime);
  const sending = send(runtime, key);
  let killedAfter: string;
  if (random.chance(whileArriving)) {
    const milliseconds = random.between(5, latestKillMilliseconds);
    await sleep(milliseconds);
    killedAfter = `${String(milliseconds)} ms`;
  } else {
    const lines = random.between(1, linesInBatch - 1);
    const accepted = await sending;
    if (accepted === undefined) return { ids: new Set(), faults: [`the batch ${key} was not taken`], killedAfter: "no line" };
    const wanted = before + lines;
    await waitUntil("some lines to be done", async () => ((await candidatesIn(runtime)) >= wanted ? true : undefined), waiting);
    killedAfter = `${String(lines)} lines`;
  }
  const restarted = await crash();
  const first = await sending;
  const again = await send(restarted, key);
  if (again === undefined) return { ids: new Set(), faults: [`the batch ${key} was not taken after the restart`], killedAfter };
  const faults: string[] = [];
  if (first !== undefined && JSON.stringify(first) !== JSON.stringify(again))
    faults.push(`the batch ${key} was answered in two ways`);
  const client = createApiClient(restarted.url, restarted.token);
  const state = await waitUntil(
    "the batch to end",
    async () => {
      const batch = await client.get<BatchState>(again.status);
      return batch.status === "done" ? batch : undefined;
    },
    waiting,
  );
  const { items } = await client.get<{ items: { entityId?: string }[] }>(`${again.status}/items?limit=100`);
  const ids = new Set(items.flatMap(({ entityId }) => (entityId === undefined ? [] : [entityId])));
  if (state.items.done !== linesInBatch || ids.size !== linesInBatch) {
    faults.push(`the batch ${key} ended with ${JSON.stringify(state.items)} and ${String(ids.size)} candidates`);
  }
  return { ids, faults, killedAfter };
};
