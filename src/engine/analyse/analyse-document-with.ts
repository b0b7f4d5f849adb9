/**
 * Runs the analysis steps of `resume-intake` as the workflow declares them. Pure: the same text and day give the same
 * analysis on any machine.
 */

import type { adviseResume } from "../advise/advise-resume.ts";
import { classifyDocument, routeDocument } from "../classify/classify-document.ts";
import { anonymise } from "../anonymise/anonymise.ts";
import { plainTextOf } from "../detect/detect-injection.ts";
import { extractFeatures } from "../features/extract-features.ts";
import { layOut, type Layout } from "../parse-resume/layout.ts";
import { parseResume } from "../parse-resume/parse-resume.ts";
import { respondTo } from "../respond/respond-to.ts";
import type { DocumentAnalysis, DocumentOutcome, ResumeAnalysis } from "../../domain/resume/analysis.ts";
import { scoreTalent } from "../../domain/scoring/score-talent.ts";
import type { AnalysisStep } from "../../domain/workflows/define-workflow.ts";
import { resumeAnalysis } from "../../domain/workflows/resume-analysis.ts";

export type AnalysisInput = { readonly text: string; readonly fileName?: string | undefined; readonly asOf: string };
type Advise = typeof adviseResume;
type Draft = Partial<DocumentOutcome> & Partial<ResumeAnalysis> & { readonly plain?: string; readonly layout?: Layout };

/** What an earlier step has made; a workflow that lists its steps in the wrong order is a fault of ours. */
const made = <Name extends keyof Draft>(draft: Draft, name: Name): NonNullable<Draft[Name]> => {
  const value = draft[name];
  if (value === undefined) throw new Error(`A step needs ${name}, which no earlier step has made.`);
  return value as NonNullable<Draft[Name]>;
};

const steps: Partial<Record<AnalysisStep, (input: AnalysisInput, draft: Draft, advise: Advise) => Draft>> = {
  classify: ({ text }) => {
    const layout = layOut(text);
    return { layout, classification: classifyDocument(text, layout) };
  },
  route: (_, draft) => ({ routing: routeDocument(made(draft, "classification")) }),
  // What talks to machines is blanked before anything is read of it; offsets stay.
  parse: ({ text }, draft) => {
    const { plain, flagged } = plainTextOf(text, draft.layout);
    const layout = layOut(plain, draft.layout);
    return { flagged: [...flagged], plain, layout, profile: parseResume(plain, layout) };
  },
  anonymise: ({ asOf, fileName }, draft) => ({
    anonymisation: anonymise(made(draft, "plain"), made(draft, "profile"), {
      asOf,
      layout: made(draft, "layout"),
      ...(fileName === undefined ? {} : { fileName }),
    }),
  }),
  features: (_, draft) => ({ features: extractFeatures(made(draft, "anonymisation").profile) }),
  "talent-score": (_, draft) => ({ talent: scoreTalent(made(draft, "features")) }),
  tips: ({ text }, draft, advise) => ({
    tips: advise({
      text,
      profile: made(draft, "profile"),
      features: made(draft, "features"),
      flagged: made(draft, "flagged"),
      layout: made(draft, "layout"),
    }),
  }),
  answer: (_, draft) => ({ response: respondTo(made(draft, "classification"), made(draft, "routing")) }),
};

/** What is answered even when a document is not analysed. */
const always: ReadonlySet<AnalysisStep> = new Set(["classify", "route", "answer"]);

/** `advise` gives the tips: a page loads them apart from all that the first look at a resume needs. */
export const analyseDocumentWith = (advise: Advise, input: AnalysisInput): DocumentAnalysis => {
  const draft: Draft = {};
  for (const name of resumeAnalysis) {
    if (draft.routing !== undefined && draft.routing.decision !== "analyse" && !always.has(name)) continue;
    const step = steps[name];
    if (step === undefined) throw new Error(`Nothing does the analysis step ${name}.`);
    Object.assign(draft, step(input, draft, advise));
  }
  const outcome: DocumentOutcome = {
    classification: made(draft, "classification"),
    routing: made(draft, "routing"),
    response: made(draft, "response"),
  };
  if (outcome.routing.decision !== "analyse") return outcome;
  const analysis: ResumeAnalysis = {
    flagged: made(draft, "flagged"),
    profile: made(draft, "profile"),
    anonymisation: made(draft, "anonymisation"),
    features: made(draft, "features"),
    talent: made(draft, "talent"),
    tips: made(draft, "tips"),
  };
  return { ...outcome, analysis };
};
