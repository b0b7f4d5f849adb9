/** A candidate publishes: into the index first, then look for jobs, so that a job arriving meanwhile finds the resume. */

import { resumeSubmitted as submitted } from "../candidate/events.ts";
import { defineWorkflow } from "./define-workflow.ts";

export const resumeSubmitted = defineWorkflow({
  name: "resume-submitted",
  version: 1,
  on: [submitted],
  world: ["index", "match"],
});
