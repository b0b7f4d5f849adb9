/**
 * A workflow is data: what sets it off and its steps in order. A step is either a pure analysis, done in the actor within
 * the commit, or a world step, done by the `ai-jobs` consumer for the run that the commit opened.
 */

export type AnalysisStep =
  | "classify"
  | "route"
  | "parse"
  | "anonymise"
  | "features"
  | "talent-score"
  | "tips"
  | "answer"
  | "parse-job";

export type WorldStep = "enrich" | "index" | "match" | "explain" | "remove" | "unlock" | "resolve-unlock";

export type Workflow = {
  readonly name: string;
  /** A run pins the version it was opened with; old versions stay declared until no run of theirs is open. */
  readonly version: number;
  /** Event types. */
  readonly triggers: readonly string[];
  readonly analysis: readonly AnalysisStep[];
  readonly world: readonly WorldStep[];
  /** Opened only where it is asked for. Nothing waits for its runs. */
  readonly optional: boolean;
};

export const defineWorkflow = (workflow: {
  name: string;
  version: number;
  on: readonly { readonly type: string }[];
  analysis?: readonly AnalysisStep[];
  world?: readonly WorldStep[];
  optional?: boolean;
}): Workflow => ({
  name: workflow.name,
  version: workflow.version,
  triggers: workflow.on.map((definition) => definition.type),
  analysis: workflow.analysis ?? [],
  world: workflow.world ?? [],
  optional: workflow.optional ?? false,
});
