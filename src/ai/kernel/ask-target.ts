/**
 * Asks one target of a route: an engine, or a language model within window, budget, breaker and time, again where it says so.
 * Whoever may not see identity gets placeholders, or nothing.
 */

import { backoffMilliseconds } from "../../core/backoff.ts";
import { bytesOf } from "../../core/encoding.ts";
import type { Clock } from "../../core/clock.ts";
import type { Places } from "../../core/places.ts";
import { ok, type Result } from "../../core/result.ts";
import { failed, failureOfThrown, never, retryAfter } from "../spec/failures.ts";
import { unlessAborted } from "../spec/unless-aborted.ts";
import type { Answered, LanguageModel, Plugin, Provider, ProviderFailure, TokenUsage, Verdict } from "../spec/v1.ts";
import type { Task } from "../tasks/define-task.ts";
import { type Ask, askModel } from "./ask-model.ts";
import { createPlaceholders, type Placeholders } from "./placeholders.ts";
import { type Breaker, type Budget, type RouteTarget, type Spent, spentOn } from "./ports.ts";

export type Plugged = { readonly plugin: Plugin; readonly provider: Provider };

export type TargetPorts = {
  readonly clock: Clock;
  readonly breaker: Breaker;
  readonly budget: Budget;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Hears of a port that is away; the call goes on without it, or not at all. */
  readonly faulted?: (port: "cache" | "budget", fault: unknown) => void;
  /** The language of a text, as far as it can be told. */
  readonly languageOf?: ((text: string) => string | undefined) | undefined;
};

export type TargetQuestion = {
  readonly task: Task;
  readonly input: unknown;
  readonly target: RouteTarget;
  readonly plugged: Plugged;
  readonly signal: AbortSignal | undefined;
  readonly organisation: string | undefined;
  readonly limit: Spent | undefined;
  /** 0 to 1: spreads those who wait. */
  readonly fraction: number;
  readonly places?: Places | undefined;
};

export type Given = { readonly output: unknown; readonly model: string };
export type TargetReply = {
  readonly answer: Result<Given, ProviderFailure>;
  /** Calls that went out to a model, and the tokens of all of them. */
  readonly calls: number;
  readonly tokens: TokenUsage;
};

const defaultTimeout = 30_000;
const triesOfOneTarget = 3;
/** Whoever asks for more patience than this is passed over. */
const longestWait = 5000;
const nothing: TokenUsage = { input: 0, output: 0 };

/** Milliseconds to wait before the same target is asked again; undefined: it is not. */
const waitBefore = (verdict: Verdict, tries: number, fraction: number): number | undefined => {
  if (tries >= triesOfOneTarget) return undefined;
  if (verdict.kind === "retry-now") return backoffMilliseconds(tries, fraction, 250, 2000);
  if (verdict.kind === "retry-after" && verdict.seconds * 1000 <= longestWait) return verdict.seconds * 1000;
  return undefined;
};

/** Tokens of a text, rather too many than too few: no tokeniser makes more than one of three bytes on the average. */
const tokensAtMost = (text: string): number => Math.ceil(bytesOf(text).length / 3);

/** For providers that may see everything. */
const transparent: Placeholders = { hide: (value) => value, restore: (value) => value, unknownIn: () => [] };

/** A plugin that throws, for instance because it called a host it never declared, has given no answer; the next target may. */
const guarded = async <Value>(work: () => Answered<Value>, signal: AbortSignal | undefined): Answered<Value> => {
  try {
    return await unlessAborted(work(), signal);
  } catch (thrown) {
    return failureOfThrown(thrown);
  }
};

/** Budget, breaker and time count from when there is a place: nobody's patience runs out in line. */
const inPlace =
  (places: Places | undefined, ask: Ask): Ask =>
  (call, schema) =>
    places === undefined ? ask(call, schema) : places.hold(() => ask(call, schema));

const isCount = (count: number): boolean => Number.isSafeInteger(count) && count >= 0;

/** What a provider says it has counted, where that can be: what is subtracted from a budget must not add to it. */
const counted = (tokens: TokenUsage | undefined, most: TokenUsage): TokenUsage =>
  tokens !== undefined && isCount(tokens.input) && isCount(tokens.output) ? tokens : most;

export const createAskTarget = ({ clock, breaker, budget, wait, faulted, languageOf }: TargetPorts) => {
  const askEngine = async (question: TargetQuestion, engine: NonNullable<Provider["taskEngine"]>, placeholders: Placeholders) => {
    const { task, input, signal } = question;
    const answer = await guarded(async () => engine.answer(task.name, placeholders.hide(input), { signal }), signal);
    if (!answer.ok) return answer;
    const output = task.output.safeParse(placeholders.restore(answer.value));
    return output.success ? ok({ output: output.data, model: engine.model }) : failed("content", never, "It does not fit.");
  };

  /** One call of a model; the breaker hears how it went. */
  const callWith =
    ({ task, target, organisation, limit }: TargetQuestion, model: LanguageModel, count: (tokens: TokenUsage) => void): Ask =>
    async (call, schema) => {
      const prompt = [call.system, ...call.messages.map(({ content }) => content)].join("\n");
      const most = { input: tokensAtMost(prompt), output: call.maximumTokens };
      if (target.contextTokens !== undefined && most.input + most.output > target.contextTokens)
        return failed("request", never, "The prompt is larger than the model's window.");
      const now = clock.now();
      const spender = { task: task.name, organisation, now, limit };
      const lease = await budget.lease(spender, spentOn(most, target.price)).catch((fault: unknown) => {
        faulted?.("budget", fault);
        return "unknown" as const;
      });
      if (lease === "unknown") return failed("request", never, "What is left of the budget is not known.");
      if (lease === undefined) return failed("request", never, "The budget of the day is used up.");
      const milliseconds = target.timeoutMilliseconds ?? defaultTimeout;
      const places = target.concurrency === undefined ? undefined : { limit: target.concurrency, heldFor: milliseconds };
      const asked = { provider: target.provider, model: call.model };
      const admission = await breaker.admit(asked, now, places);
      if (admission !== "go") {
        await lease.settle(spentOn(nothing, target.price));
        return admission === "full"
          ? failed("overloaded", retryAfter(1), "As many calls as the route allows are under way.")
          : failed("overloaded", never, "The provider is not asked at present.");
      }
      const patience = AbortSignal.timeout(milliseconds);
      const signal = call.signal === undefined ? patience : AbortSignal.any([call.signal, patience]);
      const reply = await guarded(() => model.json({ ...call, signal, schema }), signal);
      // A failure may have cost what it could, also one that nobody waited for: or a budget ends nobody who leaves each time.
      const lost = !reply.ok && (reply.failure.cause === "content" || signal.aborted);
      const spent = reply.ok ? counted(reply.value.tokens, most) : lost ? most : nothing;
      await lease.settle(spentOn(spent, target.price));
      count(spent);
      // Somebody who left says nothing about the provider, but has held a place, or been the one to try it.
      const outcome = reply.ok ? "answered" : call.signal?.aborted === true ? "left" : reply.failure;
      await breaker.record(asked, outcome, clock.now(), places !== undefined);
      return reply;
    };

  /** Undefined: the target cannot be asked such a thing, or must not be. */
  return async (question: TargetQuestion): Promise<TargetReply | undefined> => {
    const { task, input, target, signal, plugged } = question;
    const { taskEngine: engine, languageModel } = plugged.provider;
    const mayNotSee = task.data === "identity" && !plugged.plugin.manifest.maySeeIdentity;
    if (mayNotSee && task.identityOf === undefined) return undefined;
    const placeholders = mayNotSee ? createPlaceholders(task.identityOf?.(input) ?? []) : transparent;
    if (engine?.answers(task.name) === true) {
      const answer = await askEngine(question, engine, placeholders);
      return { answer, calls: 0, tokens: nothing };
    }
    const { prompt } = task;
    const { model } = target;
    if (languageModel === undefined || prompt === undefined || model === undefined) return undefined;
    let [calls, tokens] = [0, nothing];
    const asked = callWith(question, languageModel, (more) => {
      calls += 1;
      tokens = { input: tokens.input + more.input, output: tokens.output + more.output };
    });
    const ask = inPlace(question.places, asked);
    for (let tries = 1; ; tries++) {
      const answer = await askModel({ task, prompt, input, model, placeholders, signal, languageOf }, ask);
      const pause = answer.ok ? undefined : waitBefore(answer.failure.verdict, tries, question.fraction);
      if (pause === undefined || signal?.aborted === true)
        return { answer: answer.ok ? ok({ output: answer.value, model }) : answer, calls, tokens };
      await wait(pause);
    }
  };
};
