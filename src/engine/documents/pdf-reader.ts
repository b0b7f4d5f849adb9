/**
 * pdf.js in a thread of its own, started with the first PDF and kept warm for the next. The same for browser and command
 * line, which bring the library and the thread.
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
  /** Between `hold` and `release` a document is being read: the process stays alive. */
  readonly hold: () => void;
  readonly release: () => void;
  readonly end: () => void;
  readonly ended: () => boolean;
};

type Started = { readonly reader: PdfReader; readonly thread: PdfThread };

/** `load` is for `DocumentLoaders.loadPdf`; `abandon` ends the thread, if there is one. */
export const pdfReader = (place: {
  readonly loadLibrary: () => Promise<PdfLibrary>;
  readonly startThread: () => PdfThread;
  /** Where the character maps of East Asian fonts lie, with a closing slash. Without, such text may come out empty. */
  readonly characterMaps?: string;
}): { readonly load: () => Promise<PdfReader>; readonly abandon: () => void } => {
  let started: Promise<Started> | undefined;
  let running: PdfThread | undefined;

  const abandon = (): void => {
    running?.end();
    running = undefined;
    started = undefined;
  };

  const start = async (): Promise<Started> => {
    const library = await place.loadLibrary();
    const thread = place.startThread();
    running = thread;
    const worker = library.PDFWorker.create({ port: thread.port, verbosity: 0 } as never);
    const open = (bytes: Uint8Array): PdfTask => {
      const maps = place.characterMaps === undefined ? {} : { cMapUrl: place.characterMaps, cMapPacked: true };
      thread.hold();
      const task = library.getDocument({
        data: bytes,
        worker,
        verbosity: 0,
        // Nothing is drawn: no fonts for the screen, no pictures, no code made from a file.
        disableFontFace: true,
        useSystemFonts: false,
        isEvalSupported: false,
        enableXfa: false,
        maxImageSize: 1_000_000,
        ...maps,
      } as never) as PdfTask;
      return {
        promise: task.promise,
        destroy: async () => {
          thread.release();
          await task.destroy();
        },
      };
    };
    return { thread, reader: { open, operators: library.OPS, abandon } };
  };

  return {
    load: async () => {
      if (running?.ended() === true) abandon();
      started ??= start();
      try {
        return (await started).reader;
      } catch (error) {
        started = undefined;
        throw error;
      }
    },
    abandon,
  };
};
