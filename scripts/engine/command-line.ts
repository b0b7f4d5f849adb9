/**
 * `npm run engine -- <task> [FILE…]`: the engine on the command line. Files, or JSON lines on standard input, go in; JSON
 * lines come out on standard output, one for each document, under the same id. A line that cannot be done gives
 * `{id, error, code}`, the rest goes on, and the command ends with 1. Documents stream: however many there are, only a few are in memory.
 */

import { UsageError } from "../arguments.ts";
import { engineUsage, parseEngineArguments } from "./engine-arguments.ts";
import { runTask } from "./run-task.ts";

/** Whoever reads our output may have seen enough ("| head"): that ends the work and is no fault. */
process.stdout.on("error", (fault: NodeJS.ErrnoException) => {
  if (fault.code !== "EPIPE") console.error(fault.message);
  process.exit(fault.code === "EPIPE" ? 0 : 1);
});

try {
  const today = new Date().toISOString().slice(0, 10);
  const words = process.argv.slice(2);
  const end = words.indexOf("--");
  const asked = (option: string): boolean => words.slice(0, end < 0 ? undefined : end).includes(option);
  if (asked("--help") || asked("-h")) process.stdout.write(`${engineUsage}\n`);
  else {
    const { done, failed } = await runTask(parseEngineArguments(words, today), process.stdin, process.stdout);
    if (failed > 0) {
      console.error(`${String(failed)} of ${String(done + failed)} could not be done; their lines say why.`);
      process.exitCode = 1;
    } else if (done === 0) console.error("Nothing was given: no document stands in the input.");
  }
} catch (fault) {
  console.error(fault instanceof UsageError ? fault.message : fault);
  process.exitCode = fault instanceof UsageError ? 2 : 1;
}
