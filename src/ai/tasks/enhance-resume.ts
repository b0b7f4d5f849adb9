/**
 * Rewrites lines of a resume so that they say more clearly what they say already. Employers, titles, dates and numbers stay;
 * what is missing becomes a question to the candidate.
 */

import * as z from "zod";
import { defineTask } from "./define-task.ts";
import { fence, fenceRule } from "./fence.ts";
import { inventedNumbers, unsupportedClaims } from "./guards.ts";

const Line = z.object({ id: z.string().max(40), text: z.string().max(600) });
const Rewrite = z.object({
  line: z.string(),
  message: z.string().min(1).max(300),
  rewrite: z.string().min(1).max(600).optional(),
  question: z.string().min(1).max(200).optional(),
});

export const enhanceResume = defineTask("enhance-resume", {
  version: 1,
  input: z.object({
    lines: z.array(Line).min(1).max(40),
    /** Names, addresses and whatever else the reader of the resume found that tells who it is about. */
    identity: z.array(z.string()).max(200),
  }),
  output: z.object({ tips: z.array(Rewrite).max(40) }),
  data: "identity",
  identityOf: ({ identity }) => identity,
  prompt: {
    rubric: `Each line of a resume comes with its id. For each line that can be said more clearly, give a tip: its id as "line", what to change as "message", and the line written anew as "rewrite": begin with a strong verb, say what was done and what came of it, and drop empty words. Use only what that very line says. Employers, titles, degrees, names and numbers stay as they are, and none is added. Where a figure, a time or a result is missing, ask for it as "question" and leave it out of the rewrite. Words in double square brackets stay as they are. ${fenceRule}`,
    present: ({ lines }) => fence(lines.map(({ id, text }) => `${id}: ${text.replaceAll("\n", " ")}`).join("\n")),
    maximumTokens: 4000,
  },
  wordsOf: ({ lines }, { tips }) => ({
    asked: lines.map(({ text }) => text).join("\n"),
    said: tips.map(({ rewrite }) => rewrite ?? "").join("\n"),
  }),
  problemsOf: ({ lines }, { tips }) =>
    tips.flatMap(({ line, message, rewrite }) => {
      const source = lines.find(({ id }) => id === line)?.text;
      if (source === undefined) return [`There is no line "${line}".`];
      const claims = [
        ...unsupportedClaims(source, rewrite ?? ""),
        ...inventedNumbers(source, message).map((n) => `"${n}" is made up.`),
      ];
      return claims.map((claim) => `Line ${line}: ${claim}`);
    }),
});
