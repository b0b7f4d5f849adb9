/** What stands after `npm run engine --`, checked before anything is read. */

import { UsageError } from "../arguments.ts";
import { taskNames, type TaskName } from "./tasks.ts";

export type EngineArguments = {
  readonly task: TaskName;
  /** Empty: JSON lines on standard input. */
  readonly files: readonly string[];
  /** The day that counts as today, "YYYY-MM-DD". */
  readonly asOf: string;
};

export const engineUsage = [
  "Use: npm run --silent engine -- <task> [--as-of YYYY-MM-DD] [--] [FILE…]",
  `Tasks: ${taskNames.join(", ")}.`,
  "Without files, JSON lines are read from standard input: {id, text}; match {id, resume, job}; rank {id, job, resumes: [{id, text}]}.",
  "Answers are JSON lines; one that could not be done is {id, error, code}, and {id: null, line, …} where the line names no id.",
  "Ends with 0 when all was done, 1 when anything failed, 2 when the command was not understood.",
].join("\n");

const isDay = (text: string): boolean => {
  // What stands before is no day of anybody's work, and a slip of the fingers.
  if (!/^(?:19|20)\d{2}-\d{2}-\d{2}$/u.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};

const isTask = (word: string): word is TaskName => (taskNames as readonly string[]).includes(word);

/** Throws a UsageError with a sentence for whatever is wrong. */
export const parseEngineArguments = (words: readonly string[], today: string): EngineArguments => {
  const plain: string[] = [];
  let asOf = today;
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!;
    if (word === "--") {
      plain.push(...words.slice(index + 1));
      break;
    } else if (word === "--as-of" || word.startsWith("--as-of=")) {
      const day = word === "--as-of" ? words[++index] : word.slice("--as-of=".length);
      if (day === undefined || !isDay(day)) throw new UsageError(`--as-of takes a day such as 2026-10-20, not "${day ?? ""}".`);
      asOf = day;
    } else if (word.startsWith("-") && word !== "-") throw new UsageError(`There is no option ${word}.\n${engineUsage}`);
    else plain.push(word);
  }
  const [task, ...files] = plain;
  if (task === undefined) throw new UsageError(engineUsage);
  if (!isTask(task)) throw new UsageError(`There is no task "${task}".\n${engineUsage}`);
  if (files.includes("-") && files.length > 1)
    throw new UsageError('"-" is standard input and stands alone: give files or JSON lines there, not both.');
  return { task, files: files.filter((file) => file !== "-"), asOf };
};
