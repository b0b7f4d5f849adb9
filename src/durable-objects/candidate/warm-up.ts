/**
 * Analyses small invented documents while the Worker starts, so that the code is compiled before the first candidate waits
 * for it. Start-up has a CPU budget of its own (a second), a request has ten milliseconds: the cost moves, it does not go.
 */

import { matchReceipt } from "../../domain/scoring/match-receipt.ts";
import { defaultLexicon } from "../../engine/lexicon/default-lexicon.ts";
import { parseJob } from "../../engine/parse-job/parse-job.ts";
import { findKnownSkills } from "../../engine/skills/find-known-skills.ts";
import { tokenise } from "../../engine/skills/tokenise.ts";
import { listedWords } from "../../engine/skills/word-classes.ts";
import { analyseDocument } from "../../engine/analyse/analyse-document.ts";
import { samplePosting, sampleResumes } from "./warm-up-samples.ts";

/**
 * The first compiles, the second lets the engine see its own shapes, the third has the busiest code optimised. Each further
 * one costs start-up more than it saves a call.
 */
const rounds = 3;

export const warmUpAnalysis = (): void => {
  const requirements = parseJob(samplePosting);
  for (let round = 0; round < rounds; round++)
    for (const sample of sampleResumes) {
      // A regular expression is compiled once for texts of Latin letters alone and once for all others: both are shown.
      const text = round === 0 ? sample : sample.replaceAll("•", "-").replaceAll("–", "-");
      const { analysis } = analyseDocument({ text, fileName: "resume.txt", asOf: "2026-01-01" });
      if (analysis === undefined) continue;
      const { features, talent } = analysis;
      matchReceipt({ features, preferences: {}, talentScore: talent.score, requirements });
    }
  // The words that most texts use are known from here on. After the samples, which hold digits, capitals and marks as well:
  // code that was optimised for plain words alone would be thrown away at the first other one.
  findKnownSkills(tokenise(listedWords().join(", ")), defaultLexicon);
};
