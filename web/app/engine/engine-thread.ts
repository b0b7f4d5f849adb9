/**
 * The engine in a thread of its own: the page never waits for it, and nothing of a document leaves the computer. Readers
 * of file formats come with the first file that needs them.
 */

import { analyseDocument } from "../../../src/engine/analyse/analyse-document.ts";
import { analysePosting } from "../../../src/engine/analyse/analyse-posting.ts";
import { createBrowserLoaders } from "../../../src/engine/documents/loaders-in-browser.ts";
import { readDocument } from "../../../src/engine/documents/read-document.ts";
import type { EngineReply, EngineRequest } from "./engine-messages.ts";

const loaders = createBrowserLoaders();
const cancels = new Map<number, AbortController>();

const post = (reply: EngineReply): void => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's port has no origin.
  self.postMessage(reply);
};

const perform = async (request: Exclude<EngineRequest, { task: "cancel" }>) => {
  if (request.task === "analyse") return analyseDocument(request.input);
  if (request.task === "read-posting") return analysePosting(request.input);
  const { id, input } = request;
  const cancel = new AbortController();
  cancels.set(id, cancel);
  const onProgress = ({ done, total }: { done: number; total: number }): void => post({ kind: "progress", id, done, total });
  return readDocument({ ...input, signal: cancel.signal, onProgress, loaders });
};

self.addEventListener("message", (event: MessageEvent<EngineRequest>) => {
  const request = event.data;
  if (request.task === "cancel") {
    cancels.get(request.id)?.abort();
    return;
  }
  void perform(request)
    .then(
      (output) => post({ kind: "done", id: request.id, output }),
      (fault: unknown) => post({ kind: "fault", id: request.id, message: String(fault) }),
    )
    .finally(() => cancels.delete(request.id));
});
