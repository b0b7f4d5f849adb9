/** What the page and the engine's thread say to each other. */

import type { JobAnalysis, JobPosting } from "../../../src/domain/job/posting.ts";
import type { DocumentAnalysis } from "../../../src/domain/resume/analysis.ts";
import type { DocumentFailure, ReadDocument } from "../../../src/engine/documents/read-document-types.ts";
import type { Result } from "../../../src/core/result.ts";

/** Each task with what it takes and gives. */
export type EngineTasks = {
  readonly read: {
    readonly input: { readonly bytes: Uint8Array; readonly fileName: string };
    readonly output: Result<ReadDocument, DocumentFailure>;
  };
  readonly analyse: {
    readonly input: { readonly text: string; readonly fileName?: string | undefined; readonly asOf: string };
    readonly output: DocumentAnalysis;
  };
  readonly "read-posting": { readonly input: JobPosting; readonly output: JobAnalysis };
};
export type EngineTask = keyof EngineTasks;

export type EngineRequest =
  | {
      readonly [Task in EngineTask]: { readonly task: Task; readonly id: number; readonly input: EngineTasks[Task]["input"] };
    }[EngineTask]
  | { readonly task: "cancel"; readonly id: number };

export type EngineReply =
  | { readonly kind: "progress"; readonly id: number; readonly done: number; readonly total: number }
  /** Of an analysis whose tips are still to come. */
  | { readonly kind: "early"; readonly id: number; readonly output: DocumentAnalysis }
  | { readonly kind: "done"; readonly id: number; readonly output: EngineTasks[EngineTask]["output"] }
  | { readonly kind: "fault"; readonly id: number; readonly message: string };
