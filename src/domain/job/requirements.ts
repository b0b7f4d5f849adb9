/** What a job posting asks for, as data. Spans point into the posting's text. */

import * as z from "zod";
import { Span } from "../resume/evidence.ts";
import { Seniority, SkillKind } from "../resume/features.ts";
import { EducationLevel, LanguageLevel } from "../resume/profile.ts";
import { remoteModes } from "./remote-modes.ts";

export const Requirement = z.object({
  /** Lexicon id, or the normalised phrase outside the lexicon. */
  id: z.string(),
  label: z.string(),
  term: z.number().int(),
  kind: SkillKind,
  known: z.boolean(),
  /** Asked for as a must, or as a plus. */
  must: z.boolean(),
  /** Months of experience asked for with this one. */
  months: z.number().int().nonnegative().optional(),
  rarity: z.number().min(0).max(1),
  /** Requirements with the same number are alternatives ("Looker or Power BI"): one of them is enough. */
  anyOf: z.number().int().positive().optional(),
  span: Span,
});
export type Requirement = z.infer<typeof Requirement>;

export const RemoteMode = z.enum(remoteModes);
export type RemoteMode = z.infer<typeof RemoteMode>;

export const Pay = z.object({
  minimum: z.number().nonnegative().optional(),
  maximum: z.number().nonnegative().optional(),
  /** ISO 4217. */
  currency: z.string().length(3),
  period: z.enum(["hour", "day", "month", "year"]),
});
export type Pay = z.infer<typeof Pay>;

export const Place = z.object({
  /** Lower-cased city or region as given. */
  city: z.string().optional(),
  /** ISO 3166-1 alpha-2. */
  country: z.string().length(2).optional(),
});
export type Place = z.infer<typeof Place>;

export const JobRequirements = z.object({
  language: z.string(),
  title: z.string().optional(),
  titleTerm: z.number().int().optional(),
  titleWordTerms: z.array(z.number().int()),
  requirements: z.array(Requirement),
  seniority: Seniority.optional(),
  /** Months of experience asked for overall. */
  months: z.number().int().nonnegative().optional(),
  education: z.object({ level: EducationLevel, must: z.boolean(), fieldTerms: z.array(z.number().int()) }).optional(),
  languages: z.array(z.object({ language: z.string(), level: LanguageLevel.optional(), must: z.boolean() })),
  place: Place.optional(),
  remote: RemoteMode.optional(),
  pay: Pay.optional(),
  hoursPerWeek: z.number().positive().optional(),
  /** Other telling words, hashed, as in Features.lexical. */
  lexical: z.array(z.number().int()),
});
export type JobRequirements = z.infer<typeof JobRequirements>;
