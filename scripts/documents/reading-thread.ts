/** The thread in which documents are read on the command line; see `document-reader.ts`. */

import { parentPort } from "node:worker_threads";
import { readDocument } from "../../src/engine/documents/read-document.ts";
import { createNodeLoaders } from "./loaders-in-node.ts";

export type ThreadQuestion = { readonly bytes: Uint8Array; readonly fileName?: string };
export type ThreadAnswer =
  | { readonly progress: { readonly done: number; readonly total: number } }
  | { readonly result: Awaited<ReturnType<typeof readDocument>> };

const loaders = createNodeLoaders();
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin.
const post = (answer: ThreadAnswer): void => parentPort?.postMessage(answer);

parentPort?.on("message", (question: ThreadQuestion) => {
  void (async () => {
    post({ result: await readDocument({ ...question, loaders, onProgress: (progress) => post({ progress }) }) });
  })();
});
