/**
 * pdf.js, loaded with the first PDF and kept warm for the next: in a thread of its own where the place brings one, else in
 * the thread that reads. The same for browser and command line.
 */

import type { PdfReader, PdfTask } from "./libraries.ts";

/** The exports of pdf.js used here. Threads and options are pdf.js's own types, passed through. */
export type PdfLibrary = {
  readonly OPS: Readonly<Record<string, number>>;
  readonly PDFWorker: { readonly create: (options: never) => unknown };
  readonly getDocument: (options: never) => unknown;
};

export type PdfThread = {
  /** What pdf.js posts its messages to. */
  readonly port: unknown;
  readonly end: () => void;
};

/** `load` is for `DocumentLoaders.loadPdf`. */
export const pdfReader = (place: {
  readonly loadLibrary: () => Promise<PdfLibrary>;
  readonly startThread?: () => PdfThread;
  /** Where the character maps of East Asian fonts lie, with a closing slash. Without, such text may come out empty. */
  readonly characterMaps?: string;
}): { readonly load: () => Promise<PdfReader> } => {
  let started: Promise<PdfReader> | undefined;
  let running: PdfThread | undefined;

  const abandon = (): void => {
    running?.end();
    running = undefined;
    started = undefined;
  };

  const start = async (): Promise<PdfReader> => {
    const library = await place.loadLibrary();
    running = place.startThread?.();
    const own = running === undefined ? {} : { worker: library.PDFWorker.create({ port: running.port, verbosity: 0 } as never) };
    const open = (bytes: Uint8Array): PdfTask => {
      const maps = place.characterMaps === undefined ? {} : { cMapUrl: place.characterMaps, cMapPacked: true };
      return library.getDocument({
        data: bytes,
        ...own,
        verbosity: 0,
        // Nothing is drawn: no fonts for the screen, no pictures, no code made from a file.
        disableFontFace: true,
        useSystemFonts: false,
        isEvalSupported: false,
        enableXfa: false,
        maxImageSize: 1_000_000,
        ...maps,
      } as never) as PdfTask;
    };
    return { open, operators: library.OPS, abandon };
  };

  return {
    load: async () => {
      started ??= start();
      try {
        return await started;
      } catch (error) {
        started = undefined;
        throw error;
      }
    },
  };
};
