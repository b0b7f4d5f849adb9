/** A resume has been read, and a route names a language model: what it adds comes when it comes, and holds up nobody. */

import { resumeParsed } from "../candidate/events.ts";
import { defineWorkflow } from "./define-workflow.ts";

export const enrichResume = defineWorkflow({
  name: "enrich-resume",
  version: 1,
  on: [resumeParsed],
  world: ["enrich"],
  optional: true,
});
