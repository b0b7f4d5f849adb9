/**
 * The runs of one actor, folded from its log, and the decisions about them: which ones a command opens, what a report
 * means, when a run fails. A run pins its workflow version and resumes at the first step not reported.
 */

import type { UnlockOutcome } from "../candidate/unlock-types.ts";
import type { Enrichment } from "../resume/enrichment.ts";
import type { DomainEvent } from "../../events/define-event.ts";
import type { WorldStep } from "../workflows/define-workflow.ts";
import { explainMatches } from "../workflows/explain-matches.ts";
import { findWorkflow, workflowsTriggeredBy } from "../workflows/index.ts";
import {
  type ExplainedPair,
  explainedPairs,
  type FoundPair,
  matchExplained,
  matchFound,
  maximumFoundPairs,
  runCompleted,
  runFailed,
  runProgressed,
  runStarted,
  type RunTiming,
} from "./events.ts";

export type RunStatus = "open" | "completed" | "failed";

export type Run = {
  readonly runId: string;
  readonly workflow: string;
  readonly workflowVersion: number;
  readonly entityVersion: number;
  readonly status: RunStatus;
  /** Steps already reported. */
  readonly done: readonly string[];
  readonly reason?: string | undefined;
  readonly startedAt: number;
  readonly endedAt?: number | undefined;
  readonly matches?: number | undefined;
};

export type Runs = ReadonlyMap<string, Run>;

/** What the consumer reports of one finished step. */
export type StepOutcome =
  | { readonly step: "index"; readonly shard: number }
  /** `explain`: a language model is to put the best pairs into words. */
  | { readonly step: "match"; readonly pairs: readonly FoundPair[]; readonly explain?: boolean }
  | { readonly step: "explain"; readonly pairs: readonly ExplainedPair[] }
  | { readonly step: "remove" }
  | { readonly step: "enrich"; readonly enrichment: Enrichment }
  | { readonly step: "unlock" | "resolve-unlock"; readonly outcome: UnlockOutcome };

const stepsOf = (run: Run): readonly WorldStep[] => findWorkflow(run.workflow, run.workflowVersion)?.world ?? [];

/** What a run still has to do, in order. */
export const stepsLeft = (run: Run): readonly WorldStep[] => stepsOf(run).filter((step) => !run.done.includes(step));

/** Runs that `events` open, as events to be committed with them. */
export const openedBy = (
  events: readonly DomainEvent[],
  entityVersion: number,
  newRunId: () => string,
  asked: readonly string[] = [],
): readonly DomainEvent[] =>
  workflowsTriggeredBy(
    events.map((event) => event.type),
    asked,
  ).map((workflow) =>
    runStarted.create({ runId: newRunId(), workflow: workflow.name, workflowVersion: workflow.version, entityVersion }),
  );

/** Whether nothing waits for a run: neither the commit that opened it nor a newer version of the entity. */
export const isOptional = ({ workflow, workflowVersion }: Pick<Run, "workflow" | "workflowVersion">): boolean =>
  findWorkflow(workflow, workflowVersion)?.optional === true;

/** The newest run that something waited for: how the last command went on. */
export const lastAwaited = (runs: Runs): Run | undefined => [...runs.values()].findLast((run) => !isOptional(run));

/** Every open run of an older version ends when a newer one takes its place; `which` tells those that it concerns. */
export const supersede = (
  runs: Runs,
  reason: "superseded" | "withdrawn" | "erased",
  which: (run: Run) => boolean = () => true,
): readonly DomainEvent[] =>
  [...runs.values()]
    .filter((run) => run.status === "open" && which(run))
    .map((run) => runFailed.create({ runId: run.runId, workflow: run.workflow, reason }));

/**
 * The events of a report. Idempotent by (run, step), the first report of a step wins; a run that has ended takes none.
 */
export const reportedBy = (run: Run, outcomes: readonly StepOutcome[], timing?: RunTiming): readonly DomainEvent[] => {
  if (run.status !== "open") return [];
  const fresh = outcomes.filter(
    ({ step }, position) =>
      stepsOf(run).includes(step) &&
      !run.done.includes(step) &&
      outcomes.findIndex((outcome) => outcome.step === step) === position,
  );
  if (fresh.length === 0) return [];
  const steps = fresh.map((outcome) => outcome.step);
  const indexed = fresh.find((outcome) => outcome.step === "index");
  const matched = fresh.find((outcome) => outcome.step === "match");
  const pairs = (matched?.pairs ?? []).slice(0, maximumFoundPairs);
  const explained = fresh.find((outcome) => outcome.step === "explain")?.pairs.slice(0, explainedPairs) ?? [];
  const finished = stepsOf(run).every((step) => run.done.includes(step) || steps.includes(step));
  const facts = {
    runId: run.runId,
    workflow: run.workflow,
    steps,
    ...(indexed === undefined ? {} : { shard: indexed.shard }),
    ...(matched === undefined ? {} : { matches: matched.pairs.length }),
    ...(timing === undefined ? {} : { timing }),
  };
  return [
    ...(pairs.length > 0 ? [matchFound.create({ runId: run.runId, pairs: [...pairs] })] : []),
    ...(explained.length > 0 ? [matchExplained.create({ runId: run.runId, pairs: [...explained] })] : []),
    finished ? runCompleted.create(facts) : runProgressed.create(facts),
  ];
};

/** Runs that follow from the events of a report, opened with it, where the report asks for them. */
export const followingRuns = (
  reported: readonly DomainEvent[],
  outcomes: readonly StepOutcome[],
  entityVersion: number,
  newRunId: () => string,
): readonly DomainEvent[] =>
  outcomes.some((outcome) => outcome.step === "match" && outcome.explain === true)
    ? openedBy(reported, entityVersion, newRunId, [explainMatches.name])
    : [];

export const evolveRuns = (runs: Runs, event: { readonly type: string; readonly data: unknown }, at: number): Runs => {
  if (runStarted.is(event)) {
    const { runId, workflow, workflowVersion, entityVersion } = event.data;
    return new Map(runs).set(runId, { runId, workflow, workflowVersion, entityVersion, status: "open", done: [], startedAt: at });
  }
  const change = (runId: string, to: (run: Run) => Partial<Run>): Runs => {
    const run = runs.get(runId);
    return run === undefined ? runs : new Map(runs).set(runId, { ...run, ...to(run) });
  };
  if (runProgressed.is(event)) {
    const { runId, steps, matches } = event.data;
    return change(runId, (run) => ({ done: [...run.done, ...steps], matches: matches ?? run.matches }));
  }
  if (runCompleted.is(event)) {
    const { runId, steps, matches } = event.data;
    return change(runId, (run) => ({
      status: "completed",
      endedAt: at,
      done: [...run.done, ...steps],
      matches: matches ?? run.matches,
    }));
  }
  if (runFailed.is(event)) {
    const { runId, reason } = event.data;
    return change(runId, () => ({ status: "failed", reason, endedAt: at }));
  }
  return runs;
};

/** The shard that a report says the entity was indexed in; an entity never moves. */
export const indexedShard = (event: { readonly type: string; readonly data: unknown }): number | undefined =>
  runCompleted.is(event) || runProgressed.is(event) ? event.data.shard : undefined;
