/** The page's half: hands a document to the worker and gives back what it read. Called by `scripts/test-browser.ts`. */

import type { BrowserAnswer } from "./read-in-worker.ts";

const worker = new Worker(new URL("./read-in-worker.ts", import.meta.url), { type: "module" });

const readInWorker = (name: string): Promise<BrowserAnswer> =>
  new Promise((resolve, reject) => {
    worker.addEventListener("message", (event: MessageEvent<BrowserAnswer>) => resolve(event.data), { once: true });
    worker.addEventListener("error", (event) => reject(new Error(event.message)), { once: true });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's port has no origin.
    worker.postMessage(name);
  });

Object.assign(globalThis, { readInWorker });
