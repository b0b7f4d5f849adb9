/** A task is what ClearView asks of a provider, whichever it is: what goes in, what must come out, and how private it is. */

import type * as z from "zod";

export type Task<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> = {
  readonly name: string;
  readonly version: number;
  readonly input: Input;
  readonly output: Output;
  /** "identity" keeps a task from providers that may not see it and its results out of shared caches. */
  readonly data: "anonymous" | "identity";
};

export const defineTask = <Input extends z.ZodType, Output extends z.ZodType>(
  name: string,
  task: Omit<Task<Input, Output>, "name">,
): Task<Input, Output> => ({ ...task, name });
