/**
 * Runs one task over everything that comes in, in order. Output waits for its reader: when nobody takes what was written,
 * nothing more is read.
 */

import { once } from "node:events";
import type { Readable, Writable } from "node:stream";
import { UsageError } from "../arguments.ts";
import type { EngineArguments } from "./engine-arguments.ts";
import { LineError, readLines } from "./lines.ts";
import { readFiles, whyUnreadable, type FileLine } from "./read-files.ts";
import { doTask, type TaskName } from "./tasks.ts";

const answerOf = (task: TaskName, read: FileLine, asOf: string): { readonly value: unknown; readonly failed: boolean } => {
  const { id, line, file } = read;
  const named = { id, ...(line === undefined ? {} : { line }), ...(file === undefined ? {} : { file }) };
  const failedWith = ({ message, code }: LineError) => ({ value: { ...named, error: message, code }, failed: true });
  if ("error" in read) return failedWith(read.error);
  try {
    const context = { asOf, ...(read.fileName === undefined ? {} : { fileName: read.fileName }) };
    const value = doTask(task, read.document, context);
    return { value: { ...named, ...value }, failed: value["failed"] !== undefined };
  } catch (fault) {
    if (fault instanceof LineError) return failedWith(fault);
    // A fault of ours in one document must not cost the others theirs. Its message may quote the document.
    const name = fault instanceof Error ? fault.name : "unknown";
    return failedWith(
      new LineError(
        "engine-fault",
        `The engine failed on this document (${name}). Leave it out, and report how to make one like it.`,
      ),
    );
  }
};

async function* linesOf(input: Readable): AsyncGenerator<FileLine> {
  try {
    yield* readLines(input);
  } catch (fault) {
    yield { id: null, error: whyUnreadable(fault) };
  }
}

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
  for await (const read of files.length > 0 ? readFiles(files, { readAll: task === "read" }) : linesOf(input)) {
    const answer = answerOf(task, read, asOf);
    if (answer.failed) failed += 1;
    else done += 1;
    if (!output.write(`${JSON.stringify(answer.value)}\n`)) await once(output, "drain");
  }
  return { done, failed };
};
