/** What a job's commands mean. Pure. */

import { failure, type Failure } from "../../core/failure.ts";
import { err, ok, type Result } from "../../core/result.ts";
import type { DomainEvent } from "../../events/define-event.ts";
import { type ContentChange, type Decision, type DecisionInputs, nothingToDo } from "../command.ts";
import { askedTogether } from "./alternatives.ts";
import { openedBy, supersede } from "../run/runs.ts";
import { defaultMatchThreshold } from "../scoring/match-weights.ts";
import { runStarted } from "../run/events.ts";
import { jobClosed, jobParsed, jobPosted, jobReanalysed, jobUpdated } from "./events.ts";
import type { JobAnalysis, JobPosting } from "./posting.ts";
import type { JobState } from "./state.ts";

/** Kinds of sealed content a job's actor keeps, each under the version "current". */
export const jobContent = { posting: "posting", analysis: "analysis" } as const;

export type IncomingPosting = {
  readonly posting: JobPosting;
  readonly analysis: JobAnalysis;
  readonly engineVersion: string;
};

export type JobReply = { readonly runId?: string | undefined };

type Decided = Result<Decision<JobReply>, Failure>;

const closed = failure("job-closed", "This job is closed and takes no changes. Post it again to reopen the search.");

const contentOf = (incoming: IncomingPosting): ContentChange[] => [
  { kind: jobContent.posting, version: "current", value: incoming.posting },
  { kind: jobContent.analysis, version: "current", value: incoming.analysis },
];

const parsedEvent = ({ analysis, engineVersion }: IncomingPosting): DomainEvent => {
  const asked = askedTogether(analysis.requirements.requirements);
  return jobParsed.create({
    requirements: asked.length,
    musts: asked.filter((alternatives) => alternatives.some(({ must }) => must)).length,
    tips: analysis.tips.length,
    engineVersion,
  });
};

const withRun = (state: JobState, events: DomainEvent[], sequence: number, inputs: DecisionInputs) => {
  const started = openedBy(events, sequence + 1, () => inputs.newId("run"));
  const runId = started.filter((event) => runStarted.is(event)).map((event) => event.data.runId)[0];
  return { events: [...supersede(state.runs, "superseded"), ...events, ...started], reply: { runId } };
};

/** A posting that asks for nothing cannot be matched and is refused, with words on what to add. */
const refusal = ({ analysis }: IncomingPosting): Failure | undefined =>
  analysis.requirements.requirements.length > 0
    ? undefined
    : failure(
        "job-without-requirements",
        "No requirement was found in this posting, so nobody could be matched. Name the skills, tasks or certificates the work needs.",
      );

export const decidePost = (state: JobState, incoming: IncomingPosting, sequence: number, inputs: DecisionInputs): Decided => {
  if (state.status !== "absent") return err(failure("job-already-exists", "This job exists already. Change it with PUT."));
  const refused = refusal(incoming);
  if (refused !== undefined) return err(refused);
  const facts = { title: incoming.analysis.title, threshold: incoming.posting.threshold ?? defaultMatchThreshold };
  const decided = withRun(state, [jobPosted.create(facts), parsedEvent(incoming)], sequence, inputs);
  return ok({ ...decided, content: contentOf(incoming) });
};

export const decideUpdate = (state: JobState, incoming: IncomingPosting, sequence: number, inputs: DecisionInputs): Decided => {
  if (state.status === "closed") return err(closed);
  const refused = refusal(incoming);
  if (refused !== undefined) return err(refused);
  const facts = { title: incoming.analysis.title, threshold: incoming.posting.threshold ?? defaultMatchThreshold };
  const decided = withRun(state, [jobUpdated.create(facts), parsedEvent(incoming)], sequence, inputs);
  return ok({ ...decided, content: contentOf(incoming) });
};

/** What a later engine makes of an open job's posting; the version in the index rises with it. */
export const decideReanalyseJob = (state: JobState, incoming: IncomingPosting): Decided =>
  state.status !== "open" || refusal(incoming) !== undefined
    ? ok(nothingToDo({}))
    : ok({
        events: [jobReanalysed.create({ engineVersion: incoming.engineVersion }), parsedEvent(incoming)],
        content: contentOf(incoming),
        reply: {},
      });

export const decideClose = (state: JobState, sequence: number, inputs: DecisionInputs): Decided =>
  state.status === "closed" ? ok(nothingToDo({})) : ok(withRun(state, [jobClosed.create({})], sequence, inputs));
