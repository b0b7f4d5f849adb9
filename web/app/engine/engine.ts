/** The page's half of the engine: one call a task, answered by the thread. */

import type { DocumentAnalysis } from "../../../src/domain/resume/analysis.ts";
import type { EngineReply, EngineRequest, EngineTask, EngineTasks } from "./engine-messages.ts";

export type TaskOptions = {
  /** Ends a reading; its answer is then the failure "document-reading-cancelled". */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
  /** An analysis without its tips, when those take longer. */
  readonly onEarly?: (output: DocumentAnalysis) => void;
};

type Waiting = {
  readonly resolve: (output: never) => void;
  readonly reject: (fault: Error) => void;
  readonly onProgress: TaskOptions["onProgress"];
  readonly onEarly: TaskOptions["onEarly"];
};

const waiting = new Map<number, Waiting>();
let thread: Worker | undefined;
let lastId = 0;

const failAll = (message: string): void => {
  for (const { reject } of waiting.values()) reject(new Error(message));
  waiting.clear();
  // The next task starts another: a thread that could not be loaded may load now.
  thread = undefined;
};

const settle = (reply: EngineReply): void => {
  const task = waiting.get(reply.id);
  if (reply.kind === "progress") return task?.onProgress?.(reply);
  if (reply.kind === "early") return task?.onEarly?.(reply.output);
  waiting.delete(reply.id);
  if (reply.kind === "done") task?.resolve(reply.output as never);
  else task?.reject(new Error(reply.message));
};

/** Loads the engine ahead of the first task. */
export const startEngine = (): Worker => {
  if (thread !== undefined) return thread;
  thread = new Worker(new URL("./engine-thread.ts", import.meta.url), { type: "module" });
  thread.addEventListener("message", (event: MessageEvent<EngineReply>) => settle(event.data));
  thread.addEventListener("error", (event) => failAll(event.message));
  return thread;
};

/** Rejects only when the engine itself cannot be loaded or has a fault; what a document holds comes as the output. */
export const runEngine = <Task extends EngineTask>(
  task: Task,
  input: EngineTasks[Task]["input"],
  { signal, onProgress, onEarly }: TaskOptions = {},
): Promise<EngineTasks[Task]["output"]> =>
  new Promise((resolve, reject) => {
    const engine = startEngine();
    const id = ++lastId;
    const post = (request: EngineRequest): void => {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's port has no origin.
      engine.postMessage(request);
    };
    waiting.set(id, { resolve, reject, onProgress, onEarly });
    signal?.addEventListener("abort", () => post({ task: "cancel", id }), { once: true });
    post({ task, id, input } as EngineRequest);
  });
