/** Sends the commands of a round and remembers what each was answered, if anything. */

import { setTimeout as sleep } from "node:timers/promises";
import { type ApiClient, ApiProblem } from "../client/api-client.ts";
import type { Operation } from "./operations.ts";

export type Answer = {
  readonly candidateId?: string;
  readonly jobId?: string;
  readonly documentId?: string;
  readonly runId?: string;
  readonly status?: string;
};

export type Outcome =
  | { readonly kind: "accepted"; readonly answer: Answer }
  /** The service said no, with a code that the client can act on. */
  | { readonly kind: "refused"; readonly code: string }
  /** The connection broke, or the service asked to try again: nobody knows whether it was done. */
  | { readonly kind: "unknown"; readonly why: string };

export type Sent = { readonly operation: Operation; readonly outcome: Outcome };

export const sendOperation = async (client: ApiClient, { method, path, body, key }: Operation): Promise<Outcome> => {
  try {
    const reply = await client.call<Answer>(method, path, body, { idempotencyKey: key });
    return { kind: "accepted", answer: reply.body };
  } catch (fault) {
    if (!(fault instanceof ApiProblem)) return { kind: "unknown", why: String((fault as { cause?: unknown }).cause ?? fault) };
    return fault.status >= 500
      ? { kind: "unknown", why: `${String(fault.status)} ${fault.code}` }
      : { kind: "refused", code: fault.code };
  }
};

/** All at their times, side by side. Never rejects. */
export const sendAll = (client: ApiClient, operations: readonly Operation[]): Promise<Sent[]> =>
  Promise.all(
    operations.map(async (operation) => {
      await sleep(operation.afterMilliseconds);
      return { operation, outcome: await sendOperation(client, operation) };
    }),
  );
