/**
 * What reading documents needs, in Node. pdf.js reads in the thread it is called from, which is fastest; whoever reads
 * files of strangers does it through `document-reader.ts`, where that thread can be stopped.
 */

import { pdfReader } from "../../src/engine/documents/pdf-reader.ts";
import type { DocumentLoaders } from "../../src/engine/documents/read-document-types.ts";

export const createNodeLoaders = (): DocumentLoaders => {
  const pdf = pdfReader({
    loadLibrary: async () => {
      const library = await import("pdfjs-dist/legacy/build/pdf.mjs");
      // @ts-expect-error pdf.js ships no types for its worker half, which sets itself up when it is loaded.
      await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
      return library;
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
