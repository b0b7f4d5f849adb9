/**
 * What a match score is made of and how much each part may count. An employer moves the weights within these bounds; no
 * setting can make one part decide alone or switch the skills off.
 */

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

/** Shares before they are scaled to add up to 1; counted in steps of 0.01. */
export type MatchWeights = Record<MatchComponentName, number>;

export const defaultMatchWeights: Readonly<MatchWeights> = {
  skills: 0.4,
  title: 0.12,
  level: 0.05,
  experience: 0.08,
  education: 0.06,
  languages: 0.05,
  wording: 0.08,
  place: 0.05,
  remote: 0.04,
  pay: 0.04,
  hours: 0.03,
};

/** How far an employer may move a weight: lowest, highest. */
export const boundsOf = (name: MatchComponentName): readonly [number, number] => (name === "skills" ? [0.2, 0.8] : [0, 0.3]);

/** The score from which a pair counts as found, unless the job sets its own; 0 to 100. */
export const defaultMatchThreshold = 50;

/** The weights as whole hundredths in the order of `matchComponents`, the form in which they are stored and used. */
export const weightHundredths = (weights: MatchWeights): Uint8Array =>
  Uint8Array.from(matchComponents, (name) => Math.round(weights[name] * 100));
