/**
 * What a match score is made of and how much each part may count. An employer moves the weights within these bounds; no
 * setting can make one part decide alone or switch the skills off.
 */

import * as z from "zod";

/** In the order in which components appear in a score and weights in a job vector. */
export const matchComponents = [
  "skills",
  "title",
  "level",
  "experience",
  "education",
  "languages",
  "wording",
  "place",
  "remote",
  "pay",
  "hours",
] as const;
export type MatchComponentName = (typeof matchComponents)[number];

const share = (low: number, high: number, usual: number) => z.number().min(low).max(high).default(usual);

/** Shares before they are scaled to add up to 1; counted in steps of 0.01. What is not given keeps its default. */
export const MatchWeights = z.strictObject({
  skills: share(0.2, 0.8, 0.4),
  title: share(0, 0.3, 0.12),
  level: share(0, 0.3, 0.05),
  experience: share(0, 0.3, 0.08),
  education: share(0, 0.3, 0.06),
  languages: share(0, 0.3, 0.05),
  wording: share(0, 0.3, 0.08),
  place: share(0, 0.3, 0.05),
  remote: share(0, 0.3, 0.04),
  pay: share(0, 0.3, 0.04),
  hours: share(0, 0.3, 0.03),
});
export type MatchWeights = z.infer<typeof MatchWeights>;

export const defaultMatchWeights: MatchWeights = MatchWeights.parse({});

/** The score from which a pair counts as found, unless the job sets its own; 0 to 100. */
export const defaultMatchThreshold = 50;

/** The weights as whole hundredths in the order of `matchComponents`, the form in which they are stored and used. */
export const weightHundredths = (weights: MatchWeights): Uint8Array =>
  Uint8Array.from(matchComponents, (name) => Math.round(weights[name] * 100));
