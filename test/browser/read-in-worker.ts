/** The worker's half: fetches a document and reads it as the app will, libraries loaded when they are needed. */

import { createBrowserLoaders } from "../../src/engine/documents/loaders-in-browser.ts";
import { readDocument } from "../../src/engine/documents/read-document.ts";

export type BrowserAnswer = {
  readonly result: Awaited<ReturnType<typeof readDocument>>;
  readonly progress: readonly number[];
  /** Files fetched so far by the worker: proof that nothing heavy comes early. */
  readonly loaded: readonly string[];
};

const loaders = createBrowserLoaders();

self.addEventListener("message", (event: MessageEvent<string>) => {
  void (async () => {
    const reply = await fetch(`/samples/${event.data}`);
    const bytes = new Uint8Array(await reply.arrayBuffer());
    const progress: number[] = [];
    const result = await readDocument({ bytes, fileName: event.data, loaders, onProgress: ({ done }) => progress.push(done) });
    const loaded = performance.getEntriesByType("resource").map((entry) => entry.name);
    const answer: BrowserAnswer = { result, progress, loaded };
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's port has no origin.
    self.postMessage(answer);
  })();
});
