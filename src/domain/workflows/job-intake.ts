/** A job is posted or changed: into the index first, then look for candidates. */

import { jobPosted, jobUpdated } from "../job/events.ts";
import { defineWorkflow } from "./define-workflow.ts";

export const jobIntake = defineWorkflow({
  name: "job-intake",
  version: 1,
  on: [jobPosted, jobUpdated],
  analysis: ["parse-job"],
  world: ["index", "match"],
});
