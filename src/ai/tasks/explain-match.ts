/** Says in a sentence why a pair matches. Names of requirements go in; the score is not up for discussion. */

import * as z from "zod";
import { defineTask } from "./define-task.ts";

export const explainMatch = defineTask("explain-match", {
  version: 1,
  input: z.object({ matched: z.array(z.string()).max(60), missing: z.array(z.string()).max(60) }),
  output: z.object({ summary: z.string().min(1).max(300) }),
  data: "anonymous",
});
