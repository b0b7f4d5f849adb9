/** The thread in which pdf.js reads on the command line, so that a hostile file can be stopped at any moment. */

import { workerData } from "node:worker_threads";
// @ts-expect-error pdf.js ships no types for its worker half.
import { WorkerMessageHandler } from "pdfjs-dist/legacy/build/pdf.worker.mjs";

const { port } = workerData as { readonly port: { readonly start: () => void } };
(WorkerMessageHandler as { readonly initializeFromPort: (port: unknown) => void }).initializeFromPort(port);
port.start();
