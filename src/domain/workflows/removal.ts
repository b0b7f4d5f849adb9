/** What was public must go: guarantees that the index forgets, whatever failed on the way. */

import { candidateErased, resumeWithdrawn } from "../candidate/events.ts";
import { jobClosed } from "../job/events.ts";
import { defineWorkflow } from "./define-workflow.ts";

export const resumeRemoval = defineWorkflow({
  name: "resume-removal",
  version: 1,
  on: [resumeWithdrawn, candidateErased],
  world: ["remove"],
  untilDone: true,
});

export const jobRemoval = defineWorkflow({
  name: "job-removal",
  version: 1,
  on: [jobClosed],
  world: ["remove"],
  untilDone: true,
});
