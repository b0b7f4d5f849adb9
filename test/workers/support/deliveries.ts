/** Hands messages to a queue handler as the platform would, and tells what became of each. */

import { createExecutionContext, createMessageBatch, getQueueResult } from "cloudflare:test";

export type Delivered = { readonly acknowledged: readonly string[]; readonly retried: readonly string[] };

/** Messages are named "0", "1" and so on in what comes back. */
export const deliver = async (
  queue: string,
  bodies: readonly unknown[],
  handle: (batch: MessageBatch) => Promise<void>,
  attempts = 1,
): Promise<Delivered> => {
  const timestamp = Date.now();
  const batch = createMessageBatch(
    queue,
    bodies.map((body, index) => ({ id: String(index), timestamp, attempts, body })),
  );
  await handle(batch);
  const { explicitAcks, retryMessages } = await getQueueResult(batch, createExecutionContext());
  return { acknowledged: [...explicitAcks].sort(), retried: retryMessages.map(({ msgId }) => msgId).sort() };
};
