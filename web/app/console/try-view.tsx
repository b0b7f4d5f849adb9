/** Asks several targets the same thing and shows their answers side by side, with what differs from the first. */

import { computed, signal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { announce } from "../../shared/announcer.tsx";
import * as api from "../../shared/api.ts";
import type { Tried } from "../../shared/api-types.ts";
import { CallProblem } from "../../shared/notice.tsx";
import { routes } from "./ai-state.ts";
import {
  ConsoleField,
  FieldProblemText,
  fieldId,
  focusProblem,
  type Problems,
  TextField,
  told as toldAt,
} from "./console-field.tsx";
import { consoleWords } from "./console-words.ts";
import { exampleInputs } from "./example-inputs.ts";
import { isModel, ProviderSelect } from "./provider-select.tsx";
import { TriedAnswers } from "./tried-answers.tsx";
import "../../shared/fields.css";

const told = consoleWords.try;
const mostTargets = 4;

type Target = { readonly key: number; readonly provider: string; readonly model: string };

const written = (value: unknown): string => JSON.stringify(value ?? {}, undefined, 2);

let lastKey = 1;
const task = signal("explain-match");
const input = signal(written(exampleInputs["explain-match"]));
const targets = signal<readonly Target[]>([{ key: 1, provider: "builtin", model: "" }]);
const problems = signal<Problems>(new Map());
const failure = signal<api.ApiFailure | undefined>(undefined);
const busy = signal(false);
const answers = signal<readonly Tried[] | undefined>(undefined);

const readInput = (): object | undefined => {
  try {
    const value: unknown = JSON.parse(input.value);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

/** Prices that some route tells, so that a try can say what it costs. */
const prices = computed(
  () =>
    new Map(
      routes.value.flatMap((route) =>
        route.targets.flatMap(({ provider, model, price }) =>
          price === undefined ? [] : [[JSON.stringify([provider, model]), price] as const],
        ),
      ),
    ),
);

const asked = ({ provider, model: name }: Target): object => {
  const model = name.trim();
  const price = prices.value.get(JSON.stringify([provider, model]));
  return { provider, ...(model === "" ? {} : { model }), ...(price === undefined ? {} : { price }) };
};

const send = async (form: HTMLElement | null): Promise<void> => {
  if (busy.value) return;
  const given = readInput();
  problems.value = new Map(given === undefined ? [["input", told.noJson]] : []);
  failure.value = undefined;
  if (given === undefined) {
    announce(told.noJson);
    return focusProblem(form);
  }
  busy.value = true;
  announce(told.sending);
  const body = { task: task.value, input: given, targets: targets.value.map(asked) };
  const tried = await api.post<{ items: readonly Tried[] }>("/v1/providers/try", body);
  busy.value = false;
  if (tried.ok) {
    answers.value = tried.value.items;
    const answered = tried.value.items.filter(({ verdict }) => verdict === "answered").length;
    return announce(told.done(answered, tried.value.items.length));
  }
  failure.value = tried.failure;
  const found = new Map<string, string>();
  for (const { path, message } of tried.failure.fields ?? []) {
    // Of the input there is one field; where in it is told in words.
    const [at, words] = path.startsWith("input.") ? ["input", `${path.slice(6)}: ${message}`] : [path, message];
    found.set(at, [found.get(at), words].filter((one) => one !== undefined).join(" "));
  }
  problems.value = found;
  announce(tried.failure.message);
  focusProblem(form);
};

const change = (to: readonly Target[]): void => {
  targets.value = to;
  problems.value = new Map();
};

const choose = (name: string): void => {
  task.value = name;
  input.value = written(exampleInputs[name]);
  answers.value = undefined;
  problems.value = new Map();
};

export const TryView = () => {
  const form = useRef<HTMLFormElement>(null);
  return (
    <div class="stack">
      <p class="lead">{told.lead}</p>
      <form
        class="sheet stack"
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send(form.current);
        }}
      >
        <CallProblem problem={failure.value} />
        <div class="try-columns">
          <div class="stack">
            <ConsoleField path="task" label={told.task} problems={problems.value}>
              <select
                class="input"
                id={fieldId("task")}
                value={task.value}
                onChange={({ currentTarget }) => choose(currentTarget.value)}
              >
                {routes.value.map(({ task: name }) => (
                  <option key={name} value={name}>
                    {name}
                  </option>
                ))}
              </select>
            </ConsoleField>
            <ConsoleField path="input" label={told.input} problems={problems.value}>
              <textarea
                class="input code"
                id={fieldId("input")}
                spellcheck={false}
                value={input.value}
                onInput={({ currentTarget }) => (input.value = currentTarget.value)}
                {...toldAt("input", problems.value)}
              />
            </ConsoleField>
          </div>
          <fieldset class="stack">
            <legend>{told.targets}</legend>
            <FieldProblemText path="targets" problems={problems.value} />
            {targets.value.map((target, position) => {
              const put = (more: Partial<Target>) => change(targets.value.with(position, { ...target, ...more }));
              const at = `targets.${String(position)}`;
              return (
                <fieldset key={target.key} class="target-fields stack tight">
                  <legend>{told.target(position + 1)}</legend>
                  <div class="fields">
                    <ProviderSelect
                      path={`${at}.provider`}
                      value={target.provider}
                      problems={problems.value}
                      onChange={(provider) => put({ provider, ...(isModel(provider) ? {} : { model: "" }) })}
                    />
                    {isModel(target.provider) && (
                      <TextField
                        path={`${at}.model`}
                        label={consoleWords.form.model}
                        problems={problems.value}
                        value={target.model}
                        onInput={(model) => put({ model })}
                      />
                    )}
                  </div>
                  {targets.value.length > 1 && (
                    <div>
                      <button
                        type="button"
                        class="button"
                        aria-label={told.remove(position + 1)}
                        onClick={() => {
                          change(targets.value.toSpliced(position, 1));
                          form.current?.querySelector<HTMLElement>(".try-add")?.focus();
                        }}
                      >
                        ✕
                      </button>
                    </div>
                  )}
                </fieldset>
              );
            })}
            {targets.value.length < mostTargets && (
              <div>
                <button
                  type="button"
                  class="button try-add"
                  onClick={() => change([...targets.value, { key: ++lastKey, provider: "builtin", model: "" }])}
                >
                  {told.add}
                </button>
              </div>
            )}
          </fieldset>
        </div>
        <div class="row">
          <button type="submit" class="button primary" aria-disabled={busy.value}>
            {busy.value ? told.sending : told.send}
          </button>
        </div>
      </form>
      {answers.value !== undefined && <TriedAnswers items={answers.value} />}
    </div>
  );
};
