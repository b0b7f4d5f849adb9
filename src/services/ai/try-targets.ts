/**
 * What several targets make of one input, side by side, for an operator who wants to see it before a route is changed. An
 * operator may not see identity, and neither may most providers: an input in which the engine finds it goes nowhere.
 */

import type { Kernel } from "../../ai/kernel/kernel.ts";
import type { Plugin } from "../../ai/spec/v1.ts";
import { classifyDocument } from "../../ai/tasks/classify-document.ts";
import { enhanceResume } from "../../ai/tasks/enhance-resume.ts";
import { tasks } from "../../ai/tasks/index.ts";
import { suggestProfile } from "../../ai/tasks/suggest-profile.ts";
import { type Clock, dayOf } from "../../core/clock.ts";
import { failure } from "../../core/failure.ts";
import { createPlaces, type Places } from "../../core/places.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { type KnownProvider, problemsOfRoute, type RouteTarget } from "../../domain/provider/route.ts";
import type { RemovalKind } from "../../domain/resume/anonymised-profile.ts";
import { anonymiseAny } from "../../engine/anonymise/anonymise-any.ts";
import { parseResume } from "../../engine/parse-resume/parse-resume.ts";

export type TriedTarget = {
  readonly provider: string;
  readonly model?: string | undefined;
  readonly verdict: "answered" | "failed" | "not-asked";
  readonly output?: unknown;
  readonly cause?: string | undefined;
  readonly message?: string | undefined;
  readonly milliseconds: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly microdollars?: number | undefined;
};

export type TryService = (
  taskName: string,
  input: unknown,
  targets: readonly RouteTarget[],
) => Promise<Result<readonly TriedTarget[]>>;

type Dependencies = {
  readonly plugins: readonly Plugin[];
  readonly known: readonly KnownProvider[];
  readonly kernel: Pick<Kernel, "attempt">;
  readonly clock: Clock;
};

/** Somebody waits before a screen. */
const patience = 20_000;
/** Whose budget it is: a day's tries take nothing from any organisation. No organisation has such an id. */
const account = "try-it";

/** What has a shape of its own is identity in any text; a name is one where the text is about a person. */
const anywhere: readonly RemovalKind[] = ["email", "phone", "identity-number"];
const ofPeople: readonly RemovalKind[] = [...anywhere, "name", "birth-date"];
const aboutPeople: ReadonlySet<string> = new Set([classifyDocument.name, enhanceResume.name, suggestProfile.name]);

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

/** Kinds of identity that the engine finds in an input. */
const identityIn = (task: string, input: unknown, asOf: string): readonly RemovalKind[] => {
  const text = textsIn(input).join("\n");
  const kinds = aboutPeople.has(task) ? ofPeople : anywhere;
  const removed = new Set(anonymiseAny(text, parseResume(text), { asOf }).removed.map(({ kind }) => kind));
  return kinds.filter((kind) => removed.has(kind));
};

const refused = (path: string, message: string): Result<never> =>
  err(failure("request-invalid", message, { fields: [{ path, message }] }));

const nothing = { milliseconds: 0, inputTokens: 0, outputTokens: 0 };

export const createTryService = ({ plugins, known, kernel, clock }: Dependencies): TryService => {
  const maySee = (id: string): boolean => plugins.find(({ manifest }) => manifest.id === id)?.manifest.maySeeIdentity === true;

  const attempt = async (
    task: (typeof tasks)[number],
    input: unknown,
    target: RouteTarget,
    places: Places,
  ): Promise<TriedTarget> => {
    const { provider, model } = target;
    const patient = { timeoutMilliseconds: patience, ...target };
    const tried = await kernel.attempt(task, input, patient, { organisation: account, places });
    if (tried === undefined)
      return {
        provider,
        model,
        verdict: "not-asked",
        message: `${provider} has no answer to ${task.name}, or may not see what it holds.`,
        ...nothing,
      };
    const { answer, milliseconds, tokens, microdollars } = tried;
    const cost = target.price === undefined ? {} : { microdollars };
    const counts = { milliseconds, inputTokens: tokens.input, outputTokens: tokens.output, ...cost };
    if (answer.ok) return { provider, model: answer.value.model, verdict: "answered", output: answer.value.output, ...counts };
    const { cause, message } = answer.failure;
    return { provider, model, verdict: "failed", cause, message, ...counts };
  };

  return async (taskName, given, targets) => {
    const task = tasks.find(({ name }) => name === taskName);
    if (task === undefined) return err(failure("not-found", "There is no task of this name. GET /v1/routes names them."));
    const checked = task.input.safeParse(given);
    if (!checked.success) {
      const fields = checked.error.issues.slice(0, 20).map(({ path, message }) => {
        return { path: ["input", ...path].map(String).join("."), message };
      });
      return err(failure("request-invalid", `The input of ${taskName} does not fit its schema. See \`fields\`.`, { fields }));
    }
    const problems = problemsOfRoute({ targets: [...targets] }, known);
    if (problems.length > 0)
      return err(failure("route-invalid", "`fields` names what is wrong with which target.", { fields: problems }));
    if (!targets.every(({ provider }) => maySee(provider))) {
      const found = identityIn(taskName, checked.data, dayOf(clock.now()));
      if (found.length > 0)
        return refused("input", `The engine finds ${found.join(", ")} in it, which must not leave. Take it out, and try again.`);
    }
    const places = createPlaces();
    return ok(await Promise.all(targets.map((target) => attempt(task, checked.data, target, places))));
  };
};
