/** What reading documents needs, on the command line. The browser's own is in the engine's room, beside the reader. */

import { MessageChannel, Worker } from "node:worker_threads";
import type { DocumentLoaders } from "../../src/engine/documents/read-document-types.ts";
import { pdfReader } from "../../src/engine/documents/pdf-reader.ts";

/** More than any resume takes; a file that wants more loses its thread, not the process. */
const mostMegabytes = 512;

export const createNodeLoaders = (): DocumentLoaders & { readonly close: () => void } => {
  const pdf = pdfReader({
    loadLibrary: () => import("pdfjs-dist/legacy/build/pdf.mjs"),
    startThread: () => {
      const { port1, port2 } = new MessageChannel();
      const thread = new Worker(new URL("pdf-thread.ts", import.meta.url), {
        workerData: { port: port2 },
        transferList: [port2],
        resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
        stdout: true,
        stderr: true,
      });
      let ended = false;
      let reading = 0;
      thread.on("error", () => {
        ended = true;
      });
      thread.on("exit", () => {
        ended = true;
      });
      port1.start();
      // An idle reader keeps no process alive.
      port1.unref();
      thread.unref();
      return {
        port: port1,
        hold: () => {
          if (++reading === 1) thread.ref();
        },
        release: () => {
          if (--reading === 0) thread.unref();
        },
        end: () => {
          ended = true;
          port1.close();
          void thread.terminate();
        },
        ended: () => ended,
      };
    },
  });
  return {
    startDeadline: (milliseconds) => {
      const end = performance.now() + milliseconds;
      return { expired: () => performance.now() > end, signal: AbortSignal.timeout(milliseconds) };
    },
    loadPdf: pdf.load,
    loadZip: () => import("fflate"),
    loadMarkup: () => import("htmlparser2"),
    close: pdf.abandon,
  };
};
