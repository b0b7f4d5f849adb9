/**
 * Runs the analysis steps of `resume-intake` as the workflow declares them. Pure: the same text and day give the same
 * analysis on any machine.
 */

import { adviseResume } from "../../engine/advise/advise-resume.ts";
import { anonymise } from "../../engine/anonymise/anonymise.ts";
import { classifyDocument, routeDocument } from "../../engine/classify/classify-document.ts";
import { plainTextOf } from "../../engine/detect/detect-injection.ts";
import { extractFeatures } from "../../engine/features/extract-features.ts";
import { layOut, type Layout } from "../../engine/parse-resume/layout.ts";
import { parseResume } from "../../engine/parse-resume/parse-resume.ts";
import { respondTo } from "../../engine/respond/respond-to.ts";
import type { DocumentAnalysis, DocumentOutcome, ResumeAnalysis } from "../../domain/resume/analysis.ts";
import { scoreTalent } from "../../domain/scoring/score-talent.ts";
import type { AnalysisStep } from "../../domain/workflows/define-workflow.ts";
import { resumeIntake } from "../../domain/workflows/resume-intake.ts";

type Input = { readonly text: string; readonly fileName?: string | undefined; readonly asOf: string };
type Draft = Partial<DocumentOutcome> & Partial<ResumeAnalysis> & { readonly plain?: string; readonly layout?: Layout };

/** What an earlier step has made; a workflow that lists its steps in the wrong order is a fault of ours. */
const made = <Name extends keyof Draft>(draft: Draft, name: Name): NonNullable<Draft[Name]> => {
  const value = draft[name];
  if (value === undefined) throw new Error(`A step needs ${name}, which no earlier step has made.`);
  return value as NonNullable<Draft[Name]>;
};

const steps: Partial<Record<AnalysisStep, (input: Input, draft: Draft) => Draft>> = {
  classify: ({ text }) => {
    const layout = layOut(text);
    return { layout, classification: classifyDocument(text, layout) };
  },
  route: (_, draft) => ({ routing: routeDocument(made(draft, "classification")) }),
  // What talks to machines is blanked before anything is read of it; offsets stay.
  parse: ({ text }, draft) => {
    const { plain, flagged } = plainTextOf(text);
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
  tips: ({ text }, draft) => ({
    tips: adviseResume({
      text,
      profile: made(draft, "profile"),
      features: made(draft, "features"),
      flagged: made(draft, "flagged"),
    }),
  }),
  answer: (_, draft) => ({ response: respondTo(made(draft, "classification"), made(draft, "routing")) }),
};

/** What is answered even when a document is not analysed. */
const always: ReadonlySet<AnalysisStep> = new Set(["classify", "route", "answer"]);

export const analyseDocument = (input: Input): DocumentAnalysis => {
  const draft: Draft = {};
  for (const name of resumeIntake.analysis) {
    if (draft.routing !== undefined && draft.routing.decision !== "analyse" && !always.has(name)) continue;
    const step = steps[name];
    if (step === undefined) throw new Error(`Nothing does the analysis step ${name}.`);
    Object.assign(draft, step(input, draft));
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
