/**
 * Asks a language model to do a task: prompt, JSON, schema, guard, and one repair in which it is told what was wrong. What a
 * provider may not see is replaced before, put back afterwards, and replaced again in the repair.
 */

import { createHash } from "node:crypto";
import * as z from "zod";
import { err, ok, type Result } from "../../core/result.ts";
import { failed, never } from "../spec/failures.ts";
import type { LanguageModelCall, ModelText, ProviderFailure } from "../spec/v1.ts";
import type { Prompt, Task } from "../tasks/define-task.ts";
import type { Placeholders } from "./placeholders.ts";
import { readJson } from "./read-json.ts";

/** One call; the kernel wraps budget, time and breaker around it. */
export type Ask = (call: LanguageModelCall, schema: z.core.JSONSchema.BaseSchema) => Promise<Result<ModelText, ProviderFailure>>;

type Asked = {
  readonly schema: z.core.JSONSchema.BaseSchema;
  readonly system: string;
  /** Of `system`, as hex: what an answer depends on beside its input, made once. */
  readonly hash: string;
};
const askedOf = new WeakMap<Task, Asked | "unsayable">();

const sayable = (task: Task): Asked | "unsayable" => {
  try {
    const schema = z.toJSONSchema(task.output);
    const rubric = task.prompt?.rubric ?? "";
    const system = `${rubric}\nAnswer with one JSON object and nothing else, of this schema:\n${JSON.stringify(schema)}`;
    return { schema, system, hash: createHash("sha256").update(system).digest("hex") };
  } catch {
    return "unsayable";
  }
};

/** The parts of a call that are the same for every input; undefined for an output that JSON Schema has no words for. */
export const whatIsAsked = (task: Task): Asked | undefined => {
  const asked = askedOf.get(task) ?? sayable(task);
  askedOf.set(task, asked);
  return asked === "unsayable" ? undefined : asked;
};

/** More than this and a model would be told more than it can mend. */
const told = 12;

type Judged = { readonly output: unknown; readonly problems: readonly string[] };

const inAnotherLanguage = ({ task, input, languageOf }: ModelQuestion, output: unknown): boolean => {
  const words = task.wordsOf?.(input, output);
  if (words === undefined || languageOf === undefined) return false;
  const [asked, said] = [languageOf(words.asked), languageOf(words.said)];
  return asked !== undefined && said !== undefined && asked !== said;
};

/** What is nested deeper than the stack goes is no answer either. */
const judgeAny = (question: ModelQuestion, text: string): Judged => {
  try {
    return judge(question, text);
  } catch (fault) {
    if (fault instanceof RangeError) return { output: undefined, problems: ["The answer is nested too deep."] };
    throw fault;
  }
};

const judge = (question: ModelQuestion, text: string): Judged => {
  const { task, input, placeholders } = question;
  const said = readJson(text);
  if (said === undefined) return { output: undefined, problems: ["There is no whole JSON object in the answer."] };
  const unknown = placeholders.unknownIn(said).map((given) => `${given} stands for nothing.`);
  const parsed = task.output.safeParse(placeholders.restore(said));
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, message }) => `${path.map(String).join(".") || "The answer"}: ${message}`);
    return { output: undefined, problems: [...unknown, ...issues] };
  }
  const strange = inAnotherLanguage(question, parsed.data) ? ["Answer in the language of the text you were given."] : [];
  return { output: parsed.data, problems: [...unknown, ...strange, ...(task.problemsOf?.(input, parsed.data) ?? [])] };
};

export type ModelQuestion = {
  readonly task: Task;
  readonly prompt: Prompt<never>;
  readonly input: unknown;
  readonly model: string;
  readonly placeholders: Placeholders;
  readonly signal: AbortSignal | undefined;
  readonly languageOf?: ((text: string) => string | undefined) | undefined;
};

/** The checked output. */
export const askModel = async (question: ModelQuestion, ask: Ask): Promise<Result<unknown, ProviderFailure>> => {
  const { task, prompt, input, model, placeholders, signal } = question;
  const asked = whatIsAsked(task);
  if (asked === undefined) return failed("request", never, `The output of ${task.name} cannot be said as JSON Schema.`);
  const { schema, system } = asked;
  const content = (prompt.present as (input: unknown) => string)(placeholders.hide(input));
  const messages: LanguageModelCall["messages"][number][] = [{ role: "user", content }];
  for (const last of [false, true]) {
    const reply = await ask({ model, system, messages, maximumTokens: prompt.maximumTokens, signal }, schema);
    if (!reply.ok) return err(reply.failure);
    const { output, problems } = judgeAny(question, reply.value.text);
    if (problems.length === 0) return ok(output);
    if (last) break;
    const wrong = placeholders.hide(problems.slice(0, told)).map((problem) => `- ${problem}`);
    const repair = `This is wrong:\n${wrong.join("\n")}\nAnswer again with the whole JSON object, mended.`;
    messages.push({ role: "assistant", content: reply.value.text }, { role: "user", content: repair });
  }
  return failed("content", never, `No answer of the model stood the checks of ${task.name}.`);
};
