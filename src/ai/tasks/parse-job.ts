/** What a posting asks for, each requirement with the words that ask for it. */

import * as z from "zod";
import { defineTask } from "./define-task.ts";
import { fence, fenceRule } from "./fence.ts";
import { isQuoted } from "./guards.ts";

export const parseJob = defineTask("parse-job", {
  version: 1,
  input: z.object({ text: z.string().min(1).max(40_000) }),
  output: z.object({
    title: z.string().max(200).optional(),
    requirements: z
      .array(z.object({ label: z.string().min(1).max(120), must: z.boolean(), quote: z.string().min(1).max(400) }))
      .max(60),
  }),
  data: "anonymous",
  prompt: {
    rubric: `List what a job posting asks of a person: skills, tools, languages, licences, degrees. Give each as "label", in few words, whether it is a must as "must", and the words of the posting that ask for it, copied exactly, as "quote". Give the job's title as "title" where the posting has one, as it stands there. What is offered, and what describes the firm, is left out. ${fenceRule}`,
    present: ({ text }) => fence(text),
    maximumTokens: 4000,
  },
  problemsOf: ({ text }, { title, requirements }) => [
    ...(title === undefined || isQuoted(text, title) ? [] : ["The title is not in the posting."]),
    ...requirements
      .filter(({ quote }) => !isQuoted(text, quote))
      .map(({ label }) => `The quote for "${label}" is not in the posting.`),
  ],
});
