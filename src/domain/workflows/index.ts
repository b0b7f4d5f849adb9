/** All workflows. A new one is a file beside this and a line here. */

import type { Workflow } from "./define-workflow.ts";
import { enrichResume } from "./enrich-resume.ts";
import { explainMatches } from "./explain-matches.ts";
import { jobIntake } from "./job-intake.ts";
import { jobRemoval, resumeRemoval } from "./removal.ts";
import { resumeIntake } from "./resume-intake.ts";
import { resumeSubmitted } from "./resume-submitted.ts";
import { unlock, unlockResolution } from "./unlock.ts";

export const workflows: readonly Workflow[] = [
  resumeIntake,
  enrichResume,
  resumeSubmitted,
  resumeRemoval,
  jobIntake,
  jobRemoval,
  explainMatches,
  unlock,
  unlockResolution,
];

export const findWorkflow = (name: string, version: number): Workflow | undefined =>
  workflows.find((workflow) => workflow.name === name && workflow.version === version);

/** The workflows with world steps that one of these event types sets off; each needs a run. Optional ones: those asked for. */
export const workflowsTriggeredBy = (types: readonly string[], asked: readonly string[] = []): readonly Workflow[] =>
  workflows.filter(
    ({ name, world, triggers, optional }) =>
      world.length > 0 && (!optional || asked.includes(name)) && triggers.some((trigger) => types.includes(trigger)),
  );
