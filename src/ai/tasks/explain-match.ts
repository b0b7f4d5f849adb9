/** Says in a sentence why a pair matches. Names of requirements go in; the score is not up for discussion. */

import * as z from "zod";
import { defineTask } from "./define-task.ts";
import { fence, fenceRule } from "./fence.ts";
import { inventedNumbers } from "./guards.ts";

const lists = ({ matched, missing }: { readonly matched: readonly string[]; readonly missing: readonly string[] }): string =>
  `Met: ${matched.join("; ") || "none"}\nNot shown: ${missing.join("; ") || "none"}`;

export const explainMatch = defineTask("explain-match", {
  version: 1,
  input: z.object({ matched: z.array(z.string()).max(60), missing: z.array(z.string()).max(60) }),
  output: z.object({ summary: z.string().min(1).max(300) }),
  data: "anonymous",
  prompt: {
    rubric: `Say in one sentence of at most 300 characters, as "summary", how a profile meets a job: which requirements are met, and which are not shown. Name requirements in the very words of the lists, and no others. Count only what the lists hold. Give no score, no advice and no opinion. ${fenceRule}`,
    present: (input) => fence(lists(input)),
    maximumTokens: 300,
  },
  problemsOf: (input, { summary }) => {
    const { matched, missing } = input;
    const source = `${lists(input)} ${matched.length} ${missing.length} ${matched.length + missing.length}`;
    const problems = inventedNumbers(source, summary).map((number) => `"${number}" counts nothing in the lists.`);
    const cited = [...matched, ...missing].some((name) => summary.toLowerCase().includes(name.toLowerCase()));
    if (!cited && matched.length + missing.length > 0) problems.push("Name at least one requirement of the lists.");
    return problems;
  },
});
