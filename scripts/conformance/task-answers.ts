/** What the engine says to an invented input of each task: an answer that every provider must be able to give, and that stands its checks. */

import { plugIn } from "../../src/ai/kernel/plugin-host.ts";
import { builtin } from "../../src/ai/plugins/builtin/index.ts";
import { tasks } from "../../src/ai/tasks/index.ts";
import { exampleInputs } from "../../web/app/console/example-inputs.ts";

const saying = ({ path, message }: { readonly path: readonly PropertyKey[]; readonly message: string }): string =>
  `${path.map(String).join(".")}: ${message}`;

/** Tasks that the engine answers, with an invented input and the engine's answer to it. */
export const engineAnswers = await (async () => {
  const { taskEngine } = plugIn(builtin, { clock: { now: () => 0 }, fetch, secrets: {} });
  const answered = tasks.filter(({ name }) => taskEngine?.answers(name) === true);
  return Promise.all(
    answered.map(async (task) => {
      const input = task.input.parse(exampleInputs[task.name]);
      const answer = await taskEngine?.answer(task.name, input, {});
      if (answer?.ok !== true) throw new Error(`The engine has no answer to its example of ${task.name}.`);
      return { task, input, answer: answer.value };
    }),
  );
})();
type Answered = (typeof engineAnswers)[number];

/** What is wrong with an answer to a task: of its shape, or for want of a source. */
export const taskProblem = ({ task, input }: Answered, answer: unknown): string | undefined => {
  const output = task.output.safeParse(answer);
  if (!output.success) return output.error.issues.map(saying).join(" ");
  const problems = (task.problemsOf as ((input: unknown, output: unknown) => readonly string[]) | undefined)?.(
    input,
    output.data,
  );
  return problems === undefined || problems.length === 0 ? undefined : problems.join(" ");
};
