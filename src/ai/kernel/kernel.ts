/**
 * Runs a task on the targets of its route, in order, until one gives an answer that fits the task's schema and stands its
 * checks. The answer comes with its provenance. Plugins are checked when the kernel is made, not when they are first needed.
 */

import { createHash } from "node:crypto";
import * as z from "zod";
import { canonicalJson } from "../../core/canonical-json.ts";
import { failure } from "../../core/failure.ts";
import type { Places } from "../../core/places.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { failed, failureOfThrown, never } from "../spec/failures.ts";
import { hasModels, type Plugin, type ProviderFailure, type TokenUsage } from "../spec/v1.ts";
import type { Task } from "../tasks/define-task.ts";
import { whatIsAsked } from "./ask-model.ts";
import { createAskTarget, type Given, type Plugged, type TargetPorts } from "./ask-target.ts";
import { type HostOptions, plugIn } from "./plugin-host.ts";
import {
  type AnswerCache,
  type Breaker,
  type NumberedRoute,
  type Observation,
  type RouteSource,
  type RouteTarget,
  spentOn,
  type TaskFailure,
} from "./ports.ts";
import { compareAnswers, targetsAt } from "./rollout.ts";

export type Provenance = {
  readonly provider: string;
  readonly model: string;
  readonly task: string;
  readonly taskVersion: number;
  readonly milliseconds: number;
  /** How many targets were asked. */
  readonly attempts: number;
  /** What follows is of language models alone. */
  readonly tokens?: TokenUsage;
  readonly microdollars?: number;
  readonly cached?: boolean;
};

export type TaskOutcome<Output> = { readonly output: Output; readonly provenance: Provenance };

export type RunOptions = {
  readonly signal?: AbortSignal | undefined;
  readonly traceparent?: string | undefined;
  /** Whose budget it is. */
  readonly organisation?: string | undefined;
  /** Where answers to a task with identity are kept: sealed, with whom they are about. Absent: nowhere. */
  readonly sealedAnswers?: AnswerCache | undefined;
  /** The connections of the invocation that asks: no call of a model goes out without one. Absent: nobody else needs them. */
  readonly places?: Places | undefined;
};

/** What one target alone made of an input. */
export type Attempt = {
  readonly answer: Result<Given, ProviderFailure>;
  readonly milliseconds: number;
  readonly tokens: TokenUsage;
  readonly microdollars: number;
};

export type Kernel = {
  readonly run: <Input extends z.ZodType, Output extends z.ZodType>(
    task: Task<Input, Output>,
    input: z.input<Input>,
    options?: RunOptions,
  ) => Promise<Result<TaskOutcome<z.output<Output>>>>;
  /** Asks a target something small of the kind that the task asks. A failure says what is wrong with its model, key or address. */
  readonly check: (target: RouteTarget, task: { readonly texts?: unknown }) => Promise<Result<null, ProviderFailure>>;
  /**
   * Asks one target beside its route, for somebody who wants to see what it says. All rules about identity, answers and
   * budgets hold; nothing is kept or counted, and the breaker neither stops it nor hears of it: a mistyped model must not
   * close a provider to everybody. Undefined: the target cannot be asked such a thing, or must not be. `input` is checked.
   */
  readonly attempt: (
    task: Task,
    input: unknown,
    target: RouteTarget,
    options?: Pick<RunOptions, "signal" | "organisation" | "places">,
  ) => Promise<Attempt | undefined>;
};

export type KernelOptions = HostOptions &
  TargetPorts & {
    readonly plugins: readonly Plugin[];
    readonly routes: RouteSource;
    readonly cache: AnswerCache;
    /** Hears of every call of a language model. Must not throw. */
    readonly observe?: (observation: Observation) => void;
    /** Hears of every task that failed at all its targets, unless whoever asked has left. Must not throw. */
    readonly failed?: (failure: TaskFailure) => void;
    /** Sees to work that nobody waits for. Without it no target is asked for comparison alone. */
    readonly inBackground?: (work: Promise<void>) => void;
  };

/** For those who try a target out. */
const unheard: Breaker = { admit: async () => "go", record: async () => undefined };

const cachedFor = 7 * 86_400_000;
const checkTimeout = 10_000;
const smallQuestion = {
  system: 'Answer with this JSON object and nothing else: {"ready": true}',
  messages: [{ role: "user", content: "Are you ready?" }] as const,
  maximumTokens: 200,
  schema: z.toJSONSchema(z.object({ ready: z.boolean() })),
};

const sumOf = ({ input, output }: TokenUsage): number => input + output;

export const createKernel = (options: KernelOptions): Kernel => {
  const { clock, routes, cache, observe, inBackground, faulted } = options;
  const withoutCache = (fault: unknown): undefined => void faulted?.("cache", fault);
  const providers = new Map<string, Plugged>();
  for (const plugin of options.plugins) providers.set(plugin.manifest.id, { plugin, provider: plugIn(plugin, options) });
  const askTarget = createAskTarget(options);
  const tryTarget = createAskTarget({ ...options, breaker: unheard });

  const isModel = ({ provider }: RouteTarget): boolean => {
    const { plugin } = providers.get(provider) ?? {};
    return plugin !== undefined && hasModels(plugin.manifest);
  };

  /** A hash of everything that an answer depends on, but for who gives it. Engines alone need none. */
  const hashOf = (task: Task, input: unknown, targets: readonly RouteTarget[]): string | undefined => {
    if (!targets.some(isModel)) return undefined;
    const { name, version, prompt } = task;
    const asked = prompt === undefined ? "" : whatIsAsked(task)?.hash;
    // At once: what the platform hashes in the background takes longer to come back than to hash.
    return createHash("sha256").update(canonicalJson({ name, version, asked, input })).digest("hex");
  };

  type Asking = RunOptions & {
    readonly task: Task;
    readonly input: unknown;
    readonly route: NumberedRoute;
    readonly fraction: number;
  };

  /** Asks a target and tells how it went. `served`: what a shadow's answer is compared with. */
  const ask = async (asking: Asking, target: RouteTarget, served?: unknown) => {
    const { task, input, route, fraction, signal, organisation, places } = asking;
    const plugged = providers.get(target.provider);
    if (plugged === undefined) return undefined;
    const began = clock.now();
    const limit = route.budget;
    const reply = await askTarget({ task, input, target, plugged, signal, organisation, limit, fraction, places });
    if (reply === undefined) return undefined;
    const { answer, calls, tokens } = reply;
    const { microdollars } = spentOn(tokens, target.price);
    // What never went out says nothing about the target.
    if (calls > 0 && signal?.aborted !== true) {
      const given = answer.ok ? answer.value.output : {};
      observe?.({
        task: task.name,
        routeVersion: route.version,
        provider: target.provider,
        model: target.model ?? "",
        role: served === undefined ? "served" : "shadow",
        answered: answer.ok,
        milliseconds: clock.now() - began,
        tokens,
        microdollars,
        ...(served === undefined ? {} : { compared: compareAnswers(served as Given, given as Given) }),
      });
    }
    return { answer, tokens, microdollars };
  };

  const run = async (task: Task, input: unknown, runOptions: RunOptions): Promise<Result<TaskOutcome<unknown>>> => {
    const began = clock.now();
    const route = await routes.routeFor(task.name);
    const hash = hashOf(task, input, route.targets);
    // Where in 0…1 the input lies.
    const fraction = hash === undefined ? 0 : Number.parseInt(hash.slice(0, 8), 16) / 2 ** 32;
    const { serving, shadowing } = targetsAt(route.targets, fraction);
    const asking: Asking = { ...runOptions, task, input, route, fraction };
    const outcomeOf = (output: unknown, more: Pick<Provenance, "provider" | "model" | "attempts"> & Partial<Provenance>) =>
      ok({ output, provenance: { ...more, task: task.name, taskVersion: task.version, milliseconds: clock.now() - began } });
    const kept = task.data === "anonymous" ? cache : runOptions.sealedAnswers;
    // Answers of the first choice alone are kept: what a fallback said while it was away should not outlast that.
    const [first] = serving;
    const key =
      kept !== undefined && first !== undefined && isModel(first) ? `${hash}/${first.provider}/${first.model}` : undefined;
    const known = key === undefined ? undefined : await kept?.get(key, began).catch(withoutCache);
    if (known !== undefined)
      return outcomeOf(known.output, { provider: known.provider, model: known.model, attempts: 0, cached: true });
    let attempts = 0;
    const failures: TaskFailure["targets"][number][] = [];
    for (const target of serving) {
      if (runOptions.signal?.aborted === true) break;
      const reply = await ask(asking, target);
      const { model: named } = target;
      // A route may outlive a provider.
      if (!providers.has(target.provider)) failures.push({ provider: target.provider, model: named, cause: "configuration" });
      if (reply === undefined) continue;
      attempts += 1;
      if (!reply.answer.ok) {
        failures.push({ provider: target.provider, model: named, cause: reply.answer.failure.cause });
        continue;
      }
      const { output, model } = reply.answer.value;
      const { provider } = target;
      if (key !== undefined && target === first)
        await kept?.set(key, { provider, model, output }, began + cachedFor).catch(withoutCache);
      // Whoever left need not be followed by a copy; and it goes with the budget of whoever asked.
      const shadow: Asking = { ...asking, signal: undefined };
      for (const copy of shadowing) inBackground?.(ask(shadow, copy, output).then(() => undefined));
      const { tokens, microdollars } = reply;
      const cost = sumOf(tokens) === 0 ? {} : { tokens, ...(target.price === undefined ? {} : { microdollars }) };
      return outcomeOf(output, { provider, model, attempts, ...cost });
    }
    if (failures.length > 0 && runOptions.signal?.aborted !== true) {
      const { traceparent } = runOptions;
      options.failed?.({
        task: task.name,
        taskVersion: task.version,
        routeVersion: route.version,
        targets: failures,
        traceparent,
      });
    }
    return err(failure("provider-failed", `No provider gave a usable answer to ${task.name}. Try again later.`));
  };

  return {
    run: async (task, input, runOptions = {}) => {
      const checked = task.input.safeParse(input);
      if (!checked.success) return err(failure("request-invalid", `The input of ${task.name} does not fit its schema.`));
      const outcome = await run(task as unknown as Task, checked.data, runOptions);
      return outcome as Result<TaskOutcome<z.output<typeof task.output>>>;
    },
    attempt: async (task, input, target, { signal, organisation, places } = {}) => {
      const plugged = providers.get(target.provider);
      if (plugged === undefined) return undefined;
      const began = clock.now();
      const { budget: limit } = await routes.routeFor(task.name);
      const reply = await tryTarget({ task, input, target, plugged, signal, organisation, limit, fraction: 0, places });
      if (reply === undefined) return undefined;
      const { answer, tokens } = reply;
      return { answer, tokens, milliseconds: clock.now() - began, microdollars: spentOn(tokens, target.price).microdollars };
    },
    check: async ({ provider, model = "" }, { texts }) => {
      const { languageModel, embeddingModel } = providers.get(provider)?.provider ?? {};
      const signal = AbortSignal.timeout(checkTimeout);
      const ask =
        texts === undefined
          ? languageModel && (() => languageModel.json({ ...smallQuestion, model, signal }))
          : embeddingModel && (() => embeddingModel.embed({ texts: ["Are you ready?"], model, signal }));
      const kind = texts === undefined ? "language" : "embedding";
      if (ask === undefined) return failed("configuration", never, `${provider} is no ${kind} model.`);
      try {
        const reply = await ask();
        return reply.ok ? ok(null) : reply;
      } catch (thrown) {
        return failureOfThrown(thrown);
      }
    },
  };
};
