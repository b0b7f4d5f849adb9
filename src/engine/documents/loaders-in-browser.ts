/**
 * What reading documents needs, in a browser (best inside a Web Worker of the page): every library comes with the first
 * document that needs it. Built with Vite, whose `?worker` makes pdf.js's thread a file of the same origin, so that a
 * strict content security policy (`script-src 'self'; worker-src 'self'`) holds.
 */

import { pdfReader } from "./pdf-reader.ts";
import type { DocumentLoaders } from "./read-document-types.ts";

type BrowserThread = { readonly terminate: () => void };

export const createBrowserLoaders = (): DocumentLoaders => {
  let Thread: (new () => BrowserThread) | undefined;
  const pdf = pdfReader({
    loadLibrary: async () => {
      const [library, thread] = await Promise.all([import("pdfjs-dist"), import("pdfjs-dist/build/pdf.worker.mjs?worker")]);
      Thread = thread.default;
      return library;
    },
    startThread: () => {
      if (Thread === undefined) throw new Error("The library comes first.");
      const thread = new Thread();
      return { port: thread, end: () => thread.terminate() };
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
  };
};
