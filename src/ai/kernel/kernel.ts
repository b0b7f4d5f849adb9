/**
 * Runs a task on the targets of its route, in order, until one gives an answer that fits the task's schema and stands its
 * checks. The answer comes with its provenance. Plugins are checked when the kernel is made, not when they are first needed.
 */

import * as z from "zod";
import { backoffMilliseconds } from "../../core/backoff.ts";
import { canonicalJson } from "../../core/canonical-json.ts";
import { failure } from "../../core/failure.ts";
import { sha256Hex } from "../../core/hashing.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { failed, failureOfThrown, never } from "../spec/failures.ts";
import { unlessAborted } from "../spec/unless-aborted.ts";
import type { Answered, LanguageModel, Plugin, Provider, ProviderFailure, TokenUsage, Verdict } from "../spec/v1.ts";
import type { Task } from "../tasks/define-task.ts";
import { type Ask, askModel, systemOf } from "./ask-model.ts";
import { createPlaceholders, type Placeholders } from "./placeholders.ts";
import { type HostOptions, plugIn } from "./plugin-host.ts";
import { type AnswerCache, type Breaker, type Budget, type RouteSource, type RouteTarget, spentOn } from "./ports.ts";
import { type Comparison, compareAnswers, targetsAt } from "./rollout.ts";

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
};

export type Kernel = {
  readonly run: <Input extends z.ZodType, Output extends z.ZodType>(
    task: Task<Input, Output>,
    input: z.input<Input>,
    options?: RunOptions,
  ) => Promise<Result<TaskOutcome<z.output<Output>>>>;
};

export type ShadowReport = Comparison & {
  readonly task: string;
  readonly served: string;
  readonly shadow: string;
  readonly valid: boolean;
};

export type KernelOptions = HostOptions & {
  readonly plugins: readonly Plugin[];
  readonly routes: RouteSource;
  readonly breaker: Breaker;
  readonly budget: Budget;
  readonly cache: AnswerCache;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Takes the comparison with each target that shadows, while nobody waits. Without it, none is asked. */
  readonly shadow?: {
    readonly observe: (report: ShadowReport) => Promise<void>;
    readonly inBackground: (work: Promise<void>) => void;
  };
};

type Plugged = { readonly plugin: Plugin; readonly provider: Provider };
type Given = { readonly output: unknown; readonly model: string; readonly tokens?: TokenUsage };

const defaultTimeout = 30_000;
const triesOfOneTarget = 3;
/** Whoever asks for more patience than this is passed over. */
const longestWait = 5000;
const cachedFor = 7 * 86_400_000;

/** Milliseconds to wait before the same target is asked again; undefined: it is not. */
const waitBefore = (verdict: Verdict, tries: number, fraction: number): number | undefined => {
  if (tries >= triesOfOneTarget) return undefined;
  if (verdict.kind === "retry-now") return backoffMilliseconds(tries, fraction, 250, 2000);
  if (verdict.kind === "retry-after" && verdict.seconds * 1000 <= longestWait) return verdict.seconds * 1000;
  return undefined;
};

/** Tokens of a text, rather too many than too few. */
const tokensAtMost = (text: string): number => Math.ceil(text.length / 3);

/** A plugin that throws, for instance because it called a host it never declared, has given no answer; the next target may. */
const guarded = async <Value>(work: () => Answered<Value>, signal: AbortSignal | undefined): Answered<Value> => {
  try {
    return await unlessAborted(work(), signal);
  } catch (thrown) {
    return failureOfThrown(thrown);
  }
};

export const createKernel = (options: KernelOptions): Kernel => {
  const { clock, routes, breaker, budget, cache, wait } = options;
  const providers = new Map<string, Plugged>();
  for (const plugin of options.plugins) providers.set(plugin.manifest.id, { plugin, provider: plugIn(plugin, options) });

  /** One call of a model within time, budget and window; the breaker hears how it went. */
  const callWith =
    (task: Task, target: RouteTarget, model: LanguageModel, { organisation }: RunOptions): Ask =>
    async (call, schema) => {
      const prompt = [call.system, ...call.messages.map(({ content }) => content)].join("\n");
      const most = { input: tokensAtMost(prompt), output: call.maximumTokens };
      if (target.contextTokens !== undefined && most.input + most.output > target.contextTokens)
        return failed("request", never, "The prompt is larger than the model's window.");
      const now = clock.now();
      if (!(await breaker.allows(target.provider, now)))
        return failed("overloaded", never, "The provider is not asked at present.");
      const lease = await budget.lease({ task: task.name, organisation, now }, spentOn(most, target.price));
      if (lease === undefined) return failed("request", never, "The budget of the day is used up.");
      const limit = AbortSignal.timeout(target.timeoutMilliseconds ?? defaultTimeout);
      const signal = call.signal === undefined ? limit : AbortSignal.any([call.signal, limit]);
      const reply = await guarded(() => model.json({ ...call, signal, schema }), signal);
      // A failure may have cost what it could; a provider that counts nothing is taken at its most.
      const spent = reply.ok ? (reply.value.tokens ?? most) : reply.failure.cause === "content" ? most : { input: 0, output: 0 };
      await lease.settle(spentOn(spent, target.price));
      // Somebody who left says nothing about the provider.
      if (call.signal?.aborted !== true)
        await breaker.record(target.provider, reply.ok ? "answered" : reply.failure, clock.now());
      return reply;
    };

  const askTarget = async (
    task: Task,
    input: unknown,
    target: RouteTarget,
    { plugin, provider }: Plugged,
    run: RunOptions & { readonly fraction: number },
  ): Promise<Result<Given, ProviderFailure> | undefined> => {
    const { taskEngine: engine, languageModel } = provider;
    const mayNotSee = task.data === "identity" && !plugin.manifest.maySeeIdentity;
    if (mayNotSee && task.identityOf === undefined) return undefined;
    const placeholders: Placeholders = mayNotSee ? createPlaceholders(task.identityOf?.(input) ?? []) : transparent;
    if (engine?.answers(task.name) === true) {
      const answer = await guarded(
        async () => engine.answer(task.name, placeholders.hide(input), { signal: run.signal }),
        run.signal,
      );
      if (!answer.ok) return answer;
      const output = task.output.safeParse(placeholders.restore(answer.value));
      return output.success ? ok({ output: output.data, model: engine.model }) : failed("content", never, "It does not fit.");
    }
    const { prompt } = task;
    const { model } = target;
    if (languageModel === undefined || prompt === undefined || model === undefined) return undefined;
    for (let tries = 1; ; tries++) {
      const question = { task, prompt, input, model, placeholders, signal: run.signal };
      const answer = await askModel(question, callWith(task, target, languageModel, run));
      if (answer.ok) return ok({ ...answer.value, model });
      const pause = waitBefore(answer.failure.verdict, tries, run.fraction);
      if (pause === undefined || run.signal?.aborted === true) return answer;
      await wait(pause);
    }
  };

  const isModel = ({ provider }: RouteTarget): boolean =>
    providers.get(provider)?.plugin.manifest.capabilities.includes("language-model") === true;

  /** A hash of everything that an answer of a target depends on. */
  const hashOf = (task: Task, input: unknown, target?: RouteTarget): Promise<string> => {
    const asked = task.prompt === undefined ? "" : systemOf(task, task.prompt);
    const { name, version } = task;
    return sha256Hex(canonicalJson({ name, version, asked, input, provider: target?.provider, model: target?.model }));
  };

  /** Where in 0…1 an input lies. Engines alone need no such place. */
  const fractionOf = async (task: Task, input: unknown, targets: readonly RouteTarget[]): Promise<number> =>
    targets.some(isModel) ? Number.parseInt((await hashOf(task, input)).slice(0, 8), 16) / 2 ** 32 : 0;

  const shadowsOf = async (task: Task, input: unknown, served: string, output: unknown, targets: readonly RouteTarget[]) => {
    for (const target of targets) {
      const plugged = providers.get(target.provider);
      const answer = plugged && (await askTarget(task, input, target, plugged, { fraction: 0 }));
      const given = answer?.ok === true ? answer.value.output : undefined;
      const compared = compareAnswers(output as Record<string, unknown>, (given ?? {}) as Record<string, unknown>);
      await options.shadow?.observe({
        ...compared,
        task: task.name,
        served,
        shadow: target.provider,
        valid: given !== undefined,
      });
    }
  };

  const run = async (task: Task, input: unknown, runOptions: RunOptions): Promise<Result<TaskOutcome<unknown>>> => {
    const began = clock.now();
    const targets = await routes.targetsFor(task.name);
    const fraction = await fractionOf(task, input, targets);
    const { serving, shadowing } = targetsAt(targets, fraction);
    const outcomeOf = (output: unknown, more: Pick<Provenance, "provider" | "model" | "attempts"> & Partial<Provenance>) =>
      ok({ output, provenance: { ...more, task: task.name, taskVersion: task.version, milliseconds: clock.now() - began } });
    // Answers of the first choice alone are kept: what a fallback said while it was away should not outlast that.
    const [first] = serving;
    const key = task.data === "anonymous" && first && isModel(first) ? await hashOf(task, input, first) : undefined;
    const known = key === undefined ? undefined : await cache.get(key, began);
    if (known !== undefined)
      return outcomeOf(known.output, { provider: known.provider, model: known.model, attempts: 0, cached: true });
    let attempts = 0;
    for (const target of serving) {
      if (runOptions.signal?.aborted === true) break;
      const plugged = providers.get(target.provider);
      const answer = plugged && (await askTarget(task, input, target, plugged, { ...runOptions, fraction }));
      if (answer === undefined) continue;
      attempts += 1;
      if (!answer.ok) continue;
      const { output, model, tokens } = answer.value;
      const { provider } = target;
      if (key !== undefined && target === first) await cache.set(key, { provider, model, output }, began + cachedFor);
      if (shadowing.length > 0) options.shadow?.inBackground(shadowsOf(task, input, provider, output, shadowing));
      const cost =
        tokens === undefined
          ? {}
          : { tokens, ...(target.price ? { microdollars: spentOn(tokens, target.price).microdollars } : {}) };
      return outcomeOf(output, { provider, model, attempts, ...cost });
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
  };
};

/** For providers that may see everything. */
const transparent: Placeholders = { hide: (value) => value, restore: (value) => value, unknownIn: () => [] };
