/** Resumes of a given length, made of the samples: what one says about work is added to another, until it is long enough. */

import { type Sample, sampleResumes } from "../samples.ts";

const wordCount = (text: string): number => text.split(/\s+/u).filter((word) => word !== "").length;

const educationHeading = /^\s*(?:education|education and certificates|school:.*)\s*$/iu;

/** Lines that tell what somebody did: bullets of the work section. */
const deedsOf = ({ text }: Sample): string[] =>
  text.split("\n").filter((line) => /^\s*[-*•]\s+\S/u.test(line) && wordCount(line) >= 8);

/** One for each sample that has a heading for education, each of `words` words or a line more. */
export const resumesOfLength = (words: number): string[] => {
  const samples = sampleResumes();
  return samples.flatMap((sample, index) => {
    const lines = sample.text.split("\n");
    const heading = lines.findIndex((line) => educationHeading.test(line));
    if (heading === -1) return [];
    const others = [...samples.slice(index + 1), ...samples.slice(0, index)].flatMap(deedsOf);
    const added: string[] = [];
    let count = wordCount(sample.text);
    for (const line of others) {
      if (count >= words) break;
      added.push(line);
      count += wordCount(line);
    }
    return [[...lines.slice(0, heading), ...added, "", ...lines.slice(heading)].join("\n")];
  });
};
