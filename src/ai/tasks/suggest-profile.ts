/** What a model finds in an anonymised resume beyond the engine: suggestions with the words they rest on, for the candidate to confirm. */

import * as z from "zod";
import { defineTask } from "./define-task.ts";
import { fence, fenceRule } from "./fence.ts";
import { isQuoted } from "./guards.ts";

export const suggestProfile = defineTask("suggest-profile", {
  version: 1,
  input: z.object({
    /** Anonymised. */
    text: z.string().max(40_000),
    known: z.array(z.string()).max(300),
  }),
  output: z.object({
    suggestions: z.array(z.object({ skill: z.string().min(1).max(60), quote: z.string().min(1).max(300) })).max(20),
  }),
  data: "anonymous",
  prompt: {
    rubric: `Find skills that a resume shows without naming them, or names in words of its own, and that are not in the list of known ones. Give each as "skill", in the words of a job posting, with "quote": the words of the resume that show it, copied exactly. At most 20; none is a good answer. Leave out character, and anything about who the person is. ${fenceRule}`,
    present: ({ text, known }) => `Known: ${known.join("; ") || "none"}\n${fence(text)}`,
    maximumTokens: 1500,
  },
  problemsOf: ({ text, known }, { suggestions }) => {
    const taken = new Set(known.map((skill) => skill.toLowerCase()));
    return suggestions.flatMap(({ skill, quote }) => [
      ...(isQuoted(text, quote) ? [] : [`The quote for "${skill}" is not in the resume.`]),
      ...(taken.has(skill.toLowerCase()) ? [`"${skill}" is known already.`] : []),
    ]);
  },
});
