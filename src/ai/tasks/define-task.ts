/**
 * A task is what ClearView asks of a provider, whichever it is: what goes in, what must come out, how private it is, how a
 * language model is asked, and what of its answer must be found in the source.
 */

import type * as z from "zod";

/** How a language model is asked. A change of either part needs a new version of the task. */
export type Prompt<Input> = {
  /** What to do, by which rules: the same for every input, and sent first, so that providers can cache it. */
  readonly rubric: string;
  /** The input in words. Text of a document goes through `fence`. */
  readonly present: (input: Input) => string;
  readonly maximumTokens: number;
};

export type Task<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> = {
  readonly name: string;
  readonly version: number;
  readonly input: Input;
  readonly output: Output;
  /** "identity" keeps a task from providers that may not see it and its results out of shared caches. */
  readonly data: "anonymous" | "identity";
  readonly prompt?: Prompt<z.output<Input>>;
  /** Present: an embedding model is asked for a vector of each of these, and the output is `{ vectors }`. */
  readonly texts?: (input: z.output<Input>) => readonly string[];
  /** What is wrong with an answer that fits its schema: what it says without a source. None: it stands. */
  readonly problemsOf?: (input: z.output<Input>, output: z.output<Output>) => readonly string[];
  /** Words of the input and words of the answer that must be of one language. Absent: any will do. */
  readonly wordsOf?: (input: z.output<Input>, output: z.output<Output>) => { readonly asked: string; readonly said: string };
  /**
   * Words of the input that tell who somebody is. With them, a provider that may not see identity gets the task after all:
   * with a placeholder in the place of each.
   */
  readonly identityOf?: (input: z.output<Input>) => readonly string[];
};

export const defineTask = <Input extends z.ZodType, Output extends z.ZodType>(
  name: string,
  task: Omit<Task<Input, Output>, "name">,
): Task<Input, Output> => ({ ...task, name });
