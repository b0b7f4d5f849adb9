/**
 * Runs one task over everything that comes in, in order. Output waits for its reader: when nobody takes what was written,
 * nothing more is read.
 */

import { once } from "node:events";
import type { Readable, Writable } from "node:stream";
import { UsageError } from "../arguments.ts";
import type { EngineArguments } from "./engine-arguments.ts";
import { LineError, readLines } from "./lines.ts";
import { readFiles, type FileLine } from "./read-files.ts";
import { doTask, type TaskName } from "./tasks.ts";

const answerOf = (task: TaskName, read: FileLine, asOf: string): { readonly value: unknown; readonly failed: boolean } => {
  if ("error" in read) return { value: { id: read.id, error: read.error }, failed: true };
  try {
    const context = { asOf, ...(read.fileName === undefined ? {} : { fileName: read.fileName }) };
    return { value: { id: read.id, ...doTask(task, read.line, context) }, failed: false };
  } catch (fault) {
    // A fault of ours in one document must not cost the others theirs. Its message may quote the document.
    const error =
      fault instanceof LineError
        ? fault.message
        : `The engine failed on this document (${fault instanceof Error ? fault.name : "unknown"}).`;
    return { value: { id: read.id, error }, failed: true };
  }
};

/** How many lines were answered, and how many gave an error. Throws a UsageError when there is nothing to read from. */
export const runTask = async (
  { task, files, asOf }: EngineArguments,
  input: Readable & { readonly isTTY?: boolean },
  output: Writable,
): Promise<{ readonly done: number; readonly failed: number }> => {
  if (files.length === 0 && input.isTTY === true)
    throw new UsageError(`Give files, or JSON lines on standard input: npm run engine -- ${task} FILE…`);
  if (files.length === 0 && task === "read") throw new UsageError("Give the files to read: npm run engine -- read FILE…");
  let done = 0;
  let failed = 0;
  for await (const read of files.length > 0 ? readFiles(files, { readAll: task === "read" }) : readLines(input)) {
    const answer = answerOf(task, read, asOf);
    if (answer.failed) failed += 1;
    else done += 1;
    if (!output.write(`${JSON.stringify(answer.value)}\n`)) await once(output, "drain");
  }
  return { done, failed };
};
