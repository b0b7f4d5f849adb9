/**
 * What reading documents needs, in Node. pdf.js reads in the thread it is called from, which is fastest; whoever reads
 * files of strangers does it through `document-reader.ts`, where that thread can be stopped.
 */

import { inflateSync } from "node:zlib";
import { pdfReader } from "../../src/engine/documents/pdf-reader.ts";
import type { DocumentLoaders } from "../../src/engine/documents/read-document-types.ts";
import { joinPorts, type JoinedPort } from "./joined-ports.ts";

type PdfWorkerHalf = { readonly WorkerMessageHandler: { readonly initializeFromPort: (port: JoinedPort) => void } };

export const createNodeLoaders = (): DocumentLoaders => {
  let half: PdfWorkerHalf | undefined;
  const pdf = pdfReader({
    loadLibrary: async () => {
      const library = await import("pdfjs-dist/legacy/build/pdf.mjs");
      // @ts-expect-error pdf.js ships no types for its worker half.
      half = (await import("pdfjs-dist/legacy/build/pdf.worker.mjs")) as PdfWorkerHalf;
      return library;
    },
    startThread: () => {
      const [port, end] = joinPorts();
      half?.WorkerMessageHandler.initializeFromPort(end);
      return { port, end: () => undefined };
    },
  });
  return {
    startDeadline: (milliseconds) => {
      const end = performance.now() + milliseconds;
      return { expired: () => performance.now() > end, signal: AbortSignal.timeout(milliseconds) };
    },
    loadPdf: pdf.load,
    loadZip: async () => ({
      ...(await import("fflate")),
      // Several times as fast; more than `out` holds throws, where fflate fills `out`.
      unzlibSync: (bytes, { out }) => inflateSync(bytes, { maxOutputLength: out.length }),
    }),
    loadMarkup: () => import("htmlparser2"),
  };
};
