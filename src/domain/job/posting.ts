/** A job posting as the employer gives it. What is given in a field wins over what the text says. */

import * as z from "zod";
import { boundsOf, defaultMatchWeights, type MatchComponentName, type MatchWeights } from "../scoring/match-weights.ts";
import { Tip } from "../resume/tip.ts";
import { JobRequirements, Pay, Place, RemoteMode } from "./requirements.ts";

const maximumJobCharacters = 50_000;
const maximumAsked = 200;

const share = (name: MatchComponentName) => {
  const [low, high] = boundsOf(name);
  return z.number().min(low).max(high).default(defaultMatchWeights[name]);
};

/** How much each part of the match counts. What is not given keeps its default. */
export const PostedWeights = z.strictObject({
  skills: share("skills"),
  title: share("title"),
  level: share("level"),
  experience: share("experience"),
  education: share("education"),
  languages: share("languages"),
  wording: share("wording"),
  place: share("place"),
  remote: share("remote"),
  pay: share("pay"),
  hours: share("hours"),
} satisfies Record<MatchComponentName, unknown>) satisfies z.ZodType<MatchWeights>;

export const JobPosting = z.object({
  text: z.string().min(1).max(maximumJobCharacters),
  title: z.string().min(1).max(200).optional(),
  place: Place.optional(),
  remote: RemoteMode.optional(),
  pay: Pay.optional(),
  hoursPerWeek: z.number().min(1).max(80).optional(),
  /** What the employer says of the requirements found in the text, by their ids. */
  asked: z
    .record(z.string().max(200), z.enum(["must", "nice", "no"]))
    .refine((asked) => Object.keys(asked).length <= maximumAsked, `must name at most ${String(maximumAsked)} requirements`)
    .optional(),
  /** Match score from which a pair is worth telling; the default stands in the domain. */
  threshold: z.number().min(0).max(100).optional(),
  weights: PostedWeights.optional(),
});
export type JobPosting = z.infer<typeof JobPosting>;

/** What the engine makes of a posting, after the employer's own fields have been put in. */
export const JobAnalysis = z.object({ title: z.string(), requirements: JobRequirements, tips: z.array(Tip) });
export type JobAnalysis = z.infer<typeof JobAnalysis>;
