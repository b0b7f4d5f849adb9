/** A profile that shows nothing and a job that asks for nothing: what an index is asked with when the score is beside the point. */

import { JobRequirements } from "../job/requirements.ts";
import { Features } from "../resume/features.ts";

export const emptyFeatures = Features.parse({
  engineVersion: "",
  asOf: "",
  skills: [],
  titles: [],
  seniorityEvidence: [],
  workMonths: 0,
  workEntries: 0,
  datedWorkEntries: 0,
  workEvidence: [],
  education: { level: "none", fieldTerms: [], evidence: [] },
  certificates: [],
  languages: [],
  lexical: [],
  writing: {
    words: 0,
    bullets: 0,
    activeBullets: 0,
    measuredBullets: 0,
    outcomeBullets: 0,
    evidence: { measured: [], outcome: [], active: [] },
  },
  sections: [],
});

export const emptyJob: JobRequirements = { language: "en", titleWordTerms: [], requirements: [], languages: [], lexical: [] };
