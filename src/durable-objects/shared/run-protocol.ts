/**
 * How an actor and the `ai-jobs` consumer do a run together: load it with one call, report it with one call. The actor may
 * answer *stop*, and a run that nobody finishes ends by its timer, so whatever was answered 202 reaches a final state.
 */

import { failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import { usageMeter } from "../../core/usage.ts";
import { type ContentChange, type CommandContext, type DecisionInputs, nothingToDo } from "../../domain/command.ts";
import { type CloudEvent, cloudEventsOf } from "../../events/cloud-event.ts";
import type { DomainEvent } from "../../events/define-event.ts";
import type { FailReason, ReportReply, RunHeader } from "../stubs/runs.ts";
import { followingRuns, type Run, reportedBy, type StepOutcome, stepsLeft } from "../../domain/run/runs.ts";
import { explainedPairs, type FoundPair, matchFound, runFailed, runStarted, type RunTiming } from "../../domain/run/events.ts";
import type { Ledger, LedgerState } from "./ledger.ts";

/** The wait of a run's timer may run out this often: each time but the last the id is sent again, then the run fails. */
export const maximumRunAttempts = 5;

/** What an aggregate makes of its runs: events of its own, committed with the report or the failure, or not at all. */
export type RunEnds<State> = {
  readonly reported: (state: State, run: Run, outcomes: readonly StepOutcome[]) => readonly DomainEvent[];
  /** Content to be sealed and kept with a report that the run takes. */
  readonly kept?: (state: State, outcomes: readonly StepOutcome[]) => readonly ContentChange[];
  readonly failed: (state: State, run: Run, sequence: number, inputs: DecisionInputs) => readonly DomainEvent[];
};

/** What every step needs to know of an open run; `undefined` when the run is not open any more. */
export const runHeaderOf = <State extends LedgerState>(ledger: Ledger<State>, runId: string): RunHeader | undefined => {
  const run = ledger.state.runs.get(runId);
  const opener = ledger.openerOf(runId);
  if (run === undefined || run.status !== "open" || opener === undefined) return undefined;
  return {
    runId,
    workflow: run.workflow,
    steps: stepsLeft(run),
    entityVersion: run.entityVersion,
    traceparent: opener.traceparent,
    correlationId: opener.correlationId,
  };
};

/** What a run that explains is about: the best pairs of the commit that opened it. */
export const pairsToExplain = <State extends LedgerState>(ledger: Ledger<State>, runId: string): readonly FoundPair[] => {
  const opener = ledger.openerOf(runId);
  const opening = opener === undefined ? undefined : ledger.commits(opener.sequence - 1)[0];
  return (opening?.events ?? []).flatMap((event) => (matchFound.is(event) ? event.data.pairs : [])).slice(0, explainedPairs);
};

/** A command that the run itself gives: it carries on the trace of the commit that opened it. */
const runContext = <State extends LedgerState>(ledger: Ledger<State>, run: Run, command: string): CommandContext => {
  const opener = ledger.openerOf(run.runId);
  return {
    principal: {
      id: "system",
      kind: "operator",
      scopes: [],
      ...(opener?.organisationId === undefined ? {} : { organisationId: opener.organisationId }),
    },
    traceparent: opener?.traceparent ?? "",
    correlationId: opener?.correlationId ?? run.runId,
    causationId: run.runId,
    commandKey: command,
    commandHash: run.runId,
  };
};

export const reportRun = async <State extends LedgerState>(
  ledger: Ledger<State>,
  runId: string,
  outcomes: readonly StepOutcome[],
  removedVersion: () => number,
  timing?: RunTiming,
  ends?: RunEnds<State>,
): Promise<ReportReply> => {
  const run = ledger.state.runs.get(runId);
  if (run === undefined) return { accepted: false, removedVersion: removedVersion() };
  const steps = outcomes.map((outcome) => outcome.step).join(",");
  const done = await ledger.execute<{ readonly opened?: readonly string[] }>(
    ledger.entity,
    runContext(ledger, run, `run:${runId}:${steps}`),
    (state, sequence, inputs) => {
      const current = state.runs.get(runId);
      const reported = current === undefined ? [] : reportedBy(current, outcomes, timing);
      // A report that the run does not take means nothing to the aggregate either.
      if (current === undefined || reported.length === 0) return ok(nothingToDo({}));
      const own = ends?.reported(state, current, outcomes) ?? [];
      const following = followingRuns(reported, outcomes, sequence + 1, () => inputs.newId("run"));
      const opened = following.flatMap((event) => (runStarted.is(event) ? [event.data.runId] : []));
      return ok({
        events: [...own, ...reported, ...following],
        content: ends?.kept?.(state, outcomes) ?? [],
        reply: opened.length === 0 ? {} : { opened },
      });
    },
    // Whoever reports sends the runs that follow, together with those of others.
    { bySystem: true, runByCaller: true },
  );
  // What cannot be sealed now is reported again.
  if (!done.ok) throw new Error(done.failure.code);
  const after = ledger.state.runs.get(runId);
  const accepted = after?.status !== "failed";
  return { accepted, removedVersion: removedVersion(), ...done.value.reply };
};

export const failRun = async <State extends LedgerState>(
  ledger: Ledger<State>,
  runId: string,
  reason: FailReason,
  ends?: RunEnds<State>,
): Promise<void> => {
  const run = ledger.state.runs.get(runId);
  if (run === undefined || run.status !== "open") return;
  const failed = await ledger.execute(
    ledger.entity,
    runContext(ledger, run, `run:${runId}:failed`),
    (state, sequence, inputs) => {
      if (state.runs.get(runId)?.status !== "open") return ok(nothingToDo({}));
      const own = ends?.failed(state, run, sequence, inputs) ?? [];
      return ok({ events: [runFailed.create({ runId, workflow: run.workflow, reason }), ...own], reply: {} });
    },
    { bySystem: true },
  );
  if (!failed.ok) throw new Error(failed.failure.code);
};

export const readRun = <State extends LedgerState>(ledger: Ledger<State>, runId: string): Result<Run> => {
  const run = ledger.state.runs.get(runId);
  return run === undefined ? err(failure("not-found", "There is no run under this id. Check the id.")) : ok(run);
};

/** Everything that happened, as CloudEvents, oldest first. */
export const timelineOf = <State extends LedgerState>(ledger: Ledger<State>): Result<readonly CloudEvent[]> =>
  ok(ledger.commits().flatMap((commit) => cloudEventsOf(ledger.source, commit)));

/**
 * The alarm of an actor with runs: sends again what was lost, ends what will not end by itself. The platform gives up on
 * an alarm after six failures, so whatever goes wrong, the alarm is armed again.
 */
export const whenAlarmed = async <State extends LedgerState>(ledger: Ledger<State>, ends?: RunEnds<State>): Promise<void> => {
  const began = Date.now();
  usageMeter.add("durableObjectRequests", 1);
  try {
    await ledger.resendIfDue();
    for (const timer of ledger.timers.dueBy(ledger.now)) {
      const attempts = timer.attempts + 1;
      if (attempts >= maximumRunAttempts) {
        await failRun(ledger, timer.name, "attempts-exhausted", ends);
        ledger.timers.clear(timer.name);
      } else {
        ledger.timers.set(timer.name, ledger.now + ledger.runTimeout(attempts), attempts);
        ledger.sendRuns([timer.name]);
      }
    }
  } finally {
    ledger.rearm();
    usageMeter.add("objectMilliseconds", Date.now() - began);
  }
};
