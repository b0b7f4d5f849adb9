/** Pairs were found, and a route names a language model: it puts the best of them into words, after everybody has been told. */

import { matchFound } from "../run/events.ts";
import { defineWorkflow } from "./define-workflow.ts";

export const explainMatches = defineWorkflow({
  name: "explain-matches",
  version: 1,
  on: [matchFound],
  world: ["explain"],
  optional: true,
});
