/** The whole analysis of one document, as the actor and the command line run it. */

import type { DocumentAnalysis } from "../../domain/resume/analysis.ts";
import { adviseResume } from "../advise/advise-resume.ts";
import { type AnalysisInput, analyseDocumentWith } from "./analyse-document-with.ts";

export const analyseDocument = (input: AnalysisInput): DocumentAnalysis => analyseDocumentWith(adviseResume, input);
