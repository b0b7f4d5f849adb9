/**
 * One reading of one document: its deadline, its cancel signal, its limits. Whatever breaks a limit ends the reading by
 * `Stopped`, which `readDocument` alone turns into a failure.
 */

import {
  documentFailures,
  type Deadline,
  type DocumentFailure,
  type DocumentFailureCode,
  type DocumentWarning,
  type ReadDocumentInput,
} from "./read-document-types.ts";

export const limits = {
  bytes: 10 * 1024 * 1024,
  milliseconds: 9_000,
  pages: 100,
  /** Characters of text: several hundred pages of prose. */
  characters: 2_000_000,
  /** Bytes that one packed part, and all of them together, may unpack to. */
  unpackedPart: 24 * 1024 * 1024,
  unpackedTotal: 64 * 1024 * 1024,
  /** Elements inside one another. */
  depth: 1_000,
  warnings: 200,
} as const;

export class Stopped extends Error {
  readonly code: DocumentFailureCode;
  constructor(code: DocumentFailureCode) {
    super(code);
    this.code = code;
  }
}

export const documentFailure = (code: DocumentFailureCode): DocumentFailure => ({ code, message: documentFailures[code] });

export type Reading = {
  readonly input: ReadDocumentInput;
  /** Ends the reading when it was cancelled or takes too long. Cheap: call it between any two steps. */
  readonly check: () => void;
  /** The same for something that is waited for. */
  readonly waitFor: <Value>(promise: Promise<Value>) => Promise<Value>;
  readonly warn: (warning: DocumentWarning) => void;
  readonly warnings: readonly DocumentWarning[];
  readonly progress: (done: number, total: number) => void;
};

export const startReading = (input: ReadDocumentInput): Reading => {
  const deadline: Deadline = input.loaders.startDeadline(limits.milliseconds);
  const warnings: DocumentWarning[] = [];
  const check = (): void => {
    if (input.signal?.aborted === true) throw new Stopped("document-reading-cancelled");
    if (deadline.signal.aborted || deadline.expired()) throw new Stopped("document-reading-too-slow");
  };
  const waitFor = <Value>(promise: Promise<Value>): Promise<Value> => {
    const signals = input.signal === undefined ? [deadline.signal] : [deadline.signal, input.signal];
    return new Promise((resolve, reject) => {
      const end = (): void => {
        for (const signal of signals) signal.removeEventListener("abort", stop);
      };
      const stop = (): void => {
        end();
        reject(new Stopped(input.signal?.aborted === true ? "document-reading-cancelled" : "document-reading-too-slow"));
      };
      for (const signal of signals) signal.addEventListener("abort", stop);
      if (signals.some((signal) => signal.aborted)) stop();
      promise.then(resolve, reject).finally(end);
    });
  };
  return {
    input,
    check,
    waitFor,
    warnings,
    warn: (warning) => {
      if (warnings.length < limits.warnings) warnings.push(warning);
    },
    progress: (done, total) => {
      check();
      input.onProgress?.({ done, total });
    },
  };
};
