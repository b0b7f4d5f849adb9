/**
 * Publishing. The log past the confirmed cursor is the outbox; there is no other table. Duplicates, reordering and lost
 * messages are harmless, because whatever is not confirmed is sent again.
 */

import { bytesOf } from "../../core/encoding.ts";
import type { Logger } from "../../core/logger.ts";
import { describeFault } from "../../core/logger.ts";
import { queueOperationsOf, usageMeter } from "../../core/usage.ts";
import type { Commit } from "../../events/commit.ts";
import type { CommitsMessage, JobsMessage, ViewRow, WalkMessage } from "../../events/messages.ts";

/** A queue takes 128 KB; what is left over leaves room for the envelope. */
const maximumMessageBytes = 100_000;

/** As many commits as one message takes, at least one; the view goes along when all of them fit. */
export const commitsMessageOf = (source: string, commits: readonly Commit[], view: ViewRow): CommitsMessage => {
  const fitting: Commit[] = [];
  let bytes = 0;
  for (const commit of commits) {
    bytes += bytesOf(JSON.stringify(commit)).length;
    if (fitting.length > 0 && bytes > maximumMessageBytes) break;
    fitting.push(commit);
  }
  const all = fitting.length === commits.length;
  return { v: 1, kind: "commits", source, commits: fitting, ...(all ? { view } : {}) };
};

/** Sends without failing the caller: a send that fails is made good by the actor's alarm. */
export const sendInBackground = <Body extends CommitsMessage | JobsMessage | WalkMessage>(
  queue: Queue<Body>,
  body: Body,
  logger: Logger,
): void => {
  usageMeter.add("queueOperations", queueOperationsOf(bytesOf(JSON.stringify(body)).length));
  queue.send(body, { contentType: "json" }).catch((fault: unknown) => logger.warn("queue-send-failed", describeFault(fault)));
};
