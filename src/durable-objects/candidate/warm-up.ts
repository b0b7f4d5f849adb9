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
import { furtherResumes } from "./warm-up-further-samples.ts";
import { samplePosting, sampleResumes } from "./warm-up-samples.ts";

const rounded = (sample: string): string => sample.replaceAll(/^[-*] /gm, "• ").replaceAll(/(?<=\d)-(?=\d)/g, "–");
const plain = (sample: string): string => sample.replaceAll(/[•–—]/g, "-").replaceAll("€", "EUR ");

/**
 * A regular expression is compiled for texts of Latin letters alone and once more for all others, and each time at its second
 * run: every document comes with round bullets and long dashes, then without them. Many unlike documents once each warm more
 * than a few of them often: code that was optimised for what it met is thrown away at what it had not met.
 */
const spellings: readonly ((sample: string) => string)[] = [rounded, plain];

export const warmUpAnalysis = (): void => {
  const requirements = parseJob(samplePosting);
  for (const spelt of spellings)
    for (const sample of [...sampleResumes, ...furtherResumes]) {
      const { analysis } = analyseDocument({ text: spelt(sample), fileName: "resume.txt", asOf: "2026-01-01" });
      if (analysis === undefined) continue;
      const { features, talent } = analysis;
      matchReceipt({ features, preferences: {}, talentScore: talent.score, requirements });
    }
  // The words that most texts use are known from here on. After the samples, which hold digits, capitals and marks as well:
  // code that was optimised for plain words alone would be thrown away at the first other one.
  findKnownSkills(tokenise(listedWords().join(", ")), defaultLexicon);
};
