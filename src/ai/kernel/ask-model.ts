/**
 * Asks a language model to do a task: prompt, JSON, schema, guard, and one repair in which it is told what was wrong. What a
 * provider may not see is replaced before, put back afterwards, and replaced again in the repair.
 */

import * as z from "zod";
import { err, ok, type Result } from "../../core/result.ts";
import { failed, never } from "../spec/failures.ts";
import type { LanguageModelCall, ModelText, ProviderFailure, TokenUsage } from "../spec/v1.ts";
import type { Prompt, Task } from "../tasks/define-task.ts";
import type { Placeholders } from "./placeholders.ts";
import { readJson } from "./read-json.ts";

/** One call; the kernel wraps budget, time and breaker around it. */
export type Ask = (call: LanguageModelCall, schema: z.core.JSONSchema.BaseSchema) => Promise<Result<ModelText, ProviderFailure>>;

export type ModelAnswer = { readonly output: unknown; readonly tokens: TokenUsage };

/** The part of a prompt that is the same for every input. */
export const systemOf = (task: Task, prompt: Prompt<never>): string =>
  `${prompt.rubric}\nAnswer with one JSON object and nothing else, of this schema:\n${JSON.stringify(z.toJSONSchema(task.output))}`;

/** More than this and a model would be told more than it can mend. */
const told = 12;

type Judged = { readonly output: unknown; readonly problems: readonly string[] };

const judge = (task: Task, input: unknown, text: string, placeholders: Placeholders): Judged => {
  const said = readJson(text);
  if (said === undefined) return { output: undefined, problems: ["There is no whole JSON object in the answer."] };
  const unknown = placeholders.unknownIn(said).map((given) => `${given} stands for nothing.`);
  const parsed = task.output.safeParse(placeholders.restore(said));
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, message }) => `${path.map(String).join(".") || "The answer"}: ${message}`);
    return { output: undefined, problems: [...unknown, ...issues] };
  }
  return { output: parsed.data, problems: [...unknown, ...(task.problemsOf?.(input, parsed.data) ?? [])] };
};

export type ModelQuestion = {
  readonly task: Task;
  readonly prompt: Prompt<never>;
  readonly input: unknown;
  readonly model: string;
  readonly placeholders: Placeholders;
  readonly signal: AbortSignal | undefined;
};

export const askModel = async (question: ModelQuestion, ask: Ask): Promise<Result<ModelAnswer, ProviderFailure>> => {
  const { task, prompt, input, model, placeholders, signal } = question;
  const schema = z.toJSONSchema(task.output);
  const content = (prompt.present as (input: unknown) => string)(placeholders.hide(input));
  const system = systemOf(task, prompt);
  const messages: LanguageModelCall["messages"][number][] = [{ role: "user", content }];
  const tokens = { input: 0, output: 0 };
  for (const last of [false, true]) {
    const reply = await ask({ model, system, messages, maximumTokens: prompt.maximumTokens, signal }, schema);
    if (!reply.ok) return err(reply.failure);
    tokens.input += reply.value.tokens?.input ?? 0;
    tokens.output += reply.value.tokens?.output ?? 0;
    const { output, problems } = judge(task, input, reply.value.text, placeholders);
    if (problems.length === 0) return ok({ output, tokens });
    if (last) break;
    const wrong = placeholders.hide(problems.slice(0, told)).map((problem) => `- ${problem}`);
    const repair = `This is wrong:\n${wrong.join("\n")}\nAnswer again with the whole JSON object, mended.`;
    messages.push({ role: "assistant", content: reply.value.text }, { role: "user", content: repair });
  }
  return failed("content", never, `No answer of the model stood the checks of ${task.name}.`);
};
