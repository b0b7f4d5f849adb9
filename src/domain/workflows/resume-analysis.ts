/** The analysis steps of `resume-intake`, in order. Apart from the workflow, so that a browser can run them without its events. */

import type { AnalysisStep } from "./define-workflow.ts";

export const resumeAnalysis: readonly AnalysisStep[] = [
  "classify",
  "route",
  "parse",
  "anonymise",
  "features",
  "talent-score",
  "tips",
  "answer",
];
