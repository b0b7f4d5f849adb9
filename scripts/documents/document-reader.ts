/**
 * Reads documents on the command line, in a thread of their own: whatever a file does, the answer comes in time, the
 * thread's memory is bounded, and the next document gets a fresh thread if this one had to be stopped. The same
 * arrangement as in a browser, where a page reads in a Web Worker.
 */

import { Worker } from "node:worker_threads";
import { err, type Result } from "../../src/core/result.ts";
import {
  documentFailures,
  type DocumentFailure,
  type DocumentFailureCode,
  type ReadDocument,
  type ReadDocumentInput,
} from "../../src/engine/documents/read-document-types.ts";
import type { ThreadAnswer, ThreadQuestion } from "./reading-thread.ts";

type Question = Omit<ReadDocumentInput, "loaders">;
type Answer = Result<ReadDocument, DocumentFailure>;

export type DocumentReader = {
  /** As `readDocument` of the engine; several at once wait for one another. */
  readonly read: (input: Question) => Promise<Answer>;
  readonly close: () => void;
};

/** The reading gives up by itself a little earlier; this is for one that no longer can. */
const longestMilliseconds = 9_500;
/**
 * A backstop for the thread's heap; what a file may unpack to is bounded far below. A tight limit would make the collector
 * run so often that reading takes half as long again.
 */
const mostMegabytes = 2_048;

const failed = (code: DocumentFailureCode): Result<ReadDocument, DocumentFailure> =>
  err({ code, message: documentFailures[code] });

/** Beside this file, packed (`scripts/build-engine.ts`) as well as in the sources. */
const threadFile = import.meta.url.endsWith(".ts") ? "reading-thread.ts" : "reading-thread.mjs";

/** The thread starts with the first document. */
export const createDocumentReader = (): DocumentReader => {
  let thread: Worker | undefined;
  let before: Promise<unknown> = Promise.resolve();
  let hear: (answer: ThreadAnswer | Error) => void = () => undefined;

  const stop = (): void => {
    void thread?.terminate();
    thread = undefined;
  };
  const start = (): Worker => {
    const started = new Worker(new URL(threadFile, import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
    });
    started.on("message", (answer: ThreadAnswer) => {
      if (started === thread) hear(answer);
    });
    started.on("error", (error: Error) => {
      if (started === thread) hear(error);
    });
    thread = started;
    return started;
  };

  const readNow = ({ bytes, fileName, signal, onProgress }: Question): Promise<Answer> =>
    new Promise((resolve) => {
      if (signal?.aborted === true) return resolve(failed("document-reading-cancelled"));
      const reading = thread ?? start();
      const finish = (result: Answer): void => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", cancel);
        hear = () => undefined;
        // An idle thread keeps no process alive.
        reading.unref();
        resolve(result);
      };
      const give = (code: DocumentFailureCode): void => {
        stop();
        finish(failed(code));
      };
      const cancel = (): void => give("document-reading-cancelled");
      const timer = setTimeout(() => give("document-reading-too-slow"), longestMilliseconds);
      signal?.addEventListener("abort", cancel);
      hear = (answer) => {
        if (answer instanceof Error)
          give(
            "code" in answer && answer.code === "ERR_WORKER_OUT_OF_MEMORY"
              ? "document-too-complex"
              : "document-reader-unavailable",
          );
        else if ("result" in answer) finish(answer.result);
        else onProgress?.(answer.progress);
      };
      reading.ref();
      const question: ThreadQuestion = { bytes, ...(fileName === undefined ? {} : { fileName }) };
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin.
      reading.postMessage(question);
    });

  return {
    read: (input) => {
      const result = before.then(() => readNow(input));
      before = result;
      return result;
    },
    close: stop,
  };
};
