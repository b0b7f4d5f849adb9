/** All tasks. A new one is a file beside this and a line here. */

import { classifyDocument } from "./classify-document.ts";
import type { Task } from "./define-task.ts";
import { enhanceResume } from "./enhance-resume.ts";
import { explainMatch } from "./explain-match.ts";
import { findCompany } from "./find-company.ts";
import { parseJob } from "./parse-job.ts";
import { suggestProfile } from "./suggest-profile.ts";

// What a task's functions take differs from task to task; whoever goes through the list looks at names alone.
export const tasks = [
  classifyDocument,
  enhanceResume,
  explainMatch,
  findCompany,
  parseJob,
  suggestProfile,
] as readonly unknown[] as readonly Task[];
