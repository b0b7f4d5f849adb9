/**
 * Runs a task on the targets of its route, in order, until one gives an answer that fits the task's schema. The answer
 * comes with its provenance. Plugins are checked when the kernel is made, not when they are first needed.
 */

import type * as z from "zod";
import { failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { Plugin, Provider, TaskEngine } from "../spec/v1.ts";
import type { Task } from "../tasks/define-task.ts";
import { type HostOptions, plugIn } from "./plugin-host.ts";

/** One place a task may be sent. */
export type RouteTarget = { readonly provider: string };

/** Port: which targets serve a task, best first. Routes that change at run time come through here. */
export type RouteSource = { readonly targetsFor: (task: string) => Promise<readonly RouteTarget[]> };

export type Provenance = {
  readonly provider: string;
  readonly model: string;
  readonly task: string;
  readonly taskVersion: number;
  readonly milliseconds: number;
  /** How many targets were asked. */
  readonly attempts: number;
};

export type TaskOutcome<Output> = { readonly output: Output; readonly provenance: Provenance };

export type RunOptions = { readonly signal?: AbortSignal | undefined; readonly traceparent?: string | undefined };

export type Kernel = {
  readonly run: <Input extends z.ZodType, Output extends z.ZodType>(
    task: Task<Input, Output>,
    input: z.input<Input>,
    options?: RunOptions,
  ) => Promise<Result<TaskOutcome<z.output<Output>>>>;
};

export type KernelOptions = HostOptions & {
  readonly plugins: readonly Plugin[];
  readonly routes: RouteSource;
};

/** A plugin that throws, for instance because it called a host it never declared, has given no answer; the next target may. */
const ask = async (
  engine: TaskEngine,
  ...call: Parameters<TaskEngine["answer"]>
): Promise<Awaited<ReturnType<TaskEngine["answer"]>> | undefined> => {
  try {
    return await engine.answer(...call);
  } catch {
    return undefined;
  }
};

export const createKernel = (options: KernelOptions): Kernel => {
  const providers = new Map<string, { plugin: Plugin; provider: Provider }>();
  for (const plugin of options.plugins) {
    providers.set(plugin.manifest.id, { plugin, provider: plugIn(plugin, options) });
  }

  return {
    run: async (task, input, { signal } = {}) => {
      const checked = task.input.safeParse(input);
      if (!checked.success) return err(failure("request-invalid", `The input of ${task.name} does not fit its schema.`));
      const began = options.clock.now();
      let attempts = 0;
      for (const target of await options.routes.targetsFor(task.name)) {
        const known = providers.get(target.provider);
        const engine = known?.provider.taskEngine;
        if (known === undefined || engine?.answers(task.name) !== true) continue;
        if (task.data === "identity" && !known.plugin.manifest.maySeeIdentity) continue;
        attempts += 1;
        const answer = await ask(engine, task.name, checked.data, { signal });
        const output = answer?.ok === true ? task.output.safeParse(answer.value) : undefined;
        if (output?.success !== true) continue;
        return ok({
          output: output.data,
          provenance: {
            provider: target.provider,
            model: engine.model,
            task: task.name,
            taskVersion: task.version,
            milliseconds: options.clock.now() - began,
            attempts,
          },
        });
      }
      return err(failure("provider-failed", `No provider gave a usable answer to ${task.name}. Try again later.`));
    },
  };
};
