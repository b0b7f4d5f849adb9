/** A document arrives: read, route, analyse, answer. All in the actor, in the commit of the upload. */

import { documentIngested } from "../candidate/events.ts";
import { defineWorkflow } from "./define-workflow.ts";
import { resumeAnalysis } from "./resume-analysis.ts";

export const resumeIntake = defineWorkflow({
  name: "resume-intake",
  version: 1,
  on: [documentIngested],
  analysis: resumeAnalysis,
});
